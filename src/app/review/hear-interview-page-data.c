/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-format.h"
#include "hear-media-folder.h"
#include "hear-peaks-cache.h"
#include "hear-peaks-reader.h"
#include "hear-seekable-copy.h"
#include "hear-store-interviews.h"
#include "hear-work.h"

/* While it plays, the place is kept this often. */
#define SAVE_EVERY_US (3 * G_USEC_PER_SEC)

/* How much sound takes the place of a missing picture. */
#define CLOSE_UP_MS 15000.

static void look (HearInterviewPage *self);

void
hear_interview_page_show_position (HearInterviewPage *self)
{
  HearPlayer *player = hear_session_get_player (self->session);
  gint64      position = hear_player_get_position_ms (player);

  hear_transcript_view_set_position_ms (hear_transcript_pane_get_view (self->transcript_pane), position);
  hear_timeline_set_position_ms (self->timeline, position);
  hear_timeline_set_position_ms (self->close_up, position);
  hear_transport_refresh (self->transport);
  if (hear_player_get_playing (player) && g_get_monotonic_time () - self->saved_at > SAVE_EVERY_US)
    hear_interview_page_save_position (self);
}

static void
show_peaks (HearInterviewPage *self, HearPeaks *peaks)
{
  hear_timeline_set_peaks (self->timeline, peaks);
  hear_timeline_set_peaks (self->close_up, peaks);
}

/* Without a picture its place shows the sound about the present moment. */
void
hear_interview_page_show_stage (HearInterviewPage *self)
{
  HearPlayer    *player = hear_session_get_player (self->session);
  HearRecording *recording = self->interview != NULL ? hear_interview_get_recording (self->interview) : NULL;
  gboolean       picture = hear_player_get_has_video (player) || (recording != NULL && hear_recording_get_width (recording) > 0);
  gint64         duration = hear_timeline_get_duration_ms (self->timeline);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stage), picture ? "picture" : "sound");
  if (picture || duration <= 0 || hear_timeline_get_duration_ms (self->close_up) == duration)
    return;

  hear_timeline_set_duration_ms (self->close_up, duration);
  hear_timeline_scale_zoom (hear_timeline_get_scale (self->close_up), MAX ((double) duration / CLOSE_UP_MS, 1), 0);
  /* The moment was there before its surroundings. */
  hear_timeline_scale_reveal (hear_timeline_get_scale (self->close_up), (double) hear_player_get_position_ms (player));
}

static void
use_peaks (HearInterviewPage *self, HearPeaks *peaks)
{
  show_peaks (self, peaks);
  hear_pause_skip_set_peaks (self->pause_skip, peaks);
  hear_player_set_true_duration (hear_session_get_player (self->session), hear_peaks_get_duration_ms (peaks));
  hear_timeline_set_duration_ms (self->timeline, hear_peaks_get_duration_ms (peaks));
  hear_interview_page_show_stage (self);
}

/* The reader may still have something to say after it was cancelled. */
typedef struct
{
  HearInterviewPage *self;
  GCancellable      *cancellable;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->self);
  g_object_unref (reading->cancellable);
  g_free (reading);
}

static void
peaks_progress_cb (HearPeaks *so_far, double fraction, gpointer user_data)
{
  Reading *reading = user_data;

  if (!g_cancellable_is_cancelled (reading->cancellable))
    show_peaks (reading->self, so_far);
}

static void
peaks_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr(HearPeaks) peaks = hear_peaks_read_finish (result, NULL);

  /* What is wrong with a recording the player says. */
  if (peaks != NULL && !g_cancellable_is_cancelled (reading->cancellable))
    {
      HearRecording *recording = hear_interview_get_recording (reading->self->interview);

      use_peaks (reading->self, peaks);
      hear_peaks_cache_save_async (hear_session_get_store (reading->self->session), hear_recording_get_blob (recording), peaks, NULL, NULL);
    }
  reading_free (reading);
}

static void
peaks_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPeaks) peaks = hear_peaks_cache_load_finish (HEAR_STORE (object), result, &error);
  g_autofree char   *path = NULL;
  HearInterviewPage *self;
  Reading           *reading;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_INTERVIEW_PAGE (user_data);
  if (peaks != NULL)
    {
      use_peaks (self, peaks);
      return;
    }

  path = hear_store_get_blob_path (HEAR_STORE (object), hear_recording_get_blob (hear_interview_get_recording (self->interview)));
  reading = g_new0 (Reading, 1);
  reading->self = g_object_ref (self);
  reading->cancellable = g_object_ref (self->loading);
  hear_peaks_read_async (path, peaks_progress_cb, self->loading, peaks_read_cb, reading);
}

static gpointer
ensure_copy (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return hear_seekable_copy_ensure (object, data, cancellable, error);
}

/* A copy in which one can jump, where the medium has no index. If it is needed
 * and not there, in a restored library, it is made for the next time. */
static char *
find_file (HearInterviewPage *self, HearRecording *recording)
{
  HearStore  *store = hear_session_get_store (self->session);
  const char *copy = hear_recording_get_copy_path (recording);

  if (copy == NULL && hear_seekable_copy_is_needed (recording))
    hear_work_async (store, (HearWork){ ensure_copy, g_strdup (hear_recording_get_blob (recording)), g_free, g_free }, self->loading, NULL, NULL);

  return copy != NULL ? g_strdup (copy) : hear_store_get_blob_path (store, hear_recording_get_blob (recording));
}

/* Opens the recording at the moment where it was left; also once more, if it
 * could not be opened before. */
void
hear_interview_page_show_media (HearInterviewPage *self)
{
  HearRecording   *recording = hear_interview_get_recording (self->interview);
  HearStore       *store = hear_session_get_store (self->session);
  gint64           position = MAX (hear_interview_get_position_ms (self->interview), 0);
  gint64           duration = recording != NULL ? hear_recording_get_duration_ms (recording) : -1;
  g_autofree char *path = NULL;

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  self->unplayable = FALSE;
  hear_pause_skip_set_peaks (self->pause_skip, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->media_box), recording != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->timeline), recording != NULL);
  if (recording == NULL)
    return;

  /* Who heard it to the end begins anew. */
  if (hear_interview_is_heard (self->interview))
    position = 0;
  path = find_file (self, recording);
  hear_timeline_set_duration_ms (self->timeline, MAX (duration, 0));
  hear_timeline_set_position_ms (self->timeline, position);
  hear_transcript_view_set_position_ms (hear_transcript_pane_get_view (self->transcript_pane), position);
  if (duration >= 0 && duration < HEAR_PLAYER_BRIEF_MS)
    hear_player_open_brief (hear_session_get_player (self->session), path);
  else
    hear_player_open (hear_session_get_player (self->session), path, position);
  hear_peaks_cache_load_async (store, hear_recording_get_blob (recording), self->loading, peaks_loaded_cb, self);
}

static void
merged_cb (HearInterviewPage *self)
{
  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  hear_timeline_set_transcript (self->timeline, hear_transcript_sync_get_transcript (self->sync));
}

static void
settled_cb (HearInterviewPage *self)
{
  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  hear_interview_page_follow_turns (self);
  if (self->again)
    look (self);
}

static void
make_sync (HearInterviewPage *self, HearTranscript *transcript)
{
  if (self->sync != NULL)
    g_signal_handlers_disconnect_by_data (self->sync, self);
  g_clear_object (&self->sync);
  if (transcript == NULL)
    return;

  self->sync = hear_transcript_sync_new (self->session, transcript, hear_transcript_pane_get_view (self->transcript_pane));
  g_signal_connect_object (self->sync, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sync, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
}

static void
show_transcript (HearInterviewPage *self)
{
  HearTranscript *transcript = hear_interview_get_transcript (self->interview);

  make_sync (self, transcript);
  hear_transcript_pane_set_transcript (self->transcript_pane, transcript);
  hear_timeline_set_transcript (self->timeline, transcript);
  hear_timeline_set_transcript (self->close_up, transcript);
  hear_speakers_pane_set_transcript (self->speakers_pane, transcript);
  hear_transport_set_transcript (self->transport, transcript);
  hear_interview_page_resume_history (self);
  hear_interview_page_allow_actions (self);
  hear_interview_page_check_versions (self);
}

void
hear_interview_page_show_title (HearInterviewPage *self)
{
  g_autofree char *about = NULL;
  const char      *name;

  if (self->interview == NULL)
    return;

  about = hear_format_about (self->interview, hear_clock_now (hear_session_get_clock (self->session)));
  name = hear_interview_get_candidate_name (self->interview);
  adw_window_title_set_title (self->title, name != NULL ? name : "");
  adw_window_title_set_subtitle (self->title, about);
}

/* Goes to the moment that somebody wants to hear, if there is one. */
void
hear_interview_page_go_to_wanted (HearInterviewPage *self)
{
  HearTranscriptView *view;
  gint64              position = self->wanted_ms;

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  if (position < 0 || self->interview == NULL)
    return;

  self->wanted_ms = -1;
  view = hear_transcript_pane_get_view (self->transcript_pane);
  hear_timeline_set_position_ms (self->timeline, position);
  hear_transcript_view_set_position_ms (view, position);
  hear_transcript_view_follow_now (view);
  hear_transcript_view_reveal (view, position);
  if (hear_interview_get_recording (self->interview) == NULL)
    return;

  hear_player_seek (hear_session_get_player (self->session), position);
  hear_player_play (hear_session_get_player (self->session));
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearInterview) interview = hear_store_load_interview_finish (HEAR_STORE (object), result, &error);
  HearInterviewPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_INTERVIEW_PAGE (user_data);
  if (interview == NULL)
    {
      hear_session_say (self->session, error->message);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
      return;
    }

  g_set_object (&self->interview, interview);
  self->saved_ms = hear_interview_get_position_ms (interview);
  hear_interview_page_show_title (self);
  show_transcript (self);
  hear_interview_page_show_media (self);
  hear_interview_page_show_stage (self);
  hear_note_list_set_interview (self->notes, hear_interview_get_id (interview));
  hear_my_card_set_interview (self->card, hear_interview_get_id (interview));
  hear_session_set_interview (self->session, interview);
  hear_transcript_pane_grab_text (self->transcript_pane);
  hear_interview_page_go_to_wanted (self);
}

void
hear_interview_page_load (HearInterviewPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  hear_store_load_interview_async (hear_session_get_store (self->session), self->id, self->loading, loaded_cb, self);
}

static void
take_names (HearInterviewPage *self, HearInterview *stored)
{
  hear_interview_set_candidate_id (self->interview, hear_interview_get_candidate_id (stored));
  hear_interview_set_candidate_name (self->interview, hear_interview_get_candidate_name (stored));
  hear_interview_set_role_title (self->interview, hear_interview_get_role_title (stored));
  hear_interview_page_show_title (self);
}

static void
take_speakers (HearTranscript *transcript, HearTranscript *stored)
{
  GListModel *mine = hear_transcript_get_speakers (transcript);
  GListModel *theirs = hear_transcript_get_speakers (stored);

  for (guint i = 0; i < g_list_model_get_n_items (theirs); i++)
    {
      g_autoptr(HearParticipant) other = g_list_model_get_item (theirs, i);
      HearParticipant *speaker = hear_transcript_add_speaker (transcript, hear_participant_get_key (other), hear_participant_get_name (other));

      hear_participant_set_id (speaker, hear_participant_get_id (other));
      hear_participant_set_name (speaker, hear_participant_get_name (other));
      hear_participant_set_part (speaker, hear_participant_get_part (other));
    }
  for (guint i = g_list_model_get_n_items (mine); i > 0; i--)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (mine, i - 1);

      if (hear_transcript_find_speaker (stored, hear_participant_get_key (speaker)) == NULL)
        hear_transcript_remove_speaker (transcript, hear_participant_get_key (speaker));
    }
  /* Who was away and came back stands where they stood: keys count them. */
  for (guint i = 0; i < g_list_model_get_n_items (theirs); i++)
    {
      g_autoptr(HearParticipant) other = g_list_model_get_item (theirs, i);

      hear_transcript_move_speaker (transcript, hear_participant_get_key (other), i);
    }
}

static void
take_transcript (HearInterviewPage *self, HearTranscript *stored)
{
  HearTranscript *mine = self->sync != NULL ? hear_transcript_sync_get_transcript (self->sync) : NULL;
  gboolean        is_idle = hear_saver_is_idle (hear_session_get_saver (self->session));

  self->behind = !is_idle;
  if (mine != NULL && stored != NULL && g_strcmp0 (hear_transcript_get_id (mine), hear_transcript_get_id (stored)) == 0)
    {
      /* Who was named here and is still being saved is newer. */
      if (is_idle)
        take_speakers (mine, stored);
      self->again = !hear_transcript_sync_receive (self->sync, stored, self->mark) || self->again;
    }
  else if (mine != stored && is_idle)
    {
      HearTranscriptView *view = hear_transcript_pane_get_view (self->transcript_pane);
      gboolean            editing = hear_transcript_view_get_edit_mode (view);

      hear_interview_page_keep_history (self);
      hear_interview_set_transcript (self->interview, stored);
      show_transcript (self);
      if (!editing)
        return;
      /* What is being typed must not become keys that do something. */
      hear_transcript_view_set_edit_mode (view, TRUE);
      hear_session_say (self->session, _ ("The transcript was replaced elsewhere"));
    }
}

/**
 * hear_interview_page_leave:
 * @self: the page
 *
 * Goes back from an interview that is gone, or goes at once: what was typed
 * about it has no place any more.
 */
void
hear_interview_page_leave (HearInterviewPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  self->gone = TRUE;
  hear_session_forget_undo (self->session);
  hear_saver_drop_lost (hear_session_get_saver (self->session));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearInterview) interview = hear_store_load_interview_finish (HEAR_STORE (object), result, &error);
  HearInterviewPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_INTERVIEW_PAGE (user_data);
  self->looking = FALSE;
  if (g_error_matches (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND) && self->interview != NULL)
    {
      hear_interview_page_leave (self);
      hear_session_say (self->session, _ ("This interview is no longer in the library"));
      return;
    }
  if (interview == NULL || self->interview == NULL)
    return;

  take_names (self, interview);
  take_transcript (self, hear_interview_get_transcript (interview));
  if (self->again && (self->sync == NULL || !hear_transcript_sync_get_saving (self->sync)))
    look (self);
}

static void
look (HearInterviewPage *self)
{
  self->again = self->looking;
  if (self->looking)
    return;

  self->looking = TRUE;
  self->mark = self->sync != NULL ? hear_transcript_sync_get_mark (self->sync) : 0;
  hear_store_load_interview_async (hear_session_get_store (self->session), self->id, self->loading, looked_cb, self);
}

static void
changed_cb (HearInterviewPage *self, HearStoreTable table, const char *id)
{
  gboolean concerns = table == HEAR_STORE_ALL || table == HEAR_STORE_TRANSCRIPT || table == HEAR_STORE_SEGMENT ||
                      table == HEAR_STORE_PARTICIPANT || table == HEAR_STORE_CANDIDATE || table == HEAR_STORE_ROLE;

  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  if (concerns && self->interview != NULL)
    look (self);
}

static void
idle_cb (HearInterviewPage *self)
{
  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  if (!self->behind || self->interview == NULL)
    return;

  self->behind = FALSE;
  look (self);
}

void
hear_interview_page_watch (HearInterviewPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  g_signal_connect_object (hear_session_get_store (self->session), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hear_session_get_saver (self->session), "idle", G_CALLBACK (idle_cb), self, G_CONNECT_SWAPPED);
}
