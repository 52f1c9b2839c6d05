/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript.h"

#include "hear-compat.h"

/*
 * What was said in an interview: segments in order, and the speakers whom
 * their keys mean. Plain data; lives on one thread at a time.
 */
struct _HearTranscript
{
  GObject parent_instance;

  char               *id;
  char               *language;
  char               *engine;
  HearTranscriptTimes times;
  HearVerbatim        verbatim;
  GPtrArray          *segments;
  GListStore         *speakers;
};

/* clang-format off */
G_DEFINE_ENUM_TYPE (HearTranscriptTimes, hear_transcript_times,
  G_DEFINE_ENUM_VALUE (HEAR_TRANSCRIPT_TIMES_WORDS, "words"),
  G_DEFINE_ENUM_VALUE (HEAR_TRANSCRIPT_TIMES_CUES, "cues"),
  G_DEFINE_ENUM_VALUE (HEAR_TRANSCRIPT_TIMES_ESTIMATED, "estimated"),
  G_DEFINE_ENUM_VALUE (HEAR_TRANSCRIPT_TIMES_NONE, "none"))

G_DEFINE_ENUM_TYPE (HearVerbatim, hear_verbatim,
  G_DEFINE_ENUM_VALUE (HEAR_VERBATIM_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (HEAR_VERBATIM_YES, "yes"),
  G_DEFINE_ENUM_VALUE (HEAR_VERBATIM_NO, "no"))
/* clang-format on */

G_DEFINE_FINAL_TYPE (HearTranscript, hear_transcript, G_TYPE_OBJECT)

static void
hear_transcript_finalize (GObject *object)
{
  HearTranscript *self = HEAR_TRANSCRIPT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->engine, g_free);
  g_clear_pointer (&self->segments, g_ptr_array_unref);
  g_clear_object (&self->speakers);

  G_OBJECT_CLASS (hear_transcript_parent_class)->finalize (object);
}

static void
hear_transcript_class_init (HearTranscriptClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_transcript_finalize;
}

static void
hear_transcript_init (HearTranscript *self)
{
  self->segments = g_ptr_array_new_with_free_func (g_object_unref);
  self->speakers = g_list_store_new (HEAR_TYPE_PARTICIPANT);
}

/**
 * hear_transcript_new:
 *
 * Returns: (transfer full): a transcript without segments
 */
HearTranscript *
hear_transcript_new (void)
{
  return g_object_new (HEAR_TYPE_TRANSCRIPT, NULL);
}

/**
 * hear_transcript_get_id:
 * @self: a transcript
 *
 * Returns: (nullable): its id, or %NULL until it is stored
 */
const char *
hear_transcript_get_id (HearTranscript *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (self), NULL);

  return self->id;
}

/**
 * hear_transcript_set_id:
 * @self: a transcript
 * @id: its id
 */
void
hear_transcript_set_id (HearTranscript *self,
                        const char     *id)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT (self));

  hear_set_str (&self->id, id);
}

/**
 * hear_transcript_get_language:
 * @self: a transcript
 *
 * Returns: (nullable): its language as a BCP 47 tag, or %NULL if unknown
 */
const char *
hear_transcript_get_language (HearTranscript *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (self), NULL);

  return self->language;
}

/**
 * hear_transcript_set_language:
 * @self: a transcript
 * @language: (nullable): a BCP 47 tag
 */
void
hear_transcript_set_language (HearTranscript *self,
                              const char     *language)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT (self));

  hear_set_str (&self->language, language);
}

/**
 * hear_transcript_get_engine:
 * @self: a transcript
 *
 * Returns: (nullable): what made it, such as "whisper.cpp" or "import"
 */
const char *
hear_transcript_get_engine (HearTranscript *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (self), NULL);

  return self->engine;
}

/**
 * hear_transcript_set_engine:
 * @self: a transcript
 * @engine: (nullable): what made it
 */
void
hear_transcript_set_engine (HearTranscript *self,
                            const char     *engine)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT (self));

  hear_set_str (&self->engine, engine);
}

/**
 * hear_transcript_get_times:
 * @self: a transcript
 *
 * Returns: how far its times can be trusted
 */
HearTranscriptTimes
hear_transcript_get_times (HearTranscript *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (self), HEAR_TRANSCRIPT_TIMES_NONE);

  return self->times;
}

/**
 * hear_transcript_set_times:
 * @self: a transcript
 * @times: how far its times can be trusted
 */
void
hear_transcript_set_times (HearTranscript     *self,
                           HearTranscriptTimes times)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT (self));

  self->times = times;
}

/**
 * hear_transcript_get_verbatim:
 * @self: a transcript
 *
 * Returns: whether it keeps fillers
 */
HearVerbatim
hear_transcript_get_verbatim (HearTranscript *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (self), HEAR_VERBATIM_UNKNOWN);

  return self->verbatim;
}

/**
 * hear_transcript_set_verbatim:
 * @self: a transcript
 * @verbatim: whether it keeps fillers
 */
void
hear_transcript_set_verbatim (HearTranscript *self,
                              HearVerbatim    verbatim)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT (self));

  self->verbatim = verbatim;
}

/**
 * hear_transcript_get_n_segments:
 * @self: a transcript
 *
 * Returns: how many segments it has
 */
guint
hear_transcript_get_n_segments (HearTranscript *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (self), 0);

  return self->segments->len;
}

/**
 * hear_transcript_get_segment:
 * @self: a transcript
 * @index: below the number of segments
 *
 * Returns: (transfer none): the segment
 */
HearSegment *
hear_transcript_get_segment (HearTranscript *self,
                             guint           index)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (self), NULL);
  g_return_val_if_fail (index < self->segments->len, NULL);

  return g_ptr_array_index (self->segments, index);
}

/**
 * hear_transcript_insert_segment:
 * @self: a transcript
 * @index: where it shall stand, at most the number of segments
 * @segment: a segment
 */
void
hear_transcript_insert_segment (HearTranscript *self,
                                guint           index,
                                HearSegment    *segment)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT (self));
  g_return_if_fail (index <= self->segments->len);
  g_return_if_fail (HEAR_IS_SEGMENT (segment));

  g_ptr_array_insert (self->segments, (int) index, g_object_ref (segment));
}

/**
 * hear_transcript_append_segment:
 * @self: a transcript
 * @segment: a segment, which becomes the last
 */
void
hear_transcript_append_segment (HearTranscript *self,
                                HearSegment    *segment)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT (self));
  g_return_if_fail (HEAR_IS_SEGMENT (segment));

  g_ptr_array_add (self->segments, g_object_ref (segment));
}

/**
 * hear_transcript_remove_segment:
 * @self: a transcript
 * @index: below the number of segments
 */
void
hear_transcript_remove_segment (HearTranscript *self,
                                guint           index)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT (self));
  g_return_if_fail (index < self->segments->len);

  g_ptr_array_remove_index (self->segments, index);
}

/**
 * hear_transcript_count_words:
 * @self: a transcript
 *
 * Returns: how many words its segments have together
 */
guint
hear_transcript_count_words (HearTranscript *self)
{
  guint n = 0;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (self), 0);

  for (guint i = 0; i < self->segments->len; i++)
    n += hear_segment_get_words (g_ptr_array_index (self->segments, i))->len;

  return n;
}

/**
 * hear_transcript_get_speakers:
 * @self: a transcript
 *
 * Returns: (transfer none): the speakers, [class@Participant]s in the order in
 *   which they were added
 */
GListModel *
hear_transcript_get_speakers (HearTranscript *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (self), NULL);

  return G_LIST_MODEL (self->speakers);
}

/**
 * hear_transcript_find_speaker:
 * @self: a transcript
 * @key: a speaker's key
 *
 * Returns: (transfer none) (nullable): the speaker
 */
HearParticipant *
hear_transcript_find_speaker (HearTranscript *self,
                              const char     *key)
{
  GListModel *speakers;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  speakers = G_LIST_MODEL (self->speakers);
  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      /* The store keeps its reference. */
      if (g_strcmp0 (hear_participant_get_key (speaker), key) == 0)
        return speaker;
    }

  return NULL;
}

/**
 * hear_transcript_add_speaker:
 * @self: a transcript
 * @key: the key that segments use
 * @name: the name as shown
 *
 * Makes a speaker known; one that is known already stays as it is.
 *
 * Returns: (transfer none): the speaker with that key
 */
HearParticipant *
hear_transcript_add_speaker (HearTranscript *self,
                             const char     *key,
                             const char     *name)
{
  g_autoptr(HearParticipant) speaker = NULL;
  HearParticipant *known;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  known = hear_transcript_find_speaker (self, key);
  if (known != NULL)
    return known;

  speaker = hear_participant_new ();
  hear_participant_set_key (speaker, key);
  hear_participant_set_name (speaker, name);
  g_list_store_append (self->speakers, speaker);

  return speaker;
}

/**
 * hear_transcript_remove_speaker:
 * @self: a transcript
 * @key: a speaker's key
 *
 * Forgets a speaker, if there is one with that key.
 */
void
hear_transcript_remove_speaker (HearTranscript *self,
                                const char     *key)
{
  HearParticipant *speaker;
  guint            position;

  g_return_if_fail (HEAR_IS_TRANSCRIPT (self));
  g_return_if_fail (key != NULL);

  speaker = hear_transcript_find_speaker (self, key);
  if (speaker != NULL && g_list_store_find (self->speakers, speaker, &position))
    g_list_store_remove (self->speakers, position);
}

/**
 * hear_transcript_move_speaker:
 * @self: a transcript
 * @key: a speaker's key
 * @position: the place among the speakers
 *
 * Moves a speaker there, if there is one with that key.
 */
void
hear_transcript_move_speaker (HearTranscript *self,
                              const char     *key,
                              guint           position)
{
  g_autoptr(HearParticipant) speaker = NULL;
  guint old;

  g_return_if_fail (HEAR_IS_TRANSCRIPT (self));
  g_return_if_fail (key != NULL);
  g_return_if_fail (position < g_list_model_get_n_items (G_LIST_MODEL (self->speakers)));

  g_set_object (&speaker, hear_transcript_find_speaker (self, key));
  if (speaker == NULL || !g_list_store_find (self->speakers, speaker, &old) || old == position)
    return;

  g_list_store_remove (self->speakers, old);
  g_list_store_insert (self->speakers, position, speaker);
}

/**
 * hear_transcript_get_speaker_name:
 * @self: a transcript
 * @segment: one of its segments
 *
 * Returns: (nullable): the name of who speaks, or %NULL if nobody knows
 */
const char *
hear_transcript_get_speaker_name (HearTranscript *self,
                                  HearSegment    *segment)
{
  const char      *key;
  HearParticipant *speaker;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (self), NULL);
  g_return_val_if_fail (HEAR_IS_SEGMENT (segment), NULL);

  key = hear_segment_get_speaker (segment);
  if (*key == '\0')
    return NULL;
  speaker = hear_transcript_find_speaker (self, key);

  return speaker != NULL ? hear_participant_get_name (speaker) : key;
}
