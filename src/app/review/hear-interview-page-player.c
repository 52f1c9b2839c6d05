/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"

#include <glib/gi18n-lib.h>

/* How the page follows what plays: every frame while it does, and not at all
 * while it does not. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  hear_interview_page_show_position (HEAR_INTERVIEW_PAGE (widget));
  hear_interview_page_skip_pause (HEAR_INTERVIEW_PAGE (widget));

  return G_SOURCE_CONTINUE;
}

/* Once: without a sound card it is so with every interview. Whoever only reads
 * need not know. */
static void
say_silent (HearInterviewPage *self)
{
  GObject *session = G_OBJECT (self->session);

  if (!hear_player_get_sound_missing (hear_session_get_player (self->session)) || g_object_get_data (session, "said-silent") != NULL)
    return;

  g_object_set_data (session, "said-silent", GINT_TO_POINTER (TRUE));
  hear_session_say (self->session, _ ("No sound card was found: recordings play without sound"));
}

static void
playing_cb (HearInterviewPage *self)
{
  gboolean playing = hear_player_get_playing (hear_session_get_player (self->session));

  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  if (self->interview == NULL)
    return;

  if (playing)
    say_silent (self);
  if (playing && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  if (!playing && self->tick_id != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
      self->tick_id = 0;
      hear_interview_page_show_position (self);
      hear_interview_page_save_position (self);
    }
}

static void
seeked_cb (HearInterviewPage *self, gint64 position_ms)
{
  if (self->interview == NULL)
    return;

  hear_interview_page_show_position (self);
  hear_interview_page_save_position (self);
  /* Who goes to a place wants to read there; a loop goes by itself, and so do
   * jumps over silence. */
  if (!self->loop && !hear_pause_skip_was_to (self->pause_skip, position_ms))
    hear_transcript_view_follow_now (hear_transcript_pane_get_view (self->transcript_pane));
}

static void
ready_cb (HearInterviewPage *self)
{
  HearPlayer *player = hear_session_get_player (self->session);

  if (self->interview == NULL || !hear_player_get_ready (player))
    return;

  if (hear_timeline_get_duration_ms (self->timeline) <= 0)
    hear_timeline_set_duration_ms (self->timeline, MAX (hear_player_get_duration_ms (player), 0));
  hear_interview_page_show_position (self);
}

/* The file is named by its hash, which nobody knows it by; libraries of the
 * first schema did not keep its name. */
static char *
describe_missing (HearInterviewPage *self)
{
  HearStore       *store = hear_session_get_store (self->session);
  HearRecording   *recording = hear_interview_get_recording (self->interview);
  const char      *file = recording != NULL ? hear_recording_get_source_name (recording) : NULL;
  const char      *name = hear_interview_get_candidate_name (self->interview);
  g_autofree char *folder = g_build_filename (hear_store_get_directory (store), "media", NULL);

  if (file != NULL)
    /* Translators: a file's name, a candidate's name, then a folder */
    return g_strdup_printf (_ ("“%s”, the recording of %s, is missing from “%s”. Restore a backup that holds it; the transcript can still be read."),
                            file, name != NULL ? name : "–", folder);

  /* Translators: a candidate's name, then a folder */
  return g_strdup_printf (_ ("The recording of %s is missing from “%s”. Restore a backup that holds it; the transcript can still be read."),
                          name != NULL ? name : "–", folder);
}

static void
failed_cb (HearInterviewPage *self, const GError *error)
{
  g_autofree char *missing = NULL;

  self->unplayable = TRUE;
  if (self->interview != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    missing = describe_missing (self);
  hear_banner_show (self->media_banner, missing != NULL ? missing : error->message, _ ("_Try Again"));
}

static void
warning_cb (HearInterviewPage *self, const GError *error)
{
  gboolean silent = hear_player_get_sound_missing (hear_session_get_player (self->session));

  hear_banner_show (self->media_banner, error->message, silent ? _ ("_Try Again") : NULL);
}

static void
span_ended_cb (HearInterviewPage *self)
{
  if (self->loop && self->interview != NULL)
    hear_player_play_span (hear_session_get_player (self->session), self->looped.start_ms, self->looped.end_ms);
}

static void
media_banner_cb (HearInterviewPage *self)
{
  hear_banner_hide (self->media_banner);
  /* Without a sound card both may be true: first of all it has to open. */
  if (self->unplayable && self->interview != NULL)
    hear_interview_page_show_media (self);
  else
    hear_player_retry_sound (hear_session_get_player (self->session));
}

static void
seek_cb (HearInterviewPage *self, gint64 position_ms)
{
  hear_player_seek (hear_session_get_player (self->session), position_ms);
}

static GSimpleAction *
find_action (HearInterviewPage *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

/* What loops can be stopped also when nothing is selected any more. */
static void
selection_cb (HearInterviewPage *self)
{
  HearSpan span;
  gboolean selected = hear_transcript_view_get_selected_span (hear_transcript_pane_get_view (self->transcript_pane), &span);

  g_simple_action_set_enabled (find_action (self, "play-selection"), selected);
  g_simple_action_set_enabled (find_action (self, "loop"), selected || self->loop);
}

static void
watch_selection (HearInterviewPage *self)
{
  HearTranscriptView *view = hear_transcript_pane_get_view (self->transcript_pane);
  GtkTextBuffer      *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (find_action (self, "loop"), "notify::state", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  selection_cb (self);
}

static void
scrub_cb (HearInterviewPage *self, gint64 position_ms)
{
  hear_player_scrub (hear_session_get_player (self->session), position_ms);
}

static void
scrub_end_cb (HearInterviewPage *self, gint64 position_ms)
{
  HearPlayer *player = hear_session_get_player (self->session);

  hear_player_scrub (player, position_ms);
  hear_player_scrub_end (player);
}

static void
play_from_cb (HearInterviewPage *self, gint64 position_ms)
{
  HearPlayer *player = hear_session_get_player (self->session);

  hear_player_seek (player, position_ms);
  hear_player_play (player);
}

static void
play_span_cb (HearInterviewPage *self, gint64 start_ms, gint64 end_ms)
{
  hear_player_play_span (hear_session_get_player (self->session), start_ms, end_ms);
}

static void
note_activated_cb (HearInterviewPage *self, HearNote *note)
{
  HearPlayer *player = hear_session_get_player (self->session);

  hear_player_seek (player, hear_note_get_at_ms (note));
  hear_player_play (player);
}

static void
watch (HearInterviewPage *self, gpointer object, const char *signal, GCallback callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
}

/* Until somebody wants something else for now. */
static void
take_preferences (HearInterviewPage *self)
{
  HearPreferences *preferences = hear_session_get_preferences (self->session);

  g_object_bind_property (preferences, "skip-seconds", self->transport, "skip-seconds", G_BINDING_SYNC_CREATE);
  g_object_bind_property (preferences, "follow", hear_transcript_pane_get_view (self->transcript_pane), "following", G_BINDING_SYNC_CREATE);
}

/**
 * hear_interview_page_watch_player:
 * @self: the page
 *
 * Connects what plays with what shows it.
 */
void
hear_interview_page_watch_player (HearInterviewPage *self)
{
  HearPlayer         *player = hear_session_get_player (self->session);
  HearTranscriptView *view = hear_transcript_pane_get_view (self->transcript_pane);

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  take_preferences (self);
  watch_selection (self);
  watch (self, player, "notify::playing", G_CALLBACK (playing_cb));
  watch (self, player, "notify::ready", G_CALLBACK (ready_cb));
  watch (self, player, "notify::has-video", G_CALLBACK (hear_interview_page_show_stage));
  watch (self, player, "seeked", G_CALLBACK (seeked_cb));
  watch (self, player, "failed", G_CALLBACK (failed_cb));
  watch (self, player, "warning", G_CALLBACK (warning_cb));
  watch (self, player, "span-ended", G_CALLBACK (span_ended_cb));
  watch (self, view, "seek", G_CALLBACK (seek_cb));
  watch (self, view, "play-from", G_CALLBACK (play_from_cb));
  watch (self, view, "play-span", G_CALLBACK (play_span_cb));
  watch (self, self->timeline, "seek", G_CALLBACK (seek_cb));
  watch (self, self->timeline, "scrub", G_CALLBACK (scrub_cb));
  watch (self, self->timeline, "scrub-end", G_CALLBACK (scrub_end_cb));
  watch (self, self->close_up, "seek", G_CALLBACK (seek_cb));
  watch (self, self->close_up, "scrub", G_CALLBACK (scrub_cb));
  watch (self, self->close_up, "scrub-end", G_CALLBACK (scrub_end_cb));
  watch (self, self->timeline, "note-activated", G_CALLBACK (note_activated_cb));
  watch (self, self->media_banner, "pressed", G_CALLBACK (media_banner_cb));
}
