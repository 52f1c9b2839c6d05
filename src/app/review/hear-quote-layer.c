/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-quote-layer.h"

#include <math.h>

#include "hear-draw.h"

/* Sizes at the usual text size, in pixels. */
#define DISC 10
#define RING 2
#define HEIGHT 18

/*
 * A disc at the beginning of each quote, hollow where the transcript does not
 * say so any more. Each has a ring in the ground's colour, so that discs that
 * overlap stay apart.
 */
struct _HearQuoteLayer
{
  GtkWidget parent_instance;

  HearTimelineScale *scale;
  GListModel        *quotes;
  guint              n_draws;
};

G_DEFINE_FINAL_TYPE (HearQuoteLayer, hear_quote_layer, GTK_TYPE_WIDGET)

static double
get_quote_x (HearQuoteLayer *self, HearQuote *quote)
{
  return hear_timeline_scale_to_x (self->scale, (double) hear_quote_get_start_ms (quote));
}

static void
draw_disc (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y, double size)
{
  hear_draw_rounded (snapshot, color, GRAPHENE_RECT_INIT ((float) (x - size / 2), (float) (y - size / 2), (float) size, (float) size), size / 2);
}

static void
draw_quote (HearQuoteLayer *self, GtkSnapshot *snapshot, HearQuote *quote)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double     scale = hear_draw_get_scale (widget);
  GdkRGBA    ground = hear_draw_get_color (widget, HEAR_PAINT_GROUND);
  GdkRGBA    color = hear_draw_get_color (widget, HEAR_PAINT_ACCENT);
  double     x = round (get_quote_x (self, quote));
  double     y = gtk_widget_get_height (widget) / 2.;

  if (x + DISC * scale < 0 || x - DISC * scale > gtk_widget_get_width (widget))
    return;

  draw_disc (snapshot, &ground, x, y, (DISC + 2 * RING) * scale);
  draw_disc (snapshot, &color, x, y, DISC * scale);
  if (hear_quote_get_state (quote) == HEAR_QUOTE_STATE_STALE)
    draw_disc (snapshot, &ground, x, y, (DISC - 2 * RING) * scale);
}

static void
hear_quote_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HearQuoteLayer *self = HEAR_QUOTE_LAYER (widget);

  self->n_draws++;
  if (self->quotes == NULL || hear_timeline_scale_get_duration_ms (self->scale) == 0)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (self->quotes); i++)
    {
      g_autoptr(HearQuote) quote = g_list_model_get_item (self->quotes, i);

      draw_quote (self, snapshot, quote);
    }
}

static void
style_changed_cb (HearQuoteLayer *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, (int) (HEIGHT * hear_draw_get_scale (GTK_WIDGET (self))));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_quotes (HearQuoteLayer *self)
{
  if (self->quotes != NULL)
    g_signal_handlers_disconnect_by_func (self->quotes, gtk_widget_queue_draw, self);
  g_clear_object (&self->quotes);
}

static void
hear_quote_layer_dispose (GObject *object)
{
  HearQuoteLayer *self = HEAR_QUOTE_LAYER (object);

  forget_quotes (self);
  g_clear_object (&self->scale);

  G_OBJECT_CLASS (hear_quote_layer_parent_class)->dispose (object);
}

static void
hear_quote_layer_class_init (HearQuoteLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_quote_layer_dispose;
  widget_class->snapshot = hear_quote_layer_snapshot;
}

static void
hear_quote_layer_init (HearQuoteLayer *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  hear_draw_watch (GTK_WIDGET (self), G_CALLBACK (style_changed_cb));
  style_changed_cb (self);
}

/**
 * hear_quote_layer_new:
 * @scale: the timeline's scale
 *
 * Returns: (transfer floating): a layer without quotes
 */
GtkWidget *
hear_quote_layer_new (HearTimelineScale *scale)
{
  HearQuoteLayer *self;

  g_return_val_if_fail (HEAR_IS_TIMELINE_SCALE (scale), NULL);

  self = g_object_new (HEAR_TYPE_QUOTE_LAYER, NULL);
  self->scale = g_object_ref (scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * hear_quote_layer_set_quotes:
 * @self: a layer
 * @quotes: (nullable): [class@Quote]s
 */
void
hear_quote_layer_set_quotes (HearQuoteLayer *self, GListModel *quotes)
{
  g_return_if_fail (HEAR_IS_QUOTE_LAYER (self));

  forget_quotes (self);
  if (quotes != NULL)
    {
      self->quotes = g_object_ref (quotes);
      g_signal_connect_object (quotes, "items-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hear_quote_layer_find_quote:
 * @self: a layer
 * @x: a place in it
 *
 * Returns: (transfer full) (nullable): the quote whose disc is nearest there
 */
HearQuote *
hear_quote_layer_find_quote (HearQuoteLayer *self, double x)
{
  HearQuote *found = NULL;
  double     reach;

  g_return_val_if_fail (HEAR_IS_QUOTE_LAYER (self), NULL);

  reach = (DISC / 2. + RING) * hear_draw_get_scale (GTK_WIDGET (self));
  for (guint i = 0; self->quotes != NULL && i < g_list_model_get_n_items (self->quotes); i++)
    {
      g_autoptr(HearQuote) quote = g_list_model_get_item (self->quotes, i);
      double away = fabs (get_quote_x (self, quote) - x);

      if (away > reach)
        continue;
      reach = away;
      g_set_object (&found, quote);
    }

  return found;
}

/**
 * hear_quote_layer_get_n_draws:
 * @self: a layer
 *
 * Returns: how often it was drawn: what moves with the sound must not draw it
 */
guint
hear_quote_layer_get_n_draws (HearQuoteLayer *self)
{
  g_return_val_if_fail (HEAR_IS_QUOTE_LAYER (self), 0);

  return self->n_draws;
}
