/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-rubric.h"

G_BEGIN_DECLS

/* More than a person can judge in an interview. */
#define HEAR_RUBRIC_MAX_COMPETENCIES 12

/**
 * HearRubricGapKind:
 * @HEAR_RUBRIC_GAP_TITLE: the rubric has no title
 * @HEAR_RUBRIC_GAP_COMPETENCIES: there is no competency, or there are too many
 * @HEAR_RUBRIC_GAP_NAME: a competency has no name
 * @HEAR_RUBRIC_GAP_DEFINITION: a competency does not say what it is
 * @HEAR_RUBRIC_GAP_ANCHOR: a competency does not say what a level looks like
 *
 * What keeps a draft from being a rubric.
 */
typedef enum
{
  HEAR_RUBRIC_GAP_TITLE,
  HEAR_RUBRIC_GAP_COMPETENCIES,
  HEAR_RUBRIC_GAP_NAME,
  HEAR_RUBRIC_GAP_DEFINITION,
  HEAR_RUBRIC_GAP_ANCHOR,
} HearRubricGapKind;

/**
 * HearRubricGap:
 * @kind: what is missing
 * @competency: of which competency, by its position
 * @level: of which level
 *
 * Something that a draft lacks.
 */
typedef struct
{
  HearRubricGapKind kind;
  guint             competency;
  int               level;
} HearRubricGap;

HearRubric     *hear_rubric_draft_read      (const char *text,
                                             gsize       length,
                                             GError    **error);
char           *hear_rubric_draft_write     (HearRubric *rubric);
GArray         *hear_rubric_draft_find_gaps (HearRubric *rubric);
char           *hear_rubric_draft_make_key  (const char *name,
                                             GStrv       taken);
HearCompetency *hear_rubric_draft_add       (HearRubric *rubric);
void            hear_rubric_draft_settle    (HearRubric *rubric);
void            hear_rubric_draft_remove    (HearRubric *rubric,
                                             guint       position);
void            hear_rubric_draft_move      (HearRubric *rubric,
                                             guint       from,
                                             guint       to);

G_END_DECLS
