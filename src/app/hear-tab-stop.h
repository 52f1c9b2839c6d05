/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEAR_TYPE_TAB_STOP (hear_tab_stop_get_type ())

G_DECLARE_FINAL_TYPE (HearTabStop, hear_tab_stop, HEAR, TAB_STOP, GtkWidget)

G_END_DECLS
