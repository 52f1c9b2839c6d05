/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hear_focus_chain_watch (GtkWidget        *widget,
                             GtkWidget *const *chain,
                             guint             n,
                             GtkWidget        *needed);

G_END_DECLS
