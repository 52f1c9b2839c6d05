/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-interview.h"

G_BEGIN_DECLS

/*
 * One interview. A list holds it with its own fields only; opened, it has its
 * parts too: recording, participants, transcript.
 */
struct _HearInterview
{
  GObject parent_instance;

  char    *id;
  char    *candidate_id;
  char    *candidate_name;
  char    *role_id;
  char    *role_title;
  gint64   held_at;
  gint64   duration_ms;
  gint64   position_ms;
  guint    segments;
  char    *consent_text;
  gboolean assessment_allowed;

  HearCardState card;

  HearRecording  *recording;
  HearTranscript *transcript;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_CANDIDATE_ID,
  PROP_CANDIDATE_NAME,
  PROP_ROLE_ID,
  PROP_ROLE_TITLE,
  PROP_HELD_AT,
  PROP_DURATION_MS,
  PROP_POSITION_MS,
  PROP_SEGMENTS,
  PROP_CONSENT_TEXT,
  PROP_ASSESSMENT_ALLOWED,
  N_PROPS,
};

extern G_GNUC_INTERNAL GParamSpec *hear_interview_properties[N_PROPS];

G_END_DECLS
