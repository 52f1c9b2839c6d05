/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"

#include "hear-store-interviews.h"
#include "hear-store-transcripts.h"

/* What the page saves: corrections, speakers' names, the place. All of it goes
 * through the session's saver, so that nothing overtakes and nothing is lost. */

static void
edited_cb (HearInterviewPage *self)
{
  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  if (self->sync == NULL)
    return;

  hear_transcript_sync_push (self->sync);
  hear_timeline_set_transcript (self->timeline, hear_transcript_sync_get_transcript (self->sync));
}

typedef struct
{
  char            *id;
  HearParticipant *participant;
} Naming;

static void
naming_free (gpointer data)
{
  Naming *naming = data;

  g_free (naming->id);
  g_object_unref (naming->participant);
  g_free (naming);
}

static gpointer
save_naming (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Naming *naming = data;

  hear_store_save_participant (object, naming->id, naming->participant, error);

  return NULL;
}

static void
speaker_edited_cb (HearInterviewPage *self, HearParticipant *participant)
{
  HearWork work = { .run = save_naming, .free_data = naming_free };
  Naming  *naming;

  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  naming = g_new0 (Naming, 1);
  naming->id = g_strdup (self->id);
  naming->participant = hear_participant_new ();
  hear_participant_set_id (naming->participant, hear_participant_get_id (participant));
  hear_participant_set_key (naming->participant, hear_participant_get_key (participant));
  hear_participant_set_name (naming->participant, hear_participant_get_name (participant));
  hear_participant_set_part (naming->participant, hear_participant_get_part (participant));
  work.data = naming;
  hear_saver_push (hear_session_get_saver (self->session), hear_participant_get_id (participant), work);
}

typedef struct
{
  char  *id;
  gint64 position_ms;
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->id);
  g_free (place);
}

static gpointer
save_place (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Place *place = data;

  hear_store_set_position (object, place->id, place->position_ms, error);

  return NULL;
}

void
hear_interview_page_save_position (HearInterviewPage *self)
{
  HearWork         work = { .run = save_place, .free_data = place_free };
  HearPlayer      *player;
  g_autofree char *key = NULL;
  Place           *place;

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  player = hear_session_get_player (self->session);
  if (self->interview == NULL || !hear_player_get_ready (player) || hear_player_get_position_ms (player) == self->saved_ms)
    return;

  place = g_new0 (Place, 1);
  place->id = g_strdup (self->id);
  place->position_ms = hear_player_get_position_ms (player);
  self->saved_ms = place->position_ms;
  self->saved_at = g_get_monotonic_time ();
  hear_interview_set_position_ms (self->interview, place->position_ms);
  key = g_strconcat ("position:", self->id, NULL);
  work.data = place;
  hear_saver_push (hear_session_get_saver (self->session), key, work);
}

/**
 * hear_interview_page_watch_edits:
 * @self: the page
 *
 * Saves what is done in its parts.
 */
void
hear_interview_page_watch_edits (HearInterviewPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  g_signal_connect_object (hear_transcript_pane_get_view (self->transcript_pane), "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speakers_pane, "changed", G_CALLBACK (speaker_edited_cb), self, G_CONNECT_SWAPPED);
}
