/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-answer.h"

#include "hear-compat.h"

/*
 * What was asked in an interview, and where the answer begins.
 */
struct _HearAnswer
{
  GObject parent_instance;

  char  *id;
  char  *question;
  gint64 start_ms;
};

G_DEFINE_FINAL_TYPE (HearAnswer, hear_answer, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_QUESTION,
  PROP_START_MS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
hear_answer_finalize (GObject *object)
{
  HearAnswer *self = HEAR_ANSWER (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->question, g_free);

  G_OBJECT_CLASS (hear_answer_parent_class)->finalize (object);
}

static void
hear_answer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearAnswer *self = HEAR_ANSWER (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_QUESTION:
      g_value_set_string (value, self->question);
      break;
    case PROP_START_MS:
      g_value_set_int64 (value, self->start_ms);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_answer_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearAnswer *self = HEAR_ANSWER (object);

  switch (prop_id)
    {
    case PROP_ID:
      hear_answer_set_id (self, g_value_get_string (value));
      break;
    case PROP_QUESTION:
      hear_answer_set_question (self, g_value_get_string (value));
      break;
    case PROP_START_MS:
      hear_answer_set_start_ms (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_answer_class_init (HearAnswerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hear_answer_finalize;
  object_class->get_property = hear_answer_get_property;
  object_class->set_property = hear_answer_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, NULL, flags);
  properties[PROP_START_MS] = g_param_spec_int64 ("start-ms", NULL, NULL, -1, G_MAXINT64, -1, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_answer_init (HearAnswer *self)
{
  self->start_ms = -1;
}

/**
 * hear_answer_new:
 *
 * Returns: (transfer full): an answer to nothing yet
 */
HearAnswer *
hear_answer_new (void)
{
  return g_object_new (HEAR_TYPE_ANSWER, NULL);
}

/**
 * hear_answer_get_id:
 * @self: an answer
 *
 * Returns: (nullable): its id
 */
const char *
hear_answer_get_id (HearAnswer *self)
{
  g_return_val_if_fail (HEAR_IS_ANSWER (self), NULL);

  return self->id;
}

/**
 * hear_answer_set_id:
 * @self: an answer
 * @id: (nullable): its id
 */
void
hear_answer_set_id (HearAnswer *self, const char *id)
{
  g_return_if_fail (HEAR_IS_ANSWER (self));

  if (hear_set_str (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * hear_answer_get_question:
 * @self: an answer
 *
 * Returns: (nullable): what was asked
 */
const char *
hear_answer_get_question (HearAnswer *self)
{
  g_return_val_if_fail (HEAR_IS_ANSWER (self), NULL);

  return self->question;
}

/**
 * hear_answer_set_question:
 * @self: an answer
 * @question: (nullable): what was asked
 */
void
hear_answer_set_question (HearAnswer *self, const char *question)
{
  g_return_if_fail (HEAR_IS_ANSWER (self));

  if (hear_set_str (&self->question, question))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUESTION]);
}

/**
 * hear_answer_get_start_ms:
 * @self: an answer
 *
 * Returns: where in the recording it begins, -1 if nobody has placed it
 */
gint64
hear_answer_get_start_ms (HearAnswer *self)
{
  g_return_val_if_fail (HEAR_IS_ANSWER (self), -1);

  return self->start_ms;
}

/**
 * hear_answer_set_start_ms:
 * @self: an answer
 * @start_ms: where in the recording it begins, -1 for nowhere
 */
void
hear_answer_set_start_ms (HearAnswer *self, gint64 start_ms)
{
  g_return_if_fail (HEAR_IS_ANSWER (self));

  if (self->start_ms == start_ms)
    return;

  self->start_ms = start_ms;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_START_MS]);
}
