/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-private.h"

#include "hear-compat.h"

G_DEFINE_FINAL_TYPE (HearInterview, hear_interview, G_TYPE_OBJECT)

GParamSpec *hear_interview_properties[N_PROPS];

static void
hear_interview_dispose (GObject *object)
{
  HearInterview *self = HEAR_INTERVIEW (object);

  g_clear_object (&self->recording);
  g_clear_object (&self->transcript);

  G_OBJECT_CLASS (hear_interview_parent_class)->dispose (object);
}

static void
hear_interview_finalize (GObject *object)
{
  HearInterview *self = HEAR_INTERVIEW (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->candidate_id, g_free);
  g_clear_pointer (&self->candidate_name, g_free);
  g_clear_pointer (&self->role_id, g_free);
  g_clear_pointer (&self->role_title, g_free);
  g_clear_pointer (&self->consent_text, g_free);

  G_OBJECT_CLASS (hear_interview_parent_class)->finalize (object);
}

static void
hear_interview_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearInterview *self = HEAR_INTERVIEW (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_CANDIDATE_ID:
      g_value_set_string (value, self->candidate_id);
      break;
    case PROP_CANDIDATE_NAME:
      g_value_set_string (value, self->candidate_name);
      break;
    case PROP_ROLE_ID:
      g_value_set_string (value, self->role_id);
      break;
    case PROP_ROLE_TITLE:
      g_value_set_string (value, self->role_title);
      break;
    case PROP_HELD_AT:
      g_value_set_int64 (value, self->held_at);
      break;
    case PROP_DURATION_MS:
      g_value_set_int64 (value, self->duration_ms);
      break;
    case PROP_POSITION_MS:
      g_value_set_int64 (value, self->position_ms);
      break;
    case PROP_SEGMENTS:
      g_value_set_uint (value, self->segments);
      break;
    case PROP_CONSENT_TEXT:
      g_value_set_string (value, self->consent_text);
      break;
    case PROP_ASSESSMENT_ALLOWED:
      g_value_set_boolean (value, self->assessment_allowed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_interview_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearInterview *self = HEAR_INTERVIEW (object);

  switch (prop_id)
    {
    case PROP_ID:
      hear_interview_set_id (self, g_value_get_string (value));
      break;
    case PROP_CANDIDATE_ID:
      hear_interview_set_candidate_id (self, g_value_get_string (value));
      break;
    case PROP_CANDIDATE_NAME:
      hear_interview_set_candidate_name (self, g_value_get_string (value));
      break;
    case PROP_ROLE_ID:
      hear_interview_set_role_id (self, g_value_get_string (value));
      break;
    case PROP_ROLE_TITLE:
      hear_interview_set_role_title (self, g_value_get_string (value));
      break;
    case PROP_HELD_AT:
      hear_interview_set_held_at (self, g_value_get_int64 (value));
      break;
    case PROP_DURATION_MS:
      hear_interview_set_duration_ms (self, g_value_get_int64 (value));
      break;
    case PROP_POSITION_MS:
      hear_interview_set_position_ms (self, g_value_get_int64 (value));
      break;
    case PROP_SEGMENTS:
      hear_interview_set_segments (self, g_value_get_uint (value));
      break;
    case PROP_CONSENT_TEXT:
      hear_interview_set_consent_text (self, g_value_get_string (value));
      break;
    case PROP_ASSESSMENT_ALLOWED:
      hear_interview_set_assessment_allowed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_interview_class_init (HearInterviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hear_interview_dispose;
  object_class->finalize = hear_interview_finalize;
  object_class->get_property = hear_interview_get_property;
  object_class->set_property = hear_interview_set_property;

  hear_interview_properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  hear_interview_properties[PROP_CANDIDATE_ID] = g_param_spec_string ("candidate-id", NULL, NULL, NULL, flags);
  hear_interview_properties[PROP_CANDIDATE_NAME] = g_param_spec_string ("candidate-name", NULL, NULL, NULL, flags);
  hear_interview_properties[PROP_ROLE_ID] = g_param_spec_string ("role-id", NULL, NULL, NULL, flags);
  hear_interview_properties[PROP_ROLE_TITLE] = g_param_spec_string ("role-title", NULL, NULL, NULL, flags);
  hear_interview_properties[PROP_HELD_AT] = g_param_spec_int64 ("held-at", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  hear_interview_properties[PROP_DURATION_MS] = g_param_spec_int64 ("duration-ms", NULL, NULL, G_MININT64, G_MAXINT64, -1, flags);
  hear_interview_properties[PROP_POSITION_MS] = g_param_spec_int64 ("position-ms", NULL, NULL, G_MININT64, G_MAXINT64, -1, flags);
  hear_interview_properties[PROP_SEGMENTS] = g_param_spec_uint ("segments", NULL, NULL, 0, G_MAXUINT, 0, flags);
  hear_interview_properties[PROP_CONSENT_TEXT] = g_param_spec_string ("consent-text", NULL, NULL, NULL, flags);
  hear_interview_properties[PROP_ASSESSMENT_ALLOWED] = g_param_spec_boolean ("assessment-allowed", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, hear_interview_properties);
}

static void
hear_interview_init (HearInterview *self)
{
  self->duration_ms = -1;
  self->position_ms = -1;
}

/**
 * hear_interview_new:
 *
 * Returns: (transfer full): an empty interview
 */
HearInterview *
hear_interview_new (void)
{
  return g_object_new (HEAR_TYPE_INTERVIEW, NULL);
}

/**
 * hear_interview_get_id:
 * @self: a interview
 *
 * Returns: (nullable): its id, %NULL until it is stored
 */
const char *
hear_interview_get_id (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), NULL);

  return self->id;
}

/**
 * hear_interview_set_id:
 * @self: a interview
 * @id: (nullable): its id, %NULL until it is stored
 */
void
hear_interview_set_id (HearInterview *self, const char *id)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  if (hear_set_str (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), hear_interview_properties[PROP_ID]);
}

/**
 * hear_interview_get_held_at:
 * @self: a interview
 *
 * Returns: when it took place, in milliseconds since 1970 UTC
 */
gint64
hear_interview_get_held_at (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), 0);

  return self->held_at;
}

/**
 * hear_interview_set_held_at:
 * @self: a interview
 * @held_at: when it took place, in milliseconds since 1970 UTC
 */
void
hear_interview_set_held_at (HearInterview *self, gint64 held_at)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  if (self->held_at == held_at)
    return;

  self->held_at = held_at;
  g_object_notify_by_pspec (G_OBJECT (self), hear_interview_properties[PROP_HELD_AT]);
}

/**
 * hear_interview_get_duration_ms:
 * @self: a interview
 *
 * Returns: its length in milliseconds, -1 without a recording
 */
gint64
hear_interview_get_duration_ms (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), 0);

  return self->duration_ms;
}

/**
 * hear_interview_set_duration_ms:
 * @self: a interview
 * @duration_ms: its length in milliseconds, -1 without a recording
 */
void
hear_interview_set_duration_ms (HearInterview *self, gint64 duration_ms)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  if (self->duration_ms == duration_ms)
    return;

  self->duration_ms = duration_ms;
  g_object_notify_by_pspec (G_OBJECT (self), hear_interview_properties[PROP_DURATION_MS]);
}

/**
 * hear_interview_get_position_ms:
 * @self: a interview
 *
 * Returns: where playing stopped last, -1 if it was never played
 */
gint64
hear_interview_get_position_ms (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), 0);

  return self->position_ms;
}

/**
 * hear_interview_set_position_ms:
 * @self: a interview
 * @position_ms: where playing stopped last, -1 if it was never played
 */
void
hear_interview_set_position_ms (HearInterview *self, gint64 position_ms)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  if (self->position_ms == position_ms)
    return;

  self->position_ms = position_ms;
  g_object_notify_by_pspec (G_OBJECT (self), hear_interview_properties[PROP_POSITION_MS]);
}

/**
 * hear_interview_get_segments:
 * @self: a interview
 *
 * Returns: how many segments its transcript has, 0 without one
 */
guint
hear_interview_get_segments (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), 0);

  return self->segments;
}

/**
 * hear_interview_set_segments:
 * @self: a interview
 * @segments: how many segments its transcript has, 0 without one
 */
void
hear_interview_set_segments (HearInterview *self, guint segments)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  if (self->segments == segments)
    return;

  self->segments = segments;
  g_object_notify_by_pspec (G_OBJECT (self), hear_interview_properties[PROP_SEGMENTS]);
}

/**
 * hear_interview_is_heard:
 * @self: an interview
 *
 * Returns: whether it was played to its end
 */
gboolean
hear_interview_is_heard (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), FALSE);

  return self->duration_ms > 0 &&
         self->position_ms >= self->duration_ms - MIN (HEAR_INTERVIEW_REST_MS, self->duration_ms / HEAR_INTERVIEW_REST_SHARE);
}

/**
 * hear_interview_get_rest_ms:
 * @self: an interview
 *
 * Returns: how much of it is still to be heard, 0 if it has no recording
 */
gint64
hear_interview_get_rest_ms (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), 0);

  if (self->duration_ms <= 0 || hear_interview_is_heard (self))
    return 0;

  return self->duration_ms - MAX (self->position_ms, 0);
}

/**
 * hear_interview_get_card:
 * @self: an interview
 *
 * Returns: how far my card of it has come
 */
HearCardState
hear_interview_get_card (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), (HearCardState){ 0 });

  return self->card;
}

/**
 * hear_interview_set_card:
 * @self: an interview
 * @card: how far my card of it has come
 */
void
hear_interview_set_card (HearInterview *self, HearCardState card)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  self->card = card;
}

/**
 * hear_interview_get_recording:
 * @self: an interview
 *
 * Returns: (transfer none) (nullable): its recording, or %NULL if there is
 *   none (a text interview) or the interview was not loaded with its parts
 */
HearRecording *
hear_interview_get_recording (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), NULL);

  return self->recording;
}

/**
 * hear_interview_set_recording:
 * @self: an interview
 * @recording: (nullable): its recording
 */
void
hear_interview_set_recording (HearInterview *self, HearRecording *recording)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  g_set_object (&self->recording, recording);
}

/**
 * hear_interview_get_transcript:
 * @self: an interview
 *
 * Returns: (transfer none) (nullable): its current transcript, which also
 *   knows who speaks, or %NULL if there is none or the interview was not
 *   loaded with its parts
 */
HearTranscript *
hear_interview_get_transcript (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), NULL);

  return self->transcript;
}

/**
 * hear_interview_set_transcript:
 * @self: an interview
 * @transcript: (nullable): its current transcript
 */
void
hear_interview_set_transcript (HearInterview *self, HearTranscript *transcript)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  g_set_object (&self->transcript, transcript);
}
