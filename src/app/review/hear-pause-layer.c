/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-pause-layer.h"

#include <math.h>

#include "hear-draw.h"
#include "hear-span.h"

/* Thinner ones would be a hatching of their own. */
#define LEAST_WIDTH 1

/* How much of the text's colour a band has. */
#define SHADE .13f

/* Bands over the sound where it is jumped over. Of many that fall into one
 * pixel one is drawn. */
struct _HearPauseLayer
{
  GtkWidget parent_instance;

  HearTimelineScale *scale;
  GArray            *pauses;
};

G_DEFINE_FINAL_TYPE (HearPauseLayer, hear_pause_layer, GTK_TYPE_WIDGET)

static void
hear_pause_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HearPauseLayer *self = HEAR_PAUSE_LAYER (widget);
  GdkRGBA         color = hear_draw_get_color (widget, HEAR_PAINT_TEXT);
  double          drawn = -1;

  if (self->pauses == NULL || hear_timeline_scale_get_duration_ms (self->scale) == 0)
    return;

  color.alpha *= SHADE;
  for (guint i = 0; i < self->pauses->len; i++)
    {
      HearSpan span = g_array_index (self->pauses, HearSpan, i);
      double   from = MAX (round (hear_timeline_scale_to_x (self->scale, (double) span.start_ms)), drawn);
      double   to = round (hear_timeline_scale_to_x (self->scale, (double) span.end_ms));

      if (to < 0 || to - from < LEAST_WIDTH)
        continue;
      if (from > gtk_widget_get_width (widget))
        break;
      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT ((float) from, 0, (float) (to - from), (float) gtk_widget_get_height (widget)));
      drawn = to;
    }
}

static void
hear_pause_layer_dispose (GObject *object)
{
  HearPauseLayer *self = HEAR_PAUSE_LAYER (object);

  g_clear_object (&self->scale);
  g_clear_pointer (&self->pauses, g_array_unref);

  G_OBJECT_CLASS (hear_pause_layer_parent_class)->dispose (object);
}

static void
hear_pause_layer_class_init (HearPauseLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hear_pause_layer_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = hear_pause_layer_snapshot;
}

static void
hear_pause_layer_init (HearPauseLayer *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  hear_draw_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/**
 * hear_pause_layer_new:
 * @scale: the timeline's scale
 *
 * Returns: (transfer floating): a layer without pauses
 */
GtkWidget *
hear_pause_layer_new (HearTimelineScale *scale)
{
  HearPauseLayer *self = g_object_new (HEAR_TYPE_PAUSE_LAYER, NULL);

  self->scale = g_object_ref (scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * hear_pause_layer_set_pauses:
 * @self: a layer
 * @pauses: (nullable) (element-type HearSpan): what is jumped over, in order
 */
void
hear_pause_layer_set_pauses (HearPauseLayer *self, GArray *pauses)
{
  g_return_if_fail (HEAR_IS_PAUSE_LAYER (self));

  if (pauses != NULL)
    g_array_ref (pauses);
  g_clear_pointer (&self->pauses, g_array_unref);
  self->pauses = pauses;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
