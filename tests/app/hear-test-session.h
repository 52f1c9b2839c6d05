/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-window.h"

G_BEGIN_DECLS

/**
 * HearTestSession:
 * @folder: a folder of its own
 * @library: the library's folder in it
 * @clock: what time it is
 * @store: the library
 * @session: its session
 *
 * A session on a new library. The base of a fixture.
 */
typedef struct
{
  char        *folder;
  char        *library;
  HearClock   *clock;
  HearStore   *store;
  HearSession *session;
} HearTestSession;

void        hear_test_session_set_up       (HearTestSession *self,
                                            HearClock       *clock);
void        hear_test_session_tear_down    (HearTestSession *self);
HearWindow *hear_test_session_open_window  (HearTestSession *self,
                                            const char      *state);
void        hear_test_session_close_window (HearTestSession *self,
                                            GtkWindow       *window);
void        hear_test_session_hold_saves   (HearTestSession *self);
void        hear_test_session_let_saves_go (HearTestSession *self);

G_END_DECLS
