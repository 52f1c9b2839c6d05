/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-playhead-layer.h"

#include <math.h>

#include "hear-draw.h"
#include "hear-time.h"

/* Sizes at the usual text size, in pixels. */
#define LINE 2
#define KNOB 8
#define PILL_HEIGHT 18
#define PILL_PADDING 6
#define PILL_TEXT .82

/* What has not been played yet keeps this much of its colour: .55. */
#define VEIL .45f

/*
 * Where the sound is: a line, the time in a pill, and a veil over what comes
 * later. A widget of its own above the others, so that moving it draws nothing
 * else; it takes no events.
 */
struct _HearPlayheadLayer
{
  GtkWidget parent_instance;

  HearTimelineScale *scale;
  gint64             position_ms;
  double             top;
  double             bottom;
  int                x;
  gint64             second;
  gboolean           compact;
};

G_DEFINE_FINAL_TYPE (HearPlayheadLayer, hear_playhead_layer, GTK_TYPE_WIDGET)

static int
get_x (HearPlayheadLayer *self)
{
  return (int) round (hear_timeline_scale_to_x (self->scale, (double) self->position_ms));
}

static PangoLayout *
make_layout (HearPlayheadLayer *self)
{
  g_autofree char *text = hear_time_format_position (hear_time_round_progress (self->position_ms, hear_timeline_scale_get_duration_ms (self->scale)));
  PangoLayout     *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList   *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PILL_TEXT));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

static void
draw_pill (HearPlayheadLayer *self,
           GtkSnapshot       *snapshot)
{
  g_autoptr(PangoLayout) layout = make_layout (self);
  double  scale = hear_draw_get_scale (GTK_WIDGET (self));
  GdkRGBA text = hear_draw_get_color (GTK_WIDGET (self), HEAR_PAINT_TEXT);
  GdkRGBA ground = hear_draw_get_color (GTK_WIDGET (self), HEAR_PAINT_GROUND);
  double  tall = PILL_HEIGHT * scale;
  double  y = gtk_widget_get_height (GTK_WIDGET (self)) - tall - 1;
  double  wide;
  double  x;
  int     width;
  int     height;

  text.alpha = 1;
  ground.alpha = 1;
  pango_layout_get_pixel_size (layout, &width, &height);
  wide = width + 2 * PILL_PADDING * scale;
  x = round (CLAMP (self->x - wide / 2, 0, MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - wide)));
  hear_draw_rounded (snapshot, &text, GRAPHENE_RECT_INIT ((float) x, (float) y, (float) wide, (float) tall), tall / 2);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x + PILL_PADDING * scale), (float) round (y + (tall - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &ground);
  gtk_snapshot_restore (snapshot);
}

static void
draw_veil (HearPlayheadLayer *self,
           GtkSnapshot       *snapshot)
{
  GdkRGBA veil = hear_draw_get_color (GTK_WIDGET (self), HEAR_PAINT_GROUND);
  float   x = (float) CLAMP (self->x, 0, gtk_widget_get_width (GTK_WIDGET (self)));

  veil.alpha = VEIL;
  gtk_snapshot_append_color (snapshot, &veil,
                             &GRAPHENE_RECT_INIT (x, (float) self->top, (float) gtk_widget_get_width (GTK_WIDGET (self)) - x,
                                                  (float) (self->bottom - self->top)));
}

static void
hear_playhead_layer_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  HearPlayheadLayer *self = HEAR_PLAYHEAD_LAYER (widget);
  double             scale = hear_draw_get_scale (widget);
  GdkRGBA            color = hear_draw_get_color (widget, HEAR_PAINT_TEXT);
  float              line = (float) (LINE * scale);
  float              knob = (float) (KNOB * scale);

  if (hear_timeline_scale_get_duration_ms (self->scale) == 0)
    return;

  self->x = get_x (self);
  self->second = self->position_ms / 1000;
  draw_veil (self, snapshot);
  if (self->x < 0 || self->x > gtk_widget_get_width (widget))
    return;

  color.alpha = 1;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float) self->x - line / 2, (float) self->top,
                                                  line, (float) gtk_widget_get_height (widget) - (float) self->top - (self->compact ? 0 : LINE)));
  if (self->compact)
    hear_draw_rounded (snapshot, &color, GRAPHENE_RECT_INIT ((float) self->x - knob / 2, (float) self->top, knob, knob), knob / 2);
  else
    draw_pill (self, snapshot);
}

static void
hear_playhead_layer_dispose (GObject *object)
{
  g_clear_object (&HEAR_PLAYHEAD_LAYER (object)->scale);

  G_OBJECT_CLASS (hear_playhead_layer_parent_class)->dispose (object);
}

static void
hear_playhead_layer_class_init (HearPlayheadLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hear_playhead_layer_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = hear_playhead_layer_snapshot;
}

static void
hear_playhead_layer_init (HearPlayheadLayer *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  hear_draw_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/**
 * hear_playhead_layer_new:
 * @scale: the timeline's scale
 *
 * Returns: (transfer floating): a playhead at the start
 */
GtkWidget *
hear_playhead_layer_new (HearTimelineScale *scale)
{
  HearPlayheadLayer *self = g_object_new (HEAR_TYPE_PLAYHEAD_LAYER, NULL);

  self->scale = g_object_ref (scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * hear_playhead_layer_set_position_ms:
 * @self: a playhead
 * @position_ms: where the sound is; draws only if that can be seen
 */
void
hear_playhead_layer_set_position_ms (HearPlayheadLayer *self,
                                     gint64             position_ms)
{
  g_return_if_fail (HEAR_IS_PLAYHEAD_LAYER (self));

  self->position_ms = position_ms;
  if (get_x (self) != self->x || position_ms / 1000 != self->second)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hear_playhead_layer_set_waveform:
 * @self: a playhead
 * @top: where the waveform below it begins
 * @bottom: where it ends
 */
void
hear_playhead_layer_set_waveform (HearPlayheadLayer *self,
                                  double             top,
                                  double             bottom)
{
  g_return_if_fail (HEAR_IS_PLAYHEAD_LAYER (self));

  self->top = top;
  self->bottom = bottom;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hear_playhead_layer_set_compact:
 * @self: a playhead
 * @compact: whether to leave out the time
 */
void
hear_playhead_layer_set_compact (HearPlayheadLayer *self,
                                 gboolean           compact)
{
  g_return_if_fail (HEAR_IS_PLAYHEAD_LAYER (self));

  self->compact = compact;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
