/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cue.h"

#include <math.h>

/**
 * hear_cue_new:
 * @start_ms: when it begins, or %HEAR_CUE_TIME_NONE
 * @end_ms: when it ends, or %HEAR_CUE_TIME_NONE
 * @text: its text as written
 *
 * Returns: (transfer full): a cue without utterances
 */
HearCue *
hear_cue_new (gint64      start_ms,
              gint64      end_ms,
              const char *text)
{
  HearCue *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (HearCue, 1);
  self->id = g_strdup ("");
  self->start_ms = start_ms;
  self->end_ms = end_ms;
  self->text = g_strdup (text);
  self->utterances = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_utterance_free);
  hear_cue_settings_init (&self->settings);

  return self;
}

/**
 * hear_cue_free:
 * @self: (transfer full): a cue
 */
void
hear_cue_free (HearCue *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->text);
  g_ptr_array_unref (self->utterances);
  hear_cue_settings_clear (&self->settings);
  g_free (self);
}

/**
 * hear_cue_clamp_time:
 * @ms: a time from a file
 *
 * Returns: the time, neither negative nor absurd
 */
gint64
hear_cue_clamp_time (gint64 ms)
{
  return CLAMP (ms, 0, HEAR_CUE_TIME_MAX);
}

/**
 * hear_cue_from_seconds:
 * @seconds: a time from a file
 *
 * Returns: the time in milliseconds, neither negative nor absurd
 */
gint64
hear_cue_from_seconds (double seconds)
{
  if (!isfinite (seconds) || seconds <= 0)
    return 0;

  return llround (MIN (seconds * 1000, (double) HEAR_CUE_TIME_MAX));
}
