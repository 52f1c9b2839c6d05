/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <time.h>

#include "hear-bench-library.h"
#include "hear-bench-media.h"
#include "hear-bench-window.h"
#include "hear-bench.h"
#include "hear-note-list.h"
#include "hear-transcript-view-private.h"

#define N_WORDS 7000
#define DURATION_MS (45 * 60 * 1000)
#define N_SAVES 21

static char *interview;

/* What the main thread alone computes. */
static double
read_thread (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
wait_until_saved (HearInterviewPage *page,
                  double             start,
                  GArray            *times)
{
  double taken;

  hear_bench_until (hear_saver_is_idle (hear_session_get_saver (page->session)));
  taken = hear_bench_now () - start;
  g_array_append_val (times, taken);
  hear_bench_window_rest (100);
}

static void
edit (HearInterviewPage *page,
      guint              index,
      GArray            *keys,
      GArray            *commits)
{
  HearTranscriptView *view = hear_transcript_pane_get_view (page->transcript_pane);
  GtkTextBuffer      *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter         iter;
  double              start;
  double              taken;

  hear_transcript_view_get_iter (view, 100 + index, 7, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  start = read_thread ();
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "a", 1, TRUE);
  taken = read_thread () - start;
  g_array_append_val (keys, taken);
  start = read_thread ();
  hear_transcript_view_commit (view);
  taken = read_thread () - start;
  g_array_append_val (commits, taken);
}

/* A note of the interview changes by a key and is saved. */
static void
save_note (HearInterviewPage *page,
           guint              index,
           GArray            *saves)
{
  g_autoptr(HearNote) note = g_list_model_get_item (hear_note_list_get_model (page->notes), index);
  double start = read_thread ();
  double taken;

  hear_note_set_text (note, "Asked three times what the load was.");
  hear_note_list_save (page->notes, note);
  taken = read_thread () - start;
  g_array_append_val (saves, taken);
}

static void
print (const char *what,
       GArray     *values,
       double      share,
       double      budget)
{
  hear_bench_print (&(HearBenchRow){ what, "ms", hear_bench_percentile (values, share), 0, budget, FALSE });
}

static void
script (HearWindow *window,
        gpointer    user_data)
{
  HearInterviewPage *page = hear_bench_window_open (window, interview);
  g_autoptr(GArray) keys = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) commits = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) notes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) saves = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) durable = g_array_new (FALSE, FALSE, sizeof (double));

  hear_transcript_view_set_edit_mode (hear_transcript_pane_get_view (page->transcript_pane), TRUE);
  for (guint i = 0; i < N_SAVES; i++)
    {
      double start = hear_bench_now ();

      edit (page, i, keys, commits);
      wait_until_saved (page, start, durable);
    }
  for (guint i = 0; i < N_SAVES; i++)
    {
      double start = hear_bench_now ();
      double before = read_thread ();
      double taken;

      hear_note_list_add (page->notes, i * 1000, "Asked twice what the load was.");
      taken = read_thread () - before;
      g_array_append_val (notes, taken);
      wait_until_saved (page, start, durable);
      save_note (page, i, saves);
      wait_until_saved (page, start, durable);
    }
  print ("a key in a transcript of 7,000 words, main thread", keys, .5, 1);
  print ("commit a correction there, main thread", commits, .5, 1);
  print ("save a note, main thread", saves, .5, 1);
  print ("add a note and its row, main thread", notes, .5, 0);
  print ("correction or note until it is durable, worst", durable, 1, 1000);
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
