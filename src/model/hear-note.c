/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-note.h"

#include "hear-compat.h"

/*
 * A line that a recruiter wrote at a moment of an interview.
 */
struct _HearNote
{
  GObject parent_instance;

  char  *id;
  char  *interview_id;
  char  *user_name;
  gint64 at_ms;
  char  *text;
  gboolean private;
};

G_DEFINE_FINAL_TYPE (HearNote, hear_note, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_INTERVIEW_ID,
  PROP_USER_NAME,
  PROP_AT_MS,
  PROP_TEXT,
  PROP_PRIVATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
hear_note_finalize (GObject *object)
{
  HearNote *self = HEAR_NOTE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->interview_id, g_free);
  g_clear_pointer (&self->user_name, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (hear_note_parent_class)->finalize (object);
}

static void
hear_note_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearNote *self = HEAR_NOTE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_INTERVIEW_ID:
      g_value_set_string (value, self->interview_id);
      break;
    case PROP_USER_NAME:
      g_value_set_string (value, self->user_name);
      break;
    case PROP_AT_MS:
      g_value_set_int64 (value, self->at_ms);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_PRIVATE:
      g_value_set_boolean (value, self->private);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_note_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearNote *self = HEAR_NOTE (object);

  switch (prop_id)
    {
    case PROP_ID:
      hear_note_set_id (self, g_value_get_string (value));
      break;
    case PROP_INTERVIEW_ID:
      hear_note_set_interview_id (self, g_value_get_string (value));
      break;
    case PROP_USER_NAME:
      hear_note_set_user_name (self, g_value_get_string (value));
      break;
    case PROP_AT_MS:
      hear_note_set_at_ms (self, g_value_get_int64 (value));
      break;
    case PROP_TEXT:
      hear_note_set_text (self, g_value_get_string (value));
      break;
    case PROP_PRIVATE:
      hear_note_set_private (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_note_class_init (HearNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hear_note_finalize;
  object_class->get_property = hear_note_get_property;
  object_class->set_property = hear_note_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_INTERVIEW_ID] = g_param_spec_string ("interview-id", NULL, NULL, NULL, flags);
  properties[PROP_USER_NAME] = g_param_spec_string ("user-name", NULL, NULL, NULL, flags);
  properties[PROP_AT_MS] = g_param_spec_int64 ("at-ms", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_PRIVATE] = g_param_spec_boolean ("private", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_note_init (HearNote *self)
{
}

/**
 * hear_note_new:
 *
 * Returns: (transfer full): an empty note
 */
HearNote *
hear_note_new (void)
{
  return g_object_new (HEAR_TYPE_NOTE, NULL);
}

/**
 * hear_note_get_id:
 * @self: a note
 *
 * Returns: (nullable): its id, %NULL until it is stored
 */
const char *
hear_note_get_id (HearNote *self)
{
  g_return_val_if_fail (HEAR_IS_NOTE (self), NULL);

  return self->id;
}

/**
 * hear_note_set_id:
 * @self: a note
 * @id: (nullable): its id, %NULL until it is stored
 */
void
hear_note_set_id (HearNote *self, const char *id)
{
  g_return_if_fail (HEAR_IS_NOTE (self));

  if (hear_set_str (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * hear_note_get_interview_id:
 * @self: a note
 *
 * Returns: (nullable): the interview it belongs to
 */
const char *
hear_note_get_interview_id (HearNote *self)
{
  g_return_val_if_fail (HEAR_IS_NOTE (self), NULL);

  return self->interview_id;
}

/**
 * hear_note_set_interview_id:
 * @self: a note
 * @interview_id: (nullable): the interview it belongs to
 */
void
hear_note_set_interview_id (HearNote *self, const char *interview_id)
{
  g_return_if_fail (HEAR_IS_NOTE (self));

  if (hear_set_str (&self->interview_id, interview_id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERVIEW_ID]);
}

/**
 * hear_note_get_user_name:
 * @self: a note
 *
 * Returns: (nullable): who wrote it
 */
const char *
hear_note_get_user_name (HearNote *self)
{
  g_return_val_if_fail (HEAR_IS_NOTE (self), NULL);

  return self->user_name;
}

/**
 * hear_note_set_user_name:
 * @self: a note
 * @user_name: (nullable): who wrote it
 */
void
hear_note_set_user_name (HearNote *self, const char *user_name)
{
  g_return_if_fail (HEAR_IS_NOTE (self));

  if (hear_set_str (&self->user_name, user_name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USER_NAME]);
}

/**
 * hear_note_get_at_ms:
 * @self: a note
 *
 * Returns: the moment, in milliseconds from the recording's start
 */
gint64
hear_note_get_at_ms (HearNote *self)
{
  g_return_val_if_fail (HEAR_IS_NOTE (self), 0);

  return self->at_ms;
}

/**
 * hear_note_set_at_ms:
 * @self: a note
 * @at_ms: the moment, in milliseconds from the recording's start
 */
void
hear_note_set_at_ms (HearNote *self, gint64 at_ms)
{
  g_return_if_fail (HEAR_IS_NOTE (self));

  if (self->at_ms == at_ms)
    return;

  self->at_ms = at_ms;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AT_MS]);
}

/**
 * hear_note_get_text:
 * @self: a note
 *
 * Returns: (nullable): what was written
 */
const char *
hear_note_get_text (HearNote *self)
{
  g_return_val_if_fail (HEAR_IS_NOTE (self), NULL);

  return self->text;
}

/**
 * hear_note_set_text:
 * @self: a note
 * @text: (nullable): what was written
 */
void
hear_note_set_text (HearNote *self, const char *text)
{
  g_return_if_fail (HEAR_IS_NOTE (self));

  if (hear_set_str (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * hear_note_get_private:
 * @self: a note
 *
 * Returns: whether only its author may see it
 */
gboolean
hear_note_get_private (HearNote *self)
{
  g_return_val_if_fail (HEAR_IS_NOTE (self), 0);

  return self->private;
}

/**
 * hear_note_set_private:
 * @self: a note
 * @private: whether only its author may see it
 */
void
hear_note_set_private (HearNote *self, gboolean private)
{
  g_return_if_fail (HEAR_IS_NOTE (self));

  private = !!private;
  if (self->private == private)
    return;

  self->private = private;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRIVATE]);
}
