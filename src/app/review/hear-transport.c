/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transport-private.h"

#include <glib/gi18n-lib.h>

#include "hear-template.h"
#include "hear-time.h"

/*
 * The buttons of a player, and the one place that follows it: while it plays
 * the frame clock asks for the position, and "position-ms" tells it on.
 */
G_DEFINE_FINAL_TYPE (HearTransport, hear_transport, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PLAYER,
  PROP_POSITION_MS,
  PROP_RATE,
  PROP_COMPACT,
  PROP_SKIP_SECONDS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gint64
get_written_ms (HearTransport *self)
{
  return hear_time_round_progress (self->position_ms, self->player != NULL ? hear_player_get_duration_ms (self->player) : -1);
}

static void
show_time (HearTransport *self)
{
  g_autofree char *text = hear_time_format_position (get_written_ms (self));

  self->shown_second = get_written_ms (self) / 1000;
  gtk_label_set_label (GTK_LABEL (self->position_label), text);
}

static void
update_position (HearTransport *self)
{
  gint64 position_ms = self->player != NULL ? hear_player_get_position_ms (self->player) : 0;

  if (position_ms == self->position_ms)
    return;

  self->position_ms = position_ms;
  if (get_written_ms (self) / 1000 != self->shown_second)
    show_time (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION_MS]);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  update_position (HEAR_TRANSPORT (widget));

  return G_SOURCE_CONTINUE;
}

static void
playing_cb (HearTransport *self)
{
  gboolean    playing = self->player != NULL && hear_player_get_playing (self->player);
  const char *name = playing ? _ ("Pause") : _ ("Play");

  gtk_button_set_icon_name (GTK_BUTTON (self->play_button), playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  hear_template_set_tooltip (self->play_button, name);
  if (playing && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  if (!playing && self->tick != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
      self->tick = 0;
    }
  update_position (self);
}

static void
duration_cb (HearTransport *self)
{
  gint64           duration_ms = self->player != NULL ? hear_player_get_duration_ms (self->player) : -1;
  g_autofree char *time = duration_ms >= 0 ? hear_time_format_position (duration_ms) : NULL;
  /* Translators: stands behind the position, %s is the length of a recording like 45:10 */
  g_autofree char *text = time != NULL ? g_strdup_printf (_ ("/ %s"), time) : NULL;

  gtk_label_set_label (GTK_LABEL (self->duration_label), text != NULL ? text : "");
  show_time (self);
}

static void
ready_cb (HearTransport *self)
{
  gtk_widget_set_sensitive (self->buttons, self->player != NULL && hear_player_get_ready (self->player));
  update_position (self);
}

static void
show_rate (HearTransport *self)
{
  g_autofree char *text = g_strdup_printf ("%g×", self->rate);

  gtk_menu_button_set_label (self->rate_button, text);
}

static void
play_cb (HearTransport *self)
{
  hear_player_toggle (self->player);
}

static void
back_cb (HearTransport *self)
{
  hear_transport_skip (self, -1);
}

static void
forward_cb (HearTransport *self)
{
  hear_transport_skip (self, 1);
}

static void
previous_cb (HearTransport *self)
{
  hear_transport_step_turn (self, -1);
}

static void
next_cb (HearTransport *self)
{
  hear_transport_step_turn (self, 1);
}

/* Time runs from left to right on every machine that plays. */
static void
keep_direction (GtkWidget *widget)
{
  gtk_widget_set_direction (widget, GTK_TEXT_DIR_LTR);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    keep_direction (child);
}

static void
hear_transport_dispose (GObject *object)
{
  HearTransport *self = HEAR_TRANSPORT (object);
  GtkWidget     *child;

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_object (&self->signals);
  g_clear_object (&self->bindings);
  g_clear_object (&self->player);
  g_clear_object (&self->layout);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEAR_TYPE_TRANSPORT);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hear_transport_parent_class)->dispose (object);
}

static void
hear_transport_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HearTransport *self = HEAR_TRANSPORT (object);

  switch (prop_id)
    {
    case PROP_PLAYER:
      g_value_set_object (value, self->player);
      break;
    case PROP_POSITION_MS:
      g_value_set_int64 (value, self->position_ms);
      break;
    case PROP_RATE:
      g_value_set_double (value, self->rate);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_SKIP_SECONDS:
      g_value_set_uint (value, self->skip_seconds);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_transport_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  HearTransport *self = HEAR_TRANSPORT (object);

  switch (prop_id)
    {
    case PROP_PLAYER:
      hear_transport_set_player (self, g_value_get_object (value));
      break;
    case PROP_RATE:
      hear_transport_set_rate (self, g_value_get_double (value));
      break;
    case PROP_COMPACT:
      hear_transport_set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_SKIP_SECONDS:
      hear_transport_set_skip_seconds (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/review/hear-transport.ui");
  gtk_widget_class_bind_template_child (widget_class, HearTransport, back_button);
  gtk_widget_class_bind_template_child (widget_class, HearTransport, buttons);
  gtk_widget_class_bind_template_child (widget_class, HearTransport, duration_label);
  gtk_widget_class_bind_template_child (widget_class, HearTransport, forward_button);
  gtk_widget_class_bind_template_child (widget_class, HearTransport, next_button);
  gtk_widget_class_bind_template_child (widget_class, HearTransport, play_button);
  gtk_widget_class_bind_template_child (widget_class, HearTransport, position_label);
  gtk_widget_class_bind_template_child (widget_class, HearTransport, previous_button);
  gtk_widget_class_bind_template_child (widget_class, HearTransport, rate_button);
  gtk_widget_class_bind_template_child (widget_class, HearTransport, volume_button);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, forward_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
}

static void
hear_transport_class_init (HearTransportClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hear_transport_dispose;
  object_class->get_property = hear_transport_get_property;
  object_class->set_property = hear_transport_set_property;

  properties[PROP_PLAYER] = g_param_spec_object ("player", NULL, NULL, HEAR_TYPE_PLAYER, flags | G_PARAM_READWRITE);
  properties[PROP_POSITION_MS] = g_param_spec_int64 ("position-ms", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags | G_PARAM_READABLE);
  properties[PROP_RATE] = g_param_spec_double ("rate", NULL, NULL, .5, 3, 1, flags | G_PARAM_READWRITE);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);
  properties[PROP_SKIP_SECONDS] = g_param_spec_uint ("skip-seconds", NULL, NULL, 1, 120, 10, G_PARAM_STATIC_STRINGS | G_PARAM_READWRITE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "transport.rate", "rate");
  bind_template (widget_class);
}

static void
hear_transport_init (HearTransport *self)
{
  hear_template_init (GTK_WIDGET (self));
  keep_direction (self->buttons);
  self->rate = 1;
  hear_transport_set_skip_seconds (self, 10);
  self->signals = g_signal_group_new (HEAR_TYPE_PLAYER);
  g_signal_group_connect_swapped (self->signals, "notify::playing", G_CALLBACK (playing_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::ready", G_CALLBACK (ready_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::duration-ms", G_CALLBACK (duration_cb), self);
  g_signal_group_connect_swapped (self->signals, "seeked", G_CALLBACK (update_position), self);
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "volume", self->volume_button, "value", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_binding_group_bind (self->bindings, "rate", self, "rate", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  show_time (self);
  show_rate (self);
  ready_cb (self);
}

/**
 * hear_transport_new:
 *
 * Returns: (transfer floating): buttons without a player
 */
GtkWidget *
hear_transport_new (void)
{
  return g_object_new (HEAR_TYPE_TRANSPORT, NULL);
}

/**
 * hear_transport_get_player:
 * @self: a transport
 *
 * Returns: (transfer none) (nullable): what it drives
 */
HearPlayer *
hear_transport_get_player (HearTransport *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSPORT (self), NULL);

  return self->player;
}

/**
 * hear_transport_set_player:
 * @self: a transport
 * @player: (nullable): what to drive
 */
void
hear_transport_set_player (HearTransport *self,
                           HearPlayer    *player)
{
  g_return_if_fail (HEAR_IS_TRANSPORT (self));

  if (!g_set_object (&self->player, player))
    return;

  g_signal_group_set_target (self->signals, player);
  g_binding_group_set_source (self->bindings, player);
  ready_cb (self);
  playing_cb (self);
  duration_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYER]);
}

/**
 * hear_transport_get_position_ms:
 * @self: a transport
 *
 * Returns: where the player was when it was asked last
 */
gint64
hear_transport_get_position_ms (HearTransport *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSPORT (self), 0);

  return self->position_ms;
}

/**
 * hear_transport_refresh:
 * @self: a transport
 *
 * Asks the player for its position now.
 */
void
hear_transport_refresh (HearTransport *self)
{
  g_return_if_fail (HEAR_IS_TRANSPORT (self));

  update_position (self);
}

/**
 * hear_transport_get_compact:
 * @self: a transport
 *
 * Returns: whether only the most needed buttons are shown
 */
gboolean
hear_transport_get_compact (HearTransport *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSPORT (self), FALSE);

  return self->compact;
}

/**
 * hear_transport_set_compact:
 * @self: a transport
 * @compact: whether to show only the most needed buttons
 */
void
hear_transport_set_compact (HearTransport *self,
                            gboolean       compact)
{
  g_return_if_fail (HEAR_IS_TRANSPORT (self));

  compact = !!compact;
  if (self->compact == compact)
    return;

  self->compact = compact;
  gtk_widget_set_visible (self->previous_button, !compact);
  gtk_widget_set_visible (self->next_button, !compact);
  gtk_widget_set_visible (GTK_WIDGET (self->volume_button), !compact);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

/**
 * hear_transport_get_rate:
 * @self: a transport
 *
 * Returns: how fast the player plays
 */
double
hear_transport_get_rate (HearTransport *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSPORT (self), 1);

  return self->rate;
}

/**
 * hear_transport_set_rate:
 * @self: a transport
 * @rate: how fast to play, 0.5 to 3
 */
void
hear_transport_set_rate (HearTransport *self,
                         double         rate)
{
  g_return_if_fail (HEAR_IS_TRANSPORT (self));

  if (G_APPROX_VALUE (self->rate, rate, .001))
    return;

  self->rate = rate;
  show_rate (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RATE]);
}
