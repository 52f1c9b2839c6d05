/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEAR_TYPE_INITIALS (hear_initials_get_type ())

G_DECLARE_FINAL_TYPE (HearInitials, hear_initials, HEAR, INITIALS, GObject)

HearInitials *hear_initials_new      (void);
char         *hear_initials_extract  (const char      *name);
void          hear_initials_snapshot (HearInitials    *self,
                                      GtkWidget       *widget,
                                      GtkSnapshot     *snapshot,
                                      const char      *name,
                                      graphene_rect_t  area);

G_END_DECLS
