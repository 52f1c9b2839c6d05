/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* GDK and X share the values of key symbols: pass GDK_KEY_*. */

gboolean hear_test_input_or_skip (void);
void     hear_test_input_move     (GtkWidget      *widget,
                                   double          x,
                                   double          y);
void     hear_test_input_press    (void);
void     hear_test_input_release  (void);
void     hear_test_input_click    (GtkWidget      *widget,
                                   double          x,
                                   double          y);
void     hear_test_input_menu     (GtkWidget      *widget,
                                   double          x,
                                   double          y);
void     hear_test_input_key      (guint           keyval,
                                   GdkModifierType modifiers);
void     hear_test_input_type     (const char     *text);
void     hear_test_input_scroll   (int             steps,
                                   GdkModifierType modifiers);

G_END_DECLS
