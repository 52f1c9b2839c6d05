/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-transcript.h"

G_BEGIN_DECLS

/**
 * HearPaint:
 * @HEAR_PAINT_TEXT: what the widget's text has
 * @HEAR_PAINT_SECONDARY: text that steps back, still 5.5:1
 * @HEAR_PAINT_ACCENT: the accent as a bar or a line
 * @HEAR_PAINT_WORD: soft ground of the word being said
 * @HEAR_PAINT_HIT: soft ground of what was searched
 * @HEAR_PAINT_LINE: separators and ticks
 * @HEAR_PAINT_GROUND: the view's own ground
 *
 * What drawn widgets paint with.
 */
typedef enum
{
  HEAR_PAINT_TEXT,
  HEAR_PAINT_SECONDARY,
  HEAR_PAINT_ACCENT,
  HEAR_PAINT_WORD,
  HEAR_PAINT_HIT,
  HEAR_PAINT_LINE,
  HEAR_PAINT_GROUND,
} HearPaint;

GdkRGBA hear_draw_get_color         (GtkWidget      *widget,
                                     HearPaint       paint);
GdkRGBA hear_draw_get_speaker_color (HearTranscript *transcript,
                                     const char     *key);
GdkRGBA hear_draw_get_part_color    (HearParticipantPart part);
double  hear_draw_get_scale         (GtkWidget      *widget);
void    hear_draw_watch             (GtkWidget      *widget,
                                     GCallback       changed);
void    hear_draw_rounded           (GtkSnapshot    *snapshot,
                                     const GdkRGBA  *color,
                                     graphene_rect_t area,
                                     double          radius);

G_END_DECLS
