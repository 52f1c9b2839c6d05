/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-role.h"

#include "hear-compat.h"

/*
 * An open position that people are interviewed for.
 */
struct _HearRole
{
  GObject parent_instance;

  char *id;
  char *title;
  char *rubric;
  char *job_text;
  char *language;
  guint interviews;
  guint open;
};

G_DEFINE_FINAL_TYPE (HearRole, hear_role, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_RUBRIC,
  PROP_JOB_TEXT,
  PROP_LANGUAGE,
  PROP_INTERVIEWS,
  PROP_OPEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
hear_role_finalize (GObject *object)
{
  HearRole *self = HEAR_ROLE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->rubric, g_free);
  g_clear_pointer (&self->job_text, g_free);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (hear_role_parent_class)->finalize (object);
}

static void
hear_role_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearRole *self = HEAR_ROLE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_RUBRIC:
      g_value_set_string (value, self->rubric);
      break;
    case PROP_JOB_TEXT:
      g_value_set_string (value, self->job_text);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_INTERVIEWS:
      g_value_set_uint (value, self->interviews);
      break;
    case PROP_OPEN:
      g_value_set_uint (value, self->open);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_role_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearRole *self = HEAR_ROLE (object);

  switch (prop_id)
    {
    case PROP_ID:
      hear_role_set_id (self, g_value_get_string (value));
      break;
    case PROP_TITLE:
      hear_role_set_title (self, g_value_get_string (value));
      break;
    case PROP_RUBRIC:
      hear_role_set_rubric (self, g_value_get_string (value));
      break;
    case PROP_JOB_TEXT:
      hear_role_set_job_text (self, g_value_get_string (value));
      break;
    case PROP_LANGUAGE:
      hear_role_set_language (self, g_value_get_string (value));
      break;
    case PROP_INTERVIEWS:
      hear_role_set_interviews (self, g_value_get_uint (value));
      break;
    case PROP_OPEN:
      hear_role_set_open (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_role_class_init (HearRoleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hear_role_finalize;
  object_class->get_property = hear_role_get_property;
  object_class->set_property = hear_role_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_RUBRIC] = g_param_spec_string ("rubric", NULL, NULL, NULL, flags);
  properties[PROP_JOB_TEXT] = g_param_spec_string ("job-text", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_INTERVIEWS] = g_param_spec_uint ("interviews", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_OPEN] = g_param_spec_uint ("open", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_role_init (HearRole *self)
{
}

/**
 * hear_role_new:
 *
 * Returns: (transfer full): an empty role
 */
HearRole *
hear_role_new (void)
{
  return g_object_new (HEAR_TYPE_ROLE, NULL);
}

/**
 * hear_role_get_id:
 * @self: a role
 *
 * Returns: (nullable): its id
 */
const char *
hear_role_get_id (HearRole *self)
{
  g_return_val_if_fail (HEAR_IS_ROLE (self), NULL);

  return self->id;
}

/**
 * hear_role_set_id:
 * @self: a role
 * @id: (nullable): its id
 */
void
hear_role_set_id (HearRole *self, const char *id)
{
  g_return_if_fail (HEAR_IS_ROLE (self));

  if (hear_set_str (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * hear_role_get_title:
 * @self: a role
 *
 * Returns: (nullable): the title as shown
 */
const char *
hear_role_get_title (HearRole *self)
{
  g_return_val_if_fail (HEAR_IS_ROLE (self), NULL);

  return self->title;
}

/**
 * hear_role_set_title:
 * @self: a role
 * @title: (nullable): the title as shown
 */
void
hear_role_set_title (HearRole *self, const char *title)
{
  g_return_if_fail (HEAR_IS_ROLE (self));

  if (hear_set_str (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * hear_role_get_rubric:
 * @self: a role
 *
 * Returns: (nullable): the key of the rubric by which it is judged, %NULL for the general one
 */
const char *
hear_role_get_rubric (HearRole *self)
{
  g_return_val_if_fail (HEAR_IS_ROLE (self), NULL);

  return self->rubric;
}

/**
 * hear_role_set_rubric:
 * @self: a role
 * @rubric: (nullable): the key of the rubric by which it is judged, %NULL for the general one
 */
void
hear_role_set_rubric (HearRole *self, const char *rubric)
{
  g_return_if_fail (HEAR_IS_ROLE (self));

  if (hear_set_str (&self->rubric, rubric))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUBRIC]);
}

/**
 * hear_role_get_job_text:
 * @self: a role
 *
 * Returns: (nullable): what the position is about, as it was advertised
 */
const char *
hear_role_get_job_text (HearRole *self)
{
  g_return_val_if_fail (HEAR_IS_ROLE (self), NULL);

  return self->job_text;
}

/**
 * hear_role_set_job_text:
 * @self: a role
 * @job_text: (nullable): what the position is about, as it was advertised
 */
void
hear_role_set_job_text (HearRole *self, const char *job_text)
{
  g_return_if_fail (HEAR_IS_ROLE (self));

  if (hear_set_str (&self->job_text, job_text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JOB_TEXT]);
}

/**
 * hear_role_get_language:
 * @self: a role
 *
 * Returns: (nullable): the language of its interviews, as a BCP 47 tag
 */
const char *
hear_role_get_language (HearRole *self)
{
  g_return_val_if_fail (HEAR_IS_ROLE (self), NULL);

  return self->language;
}

/**
 * hear_role_set_language:
 * @self: a role
 * @language: (nullable): the language of its interviews, as a BCP 47 tag
 */
void
hear_role_set_language (HearRole *self, const char *language)
{
  g_return_if_fail (HEAR_IS_ROLE (self));

  if (hear_set_str (&self->language, language))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

/**
 * hear_role_get_interviews:
 * @self: a role
 *
 * Returns: how many interviews there are for it
 */
guint
hear_role_get_interviews (HearRole *self)
{
  g_return_val_if_fail (HEAR_IS_ROLE (self), 0);

  return self->interviews;
}

/**
 * hear_role_set_interviews:
 * @self: a role
 * @interviews: how many interviews there are for it
 */
void
hear_role_set_interviews (HearRole *self, guint interviews)
{
  g_return_if_fail (HEAR_IS_ROLE (self));

  if (self->interviews == interviews)
    return;

  self->interviews = interviews;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERVIEWS]);
}

/**
 * hear_role_get_open:
 * @self: a role
 *
 * Returns: of how many of its interviews my card is to be handed in
 */
guint
hear_role_get_open (HearRole *self)
{
  g_return_val_if_fail (HEAR_IS_ROLE (self), 0);

  return self->open;
}

/**
 * hear_role_set_open:
 * @self: a role
 * @open: of how many of its interviews my card is to be handed in
 */
void
hear_role_set_open (HearRole *self, guint open)
{
  g_return_if_fail (HEAR_IS_ROLE (self));

  if (self->open == open)
    return;

  self->open = open;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}
