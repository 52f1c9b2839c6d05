/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

/* Whether every row so far kept its budget. */
static gboolean kept = TRUE;

static double
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

/* A figure with as many digits as say something. */
static char *
format_figure (double figure)
{
  if (figure != 0 && ABS (figure) < 0.1)
    return g_strdup_printf ("%.3f", figure);
  if (ABS (figure) < 10)
    return g_strdup_printf ("%.2f", figure);

  return g_strdup_printf ("%.0f", figure);
}

/**
 * hear_bench_now:
 *
 * Returns: the time that passes on a wall, in milliseconds
 */
double
hear_bench_now (void)
{
  return read_clock (CLOCK_MONOTONIC);
}

/**
 * hear_bench_cpu:
 *
 * Returns: the time that this process and its threads have computed, in
 *   milliseconds
 */
double
hear_bench_cpu (void)
{
  return read_clock (CLOCK_PROCESS_CPUTIME_ID);
}

/**
 * hear_bench_thread_cpu:
 *
 * Returns: the time that the thread that asks has computed, in milliseconds
 */
double
hear_bench_thread_cpu (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}

/**
 * hear_bench_memory:
 *
 * Returns: the memory of this process that is resident, in MB; 0 where nobody
 *   says
 */
double
hear_bench_memory (void)
{
  g_autofree char *text = NULL;
  g_auto(GStrv) fields = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;

  fields = g_strsplit (text, " ", 3);

  return g_ascii_strtod (fields[1], NULL) * (double) sysconf (_SC_PAGESIZE) / 1e6;
}

/**
 * hear_bench_percentile:
 * @values: (element-type double): figures, which get sorted
 * @share: 0.5 for the median
 *
 * Returns: the figure below which @share of them are; 0 if there are none
 */
double
hear_bench_percentile (GArray *values,
                       double  share)
{
  g_return_val_if_fail (values != NULL, 0);
  g_return_val_if_fail (share >= 0 && share <= 1, 0);

  if (values->len == 0)
    return 0;
  g_array_sort (values, compare_doubles);

  return g_array_index (values, double, (guint) (share * (values->len - 1) + 0.5));
}

/**
 * hear_bench_time:
 * @func: what to measure
 * @user_data: for @func
 * @n: how often
 *
 * Calls a function once to warm up and then @n times.
 *
 * Returns: the median of what a call computed, in milliseconds of processor
 *   time, which nobody else on the machine disturbs
 */
double
hear_bench_time (HearBenchFunc func,
                 gpointer      user_data,
                 guint         n)
{
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  g_return_val_if_fail (func != NULL, 0);

  func (user_data);
  for (guint i = 0; i < n; i++)
    {
      double before = hear_bench_cpu ();
      double took;

      func (user_data);
      took = hear_bench_cpu () - before;
      g_array_append_val (values, took);
    }

  return hear_bench_percentile (values, 0.5);
}

/**
 * hear_bench_row_is_ok:
 * @row: a row
 *
 * Returns: whether it keeps its budget, or has none
 */
gboolean
hear_bench_row_is_ok (const HearBenchRow *row)
{
  double measured;

  g_return_val_if_fail (row != NULL, FALSE);

  if (row->budget <= 0)
    return TRUE;
  measured = row->peer > 0 ? row->figure / row->peer : row->figure;

  return row->at_least ? measured >= row->budget : measured <= row->budget;
}

/**
 * hear_bench_row_describe:
 * @row: a row
 *
 * Returns: (transfer full): the row as one line of a Markdown table: what,
 *   figure, peer or limit, ratio, budget, whether it is kept
 */
char *
hear_bench_row_describe (const HearBenchRow *row)
{
  g_autofree char *figure = NULL;
  g_autofree char *peer = NULL;
  g_autofree char *ratio = NULL;
  g_autofree char *budget = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  figure = format_figure (row->figure);
  peer = row->peer > 0 ? format_figure (row->peer) : g_strdup ("-");
  ratio = row->peer > 0 ? format_figure (row->figure / row->peer) : g_strdup ("-");
  budget = row->budget > 0 ? format_figure (row->budget) : g_strdup ("-");

  return g_strdup_printf ("| %-56s | %8s %-5s | %8s | %6s | %s%6s | %-3s |", row->what, figure, row->unit, peer, ratio,
                          row->at_least ? "≥" : "≤", budget, hear_bench_row_is_ok (row) ? "yes" : "NO");
}

/**
 * hear_bench_print:
 * @row: a row
 *
 * Prints a row and remembers whether it kept its budget.
 */
void
hear_bench_print (const HearBenchRow *row)
{
  g_autofree char *line = NULL;

  g_return_if_fail (row != NULL);

  line = hear_bench_row_describe (row);
  kept = kept && hear_bench_row_is_ok (row);
  puts (line);
  fflush (stdout);
}

/**
 * hear_bench_finish:
 *
 * Returns: main's result: 0 if all rows kept their budgets
 */
int
hear_bench_finish (void)
{
  return kept ? 0 : 1;
}
