/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-speakers-pane.h"
#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-timeline.h"
#include "hear-transcript-ground.h"
#include "hear-transcript-pane.h"
#include "hear-transcript-view.h"
#include "hear-transport.h"
#include "hear-video-view.h"

/* Each widget is made, mapped and drawn, and goes when its window goes. */
static void
check_life (GtkWidget *widget)
{
  GtkWindow *window;

  g_object_ref_sink (widget);
  window = hear_test_window_new (widget, 400, 300);
  g_assert_true (gtk_widget_get_mapped (widget));
  hear_test_window_close (window);
  g_assert_finalize_object (widget);
}

static void
test_life (gconstpointer user_data)
{
  GType (*get_type) (void) = user_data;

  check_life (g_object_new (get_type (), NULL));
}

static void
test_full_life (gconstpointer user_data)
{
  GType (*get_type) (void) = user_data;
  g_autoptr(HearTranscript) transcript = hear_test_transcript_new ();
  GtkWidget *widget = g_object_new (get_type (), "transcript", transcript, NULL);

  check_life (widget);
  g_assert_finalize_object (g_steal_pointer (&transcript));
}

static void
test_timeline_with_transcript (void)
{
  g_autoptr(HearTranscript) transcript = hear_test_transcript_new ();
  GtkWidget *timeline = hear_timeline_new ();

  hear_timeline_set_transcript (HEAR_TIMELINE (timeline), transcript);
  hear_timeline_set_duration_ms (HEAR_TIMELINE (timeline), 20000);
  check_life (timeline);
  g_assert_finalize_object (g_steal_pointer (&transcript));
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

  g_test_add_data_func ("/review-widgets/transcript-ground", hear_transcript_ground_get_type, test_life);
  g_test_add_data_func ("/review-widgets/transcript-view", hear_transcript_view_get_type, test_life);
  g_test_add_data_func ("/review-widgets/transcript-pane", hear_transcript_pane_get_type, test_life);
  g_test_add_data_func ("/review-widgets/speakers-pane", hear_speakers_pane_get_type, test_life);
  g_test_add_data_func ("/review-widgets/timeline", hear_timeline_get_type, test_life);
  g_test_add_data_func ("/review-widgets/transport", hear_transport_get_type, test_life);
  g_test_add_data_func ("/review-widgets/video-view", hear_video_view_get_type, test_life);
  g_test_add_data_func ("/review-widgets/full-transcript-view", hear_transcript_view_get_type, test_full_life);
  g_test_add_data_func ("/review-widgets/full-transcript-pane", hear_transcript_pane_get_type, test_full_life);
  g_test_add_data_func ("/review-widgets/full-speakers-pane", hear_speakers_pane_get_type, test_full_life);
  g_test_add_func ("/review-widgets/full-timeline", test_timeline_with_transcript);

  return g_test_run ();
}
