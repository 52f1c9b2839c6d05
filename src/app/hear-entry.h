/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     hear_entry_show     (GtkEditable *entry,
                              const char  *text);
gboolean hear_entry_is_focus (GtkEditable *entry);
int      hear_entry_wait     (GtkEditable *entry);
int      hear_entry_wait_in  (GtkWidget   *page);

G_END_DECLS
