/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-spread.h"

#include <string.h>

/* What a pause weighs, in characters: every word is followed by a little one,
 * a sentence by a longer one. */
#define WORD_PAUSE 1
#define COMMA_PAUSE 2
#define SENTENCE_PAUSE 4

/* Segments that share a stretch of the recording. */
typedef struct
{
  guint    first;
  guint    after;
  HearSpan span;
} Group;

/* The voiced time of a group, as if there were no silence in it. */
typedef struct
{
  GArray *spans;
  gint64  total_ms;
} Voice;

static double
weigh (const char *text,
       HearWord   *word)
{
  double weight = (double) g_utf8_strlen (text + word->start, word->end - word->start) + WORD_PAUSE;

  if (word->end > word->start && strchr (".?!", text[word->end - 1]) != NULL)
    return weight + SENTENCE_PAUSE;
  if (word->end > word->start && strchr (",;:", text[word->end - 1]) != NULL)
    return weight + COMMA_PAUSE;

  return weight;
}

static Voice
clip_voice (GArray  *voiced,
            HearSpan span)
{
  Voice voice = { g_array_new (FALSE, FALSE, sizeof (HearSpan)), 0 };

  for (guint i = 0; voiced != NULL && i < voiced->len; i++)
    {
      HearSpan clipped = g_array_index (voiced, HearSpan, i);

      clipped.start_ms = MAX (clipped.start_ms, span.start_ms);
      clipped.end_ms = MIN (clipped.end_ms, span.end_ms);
      if (clipped.end_ms <= clipped.start_ms)
        continue;
      voice.total_ms += hear_span_duration (clipped);
      g_array_append_val (voice.spans, clipped);
    }
  if (voice.spans->len == 0)
    {
      g_array_append_val (voice.spans, span);
      voice.total_ms = hear_span_duration (span);
    }

  return voice;
}

/* Which span of voice a point of the voiced time lies in, and where. */
static gint64
locate (Voice *voice,
        double voiced_ms,
        guint *index)
{
  guint last = voice->spans->len - 1;

  for (guint i = 0; i < last; i++)
    {
      double duration = (double) hear_span_duration (g_array_index (voice->spans, HearSpan, i));

      if (voiced_ms < duration)
        {
          *index = i;
          return g_array_index (voice->spans, HearSpan, i).start_ms + (gint64) voiced_ms;
        }
      voiced_ms -= duration;
    }
  *index = last;

  return MIN (g_array_index (voice->spans, HearSpan, last).start_ms + (gint64) voiced_ms,
              g_array_index (voice->spans, HearSpan, last).end_ms);
}

/* A word is not said across a silence: it goes to the side with more of it. */
static void
place_word (Voice    *voice,
            HearWord *word,
            double    from,
            double    to)
{
  guint     first;
  guint     last;
  HearSpan *before;
  HearSpan *behind;

  word->start_ms = locate (voice, from, &first);
  word->end_ms = locate (voice, to, &last);
  word->flags = HEAR_WORD_ESTIMATED;
  if (first == last)
    return;
  before = &g_array_index (voice->spans, HearSpan, first);
  behind = &g_array_index (voice->spans, HearSpan, last);
  if (before->end_ms - word->start_ms >= word->end_ms - behind->start_ms)
    word->end_ms = before->end_ms;
  else
    word->start_ms = behind->start_ms;
}

static void
place_segment (HearSegment *segment,
               Voice       *voice,
               double      *done,
               double       scale)
{
  const char *text = hear_segment_get_text (segment);
  GArray     *words = hear_segment_get_words (segment);
  guint       unused;

  if (words->len == 0)
    {
      gint64 ms = locate (voice, *done * scale, &unused);

      hear_segment_set_times (segment, ms, ms);
      return;
    }
  for (guint i = 0; i < words->len; i++)
    {
      HearWord *word = &hear_words_index (words, i);
      double    weight = weigh (text, word);

      place_word (voice, word, *done * scale, (*done + weight) * scale);
      *done += weight;
    }
  hear_segment_set_times (segment, hear_words_index (words, 0).start_ms, hear_words_index (words, words->len - 1).end_ms);
}

static void
spread_group (HearTranscript *transcript,
              Group          *group,
              GArray         *voiced)
{
  Voice  voice = clip_voice (voiced, group->span);
  double total = 0;
  double done = 0;

  for (guint i = group->first; i < group->after; i++)
    {
      HearSegment *segment = hear_transcript_get_segment (transcript, i);
      GArray      *words = hear_segment_get_words (segment);

      for (guint j = 0; j < words->len; j++)
        total += weigh (hear_segment_get_text (segment), &hear_words_index (words, j));
    }
  for (guint i = group->first; i < group->after; i++)
    place_segment (hear_transcript_get_segment (transcript, i), &voice, &done, total > 0 ? (double) voice.total_ms / total : 0);
  g_array_unref (voice.spans);
}

/**
 * hear_transcript_spread:
 * @transcript: a transcript without times; a segment that starts later than 0
 *   was stamped by whoever wrote it
 * @voiced: (nullable) (element-type HearSpan): where somebody speaks
 * @duration_ms: how long the recording is
 *
 * Gives each word a share of the voiced time by its length, stretch by
 * stretch from stamp to stamp, and marks the times as estimated.
 */
void
hear_transcript_spread (HearTranscript *transcript,
                        GArray         *voiced,
                        gint64          duration_ms)
{
  Group group = { 0, 0, { 0, 0 } };
  guint n;

  g_return_if_fail (HEAR_IS_TRANSCRIPT (transcript));
  g_return_if_fail (duration_ms >= 0);

  n = hear_transcript_get_n_segments (transcript);
  for (guint i = 0; i <= n; i++)
    {
      gint64 stamp_ms = duration_ms;

      if (i < n)
        stamp_ms = hear_segment_get_start_ms (hear_transcript_get_segment (transcript, i));
      /* Stamps that go back or beyond the end say nothing. */
      if (i < n && (stamp_ms <= group.span.start_ms || stamp_ms >= duration_ms))
        continue;
      group.after = i;
      group.span.end_ms = stamp_ms;
      if (group.after > group.first)
        spread_group (transcript, &group, voiced);
      group = (Group){ i, i, { stamp_ms, stamp_ms } };
    }
  hear_transcript_set_times (transcript, HEAR_TRANSCRIPT_TIMES_ESTIMATED);
}
