/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-library.h"
#include "hear-bench-media.h"
#include "hear-bench-window.h"
#include "hear-bench.h"
#include "hear-test-input.h"
#include "hear-transcript-view-private.h"

#define N_WORDS 60
#define VIDEO_MS 30000
#define N_CLICKS 40
#define MOST_TO_DECODING 1.3

static char    *interview;
static gboolean arrived;
static GArray  *positions;
static GArray  *clicks;

static void
frame_cb (void)
{
  arrived = TRUE;
}

/* Far and near, forwards and backwards. */
static guint
choose_word (guint index,
             guint n)
{
  return (index * 37 + 11) % n;
}

static void
click_word (HearWindow         *window,
            HearTranscriptView *view,
            guint               word)
{
  gint64       position = hear_transcript_layout_get_word (view->layout, word)->start_ms;
  GdkRectangle area;
  double       start;
  double       taken;
  guint        frames;

  if (!hear_transcript_view_get_word_area (view, word, &area))
    g_error ("word %u is nowhere", word);
  hear_test_input_move (GTK_WIDGET (view), area.x + area.width / 2.0, area.y + area.height / 2.0);
  hear_bench_window_rest (100);
  hear_test_input_press ();
  arrived = FALSE;
  start = hear_bench_now ();
  hear_test_input_release ();
  hear_bench_until (arrived);
  frames = hear_bench_window_n_frames (window);
  hear_bench_until (hear_bench_window_n_frames (window) > frames);
  taken = hear_bench_now () - start;
  g_array_append_val (positions, position);
  g_array_append_val (clicks, taken);
  hear_bench_window_rest (450); /* not a double click */
}

static void
script (HearWindow *window,
        gpointer    user_data)
{
  HearInterviewPage  *page = hear_bench_window_open (window, interview);
  HearTranscriptView *view = hear_transcript_pane_get_view (page->transcript_pane);
  HearVideoPaintable *paintable = hear_video_view_get_paintable (page->video_view);
  guint               n = hear_transcript_layout_get_n_words (view->layout);

  hear_bench_until (hear_video_paintable_has_picture (paintable));
  hear_bench_window_rest (500);
  g_signal_connect (paintable, "invalidate-contents", G_CALLBACK (frame_cb), NULL);
  for (guint i = 0; i < N_CLICKS; i++)
    click_word (window, view, choose_word (i, n));
  g_signal_handlers_disconnect_by_func (paintable, frame_cb, NULL);
}

int
main (int    argc,
      char **argv)
{
  HearBenchLibrary library;
  g_autofree char *video = hear_bench_media_make ("video.mp4");
  g_autoptr(GArray) limits = NULL;
  HearBenchRow row = { "click on a word to its frame, p50 (limit: decoding)", "ms", 0, 0, MOST_TO_DECODING, FALSE };

  positions = g_array_new (FALSE, FALSE, sizeof (gint64));
  clicks = g_array_new (FALSE, FALSE, sizeof (double));
  hear_bench_library_create (&library);
  interview = hear_bench_library_import (&library, video, N_WORDS, VIDEO_MS);
  hear_bench_library_close (&library);
  hear_bench_window_run (library.folder, script, NULL);
  hear_bench_library_drop (&library);

  limits = hear_bench_media_seek (video, positions);
  row.figure = hear_bench_percentile (clicks, .5);
  row.peer = hear_bench_percentile (limits, .5);
  hear_bench_print (&row);
  row.what = "click on a word to its frame, p95 (limit: decoding)";
  row.figure = hear_bench_percentile (clicks, .95);
  row.peer = hear_bench_percentile (limits, .95);
  row.budget = 0;
  hear_bench_print (&row);
  g_array_unref (positions);
  g_array_unref (clicks);
  g_free (interview);

  return hear_bench_finish ();
}
