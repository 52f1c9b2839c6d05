/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearBenchFunc:
 * @user_data: for the measured function
 *
 * What is measured: called again and again.
 */
typedef void (*HearBenchFunc) (gpointer user_data);

/**
 * HearBenchRow:
 * @what: what was measured, in a few words
 * @unit: the figure's unit, such as "ms"
 * @figure: what it came to
 * @peer: what a peer or a limit came to in the same run, 0 if there is none
 * @budget: the most that is allowed: of @figure to @peer if there is a peer,
 *   else of @figure; 0 if nothing is promised
 * @at_least: whether @budget is the least instead
 *
 * A row of the table.
 */
typedef struct
{
  const char *what;
  const char *unit;
  double      figure;
  double      peer;
  double      budget;
  gboolean    at_least;
} HearBenchRow;

double    hear_bench_now          (void);
double    hear_bench_cpu          (void);
double    hear_bench_thread_cpu   (void);
double    hear_bench_memory       (void);
double    hear_bench_percentile   (GArray             *values,
                                   double              share);
double    hear_bench_time         (HearBenchFunc       func,
                                   gpointer            user_data,
                                   guint               n);
gboolean  hear_bench_row_is_ok    (const HearBenchRow *row);
char     *hear_bench_row_describe (const HearBenchRow *row);
void      hear_bench_print        (const HearBenchRow *row);
int       hear_bench_finish       (void);

G_END_DECLS
