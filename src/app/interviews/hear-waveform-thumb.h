/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEAR_WAVEFORM_THUMB_BARS 70
#define HEAR_WAVEFORM_THUMB_WIDTH 210
#define HEAR_WAVEFORM_THUMB_HEIGHT 30

GdkTexture *hear_waveform_thumb_draw (GBytes        *bars,
                                      double         played,
                                      int            width,
                                      int            scale,
                                      const GdkRGBA *color);

G_END_DECLS
