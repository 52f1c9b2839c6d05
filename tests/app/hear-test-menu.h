/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *hear_test_menu_get    (GtkWidget  *parent);
GtkWidget *hear_test_menu_find   (GtkWidget  *parent,
                                  const char *label);
void       hear_test_menu_choose (GtkWidget  *parent,
                                  const char *label);
void       hear_test_menu_close  (GtkWidget  *parent);

G_END_DECLS
