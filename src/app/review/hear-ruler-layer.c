/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-ruler-layer.h"

#include <math.h>

#include "hear-draw.h"
#include "hear-time.h"

/* Sizes at the usual text size, in pixels. */
#define HEIGHT 20
#define TICK_DISTANCE 110
#define LABEL_SCALE .82

/*
 * The times below a waveform.
 */
struct _HearRulerLayer
{
  GtkWidget parent_instance;

  HearTimelineScale *scale;
};

G_DEFINE_FINAL_TYPE (HearRulerLayer, hear_ruler_layer, GTK_TYPE_WIDGET)

static PangoLayout *
make_layout (GtkWidget *widget)
{
  PangoLayout   *layout = gtk_widget_create_pango_layout (widget, NULL);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (LABEL_SCALE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

/* Labels keep inside the widget; returns where the label ends. */
static double
draw_label (HearRulerLayer *self,
            GtkSnapshot    *snapshot,
            PangoLayout    *layout,
            gint64          at_ms,
            double          not_before)
{
  g_autofree char *text = hear_time_format_position (at_ms);
  GdkRGBA          color = hear_draw_get_color (GTK_WIDGET (self), HEAR_PAINT_SECONDARY);
  double           margin = hear_timeline_scale_get_margin (self->scale);
  double           x;
  int              width;
  int              height;
  int              y;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = hear_timeline_scale_to_x (self->scale, (double) at_ms) - width / 2.;
  x = CLAMP (x, margin, MAX (margin, hear_timeline_scale_get_width (self->scale) - margin - width));
  if (x < not_before)
    return not_before;

  y = (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);

  return x + width + margin;
}

static void
hear_ruler_layer_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  HearRulerLayer *self = HEAR_RULER_LAYER (widget);
  gint64          tick = hear_timeline_scale_get_tick_ms (self->scale, TICK_DISTANCE * hear_draw_get_scale (widget));
  double          from = hear_timeline_scale_get_from_ms (self->scale);
  double          to = from + hear_timeline_scale_get_visible_ms (self->scale);
  double          end = 0;
  g_autoptr(PangoLayout) layout = make_layout (widget);

  if (tick <= 0)
    return;

  for (gint64 at = (gint64) ceil (from / (double) tick) * tick; (double) at < to - (double) tick / 2; at += tick)
    end = draw_label (self, snapshot, layout, at, end);
  draw_label (self, snapshot, layout, (gint64) to, end);
}

static void
style_changed_cb (HearRulerLayer *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, (int) (HEIGHT * hear_draw_get_scale (GTK_WIDGET (self))));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
hear_ruler_layer_dispose (GObject *object)
{
  g_clear_object (&HEAR_RULER_LAYER (object)->scale);

  G_OBJECT_CLASS (hear_ruler_layer_parent_class)->dispose (object);
}

static void
hear_ruler_layer_class_init (HearRulerLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_ruler_layer_dispose;
  widget_class->snapshot = hear_ruler_layer_snapshot;
}

static void
hear_ruler_layer_init (HearRulerLayer *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  hear_draw_watch (GTK_WIDGET (self), G_CALLBACK (style_changed_cb));
  style_changed_cb (self);
}

/**
 * hear_ruler_layer_new:
 * @scale: the timeline's scale
 *
 * Returns: (transfer floating): a ruler
 */
GtkWidget *
hear_ruler_layer_new (HearTimelineScale *scale)
{
  HearRulerLayer *self = g_object_new (HEAR_TYPE_RULER_LAYER, NULL);

  self->scale = g_object_ref (scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
