/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HEAR_BENCH_LARGE_INTERVIEWS 100000

char *hear_bench_large_find (void);

G_END_DECLS
