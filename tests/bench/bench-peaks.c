/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-media.h"
#include "hear-bench.h"
#include "hear-peaks-reader.h"

#define N_RUNS 7
#define MOST_TO_DECODING 1.2

static double
read_peaks (const char *path)
{
  g_autoptr(GError) error = NULL;
  double start = hear_bench_now ();
  g_autoptr(HearPeaks) peaks = hear_peaks_read (path, NULL, &error);

  if (peaks == NULL)
    g_error ("%s", error->message);

  return hear_bench_now () - start;
}

static void
compare (const char *what,
         const char *name)
{
  g_autofree char *path = hear_bench_media_make (name);
  g_autoptr(GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  HearBenchRow row = { what, "ms", 0, 0, MOST_TO_DECODING, FALSE };

  for (int i = -1; i < N_RUNS; i++)
    {
      double their_ms = hear_bench_media_decode (path);
      double our_ms = read_peaks (path);

      if (i < 0)
        continue;
      g_array_append_val (theirs, their_ms);
      g_array_append_val (ours, our_ms);
    }
  row.figure = hear_bench_percentile (ours, 0);
  row.peer = hear_bench_percentile (theirs, 0);
  hear_bench_print (&row);
}

int
main (int    argc,
      char **argv)
{
  compare ("peaks, 10 min of AAC, best of 7 (limit: decoding)", "sound.m4a");
  compare ("peaks, 10 min of Opus, best of 7 (limit: decoding)", "sound.opus");
  compare ("peaks, 10 min of FLAC, best of 7 (limit: decoding)", "sound.flac");

  return hear_bench_finish ();
}
