/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEAR_PREFERENCES_SCHEMA HEAR_APPLICATION_ID

#define HEAR_TYPE_PREFERENCES (hear_preferences_get_type ())

G_DECLARE_FINAL_TYPE (HearPreferences, hear_preferences, HEAR, PREFERENCES, GObject)

HearPreferences *hear_preferences_new              (const char      *schema_id);
guint            hear_preferences_get_skip_seconds (HearPreferences *self);
AdwColorScheme   hear_preferences_get_color_scheme (HearPreferences *self);

G_END_DECLS
