/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-note-layer.h"

#include <math.h>

#include "hear-draw.h"

/* Sizes at the usual text size, in pixels. */
#define ICON 14
#define HEIGHT 18

/*
 * A pencil at each moment for which there is a note.
 */
struct _HearNoteLayer
{
  GtkWidget parent_instance;

  HearTimelineScale *scale;
  GListModel        *notes;
};

G_DEFINE_FINAL_TYPE (HearNoteLayer, hear_note_layer, GTK_TYPE_WIDGET)

static double
get_note_x (HearNoteLayer *self,
            guint          index)
{
  g_autoptr(HearNote) note = g_list_model_get_item (self->notes, index);

  return hear_timeline_scale_to_x (self->scale, (double) hear_note_get_at_ms (note));
}

static void
hear_note_layer_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  HearNoteLayer *self = HEAR_NOTE_LAYER (widget);
  double         size = ICON * hear_draw_get_scale (widget);
  GdkRGBA        color = hear_draw_get_color (widget, HEAR_PAINT_SECONDARY);
  g_autoptr(GtkIconPaintable) icon = NULL;

  if (self->notes == NULL || hear_timeline_scale_get_duration_ms (self->scale) == 0)
    return;

  icon = gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), "document-edit-symbolic", NULL,
                                     (int) size, gtk_widget_get_scale_factor (widget), GTK_TEXT_DIR_LTR, 0);
  for (guint i = 0; i < g_list_model_get_n_items (self->notes); i++)
    {
      double x = get_note_x (self, i) - size / 2;

      if (x + size < 0 || x > gtk_widget_get_width (widget))
        continue;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x), (float) round ((gtk_widget_get_height (widget) - size) / 2)));
      gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size, &color, 1);
      gtk_snapshot_restore (snapshot);
    }
}

static void
style_changed_cb (HearNoteLayer *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, (int) (HEIGHT * hear_draw_get_scale (GTK_WIDGET (self))));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_notes (HearNoteLayer *self)
{
  if (self->notes != NULL)
    g_signal_handlers_disconnect_by_func (self->notes, gtk_widget_queue_draw, self);
  g_clear_object (&self->notes);
}

static void
hear_note_layer_dispose (GObject *object)
{
  HearNoteLayer *self = HEAR_NOTE_LAYER (object);

  forget_notes (self);
  g_clear_object (&self->scale);

  G_OBJECT_CLASS (hear_note_layer_parent_class)->dispose (object);
}

static void
hear_note_layer_class_init (HearNoteLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_note_layer_dispose;
  widget_class->snapshot = hear_note_layer_snapshot;
}

static void
hear_note_layer_init (HearNoteLayer *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  hear_draw_watch (GTK_WIDGET (self), G_CALLBACK (style_changed_cb));
  style_changed_cb (self);
}

/**
 * hear_note_layer_new:
 * @scale: the timeline's scale
 *
 * Returns: (transfer floating): a layer without notes
 */
GtkWidget *
hear_note_layer_new (HearTimelineScale *scale)
{
  HearNoteLayer *self = g_object_new (HEAR_TYPE_NOTE_LAYER, NULL);

  self->scale = g_object_ref (scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * hear_note_layer_set_notes:
 * @self: a layer
 * @notes: (nullable): [class@Note]s
 */
void
hear_note_layer_set_notes (HearNoteLayer *self,
                           GListModel    *notes)
{
  g_return_if_fail (HEAR_IS_NOTE_LAYER (self));

  forget_notes (self);
  if (notes != NULL)
    {
      self->notes = g_object_ref (notes);
      g_signal_connect_object (notes, "items-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hear_note_layer_find_note:
 * @self: a layer
 * @x: a place in it
 *
 * Returns: (transfer full) (nullable): the note whose pencil is there
 */
HearNote *
hear_note_layer_find_note (HearNoteLayer *self,
                           double         x)
{
  double reach;

  g_return_val_if_fail (HEAR_IS_NOTE_LAYER (self), NULL);

  reach = ICON * hear_draw_get_scale (GTK_WIDGET (self)) / 2 + 2;
  for (guint i = 0; self->notes != NULL && i < g_list_model_get_n_items (self->notes); i++)
    {
      if (fabs (get_note_x (self, i) - x) <= reach)
        return g_list_model_get_item (self->notes, i);
    }

  return NULL;
}
