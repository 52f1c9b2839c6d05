/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hear-opening.h"
#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_WINDOW (hear_window_get_type ())

G_DECLARE_FINAL_TYPE (HearWindow, hear_window, HEAR, WINDOW, AdwApplicationWindow)

HearWindow   *hear_window_new            (GtkApplication    *application);
void          hear_window_set_session    (HearWindow        *self,
                                          HearSession       *session,
                                          const char        *state);
void          hear_window_show_problem   (HearWindow        *self,
                                          const HearOpening *opening);
void          hear_window_tell_swap      (HearWindow        *self,
                                          const HearOpening *opening);
gboolean      hear_window_has_session    (HearWindow        *self);
void          hear_window_open_interview (HearWindow        *self,
                                          const char        *id);
GActionGroup *hear_window_get_review     (HearWindow        *self);
void          hear_window_import         (HearWindow        *self,
                                          GListModel        *files);

G_END_DECLS
