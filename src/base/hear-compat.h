/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What GLib has only after 2.74, under names of our own.
 */

/* g_set_str(): whether @text differs from what @place held, which it replaces. */
static inline gboolean
hear_set_str (char      **place,
              const char *text)
{
  char *old = *place;

  if (g_strcmp0 (old, text) == 0)
    return FALSE;

  *place = g_strdup (text);
  g_free (old);

  return TRUE;
}

G_END_DECLS
