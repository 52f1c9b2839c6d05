/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEAR_TYPE_LEVEL_STRIP (hear_level_strip_get_type ())

G_DECLARE_FINAL_TYPE (HearLevelStrip, hear_level_strip, HEAR, LEVEL_STRIP, GtkWidget)

int  hear_level_strip_get_level    (HearLevelStrip *self);
void hear_level_strip_set_level    (HearLevelStrip *self,
                                    int             level);
void hear_level_strip_set_editable (HearLevelStrip *self,
                                    gboolean        editable);

G_END_DECLS
