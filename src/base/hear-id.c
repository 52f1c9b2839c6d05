/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-id.h"

#include <string.h>

static char *
write_id (gint64        unix_ms,
          const guint32 rolls[3])
{
  guint64 time_bits = (guint64) unix_ms & G_GUINT64_CONSTANT (0xffffffffffff);

  return g_strdup_printf ("%08x-%04x-7%03x-%04x-%04x%08x",
                          (guint) (time_bits >> 16),
                          (guint) (time_bits & 0xffff),
                          rolls[0] & 0xfff,
                          0x8000 | (rolls[1] & 0x3fff),
                          (rolls[1] >> 16) & 0xffff,
                          rolls[2]);
}

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
  const guint32 rolls[] = { g_random_int (), g_random_int (), g_random_int () };

  return write_id (unix_ms, rolls);
}

/**
 * hear_id_new_rolled:
 * @unix_ms: an instant, in milliseconds since 1970 UTC
 * @dice: where the random bits come from
 *
 * Like [func@id_new], the same again with dice that fall the same again.
 *
 * Returns: (transfer full): the id, 36 characters in lower case
 */
char *
hear_id_new_rolled (gint64 unix_ms,
                    GRand *dice)
{
  guint32 rolls[3];

  g_return_val_if_fail (dice != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rolls); i++)
    rolls[i] = g_rand_int (dice);

  return write_id (unix_ms, rolls);
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
