/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-names.h"

#include <string.h>

/* Best first: what carries word times comes before what carries none. */
static const char *const endings[] = { ".vtt", ".srt", ".json", ".csv", ".txt", ".VTT", ".SRT", ".JSON", ".CSV", ".TXT" };

static char *
dup_stem (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  char            *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';

  return g_filename_display_name (base);
}

/* The words of @part with a capital each; %NULL if a digit says that this is
 * no name. */
static char *
make_name (const char *part)
{
  g_auto(GStrv) words = g_strsplit_set (part, "- .", -1);
  GString *name = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gunichar first = g_utf8_get_char (words[i]);

      if (*words[i] == '\0')
        continue;
      if (name->len > 0)
        g_string_append_c (name, ' ');
      g_string_append_unichar (name, g_unichar_totitle (first));
      g_string_append (name, g_utf8_next_char (words[i]));
    }

  for (const char *p = name->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isdigit (g_utf8_get_char (p)))
        {
          g_string_free (name, TRUE);
          return NULL;
        }
    }

  return g_string_free (name, name->len == 0);
}

/**
 * hear_import_guess_candidate:
 * @path: a recording
 *
 * Reads a candidate's name out of a file's name:
 * "ana-lima_backend.webm" is "Ana Lima".
 *
 * Returns: (transfer full) (nullable): the name, or %NULL if none is in it
 */
char *
hear_import_guess_candidate (const char *path)
{
  g_autofree char *stem = NULL;
  g_auto(GStrv) parts = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  stem = dup_stem (path);
  parts = g_strsplit (stem, "_", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *name = make_name (parts[i]);

      if (name != NULL)
        return name;
    }

  return NULL;
}

/**
 * hear_import_find_transcript:
 * @media_path: a recording
 *
 * Looks for a transcript beside a recording: the same name with another
 * ending.
 *
 * Returns: (transfer full) (nullable): its path, or %NULL if there is none
 */
char *
hear_import_find_transcript (const char *media_path)
{
  g_autofree char *folder = NULL;
  g_autofree char *base = NULL;
  char            *dot;

  g_return_val_if_fail (media_path != NULL, NULL);

  folder = g_path_get_dirname (media_path);
  base = g_path_get_basename (media_path);
  dot = strrchr (base, '.');
  if (dot != NULL && dot != base)
    *dot = '\0';

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (base, endings[i], NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (strcmp (path, media_path) != 0 && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }

  return NULL;
}
