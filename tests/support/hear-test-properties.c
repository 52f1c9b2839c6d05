/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-properties.h"

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  (*(guint *) user_data)++;
}

/* A value that is not the property's default. */
static void
fill_value (GParamSpec *pspec,
            GValue     *value)
{
  g_value_init (value, pspec->value_type);
  if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (value, "zwölf");
  else if (G_IS_PARAM_SPEC_INT64 (pspec))
    g_value_set_int64 (value, G_GINT64_CONSTANT (1795000000123));
  else if (G_IS_PARAM_SPEC_INT (pspec))
    g_value_set_int (value, G_MAXINT);
  else if (G_IS_PARAM_SPEC_UINT (pspec))
    g_value_set_uint (value, 4000000000);
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (value, !G_PARAM_SPEC_BOOLEAN (pspec)->default_value);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    g_value_set_enum (value, G_PARAM_SPEC_ENUM (pspec)->enum_class->maximum);
  else if (G_IS_PARAM_SPEC_FLAGS (pspec))
    g_value_set_flags (value, G_PARAM_SPEC_FLAGS (pspec)->flags_class->mask);
  else
    g_error ("no value for a property of type %s", g_type_name (pspec->value_type));
}

static void
check_property (GObject    *object,
                GParamSpec *pspec)
{
  g_auto(GValue) wanted = G_VALUE_INIT;
  g_auto(GValue) found = G_VALUE_INIT;
  g_autofree char *detail = g_strconcat ("notify::", pspec->name, NULL);
  guint            n = 0;
  gulong           handler = g_signal_connect (object, detail, G_CALLBACK (count_cb), &n);

  g_value_init (&found, pspec->value_type);
  g_object_get_property (object, pspec->name, &found);
  g_assert_true (g_param_value_defaults (pspec, &found));

  fill_value (pspec, &wanted);
  g_object_set_property (object, pspec->name, &wanted);
  g_assert_cmpuint (n, ==, 1);
  g_object_set_property (object, pspec->name, &wanted);
  g_assert_cmpuint (n, ==, 1);
  g_object_get_property (object, pspec->name, &found);
  g_assert_cmpint (g_param_values_cmp (pspec, &wanted, &found), ==, 0);
  g_signal_handler_disconnect (object, handler);
}

/**
 * hear_test_properties:
 * @object: (transfer full): a new object, all of whose properties can be
 *   written
 *
 * Checks of each property that it begins with its default, keeps what it is
 * given, and announces one change once; and of the object that it is freed.
 */
void
hear_test_properties (GObject *object)
{
  guint                   n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    check_property (object, pspecs[i]);
  g_assert_finalize_object (object);
}
