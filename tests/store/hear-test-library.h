/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store-interviews.h"
#include "hear-test.h"

G_BEGIN_DECLS

/* Instant at which the tests' clock stands: 2026-03-01 10:00 UTC. */
#define HEAR_TEST_NOW G_GINT64_CONSTANT (1772359200000)

/* A library in a folder of its own. */
typedef struct
{
  char      *folder;
  HearClock *clock;
  HearStore *store;
} HearTestLibrary;

void           hear_test_library_set_up    (HearTestLibrary *self,
                                            gconstpointer    user_data);
void           hear_test_library_tear_down (HearTestLibrary *self,
                                            gconstpointer    user_data);
void           hear_test_library_reopen    (HearTestLibrary *self);
void           hear_test_library_run       (HearTestLibrary *self,
                                            const char      *sql);
void           hear_test_library_overwrite (HearTestLibrary *self,
                                            gsize            from,
                                            gsize            length);
void           hear_test_library_damage    (HearTestLibrary *self);
void           hear_test_library_set_full  (HearTestLibrary *self,
                                            gboolean         full);
void           hear_test_library_age       (const char      *folder);
HearInterview *hear_test_library_make      (const char      *candidate,
                                            const char      *role,
                                            gint64           held_at);
HearInterview *hear_test_library_add       (HearTestLibrary *self,
                                            const char      *candidate,
                                            const char      *role,
                                            gint64           held_at);

#define hear_test_library_add_test(path, function) \
  g_test_add (path, HearTestLibrary, NULL, hear_test_library_set_up, function, hear_test_library_tear_down)

G_END_DECLS
