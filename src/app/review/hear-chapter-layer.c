/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-chapter-layer.h"

#include <math.h>

#include "hear-draw.h"

/* Sizes at the usual text size, in pixels. */
#define HEIGHT 20
#define INDENT 5
#define LABEL_SCALE .82

/* The questions above the sound, each from where its answer begins to where the
 * next one does. It shows as soon as one is placed. */
struct _HearChapterLayer
{
  GtkWidget parent_instance;

  HearTimelineScale *scale;
  GListModel        *answers;
  GPtrArray         *placed; /* HearAnswer, by place */
};

G_DEFINE_FINAL_TYPE (HearChapterLayer, hear_chapter_layer, GTK_TYPE_WIDGET)

static double
get_x (HearChapterLayer *self, guint index)
{
  return hear_timeline_scale_to_x (self->scale, (double) hear_answer_get_start_ms (self->placed->pdata[index]));
}

static double
get_end (HearChapterLayer *self, guint index)
{
  if (index + 1 < self->placed->len)
    return get_x (self, index + 1);

  return hear_timeline_scale_get_width (self->scale) - hear_timeline_scale_get_margin (self->scale);
}

static void
draw (HearChapterLayer *self, GtkSnapshot *snapshot, guint index)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double     scale = hear_draw_get_scale (widget);
  double     x = round (get_x (self, index));
  double     room = get_end (self, index) - x - 2 * INDENT * scale;
  GdkRGBA    line = hear_draw_get_color (widget, HEAR_PAINT_ACCENT);
  GdkRGBA    color = hear_draw_get_color (widget, HEAR_PAINT_SECONDARY);
  g_autoptr(PangoLayout) layout = NULL;
  g_autoptr(PangoAttrList) attributes = NULL;
  int height;

  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT ((float) x, 0, 1, (float) gtk_widget_get_height (widget)));
  if (room < INDENT)
    return;

  layout = gtk_widget_create_pango_layout (widget, hear_answer_get_question (self->placed->pdata[index]));
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (LABEL_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x + INDENT * scale), (float) ((gtk_widget_get_height (widget) - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
hear_chapter_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HearChapterLayer *self = HEAR_CHAPTER_LAYER (widget);

  if (hear_timeline_scale_get_duration_ms (self->scale) == 0)
    return;

  for (guint i = 0; i < self->placed->len; i++)
    if (get_x (self, i) < gtk_widget_get_width (widget) && get_end (self, i) > 0)
      draw (self, snapshot, i);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 x = hear_answer_get_start_ms (*(HearAnswer *const *) a);
  gint64 y = hear_answer_get_start_ms (*(HearAnswer *const *) b);

  return (x > y) - (x < y);
}

static void
changed_cb (HearChapterLayer *self)
{
  g_ptr_array_set_size (self->placed, 0);
  for (guint i = 0; self->answers != NULL && i < g_list_model_get_n_items (self->answers); i++)
    {
      g_autoptr(HearAnswer) answer = g_list_model_get_item (self->answers, i);

      if (hear_answer_get_start_ms (answer) >= 0)
        g_ptr_array_add (self->placed, g_steal_pointer (&answer));
    }
  g_ptr_array_sort (self->placed, compare);
  gtk_widget_set_visible (GTK_WIDGET (self), self->placed->len > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
style_changed_cb (HearChapterLayer *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, (int) (HEIGHT * hear_draw_get_scale (GTK_WIDGET (self))));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_answers (HearChapterLayer *self)
{
  if (self->answers != NULL)
    g_signal_handlers_disconnect_by_func (self->answers, changed_cb, self);
  g_clear_object (&self->answers);
}

static void
hear_chapter_layer_dispose (GObject *object)
{
  HearChapterLayer *self = HEAR_CHAPTER_LAYER (object);

  forget_answers (self);
  g_clear_object (&self->scale);

  G_OBJECT_CLASS (hear_chapter_layer_parent_class)->dispose (object);
}

static void
hear_chapter_layer_finalize (GObject *object)
{
  g_ptr_array_unref (HEAR_CHAPTER_LAYER (object)->placed);

  G_OBJECT_CLASS (hear_chapter_layer_parent_class)->finalize (object);
}

static void
hear_chapter_layer_class_init (HearChapterLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hear_chapter_layer_dispose;
  G_OBJECT_CLASS (klass)->finalize = hear_chapter_layer_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = hear_chapter_layer_snapshot;
}

static void
hear_chapter_layer_init (HearChapterLayer *self)
{
  self->placed = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  hear_draw_watch (GTK_WIDGET (self), G_CALLBACK (style_changed_cb));
  style_changed_cb (self);
}

/**
 * hear_chapter_layer_new:
 * @scale: the timeline's scale
 *
 * Returns: (transfer floating): a layer without questions
 */
GtkWidget *
hear_chapter_layer_new (HearTimelineScale *scale)
{
  HearChapterLayer *self = g_object_new (HEAR_TYPE_CHAPTER_LAYER, NULL);

  self->scale = g_object_ref (scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * hear_chapter_layer_set_answers:
 * @self: a layer
 * @answers: (nullable): [class@Answer]s
 */
void
hear_chapter_layer_set_answers (HearChapterLayer *self, GListModel *answers)
{
  g_return_if_fail (HEAR_IS_CHAPTER_LAYER (self));

  forget_answers (self);
  if (answers != NULL)
    {
      self->answers = g_object_ref (answers);
      g_signal_connect_object (answers, "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
  changed_cb (self);
}

/**
 * hear_chapter_layer_find_answer:
 * @self: a layer
 * @x: a place in it
 *
 * Returns: (transfer full) (nullable): the answer that is there
 */
HearAnswer *
hear_chapter_layer_find_answer (HearChapterLayer *self, double x)
{
  g_return_val_if_fail (HEAR_IS_CHAPTER_LAYER (self), NULL);

  for (guint i = self->placed->len; i > 0; i--)
    if (get_x (self, i - 1) <= x && x < get_end (self, i - 1))
      return g_object_ref (self->placed->pdata[i - 1]);

  return NULL;
}
