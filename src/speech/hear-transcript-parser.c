/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-parser.h"

#include <string.h>

#include "hear-cue-opener.h"
#include "hear-webvtt-text.h"

static void
set_time (JsonObject *object,
          const char *name,
          gint64      ms)
{
  if (ms == HEAR_CUE_TIME_NONE)
    json_object_set_null_member (object, name);
  else
    json_object_set_int_member (object, name, ms);
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

static char *
print_tree (HearCueFile *file,
            HearCue     *cue)
{
  g_autoptr(HearCueNode) tree = NULL;

  if (strcmp (file->format, "vtt") == 0)
    tree = hear_webvtt_text_parse (cue->text);
  else
    {
      tree = hear_cue_node_new (HEAR_CUE_NODE_ROOT, NULL);
      hear_cue_node_append (tree, hear_cue_node_new (HEAR_CUE_NODE_TEXT, cue->text));
    }

  return hear_cue_node_to_string (tree);
}

static void
append_words (JsonArray     *array,
              HearUtterance *utterance)
{
  if (!hear_utterance_has_measured_words (utterance))
    return;
  for (guint i = 0; i < utterance->words->len; i++)
    {
      HearWord        *word = &hear_words_index (utterance->words, i);
      g_autofree char *text = g_strndup (utterance->text + word->start, word->end - word->start);
      JsonObject      *object = json_object_new ();

      json_object_set_string_member (object, "text", text);
      json_object_set_int_member (object, "start_ms", word->start_ms);
      json_object_set_int_member (object, "end_ms", word->end_ms);
      json_array_add_object_element (array, object);
    }
}

static JsonObject *
describe_cue (HearCueFile *file,
              HearCue     *cue)
{
  JsonObject      *object = json_object_new ();
  JsonArray       *words = json_array_new ();
  g_autofree char *tree = print_tree (file, cue);
  const char      *voice = NULL;

  for (guint i = 0; i < cue->utterances->len; i++)
    {
      HearUtterance *utterance = g_ptr_array_index (cue->utterances, i);

      if (voice == NULL)
        voice = utterance->speaker;
      append_words (words, utterance);
    }
  json_object_set_string_member (object, "id", cue->id);
  set_time (object, "start_ms", cue->start_ms);
  set_time (object, "end_ms", cue->end_ms);
  json_object_set_string_member (object, "text", cue->text);
  json_object_set_string_member (object, "tree", tree);
  set_text (object, "voice", voice);
  json_object_set_object_member (object, "settings", hear_cue_settings_to_json (&cue->settings));
  json_object_set_array_member (object, "words", words);

  return object;
}

/**
 * hear_transcript_parse:
 * @bytes: the content of a file
 * @file_name: (nullable): its name, which breaks ties
 * @error: where to put %HEAR_ERROR_INVALID or %HEAR_ERROR_UNSUPPORTED
 *
 * Describes a transcript file as it stands: laxer than
 * [func@transcript_read], a WebVTT file without cues is described too.
 *
 * Returns: (transfer full) (nullable): an object with format, encoding,
 *   regions, cues and warnings
 */
JsonNode *
hear_transcript_parse (GBytes     *bytes,
                       const char *file_name,
                       GError    **error)
{
  g_autoptr(HearCueFile) file = NULL;
  JsonObject *object;
  JsonArray  *cues;
  JsonArray  *warnings;
  JsonNode   *node;

  g_return_val_if_fail (bytes != NULL, NULL);

  file = hear_cue_opener_open (bytes, file_name, error);
  if (file == NULL)
    return NULL;

  object = json_object_new ();
  cues = json_array_new ();
  warnings = json_array_new ();
  for (guint i = 0; i < file->cues->len; i++)
    json_array_add_object_element (cues, describe_cue (file, g_ptr_array_index (file->cues, i)));
  for (guint i = 0; i < file->warnings->len; i++)
    json_array_add_string_element (warnings, g_ptr_array_index (file->warnings, i));
  json_object_set_string_member (object, "format", file->format);
  json_object_set_string_member (object, "encoding", file->encoding);
  json_object_set_int_member (object, "regions", file->n_regions);
  json_object_set_array_member (object, "cues", cues);
  json_object_set_array_member (object, "warnings", warnings);
  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, object);

  return node;
}
