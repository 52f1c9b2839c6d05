/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gst/gst.h>

#include "hear-bench-library.h"
#include "hear-bench-media.h"
#include "hear-bench-window.h"
#include "hear-bench.h"
#include "hear-player-pipeline-private.h"
#include "hear-player-private.h"
#include "hear-transcript-view-private.h"

/* As fast as people talk. */
#define N_WORDS 7000
#define DURATION_MS (45 * 60 * 1000)
#define WATCH_MS 6000

static const double rates[] = { 0.5, 1, 2, 3 };

static char *interview;

/* What the pipeline itself says. */
static double
ask_pipeline (HearPlayer *player)
{
  gint64 position = 0;

  gst_element_query_position (player->pipeline->playbin, GST_FORMAT_TIME, &position);

  return (double) position / GST_MSECOND;
}

/* How far off the marked word is, once it can be seen: nothing as long as the
 * pipeline is within the word. */
static double
get_error (HearTranscriptView *view,
           double              position,
           double              rate)
{
  const HearPlacedWord *word;
  double                late;

  if (view->current < 0)
    return 0;
  word = hear_transcript_layout_get_word (view->layout, (guint) view->current);
  late = MAX (position - (double) word->end_ms, (double) word->start_ms - position);

  return MAX (late, 0) / rate;
}

static void
measure (HearWindow        *window,
         HearInterviewPage *page,
         double             rate)
{
  HearPlayer         *player = hear_session_get_player (page->session);
  HearTranscriptView *view = hear_transcript_pane_get_view (page->transcript_pane);
  g_autoptr(GArray) errors = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *what = g_strdup_printf ("word marked at %.1fx: error against the pipeline, p95", rate);
  double           start;
  guint            frames = 0;

  hear_player_set_rate (player, rate);
  hear_player_play (player);
  hear_bench_window_rest (1000);
  start = hear_bench_now ();
  while (hear_bench_now () - start < WATCH_MS)
    {
      double error;

      hear_bench_window_step (start, "a playing interview");
      if (hear_bench_window_n_frames (window) == frames)
        continue;
      frames = hear_bench_window_n_frames (window);
      error = get_error (view, ask_pipeline (player), rate);
      g_array_append_val (errors, error);
    }
  hear_player_pause (player);
  hear_bench_print (&(HearBenchRow){ what, "ms", hear_bench_percentile (errors, .95), 0, 50, FALSE });
}

static void
script (HearWindow *window,
        gpointer    user_data)
{
  HearInterviewPage *page = hear_bench_window_open (window, interview);

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    measure (window, page, rates[i]);
}

int
main (int    argc,
      char **argv)
{
  HearBenchLibrary library;
  g_autofree char *sound = hear_bench_media_make ("long.flac");
  int              result;

  hear_bench_library_create (&library);
  interview = hear_bench_library_import (&library, sound, N_WORDS, DURATION_MS);
  hear_bench_library_close (&library);
  result = hear_bench_window_run (library.folder, script, NULL);
  hear_bench_library_drop (&library);
  g_free (interview);

  return result;
}
