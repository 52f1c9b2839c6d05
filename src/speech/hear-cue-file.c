/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cue-file.h"

#include <string.h>

#include "hear-enum.h"
#include "hear-json.h"

/**
 * hear_cue_file_new:
 * @format: the format's name; static
 *
 * Returns: (transfer full): a file without cues
 */
HearCueFile *
hear_cue_file_new (const char *format)
{
  HearCueFile *self;

  g_return_val_if_fail (format != NULL, NULL);

  self = g_new0 (HearCueFile, 1);
  self->format = format;
  self->times = HEAR_TRANSCRIPT_TIMES_NONE;
  self->cues = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_cue_free);
  self->warnings = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * hear_cue_file_free:
 * @self: (transfer full): a file
 */
void
hear_cue_file_free (HearCueFile *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->encoding);
  g_free (self->language);
  g_free (self->engine);
  g_ptr_array_unref (self->cues);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

/**
 * hear_cue_file_add:
 * @self: a file
 * @cue: (transfer full): its next cue
 */
void
hear_cue_file_add (HearCueFile *self,
                   HearCue     *cue)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cue != NULL);

  g_ptr_array_add (self->cues, cue);
}

/**
 * hear_cue_file_warn:
 * @self: a file
 * @warning: what a person should know; said once
 */
void
hear_cue_file_warn (HearCueFile *self,
                    const char  *warning)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (warning != NULL);

  if (!g_ptr_array_find_with_equal_func (self->warnings, warning, g_str_equal, NULL))
    g_ptr_array_add (self->warnings, g_strdup (warning));
}

/**
 * hear_cue_file_read_meta:
 * @self: a file
 * @meta: (nullable): an object with language, engine, verbatim and times, as
 *   our own exports have it
 */
void
hear_cue_file_read_meta (HearCueFile *self,
                         JsonObject  *meta)
{
  int times;

  g_return_if_fail (self != NULL);

  g_free (self->language);
  self->language = g_strdup (hear_json_get_string (meta, "language"));
  g_free (self->engine);
  self->engine = g_strdup (hear_json_get_string (meta, "engine"));
  self->verbatim = (HearVerbatim) hear_enum_from_nick (HEAR_TYPE_VERBATIM, hear_json_get_string (meta, "verbatim"), HEAR_VERBATIM_UNKNOWN);
  times = hear_enum_from_nick (HEAR_TYPE_TRANSCRIPT_TIMES, hear_json_get_string (meta, "times"), -1);
  self->has_times = times >= 0;
  if (self->has_times)
    self->times = (HearTranscriptTimes) times;
}

static void
add_speaker (HearTranscript *transcript,
             GHashTable     *keys,
             HearSegment    *segment,
             const char     *name)
{
  const char *key;

  if (name == NULL)
    return;
  key = g_hash_table_lookup (keys, name);
  if (key == NULL)
    {
      char *made = g_strdup_printf ("s%u", g_hash_table_size (keys) + 1);

      g_hash_table_insert (keys, g_strdup (name), made);
      hear_transcript_add_speaker (transcript, made, name);
      key = made;
    }
  hear_segment_set_speaker (segment, key);
}

static GArray *
clamp_words (GArray *words)
{
  GArray *clamped = g_array_copy (words);

  for (guint i = 0; i < clamped->len; i++)
    {
      HearWord *word = &hear_words_index (clamped, i);

      word->start_ms = hear_cue_clamp_time (word->start_ms);
      word->end_ms = MAX (word->start_ms, hear_cue_clamp_time (word->end_ms));
    }

  return clamped;
}

static HearSegment *
make_segment (HearUtterance *utterance)
{
  gint64       start_ms = hear_cue_clamp_time (utterance->start_ms);
  gint64       end_ms = MAX (start_ms, hear_cue_clamp_time (utterance->end_ms));
  HearSegment *segment = hear_segment_new (start_ms, end_ms, NULL, utterance->text);

  hear_segment_set_breaks (segment, utterance->breaks);
  if (utterance->words != NULL && utterance->words->len > 0)
    {
      g_autoptr(GArray) words = clamp_words (utterance->words);

      hear_segment_set_words (segment, words);
    }

  return segment;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const HearUtterance *first = *(HearUtterance *const *) a;
  const HearUtterance *second = *(HearUtterance *const *) b;

  return (first->start_ms > second->start_ms) - (first->start_ms < second->start_ms);
}

static GPtrArray *
list_utterances (HearCueFile *self)
{
  GPtrArray *utterances = g_ptr_array_new ();

  for (guint i = 0; i < self->cues->len; i++)
    {
      HearCue *cue = g_ptr_array_index (self->cues, i);

      for (guint j = 0; j < cue->utterances->len; j++)
        {
          HearUtterance *utterance = g_ptr_array_index (cue->utterances, j);

          if (*utterance->text != '\0')
            g_ptr_array_add (utterances, utterance);
        }
    }
  if (self->times != HEAR_TRANSCRIPT_TIMES_NONE)
    g_ptr_array_sort (utterances, compare_starts);

  return utterances;
}

/**
 * hear_cue_file_to_transcript:
 * @self: a file
 *
 * Makes a transcript of what was read: a segment for each utterance, sorted
 * by time if there are times, and a speaker for each name.
 *
 * Returns: (transfer full): the transcript
 */
HearTranscript *
hear_cue_file_to_transcript (HearCueFile *self)
{
  g_autoptr(GPtrArray) utterances = NULL;
  g_autoptr(GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  HearTranscript *transcript;

  g_return_val_if_fail (self != NULL, NULL);

  transcript = hear_transcript_new ();
  hear_transcript_set_language (transcript, self->language);
  hear_transcript_set_engine (transcript, self->engine);
  hear_transcript_set_verbatim (transcript, self->verbatim);
  hear_transcript_set_times (transcript, self->times);
  utterances = list_utterances (self);
  for (guint i = 0; i < utterances->len; i++)
    {
      HearUtterance *utterance = g_ptr_array_index (utterances, i);
      g_autoptr(HearSegment) segment = make_segment (utterance);

      add_speaker (transcript, keys, segment, utterance->speaker);
      hear_transcript_append_segment (transcript, segment);
    }

  return transcript;
}
