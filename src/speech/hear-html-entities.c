/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-html-entities.h"

#include <gio/gio.h>
#include <string.h>

#include "hear-speech-resources.h"

#define TABLE_PATH "/org/hearback/Hearback/speech/html-entities.txt"

/* The longest name in HTML's table with its semicolon. */
#define MAX_NAME 32

static GHashTable *
load_table (void)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (hear_speech_get_resource (), TABLE_PATH, 0, NULL);
  g_auto(GStrv) lines = NULL;

  if (bytes == NULL)
    return table;
  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], " ", -1);
      g_autoptr(GString) value = g_string_new (NULL);

      for (guint j = 1; fields[j] != NULL; j++)
        g_string_append_unichar (value, (gunichar) g_ascii_strtoull (fields[j], NULL, 16));
      g_hash_table_insert (table, g_strdup (fields[0]), g_strdup (value->str));
    }

  return table;
}

static GHashTable *
get_table (void)
{
  static gsize       once;
  static GHashTable *table;

  if (g_once_init_enter (&once))
    {
      table = load_table ();
      g_once_init_leave (&once, 1);
    }

  return table;
}

/* Numbers that HTML maps to what Windows-1252 means by them. */
static gunichar
mend_number (guint64 number)
{
  static const gunichar windows[32] = {
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
    0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178
  };

  if (number == 0 || number > 0x10ffff || (number >= 0xd800 && number < 0xe000))
    return 0xfffd;
  if (number >= 0x80 && number < 0xa0)
    return windows[number - 0x80];

  return (gunichar) number;
}

static gsize
decode_number (const char *text,
               GString    *decoded)
{
  gboolean    hex = text[2] == 'x' || text[2] == 'X';
  const char *digits = text + (hex ? 3 : 2);
  char       *end = NULL;
  guint64     number;

  if (hex ? !g_ascii_isxdigit (*digits) : !g_ascii_isdigit (*digits))
    return 0;
  number = g_ascii_strtoull (digits, &end, hex ? 16 : 10);
  g_string_append_unichar (decoded, mend_number (number));

  return (gsize) (end - text) + (*end == ';');
}

/**
 * hear_html_entities_decode:
 * @text: a text that begins with "&"
 * @decoded: what gets the characters that the reference stands for
 *
 * Reads one HTML character reference, named (the longest name that fits) or
 * numeric.
 *
 * Returns: how many bytes of @text it takes, 0 if there is no reference
 */
gsize
hear_html_entities_decode (const char *text,
                           GString    *decoded)
{
  char  name[MAX_NAME + 1];
  gsize length = 0;

  g_return_val_if_fail (text != NULL && *text == '&', 0);
  g_return_val_if_fail (decoded != NULL, 0);

  if (text[1] == '#')
    return decode_number (text, decoded);

  while (length < MAX_NAME && g_ascii_isalnum (text[1 + length]))
    length++;
  if (length < MAX_NAME && text[1 + length] == ';')
    length++;
  for (; length > 0; length--)
    {
      const char *value;

      memcpy (name, text + 1, length);
      name[length] = '\0';
      value = g_hash_table_lookup (get_table (), name);
      if (value != NULL)
        {
          g_string_append (decoded, value);
          return length + 1;
        }
    }

  return 0;
}
