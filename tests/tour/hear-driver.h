/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-test.h"

G_BEGIN_DECLS

/**
 * HearDriverScript:
 * @window: the program's window, on its library
 * @user_data: given to [func@driver_run]
 *
 * What somebody does with the program.
 */
typedef void (*HearDriverScript) (GtkWindow *window,
                                  gpointer   user_data);

int        hear_driver_run          (const char        *library,
                                     HearDriverScript   script,
                                     gpointer           user_data);
void       hear_driver_wait         (const char        *what,
                                     HearTestPredicate  predicate,
                                     gpointer           user_data);
void       hear_driver_settle       (GtkWindow         *window);
void       hear_driver_key          (GtkWindow         *window,
                                     const char        *accelerator);
void       hear_driver_type         (const char        *text);
void       hear_driver_click        (GtkWidget         *widget);
GtkWidget *hear_driver_find         (GtkWidget         *widget,
                                     const char        *type_name);
GtkWidget *hear_driver_find_by_text (GtkWidget         *widget,
                                     const char        *type_name,
                                     const char        *text);
GtkWindow *hear_driver_find_window  (const char        *type_name);
void       hear_driver_save         (GtkWindow         *window,
                                     const char        *folder,
                                     const char        *name);

G_END_DECLS
