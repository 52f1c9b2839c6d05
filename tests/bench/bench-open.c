/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-library.h"
#include "hear-bench-media.h"
#include "hear-bench-window.h"
#include "hear-bench.h"
#include "hear-window-private.h"

/* 45 minutes, as fast as people talk. */
#define LONG_WORDS 7000
#define LONG_MS (45 * 60 * 1000)
#define VIDEO_WORDS 60
#define VIDEO_MS 30000

#define N_RUNS 9
#define WATCH_MS 700

static guint n_pictures;

static char *long_id;
static char *video_id;

/* When it was on screen, in milliseconds after it was asked for. */
typedef struct
{
  double text;
  double waveform;
  double picture;
} Opening;

static void
frame_cb (void)
{
  n_pictures++;
}

static guint
count_waveform (HearInterviewPage *page)
{
  return hear_waveform_layer_get_n_draws (hear_timeline_get_waveform (page->timeline));
}

/* The waveform is there when it was drawn for the last time. */
static Opening
watch_opening (HearWindow *window,
               const char *id)
{
  Opening            opening = { 0 };
  double             start = hear_bench_now ();
  double             now = start;
  guint              frames = hear_bench_window_n_frames (window);
  guint              draws = 0;
  HearInterviewPage *page;

  n_pictures = 0;
  hear_window_open_interview (window, id);
  page = window->interview_page;
  draws = count_waveform (page);
  while (now - start < WATCH_MS)
    {
      hear_bench_window_step (start, "an opened interview");
      now = hear_bench_now ();
      if (hear_bench_window_n_frames (window) == frames)
        continue;
      frames = hear_bench_window_n_frames (window);
      if (opening.text <= 0 && page->interview != NULL)
        opening.text = now - start;
      if (count_waveform (page) != draws)
        opening.waveform = now - start;
      draws = count_waveform (page);
      if (opening.picture <= 0 && n_pictures > 0)
        opening.picture = now - start;
    }

  return opening;
}

static void
go_back (HearWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  hear_bench_window_rest (300);
}

static void
print (const char *what,
       double      figure,
       double      budget)
{
  hear_bench_print (&(HearBenchRow){ what, "ms", figure, 0, budget, FALSE });
}

static void
script (HearWindow *window,
        gpointer    user_data)
{
  g_autoptr(GArray) texts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) waveforms = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) pictures = g_array_new (FALSE, FALSE, sizeof (double));
  Opening first;

  g_signal_connect (hear_session_get_player (window->session), "frame", G_CALLBACK (frame_cb), NULL);
  first = watch_opening (window, long_id);
  print ("45 minutes, first opening since the start: text", first.text, 0);
  print ("45 minutes, first opening since the start: waveform", first.waveform, 0);
  for (guint i = 0; i < N_RUNS; i++)
    {
      Opening opening;

      go_back (window);
      opening = watch_opening (window, video_id);
      g_array_append_val (pictures, opening.picture);
      go_back (window);
      opening = watch_opening (window, long_id);
      g_array_append_val (texts, opening.text);
      g_array_append_val (waveforms, opening.waveform);
    }
  print ("open 45 minutes: text on screen", hear_bench_percentile (texts, .5), 100);
  print ("open 45 minutes: waveform on screen", hear_bench_percentile (waveforms, .5), 100);
  print ("open a video: first picture on screen", hear_bench_percentile (pictures, .5), 300);
}

int
main (int    argc,
      char **argv)
{
  HearBenchLibrary library;
  g_autofree char *sound = hear_bench_media_make ("long.flac");
  g_autofree char *video = hear_bench_media_make ("video.mp4");
  int              result;

  hear_bench_library_create (&library);
  long_id = hear_bench_library_import (&library, sound, LONG_WORDS, LONG_MS);
  video_id = hear_bench_library_import (&library, video, VIDEO_WORDS, VIDEO_MS);
  hear_bench_library_close (&library);
  result = hear_bench_window_run (library.folder, script, NULL);
  hear_bench_library_drop (&library);
  g_free (long_id);
  g_free (video_id);

  return result;
}
