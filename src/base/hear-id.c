/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-id.h"

#include <string.h>

/**
 * hear_id_new:
 * @unix_ms: the present instant, in milliseconds since 1970 UTC
 *
 * Makes a UUID of version 7 (RFC 9562 section 5.7): 48 bits of time, then
 * random bits, so that ids sort by the time they were made.
 *
 * Returns: (transfer full): the id, 36 characters in lower case
 */
char *
hear_id_new (gint64 unix_ms)
{
  guint64 time_bits = (guint64) unix_ms & G_GUINT64_CONSTANT (0xffffffffffff);
  guint32 high = g_random_int ();
  guint32 middle = g_random_int ();
  guint32 low = g_random_int ();

  return g_strdup_printf ("%08x-%04x-7%03x-%04x-%04x%08x",
                          (guint) (time_bits >> 16),
                          (guint) (time_bits & 0xffff),
                          high & 0xfff,
                          0x8000 | (middle & 0x3fff),
                          (middle >> 16) & 0xffff,
                          low);
}

/**
 * hear_id_is_valid:
 * @id: (nullable): what may be an id
 *
 * Returns: whether @id has the form of a UUID in lower case
 */
gboolean
hear_id_is_valid (const char *id)
{
  if (id == NULL || strlen (id) != HEAR_ID_LENGTH)
    return FALSE;

  for (guint i = 0; i < HEAR_ID_LENGTH; i++)
    {
      gboolean dash = i == 8 || i == 13 || i == 18 || i == 23;

      if (dash ? id[i] != '-' : !(g_ascii_isdigit (id[i]) || (id[i] >= 'a' && id[i] <= 'f')))
        return FALSE;
    }

  return TRUE;
}
