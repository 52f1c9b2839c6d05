/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hear_template_init             (GtkWidget         *widget);
void hear_template_set_tooltip      (GtkWidget         *widget,
                                     const char        *tooltip);
void hear_template_dispose          (GtkWidget         *widget,
                                     GType              type);
void hear_template_set_menu         (GtkWidget         *button);
void hear_template_shrink_drop_down (GtkDropDown       *drop_down);

G_END_DECLS
