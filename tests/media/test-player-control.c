/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "media-fixtures.h"
#include "player-fixture.h"

/* A frame that began before the target counts from the target on. */
static gboolean
shows_position (gpointer data)
{
  PlayerFixture *fixture = data;

  return fixture->frame_ms <= fixture->seeked_ms && fixture->frame_ms / 40 == fixture->seeked_ms / 40;
}

static void
test_seek_paused (PlayerFixture *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = hear_fixture_video (fixture->folder);
  const gint64     targets[] = { 2000, 1999, 2039, 3960, 40, 0, 1234 };

  player_fixture_open (fixture, path, 0);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      hear_player_seek (fixture->player, targets[i]);
      g_assert_cmpint (hear_player_get_position_ms (fixture->player), ==, targets[i]);
      player_fixture_wait_seeked (fixture);
      g_assert_cmpint (fixture->seeked_ms, ==, targets[i]);
      g_assert_true (hear_test_wait (shows_position, fixture));
    }
}

static void
test_seek_playing (PlayerFixture *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = hear_fixture_video (fixture->folder);

  player_fixture_open (fixture, path, 0);
  hear_player_play (fixture->player);
  hear_player_seek (fixture->player, 2500);
  player_fixture_wait_seeked (fixture);
  g_assert_true (hear_player_get_playing (fixture->player));
  g_assert_cmpint (fixture->seeked_ms, >=, 2500);
  player_fixture_wait_passed (fixture, 2700);
}

static void
test_start (PlayerFixture *fixture,
            gconstpointer  data)
{
  g_autofree char *path = hear_fixture_video (fixture->folder);

  player_fixture_open (fixture, path, 3000);
  player_fixture_wait_frame (fixture, 3000);
  g_assert_cmpint (hear_player_get_position_ms (fixture->player), ==, 3000);
  /* Nothing of the beginning was shown. */
  g_assert_cmpuint (fixture->n_frames, <=, 2);
}

static void
test_skip (PlayerFixture *fixture,
           gconstpointer  data)
{
  g_autofree char *path = hear_fixture_video (fixture->folder);

  player_fixture_open (fixture, path, 0);
  for (guint i = 0; i < 10; i++)
    hear_player_skip (fixture->player, 200);
  g_assert_cmpint (hear_player_get_position_ms (fixture->player), ==, 2000);
  player_fixture_wait_frame (fixture, 2000);
  hear_player_skip (fixture->player, -10000);
  player_fixture_wait_frame (fixture, 0);
}

static gboolean
drag_cb (gpointer data)
{
  PlayerFixture *fixture = data;

  fixture->wanted_ms += 40;
  hear_player_scrub (fixture->player, fixture->wanted_ms);

  return fixture->wanted_ms < 3000 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
is_dragged (gpointer data)
{
  return ((PlayerFixture *) data)->wanted_ms >= 3000;
}

static void
test_scrub (PlayerFixture *fixture,
            gconstpointer  data)
{
  g_autofree char *path = hear_fixture_video (fixture->folder);
  guint            before;

  player_fixture_open (fixture, path, 0);
  before = fixture->n_frames;
  g_timeout_add (15, drag_cb, fixture);
  g_assert_true (hear_test_wait (is_dragged, fixture));
  hear_player_scrub (fixture->player, 3333);
  hear_player_scrub_end (fixture->player);
  fixture->seeked_ms = 3333;
  g_assert_true (hear_test_wait (shows_position, fixture));
  g_assert_cmpuint (fixture->n_frames - before, >=, 4);
}

static void
test_step (PlayerFixture *fixture,
           gconstpointer  data)
{
  g_autofree char *path = hear_fixture_video (fixture->folder);

  player_fixture_open (fixture, path, 0);
  hear_player_seek (fixture->player, 1960);
  player_fixture_wait_frame (fixture, 1960);
  for (gint64 at = 2000; at <= 2200; at += 40)
    {
      hear_player_step (fixture->player, 1);
      player_fixture_wait_frame (fixture, at);
    }
  for (gint64 at = 2160; at >= 1920; at -= 40)
    {
      hear_player_step (fixture->player, -1);
      player_fixture_wait_frame (fixture, at);
    }
  hear_player_step (fixture->player, 5);
  player_fixture_wait_frame (fixture, 2120);
  hear_player_step (fixture->player, 1);
  hear_player_step (fixture->player, 1);
  player_fixture_wait_frame (fixture, 2200);
  g_assert_cmpint (hear_player_get_position_ms (fixture->player), ==, 2200);
}

static void
test_step_sound (PlayerFixture *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = hear_fixture_sound (fixture->folder);

  player_fixture_open (fixture, path, 1000);
  hear_player_step (fixture->player, 1);
  hear_player_step (fixture->player, 1);
  player_fixture_wait_seeked (fixture);
  g_assert_cmpint (hear_player_get_position_ms (fixture->player), ==, 1080);
}

static void
test_rate (PlayerFixture *fixture,
           gconstpointer  data)
{
  g_autofree char *path = hear_fixture_sound (fixture->folder);
  gint64           began_us;
  gint64           took_ms;

  player_fixture_open (fixture, path, 0);
  hear_player_set_rate (fixture->player, 2);
  hear_player_play (fixture->player);
  player_fixture_wait_passed (fixture, 1000);
  began_us = g_get_monotonic_time ();
  player_fixture_wait_passed (fixture, 3000);
  took_ms = (g_get_monotonic_time () - began_us) / 1000;
  g_test_message ("two seconds took %" G_GINT64_FORMAT " ms", took_ms);
  g_assert_cmpint (took_ms, >=, 800);
  g_assert_cmpint (took_ms, <, 1800);
}

static void
test_rate_paused (PlayerFixture *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = hear_fixture_video (fixture->folder);

  player_fixture_open (fixture, path, 2000);
  hear_player_set_rate (fixture->player, 1.5);
  player_fixture_wait_seeked (fixture);
  g_assert_cmpint (fixture->seeked_ms, ==, 2000);
  g_assert_false (hear_player_get_playing (fixture->player));
}

static void
test_span (PlayerFixture *fixture,
           gconstpointer  data)
{
  g_autofree char *path = hear_fixture_video (fixture->folder);

  player_fixture_open (fixture, path, 0);
  hear_player_play_span (fixture->player, 1000, 1400);
  g_assert_true (hear_player_get_playing (fixture->player));
  g_assert_true (hear_test_wait (player_fixture_has_span, fixture));
  g_assert_false (hear_player_get_playing (fixture->player));
  g_assert_cmpint (hear_player_get_position_ms (fixture->player), ==, 1400);
  g_assert_cmpuint (fixture->n_ended, ==, 0);

  /* The span's stop is forgotten. */
  hear_player_seek (fixture->player, 1300);
  hear_player_play (fixture->player);
  player_fixture_wait_passed (fixture, 1800);
  g_assert_cmpuint (fixture->n_spans, ==, 1);
}

static void
test_span_again (PlayerFixture *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = hear_fixture_sound (fixture->folder);

  player_fixture_open (fixture, path, 0);
  for (guint i = 0; i < 3; i++)
    {
      fixture->n_spans = 0;
      hear_player_play_span (fixture->player, 500 + i, 700 + i);
      g_assert_true (hear_test_wait (player_fixture_has_span, fixture));
      g_assert_cmpint (hear_player_get_position_ms (fixture->player), ==, 700 + i);
    }
  hear_player_play_span (fixture->player, 700, 700);
  g_assert_false (hear_player_get_playing (fixture->player));
}

static gboolean
has_width (gpointer data)
{
  return ((PlayerFixture *) data)->width == 200;
}

static void
test_frame_width (PlayerFixture *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = hear_fixture_video (fixture->folder);

  player_fixture_open (fixture, path, 1000);
  player_fixture_wait_frame (fixture, 1000);
  hear_player_set_frame_width (fixture->player, 500);
  hear_player_set_frame_width (fixture->player, 200);
  g_assert_true (hear_test_wait (has_width, fixture));
  g_assert_cmpuint (fixture->height, ==, 150);
  g_assert_cmpint (fixture->frame_ms, ==, 1000);
}

static void
test_open_another (PlayerFixture *fixture,
                   gconstpointer  data)
{
  g_autofree char *video = hear_fixture_video (fixture->folder);
  g_autofree char *sound = hear_fixture_sound (fixture->folder);

  for (guint i = 0; i < 8; i++)
    {
      hear_player_open (fixture->player, i % 2 == 0 ? video : sound, 0);
      if (i % 3 == 0)
        g_main_context_iteration (NULL, TRUE);
    }
  player_fixture_open (fixture, sound, 0);
  g_assert_false (hear_player_get_has_video (fixture->player));
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
    { "/player-control/seek-paused", test_seek_paused },
    { "/player-control/seek-playing", test_seek_playing },
    { "/player-control/start", test_start },
    { "/player-control/skip", test_skip },
    { "/player-control/scrub", test_scrub },
    { "/player-control/step", test_step },
    { "/player-control/step-sound", test_step_sound },
    { "/player-control/rate", test_rate },
    { "/player-control/rate-paused", test_rate_paused },
    { "/player-control/span", test_span },
    { "/player-control/span-again", test_span_again },
    { "/player-control/frame-width", test_frame_width },
    { "/player-control/open-another", test_open_another },
  };

  hear_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, PlayerFixture, NULL, player_fixture_set_up, cases[i].test, player_fixture_tear_down);

  return g_test_run ();
}
