/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "speech-fixture.h"

#include <string.h>

/* Loads one of the transcripts of tests/data; it has to be of this format. */
HearTranscript *
speech_fixture_load (const char *name,
                     const char *format)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "transcripts", name, NULL);
  g_autofree char *data = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(HearTranscriptInfo) info = NULL;
  g_autoptr(GError) error = NULL;
  HearTranscript *transcript;
  gsize           length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (data, length);
  transcript = hear_transcript_read (bytes, name, &info, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (info->format, ==, format);

  return transcript;
}

HearTranscript *
speech_fixture_read (const char *text,
                     const char *name)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  HearTranscript *transcript = hear_transcript_read (bytes, name, NULL, &error);

  g_assert_no_error (error);

  return transcript;
}

void
speech_fixture_assert (HearTranscript *transcript,
                       guint           index,
                       const char     *speaker,
                       const char     *text)
{
  HearSegment *segment;

  g_assert_cmpuint (index, <, hear_transcript_get_n_segments (transcript));
  segment = hear_transcript_get_segment (transcript, index);
  g_assert_cmpstr (hear_segment_get_text (segment), ==, text);
  g_assert_cmpstr (hear_transcript_get_speaker_name (transcript, segment), ==, speaker);
}

void
speech_fixture_assert_times (HearTranscript *transcript,
                             guint           index,
                             gint64          start_ms,
                             gint64          end_ms)
{
  HearSegment *segment = hear_transcript_get_segment (transcript, index);

  g_assert_cmpint (hear_segment_get_start_ms (segment), ==, start_ms);
  g_assert_cmpint (hear_segment_get_end_ms (segment), ==, end_ms);
}

static void
assert_same_words (HearSegment *a,
                   HearSegment *b,
                   gboolean     confidence)
{
  GArray *first = hear_segment_get_words (a);
  GArray *second = hear_segment_get_words (b);

  g_assert_cmpuint (first->len, ==, second->len);
  for (guint i = 0; i < first->len; i++)
    {
      HearWord *x = &hear_words_index (first, i);
      HearWord *y = &hear_words_index (second, i);

      g_assert_cmpuint (x->start, ==, y->start);
      g_assert_cmpuint (x->end, ==, y->end);
      g_assert_cmpint (x->start_ms, ==, y->start_ms);
      g_assert_cmpint (x->end_ms, ==, y->end_ms);
      g_assert_cmpint (x->flags, ==, y->flags);
      if (confidence)
        g_assert_cmpfloat (x->confidence, ==, y->confidence);
    }
}

void
speech_fixture_assert_same (HearTranscript *a,
                            HearTranscript *b,
                            gboolean        confidence)
{
  g_assert_cmpstr (hear_transcript_get_language (a), ==, hear_transcript_get_language (b));
  g_assert_cmpstr (hear_transcript_get_engine (a), ==, hear_transcript_get_engine (b));
  g_assert_cmpint (hear_transcript_get_verbatim (a), ==, hear_transcript_get_verbatim (b));
  g_assert_cmpint (hear_transcript_get_times (a), ==, hear_transcript_get_times (b));
  g_assert_cmpuint (hear_transcript_get_n_segments (a), ==, hear_transcript_get_n_segments (b));
  for (guint i = 0; i < hear_transcript_get_n_segments (a); i++)
    {
      HearSegment *x = hear_transcript_get_segment (a, i);
      HearSegment *y = hear_transcript_get_segment (b, i);

      speech_fixture_assert (b, i, hear_transcript_get_speaker_name (a, x), hear_segment_get_text (x));
      speech_fixture_assert_times (b, i, hear_segment_get_start_ms (x), hear_segment_get_end_ms (x));
      g_assert_cmpint (hear_segment_get_breaks (x), ==, hear_segment_get_breaks (y));
      assert_same_words (x, y, confidence);
    }
}

static void
append (HearTranscript *transcript,
        gint64          start_ms,
        const char     *key,
        const char     *text,
        HearWordFlags   flags)
{
  g_autoptr(HearSegment) segment = hear_segment_new (start_ms, start_ms + 3000, key, text);
  GArray *words = hear_segment_get_words (segment);

  for (guint i = 0; i < words->len && flags == HEAR_WORD_NONE; i++)
    {
      HearWord *word = &hear_words_index (words, i);

      word->start_ms += 17;
      word->end_ms -= 11;
      word->flags = i == 2 ? HEAR_WORD_ESTIMATED : HEAR_WORD_NONE;
      word->confidence = i == 1 ? -1 : 0.1f * (float) (i + 1);
    }
  hear_segment_set_breaks (segment, start_ms % 2 == 1);
  hear_transcript_append_segment (transcript, segment);
}

/* A transcript with everything that has to survive: odd characters, measured,
 * estimated and implied words, pauses, turns that begin without a change. */
HearTranscript *
speech_fixture_make (void)
{
  HearTranscript *transcript = hear_transcript_new ();

  hear_transcript_set_language (transcript, "de-AT");
  hear_transcript_set_engine (transcript, "engine --> 1 & \"2\"");
  hear_transcript_set_verbatim (transcript, HEAR_VERBATIM_YES);
  hear_transcript_set_times (transcript, HEAR_TRANSCRIPT_TIMES_WORDS);
  hear_transcript_add_speaker (transcript, "s1", "Mary <Ann> & Co");
  hear_transcript_add_speaker (transcript, "s2", "Ada");
  append (transcript, 1000, "s1", "Is 3 < 4 & 5 --> 6 &amp; so?", HEAR_WORD_NONE);
  append (transcript, 5001, "s1", "=SUM(A1) \"quoted\", naïve", HEAR_WORD_NONE);
  append (transcript, 9000, "s2", "Implied words only here", HEAR_WORD_ESTIMATED);
  append (transcript, 13001, "", "Nobody knows who", HEAR_WORD_NONE);
  append (transcript, 17001, "", "Nor here", HEAR_WORD_ESTIMATED);

  return transcript;
}
