/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-text.h"

#include <pango/pango.h>
#include <string.h>

/* From here on scripts are written without spaces between words. */
#define FIRST_UNSPACED 0x0e00

static void
add_unspaced (GArray     *ranges,
              const char *text,
              guint       start,
              guint       end)
{
  const char              *piece = text + start;
  int                      length = (int) (end - start);
  int                      n_attrs = (int) g_utf8_strlen (piece, length) + 1;
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, n_attrs);
  const char              *p = piece;
  guint                    from = start;

  pango_get_log_attrs (piece, length, -1, pango_language_get_default (), attrs, n_attrs);
  for (int i = 1; i < n_attrs; i++)
    {
      guint here;

      p = g_utf8_next_char (p);
      here = (guint) (p - text);
      if (attrs[i].is_line_break || i == n_attrs - 1)
        {
          HearTextRange range = { from, here };

          g_array_append_val (ranges, range);
          from = here;
        }
    }
}

/**
 * hear_text_is_unspaced:
 * @c: a character
 *
 * Returns: whether its script puts no spaces between words
 */
gboolean
hear_text_is_unspaced (gunichar c)
{
  if (c < FIRST_UNSPACED)
    return FALSE;
  /* It lengthens a vowel in two scripts, and so belongs to neither. */
  if (c == 0x30fc || c == 0xff70)
    return TRUE;

  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * hear_text_find_words:
 * @text: UTF-8
 *
 * Cuts a text into the words that are highlighted and clicked: runs without
 * white space, punctuation included; scripts that are written without spaces
 * are cut where Pango would break a line, which keeps punctuation with its
 * word.
 *
 * Returns: (transfer full) (element-type HearTextRange): the words in order,
 *   in bytes
 */
GArray *
hear_text_find_words (const char *text)
{
  g_autoptr(GArray) ranges = g_array_new (FALSE, FALSE, sizeof (HearTextRange));
  const char *p = text;

  g_return_val_if_fail (text != NULL, NULL);

  while (*p != '\0')
    {
      const char   *start;
      gboolean      unspaced = FALSE;
      HearTextRange range;

      while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
        {
          gunichar c = g_utf8_get_char (p);

          unspaced |= hear_text_is_unspaced (c);
          p = g_utf8_next_char (p);
        }
      range = (HearTextRange){ (guint) (start - text), (guint) (p - text) };
      if (range.end == range.start)
        continue;
      if (unspaced)
        add_unspaced (ranges, text, range.start, range.end);
      else
        g_array_append_val (ranges, range);
    }

  return g_steal_pointer (&ranges);
}

/**
 * hear_text_clean:
 * @text: UTF-8
 *
 * Joins runs of white space (line breaks too) into one space and takes it off
 * both ends. Control characters are dropped.
 *
 * Returns: (transfer full): the text on one line
 */
char *
hear_text_clean (const char *text)
{
  GString *clean;
  gboolean space = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  clean = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        space = TRUE;
      else if (!g_unichar_iscntrl (c))
        {
          if (space && clean->len > 0)
            g_string_append_c (clean, ' ');
          space = FALSE;
          g_string_append_unichar (clean, c);
        }
    }

  return g_string_free (clean, FALSE);
}

/**
 * hear_text_fold:
 * @text: UTF-8
 *
 * Brings a text into the form in which names and searches are compared:
 * compatibility characters decomposed, case folded.
 *
 * Returns: (transfer full): the folded text
 */
char *
hear_text_fold (const char *text)
{
  g_autofree char *normal = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : text, -1);
}

static gboolean
is_end_of_word (gunichar c)
{
  return (!g_unichar_isalnum (c) && !g_unichar_ismark (c)) || hear_text_is_unspaced (c);
}

/**
 * hear_text_has_words:
 * @text: UTF-8
 * @words: a name, or other words that follow one another
 *
 * Looks for whole words, letter by letter: “Al” is not in “Also”. In scripts
 * without spaces any place will do.
 *
 * Returns: whether @text has them
 */
gboolean
hear_text_has_words (const char *text,
                     const char *words)
{
  gsize length;

  g_return_val_if_fail (text != NULL && words != NULL, FALSE);

  length = strlen (words);
  for (const char *p = length > 0 ? strstr (text, words) : NULL; p != NULL; p = strstr (p + 1, words))
    {
      gunichar before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : ' ';
      gunichar after = p[length] != '\0' ? g_utf8_get_char (p + length) : ' ';

      if ((is_end_of_word (before) || is_end_of_word (g_utf8_get_char (p))) &&
          (is_end_of_word (after) || is_end_of_word (g_utf8_get_char (g_utf8_prev_char (p + length)))))
        return TRUE;
    }

  return FALSE;
}

/**
 * hear_text_keep_letters:
 * @text: UTF-8
 * @length: how many bytes of it, or -1 for all
 *
 * Leaves out what a recogniser chose and nobody said.
 *
 * Returns: (transfer full): the letters and digits alone, case folded
 */
char *
hear_text_keep_letters (const char *text,
                        gssize      length)
{
  g_autofree char *part = NULL;
  g_autofree char *folded = NULL;
  GString         *letters;

  g_return_val_if_fail (text != NULL, NULL);

  part = g_strndup (text, length < 0 ? strlen (text) : (gsize) length);
  folded = hear_text_fold (part);
  letters = g_string_new (NULL);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));

  return g_string_free (letters, FALSE);
}
