/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkStringList *hear_choices_new        (const char    *all);
GtkStringList *hear_choices_new_roles  (GPtrArray     *roles);
void           hear_choices_add        (GtkStringList *choices,
                                        const char    *id,
                                        const char    *text);
void           hear_choices_show       (GtkStringList *choices,
                                        GtkDropDown   *drop_down);
const char    *hear_choices_get_chosen (GtkDropDown   *drop_down);
void           hear_choices_choose     (GtkDropDown   *drop_down,
                                        const char    *id);

G_END_DECLS
