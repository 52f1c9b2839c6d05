/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-candidate.h"

#include "hear-compat.h"

/*
 * Somebody who is or was interviewed.
 */
struct _HearCandidate
{
  GObject parent_instance;

  char  *id;
  char  *name;
  gint64 created_at;
};

G_DEFINE_FINAL_TYPE (HearCandidate, hear_candidate, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_CREATED_AT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
hear_candidate_finalize (GObject *object)
{
  HearCandidate *self = HEAR_CANDIDATE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (hear_candidate_parent_class)->finalize (object);
}

static void
hear_candidate_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearCandidate *self = HEAR_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_CREATED_AT:
      g_value_set_int64 (value, self->created_at);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_candidate_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearCandidate *self = HEAR_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_ID:
      hear_candidate_set_id (self, g_value_get_string (value));
      break;
    case PROP_NAME:
      hear_candidate_set_name (self, g_value_get_string (value));
      break;
    case PROP_CREATED_AT:
      hear_candidate_set_created_at (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_candidate_class_init (HearCandidateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hear_candidate_finalize;
  object_class->get_property = hear_candidate_get_property;
  object_class->set_property = hear_candidate_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_CREATED_AT] = g_param_spec_int64 ("created-at", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_candidate_init (HearCandidate *self)
{
}

/**
 * hear_candidate_new:
 *
 * Returns: (transfer full): an empty candidate
 */
HearCandidate *
hear_candidate_new (void)
{
  return g_object_new (HEAR_TYPE_CANDIDATE, NULL);
}

/**
 * hear_candidate_get_id:
 * @self: a candidate
 *
 * Returns: (nullable): its id
 */
const char *
hear_candidate_get_id (HearCandidate *self)
{
  g_return_val_if_fail (HEAR_IS_CANDIDATE (self), NULL);

  return self->id;
}

/**
 * hear_candidate_set_id:
 * @self: a candidate
 * @id: (nullable): its id
 */
void
hear_candidate_set_id (HearCandidate *self, const char *id)
{
  g_return_if_fail (HEAR_IS_CANDIDATE (self));

  if (hear_set_str (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * hear_candidate_get_name:
 * @self: a candidate
 *
 * Returns: (nullable): the name as shown
 */
const char *
hear_candidate_get_name (HearCandidate *self)
{
  g_return_val_if_fail (HEAR_IS_CANDIDATE (self), NULL);

  return self->name;
}

/**
 * hear_candidate_set_name:
 * @self: a candidate
 * @name: (nullable): the name as shown
 */
void
hear_candidate_set_name (HearCandidate *self, const char *name)
{
  g_return_if_fail (HEAR_IS_CANDIDATE (self));

  if (hear_set_str (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * hear_candidate_get_created_at:
 * @self: a candidate
 *
 * Returns: when it was added, in milliseconds since 1970 UTC
 */
gint64
hear_candidate_get_created_at (HearCandidate *self)
{
  g_return_val_if_fail (HEAR_IS_CANDIDATE (self), 0);

  return self->created_at;
}

/**
 * hear_candidate_set_created_at:
 * @self: a candidate
 * @created_at: when it was added, in milliseconds since 1970 UTC
 */
void
hear_candidate_set_created_at (HearCandidate *self, gint64 created_at)
{
  g_return_if_fail (HEAR_IS_CANDIDATE (self));

  if (self->created_at == created_at)
    return;

  self->created_at = created_at;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CREATED_AT]);
}
