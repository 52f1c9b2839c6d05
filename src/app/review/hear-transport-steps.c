/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transport-private.h"

#include <glib/gi18n-lib.h>

#include "hear-template.h"

/* So soon after a turn's beginning "previous" means the one before it. */
#define AGAIN_MS 1500

static const double rates[] = { .5, .75, 1, 1.25, 1.5, 2, 3 };

static gint64
get_turn_start (HearTransport *self,
                guint          turn)
{
  return hear_segment_get_start_ms (hear_transcript_layout_get_segment (self->layout, hear_transcript_layout_get_turn (self->layout, turn)->first));
}

/**
 * hear_transport_set_transcript:
 * @self: a transport
 * @transcript: (nullable): whose turns to step through; also the same one
 *   after it changed
 */
void
hear_transport_set_transcript (HearTransport  *self,
                               HearTranscript *transcript)
{
  gboolean timed;

  g_return_if_fail (HEAR_IS_TRANSPORT (self));

  g_clear_object (&self->layout);
  timed = transcript != NULL && hear_transcript_get_times (transcript) != HEAR_TRANSCRIPT_TIMES_NONE;
  if (timed)
    self->layout = hear_transcript_layout_new (transcript);
  gtk_widget_set_sensitive (self->next_button, timed);
  hear_template_set_tooltip (self->previous_button, timed ? _ ("Previous Turn") : _ ("Back to the Start"));
}

/**
 * hear_transport_step_rate:
 * @self: a transport
 * @steps: 1 for the next faster rate of the menu, -1 for the next slower
 */
void
hear_transport_step_rate (HearTransport *self,
                          int            steps)
{
  int index = 0;

  g_return_if_fail (HEAR_IS_TRANSPORT (self));

  while (index + 1 < (int) G_N_ELEMENTS (rates) && rates[index + 1] <= self->rate + .001)
    index++;
  hear_transport_set_rate (self, rates[CLAMP (index + steps, 0, (int) G_N_ELEMENTS (rates) - 1)]);
}

/**
 * hear_transport_set_skip_seconds:
 * @self: a transport
 * @seconds: how far its buttons go back or forward
 */
void
hear_transport_set_skip_seconds (HearTransport *self,
                                 guint          seconds)
{
  g_autofree char *back = NULL;
  g_autofree char *forward = NULL;

  g_return_if_fail (HEAR_IS_TRANSPORT (self));
  g_return_if_fail (seconds > 0);

  back = g_strdup_printf (ngettext ("%u Second Back", "%u Seconds Back", seconds), seconds);
  forward = g_strdup_printf (ngettext ("%u Second Forward", "%u Seconds Forward", seconds), seconds);
  self->skip_seconds = seconds;
  hear_template_set_tooltip (self->back_button, back);
  hear_template_set_tooltip (self->forward_button, forward);
}

/**
 * hear_transport_skip:
 * @self: a transport
 * @steps: 1 as the button does that goes forward, -1 as the one that goes back
 */
void
hear_transport_skip (HearTransport *self,
                     int            steps)
{
  g_return_if_fail (HEAR_IS_TRANSPORT (self));

  if (self->player != NULL)
    hear_player_skip (self->player, (gint64) steps * self->skip_seconds * 1000);
}

/**
 * hear_transport_step_turn:
 * @self: a transport
 * @steps: 1 for the next turn; -1 for the beginning of this one, or of the one
 *   before if it has only just begun
 */
void
hear_transport_step_turn (HearTransport *self,
                          int            steps)
{
  gint64 before = 0;
  gint64 after = -1;

  g_return_if_fail (HEAR_IS_TRANSPORT (self));

  if (self->player == NULL)
    return;

  hear_transport_refresh (self);
  for (guint i = 0; self->layout != NULL && i < hear_transcript_layout_get_n_turns (self->layout); i++)
    {
      gint64 start = get_turn_start (self, i);

      if (start + AGAIN_MS <= self->position_ms)
        before = MAX (before, start);
      if (start > self->position_ms && (after < 0 || start < after))
        after = start;
    }

  if (steps < 0)
    hear_player_seek (self->player, before);
  else if (after >= 0)
    hear_player_seek (self->player, after);
}
