/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearBenchLibrary:
 * @folder: where it is
 * @store: it
 *
 * A library in a folder of its own.
 */
typedef struct
{
  char      *folder;
  HearClock *clock;
  HearStore *store;
} HearBenchLibrary;

void  hear_bench_library_create    (HearBenchLibrary *self);
void  hear_bench_library_close     (HearBenchLibrary *self);
void  hear_bench_library_drop      (HearBenchLibrary *self);
void  hear_bench_library_fill      (HearBenchLibrary *self,
                                    guint             n);
char *hear_bench_library_import    (HearBenchLibrary *self,
                                    const char       *media,
                                    guint             n_words,
                                    gint64            duration_ms);

G_END_DECLS
