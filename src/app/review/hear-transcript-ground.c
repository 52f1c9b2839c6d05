/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-ground.h"

/*
 * What lies under a transcript: the mark of the word being said. The text view
 * stands in it, scrolled, and has no ground of its own; so moving the mark
 * draws two boxes and leaves the text alone, while whatever moves the text
 * draws this, too, and the mark is never where its word was.
 *
 * Holds the view only as long as the view lives in its child.
 */
struct _HearTranscriptGround
{
  GtkWidget parent_instance;

  GtkWidget          *child;
  HearTranscriptView *view;
};

G_DEFINE_FINAL_TYPE (HearTranscriptGround, hear_transcript_ground, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
draw_mark (HearTranscriptGround *self,
           GtkSnapshot          *snapshot)
{
  graphene_point_t at;

  if (self->view == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->view)) ||
      !gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0), &at))
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &at);
  hear_transcript_view_snapshot_mark (self->view, snapshot);
  gtk_snapshot_restore (snapshot);
}

/* The text comes first, because drawing it is what settles where its lines
 * are; but the mark lies below it. */
static void
hear_transcript_ground_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  HearTranscriptGround *self = HEAR_TRANSCRIPT_GROUND (widget);
  GtkSnapshot          *above;
  g_autoptr(GskRenderNode) text = NULL;

  if (self->child == NULL)
    return;

  above = gtk_snapshot_new ();
  gtk_widget_snapshot_child (widget, self->child, above);
  text = gtk_snapshot_free_to_node (above);
  draw_mark (self, snapshot);
  if (text != NULL)
    gtk_snapshot_append_node (snapshot, text);
}

static void
hear_transcript_ground_dispose (GObject *object)
{
  HearTranscriptGround *self = HEAR_TRANSCRIPT_GROUND (object);

  hear_transcript_ground_set_view (self, NULL);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (hear_transcript_ground_parent_class)->dispose (object);
}

static void
hear_transcript_ground_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  HearTranscriptGround *self = HEAR_TRANSCRIPT_GROUND (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_transcript_ground_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  HearTranscriptGround *self = HEAR_TRANSCRIPT_GROUND (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      hear_transcript_ground_set_child (self, g_value_get_object (value));
      break;
    case PROP_VIEW:
      hear_transcript_ground_set_view (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_transcript_ground_class_init (HearTranscriptGroundClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hear_transcript_ground_dispose;
  object_class->get_property = hear_transcript_ground_get_property;
  object_class->set_property = hear_transcript_ground_set_property;
  widget_class->snapshot = hear_transcript_ground_snapshot;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, HEAR_TYPE_TRANSCRIPT_VIEW, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_transcript_ground_init (HearTranscriptGround *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "hear-transcript-ground");
}

/**
 * hear_transcript_ground_new:
 *
 * Returns: (transfer floating): a ground with nothing on it
 */
GtkWidget *
hear_transcript_ground_new (void)
{
  return g_object_new (HEAR_TYPE_TRANSCRIPT_GROUND, NULL);
}

/**
 * hear_transcript_ground_set_child:
 * @self: a ground
 * @child: (nullable): what stands on it
 */
void
hear_transcript_ground_set_child (HearTranscriptGround *self,
                                  GtkWidget            *child)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT_GROUND (self));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

/**
 * hear_transcript_ground_set_view:
 * @self: a ground
 * @view: (nullable): the text, somewhere in the child
 */
void
hear_transcript_ground_set_view (HearTranscriptGround *self,
                                 HearTranscriptView   *view)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT_GROUND (self));

  if (self->view == view)
    return;

  if (self->view != NULL)
    g_signal_handlers_disconnect_by_func (self->view, gtk_widget_queue_draw, self);
  g_set_weak_pointer (&self->view, view);
  if (view != NULL)
    g_signal_connect_object (view, "notify::position-ms", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}
