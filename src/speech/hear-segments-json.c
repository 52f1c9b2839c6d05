/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-segments-json.h"

#include <string.h>

#include "hear-json.h"
#include "hear-tokens.h"

/* OpenAI's service writes languages as names. */
static const char *const languages[][2] = {
  { "english", "en" },
  { "german", "de" },
  { "french", "fr" },
  { "spanish", "es" },
  { "italian", "it" },
  { "portuguese", "pt" },
  { "dutch", "nl" },
  { "polish", "pl" },
  { "russian", "ru" },
  { "ukrainian", "uk" },
  { "turkish", "tr" },
  { "swedish", "sv" },
  { "danish", "da" },
  { "norwegian", "no" },
  { "finnish", "fi" },
  { "czech", "cs" },
  { "chinese", "zh" },
  { "japanese", "ja" },
  { "korean", "ko" },
  { "arabic", "ar" },
  { "hindi", "hi" },
};

static gint64
read_time (JsonObject *segment,
           const char *ms_name,
           const char *name)
{
  double value;

  if (hear_json_get_number (segment, ms_name, &value))
    return hear_cue_from_seconds (value / 1000);
  if (hear_json_get_number (segment, name, &value))
    return hear_cue_from_seconds (value);

  return HEAR_CUE_TIME_NONE;
}

static gboolean
is_aligned (JsonObject *segment)
{
  JsonArray *words = hear_json_get_array (segment, "words");

  if (json_object_has_member (segment, "speaker"))
    return TRUE;
  for (guint i = 0; words != NULL && i < json_array_get_length (words); i++)
    {
      JsonObject *word = hear_json_get_item (words, i);

      if (word != NULL && json_object_has_member (word, "score"))
        return TRUE;
    }

  return FALSE;
}

static const char *
find_format (JsonArray *segments)
{
  gboolean aligned = FALSE;

  for (guint i = 0; i < json_array_get_length (segments); i++)
    {
      JsonObject *segment = hear_json_get_item (segments, i);

      if (segment == NULL)
        continue;
      if (json_object_has_member (segment, "start_ms"))
        return "json";
      aligned |= is_aligned (segment);
    }

  return aligned ? "whisperx" : "openai";
}

/* The words of the whole recording that lie in a segment: OpenAI's service
 * lists them beside the segments. */
static void
take_words (GArray *tokens,
            GArray *all,
            guint  *next,
            gint64  end_ms)
{
  while (*next < all->len && hear_tokens_index (all, *next).start_ms < end_ms)
    {
      HearToken token = hear_tokens_index (all, *next);

      token.text = g_strdup (token.text);
      token.speaker = NULL;
      g_array_append_val (tokens, token);
      (*next)++;
    }
}

static void
read_segment (HearCueFile *file,
              JsonObject  *segment,
              GArray      *all,
              guint       *next)
{
  g_autoptr(GArray) tokens = hear_tokens_new ();
  const char    *text = hear_json_get_string (segment, "text");
  gint64         start_ms = read_time (segment, "start_ms", "start");
  gint64         end_ms = read_time (segment, "end_ms", "end");
  HearCue       *cue;
  HearUtterance *utterance;

  hear_tokens_read (tokens, hear_json_get_array (segment, "words"), 1000);
  if (start_ms == HEAR_CUE_TIME_NONE && tokens->len > 0)
    start_ms = MAX (0, hear_tokens_index (tokens, 0).start_ms);
  end_ms = MAX (start_ms, end_ms);
  if (tokens->len == 0)
    take_words (tokens, all, next, end_ms);
  if (start_ms != HEAR_CUE_TIME_NONE && file->times == HEAR_TRANSCRIPT_TIMES_NONE && !file->has_times)
    file->times = HEAR_TRANSCRIPT_TIMES_CUES;
  cue = hear_tokens_to_cue (tokens, text, start_ms, end_ms);
  if (cue == NULL)
    return;

  utterance = g_ptr_array_index (cue->utterances, 0);
  if (json_object_has_member (segment, "speaker"))
    hear_utterance_set_speaker (utterance, hear_json_get_string (segment, "speaker"));
  utterance->breaks = json_object_has_member (segment, "breaks");
  if (!file->has_times && hear_utterance_has_measured_words (utterance))
    file->times = HEAR_TRANSCRIPT_TIMES_WORDS;
  hear_cue_file_add (file, cue);
}

static void
read_segments (HearCueFile *file,
               JsonArray   *segments,
               JsonArray   *words)
{
  g_autoptr(GArray) all = hear_tokens_new ();
  guint next = 0;

  hear_tokens_read (all, words, 1000);
  for (guint i = 0; i < json_array_get_length (segments); i++)
    {
      JsonObject *segment = hear_json_get_item (segments, i);

      if (segment != NULL)
        read_segment (file, segment, all, &next);
    }
}

static void
read_meta (HearCueFile *file,
           JsonObject  *root)
{
  hear_cue_file_read_meta (file, root);
  if (file->engine == NULL && strcmp (file->format, "json") != 0)
    file->engine = g_strdup (strcmp (file->format, "openai") == 0 ? "whisper" : file->format);
  for (guint i = 0; file->language != NULL && i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strcasecmp (file->language, languages[i][0]) == 0)
      {
        g_free (file->language);
        file->language = g_strdup (languages[i][1]);
      }
}

/**
 * hear_segments_json_read:
 * @root: an object with `segments`, `words` or `text`
 *
 * Reads our own JSON, and that of Whisper's family: OpenAI's service and
 * program, faster-whisper, whisper-timestamped and whisperX.
 *
 * Returns: (transfer full): what it holds
 */
HearCueFile *
hear_segments_json_read (JsonObject *root)
{
  JsonArray   *segments;
  JsonArray   *words;
  HearCueFile *file;

  g_return_val_if_fail (root != NULL, NULL);

  segments = hear_json_get_array (root, "segments");
  words = hear_json_get_array (root, "words");
  file = hear_cue_file_new (segments != NULL ? find_format (segments) : "openai");
  if (json_object_has_member (root, "word_segments") && strcmp (file->format, "openai") == 0)
    file->format = "whisperx";
  read_meta (file, root);
  if (segments != NULL && json_array_get_length (segments) > 0)
    read_segments (file, segments, words);
  else if (words != NULL)
    {
      g_autoptr(GArray) tokens = hear_tokens_new ();

      hear_tokens_read (tokens, words, 1000);
      hear_tokens_add_to_file (tokens, file);
      file->times = HEAR_TRANSCRIPT_TIMES_WORDS;
    }
  else if (hear_json_get_string (root, "text") != NULL)
    {
      g_autoptr(GArray) tokens = hear_tokens_new ();
      HearCue *cue = hear_tokens_to_cue (tokens, hear_json_get_string (root, "text"), HEAR_CUE_TIME_NONE, HEAR_CUE_TIME_NONE);

      if (cue != NULL)
        hear_cue_file_add (file, cue);
    }

  return file;
}

/**
 * hear_segments_json_read_array:
 * @segments: segments without anything around them
 *
 * Returns: (transfer full): what they hold
 */
HearCueFile *
hear_segments_json_read_array (JsonArray *segments)
{
  HearCueFile *file;

  g_return_val_if_fail (segments != NULL, NULL);

  file = hear_cue_file_new (find_format (segments));
  read_segments (file, segments, NULL);

  return file;
}
