/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "media-fixtures.h"
#include "player-fixture.h"

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           gpointer    user_data)
{
  (*(guint *) user_data)++;
}

static void
test_fresh (PlayerFixture *fixture,
            gconstpointer  data)
{
  HearPlayer *player = fixture->player;

  g_assert_false (hear_player_get_playing (player));
  g_assert_false (hear_player_get_ready (player));
  g_assert_false (hear_player_get_has_video (player));
  g_assert_false (hear_player_get_sound_missing (player));
  g_assert_cmpint (hear_player_get_duration_ms (player), ==, -1);
  g_assert_cmpint (hear_player_get_position_ms (player), ==, 0);
}

/* With nothing open everything may be called, and nothing happens. */
static void
test_nothing_open (PlayerFixture *fixture,
                   gconstpointer  data)
{
  HearPlayer *player = fixture->player;

  hear_player_play (player);
  hear_player_toggle (player);
  hear_player_pause (player);
  hear_player_seek (player, 1000);
  hear_player_skip (player, -2000);
  hear_player_scrub (player, 500);
  hear_player_scrub_end (player);
  hear_player_step (player, 1);
  hear_player_step (player, -1);
  hear_player_play_span (player, 100, 200);
  hear_player_retry_sound (player);
  hear_player_set_frame_width (player, 300);
  hear_player_close (player);
  g_assert_false (hear_player_get_playing (player));
}

static void
test_properties (PlayerFixture *fixture,
                 gconstpointer  data)
{
  HearPlayer *player = fixture->player;
  guint       n_changes = 0;

  g_signal_connect (player, "notify", G_CALLBACK (notify_cb), &n_changes);
  hear_player_set_volume (player, 0.5);
  hear_player_set_volume (player, 0.5);
  hear_player_set_muted (player, TRUE);
  hear_player_set_muted (player, TRUE);
  hear_player_set_rate (player, 2);
  hear_player_set_rate (player, 2);
  hear_player_set_true_duration (player, 5000);
  hear_player_set_true_duration (player, 5000);
  g_assert_cmpuint (n_changes, ==, 4);
  g_assert_cmpfloat (hear_player_get_volume (player), ==, 0.5);
  g_assert_true (hear_player_get_muted (player));
  g_assert_cmpfloat (hear_player_get_rate (player), ==, 2);
  g_assert_cmpint (hear_player_get_duration_ms (player), ==, 5000);

  hear_player_set_volume (player, 7);
  hear_player_set_rate (player, 0.1);
  g_assert_cmpfloat (hear_player_get_volume (player), ==, 1);
  g_assert_cmpfloat (hear_player_get_rate (player), ==, 0.5);
}

static void
test_open_video (PlayerFixture *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = hear_fixture_video (fixture->folder);

  player_fixture_open (fixture, path, 0);
  g_assert_true (hear_player_get_has_video (fixture->player));
  g_assert_false (hear_player_get_playing (fixture->player));
  g_assert_cmpint (ABS (hear_player_get_duration_ms (fixture->player) - 4000), <, 60);
  player_fixture_wait_frame (fixture, 0);
  g_assert_cmpuint (fixture->width, ==, 640);
  g_assert_cmpuint (fixture->height, ==, 480);

  hear_player_close (fixture->player);
  g_assert_false (hear_player_get_ready (fixture->player));
  g_assert_false (hear_player_get_has_video (fixture->player));
  g_assert_cmpint (hear_player_get_duration_ms (fixture->player), ==, -1);
}

static void
test_open_sound (PlayerFixture *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = hear_fixture_sound (fixture->folder);

  player_fixture_open (fixture, path, 1500);
  g_assert_false (hear_player_get_has_video (fixture->player));
  g_assert_cmpint (hear_player_get_duration_ms (fixture->player), ==, 4000);
  g_assert_cmpint (hear_player_get_position_ms (fixture->player), ==, 1500);
  g_assert_cmpuint (fixture->n_frames, ==, 0);
}

static void
test_true_duration (PlayerFixture *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = hear_fixture_sound (fixture->folder);

  player_fixture_open (fixture, path, 0);
  hear_player_set_true_duration (fixture->player, 3000);
  hear_player_seek (fixture->player, 9000);
  player_fixture_wait_seeked (fixture);
  g_assert_cmpint (fixture->seeked_ms, ==, 2999);
  player_fixture_open (fixture, path, 0);
  g_assert_cmpint (hear_player_get_duration_ms (fixture->player), ==, 4000);
}

/* Closing is what crashed. */
static void
test_brief (PlayerFixture *fixture,
            gconstpointer  data)
{
  g_autofree char *path = hear_fixture_make (fixture->folder, "brief.mp4",
                                             "videotestsrc num-buffers=8 ! video/x-raw,framerate=25/1 ! x264enc ! mux. "
                                             "audiotestsrc num-buffers=14 ! avenc_aac ! mux. mp4mux name=mux");

  for (guint i = 0; i < 5; i++)
    {
      hear_player_open_brief (fixture->player, path);
      g_assert_true (hear_test_wait (player_fixture_is_ready, fixture));
      g_assert_cmpint (hear_player_get_duration_ms (fixture->player), <, HEAR_PLAYER_BRIEF_MS);
      hear_player_close (fixture->player);
      player_fixture_wait_over ();
    }
}

int
main (int    argc,
      char **argv)
{
  const struct
  {
    const char *path;
    void (*test) (PlayerFixture *, gconstpointer);
  } cases[] = {
    { "/player/fresh", test_fresh },
    { "/player/nothing-open", test_nothing_open },
    { "/player/properties", test_properties },
    { "/player/open-video", test_open_video },
    { "/player/open-sound", test_open_sound },
    { "/player/true-duration", test_true_duration },
    { "/player/brief", test_brief },
  };

  hear_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, PlayerFixture, NULL, player_fixture_set_up, cases[i].test, player_fixture_tear_down);

  return g_test_run ();
}
