/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <unistd.h>

#include "hear-bench-library.h"
#include "hear-bench.h"
#include "hear-sample.h"
#include "hear-window-watch.h"

#define N_RUNS 11
#define N_INTERVIEWS 300
#define MOST_TO_SMALLEST 1.3

/* Programs built beside this one: `from` is a path from the folder of benches. */
static char *
find_program (const char *from)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : g_strdup (".");

  return g_canonicalize_filename (from, folder);
}

static double
measure (const char *const *argv)
{
  g_autoptr(GError) error = NULL;
  double taken = hear_window_watch_start (argv, &error);

  if (error != NULL)
    g_error ("%s", error->message);

  return taken;
}

static void
compare (const char *what,
         const char *folder)
{
  g_autofree char *smallest = find_program ("hear-smallest");
  g_autofree char *hearback = find_program ("../../src/app/hearback");
  g_autoptr(GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  const char  *smallest_argv[] = { smallest, NULL };
  const char  *hearback_argv[] = { hearback, "--library", folder, NULL };
  HearBenchRow row = { what, "ms", 0, 0, MOST_TO_SMALLEST, FALSE };

  /* The first pair warms caches up. */
  for (int i = -1; i < N_RUNS; i++)
    {
      double their_ms = measure (smallest_argv);
      double our_ms = measure (hearback_argv);

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
  HearBenchLibrary sample;
  HearBenchLibrary many;
  g_autoptr(GError) error = NULL;

  hear_bench_library_create (&sample);
  if (hear_sample_create (sample.store, NULL, &error) < 0)
    g_error ("%s", error->message);
  hear_bench_library_close (&sample);
  hear_bench_library_create (&many);
  hear_bench_library_fill (&many, N_INTERVIEWS);
  hear_bench_library_close (&many);

  compare ("start, sample library, best of 11 (peer: smallest)", sample.folder);
  compare ("start, 300 interviews, best of 11 (peer: smallest)", many.folder);
  hear_bench_library_drop (&sample);
  hear_bench_library_drop (&many);

  return hear_bench_finish ();
}
