/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "hear-banner.h"
#include "hear-interview-page-private.h"
#include "hear-media-folder.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"
#include "hear-test-session.h"
#include "hear-test-window.h"

/* Whatever the machine has: one driver is tried, and finds nothing. */
#define NO_OTHERS "jackaudiosink:NONE,openalsink:NONE,oss4sink:NONE,osssink:NONE,pipewiresink:NONE,pulsesink:NONE"

typedef struct
{
  HearTestSession    base;
  HearInterviewPage *page;
  GtkWindow         *window;
  GPtrArray         *ids;
  guint              n_toasts;
} Fixture;

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  fixture->n_toasts++;
  g_assert_nonnull (strstr (adw_toast_get_title (toast), "sound"));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HearInterviewFilter all = { 0 };

  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  g_assert_cmpint (hear_sample_create (fixture->base.store, NULL, NULL), >, 0);
  fixture->ids = hear_store_list_interview_ids (fixture->base.store, &all, NULL);
  g_signal_connect_swapped (fixture->base.session, "toast", G_CALLBACK (toast_cb), fixture);
  fixture->page = HEAR_INTERVIEW_PAGE (hear_interview_page_new (fixture->base.session));
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->page), 1000, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_interview_page_close (fixture->page);
  hear_test_window_close (fixture->window);
  g_ptr_array_unref (fixture->ids);
  hear_test_session_tear_down (&fixture->base);
}

/* Once, to somebody who plays, and not with every interview. */
static void
test_no_sound_card (Fixture *fixture, gconstpointer data)
{
  HearPlayer *player = hear_session_get_player (fixture->base.session);

  for (guint i = 0; i < 2; i++)
    {
      hear_interview_page_open (fixture->page, g_ptr_array_index (fixture->ids, i));
      hear_test_until (hear_player_get_ready (player) && hear_player_get_sound_missing (player));
      g_assert_cmpuint (fixture->n_toasts, ==, i);
      hear_player_play (player);
      hear_test_until (hear_player_get_playing (player));
      g_assert_cmpuint (fixture->n_toasts, ==, 1);
      g_assert_false (hear_banner_is_on (fixture->page->media_banner));
    }
}

static char *
find_media (Fixture *fixture, const char *id)
{
  g_autoptr(HearInterview) interview = hear_store_load_interview (fixture->base.store, id, NULL);

  return hear_store_get_blob_path (fixture->base.store, hear_recording_get_blob (hear_interview_get_recording (interview)));
}

/* A recording that is there again plays, where it was left, and what was on the
 * page stays. */
static void
test_missing_comes_back (Fixture *fixture, gconstpointer data)
{
  HearPlayer      *player = hear_session_get_player (fixture->base.session);
  const char      *id = g_ptr_array_index (fixture->ids, 1);
  g_autofree char *path = find_media (fixture, id);
  g_autofree char *away = g_strconcat (path, ".away", NULL);
  HearInterview   *shown;

  hear_store_set_position (fixture->base.store, id, 12000, NULL);
  hear_interview_page_open (fixture->page, g_ptr_array_index (fixture->ids, 0));
  hear_test_until (hear_player_get_ready (player) && hear_player_get_sound_missing (player));
  g_assert_no_errno (g_rename (path, away));
  hear_interview_page_open (fixture->page, id);
  hear_test_until (hear_banner_is_on (fixture->page->media_banner));
  shown = fixture->page->interview;
  g_signal_emit_by_name (fixture->page->media_banner, "pressed");
  g_assert_false (hear_banner_is_on (fixture->page->media_banner));
  hear_test_until (hear_banner_is_on (fixture->page->media_banner));
  g_assert_no_errno (g_rename (away, path));
  g_signal_emit_by_name (fixture->page->media_banner, "pressed");
  hear_test_until (hear_player_get_ready (player));
  g_assert_false (hear_banner_is_on (fixture->page->media_banner));
  g_assert_cmpint (hear_player_get_position_ms (player), ==, 12000);
  g_assert_true (fixture->page->interview == shown);
}

/* Where the medium has no index, a copy that has one is what plays. */
static void
test_plays_copy (Fixture *fixture, gconstpointer data)
{
  HearPlayer      *player = hear_session_get_player (fixture->base.session);
  const char      *id = g_ptr_array_index (fixture->ids, 0);
  g_autofree char *path = find_media (fixture, id);
  g_autofree char *sha256 = g_path_get_basename (path);
  g_autofree char *copy = hear_store_get_derived_path (fixture->base.store, sha256, HEAR_MEDIA_FOLDER_SEEKABLE);

  g_assert_no_errno (g_rename (path, copy));
  hear_interview_page_open (fixture->page, id);
  hear_test_until (hear_player_get_ready (player));
  g_assert_false (hear_banner_is_on (fixture->page->media_banner));
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("ALSA_CONFIG_PATH", "/nowhere", TRUE);
  g_setenv ("GST_PLUGIN_FEATURE_RANK", NO_OTHERS, TRUE);
  hear_test_window_init (&argc, &argv);
  g_test_add ("/interview-page-player/no-sound-card", Fixture, NULL, set_up, test_no_sound_card, tear_down);
  g_test_add ("/interview-page-player/plays-copy", Fixture, NULL, set_up, test_plays_copy, tear_down);
  g_test_add ("/interview-page-player/missing-comes-back", Fixture, NULL, set_up, test_missing_comes_back, tear_down);

  return g_test_run ();
}
