/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-preferences.h"

/* What somebody likes, whatever library is open. Kept by the desktop, where the
 * schema is installed; without it the usual holds, and a change lasts as long
 * as the program. What belongs to a library is kept there. */
struct _HearPreferences
{
  GObject parent_instance;

  GSettings     *settings; /* nullable */
  guint          skip_seconds;
  double         speed;
  gboolean       follow;
  AdwColorScheme color_scheme;
};

G_DEFINE_FINAL_TYPE (HearPreferences, hear_preferences, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SKIP_SECONDS,
  PROP_SPEED,
  PROP_FOLLOW,
  PROP_COLOR_SCHEME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
hear_preferences_dispose (GObject *object)
{
  g_clear_object (&HEAR_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (hear_preferences_parent_class)->dispose (object);
}

static void
hear_preferences_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearPreferences *self = HEAR_PREFERENCES (object);

  switch (prop_id)
    {
    case PROP_SKIP_SECONDS:
      g_value_set_uint (value, self->skip_seconds);
      break;
    case PROP_SPEED:
      g_value_set_double (value, self->speed);
      break;
    case PROP_FOLLOW:
      g_value_set_boolean (value, self->follow);
      break;
    case PROP_COLOR_SCHEME:
      g_value_set_enum (value, (int) self->color_scheme);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_preferences_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearPreferences *self = HEAR_PREFERENCES (object);

  switch (prop_id)
    {
    case PROP_SKIP_SECONDS:
      self->skip_seconds = g_value_get_uint (value);
      break;
    case PROP_SPEED:
      self->speed = g_value_get_double (value);
      break;
    case PROP_FOLLOW:
      self->follow = g_value_get_boolean (value);
      break;
    case PROP_COLOR_SCHEME:
      self->color_scheme = (AdwColorScheme) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_preferences_class_init (HearPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = hear_preferences_dispose;
  object_class->get_property = hear_preferences_get_property;
  object_class->set_property = hear_preferences_set_property;

  properties[PROP_SKIP_SECONDS] = g_param_spec_uint ("skip-seconds", NULL, NULL, 1, 120, 10, flags);
  properties[PROP_SPEED] = g_param_spec_double ("speed", NULL, NULL, .5, 3, 1, flags);
  properties[PROP_FOLLOW] = g_param_spec_boolean ("follow", NULL, NULL, TRUE, flags);
  properties[PROP_COLOR_SCHEME] = g_param_spec_enum ("color-scheme", NULL, NULL, ADW_TYPE_COLOR_SCHEME, ADW_COLOR_SCHEME_DEFAULT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_preferences_init (HearPreferences *self)
{
  self->skip_seconds = 10;
  self->speed = 1;
  self->follow = TRUE;
}

static GSettings *
find_settings (const char *schema_id)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, schema_id, TRUE);
  if (schema == NULL)
    {
      g_info ("no schema “%s”: preferences are not kept", schema_id);
      return NULL;
    }

  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * hear_preferences_new:
 * @schema_id: the schema to keep them by, %HEAR_PREFERENCES_SCHEMA
 *
 * Each property is the key of its name.
 *
 * Returns: (transfer full): the preferences
 */
HearPreferences *
hear_preferences_new (const char *schema_id)
{
  HearPreferences *self;

  g_return_val_if_fail (schema_id != NULL, NULL);

  self = g_object_new (HEAR_TYPE_PREFERENCES, NULL);
  self->settings = find_settings (schema_id);
  for (guint i = 1; self->settings != NULL && i < N_PROPS; i++)
    g_settings_bind (self->settings, properties[i]->name, self, properties[i]->name, G_SETTINGS_BIND_DEFAULT);

  return self;
}

/**
 * hear_preferences_get_skip_seconds:
 * @self: the preferences
 *
 * Returns: how far to go back or forward at once
 */
guint
hear_preferences_get_skip_seconds (HearPreferences *self)
{
  g_return_val_if_fail (HEAR_IS_PREFERENCES (self), 10);

  return self->skip_seconds;
}

/**
 * hear_preferences_get_color_scheme:
 * @self: the preferences
 *
 * Returns: light, dark or as the desktop says
 */
AdwColorScheme
hear_preferences_get_color_scheme (HearPreferences *self)
{
  g_return_val_if_fail (HEAR_IS_PREFERENCES (self), ADW_COLOR_SCHEME_DEFAULT);

  return self->color_scheme;
}
