/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-media.h"
#include "hear-bench.h"
#include "hear-peaks-reader.h"

#define N_RUNS 7
#define MOST_TO_DECODING 1.2

/* What one way of reading cost: on the wall, and in processor time. */
typedef struct
{
  GArray *wall;
  GArray *cpu;
} Costs;

static void
read_peaks (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPeaks) peaks = hear_peaks_read (path, NULL, &error);

  if (peaks == NULL)
    g_error ("%s", error->message);
}

static void
measure (void (*read) (const char *),
         const char *path,
         Costs      *costs)
{
  double cpu = hear_bench_cpu ();
  double wall = hear_bench_now ();

  read (path);
  wall = hear_bench_now () - wall;
  cpu = hear_bench_cpu () - cpu;
  g_array_append_val (costs->wall, wall);
  g_array_append_val (costs->cpu, cpu);
}

static void
print (const char *what,
       double      ours,
       double      theirs,
       double      budget)
{
  hear_bench_print (&(HearBenchRow){ what, "ms", ours, theirs, budget, FALSE });
}

static void
compare (const char *codec,
         const char *name)
{
  g_autofree char *path = hear_bench_media_make (name);
  g_autofree char *wall = g_strdup_printf ("peaks, 10 min of %s, best of 7 (limit: decoding)", codec);
  g_autofree char *cpu = g_strdup_printf ("peaks, 10 min of %s, processor time", codec);
  Costs            ours = { g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)) };
  Costs            theirs = { g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)) };

  hear_bench_media_decode (path); /* warms caches up */
  for (guint i = 0; i < N_RUNS; i++)
    {
      measure (hear_bench_media_decode, path, &theirs);
      measure (read_peaks, path, &ours);
    }
  print (wall, hear_bench_percentile (ours.wall, 0), hear_bench_percentile (theirs.wall, 0), MOST_TO_DECODING);
  print (cpu, hear_bench_percentile (ours.cpu, .5), hear_bench_percentile (theirs.cpu, .5), 0);
  g_array_unref (ours.wall);
  g_array_unref (ours.cpu);
  g_array_unref (theirs.wall);
  g_array_unref (theirs.cpu);
}

int
main (int    argc,
      char **argv)
{
  compare ("AAC", "sound.m4a");
  compare ("Opus", "sound.opus");
  compare ("FLAC", "sound.flac");

  return hear_bench_finish ();
}
