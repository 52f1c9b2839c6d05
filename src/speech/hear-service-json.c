/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-service-json.h"

#include "hear-json.h"
#include "hear-tokens.h"

static void
add_plain (HearCueFile *file,
           const char  *text)
{
  g_autoptr(GArray) tokens = hear_tokens_new ();
  HearCue *cue;

  if (text == NULL)
    return;
  cue = hear_tokens_to_cue (tokens, text, HEAR_CUE_TIME_NONE, HEAR_CUE_TIME_NONE);
  if (cue != NULL)
    hear_cue_file_add (file, cue);
}

static void
read_channel (HearCueFile *file,
              JsonObject  *channel,
              guint        number)
{
  g_autoptr(GArray) tokens = hear_tokens_new ();
  JsonArray  *alternatives = hear_json_get_array (channel, "alternatives");
  JsonObject *best = NULL;
  JsonArray  *words;

  if (alternatives != NULL && json_array_get_length (alternatives) > 0)
    best = hear_json_get_item (alternatives, 0);
  words = hear_json_get_array (best, "words");
  if (file->language == NULL)
    file->language = g_strdup (hear_json_get_string (channel, "detected_language"));
  if (words == NULL || json_array_get_length (words) == 0)
    {
      if (file->times == HEAR_TRANSCRIPT_TIMES_NONE)
        add_plain (file, hear_json_get_string (best, "transcript"));
      return;
    }
  hear_tokens_read (tokens, words, 1000);
  if (number > 0)
    {
      g_autofree char *name = g_strdup_printf ("Channel %u", number);

      hear_tokens_name (tokens, name);
    }
  hear_tokens_add_to_file (tokens, file);
  file->times = HEAR_TRANSCRIPT_TIMES_WORDS;
}

static void
read_utterances (HearCueFile *file,
                 JsonArray   *utterances,
                 double       ms_per_unit)
{
  for (guint i = 0; i < json_array_get_length (utterances); i++)
    {
      g_autoptr(GArray) tokens = hear_tokens_new ();
      JsonObject      *utterance = hear_json_get_item (utterances, i);
      g_autofree char *speaker = hear_tokens_name_speaker (utterance);

      hear_tokens_read (tokens, hear_json_get_array (utterance, "words"), ms_per_unit);
      hear_tokens_name (tokens, speaker);
      hear_tokens_add_to_file (tokens, file);
    }
  file->times = HEAR_TRANSCRIPT_TIMES_WORDS;
}

/**
 * hear_service_json_read_deepgram:
 * @root: an answer of Deepgram's service
 *
 * Returns: (transfer full): what it holds
 */
HearCueFile *
hear_service_json_read_deepgram (JsonObject *root)
{
  HearCueFile *file;
  JsonObject  *results;
  JsonArray   *channels;
  JsonArray   *utterances;

  g_return_val_if_fail (root != NULL, NULL);

  file = hear_cue_file_new ("deepgram");
  file->engine = g_strdup ("deepgram");
  results = hear_json_get_object (root, "results");
  channels = hear_json_get_array (results, "channels");
  utterances = hear_json_get_array (results, "utterances");
  for (guint i = 0; channels != NULL && i < json_array_get_length (channels); i++)
    read_channel (file, hear_json_get_item (channels, i), json_array_get_length (channels) > 1 ? i + 1 : 0);
  if (file->cues->len == 0 && utterances != NULL)
    read_utterances (file, utterances, 1000);

  return file;
}

/**
 * hear_service_json_read_assemblyai:
 * @root: an answer of AssemblyAI's service
 *
 * Returns: (transfer full): what it holds
 */
HearCueFile *
hear_service_json_read_assemblyai (JsonObject *root)
{
  g_autoptr(GArray) tokens = hear_tokens_new ();
  HearCueFile *file;
  JsonArray   *utterances;
  JsonArray   *words;

  g_return_val_if_fail (root != NULL, NULL);

  file = hear_cue_file_new ("assemblyai");
  file->engine = g_strdup ("assemblyai");
  file->language = g_strdup (hear_json_get_string (root, "language_code"));
  if (file->language != NULL)
    g_strdelimit (file->language, "_", '-');
  utterances = hear_json_get_array (root, "utterances");
  words = hear_json_get_array (root, "words");
  if (utterances != NULL && json_array_get_length (utterances) > 0)
    read_utterances (file, utterances, 1);
  else if (words != NULL && json_array_get_length (words) > 0)
    {
      hear_tokens_read (tokens, words, 1);
      hear_tokens_add_to_file (tokens, file);
      file->times = HEAR_TRANSCRIPT_TIMES_WORDS;
    }
  else
    add_plain (file, hear_json_get_string (root, "text"));

  return file;
}
