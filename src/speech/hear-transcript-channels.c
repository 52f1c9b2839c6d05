/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-channels.h"

#include "hear-voice-activity.h"

/* What is said into one microphone is heard in the other, but fainter: less
 * than this much louder is undecided. */
#define MARGIN 1.25

typedef enum
{
  SIDE_UNKNOWN,
  SIDE_LEFT,
  SIDE_RIGHT,
} Side;

static gint64
measure (const gint8 *pairs,
         gsize        first,
         gsize        after)
{
  gint64 sum = 0;

  for (gsize i = first; i < after; i++)
    sum += (gint64) pairs[2 * i + 1] - pairs[2 * i];

  return sum;
}

static Side
find_side (const HearChannelPeaks *peaks,
           gint64                  start_ms,
           gint64                  end_ms)
{
  gsize  first = MIN ((gsize) MAX (start_ms, 0) / HEAR_VOICE_ACTIVITY_STEP_MS, peaks->n_pairs);
  gsize  after = MIN ((gsize) MAX (end_ms, 0) / HEAR_VOICE_ACTIVITY_STEP_MS + 1, peaks->n_pairs);
  double left = (double) measure (peaks->left, first, after);
  double right = (double) measure (peaks->right, first, after);

  if (left > right * MARGIN)
    return SIDE_LEFT;
  if (right > left * MARGIN)
    return SIDE_RIGHT;

  return SIDE_UNKNOWN;
}

/* A word of which the channels say nothing goes with the word before it, those
 * at the start with the first that is known. */
static GArray *
find_sides (const HearChannelPeaks *peaks,
            HearSegment            *segment)
{
  GArray *words = hear_segment_get_words (segment);
  GArray *sides = g_array_new (FALSE, TRUE, sizeof (Side));
  Side    known = SIDE_UNKNOWN;

  g_array_set_size (sides, words->len);
  for (guint i = 0; i < words->len; i++)
    {
      HearWord *word = &hear_words_index (words, i);
      Side      side = find_side (peaks, word->start_ms, word->end_ms);

      if (side != SIDE_UNKNOWN)
        {
          for (guint j = i; known == SIDE_UNKNOWN && j > 0; j--)
            g_array_index (sides, Side, j - 1) = side;
          known = side;
        }
      g_array_index (sides, Side, i) = known;
    }

  return sides;
}

/* Estimated times are off by a word or two: one word between words of the
 * other side is taken for theirs. */
static void
smooth (GArray      *sides,
        HearSegment *segment)
{
  GArray *words = hear_segment_get_words (segment);

  for (guint i = 1; i + 1 < sides->len; i++)
    {
      Side before = g_array_index (sides, Side, i - 1);

      if ((hear_words_index (words, i).flags & HEAR_WORD_ESTIMATED) && before == g_array_index (sides, Side, i + 1))
        g_array_index (sides, Side, i) = before;
    }
}

static void
set_speaker (HearSegment *segment,
             Side         side,
             const char  *left_key,
             const char  *right_key)
{
  if (side != SIDE_UNKNOWN)
    hear_segment_set_speaker (segment, side == SIDE_LEFT ? left_key : right_key);
}

/* Cuts the segment at its first change; whatever is behind is looked at next. */
static void
assign_segment (HearTranscript         *transcript,
                guint                   index,
                const HearChannelPeaks *peaks,
                const char             *left_key,
                const char             *right_key)
{
  HearSegment *segment = hear_transcript_get_segment (transcript, index);
  g_autoptr(GArray) sides = find_sides (peaks, segment);
  g_autoptr(HearSegment) rest = NULL;
  guint change = 1;

  if (sides->len == 0)
    {
      set_speaker (segment, find_side (peaks, hear_segment_get_start_ms (segment), hear_segment_get_end_ms (segment)), left_key, right_key);
      return;
    }
  smooth (sides, segment);
  while (change < sides->len && g_array_index (sides, Side, change) == g_array_index (sides, Side, 0))
    change++;
  if (change < sides->len)
    {
      rest = hear_segment_split (segment, change);
      hear_segment_set_breaks (rest, FALSE);
      hear_transcript_insert_segment (transcript, index + 1, rest);
    }
  set_speaker (segment, g_array_index (sides, Side, 0), left_key, right_key);
}

/**
 * hear_transcript_assign_channels:
 * @transcript: a transcript with times
 * @peaks: how loud the two channels are
 * @left_key: the key of whoever is on the left
 * @right_key: the key of whoever is on the right
 *
 * Gives each segment to the speaker of the louder channel. A segment with
 * words from both is cut where the channel changes.
 */
void
hear_transcript_assign_channels (HearTranscript         *transcript,
                                 const HearChannelPeaks *peaks,
                                 const char             *left_key,
                                 const char             *right_key)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT (transcript));
  g_return_if_fail (peaks != NULL && (peaks->n_pairs == 0 || (peaks->left != NULL && peaks->right != NULL)));
  g_return_if_fail (left_key != NULL && right_key != NULL);

  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    assign_segment (transcript, i, peaks, left_key, right_key);
}
