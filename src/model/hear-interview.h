/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "hear-card-state.h"
#include "hear-recording.h"
#include "hear-transcript.h"

G_BEGIN_DECLS

/* Who stopped this close to the end has heard an interview, be it in time or,
 * where that is most of it, as a share. */
#define HEAR_INTERVIEW_REST_MS 5000
#define HEAR_INTERVIEW_REST_SHARE 10

#define HEAR_TYPE_INTERVIEW (hear_interview_get_type ())

G_DECLARE_FINAL_TYPE (HearInterview, hear_interview, HEAR, INTERVIEW, GObject)

HearInterview  *hear_interview_new                    (void);
const char     *hear_interview_get_id                 (HearInterview  *self);
void            hear_interview_set_id                 (HearInterview  *self,
                                                       const char     *id);
const char     *hear_interview_get_candidate_id       (HearInterview  *self);
void            hear_interview_set_candidate_id       (HearInterview  *self,
                                                       const char     *candidate_id);
const char     *hear_interview_get_candidate_name     (HearInterview  *self);
void            hear_interview_set_candidate_name     (HearInterview  *self,
                                                       const char     *candidate_name);
const char     *hear_interview_get_role_id            (HearInterview  *self);
void            hear_interview_set_role_id            (HearInterview  *self,
                                                       const char     *role_id);
const char     *hear_interview_get_role_title         (HearInterview  *self);
void            hear_interview_set_role_title         (HearInterview  *self,
                                                       const char     *role_title);
gint64          hear_interview_get_held_at            (HearInterview  *self);
void            hear_interview_set_held_at            (HearInterview  *self,
                                                       gint64          held_at);
gint64          hear_interview_get_duration_ms        (HearInterview  *self);
void            hear_interview_set_duration_ms        (HearInterview  *self,
                                                       gint64          duration_ms);
gint64          hear_interview_get_position_ms        (HearInterview  *self);
void            hear_interview_set_position_ms        (HearInterview  *self,
                                                       gint64          position_ms);
guint           hear_interview_get_segments           (HearInterview  *self);
void            hear_interview_set_segments           (HearInterview  *self,
                                                       guint           segments);
const char     *hear_interview_get_consent_text       (HearInterview  *self);
void            hear_interview_set_consent_text       (HearInterview  *self,
                                                       const char     *consent_text);
gboolean        hear_interview_get_assessment_allowed (HearInterview  *self);
void            hear_interview_set_assessment_allowed (HearInterview  *self,
                                                       gboolean        assessment_allowed);
gboolean        hear_interview_is_heard               (HearInterview  *self);
gint64          hear_interview_get_rest_ms            (HearInterview  *self);
HearCardState   hear_interview_get_card               (HearInterview  *self);
void            hear_interview_set_card               (HearInterview  *self,
                                                       HearCardState   card);
HearRecording  *hear_interview_get_recording          (HearInterview  *self);
void            hear_interview_set_recording          (HearInterview  *self,
                                                       HearRecording  *recording);
HearTranscript *hear_interview_get_transcript         (HearInterview  *self);
void            hear_interview_set_transcript         (HearInterview  *self,
                                                       HearTranscript *transcript);

G_END_DECLS
