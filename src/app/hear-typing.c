/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-typing.h"

static void
due_cb (gpointer user_data)
{
  HearTyping *self = user_data;

  self->source_id = 0;
  self->save (self->data);
}

/**
 * hear_typing_touch:
 * @self: what is being typed
 * @wait_ms: how long it may wait: what [func@typing_wait_after] says
 * @save: what saves it
 * @data: for @save
 *
 * Sees to it that a change is saved. Those after it do not put it off for more
 * than %HEAR_TYPING_LIMIT_MS.
 */
void
hear_typing_touch (HearTyping *self, int wait_ms, GSourceOnceFunc save, gpointer data)
{
  gint64 now = g_get_monotonic_time ();
  gint64 due;

  g_return_if_fail (self != NULL);
  g_return_if_fail (wait_ms >= 0);
  g_return_if_fail (save != NULL);

  if (self->source_id == 0)
    {
      self->limit_us = now + HEAR_TYPING_LIMIT_MS * 1000;
      self->word_us = 0;
    }
  due = now + wait_ms * 1000;
  if (wait_ms <= HEAR_TYPING_WORD_MS && self->word_us == 0)
    self->word_us = due;
  due = MIN (self->word_us != 0 ? self->word_us : due, self->limit_us);
  self->save = save;
  self->data = data;
  g_clear_handle_id (&self->source_id, g_source_remove);
  self->source_id = g_timeout_add_once ((guint) MAX (due - now, 0) / 1000, due_cb, self);
}

/**
 * hear_typing_stop:
 * @self: what was typed
 *
 * Says that it is saved, or is not to be.
 *
 * Returns: whether it was waiting
 */
gboolean
hear_typing_stop (HearTyping *self)
{
  gboolean was_waiting;

  g_return_val_if_fail (self != NULL, FALSE);

  was_waiting = self->source_id != 0;
  g_clear_handle_id (&self->source_id, g_source_remove);

  return was_waiting;
}

gboolean
hear_typing_is_waiting (HearTyping *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->source_id != 0;
}

/**
 * hear_typing_wait_after:
 * @text: what stands in the field
 * @position: the character that the last change ended at
 *
 * Returns: how long to wait: what ends a word ends the waiting
 */
int
hear_typing_wait_after (const char *text, int position)
{
  const char *end;

  g_return_val_if_fail (text != NULL, HEAR_TYPING_PAUSE_MS);

  if (position <= 0 || *text == '\0')
    return HEAR_TYPING_PAUSE_MS;

  end = g_utf8_offset_to_pointer (text, MIN (position, g_utf8_strlen (text, -1)));

  return g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (end))) ? HEAR_TYPING_PAUSE_MS : HEAR_TYPING_WORD_MS;
}
