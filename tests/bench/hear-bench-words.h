/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words by rank, said as often as words of a language are; the same for the
 * same seed. */
typedef struct _HearBenchWords HearBenchWords;

HearBenchWords *hear_bench_words_new  (guint32         seed);
void            hear_bench_words_free (HearBenchWords *self);
const char     *hear_bench_words_get  (HearBenchWords *self,
                                       guint           rank);
char           *hear_bench_words_say  (HearBenchWords *self,
                                       guint           n);
guint           hear_bench_words_roll (HearBenchWords *self,
                                       guint           from,
                                       guint           to);

G_END_DECLS
