/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-palette-item.h"

G_BEGIN_DECLS

GPtrArray *hear_palette_actions_list (GtkWidget  *focus,
                                      GtkWidget  *page);
GtkWidget *hear_palette_actions_find (const char *action,
                                      GtkWidget  *focus,
                                      GtkWidget  *page);

G_END_DECLS
