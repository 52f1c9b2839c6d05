/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-mpris-private.h"

#define NAME "org.mpris.MediaPlayer2.hearback"
#define OBJECT_PATH "/org/mpris/MediaPlayer2"
#define PLAYER "org.mpris.MediaPlayer2.Player"

/* Lets the desktop's media keys, headsets and lock screen play what is open, as
 * MPRIS says. On the bus only while an interview with a recording is open, so
 * that the keys go to whoever has something to play. Lives on the main thread. */
G_DEFINE_FINAL_TYPE (HearMpris, hear_mpris, G_TYPE_OBJECT)

static void
call_bus_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface, const char *method, GVariant *arguments, GDBusMethodInvocation *invocation, gpointer user_data)
{
  if (hear_mpris_call (HEAR_MPRIS (user_data), method, arguments))
    g_dbus_method_invocation_return_value (invocation, NULL);
  else
    g_dbus_method_invocation_return_error (invocation, G_DBUS_ERROR, G_DBUS_ERROR_NOT_SUPPORTED, "%s is not supported", method);
}

static GVariant *
read_bus_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface, const char *property, GError **error, gpointer user_data)
{
  return hear_mpris_read (HEAR_MPRIS (user_data), property);
}

static gboolean
write_bus_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface, const char *property, GVariant *value, GError **error, gpointer user_data)
{
  if (hear_mpris_write (HEAR_MPRIS (user_data), property, value))
    return TRUE;

  g_set_error (error, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS, "%s cannot be set to that", property);

  return FALSE;
}

/* @names end with %NULL. */
static void
tell (HearMpris *self, const char *const *names)
{
  GVariantDict changed;

  if (self->owner_id == 0)
    return;

  g_variant_dict_init (&changed, NULL);
  for (guint i = 0; names[i] != NULL; i++)
    g_variant_dict_insert_value (&changed, names[i], hear_mpris_read (self, names[i]));
  g_dbus_connection_emit_signal (self->connection, NULL, OBJECT_PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged",
                                 g_variant_new ("(s@a{sv}as)", PLAYER, g_variant_dict_end (&changed), NULL), NULL);
}

static void
playing_cb (HearMpris *self)
{
  const char *const names[] = { "PlaybackStatus", NULL };

  tell (self, names);
}

static void
ready_cb (HearMpris *self)
{
  const char *const names[] = { "PlaybackStatus", "CanPlay", "CanPause", "CanSeek", "CanGoNext", "CanGoPrevious", "Metadata", NULL };

  tell (self, names);
}

static void
duration_cb (HearMpris *self)
{
  const char *const names[] = { "Metadata", NULL };

  tell (self, names);
}

static void
rate_cb (HearMpris *self)
{
  const char *const names[] = { "Rate", NULL };

  tell (self, names);
}

static void
volume_cb (HearMpris *self)
{
  const char *const names[] = { "Volume", NULL };

  tell (self, names);
}

static void
seeked_cb (HearMpris *self, gint64 position_ms)
{
  if (self->owner_id != 0)
    g_dbus_connection_emit_signal (self->connection, NULL, OBJECT_PATH, PLAYER, "Seeked", g_variant_new ("(x)", position_ms * 1000), NULL);
}

static void
leave_bus (HearMpris *self)
{
  g_clear_handle_id (&self->owner_id, g_bus_unown_name);
  for (guint i = 0; i < G_N_ELEMENTS (self->registrations); i++)
    if (self->registrations[i] != 0)
      {
        g_dbus_connection_unregister_object (self->connection, self->registrations[i]);
        self->registrations[i] = 0;
      }
}

/* Each library's window is a player of its own. */
static char *
build_name (HearMpris *self)
{
  const char *id = g_application_get_application_id (self->application);

  return g_strconcat (NAME, g_str_has_prefix (id, HEAR_APPLICATION_ID ".") ? id + strlen (HEAR_APPLICATION_ID) : "", NULL);
}

static void
enter_bus (HearMpris *self)
{
  static const GDBusInterfaceVTable table = { call_bus_cb, read_bus_cb, write_bus_cb, { NULL } };
  g_autofree char                  *name = build_name (self);

  for (guint i = 0; i < G_N_ELEMENTS (self->registrations); i++)
    self->registrations[i] = g_dbus_connection_register_object (self->connection, OBJECT_PATH, self->info->interfaces[i], &table, self, NULL, NULL);
  self->owner_id = g_bus_own_name_on_connection (self->connection, name, G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);
}

static void
interview_cb (HearMpris *self)
{
  HearInterview *interview = hear_session_get_interview (self->session);

  if (interview == NULL || hear_interview_get_recording (interview) == NULL)
    {
      leave_bus (self);
      return;
    }

  self->track++;
  g_signal_group_set_target (self->player_signals, hear_session_get_player (self->session));
  if (self->owner_id == 0)
    enter_bus (self);
  else
    ready_cb (self);
}

static void
hear_mpris_dispose (GObject *object)
{
  HearMpris *self = HEAR_MPRIS (object);

  if (self->connection != NULL)
    leave_bus (self);
  g_clear_object (&self->player_signals);
  g_clear_object (&self->connection);
  g_clear_object (&self->session);
  g_clear_object (&self->application);
  g_clear_pointer (&self->info, g_dbus_node_info_unref);

  G_OBJECT_CLASS (hear_mpris_parent_class)->dispose (object);
}

static void
hear_mpris_class_init (HearMprisClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hear_mpris_dispose;
}

static void
hear_mpris_init (HearMpris *self)
{
  g_autoptr(GBytes) xml = g_resources_lookup_data ("/org/hearback/Hearback/desktop/hear-mpris.xml", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  self->info = g_dbus_node_info_new_for_xml (g_bytes_get_data (xml, NULL), NULL);
  self->player_signals = g_signal_group_new (HEAR_TYPE_PLAYER);
  g_signal_group_connect_swapped (self->player_signals, "notify::playing", G_CALLBACK (playing_cb), self);
  g_signal_group_connect_swapped (self->player_signals, "notify::ready", G_CALLBACK (ready_cb), self);
  g_signal_group_connect_swapped (self->player_signals, "notify::duration-ms", G_CALLBACK (duration_cb), self);
  g_signal_group_connect_swapped (self->player_signals, "notify::rate", G_CALLBACK (rate_cb), self);
  g_signal_group_connect_swapped (self->player_signals, "notify::volume", G_CALLBACK (volume_cb), self);
  g_signal_group_connect_swapped (self->player_signals, "notify::muted", G_CALLBACK (volume_cb), self);
  g_signal_group_connect_swapped (self->player_signals, "seeked", G_CALLBACK (seeked_cb), self);
}

/**
 * hear_mpris_new:
 * @application: the program, registered
 * @session: what is open in it
 *
 * Does nothing where there is no session bus.
 *
 * Returns: (transfer full): its way to the desktop's media keys
 */
HearMpris *
hear_mpris_new (GApplication *application, HearSession *session)
{
  HearMpris *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);

  self = g_object_new (HEAR_TYPE_MPRIS, NULL);
  self->application = g_object_ref (application);
  self->session = g_object_ref (session);
  g_set_object (&self->connection, g_application_get_dbus_connection (application));
  if (self->connection == NULL)
    return self;

  g_signal_connect_object (session, "notify::interview", G_CALLBACK (interview_cb), self, G_CONNECT_SWAPPED);
  interview_cb (self);

  return self;
}
