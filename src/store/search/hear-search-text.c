/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-text.h"

#include <string.h>

/* Characters of a snippet before what was found, and altogether. */
#define BEFORE 48
#define ALTOGETHER 180

/* How far a cut moves to fall between two words. */
#define LOOK_FOR_SPACE 16

/**
 * hear_search_text_is_letter:
 * @c: a character
 *
 * Returns: whether words consist of such, as the index sees it
 */
gboolean
hear_search_text_is_letter (gunichar c)
{
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * hear_search_text_spread:
 * @text: UTF-8
 *
 * Puts a space behind each character of a script without spaces: each becomes
 * a word of the index, so that any piece of such a text is found as a phrase.
 *
 * Returns: (transfer full): the text as it is indexed
 */
char *
hear_search_text_spread (const char *text)
{
  GString *spread;

  g_return_val_if_fail (text != NULL, NULL);

  spread = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_string_append_len (spread, p, g_utf8_next_char (p) - p);
      if (hear_text_is_unspaced (g_utf8_get_char (p)))
        g_string_append_c (spread, ' ');
    }

  return g_string_free (spread, FALSE);
}

/**
 * hear_search_text_unspread:
 * @text: a text before it was spread
 * @at: a byte of it after that
 *
 * Returns: where that byte is in @text
 */
guint
hear_search_text_unspread (const char *text,
                           guint       at)
{
  const char *p = text;
  guint       spread = 0;

  g_return_val_if_fail (text != NULL, 0);

  while (*p != '\0' && spread < at)
    {
      const char *next = g_utf8_next_char (p);

      spread += (guint) (next - p);
      if (hear_text_is_unspaced (g_utf8_get_char (p)))
        spread++;
      p = next;
    }

  return (guint) (p - text);
}

/* Moves a cut to a space that is near. */
static const char *
find_space (const char *from,
            const char *end,
            gboolean    backwards)
{
  const char *p = from;

  for (guint i = 0; i < LOOK_FOR_SPACE && p != end; i++)
    {
      if (g_unichar_isspace (g_utf8_get_char (p)))
        return backwards ? p : g_utf8_next_char (p);
      p = backwards ? g_utf8_prev_char (p) : g_utf8_next_char (p);
    }

  return from;
}

static const char *
find_start (const char *text,
            const char *first)
{
  const char *start = first;

  for (guint i = 0; i < BEFORE && start > text; i++)
    start = g_utf8_prev_char (start);

  return start > text ? find_space (start, first, FALSE) : start;
}

static const char *
find_end (const char *start)
{
  const char *end = start;

  for (guint i = 0; i < ALTOGETHER && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return *end != '\0' ? find_space (end, start, TRUE) : end;
}

/**
 * hear_search_text_cut:
 * @text: what something was found in
 * @marks: (inout) (element-type HearTextRange): what was found, in bytes of
 *   @text and in order; becomes what is left of it, in characters of the
 *   snippet
 *
 * Returns: (transfer full): the text around the first mark
 */
char *
hear_search_text_cut (const char *text,
                      GArray     *marks)
{
  const char *first;
  const char *start;
  const char *end;
  guint       lead;
  guint       kept = 0;

  g_return_val_if_fail (text != NULL && marks != NULL, NULL);

  first = text + (marks->len > 0 ? g_array_index (marks, HearTextRange, 0).start : 0);
  start = find_start (text, first);
  end = find_end (start);
  lead = start > text ? 1 : 0;
  for (guint i = 0; i < marks->len; i++)
    {
      HearTextRange mark = g_array_index (marks, HearTextRange, i);

      if (text + mark.start >= end)
        break;
      mark.end = MIN (mark.end, (guint) (end - text));
      g_array_index (marks, HearTextRange, kept++) = (HearTextRange){
        lead + (guint) g_utf8_pointer_to_offset (start, text + mark.start),
        lead + (guint) g_utf8_pointer_to_offset (start, text + mark.end),
      };
    }
  g_array_set_size (marks, kept);

  g_autofree char *middle = g_strndup (start, (gsize) (end - start));

  return g_strconcat (start > text ? "…" : "", middle, *end != '\0' ? "…" : "", NULL);
}
