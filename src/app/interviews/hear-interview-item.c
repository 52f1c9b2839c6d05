/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-item.h"

/* A row of the list of interviews: a place at first, filled when its page
 * arrives from the store. */
struct _HearInterviewItem
{
  GObject parent_instance;

  char          *id;
  HearInterview *interview;
  char          *problem;
};

G_DEFINE_FINAL_TYPE (HearInterviewItem, hear_interview_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_INTERVIEW,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
hear_interview_item_finalize (GObject *object)
{
  HearInterviewItem *self = HEAR_INTERVIEW_ITEM (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->interview);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (hear_interview_item_parent_class)->finalize (object);
}

static void
hear_interview_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearInterviewItem *self = HEAR_INTERVIEW_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_INTERVIEW:
      g_value_set_object (value, self->interview);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_interview_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearInterviewItem *self = HEAR_INTERVIEW_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_INTERVIEW:
      hear_interview_item_set_interview (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_interview_item_class_init (HearInterviewItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hear_interview_item_finalize;
  object_class->get_property = hear_interview_item_get_property;
  object_class->set_property = hear_interview_item_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_INTERVIEW] = g_param_spec_object ("interview", NULL, NULL, HEAR_TYPE_INTERVIEW,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_interview_item_init (HearInterviewItem *self)
{
}

/**
 * hear_interview_item_new:
 * @id: which interview
 *
 * Returns: (transfer full): a place for it, still empty
 */
HearInterviewItem *
hear_interview_item_new (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (HEAR_TYPE_INTERVIEW_ITEM, "id", id, NULL);
}

const char *
hear_interview_item_get_id (HearInterviewItem *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_ITEM (self), NULL);

  return self->id;
}

/**
 * hear_interview_item_get_interview:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the interview, %NULL until it is loaded
 */
HearInterview *
hear_interview_item_get_interview (HearInterviewItem *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_ITEM (self), NULL);

  return self->interview;
}

void
hear_interview_item_set_interview (HearInterviewItem *self, HearInterview *interview)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_ITEM (self));
  g_return_if_fail (interview == NULL || HEAR_IS_INTERVIEW (interview));

  hear_interview_item_set_problem (self, NULL);
  if (g_set_object (&self->interview, interview))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERVIEW]);
}

/**
 * hear_interview_item_get_problem:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): why its interview could not be read
 */
const char *
hear_interview_item_get_problem (HearInterviewItem *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_ITEM (self), NULL);

  return self->problem;
}

/**
 * hear_interview_item_set_problem:
 * @self: an item
 * @problem: (nullable): why its interview could not be read
 */
void
hear_interview_item_set_problem (HearInterviewItem *self, const char *problem)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_ITEM (self));

  if (g_strcmp0 (self->problem, problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}
