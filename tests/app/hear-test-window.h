/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hear-test.h"

G_BEGIN_DECLS

void       hear_test_window_init      (int               *argc,
                                       char            ***argv);
GtkWindow *hear_test_window_new       (GtkWidget         *content,
                                       int                width,
                                       int                height);
void       hear_test_window_draw      (GtkWindow         *window);
void       hear_test_window_close     (GtkWindow         *window);
void       hear_test_window_save      (GtkWindow         *window,
                                       const char        *name);
void       hear_test_window_scale     (double             scale);
GtkWidget *hear_test_window_find      (GtkWidget         *widget,
                                       GType              type);

G_END_DECLS
