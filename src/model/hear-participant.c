/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-participant.h"

#include "hear-compat.h"

/*
 * Somebody who speaks in an interview. A speaker is named here and nowhere
 * else: segments hold only the key.
 */
struct _HearParticipant
{
  GObject parent_instance;

  char               *id;
  char               *key;
  char               *name;
  HearParticipantPart part;
};

/* clang-format off */
G_DEFINE_ENUM_TYPE (HearParticipantPart, hear_participant_part,
  G_DEFINE_ENUM_VALUE (HEAR_PARTICIPANT_PART_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (HEAR_PARTICIPANT_PART_INTERVIEWER, "interviewer"),
  G_DEFINE_ENUM_VALUE (HEAR_PARTICIPANT_PART_CANDIDATE, "candidate"),
  G_DEFINE_ENUM_VALUE (HEAR_PARTICIPANT_PART_OBSERVER, "observer"))
/* clang-format on */

G_DEFINE_FINAL_TYPE (HearParticipant, hear_participant, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_KEY,
  PROP_NAME,
  PROP_PART,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
hear_participant_finalize (GObject *object)
{
  HearParticipant *self = HEAR_PARTICIPANT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (hear_participant_parent_class)->finalize (object);
}

static void
hear_participant_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearParticipant *self = HEAR_PARTICIPANT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_PART:
      g_value_set_enum (value, self->part);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_participant_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearParticipant *self = HEAR_PARTICIPANT (object);

  switch (prop_id)
    {
    case PROP_ID:
      hear_participant_set_id (self, g_value_get_string (value));
      break;
    case PROP_KEY:
      hear_participant_set_key (self, g_value_get_string (value));
      break;
    case PROP_NAME:
      hear_participant_set_name (self, g_value_get_string (value));
      break;
    case PROP_PART:
      hear_participant_set_part (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_participant_class_init (HearParticipantClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hear_participant_finalize;
  object_class->get_property = hear_participant_get_property;
  object_class->set_property = hear_participant_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_PART] = g_param_spec_enum ("part", NULL, NULL, HEAR_TYPE_PARTICIPANT_PART, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_participant_init (HearParticipant *self)
{
}

/**
 * hear_participant_new:
 *
 * Returns: (transfer full): an empty participant
 */
HearParticipant *
hear_participant_new (void)
{
  return g_object_new (HEAR_TYPE_PARTICIPANT, NULL);
}

/**
 * hear_participant_get_id:
 * @self: a participant
 *
 * Returns: (nullable): its id
 */
const char *
hear_participant_get_id (HearParticipant *self)
{
  g_return_val_if_fail (HEAR_IS_PARTICIPANT (self), NULL);

  return self->id;
}

/**
 * hear_participant_set_id:
 * @self: a participant
 * @id: (nullable): its id
 */
void
hear_participant_set_id (HearParticipant *self, const char *id)
{
  g_return_if_fail (HEAR_IS_PARTICIPANT (self));

  if (hear_set_str (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * hear_participant_get_key:
 * @self: a participant
 *
 * Returns: (nullable): the key by which segments name the speaker, "" for nobody known
 */
const char *
hear_participant_get_key (HearParticipant *self)
{
  g_return_val_if_fail (HEAR_IS_PARTICIPANT (self), NULL);

  return self->key;
}

/**
 * hear_participant_set_key:
 * @self: a participant
 * @key: (nullable): the key by which segments name the speaker, "" for nobody known
 */
void
hear_participant_set_key (HearParticipant *self, const char *key)
{
  g_return_if_fail (HEAR_IS_PARTICIPANT (self));

  if (hear_set_str (&self->key, key))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY]);
}

/**
 * hear_participant_get_name:
 * @self: a participant
 *
 * Returns: (nullable): the name as shown and exported
 */
const char *
hear_participant_get_name (HearParticipant *self)
{
  g_return_val_if_fail (HEAR_IS_PARTICIPANT (self), NULL);

  return self->name;
}

/**
 * hear_participant_set_name:
 * @self: a participant
 * @name: (nullable): the name as shown and exported
 */
void
hear_participant_set_name (HearParticipant *self, const char *name)
{
  g_return_if_fail (HEAR_IS_PARTICIPANT (self));

  if (hear_set_str (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * hear_participant_get_part:
 * @self: a participant
 *
 * Returns: which part the speaker has in the interview
 */
HearParticipantPart
hear_participant_get_part (HearParticipant *self)
{
  g_return_val_if_fail (HEAR_IS_PARTICIPANT (self), 0);

  return self->part;
}

/**
 * hear_participant_set_part:
 * @self: a participant
 * @part: which part the speaker has in the interview
 */
void
hear_participant_set_part (HearParticipant *self, HearParticipantPart part)
{
  g_return_if_fail (HEAR_IS_PARTICIPANT (self));

  if (self->part == part)
    return;

  self->part = part;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PART]);
}
