/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "hear-cli-json.h"
#include "hear-cli-text.h"
#include "hear-cli-verbs.h"
#include "hear-interview.h"
#include "hear-json.h"
#include "hear-store-interviews.h"
#include "hear-time.h"

static void
add_recording (JsonBuilder   *builder,
               HearRecording *recording)
{
  const char *channel_map = hear_recording_get_channel_map (recording);

  hear_cli_json_open_object (builder, "recording");
  hear_json_add_text (builder, "recording", hear_recording_get_id (recording));
  hear_json_add_text (builder, "source_name", hear_recording_get_source_name (recording));
  hear_json_add_text (builder, "sha256", hear_recording_get_blob (recording));
  hear_json_add_int (builder, "bytes", hear_recording_get_bytes (recording));
  hear_cli_json_add_time (builder, "duration_ms", hear_recording_get_duration_ms (recording));
  hear_json_add_text (builder, "container", hear_recording_get_container (recording));
  hear_json_add_text (builder, "video_codec", hear_recording_get_video_codec (recording));
  hear_json_add_text (builder, "audio_codec", hear_recording_get_audio_codec (recording));
  hear_json_add_int (builder, "width", hear_recording_get_width (recording));
  hear_json_add_int (builder, "height", hear_recording_get_height (recording));
  hear_json_add_int (builder, "channels", hear_recording_get_channels (recording));
  json_builder_set_member_name (builder, "channel_map");
  json_builder_add_value (builder, channel_map != NULL ? json_from_string (channel_map, NULL) : json_node_new (JSON_NODE_NULL));
  json_builder_end_object (builder);
}

static void
add_participants (JsonBuilder    *builder,
                  HearTranscript *transcript)
{
  GListModel *speakers = transcript != NULL ? hear_transcript_get_speakers (transcript) : NULL;

  hear_json_open_array (builder, "participants");
  for (guint i = 0; speakers != NULL && i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      json_builder_begin_object (builder);
      hear_json_add_text (builder, "participant", hear_participant_get_id (speaker));
      hear_json_add_text (builder, "key", hear_participant_get_key (speaker));
      hear_json_add_text (builder, "name", hear_participant_get_name (speaker));
      hear_cli_json_add_enum (builder, "part", HEAR_TYPE_PARTICIPANT_PART, (int) hear_participant_get_part (speaker));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_transcripts (JsonBuilder    *builder,
                 HearTranscript *transcript)
{
  hear_json_open_array (builder, "transcripts");
  if (transcript != NULL)
    {
      json_builder_begin_object (builder);
      hear_json_add_text (builder, "transcript", hear_transcript_get_id (transcript));
      hear_json_add_text (builder, "language", hear_transcript_get_language (transcript));
      hear_json_add_text (builder, "engine", hear_transcript_get_engine (transcript));
      hear_cli_json_add_enum (builder, "times", HEAR_TYPE_TRANSCRIPT_TIMES, (int) hear_transcript_get_times (transcript));
      hear_cli_json_add_enum (builder, "verbatim", HEAR_TYPE_VERBATIM, (int) hear_transcript_get_verbatim (transcript));
      hear_json_add_int (builder, "segments", hear_transcript_get_n_segments (transcript));
      hear_json_add_int (builder, "words", hear_transcript_count_words (transcript));
      hear_cli_json_add_bool (builder, "current", TRUE);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (HearCliContext *context,
            HearInterview  *interview)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  HearRecording *recording = hear_interview_get_recording (interview);

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "interview", hear_interview_get_id (interview));
  hear_json_add_text (builder, "candidate", hear_interview_get_candidate_id (interview));
  hear_json_add_text (builder, "candidate_name", hear_interview_get_candidate_name (interview));
  hear_json_add_text (builder, "role", hear_interview_get_role_id (interview));
  hear_json_add_text (builder, "role_title", hear_interview_get_role_title (interview));
  hear_json_add_instant (builder, "held_at", hear_interview_get_held_at (interview));
  hear_cli_json_add_time (builder, "duration_ms", hear_interview_get_duration_ms (interview));
  hear_cli_json_open_object (builder, "consent");
  hear_json_add_text (builder, "recording", hear_interview_get_consent_text (interview));
  hear_cli_json_add_bool (builder, "assessment", hear_interview_get_assessment_allowed (interview));
  json_builder_end_object (builder);
  if (recording != NULL)
    add_recording (builder, recording);
  else
    hear_json_add_text (builder, "recording", NULL);
  add_participants (builder, hear_interview_get_transcript (interview));
  add_transcripts (builder, hear_interview_get_transcript (interview));
  hear_cli_json_add_card (builder, hear_interview_get_card (interview));
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);
}

static void
print_transcript (HearCliContext *context,
                  HearTranscript *transcript)
{
  GListModel      *speakers = hear_transcript_get_speakers (transcript);
  g_autofree char *size = NULL;

  size = g_strdup_printf (ngettext ("%u word", "%u words", hear_transcript_count_words (transcript)),
                          hear_transcript_count_words (transcript));
  hear_cli_context_print_field (context, _ ("Transcript"), size);
  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      hear_cli_context_print_field (context, i == 0 ? _ ("Speakers") : "", hear_participant_get_name (speaker));
    }
}

static void
print_text (HearCliContext *context,
            HearInterview  *interview)
{
  HearRecording   *recording = hear_interview_get_recording (interview);
  g_autofree char *held_at = hear_time_format_instant (hear_interview_get_held_at (interview));
  g_autofree char *card = hear_cli_text_describe_card (hear_interview_get_card (interview));

  hear_cli_context_print_field (context, _ ("Interview"), hear_interview_get_id (interview));
  hear_cli_context_print_field (context, _ ("Candidate"), hear_interview_get_candidate_name (interview));
  hear_cli_context_print_field (context, _ ("Role"), hear_interview_get_role_title (interview));
  /* Translators: when the interview took place */
  hear_cli_context_print_field (context, _ ("Held"), held_at);
  hear_cli_context_print_field (context, _ ("Consent"), hear_interview_get_consent_text (interview));
  /* Translators: whether the candidate agreed to machine assessment */
  hear_cli_context_print_field (context, _ ("Assessment"), hear_interview_get_assessment_allowed (interview) ? _ ("allowed") : _ ("declined"));
  if (recording != NULL)
    {
      g_autofree char *length = hear_time_format_position (hear_recording_get_duration_ms (recording));
      g_autofree char *size = g_format_size ((guint64) MAX (hear_recording_get_bytes (recording), 0));
      g_autofree char *line = g_strdup_printf ("%s, %s", length, size);

      hear_cli_context_print_field (context, _ ("Recording"), line);
    }
  if (hear_interview_get_transcript (interview) != NULL)
    print_transcript (context, hear_interview_get_transcript (interview));
  hear_cli_context_print_field (context, _ ("My Card"), card);
}

static gboolean
run_show (HearCliContext *context,
          GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(HearInterview) interview = NULL;

  if (store == NULL)
    return FALSE;
  interview = hear_store_load_interview (store, hear_cli_arguments_get_place (context->arguments, 0), error);
  if (interview == NULL)
    return FALSE;

  if (context->json)
    print_json (context, interview);
  else
    print_text (context, interview);

  return TRUE;
}

const HearCliVerb hear_cli_verb_show = { "show", "ID", N_ ("show an interview"), run_show, NULL };
