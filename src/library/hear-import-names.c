/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-names.h"

#include <string.h>

/* Best first: what carries word times comes before what carries none. */
static const char *const endings[] = { ".vtt", ".srt", ".json", ".csv", ".txt", ".VTT", ".SRT", ".JSON", ".CSV", ".TXT" };

/* Folded words that say what a file is, not whose. */
static const char *const generic[] = { "audio", "aufnahme", "call", "candidate", "gespräch", "interview", "meeting", "recording", "video", "zoom", NULL };

/* A shorter number after a name counts somebody's recordings. */
#define MIN_NUMBER 3

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

static gboolean
is_generic (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_strv_contains (generic, folded);
}

/* “0870” or “2412a” tells recordings apart; a date or a year only says when. */
static gboolean
is_number (const char *part)
{
  gsize    length = part != NULL ? strlen (part) : 0;
  gboolean digits = FALSE;
  guint64  year;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (part[i]))
        return FALSE;
      digits = digits || g_ascii_isdigit (part[i]);
    }
  year = length == 4 ? g_ascii_strtoull (part, NULL, 10) : 0;

  return digits && length < strlen ("20261121") && (year < 1900 || year > 2100);
}

static gboolean
is_one_word (const char *name)
{
  return strchr (name, ' ') == NULL;
}

static char **
split (const char *path)
{
  g_autofree char *stem = dup_stem (path);

  return g_strsplit (stem, "_", -1);
}

/* The first of @parts that may be somebody's name. */
static char *
find_name (char **parts,
           guint *at)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *name = make_name (parts[i]);

      if (name == NULL || is_generic (name))
        continue;
      *at = i;
      return g_steal_pointer (&name);
    }

  return NULL;
}

/* A first name and its number are what there is to know. */
static char *
guess (char **parts)
{
  guint            at = 0;
  g_autofree char *name = find_name (parts, &at);

  if (name != NULL && is_one_word (name) && is_number (parts[at + 1]) && strlen (parts[at + 1]) >= MIN_NUMBER)
    return g_strconcat (name, " ", parts[at + 1], NULL);

  return g_steal_pointer (&name);
}

static const char *
get_part (char **parts,
          guint  at)
{
  return at < g_strv_length (parts) ? parts[at] : "";
}

/* What one of the files that begin alike has of its own. */
static char *
tell_apart (const char *name,
            char      **parts,
            guint       at)
{
  const char      *part = get_part (parts, at);
  g_autofree char *other = make_name (part);

  if (is_number (part))
    return g_strconcat (name, " ", part, NULL);
  if (other != NULL && !is_one_word (other))
    return g_steal_pointer (&other);

  return guess (parts);
}

/* From which part on the files with one name differ; 0 if one is alone. */
static guint
find_difference (GPtrArray  *files,
                 const char *name,
                 char      **parts)
{
  guint difference = 0;

  for (guint i = 0; i < files->len; i++)
    {
      char           **others = g_ptr_array_index (files, i);
      guint            at = 0;
      g_autofree char *other = find_name (others, &at);

      if (others == parts || g_strcmp0 (other, name) != 0)
        continue;
      while (at < MAX (g_strv_length (others), g_strv_length (parts)) && strcmp (get_part (others, at), get_part (parts, at)) == 0)
        at++;
      difference = difference == 0 ? at : MIN (difference, at);
    }

  return difference;
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
  g_auto(GStrv) parts = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  parts = split (path);

  return guess (parts);
}

/**
 * hear_import_guess_candidates:
 * @paths: recordings that come together
 *
 * Like [func@import_guess_candidate] for each; but where several begin with
 * the same word, what they differ in tells the candidates apart:
 * "corpus_08.ogg" and "corpus_09.ogg" are "Corpus 08" and "Corpus 09". Two of
 * a full name are one candidate's.
 *
 * Returns: (transfer full) (element-type utf8): as many names; %NULL where
 *   there is none
 */
GPtrArray *
hear_import_guess_candidates (const char *const *paths)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GPtrArray *names;

  g_return_val_if_fail (paths != NULL, NULL);

  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (files, split (paths[i]));
  for (guint i = 0; i < files->len; i++)
    {
      char           **parts = g_ptr_array_index (files, i);
      guint            at = 0;
      g_autofree char *name = find_name (parts, &at);
      guint            difference = name != NULL && is_one_word (name) ? find_difference (files, name, parts) : 0;

      g_ptr_array_add (names, difference > 0 ? tell_apart (name, parts, difference) : guess (parts));
    }

  return names;
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
