/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_PALETTE (hear_palette_get_type ())

G_DECLARE_FINAL_TYPE (HearPalette, hear_palette, HEAR, PALETTE, AdwWindow)

GtkWidget *hear_palette_present (GtkWindow   *parent,
                                 HearSession *session,
                                 GtkWidget   *page);

G_END_DECLS
