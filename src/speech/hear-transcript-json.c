/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-enum.h"
#include "hear-error.h"
#include "hear-json.h"
#include "hear-segments-json.h"
#include "hear-service-json.h"
#include "hear-whisper-json.h"

static gboolean
is_assemblyai (JsonObject *root)
{
  const char *signs[] = { "acoustic_model", "audio_duration", "audio_url", "speaker_labels", "speech_model" };

  if (hear_json_get_array (root, "utterances") != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (json_object_has_member (root, signs[i]))
      return TRUE;

  return FALSE;
}

static HearCueFile *
read_object (JsonObject *root)
{
  if (hear_json_get_object (root, "results") != NULL)
    return hear_service_json_read_deepgram (root);
  if (hear_json_get_array (root, "transcription") != NULL)
    return hear_whisper_json_read (root);
  if (hear_json_get_array (root, "segments") != NULL)
    return hear_segments_json_read (root);
  if (is_assemblyai (root))
    return hear_service_json_read_assemblyai (root);

  return hear_segments_json_read (root);
}

/**
 * hear_transcript_json_read:
 * @text: JSON
 * @error: where to put %HEAR_ERROR_INVALID
 *
 * Reads a transcript in JSON: ours, or that of one of the engines known.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
HearCueFile *
hear_transcript_json_read (const char *text,
                           GError    **error)
{
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(HearCueFile) file = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  root = hear_json_parse (text, strlen (text), error);
  if (root == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (root))
    file = read_object (json_node_get_object (root));
  else if (JSON_NODE_HOLDS_ARRAY (root))
    file = hear_segments_json_read_array (json_node_get_array (root));
  if (file == NULL || file->cues->len == 0)
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("The JSON contains no transcript of a known kind"));
      return NULL;
    }

  return g_steal_pointer (&file);
}

static void
set_text (JsonObject *object,
          const char *name,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
  else
    json_object_set_null_member (object, name);
}

/**
 * hear_transcript_json_set_meta:
 * @object: what gets language, engine, verbatim and times
 * @transcript: a transcript
 */
void
hear_transcript_json_set_meta (JsonObject     *object,
                               HearTranscript *transcript)
{
  g_return_if_fail (object != NULL);
  g_return_if_fail (HEAR_IS_TRANSCRIPT (transcript));

  set_text (object, "language", hear_transcript_get_language (transcript));
  set_text (object, "engine", hear_transcript_get_engine (transcript));
  json_object_set_string_member (object, "verbatim", hear_enum_get_nick (HEAR_TYPE_VERBATIM, (int) hear_transcript_get_verbatim (transcript)));
  json_object_set_string_member (object, "times", hear_enum_get_nick (HEAR_TYPE_TRANSCRIPT_TIMES, (int) hear_transcript_get_times (transcript)));
}

static JsonObject *
describe_word (HearSegment *segment,
               HearWord    *word)
{
  g_autofree char *text = g_strndup (hear_segment_get_text (segment) + word->start, word->end - word->start);
  JsonObject      *object = json_object_new ();

  json_object_set_string_member (object, "text", text);
  json_object_set_int_member (object, "start_ms", word->start_ms);
  json_object_set_int_member (object, "end_ms", word->end_ms);
  if (word->confidence >= 0)
    json_object_set_double_member (object, "confidence", (double) word->confidence);
  else
    json_object_set_null_member (object, "confidence");
  if (word->flags & HEAR_WORD_ESTIMATED)
    json_object_set_boolean_member (object, "estimated", TRUE);

  return object;
}

static JsonObject *
describe_segment (HearTranscript *transcript,
                  HearSegment    *segment)
{
  JsonObject *object = json_object_new ();
  JsonArray  *array = json_array_new ();
  GArray     *words = hear_segment_get_words (segment);

  json_object_set_int_member (object, "start_ms", hear_segment_get_start_ms (segment));
  json_object_set_int_member (object, "end_ms", hear_segment_get_end_ms (segment));
  set_text (object, "speaker", hear_transcript_get_speaker_name (transcript, segment));
  json_object_set_string_member (object, "text", hear_segment_get_text (segment));
  if (hear_segment_get_breaks (segment))
    json_object_set_boolean_member (object, "breaks", TRUE);
  for (guint i = 0; i < words->len; i++)
    json_array_add_object_element (array, describe_word (segment, &hear_words_index (words, i)));
  json_object_set_array_member (object, "words", array);

  return object;
}

/**
 * hear_transcript_json_write:
 * @transcript: a transcript
 *
 * Returns: (transfer full): the transcript as JSON, which is read again
 *   without loss
 */
char *
hear_transcript_json_write (HearTranscript *transcript)
{
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;
  JsonObject      *object;
  JsonArray       *segments;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), NULL);

  object = json_object_new ();
  segments = json_array_new ();
  hear_transcript_json_set_meta (object, transcript);
  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    json_array_add_object_element (segments, describe_segment (transcript, hear_transcript_get_segment (transcript, i)));
  json_object_set_array_member (object, "segments", segments);
  json_node_take_object (node, object);
  text = hear_json_to_text (node, TRUE);

  return g_strconcat (text, "\n", NULL);
}
