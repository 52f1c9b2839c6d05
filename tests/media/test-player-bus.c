/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-test.h"
#include "media-fixtures.h"
#include "player-fixture.h"

static const char *const vp8_decoders[] = { "vp8dec", "avdec_vp8", "vavp8dec", "vaapivp8dec", "v4l2vp8dec", "vp8alphadecodebin" };
static const char *const opus_decoders[] = { "opusdec", "avdec_opus" };

static char *
make_webm (const char *folder)
{
  return hear_fixture_make (folder, "video.webm",
                            "videotestsrc num-buffers=50 ! video/x-raw,width=64,height=48,framerate=25/1 ! vp8enc ! mux. "
                            "audiotestsrc num-buffers=100 samplesperbuffer=960 ! audio/x-raw,rate=48000 ! opusenc ! mux. "
                            "webmmux name=mux");
}

static void
set_hidden (const char *const *features,
            guint              n,
            gboolean           hide)
{
  for (guint i = 0; i < n; i++)
    if (hide)
      hear_fixture_hide (features[i]);
    else
      hear_fixture_show (features[i]);
}

static void
test_no_picture (PlayerFixture *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = make_webm (fixture->folder);

  set_hidden (vp8_decoders, G_N_ELEMENTS (vp8_decoders), TRUE);
  for (guint i = 0; i < 10; i++)
    {
      g_clear_error (&fixture->warning);
      player_fixture_open (fixture, path, i * 100);
      g_assert_true (hear_test_wait (player_fixture_has_warning, fixture));
      g_assert_error (fixture->warning, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED);
      g_assert_nonnull (strstr (fixture->warning->message, "gstreamer1.0-plugins-good"));
      g_assert_false (hear_player_get_has_video (fixture->player));
    }
  hear_player_play (fixture->player);
  g_assert_true (hear_test_wait (player_fixture_has_ended, fixture));
  set_hidden (vp8_decoders, G_N_ELEMENTS (vp8_decoders), FALSE);
}

static void
test_no_sound (PlayerFixture *fixture,
               gconstpointer  data)
{
  g_autofree char *path = make_webm (fixture->folder);

  set_hidden (opus_decoders, G_N_ELEMENTS (opus_decoders), TRUE);
  for (guint i = 0; i < 10; i++)
    {
      g_clear_error (&fixture->warning);
      player_fixture_open (fixture, path, i * 100);
      g_assert_true (hear_test_wait (player_fixture_has_warning, fixture));
      g_assert_nonnull (strstr (fixture->warning->message, "Opus"));
      g_assert_true (hear_player_get_has_video (fixture->player));
    }
  set_hidden (opus_decoders, G_N_ELEMENTS (opus_decoders), FALSE);
}

static void
test_nothing (PlayerFixture *fixture,
              gconstpointer  data)
{
  g_autofree char *path = make_webm (fixture->folder);

  set_hidden (vp8_decoders, G_N_ELEMENTS (vp8_decoders), TRUE);
  set_hidden (opus_decoders, G_N_ELEMENTS (opus_decoders), TRUE);
  for (guint i = 0; i < 10; i++)
    {
      g_clear_error (&fixture->error);
      hear_player_open (fixture->player, path, 0);
      g_assert_true (hear_test_wait (player_fixture_has_failed, fixture));
      g_assert_error (fixture->error, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED);
      g_assert_false (hear_player_get_ready (fixture->player));
    }
  set_hidden (vp8_decoders, G_N_ELEMENTS (vp8_decoders), FALSE);
  set_hidden (opus_decoders, G_N_ELEMENTS (opus_decoders), FALSE);
}

/* The only stream there is. */
static void
test_only (PlayerFixture *fixture,
           gconstpointer  data)
{
  g_autofree char *path = hear_fixture_make (fixture->folder, "only.webm",
                                             "videotestsrc num-buffers=20 ! video/x-raw,width=64,height=48 ! vp8enc ! webmmux");

  set_hidden (vp8_decoders, G_N_ELEMENTS (vp8_decoders), TRUE);
  hear_player_open (fixture->player, path, 0);
  g_assert_true (hear_test_wait (player_fixture_has_failed, fixture));
  g_assert_error (fixture->error, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (fixture->error->message, "VP8"));
  set_hidden (vp8_decoders, G_N_ELEMENTS (vp8_decoders), FALSE);
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
    { "/player-bus/no-picture", test_no_picture },
    { "/player-bus/no-sound", test_no_sound },
    { "/player-bus/nothing", test_nothing },
    { "/player-bus/only", test_only },
  };

  hear_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, PlayerFixture, NULL, player_fixture_set_up, cases[i].test, player_fixture_tear_down);

  return g_test_run ();
}
