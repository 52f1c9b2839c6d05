/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HearWordFlags:
 * @HEAR_WORD_ESTIMATED: nobody measured when the word was said: its times are
 *   interpolated
 *
 * What is known of a word beside its times.
 */
typedef enum
{
  HEAR_WORD_NONE = 0,
  HEAR_WORD_ESTIMATED = 1 << 0,
} HearWordFlags;

/**
 * HearWord:
 * @start: first byte in the segment's text
 * @end: byte after the last
 * @start_ms: when it begins, in milliseconds from the recording's start
 * @end_ms: when it ends
 * @confidence: 0 to 1 as the engine said, -1 if it did not
 * @flags: more about it
 *
 * A word of a segment. Kept in arrays, in the order of the text; never an
 * object.
 */
typedef struct
{
  guint         start;
  guint         end;
  gint64        start_ms;
  gint64        end_ms;
  float         confidence;
  HearWordFlags flags;
} HearWord;

#define hear_words_index(words, i) g_array_index ((words), HearWord, (i))

GArray *hear_words_new      (void);
GArray *hear_words_spread   (const char *text,
                             gint64      start_ms,
                             gint64      end_ms);
GBytes *hear_words_pack     (GArray     *words);
GArray *hear_words_unpack   (GBytes     *bytes,
                             const char *text,
                             GError    **error);

G_END_DECLS
