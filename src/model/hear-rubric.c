/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-rubric.h"

#include "hear-compat.h"

/*
 * What a role asks to judge, as of one version.
 */
struct _HearRubric
{
  GObject parent_instance;

  char       *id;
  char       *version_id;
  guint       version;
  char       *key;
  char       *title;
  char       *language;
  char       *source;
  GListStore *competencies;
};

G_DEFINE_FINAL_TYPE (HearRubric, hear_rubric, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_VERSION_ID,
  PROP_VERSION,
  PROP_KEY,
  PROP_TITLE,
  PROP_LANGUAGE,
  PROP_SOURCE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
hear_rubric_finalize (GObject *object)
{
  HearRubric *self = HEAR_RUBRIC (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->version_id, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_object (&self->competencies);

  G_OBJECT_CLASS (hear_rubric_parent_class)->finalize (object);
}

static void
hear_rubric_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearRubric *self = HEAR_RUBRIC (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_VERSION_ID:
      g_value_set_string (value, self->version_id);
      break;
    case PROP_VERSION:
      g_value_set_uint (value, self->version);
      break;
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_SOURCE:
      g_value_set_string (value, self->source);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_rubric_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearRubric *self = HEAR_RUBRIC (object);

  switch (prop_id)
    {
    case PROP_ID:
      hear_rubric_set_id (self, g_value_get_string (value));
      break;
    case PROP_VERSION_ID:
      hear_rubric_set_version_id (self, g_value_get_string (value));
      break;
    case PROP_VERSION:
      hear_rubric_set_version (self, g_value_get_uint (value));
      break;
    case PROP_KEY:
      hear_rubric_set_key (self, g_value_get_string (value));
      break;
    case PROP_TITLE:
      hear_rubric_set_title (self, g_value_get_string (value));
      break;
    case PROP_LANGUAGE:
      hear_rubric_set_language (self, g_value_get_string (value));
      break;
    case PROP_SOURCE:
      hear_rubric_set_source (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_rubric_class_init (HearRubricClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hear_rubric_finalize;
  object_class->get_property = hear_rubric_get_property;
  object_class->set_property = hear_rubric_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_VERSION_ID] = g_param_spec_string ("version-id", NULL, NULL, NULL, flags);
  properties[PROP_VERSION] = g_param_spec_uint ("version", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_rubric_init (HearRubric *self)
{
  self->competencies = g_list_store_new (HEAR_TYPE_COMPETENCY);
}

/**
 * hear_rubric_new:
 *
 * Returns: (transfer full): an empty rubric
 */
HearRubric *
hear_rubric_new (void)
{
  return g_object_new (HEAR_TYPE_RUBRIC, NULL);
}

/**
 * hear_rubric_get_id:
 * @self: a rubric
 *
 * Returns: (nullable): its id, %NULL until it is stored
 */
const char *
hear_rubric_get_id (HearRubric *self)
{
  g_return_val_if_fail (HEAR_IS_RUBRIC (self), NULL);

  return self->id;
}

/**
 * hear_rubric_set_id:
 * @self: a rubric
 * @id: (nullable): its id, %NULL until it is stored
 */
void
hear_rubric_set_id (HearRubric *self, const char *id)
{
  g_return_if_fail (HEAR_IS_RUBRIC (self));

  if (hear_set_str (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * hear_rubric_get_version_id:
 * @self: a rubric
 *
 * Returns: (nullable): the id of this version, %NULL until it is stored
 */
const char *
hear_rubric_get_version_id (HearRubric *self)
{
  g_return_val_if_fail (HEAR_IS_RUBRIC (self), NULL);

  return self->version_id;
}

/**
 * hear_rubric_set_version_id:
 * @self: a rubric
 * @version_id: (nullable): the id of this version, %NULL until it is stored
 */
void
hear_rubric_set_version_id (HearRubric *self, const char *version_id)
{
  g_return_if_fail (HEAR_IS_RUBRIC (self));

  if (hear_set_str (&self->version_id, version_id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERSION_ID]);
}

/**
 * hear_rubric_get_version:
 * @self: a rubric
 *
 * Returns: the number of this version, from 1; 0 until it is stored
 */
guint
hear_rubric_get_version (HearRubric *self)
{
  g_return_val_if_fail (HEAR_IS_RUBRIC (self), 0);

  return self->version;
}

/**
 * hear_rubric_set_version:
 * @self: a rubric
 * @version: the number of this version, from 1; 0 until it is stored
 */
void
hear_rubric_set_version (HearRubric *self, guint version)
{
  g_return_if_fail (HEAR_IS_RUBRIC (self));

  if (self->version == version)
    return;

  self->version = version;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERSION]);
}

/**
 * hear_rubric_get_key:
 * @self: a rubric
 *
 * Returns: (nullable): the short name by which files and the command line know it
 */
const char *
hear_rubric_get_key (HearRubric *self)
{
  g_return_val_if_fail (HEAR_IS_RUBRIC (self), NULL);

  return self->key;
}

/**
 * hear_rubric_set_key:
 * @self: a rubric
 * @key: (nullable): the short name by which files and the command line know it
 */
void
hear_rubric_set_key (HearRubric *self, const char *key)
{
  g_return_if_fail (HEAR_IS_RUBRIC (self));

  if (hear_set_str (&self->key, key))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY]);
}

/**
 * hear_rubric_get_title:
 * @self: a rubric
 *
 * Returns: (nullable): the title as shown
 */
const char *
hear_rubric_get_title (HearRubric *self)
{
  g_return_val_if_fail (HEAR_IS_RUBRIC (self), NULL);

  return self->title;
}

/**
 * hear_rubric_set_title:
 * @self: a rubric
 * @title: (nullable): the title as shown
 */
void
hear_rubric_set_title (HearRubric *self, const char *title)
{
  g_return_if_fail (HEAR_IS_RUBRIC (self));

  if (hear_set_str (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * hear_rubric_get_language:
 * @self: a rubric
 *
 * Returns: (nullable): the language it is written in, as a BCP 47 tag
 */
const char *
hear_rubric_get_language (HearRubric *self)
{
  g_return_val_if_fail (HEAR_IS_RUBRIC (self), NULL);

  return self->language;
}

/**
 * hear_rubric_set_language:
 * @self: a rubric
 * @language: (nullable): the language it is written in, as a BCP 47 tag
 */
void
hear_rubric_set_language (HearRubric *self, const char *language)
{
  g_return_if_fail (HEAR_IS_RUBRIC (self));

  if (hear_set_str (&self->language, language))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

/**
 * hear_rubric_get_source:
 * @self: a rubric
 *
 * Returns: (nullable): where it was taken from
 */
const char *
hear_rubric_get_source (HearRubric *self)
{
  g_return_val_if_fail (HEAR_IS_RUBRIC (self), NULL);

  return self->source;
}

/**
 * hear_rubric_set_source:
 * @self: a rubric
 * @source: (nullable): where it was taken from
 */
void
hear_rubric_set_source (HearRubric *self, const char *source)
{
  g_return_if_fail (HEAR_IS_RUBRIC (self));

  if (hear_set_str (&self->source, source))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SOURCE]);
}

/**
 * hear_rubric_get_competencies:
 * @self: a rubric
 *
 * Returns: (transfer none): a list of [class@Competency], in order
 */
GListModel *
hear_rubric_get_competencies (HearRubric *self)
{
  g_return_val_if_fail (HEAR_IS_RUBRIC (self), NULL);

  return G_LIST_MODEL (self->competencies);
}

/**
 * hear_rubric_add_competency:
 * @self: a rubric
 * @competency: what it asks to judge besides
 */
void
hear_rubric_add_competency (HearRubric *self, HearCompetency *competency)
{
  g_return_if_fail (HEAR_IS_RUBRIC (self));
  g_return_if_fail (HEAR_IS_COMPETENCY (competency));

  g_list_store_append (self->competencies, competency);
}

static HearCompetency *
find_competency (HearRubric *self,
                 const char *value,
                 const char *(*get) (HearCompetency *competency))
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->competencies)); i++)
    {
      g_autoptr(HearCompetency) competency = g_list_model_get_item (G_LIST_MODEL (self->competencies), i);

      if (g_strcmp0 (get (competency), value) == 0)
        return competency; /* the list keeps it */
    }

  return NULL;
}

/**
 * hear_rubric_find_competency:
 * @self: a rubric
 * @key: a competency's key
 *
 * Returns: (transfer none) (nullable): the competency
 */
HearCompetency *
hear_rubric_find_competency (HearRubric *self, const char *key)
{
  g_return_val_if_fail (HEAR_IS_RUBRIC (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return find_competency (self, key, hear_competency_get_key);
}

/**
 * hear_rubric_find_competency_by_id:
 * @self: a rubric
 * @id: (nullable): a competency's id
 *
 * Returns: (transfer none) (nullable): the competency, %NULL for none
 */
HearCompetency *
hear_rubric_find_competency_by_id (HearRubric *self, const char *id)
{
  g_return_val_if_fail (HEAR_IS_RUBRIC (self), NULL);

  return id != NULL ? find_competency (self, id, hear_competency_get_id) : NULL;
}
