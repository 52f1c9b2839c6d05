/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-importer.h"
#include "hear-interview-page-private.h"
#include "hear-test-session.h"
#include "hear-test-window.h"

#define RATE 8000

/* An interview of twenty seconds in which nobody says anything from the second
 * one to the eighteenth. */
typedef struct
{
  HearTestSession    base;
  HearInterviewPage *page;
  GtkWindow         *window;
  char              *toast;
  guint              n_jumps;
} Fixture;

static void
append (GByteArray *bytes, guint32 value, guint size)
{
  for (guint i = 0; i < size; i++)
    g_byte_array_append (bytes, &(guint8){ (guint8) (value >> 8 * i) }, 1);
}

static char *
write_recording (const char *folder)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  char *path = g_build_filename (folder, "quiet.wav", NULL);

  g_byte_array_append (bytes, (const guint8 *) "RIFF", 4);
  append (bytes, 36 + 20 * RATE * 2, 4);
  g_byte_array_append (bytes, (const guint8 *) "WAVEfmt ", 8);
  append (bytes, 16, 4);
  append (bytes, 1, 2);
  append (bytes, 1, 2);
  append (bytes, RATE, 4);
  append (bytes, RATE * 2, 4);
  append (bytes, 2, 2);
  append (bytes, 16, 2);
  g_byte_array_append (bytes, (const guint8 *) "data", 4);
  append (bytes, 20 * RATE * 2, 4);
  for (guint i = 0; i < 20 * RATE; i++)
    append (bytes, i < RATE || i >= 18 * RATE ? (i / 20 % 2 == 0 ? 12000 : 0x10000 - 12000) : 0, 2);
  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, (gssize) bytes->len, NULL));

  return path;
}

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  g_free (fixture->toast);
  fixture->toast = g_strdup (adw_toast_get_title (toast));
}

static void
seeked_cb (Fixture *fixture, gint64 position_ms)
{
  fixture->n_jumps++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearImportRequest) request = hear_import_request_new ();
  g_autoptr(HearImportResult) result = NULL;
  HearPlayer *player;

  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  request->media_path = write_recording (hear_store_get_directory (fixture->base.store));
  request->candidate_name = g_strdup ("Ana Lima");
  request->role_title = g_strdup ("Cook");
  request->consent_text = g_strdup ("Agreed by mail");
  result = hear_import (fixture->base.store, request, NULL, NULL);
  g_assert_nonnull (result);
  fixture->page = HEAR_INTERVIEW_PAGE (hear_interview_page_new (fixture->base.session));
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->page), 1000, 700);
  player = hear_session_get_player (fixture->base.session);
  hear_interview_page_open (fixture->page, result->interview_id);
  hear_test_until (hear_player_get_ready (player) && hear_pause_skip_get_pauses (fixture->page->pause_skip)->len > 0);
  g_signal_connect_swapped (fixture->base.session, "toast", G_CALLBACK (toast_cb), fixture);
  g_signal_connect_swapped (player, "seeked", G_CALLBACK (seeked_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (hear_session_get_player (fixture->base.session), fixture);
  hear_interview_page_close (fixture->page);
  hear_test_window_close (fixture->window);
  hear_test_session_tear_down (&fixture->base);
  g_free (fixture->toast);
}

static void
toggle (Fixture *fixture)
{
  g_action_group_activate_action (hear_interview_page_get_actions (fixture->page), "skip-silence", NULL);
}

/* It plays on behind the silence, and the reader is left where they read. */
static void
test_skips (Fixture *fixture, gconstpointer data)
{
  HearPlayer         *player = hear_session_get_player (fixture->base.session);
  HearTranscriptView *view = hear_transcript_pane_get_view (fixture->page->transcript_pane);

  toggle (fixture);
  g_assert_nonnull (strstr (fixture->toast, "0:16"));
  hear_transcript_view_set_following (view, FALSE);
  hear_player_play (player);
  hear_test_until (hear_player_get_position_ms (player) >= 17000);
  hear_test_until (fixture->n_jumps > 0);
  g_assert_cmpuint (fixture->n_jumps, ==, 1);
  g_assert_false (hear_transcript_view_get_following (view));
  hear_player_pause (player);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "skip-silence");

  toggle (fixture);
  g_assert_cmpstr (fixture->toast, ==, "Silence is played");
}

/* Who asks for a stretch gets all of it. */
static void
test_span (Fixture *fixture, gconstpointer data)
{
  HearPlayer *player = hear_session_get_player (fixture->base.session);

  toggle (fixture);
  hear_player_play_span (player, 4000, 4500);
  hear_test_until (!hear_player_get_playing (player));
  g_assert_cmpint (hear_player_get_position_ms (player), <, 5000);
}

int
main (int    argc,
      char **argv)
{
  hear_test_window_init (&argc, &argv);
  g_test_add ("/interview-page-pauses/skips", Fixture, NULL, set_up, test_skips, tear_down);
  g_test_add ("/interview-page-pauses/span", Fixture, NULL, set_up, test_span, tear_down);

  return g_test_run ();
}
