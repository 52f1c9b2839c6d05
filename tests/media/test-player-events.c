/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-test.h"
#include "media-fixtures.h"
#include "player-fixture.h"

#include <stdio.h>

static char *
make_webm (const char *folder)
{
  return hear_fixture_make (folder, "video.webm",
                            "videotestsrc num-buffers=50 ! video/x-raw,width=64,height=48,framerate=25/1 ! vp8enc ! mux. "
                            "audiotestsrc num-buffers=100 samplesperbuffer=960 ! audio/x-raw,rate=48000 ! opusenc ! mux. "
                            "webmmux name=mux");
}

static void
test_end (PlayerFixture *fixture,
          gconstpointer  data)
{
  g_autofree char *path = hear_fixture_sound (fixture->folder);

  player_fixture_open (fixture, path, 3600);
  hear_player_play (fixture->player);
  g_assert_true (hear_test_wait (player_fixture_has_ended, fixture));
  g_assert_false (hear_player_get_playing (fixture->player));
  g_assert_cmpint (hear_player_get_position_ms (fixture->player), ==, 4000);
  g_assert_null (fixture->warning);

  /* Playing at the end starts from the beginning. */
  hear_player_play (fixture->player);
  g_assert_cmpint (hear_player_get_position_ms (fixture->player), <, 1000);
  player_fixture_wait_passed (fixture, 200);
  g_assert_cmpint (hear_player_get_position_ms (fixture->player), <, 3000);
}

static void
test_cut (PlayerFixture *fixture,
          gconstpointer  data)
{
  g_autofree char *whole = hear_fixture_video (fixture->folder);
  g_autofree char *path = hear_fixture_cut (whole, "cut.mp4", 0.55);

  player_fixture_open (fixture, path, 1000);
  g_assert_cmpint (hear_player_get_duration_ms (fixture->player), >, 3900);
  hear_player_play (fixture->player);
  g_assert_true (hear_test_wait (player_fixture_has_ended, fixture));
  g_assert_error (fixture->warning, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  g_assert_nonnull (strstr (fixture->warning->message, "0:04"));
  g_assert_cmpint (hear_player_get_duration_ms (fixture->player), <, 2600);
  g_assert_cmpint (hear_player_get_position_ms (fixture->player), ==, hear_player_get_duration_ms (fixture->player));
  g_assert_null (fixture->error);

  /* What is there plays again. */
  hear_player_seek (fixture->player, 1000);
  hear_player_play (fixture->player);
  player_fixture_wait_passed (fixture, 1300);
}

static void
assert_fails (PlayerFixture *fixture,
              const char    *path,
              GQuark         domain,
              int            code)
{
  g_clear_error (&fixture->error);
  hear_player_open (fixture->player, path, 0);
  g_assert_true (hear_test_wait (player_fixture_has_failed, fixture));
  g_assert_error (fixture->error, domain, code);
  g_assert_false (hear_player_get_ready (fixture->player));
}

static void
test_bad_files (PlayerFixture *fixture,
                gconstpointer  data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  g_autofree char *video = hear_fixture_make (fixture->folder, "late.mp4",
                                              "videotestsrc num-buffers=50 ! video/x-raw,width=320,height=240 ! x264enc ! mp4mux");
  g_autofree char *headless = hear_fixture_cut (video, "nomoov.mp4", 0.5);
  g_autofree char *empty = hear_fixture_write (fixture->folder, "empty.mp4", "", 0);
  g_autofree char *text = hear_fixture_write (fixture->folder, "text.mp4", "hello hello hello", 17);
  g_autofree char *none = g_build_filename (fixture->folder, "none.mp4", NULL);
  g_autofree char *noise = NULL;
  guint32          random[5000];

  for (guint i = 0; i < G_N_ELEMENTS (random); i++)
    random[i] = g_rand_int (rand);
  noise = hear_fixture_write (fixture->folder, "noise.webm", random, sizeof random);

  assert_fails (fixture, headless, HEAR_ERROR, HEAR_ERROR_INVALID);
  assert_fails (fixture, empty, HEAR_ERROR, HEAR_ERROR_INVALID);
  assert_fails (fixture, text, HEAR_ERROR, HEAR_ERROR_INVALID);
  assert_fails (fixture, noise, HEAR_ERROR, HEAR_ERROR_INVALID);
  assert_fails (fixture, none, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_fails (fixture, fixture->folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

/* On Linux an open file lives on without its name. */
static void
test_vanished (PlayerFixture *fixture,
               gconstpointer  data)
{
  g_autofree char *path = hear_fixture_sound (fixture->folder);

  player_fixture_open (fixture, path, 0);
  g_assert_cmpint (remove (path), ==, 0);
  hear_player_play (fixture->player);
  player_fixture_wait_passed (fixture, 300);
  g_assert_null (fixture->error);
  assert_fails (fixture, path, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_open_watchdog (PlayerFixture *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = hear_fixture_sound (fixture->folder);

  player_fixture_replace (fixture, g_object_new (HEAR_TYPE_PLAYER, "sound-sink", "fakesink sync=true", "open-timeout-ms", 0, NULL));
  assert_fails (fixture, path, HEAR_ERROR, HEAR_ERROR_TIMED_OUT);
}

static void
test_seek_watchdog (PlayerFixture *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = hear_fixture_sound (fixture->folder);

  player_fixture_replace (fixture, g_object_new (HEAR_TYPE_PLAYER, "sound-sink", "fakesink sync=true", "seek-timeout-ms", 0, NULL));
  player_fixture_open (fixture, path, 0);
  hear_player_seek (fixture->player, 1000);
  g_assert_true (hear_test_wait (player_fixture_has_failed, fixture));
  g_assert_error (fixture->error, HEAR_ERROR, HEAR_ERROR_TIMED_OUT);
}

static void
test_sound_gone (PlayerFixture *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = hear_fixture_sound (fixture->folder);

  player_fixture_replace (fixture, g_object_new (HEAR_TYPE_PLAYER, "sound-sink", "identity error-after=12 ! fakesink sync=true", NULL));
  player_fixture_open (fixture, path, 1000);
  g_assert_false (hear_player_get_sound_missing (fixture->player));
  hear_player_play (fixture->player);
  g_assert_true (hear_test_wait (player_fixture_has_warning, fixture));
  g_assert_true (hear_player_get_sound_missing (fixture->player));
  g_assert_true (hear_player_get_playing (fixture->player));
  g_assert_true (hear_player_get_ready (fixture->player));
  g_assert_cmpint (hear_player_get_position_ms (fixture->player), >=, 1000);
  player_fixture_wait_passed (fixture, 2500);
  g_assert_null (fixture->error);

  /* Trying again meets the same device. */
  g_clear_error (&fixture->warning);
  hear_player_retry_sound (fixture->player);
  g_assert_false (hear_player_get_sound_missing (fixture->player));
  g_assert_true (hear_test_wait (player_fixture_has_warning, fixture));
  g_assert_true (hear_player_get_sound_missing (fixture->player));
}

/* With whatever this machine has: it plays, with a card or without. */
static void
test_default_sound (PlayerFixture *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = NULL;

#ifdef __SANITIZE_ADDRESS__
  /* The drivers that are tried leak 32 KiB, and the trace names none of them. */
  g_test_skip ("the drivers of others are not clean");
  return;
#endif
  path = hear_fixture_sound (fixture->folder);

  player_fixture_replace (fixture, hear_player_new ());
  hear_player_set_muted (fixture->player, TRUE);
  player_fixture_open (fixture, path, 0);
  g_test_message ("sound is %s", hear_player_get_sound_missing (fixture->player) ? "missing" : "there");
  hear_player_play (fixture->player);
  player_fixture_wait_passed (fixture, 400);
  g_assert_null (fixture->error);
}

static void
test_webm (PlayerFixture *fixture,
           gconstpointer  data)
{
  g_autofree char *path = make_webm (fixture->folder);

  player_fixture_open (fixture, path, 0);
  g_assert_true (hear_player_get_has_video (fixture->player));
  hear_player_seek (fixture->player, 1000);
  player_fixture_wait_frame (fixture, 1000);
  hear_player_play (fixture->player);
  g_assert_true (hear_test_wait (player_fixture_has_ended, fixture));
  g_assert_null (fixture->warning);
}

/* Without a Xing header the duration is found out while playing. */
static void
test_mp3 (PlayerFixture *fixture,
          gconstpointer  data)
{
  g_autofree char *path = hear_fixture_make (fixture->folder, "sound.mp3",
                                             "audiotestsrc num-buffers=200 samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=1 "
                                             "! lamemp3enc ! identity");

  player_fixture_open (fixture, path, 1000);
  g_assert_cmpint (hear_player_get_position_ms (fixture->player), ==, 1000);
  hear_player_play (fixture->player);
  g_assert_true (hear_test_wait (player_fixture_has_ended, fixture));
  g_assert_cmpint (ABS (hear_player_get_position_ms (fixture->player) - 2000), <, 100);
  g_assert_null (fixture->warning);
}

static void
test_real (PlayerFixture *fixture,
           gconstpointer  data)
{
  g_autofree char *path = hear_test_find_shared ("speech/libri_61.flac");

  if (path == NULL)
    {
      g_test_skip ("the shared recordings are not here");
      return;
    }
  player_fixture_open (fixture, path, 0);
  hear_player_play_span (fixture->player, 500, 900);
  g_assert_true (hear_test_wait (player_fixture_has_span, fixture));
  g_assert_cmpint (hear_player_get_position_ms (fixture->player), ==, 900);
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
    { "/player-events/end", test_end },
    { "/player-events/cut", test_cut },
    { "/player-events/bad-files", test_bad_files },
    { "/player-events/vanished", test_vanished },
    { "/player-events/open-watchdog", test_open_watchdog },
    { "/player-events/seek-watchdog", test_seek_watchdog },
    { "/player-events/sound-gone", test_sound_gone },
    { "/player-events/default-sound", test_default_sound },
    { "/player-events/webm", test_webm },
    { "/player-events/mp3", test_mp3 },
    { "/player-events/real", test_real },
  };

  hear_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, PlayerFixture, NULL, player_fixture_set_up, cases[i].test, player_fixture_tear_down);

  return g_test_run ();
}
