/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-object-copy.h"

/* Copies for another thread, which must not touch objects that a view holds. */

/**
 * hear_object_copy:
 * @object: (type GObject.Object): an object all of which is in its properties
 *
 * Returns: (transfer full) (type GObject.Object): another with the same values
 */
gpointer
hear_object_copy (gpointer object)
{
  GObject                *copy = g_object_new (G_OBJECT_TYPE (object), NULL);
  guint                   n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto(GValue) value = G_VALUE_INIT;

      g_value_init (&value, pspecs[i]->value_type);
      g_object_get_property (object, pspecs[i]->name, &value);
      g_object_set_property (copy, pspecs[i]->name, &value);
    }

  return copy;
}
