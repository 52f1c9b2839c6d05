/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-id.h"
#include "hear-object-copy.h"
#include "hear-speaker-names.h"
#include "hear-store-speakers.h"
#include "hear-undo.h"

/* Speakers who are added: by themselves, or for a turn. Who was made for a turn
 * goes with it when that is undone, and comes back with it. */

static HearTranscript *
get_transcript (HearInterviewPage *self)
{
  return self->interview != NULL ? hear_interview_get_transcript (self->interview) : NULL;
}

static void
strv_free (gpointer data)
{
  g_strfreev (data);
}

static gpointer
remove_speaker (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  char **ids = data;

  hear_store_remove_speaker (object, ids[0], ids[1], error);

  return NULL;
}

/* Somebody else may have been quicker. */
static gpointer
remove_made (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr(GError) local_error = NULL;

  remove_speaker (object, data, cancellable, &local_error);
  if (local_error != NULL && !g_error_matches (local_error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static HearWork
make_removal (HearInterviewPage *self, HearParticipant *speaker)
{
  HearWork    work = { .run = remove_speaker, .free_data = strv_free };
  const char *ids[] = { self->id, hear_participant_get_id (speaker), NULL };

  work.data = g_strdupv ((GStrv) ids);

  return work;
}

/* The speaker has a name and a key, and gets an id of its own. */
static void
save_new (HearInterviewPage *self, HearParticipant *speaker)
{
  g_autofree char *id = hear_id_new (hear_clock_now (hear_session_get_clock (self->session)));

  hear_participant_set_id (speaker, id);
  hear_interview_page_save_speaker (self, self->id, speaker);
}

static HearParticipant *
add_speaker (HearInterviewPage *self)
{
  HearTranscript  *transcript = get_transcript (self);
  HearParticipant *speaker;

  if (transcript == NULL)
    return NULL;

  speaker = hear_speaker_names_add (transcript);
  save_new (self, speaker);

  return speaker;
}

static void
add_speaker_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);
  HearParticipant   *speaker = add_speaker (self);

  if (speaker == NULL)
    return;

  hear_undo_offer_save (self->session, _ ("Speaker added"), make_removal (self, speaker));
  hear_interview_page_show_part (self, "speakers");
  hear_speakers_pane_start_renaming (self->speakers_pane, hear_participant_get_key (speaker));
}

static void
new_speaker_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage  *self = HEAR_INTERVIEW_PAGE (user_data);
  HearTranscriptView *view = hear_transcript_pane_get_view (self->transcript_pane);
  HearParticipant    *speaker = add_speaker (self);

  if (speaker == NULL)
    return;

  if (hear_transcript_view_assign (view, hear_participant_get_key (speaker), TRUE))
    g_ptr_array_add (self->made, hear_object_copy (speaker));
  else
    hear_undo_offer_save (self->session, _ ("Speaker added"), make_removal (self, speaker));
}

static gboolean
says_something (HearTranscript *transcript, const char *key)
{
  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    if (g_strcmp0 (hear_segment_get_speaker (hear_transcript_get_segment (transcript, i)), key) == 0)
      return TRUE;

  return FALSE;
}

static void
bring_back (HearInterviewPage *self, HearParticipant *made)
{
  HearParticipant *speaker = hear_transcript_add_speaker (get_transcript (self), hear_participant_get_key (made), hear_participant_get_name (made));

  save_new (self, speaker);
  hear_participant_set_id (made, hear_participant_get_id (speaker));
}

/* Whoever was given a name stays. */
static gboolean
is_as_made (HearParticipant *speaker, HearParticipant *made)
{
  return g_strcmp0 (hear_participant_get_id (speaker), hear_participant_get_id (made)) == 0 &&
         g_strcmp0 (hear_participant_get_name (speaker), hear_participant_get_name (made)) == 0;
}

/* What is shown may be read from before they came: they are stored all the
 * same. As long as a turn of theirs is stored, they cannot go. */
static void
let_go (HearInterviewPage *self, HearParticipant *made, HearParticipant *speaker)
{
  HearWork work;

  if (hear_participant_get_id (made) == NULL || (speaker != NULL && !is_as_made (speaker, made)) || self->sync == NULL ||
      hear_transcript_sync_get_saving (self->sync))
    return;

  work = make_removal (self, made);
  work.run = remove_made;
  hear_saver_push (hear_session_get_saver (self->session), NULL, work);
  hear_participant_set_id (made, NULL);
  if (speaker != NULL)
    hear_transcript_remove_speaker (get_transcript (self), hear_participant_get_key (made));
}

/**
 * hear_interview_page_follow_turns:
 * @self: the page
 *
 * Lets those who were made for a turn come and go with it, each time the text
 * was changed and when that is saved.
 */
void
hear_interview_page_follow_turns (HearInterviewPage *self)
{
  HearTranscript *transcript;

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  transcript = get_transcript (self);
  for (guint i = 0; transcript != NULL && i < self->made->len; i++)
    {
      HearParticipant *made = g_ptr_array_index (self->made, i);
      const char      *key = hear_participant_get_key (made);
      HearParticipant *speaker = hear_transcript_find_speaker (transcript, key);

      if (!says_something (transcript, key))
        let_go (self, made, speaker);
      else if (speaker == NULL || hear_participant_get_id (made) == NULL)
        bring_back (self, made);
    }
}

/**
 * hear_interview_page_make_adding_actions:
 * @self: the page
 *
 * Adds to the group “review” what makes somebody who speaks.
 */
void
hear_interview_page_make_adding_actions (HearInterviewPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "add-speaker", .activate = add_speaker_cb },
    { .name = "new-speaker", .activate = new_speaker_cb },
  };

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  self->made = g_ptr_array_new_with_free_func (g_object_unref);
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
