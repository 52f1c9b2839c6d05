/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-utterance.h"

#include "hear-text.h"

/**
 * hear_utterance_new:
 * @speaker: (nullable): the speaker's name as written
 * @start_ms: when it begins
 * @end_ms: when it ends
 * @text: what was said; it is brought onto one line
 *
 * Returns: (transfer full): an utterance without words of its own
 */
HearUtterance *
hear_utterance_new (const char *speaker,
                    gint64      start_ms,
                    gint64      end_ms,
                    const char *text)
{
  HearUtterance *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (HearUtterance, 1);
  self->start_ms = start_ms;
  self->end_ms = end_ms;
  self->text = hear_text_clean (text);
  hear_utterance_set_speaker (self, speaker);

  return self;
}

/**
 * hear_utterance_free:
 * @self: (transfer full): an utterance
 */
void
hear_utterance_free (HearUtterance *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->speaker);
  g_free (self->text);
  g_clear_pointer (&self->words, g_array_unref);
  g_free (self);
}

/**
 * hear_utterance_set_speaker:
 * @self: an utterance
 * @speaker: (nullable): the speaker's name; an empty one counts as none
 */
void
hear_utterance_set_speaker (HearUtterance *self,
                            const char    *speaker)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (self != NULL);

  clean = speaker != NULL ? hear_text_clean (speaker) : NULL;
  g_free (self->speaker);
  self->speaker = clean != NULL && *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

/**
 * hear_utterance_has_measured_words:
 * @self: an utterance
 *
 * Returns: whether the file timed at least one of its words
 */
gboolean
hear_utterance_has_measured_words (HearUtterance *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; self->words != NULL && i < self->words->len; i++)
    if ((hear_words_index (self->words, i).flags & HEAR_WORD_ESTIMATED) == 0)
      return TRUE;

  return FALSE;
}
