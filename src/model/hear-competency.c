/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-competency.h"

#include "hear-compat.h"

/*
 * One thing that a rubric asks to judge, with what each level looks like. It
 * belongs to one version of a rubric and never changes.
 */
struct _HearCompetency
{
  GObject parent_instance;

  char *id;
  char *key;
  char *name;
  char *definition;
  char *anchors[HEAR_LEVEL_MAX];
};

G_DEFINE_FINAL_TYPE (HearCompetency, hear_competency, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_KEY,
  PROP_NAME,
  PROP_DEFINITION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
hear_competency_finalize (GObject *object)
{
  HearCompetency *self = HEAR_COMPETENCY (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->definition, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->anchors); i++)
    g_clear_pointer (&self->anchors[i], g_free);

  G_OBJECT_CLASS (hear_competency_parent_class)->finalize (object);
}

static void
hear_competency_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearCompetency *self = HEAR_COMPETENCY (object);

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
    case PROP_DEFINITION:
      g_value_set_string (value, self->definition);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_competency_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearCompetency *self = HEAR_COMPETENCY (object);

  switch (prop_id)
    {
    case PROP_ID:
      hear_competency_set_id (self, g_value_get_string (value));
      break;
    case PROP_KEY:
      hear_competency_set_key (self, g_value_get_string (value));
      break;
    case PROP_NAME:
      hear_competency_set_name (self, g_value_get_string (value));
      break;
    case PROP_DEFINITION:
      hear_competency_set_definition (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_competency_class_init (HearCompetencyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hear_competency_finalize;
  object_class->get_property = hear_competency_get_property;
  object_class->set_property = hear_competency_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_DEFINITION] = g_param_spec_string ("definition", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_competency_init (HearCompetency *self)
{
}

/**
 * hear_competency_new:
 *
 * Returns: (transfer full): an empty competency
 */
HearCompetency *
hear_competency_new (void)
{
  return g_object_new (HEAR_TYPE_COMPETENCY, NULL);
}

/**
 * hear_competency_get_id:
 * @self: a competency
 *
 * Returns: (nullable): its id, %NULL until it is stored
 */
const char *
hear_competency_get_id (HearCompetency *self)
{
  g_return_val_if_fail (HEAR_IS_COMPETENCY (self), NULL);

  return self->id;
}

/**
 * hear_competency_set_id:
 * @self: a competency
 * @id: (nullable): its id, %NULL until it is stored
 */
void
hear_competency_set_id (HearCompetency *self, const char *id)
{
  g_return_if_fail (HEAR_IS_COMPETENCY (self));

  if (hear_set_str (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * hear_competency_get_key:
 * @self: a competency
 *
 * Returns: (nullable): the short name by which files and the command line know it
 */
const char *
hear_competency_get_key (HearCompetency *self)
{
  g_return_val_if_fail (HEAR_IS_COMPETENCY (self), NULL);

  return self->key;
}

/**
 * hear_competency_set_key:
 * @self: a competency
 * @key: (nullable): the short name by which files and the command line know it
 */
void
hear_competency_set_key (HearCompetency *self, const char *key)
{
  g_return_if_fail (HEAR_IS_COMPETENCY (self));

  if (hear_set_str (&self->key, key))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY]);
}

/**
 * hear_competency_get_name:
 * @self: a competency
 *
 * Returns: (nullable): the name as shown
 */
const char *
hear_competency_get_name (HearCompetency *self)
{
  g_return_val_if_fail (HEAR_IS_COMPETENCY (self), NULL);

  return self->name;
}

/**
 * hear_competency_set_name:
 * @self: a competency
 * @name: (nullable): the name as shown
 */
void
hear_competency_set_name (HearCompetency *self, const char *name)
{
  g_return_if_fail (HEAR_IS_COMPETENCY (self));

  if (hear_set_str (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * hear_competency_get_definition:
 * @self: a competency
 *
 * Returns: (nullable): what it means, in a sentence
 */
const char *
hear_competency_get_definition (HearCompetency *self)
{
  g_return_val_if_fail (HEAR_IS_COMPETENCY (self), NULL);

  return self->definition;
}

/**
 * hear_competency_set_definition:
 * @self: a competency
 * @definition: (nullable): what it means, in a sentence
 */
void
hear_competency_set_definition (HearCompetency *self, const char *definition)
{
  g_return_if_fail (HEAR_IS_COMPETENCY (self));

  if (hear_set_str (&self->definition, definition))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEFINITION]);
}

/**
 * hear_competency_get_anchor:
 * @self: a competency
 * @level: %HEAR_LEVEL_MIN to %HEAR_LEVEL_MAX
 *
 * Returns: (nullable): what somebody at this level does
 */
const char *
hear_competency_get_anchor (HearCompetency *self, int level)
{
  g_return_val_if_fail (HEAR_IS_COMPETENCY (self), NULL);
  g_return_val_if_fail (level >= HEAR_LEVEL_MIN && level <= HEAR_LEVEL_MAX, NULL);

  return self->anchors[level - HEAR_LEVEL_MIN];
}

/**
 * hear_competency_set_anchor:
 * @self: a competency
 * @level: %HEAR_LEVEL_MIN to %HEAR_LEVEL_MAX
 * @text: (nullable): what somebody at this level does
 */
void
hear_competency_set_anchor (HearCompetency *self, int level, const char *text)
{
  g_return_if_fail (HEAR_IS_COMPETENCY (self));
  g_return_if_fail (level >= HEAR_LEVEL_MIN && level <= HEAR_LEVEL_MAX);

  hear_set_str (&self->anchors[level - HEAR_LEVEL_MIN], text);
}
