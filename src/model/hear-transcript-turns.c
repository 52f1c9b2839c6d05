/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript.h"

#include <string.h>

/* Where nobody says who speaks, a pause this long begins a paragraph. */
#define PAUSE_MS 2000

static gboolean
begins_turn (HearSegment *before,
             HearSegment *segment)
{
  const char *speaker = hear_segment_get_speaker (segment);

  if (hear_segment_get_breaks (segment) || strcmp (speaker, hear_segment_get_speaker (before)) != 0)
    return TRUE;

  return *speaker == '\0' &&
         hear_segment_get_start_ms (segment) - hear_segment_get_end_ms (before) >= PAUSE_MS;
}

/**
 * hear_transcript_list_turns:
 * @self: a transcript
 *
 * Joins segments into turns: a turn ends where the speaker changes, where a
 * segment asks for it, and, if nobody knows who speaks, at a pause of two
 * seconds.
 *
 * Returns: (transfer full) (element-type HearTurn): the turns in order, which
 *   together hold every segment once
 */
GArray *
hear_transcript_list_turns (HearTranscript *self)
{
  GArray *turns;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (self), NULL);

  turns = g_array_new (FALSE, FALSE, sizeof (HearTurn));
  for (guint i = 0; i < hear_transcript_get_n_segments (self); i++)
    {
      HearTurn turn = { i, 1 };

      if (i > 0 && !begins_turn (hear_transcript_get_segment (self, i - 1), hear_transcript_get_segment (self, i)))
        g_array_index (turns, HearTurn, turns->len - 1).n_segments++;
      else
        g_array_append_val (turns, turn);
    }

  return turns;
}
