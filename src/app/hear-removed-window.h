/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_REMOVED_WINDOW (hear_removed_window_get_type ())

G_DECLARE_FINAL_TYPE (HearRemovedWindow, hear_removed_window, HEAR, REMOVED_WINDOW, AdwWindow)

GtkWidget *hear_removed_window_present (GtkWindow   *parent,
                                        HearSession *session);

G_END_DECLS
