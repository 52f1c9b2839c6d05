/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-time.h"

static void
changed_cb (HearInterviewPage *self)
{
  gboolean active = hear_pause_skip_get_active (self->pause_skip);
  GArray  *pauses = active ? hear_pause_skip_get_pauses (self->pause_skip) : NULL;

  hear_timeline_set_pauses (self->timeline, pauses);
  hear_timeline_set_pauses (self->close_up, pauses);
}

/* Says what cannot be seen otherwise: how much of the interview is left out. */
static char *
describe (HearInterviewPage *self)
{
  gint64           saved = hear_pause_skip_measure (self->pause_skip);
  g_autofree char *time = hear_time_format_position (saved);

  if (!hear_pause_skip_get_active (self->pause_skip))
    return g_strdup (_ ("Silence is played"));
  if (saved == 0)
    return g_strdup (_ ("Silence is skipped"));

  /* Translators: %s is a length like 4:10 */
  return g_strdup_printf (_ ("Silence is skipped: %s in all"), time);
}

static void
skip_silence_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);
  g_autofree char   *text = NULL;

  g_simple_action_set_state (action, state);
  hear_pause_skip_set_active (self->pause_skip, g_variant_get_boolean (state));
  text = describe (self);
  hear_session_say (self->session, text);
}

/**
 * hear_interview_page_make_pauses:
 * @self: the page
 *
 * Lets silence be skipped.
 */
void
hear_interview_page_make_pauses (HearInterviewPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "skip-silence", .state = "false", .change_state = skip_silence_cb },
  };

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  self->pause_skip = hear_pause_skip_new ();
  g_signal_connect_object (self->pause_skip, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

/**
 * hear_interview_page_skip_pause:
 * @self: the page
 *
 * Goes on behind the pause that plays, if there is one and nobody asked for
 * just this stretch.
 */
void
hear_interview_page_skip_pause (HearInterviewPage *self)
{
  HearPlayer *player = hear_session_get_player (self->session);
  gint64      target;

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  if (!hear_player_get_playing (player) || hear_player_plays_span (player))
    return;

  target = hear_pause_skip_find (self->pause_skip, hear_player_get_position_ms (player));
  if (target >= 0)
    hear_player_seek (player, target);
}
