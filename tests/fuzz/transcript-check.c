/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "transcript-check.h"

#include <string.h>

#include "hear-transcript-reader.h"
#include "hear-transcript-writer.h"

static void
check_segment (HearSegment *segment)
{
  GArray *words = hear_segment_get_words (segment);
  gsize   length = strlen (hear_segment_get_text (segment));
  guint   at = 0;

  g_assert_true (g_utf8_validate (hear_segment_get_text (segment), -1, NULL));
  g_assert_cmpint (hear_segment_get_start_ms (segment), >=, 0);
  g_assert_cmpint (hear_segment_get_end_ms (segment), >=, hear_segment_get_start_ms (segment));
  for (guint i = 0; i < words->len; i++)
    {
      HearWord *word = &hear_words_index (words, i);

      g_assert_cmpuint (word->start, >=, at);
      g_assert_cmpuint (word->end, >=, word->start);
      g_assert_cmpuint (word->end, <=, length);
      g_assert_cmpint (word->start_ms, >=, 0);
      g_assert_cmpint (word->end_ms, >=, word->start_ms);
      at = word->end;
    }
}

/* Whatever the bytes are: reading ends, what was read makes sense, and every
 * writer takes it. */
void
transcript_check (const guint8 *data,
                  gsize         size,
                  const char   *file_name)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(JsonNode) parsed = hear_transcript_parse (bytes, file_name, NULL);
  g_autoptr(HearTranscript) transcript = hear_transcript_read (bytes, file_name, NULL, NULL);

  if (transcript == NULL)
    return;
  g_assert_nonnull (parsed);
  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    check_segment (hear_transcript_get_segment (transcript, i));
  for (HearTranscriptFormat format = HEAR_TRANSCRIPT_FORMAT_VTT; format <= HEAR_TRANSCRIPT_FORMAT_MD; format++)
    {
      g_autofree char *text = hear_transcript_write (transcript, format, NULL);

      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}
