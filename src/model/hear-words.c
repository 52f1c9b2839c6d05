/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "hear-error.h"
#include "hear-text.h"

/* Packed form, one word after the other, each number a varint (LEB128): gap in
 * bytes to the word before, length, gap in ms to the end of the word before
 * (zigzag), duration, confidence in thousandths plus one (0: unknown), flags. */

/* No packed number is larger, so that sums of them cannot overflow. */
#define MAX_BYTES (1u << 29)
#define MAX_OTHER (1u << 20)
#define MAX_MS ((gint64) 1 << 48)

static void
put_varint (GByteArray *bytes,
            guint64     value)
{
  do
    {
      guint8 byte = value & 0x7f;

      value >>= 7;
      if (value != 0)
        byte |= 0x80;
      g_byte_array_append (bytes, &byte, 1);
    }
  while (value != 0);
}

static gboolean
get_varint (const guint8 **p,
            const guint8  *end,
            guint64       *value)
{
  guint shift = 0;

  *value = 0;
  while (*p < end && shift < 63)
    {
      guint8 byte = *(*p)++;

      *value |= (guint64) (byte & 0x7f) << shift;
      if ((byte & 0x80) == 0)
        return TRUE;
      shift += 7;
    }

  return FALSE;
}

static guint64
zigzag (gint64 value)
{
  return value < 0 ? ((guint64) (-(value + 1)) << 1) + 1 : (guint64) value << 1;
}

static gint64
unzigzag (guint64 value)
{
  return value & 1 ? -(gint64) (value >> 1) - 1 : (gint64) (value >> 1);
}

static gboolean
is_time (gint64 ms)
{
  return ms >= -MAX_MS && ms <= MAX_MS;
}

static gboolean
read_word (const guint8  **p,
           const guint8   *end,
           const HearWord *before,
           HearWord       *word)
{
  guint64 v[6];
  gint64  gap;
  gint64  duration;

  for (guint i = 0; i < G_N_ELEMENTS (v); i++)
    if (!get_varint (p, end, &v[i]))
      return FALSE;

  gap = unzigzag (v[2]);
  duration = unzigzag (v[3]);
  if (v[0] > MAX_BYTES || v[1] > MAX_BYTES || !is_time (gap) || !is_time (duration) || v[4] > MAX_OTHER || v[5] > MAX_OTHER)
    return FALSE;

  word->start = before->end + (guint) v[0];
  word->end = word->start + (guint) v[1];
  word->start_ms = before->end_ms + gap;
  word->end_ms = word->start_ms + duration;
  word->confidence = v[4] == 0 ? -1 : (float) (v[4] - 1) / 1000;
  word->flags = (HearWordFlags) v[5];

  return is_time (word->start_ms) && is_time (word->end_ms);
}

/**
 * hear_words_new:
 *
 * Returns: (transfer full) (element-type HearWord): no words yet
 */
GArray *
hear_words_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (HearWord));
}

/**
 * hear_words_spread:
 * @text: a segment's text
 * @start_ms: when it begins
 * @end_ms: when it ends
 *
 * Gives each word of a text a share of the time by its length (one more for
 * the pause after it), marked %HEAR_WORD_ESTIMATED.
 *
 * Returns: (transfer full) (element-type HearWord): the words
 */
GArray *
hear_words_spread (const char *text,
                   gint64      start_ms,
                   gint64      end_ms)
{
  g_autoptr(GArray) ranges = hear_text_find_words (text);
  GArray *words = hear_words_new ();
  double  total = 0;
  double  done = 0;
  double  span = (double) MAX (end_ms - start_ms, 0);

  for (guint i = 0; i < ranges->len; i++)
    {
      HearTextRange *range = &g_array_index (ranges, HearTextRange, i);

      total += (double) g_utf8_strlen (text + range->start, range->end - range->start) + 1;
    }

  for (guint i = 0; i < ranges->len; i++)
    {
      HearTextRange *range = &g_array_index (ranges, HearTextRange, i);
      double         share = (double) g_utf8_strlen (text + range->start, range->end - range->start) + 1;
      HearWord       word = { range->start, range->end, 0, 0, -1, HEAR_WORD_ESTIMATED };

      word.start_ms = start_ms + (gint64) llround (span * done / total);
      done += share;
      word.end_ms = start_ms + (gint64) llround (span * done / total);
      g_array_append_val (words, word);
    }

  return words;
}

/**
 * hear_words_pack:
 * @words: (element-type HearWord): a segment's words
 *
 * Returns: (transfer full): the words as the store keeps them, some seven
 *   bytes a word
 */
GBytes *
hear_words_pack (GArray *words)
{
  GByteArray *bytes = g_byte_array_sized_new (words->len * 8);
  guint       offset = 0;
  gint64      ms = 0;

  for (guint i = 0; i < words->len; i++)
    {
      HearWord *word = &hear_words_index (words, i);

      put_varint (bytes, word->start - offset);
      put_varint (bytes, word->end - word->start);
      put_varint (bytes, zigzag (word->start_ms - ms));
      put_varint (bytes, zigzag (word->end_ms - word->start_ms));
      put_varint (bytes, word->confidence < 0 ? 0 : (guint64) lroundf (word->confidence * 1000) + 1);
      put_varint (bytes, word->flags);
      offset = word->end;
      ms = word->end_ms;
    }

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * hear_words_unpack:
 * @bytes: what [func@words_pack] made
 * @text: the segment's text, which the words must lie in
 * @error: where to put %HEAR_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable) (element-type HearWord): the words
 */
GArray *
hear_words_unpack (GBytes     *bytes,
                   const char *text,
                   GError    **error)
{
  g_autoptr(GArray) words = hear_words_new ();
  gsize         size;
  const guint8 *p = g_bytes_get_data (bytes, &size);
  const guint8 *end = p + size;
  gsize         length = strlen (text);
  HearWord      before = { 0 };

  while (p < end)
    {
      HearWord word;

      if (!read_word (&p, end, &before, &word) || word.end > length)
        {
          g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_DAMAGED,
                               _ ("The times of a segment’s words are damaged"));
          return NULL;
        }
      before = word;
      g_array_append_val (words, word);
    }

  return g_steal_pointer (&words);
}
