/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-whisper-json.h"

#include "hear-json.h"
#include "hear-tokens.h"

static gint64
read_offset (JsonObject *item,
             const char *name)
{
  double value;

  if (!hear_json_get_number (hear_json_get_object (item, "offsets"), name, &value))
    return HEAR_CUE_TIME_NONE;

  return hear_cue_from_seconds (value / 1000);
}

/* Whisper's tokens are pieces of words; a space begins a word. The confidence
 * of a word is that of its least certain piece. */
static void
add_piece (GArray     *tokens,
           JsonObject *piece)
{
  const char *text = hear_json_get_string (piece, "text");
  HearToken   token = { NULL };
  double      p = -1;

  if (text == NULL || *text == '\0' || g_str_has_prefix (text, "[_"))
    return;
  token.start_ms = read_offset (piece, "from");
  token.end_ms = read_offset (piece, "to");
  token.confidence = hear_json_get_number (piece, "p", &p) ? hear_tokens_clamp_confidence (p) : -1;
  if (tokens->len > 0 && *text != ' ')
    {
      HearToken *last = &hear_tokens_index (tokens, tokens->len - 1);
      char      *joined = g_strconcat (last->text, text, NULL);

      g_free (last->text);
      last->text = joined;
      last->end_ms = MAX (last->end_ms, token.end_ms);
      last->confidence = MIN (last->confidence, token.confidence);
      return;
    }
  token.text = g_strdup (text);
  g_array_append_val (tokens, token);
}

static void
read_segment (HearCueFile *file,
              JsonObject  *segment,
              gboolean     breaks)
{
  g_autoptr(GArray) tokens = hear_tokens_new ();
  JsonArray     *pieces = hear_json_get_array (segment, "tokens");
  gint64         start_ms = MAX (0, read_offset (segment, "from"));
  gint64         end_ms = MAX (start_ms, read_offset (segment, "to"));
  const char    *speaker = hear_json_get_string (segment, "speaker");
  HearUtterance *utterance;
  HearCue       *cue;

  for (guint i = 0; pieces != NULL && i < json_array_get_length (pieces); i++)
    add_piece (tokens, hear_json_get_item (pieces, i));
  cue = hear_tokens_to_cue (tokens, hear_json_get_string (segment, "text"), start_ms, end_ms);
  if (cue == NULL)
    return;

  utterance = g_ptr_array_index (cue->utterances, 0);
  utterance->breaks = breaks;
  if (speaker != NULL && *speaker != '?')
    {
      g_autofree char *name = g_ascii_isdigit (*speaker) ? g_strconcat ("Speaker ", speaker, NULL) : g_strdup (speaker);

      hear_utterance_set_speaker (utterance, name);
    }
  if (hear_utterance_has_measured_words (utterance))
    file->times = HEAR_TRANSCRIPT_TIMES_WORDS;
  hear_cue_file_add (file, cue);
}

/**
 * hear_whisper_json_read:
 * @root: what whisper.cpp wrote with `-oj` or `-ojf`
 *
 * Returns: (transfer full): what it holds
 */
HearCueFile *
hear_whisper_json_read (JsonObject *root)
{
  HearCueFile *file;
  JsonArray   *segments;
  gboolean     breaks = FALSE;

  g_return_val_if_fail (root != NULL, NULL);

  file = hear_cue_file_new ("whisper.cpp");
  file->engine = g_strdup ("whisper.cpp");
  file->language = g_strdup (hear_json_get_string (hear_json_get_object (root, "result"), "language"));
  file->times = HEAR_TRANSCRIPT_TIMES_CUES;
  segments = hear_json_get_array (root, "transcription");
  for (guint i = 0; segments != NULL && i < json_array_get_length (segments); i++)
    {
      JsonObject *segment = hear_json_get_item (segments, i);

      if (segment == NULL)
        continue;
      read_segment (file, segment, breaks);
      breaks = json_object_has_member (segment, "speaker_turn_next") &&
               json_node_get_boolean (json_object_get_member (segment, "speaker_turn_next"));
    }

  return file;
}
