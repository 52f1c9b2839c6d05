/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-interview-page-private.h"
#include "hear-window.h"

G_BEGIN_DECLS

/**
 * HearBenchScript:
 * @window: the program's window, on its library
 * @user_data: given to [func@bench_window_run]
 *
 * What is done with the program, and measured.
 */
typedef void (*HearBenchScript) (HearWindow *window,
                                 gpointer    user_data);

/* Runs the main loop until the expression holds. */
#define hear_bench_until(expression)                \
  G_STMT_START                                      \
  {                                                 \
    double began = hear_bench_now ();               \
    while (!(expression))                           \
      hear_bench_window_step (began, #expression);  \
  }                                                 \
  G_STMT_END

int                hear_bench_window_run      (const char      *library,
                                               HearBenchScript  script,
                                               gpointer         user_data);
void               hear_bench_window_step     (double           began,
                                               const char      *what);
void               hear_bench_window_rest     (guint            ms);
guint              hear_bench_window_n_frames (HearWindow      *window);
HearInterviewPage *hear_bench_window_open     (HearWindow      *window,
                                               const char      *id);

G_END_DECLS
