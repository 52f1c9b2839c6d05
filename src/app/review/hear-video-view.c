/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-video-view.h"

#include <glib/gi18n-lib.h>

/*
 * The picture of what is played, as high as its width wants. Tells the player
 * how many pixels it needs. A click plays or pauses.
 */
struct _HearVideoView
{
  GtkWidget parent_instance;

  GtkWidget          *picture;
  HearVideoPaintable *paintable;
  HearPlayer         *player;
  GSignalGroup       *signals;
};

G_DEFINE_FINAL_TYPE (HearVideoView, hear_video_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PLAYER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
frame_cb (HearVideoView  *self,
          HearVideoFrame *frame)
{
  hear_video_paintable_show (self->paintable, frame);
}

static void
ask_for_width (HearVideoView *self)
{
  guint width = hear_video_paintable_get_drawn_width (self->paintable);

  if (self->player != NULL && width > 0)
    hear_player_set_frame_width (self->player, width * (guint) gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}

static void
pressed_cb (HearVideoView *self)
{
  if (self->player != NULL)
    hear_player_toggle (self->player);
}

static void
hear_video_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HearVideoView *self = HEAR_VIDEO_VIEW (object);

  switch (prop_id)
    {
    case PROP_PLAYER:
      g_value_set_object (value, self->player);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_video_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HearVideoView *self = HEAR_VIDEO_VIEW (object);

  switch (prop_id)
    {
    case PROP_PLAYER:
      hear_video_view_set_player (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_video_view_dispose (GObject *object)
{
  HearVideoView *self = HEAR_VIDEO_VIEW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->player);
  g_clear_pointer (&self->picture, gtk_widget_unparent);
  g_clear_object (&self->paintable);

  G_OBJECT_CLASS (hear_video_view_parent_class)->dispose (object);
}

static void
hear_video_view_class_init (HearVideoViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_video_view_dispose;
  object_class->get_property = hear_video_view_get_property;
  object_class->set_property = hear_video_view_set_property;

  properties[PROP_PLAYER] = g_param_spec_object ("player", NULL, NULL, HEAR_TYPE_PLAYER,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hearvideo");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hear_video_view_init (HearVideoView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->paintable = hear_video_paintable_new ();
  self->picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (self->paintable));
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Video"), -1);

  self->signals = g_signal_group_new (HEAR_TYPE_PLAYER);
  g_signal_group_connect_swapped (self->signals, "frame", G_CALLBACK (frame_cb), self);
  g_signal_connect_object (self->paintable, "notify::drawn-width", G_CALLBACK (ask_for_width), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::scale-factor", G_CALLBACK (ask_for_width), self, 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * hear_video_view_new:
 *
 * Returns: (transfer floating): a view without a player
 */
GtkWidget *
hear_video_view_new (void)
{
  return g_object_new (HEAR_TYPE_VIDEO_VIEW, NULL);
}

/**
 * hear_video_view_get_player:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): whose pictures it shows
 */
HearPlayer *
hear_video_view_get_player (HearVideoView *self)
{
  g_return_val_if_fail (HEAR_IS_VIDEO_VIEW (self), NULL);

  return self->player;
}

/**
 * hear_video_view_set_player:
 * @self: a view
 * @player: (nullable): whose pictures to show
 */
void
hear_video_view_set_player (HearVideoView *self,
                            HearPlayer    *player)
{
  g_return_if_fail (HEAR_IS_VIDEO_VIEW (self));

  if (!g_set_object (&self->player, player))
    return;

  g_signal_group_set_target (self->signals, player);
  hear_video_paintable_clear (self->paintable);
  ask_for_width (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYER]);
}

/**
 * hear_video_view_get_paintable:
 * @self: a view
 *
 * Returns: (transfer none): the picture itself
 */
HearVideoPaintable *
hear_video_view_get_paintable (HearVideoView *self)
{
  g_return_val_if_fail (HEAR_IS_VIDEO_VIEW (self), NULL);

  return self->paintable;
}
