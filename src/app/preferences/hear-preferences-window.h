/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-preferences.h"

G_BEGIN_DECLS

#define HEAR_TYPE_PREFERENCES_WINDOW (hear_preferences_window_get_type ())

G_DECLARE_FINAL_TYPE (HearPreferencesWindow, hear_preferences_window, HEAR, PREFERENCES_WINDOW, AdwPreferencesWindow)

GtkWidget *hear_preferences_window_present (GtkWindow       *parent,
                                            HearPreferences *preferences);

G_END_DECLS
