/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-library.h"
#include "hear-bench-media.h"
#include "hear-bench-window.h"
#include "hear-bench.h"

#define SETTLE_MS 6000
#define WATCH_SECONDS 20
#define TASKS "/proc/self/task"

static char *interview;

/* How often the threads went to sleep so far, which is how often they woke. */
static double
count_sleeps (gboolean tell)
{
  g_autoptr(GDir) tasks = g_dir_open (TASKS, 0, NULL);
  const char *name;
  double      sum = 0;

  while (tasks != NULL && (name = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *path = g_build_filename (TASKS, name, "status", NULL);
      g_autofree char *text = NULL;
      const char      *line;

      if (!g_file_get_contents (path, &text, NULL, NULL))
        continue;
      line = g_strstr_len (text, -1, "\nvoluntary_ctxt_switches:");
      if (line == NULL)
        continue;
      sum += g_ascii_strtod (line + 26, NULL);
      if (tell)
        g_printerr ("%.*s %.0f\n", (int) strcspn (text, "\n"), text, g_ascii_strtod (line + 26, NULL));
    }

  return sum;
}

static gboolean
over_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
measure (const char *where)
{
  gboolean         over = FALSE;
  g_autofree char *cpu_row = g_strdup_printf ("idle %s: processor", where);
  g_autofree char *wake_row = g_strdup_printf ("idle %s: wake-ups", where);
  gboolean         tell = g_getenv ("HEARBACK_BENCH_THREADS") != NULL;
  double           cpu;
  double           sleeps;

  hear_bench_window_rest (SETTLE_MS);
  sleeps = count_sleeps (tell);
  cpu = hear_bench_cpu ();
  g_timeout_add_seconds (WATCH_SECONDS, over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  cpu = hear_bench_cpu () - cpu;
  sleeps = count_sleeps (tell) - sleeps - 1; /* the one that ends it */
  hear_bench_print (&(HearBenchRow){ cpu_row, "%", cpu / (WATCH_SECONDS * 10), 0, .05, FALSE });
  hear_bench_print (&(HearBenchRow){ wake_row, "1/s", MAX (sleeps, 0) / WATCH_SECONDS, 0, 1, FALSE });
}

static void
script (HearWindow *window,
        gpointer    user_data)
{
  measure ("on the list");
  hear_bench_window_open (window, interview);
  measure ("on an interview");
}

int
main (int    argc,
      char **argv)
{
  HearBenchLibrary library;
  g_autofree char *video = hear_bench_media_make ("video.mp4");
  int              result;

  hear_bench_library_create (&library);
  interview = hear_bench_library_import (&library, video, 60, 30000);
  hear_bench_library_close (&library);
  result = hear_bench_window_run (library.folder, script, NULL);
  hear_bench_library_drop (&library);
  g_free (interview);

  return result;
}
