/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-mpris-private.h"

#include <glib/gi18n-lib.h>

#define US_PER_MS G_GINT64_CONSTANT (1000)
#define MIN_RATE .5
#define MAX_RATE 3.

/* What the specification of MPRIS asks of a player, and what the player here
 * answers to it. */

typedef GVariant *(*Reader) (HearMpris *self);
typedef void (*Caller) (HearMpris *self, GVariant *arguments);

static HearPlayer *
get_player (HearMpris *self)
{
  return hear_session_get_player (self->session);
}

static GVariant *
read_yes (HearMpris *self)
{
  return g_variant_new_boolean (TRUE);
}

static GVariant *
read_no (HearMpris *self)
{
  return g_variant_new_boolean (FALSE);
}

static GVariant *
read_identity (HearMpris *self)
{
  return g_variant_new_string ("Hearback");
}

static GVariant *
read_desktop_entry (HearMpris *self)
{
  return g_variant_new_string (HEAR_APPLICATION_ID);
}

static GVariant *
read_nothing (HearMpris *self)
{
  return g_variant_new_strv (NULL, 0);
}

static GVariant *
read_ready (HearMpris *self)
{
  return g_variant_new_boolean (hear_player_get_ready (get_player (self)));
}

static GVariant *
read_status (HearMpris *self)
{
  HearPlayer *player = get_player (self);

  if (!hear_player_get_ready (player))
    return g_variant_new_string ("Stopped");

  return g_variant_new_string (hear_player_get_playing (player) ? "Playing" : "Paused");
}

static char *
build_track (HearMpris *self)
{
  return g_strdup_printf ("/org/hearback/Hearback/Track/%u", self->track);
}

/* A lock screen shows the title to whoever passes: it says what the interview
 * is for, not whose it is. */
static GVariant *
read_metadata (HearMpris *self)
{
  HearInterview   *interview = hear_session_get_interview (self->session);
  const char      *role = interview != NULL ? hear_interview_get_role_title (interview) : NULL;
  gint64           duration_ms = hear_player_get_duration_ms (get_player (self));
  g_autofree char *track = build_track (self);
  GVariantDict     dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "mpris:trackid", "o", track);
  if (duration_ms >= 0)
    g_variant_dict_insert (&dict, "mpris:length", "x", duration_ms * US_PER_MS);
  g_variant_dict_insert (&dict, "xesam:title", "s", role != NULL && *role != '\0' ? role : _ ("Interview"));

  return g_variant_dict_end (&dict);
}

static GVariant *
read_rate (HearMpris *self)
{
  return g_variant_new_double (hear_player_get_rate (get_player (self)));
}

static GVariant *
read_slowest (HearMpris *self)
{
  return g_variant_new_double (MIN_RATE);
}

static GVariant *
read_fastest (HearMpris *self)
{
  return g_variant_new_double (MAX_RATE);
}

static GVariant *
read_volume (HearMpris *self)
{
  HearPlayer *player = get_player (self);

  return g_variant_new_double (hear_player_get_muted (player) ? 0 : hear_player_get_volume (player));
}

static GVariant *
read_position (HearMpris *self)
{
  return g_variant_new_int64 (hear_player_get_position_ms (get_player (self)) * US_PER_MS);
}

static const struct
{
  const char *name;
  Reader      read;
} readers[] = {
  { "CanQuit", read_yes },
  { "CanRaise", read_yes },
  { "HasTrackList", read_no },
  { "Identity", read_identity },
  { "DesktopEntry", read_desktop_entry },
  { "SupportedUriSchemes", read_nothing },
  { "SupportedMimeTypes", read_nothing },
  { "PlaybackStatus", read_status },
  { "Rate", read_rate },
  { "Metadata", read_metadata },
  { "Volume", read_volume },
  { "Position", read_position },
  { "MinimumRate", read_slowest },
  { "MaximumRate", read_fastest },
  { "CanGoNext", read_ready },
  { "CanGoPrevious", read_ready },
  { "CanPlay", read_ready },
  { "CanPause", read_ready },
  { "CanSeek", read_ready },
  { "CanControl", read_yes },
};

static void
raise_window (HearMpris *self, GVariant *arguments)
{
  g_application_activate (self->application);
}

static void
quit (HearMpris *self, GVariant *arguments)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "quit", NULL);
}

/* There is no next interview: these keys skip, as those of podcasts do. */
static void
skip (HearMpris *self, int steps)
{
  guint seconds = hear_preferences_get_skip_seconds (hear_session_get_preferences (self->session));

  hear_player_skip (get_player (self), (gint64) steps * seconds * 1000);
}

static void
next (HearMpris *self, GVariant *arguments)
{
  skip (self, 1);
}

static void
previous (HearMpris *self, GVariant *arguments)
{
  skip (self, -1);
}

static void
play (HearMpris *self, GVariant *arguments)
{
  hear_player_play (get_player (self));
}

static void
stop (HearMpris *self, GVariant *arguments)
{
  hear_player_pause (get_player (self));
}

static void
toggle (HearMpris *self, GVariant *arguments)
{
  hear_player_toggle (get_player (self));
}

static void
seek (HearMpris *self, GVariant *arguments)
{
  gint64 offset_us;

  g_variant_get (arguments, "(x)", &offset_us);
  hear_player_skip (get_player (self), offset_us / US_PER_MS);
}

/* Of another recording, or beyond this one: whoever asks is late. */
static void
set_position (HearMpris *self, GVariant *arguments)
{
  g_autofree char *track = build_track (self);
  const char      *asked;
  gint64           position_us;

  g_variant_get (arguments, "(&ox)", &asked, &position_us);
  if (g_str_equal (asked, track) && position_us >= 0 && position_us <= hear_player_get_duration_ms (get_player (self)) * US_PER_MS)
    hear_player_seek (get_player (self), position_us / US_PER_MS);
}

static const struct
{
  const char *name;
  Caller      call;
} callers[] = {
  { "Raise", raise_window },
  { "Quit", quit },
  { "Next", next },
  { "Previous", previous },
  { "Play", play },
  { "Pause", stop },
  { "Stop", stop },
  { "PlayPause", toggle },
  { "Seek", seek },
  { "SetPosition", set_position },
};

/**
 * hear_mpris_read:
 * @self: the object on the bus
 * @name: a property
 *
 * Returns: (transfer floating) (nullable): what it is
 */
GVariant *
hear_mpris_read (HearMpris *self, const char *name)
{
  g_return_val_if_fail (HEAR_IS_MPRIS (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (g_str_equal (readers[i].name, name))
      return readers[i].read (self);

  return NULL;
}

/**
 * hear_mpris_write:
 * @self: the object on the bus
 * @name: a property
 * @value: what it shall be
 *
 * Returns: whether it can be set
 */
gboolean
hear_mpris_write (HearMpris *self, const char *name, GVariant *value)
{
  double number;

  g_return_val_if_fail (HEAR_IS_MPRIS (self), FALSE);
  g_return_val_if_fail (name != NULL && value != NULL, FALSE);

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE))
    return FALSE;

  number = g_variant_get_double (value);
  if (g_str_equal (name, "Volume"))
    hear_player_set_volume (get_player (self), CLAMP (number, 0, 1));
  else if (!g_str_equal (name, "Rate"))
    return FALSE;
  else if (number <= 0)
    hear_player_pause (get_player (self)); /* as the specification has it */
  else
    hear_player_set_rate (get_player (self), CLAMP (number, MIN_RATE, MAX_RATE));

  return TRUE;
}

/**
 * hear_mpris_call:
 * @self: the object on the bus
 * @name: a method
 * @arguments: its arguments
 *
 * Returns: whether there is such a method
 */
gboolean
hear_mpris_call (HearMpris *self, const char *name, GVariant *arguments)
{
  g_return_val_if_fail (HEAR_IS_MPRIS (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (callers); i++)
    if (g_str_equal (callers[i].name, name))
      {
        callers[i].call (self, arguments);
        return TRUE;
      }

  return FALSE;
}
