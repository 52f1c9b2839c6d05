/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-row-private.h"

#include "hear-draw.h"
#include "hear-waveform-thumb.h"

static gboolean
is_at_end (HearInterviewCell cell)
{
  return cell == HEAR_INTERVIEW_CELL_DAY || cell == HEAR_INTERVIEW_CELL_DURATION;
}

static gboolean
is_secondary (HearInterviewCell cell)
{
  return cell != HEAR_INTERVIEW_CELL_NAME && cell != HEAR_INTERVIEW_CELL_DAY && cell != HEAR_INTERVIEW_CELL_STATE;
}

static gboolean
has_text (HearInterviewRow *self,
          HearInterviewCell cell)
{
  return self->cells[cell] != NULL && *self->cells[cell] != '\0';
}

/* From where it stands among both lines, left to right, to where it stands in
 * the row. */
static void
settle (HearInterviewRow *self,
        GdkRectangle     *area)
{
  GtkWidget *widget = GTK_WIDGET (self);

  area->y += (gtk_widget_get_height (widget) - hear_interview_columns_get_height (self->columns)) / 2;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    area->x = gtk_widget_get_width (widget) - area->x - area->width;
}

static void
lay_out (HearInterviewRow  *self,
         HearInterviewCell  cell,
         PangoLayout       *layout,
         const GdkRectangle area)
{
  pango_layout_set_attributes (layout, hear_interview_columns_get_attributes (self->columns, cell));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_width (layout, area.width * PANGO_SCALE);
  pango_layout_set_text (layout, self->cells[cell], -1);
}

static void
draw_cell (HearInterviewRow *self,
           GtkSnapshot      *snapshot,
           HearInterviewCell cell,
           PangoLayout      *layout)
{
  GtkWidget     *widget = GTK_WIDGET (self);
  GdkRGBA        color = hear_draw_get_color (widget, is_secondary (cell) ? HEAR_PAINT_SECONDARY : HEAR_PAINT_TEXT);
  gboolean       mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRectangle   area;
  PangoRectangle text;
  int            baseline = hear_interview_columns_get_baseline (self->columns, cell);

  if (!has_text (self, cell) || !hear_interview_columns_place_cell (self->columns, cell, gtk_widget_get_width (widget), &area))
    return;

  settle (self, &area);
  lay_out (self, cell, layout, area);
  pango_layout_get_pixel_extents (layout, NULL, &text);
  if (is_at_end (cell) != mirrored)
    area.x += area.width - text.width;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (area.x - text.x),
                                                          (float) (area.y + baseline - PANGO_PIXELS (pango_layout_get_baseline (layout)))));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_thumb (HearInterviewRow *self,
            GtkSnapshot      *snapshot)
{
  GtkWidget   *widget = GTK_WIDGET (self);
  int          scale = gtk_widget_get_scale_factor (widget);
  GdkRectangle area;
  float        width;

  if (self->bars == NULL ||
      !hear_interview_columns_place_thumb (self->columns, gtk_widget_get_width (widget), has_text (self, HEAR_INTERVIEW_CELL_REMARK), &area))
    return;

  if (self->thumb == NULL || self->thumb_width != area.width * scale)
    {
      GdkRGBA color = hear_draw_get_part_color (HEAR_PARTICIPANT_PART_CANDIDATE);

      g_clear_object (&self->thumb);
      self->thumb = hear_waveform_thumb_draw (self->bars, self->played, area.width, scale, &color);
      self->thumb_width = area.width * scale;
    }
  if (self->thumb == NULL)
    return;

  settle (self, &area);
  width = (float) gdk_texture_get_width (self->thumb) / (float) scale;
  gtk_snapshot_append_texture (snapshot, self->thumb, &GRAPHENE_RECT_INIT ((float) area.x, (float) area.y, width, (float) area.height));
}

static void
hear_interview_row_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  HearInterviewRow *self = HEAR_INTERVIEW_ROW (widget);
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  GdkRectangle portrait = { 0, 0, HEAR_INTERVIEW_PORTRAIT, HEAR_INTERVIEW_PORTRAIT };

  hear_interview_columns_measure (self->columns, gtk_widget_get_pango_context (widget));
  portrait.y = (hear_interview_columns_get_height (self->columns) - portrait.height) / 2;
  settle (self, &portrait);
  hear_initials_snapshot (hear_interview_columns_get_initials (self->columns), widget, snapshot, self->name != NULL ? self->name : "",
                          GRAPHENE_RECT_INIT ((float) portrait.x, (float) portrait.y, (float) portrait.width, (float) portrait.height));
  draw_thumb (self, snapshot);
  for (guint i = 0; i < HEAR_INTERVIEW_N_CELLS; i++)
    draw_cell (self, snapshot, i, layout);
}

static void
hear_interview_row_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  HearInterviewRow *self = HEAR_INTERVIEW_ROW (widget);

  hear_interview_columns_measure (self->columns, gtk_widget_get_pango_context (widget));
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = HEAR_INTERVIEW_PORTRAIT;
  else
    *minimum = *natural = MAX (HEAR_INTERVIEW_PORTRAIT, hear_interview_columns_get_height (self->columns));
}

/* What does not fit is read by pointing at it. */
static gboolean
hear_interview_row_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    keyboard,
                                  GtkTooltip *tooltip)
{
  HearInterviewRow *self = HEAR_INTERVIEW_ROW (widget);
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);

  for (guint i = 0; i < HEAR_INTERVIEW_N_CELLS; i++)
    {
      GdkRectangle area;

      if (!has_text (self, i) || !hear_interview_columns_place_cell (self->columns, i, gtk_widget_get_width (widget), &area))
        continue;
      settle (self, &area);
      lay_out (self, i, layout, area);
      if (!pango_layout_is_ellipsized (layout) || (!keyboard && !gdk_rectangle_contains_point (&area, x, y)))
        continue;

      gtk_tooltip_set_text (tooltip, self->cells[i]);
      /* Under its own words: about the whole row it would cover what is above. */
      gtk_tooltip_set_tip_area (tooltip, &area);
      return TRUE;
    }

  return FALSE;
}

void
hear_interview_row_forget_drawing (HearInterviewRow *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_ROW (self));

  g_clear_object (&self->thumb);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hear_interview_row_install_drawing (GtkWidgetClass *widget_class)
{
  widget_class->measure = hear_interview_row_measure;
  widget_class->query_tooltip = hear_interview_row_query_tooltip;
  widget_class->snapshot = hear_interview_row_snapshot;
}
