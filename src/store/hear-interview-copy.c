/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-copy-private.h"

#include "hear-object-copy.h"

/* Copies for the writer's thread, which must not touch objects that a view
 * holds. */

/**
 * hear_interview_copy_transcript:
 * @transcript: a transcript
 *
 * Returns: (transfer full): a copy that shares nothing with @transcript
 */
HearTranscript *
hear_interview_copy_transcript (HearTranscript *transcript)
{
  HearTranscript *copy = hear_transcript_new ();
  GListModel     *speakers = hear_transcript_get_speakers (transcript);

  hear_transcript_set_id (copy, hear_transcript_get_id (transcript));
  hear_transcript_set_language (copy, hear_transcript_get_language (transcript));
  hear_transcript_set_engine (copy, hear_transcript_get_engine (transcript));
  hear_transcript_set_times (copy, hear_transcript_get_times (transcript));
  hear_transcript_set_verbatim (copy, hear_transcript_get_verbatim (transcript));
  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);
      HearParticipant *twin = hear_transcript_add_speaker (copy, hear_participant_get_key (speaker),
                                                           hear_participant_get_name (speaker));

      hear_participant_set_id (twin, hear_participant_get_id (speaker));
      hear_participant_set_part (twin, hear_participant_get_part (speaker));
    }
  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    {
      g_autoptr(HearSegment) segment = hear_segment_copy (hear_transcript_get_segment (transcript, i));

      hear_transcript_append_segment (copy, segment);
    }

  return copy;
}

/**
 * hear_interview_copy:
 * @interview: an interview
 *
 * Returns: (transfer full): a copy with copies of its parts
 */
HearInterview *
hear_interview_copy (HearInterview *interview)
{
  HearInterview  *copy = hear_object_copy (interview);
  HearRecording  *recording = hear_interview_get_recording (interview);
  HearTranscript *transcript = hear_interview_get_transcript (interview);

  if (recording != NULL)
    {
      g_autoptr(HearRecording) twin = hear_object_copy (recording);

      hear_interview_set_recording (copy, twin);
    }
  if (transcript != NULL)
    {
      g_autoptr(HearTranscript) twin = hear_interview_copy_transcript (transcript);

      hear_interview_set_transcript (copy, twin);
    }

  return copy;
}
