/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEAR_TYPE_BANNER (hear_banner_get_type ())

G_DECLARE_FINAL_TYPE (HearBanner, hear_banner, HEAR, BANNER, GtkWidget)

GtkWidget *hear_banner_new    (void);
void       hear_banner_show   (HearBanner *self,
                               const char *title,
                               const char *button_label);
void       hear_banner_hide   (HearBanner *self);
gboolean   hear_banner_is_on  (HearBanner *self);
const char *hear_banner_get_title (HearBanner *self);

G_END_DECLS
