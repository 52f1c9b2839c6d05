/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-segment.h"

#include "hear-compat.h"
#include "hear-rewording.h"

/* Finer a confidence is not stored. */
#define CONFIDENCE_EPSILON .001f

/*
 * A stretch of speech as an engine or a person gave it (a cue, a sentence),
 * with the times of its words. Segments of one speaker in a row make a turn.
 *
 * The words always cover the text: whoever changes the text goes through
 * hear_segment_replace_text(), which keeps the times of the words that stayed.
 */
struct _HearSegment
{
  GObject parent_instance;

  char    *id;
  gint64   start_ms;
  gint64   end_ms;
  char    *speaker;
  char    *text;
  gboolean breaks;
  GArray  *words;
};

G_DEFINE_FINAL_TYPE (HearSegment, hear_segment, G_TYPE_OBJECT)

static void
hear_segment_finalize (GObject *object)
{
  HearSegment *self = HEAR_SEGMENT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->speaker, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->words, g_array_unref);

  G_OBJECT_CLASS (hear_segment_parent_class)->finalize (object);
}

static void
hear_segment_class_init (HearSegmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_segment_finalize;
}

static void
hear_segment_init (HearSegment *self)
{
}

static gboolean
has_same_words (HearSegment *self,
                HearSegment *other)
{
  if (self->words->len != other->words->len)
    return FALSE;
  for (guint i = 0; i < self->words->len; i++)
    {
      HearWord *one = &hear_words_index (self->words, i);
      HearWord *two = &hear_words_index (other->words, i);

      if (one->start != two->start || one->end != two->end || one->start_ms != two->start_ms || one->end_ms != two->end_ms ||
          one->flags != two->flags || !G_APPROX_VALUE (one->confidence, two->confidence, CONFIDENCE_EPSILON))
        return FALSE;
    }

  return TRUE;
}

/**
 * hear_segment_new:
 * @start_ms: when it begins, in milliseconds from the recording's start
 * @end_ms: when it ends; not before @start_ms
 * @speaker: (nullable): the speaker's key
 * @text: what was said, on one line
 *
 * Makes a segment whose words share its time, marked as estimated, until
 * [method@Segment.set_words] says better.
 *
 * Returns: (transfer full): the segment
 */
HearSegment *
hear_segment_new (gint64      start_ms,
                  gint64      end_ms,
                  const char *speaker,
                  const char *text)
{
  HearSegment *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (HEAR_TYPE_SEGMENT, NULL);
  self->start_ms = start_ms;
  self->end_ms = MAX (start_ms, end_ms);
  self->speaker = g_strdup (speaker != NULL ? speaker : "");
  self->text = g_strdup (text);
  self->words = hear_words_spread (text, self->start_ms, self->end_ms);

  return self;
}

/**
 * hear_segment_copy:
 * @self: a segment
 *
 * Returns: (transfer full): a copy that shares nothing with @self
 */
HearSegment *
hear_segment_copy (HearSegment *self)
{
  HearSegment *copy;

  g_return_val_if_fail (HEAR_IS_SEGMENT (self), NULL);

  copy = g_object_new (HEAR_TYPE_SEGMENT, NULL);
  copy->id = g_strdup (self->id);
  copy->start_ms = self->start_ms;
  copy->end_ms = self->end_ms;
  copy->speaker = g_strdup (self->speaker);
  copy->text = g_strdup (self->text);
  copy->breaks = self->breaks;
  copy->words = g_array_copy (self->words);

  return copy;
}

/**
 * hear_segment_equal:
 * @self: a segment
 * @other: another
 *
 * Returns: whether all of both is the same
 */
gboolean
hear_segment_equal (HearSegment *self,
                    HearSegment *other)
{
  g_return_val_if_fail (HEAR_IS_SEGMENT (self), FALSE);
  g_return_val_if_fail (HEAR_IS_SEGMENT (other), FALSE);

  return self == other ||
         (g_strcmp0 (self->id, other->id) == 0 && self->start_ms == other->start_ms && self->end_ms == other->end_ms &&
          self->breaks == other->breaks && g_str_equal (self->speaker, other->speaker) && g_str_equal (self->text, other->text) &&
          has_same_words (self, other));
}

/**
 * hear_segment_get_id:
 * @self: a segment
 *
 * Returns: (nullable): its id, or %NULL until it is stored
 */
const char *
hear_segment_get_id (HearSegment *self)
{
  g_return_val_if_fail (HEAR_IS_SEGMENT (self), NULL);

  return self->id;
}

/**
 * hear_segment_set_id:
 * @self: a segment
 * @id: its id
 */
void
hear_segment_set_id (HearSegment *self,
                     const char  *id)
{
  g_return_if_fail (HEAR_IS_SEGMENT (self));

  hear_set_str (&self->id, id);
}

/**
 * hear_segment_get_start_ms:
 * @self: a segment
 *
 * Returns: when it begins, in milliseconds from the recording's start
 */
gint64
hear_segment_get_start_ms (HearSegment *self)
{
  g_return_val_if_fail (HEAR_IS_SEGMENT (self), 0);

  return self->start_ms;
}

/**
 * hear_segment_get_end_ms:
 * @self: a segment
 *
 * Returns: when it ends, in milliseconds from the recording's start
 */
gint64
hear_segment_get_end_ms (HearSegment *self)
{
  g_return_val_if_fail (HEAR_IS_SEGMENT (self), 0);

  return self->end_ms;
}

/**
 * hear_segment_set_times:
 * @self: a segment
 * @start_ms: when it begins
 * @end_ms: when it ends
 *
 * Moves the segment alone: its words stay where they are.
 */
void
hear_segment_set_times (HearSegment *self,
                        gint64       start_ms,
                        gint64       end_ms)
{
  g_return_if_fail (HEAR_IS_SEGMENT (self));

  self->start_ms = start_ms;
  self->end_ms = MAX (start_ms, end_ms);
}

/**
 * hear_segment_get_speaker:
 * @self: a segment
 *
 * Returns: the speaker's key, "" if nobody knows
 */
const char *
hear_segment_get_speaker (HearSegment *self)
{
  g_return_val_if_fail (HEAR_IS_SEGMENT (self), NULL);

  return self->speaker;
}

/**
 * hear_segment_set_speaker:
 * @self: a segment
 * @speaker: (nullable): the speaker's key
 */
void
hear_segment_set_speaker (HearSegment *self,
                          const char  *speaker)
{
  g_return_if_fail (HEAR_IS_SEGMENT (self));

  hear_set_str (&self->speaker, speaker != NULL ? speaker : "");
}

/**
 * hear_segment_get_text:
 * @self: a segment
 *
 * Returns: what was said
 */
const char *
hear_segment_get_text (HearSegment *self)
{
  g_return_val_if_fail (HEAR_IS_SEGMENT (self), NULL);

  return self->text;
}

/**
 * hear_segment_get_breaks:
 * @self: a segment
 *
 * Returns: whether a turn begins here even if the speaker stays the same
 */
gboolean
hear_segment_get_breaks (HearSegment *self)
{
  g_return_val_if_fail (HEAR_IS_SEGMENT (self), FALSE);

  return self->breaks;
}

/**
 * hear_segment_set_breaks:
 * @self: a segment
 * @breaks: whether a turn begins here in any case
 */
void
hear_segment_set_breaks (HearSegment *self,
                         gboolean     breaks)
{
  g_return_if_fail (HEAR_IS_SEGMENT (self));

  self->breaks = breaks;
}

/**
 * hear_segment_get_words:
 * @self: a segment
 *
 * Returns: (transfer none) (element-type HearWord): its words in order
 */
GArray *
hear_segment_get_words (HearSegment *self)
{
  g_return_val_if_fail (HEAR_IS_SEGMENT (self), NULL);

  return self->words;
}

/**
 * hear_segment_set_words:
 * @self: a segment
 * @words: (element-type HearWord): words that lie in the text, in order
 */
void
hear_segment_set_words (HearSegment *self,
                        GArray      *words)
{
  g_return_if_fail (HEAR_IS_SEGMENT (self));
  g_return_if_fail (words != NULL);

  g_array_ref (words);
  g_array_unref (self->words);
  self->words = words;
}

/**
 * hear_segment_replace_text:
 * @self: a segment
 * @text: the corrected text
 *
 * Corrects the text. Words that are the same from the front and from the back
 * keep their times; what changed between them shares the time of the words it
 * replaces, so that no other word moves.
 */
void
hear_segment_replace_text (HearSegment *self,
                           const char  *text)
{
  GArray *words;

  g_return_if_fail (HEAR_IS_SEGMENT (self));
  g_return_if_fail (text != NULL);

  words = hear_rewording_apply (self->words, self->text, text, (HearSpan){ self->start_ms, self->end_ms });
  g_array_unref (self->words);
  self->words = words;
  hear_set_str (&self->text, text);
}

/**
 * hear_segment_split:
 * @self: a segment
 * @word: the word that shall begin the second half; not the first
 *
 * Cuts a segment in two before a word. @self keeps the first half; the second
 * begins a turn of its own.
 *
 * Returns: (transfer full) (nullable): the second half, or %NULL if there is
 *   nothing to cut
 */
HearSegment *
hear_segment_split (HearSegment *self,
                    guint        word)
{
  HearSegment *half;
  g_autoptr(GArray) rest = NULL;
  guint  at;
  gint64 at_ms;

  g_return_val_if_fail (HEAR_IS_SEGMENT (self), NULL);

  if (word == 0 || word >= self->words->len)
    return NULL;

  at = hear_words_index (self->words, word).start;
  at_ms = hear_words_index (self->words, word).start_ms;
  half = hear_segment_new (at_ms, MAX (self->end_ms, at_ms), self->speaker, self->text + at);
  half->breaks = TRUE;
  rest = hear_words_new ();
  for (guint i = word; i < self->words->len; i++)
    {
      HearWord moved = hear_words_index (self->words, i);

      moved.start -= at;
      moved.end -= at;
      g_array_append_val (rest, moved);
    }
  hear_segment_set_words (half, rest);
  g_array_set_size (self->words, word);
  self->end_ms = MAX (self->start_ms, MIN (self->end_ms, hear_words_index (self->words, word - 1).end_ms));
  self->text[at] = '\0';
  g_strchomp (self->text);

  return half;
}
