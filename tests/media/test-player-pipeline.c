/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-player-pipeline.h"
#include "hear-test.h"
#include "media-fixtures.h"
#include "player-fixture.h"

typedef struct
{
  guint  n_done;
  guint  n_ended;
  guint  n_frames;
  gint64 frame_ms;
} Heard;

static void
event_cb (HearPlayerEvent event,
          const GError   *error,
          gpointer        user_data)
{
  Heard *heard = user_data;

  heard->n_done += event == HEAR_PLAYER_EVENT_DONE;
  heard->n_ended += event == HEAR_PLAYER_EVENT_ENDED;
}

static void
frame_cb (HearVideoFrame *frame,
          gpointer        user_data)
{
  Heard *heard = user_data;

  heard->n_frames++;
  heard->frame_ms = hear_video_frame_get_time_ms (frame);
}

static gboolean
is_done (gpointer data)
{
  return ((Heard *) data)->n_done > 0;
}

static gboolean
is_ended (gpointer data)
{
  return ((Heard *) data)->n_ended > 0;
}

static void
test_road (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_video (folder);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPlayerPipeline) pipeline = hear_player_pipeline_new (path, "fakesink sync=true", FALSE, &error);
  Heard heard = { 0 };

  g_assert_no_error (error);
  hear_player_pipeline_start (pipeline, (HearPlayerListener){ event_cb, frame_cb, &heard });
  g_assert_true (hear_test_wait (is_done, &heard));
  g_assert_cmpint (hear_player_pipeline_get_frame_time (pipeline), ==, 0);
  g_assert_cmpint (hear_player_pipeline_get_frame_duration (pipeline), ==, 40 * G_TIME_SPAN_MILLISECOND * 1000);
  g_assert_cmpint (ABS (hear_player_pipeline_get_duration (pipeline) / 1000000 - 4000), <, 60);

  heard.n_done = 0;
  hear_player_pipeline_seek (pipeline, (HearSeek){ G_GINT64_CONSTANT (3800000000), -1, FALSE, 0 }, 1.0);
  g_assert_true (hear_test_wait (is_done, &heard));
  g_assert_cmpint (hear_player_pipeline_get_position (pipeline), ==, G_GINT64_CONSTANT (3800000000));

  hear_player_pipeline_set_playing (pipeline, TRUE);
  g_assert_true (hear_test_wait (is_ended, &heard));
  g_assert_cmpint (ABS (hear_player_pipeline_get_last (pipeline) / 1000000 - 4000), <, 60);
  g_assert_cmpuint (hear_player_pipeline_get_n_alive (), ==, 1);
  hear_player_pipeline_close (pipeline);
  g_clear_object (&pipeline);
  player_fixture_wait_over ();
  hear_test_drop_folder (folder);
}

static void
test_closed_early (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_video (folder);
  Heard            heard = { 0 };

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(HearPlayerPipeline) pipeline = hear_player_pipeline_new (path, "fakesink sync=true", FALSE, &error);

      g_assert_no_error (error);
      hear_player_pipeline_start (pipeline, (HearPlayerListener){ event_cb, frame_cb, &heard });
      hear_player_pipeline_set_playing (pipeline, TRUE);
      hear_player_pipeline_close (pipeline);
    }
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (heard.n_done, ==, 0);
  g_assert_cmpuint (heard.n_frames, ==, 0);
  player_fixture_wait_over ();
  hear_test_drop_folder (folder);
}

static void
test_refused (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_sound (folder);
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_player_pipeline_new (path, "nosuchsink", FALSE, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED);
  g_clear_error (&error);
  g_assert_null (hear_player_pipeline_new (folder, "fakesink", FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  hear_test_drop_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/player-pipeline/road", test_road);
  g_test_add_func ("/player-pipeline/closed-early", test_closed_early);
  g_test_add_func ("/player-pipeline/refused", test_refused);

  return g_test_run ();
}
