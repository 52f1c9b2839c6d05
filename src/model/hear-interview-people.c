/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-private.h"

#include "hear-compat.h"

/* Who is being interviewed, for what, and on what terms. */

/**
 * hear_interview_get_candidate_id:
 * @self: a interview
 *
 * Returns: (nullable): the candidate, %NULL to find or make one by name
 */
const char *
hear_interview_get_candidate_id (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), NULL);

  return self->candidate_id;
}

/**
 * hear_interview_set_candidate_id:
 * @self: a interview
 * @candidate_id: (nullable): the candidate, %NULL to find or make one by name
 */
void
hear_interview_set_candidate_id (HearInterview *self, const char *candidate_id)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  if (hear_set_str (&self->candidate_id, candidate_id))
    g_object_notify_by_pspec (G_OBJECT (self), hear_interview_properties[PROP_CANDIDATE_ID]);
}

/**
 * hear_interview_get_candidate_name:
 * @self: a interview
 *
 * Returns: (nullable): the candidate's name
 */
const char *
hear_interview_get_candidate_name (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), NULL);

  return self->candidate_name;
}

/**
 * hear_interview_set_candidate_name:
 * @self: a interview
 * @candidate_name: (nullable): the candidate's name
 */
void
hear_interview_set_candidate_name (HearInterview *self, const char *candidate_name)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  if (hear_set_str (&self->candidate_name, candidate_name))
    g_object_notify_by_pspec (G_OBJECT (self), hear_interview_properties[PROP_CANDIDATE_NAME]);
}

/**
 * hear_interview_get_role_id:
 * @self: a interview
 *
 * Returns: (nullable): the role, %NULL to find or make one by title
 */
const char *
hear_interview_get_role_id (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), NULL);

  return self->role_id;
}

/**
 * hear_interview_set_role_id:
 * @self: a interview
 * @role_id: (nullable): the role, %NULL to find or make one by title
 */
void
hear_interview_set_role_id (HearInterview *self, const char *role_id)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  if (hear_set_str (&self->role_id, role_id))
    g_object_notify_by_pspec (G_OBJECT (self), hear_interview_properties[PROP_ROLE_ID]);
}

/**
 * hear_interview_get_role_title:
 * @self: a interview
 *
 * Returns: (nullable): the role's title
 */
const char *
hear_interview_get_role_title (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), NULL);

  return self->role_title;
}

/**
 * hear_interview_set_role_title:
 * @self: a interview
 * @role_title: (nullable): the role's title
 */
void
hear_interview_set_role_title (HearInterview *self, const char *role_title)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  if (hear_set_str (&self->role_title, role_title))
    g_object_notify_by_pspec (G_OBJECT (self), hear_interview_properties[PROP_ROLE_TITLE]);
}

/**
 * hear_interview_get_consent_text:
 * @self: a interview
 *
 * Returns: (nullable): what the candidate consented to, as it was written down
 */
const char *
hear_interview_get_consent_text (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), NULL);

  return self->consent_text;
}

/**
 * hear_interview_set_consent_text:
 * @self: a interview
 * @consent_text: (nullable): what the candidate consented to, as it was written down
 */
void
hear_interview_set_consent_text (HearInterview *self, const char *consent_text)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  if (hear_set_str (&self->consent_text, consent_text))
    g_object_notify_by_pspec (G_OBJECT (self), hear_interview_properties[PROP_CONSENT_TEXT]);
}

/**
 * hear_interview_get_assessment_allowed:
 * @self: a interview
 *
 * Returns: whether the candidate consented to machine assessment
 */
gboolean
hear_interview_get_assessment_allowed (HearInterview *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW (self), 0);

  return self->assessment_allowed;
}

/**
 * hear_interview_set_assessment_allowed:
 * @self: a interview
 * @assessment_allowed: whether the candidate consented to machine assessment
 */
void
hear_interview_set_assessment_allowed (HearInterview *self, gboolean assessment_allowed)
{
  g_return_if_fail (HEAR_IS_INTERVIEW (self));

  assessment_allowed = !!assessment_allowed;
  if (self->assessment_allowed == assessment_allowed)
    return;

  self->assessment_allowed = assessment_allowed;
  g_object_notify_by_pspec (G_OBJECT (self), hear_interview_properties[PROP_ASSESSMENT_ALLOWED]);
}
