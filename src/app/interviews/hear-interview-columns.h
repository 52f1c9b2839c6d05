/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-initials.h"
#include "hear-layout.h"

G_BEGIN_DECLS

/**
 * HearInterviewCell:
 * @HEAR_INTERVIEW_CELL_NAME: who
 * @HEAR_INTERVIEW_CELL_ROLE: for what
 * @HEAR_INTERVIEW_CELL_REMARK: what it lacks
 * @HEAR_INTERVIEW_CELL_DAY: when
 * @HEAR_INTERVIEW_CELL_DURATION: how long
 * @HEAR_INTERVIEW_CELL_STATE: how far it was heard
 * @HEAR_INTERVIEW_CELL_REST: what is left
 *
 * The texts of a row.
 */
typedef enum
{
  HEAR_INTERVIEW_CELL_NAME,
  HEAR_INTERVIEW_CELL_ROLE,
  HEAR_INTERVIEW_CELL_REMARK,
  HEAR_INTERVIEW_CELL_DAY,
  HEAR_INTERVIEW_CELL_DURATION,
  HEAR_INTERVIEW_CELL_STATE,
  HEAR_INTERVIEW_CELL_REST,
} HearInterviewCell;

#define HEAR_INTERVIEW_PORTRAIT 40
#define HEAR_INTERVIEW_N_CELLS (HEAR_INTERVIEW_CELL_REST + 1)

#define HEAR_TYPE_INTERVIEW_COLUMNS (hear_interview_columns_get_type ())

G_DECLARE_FINAL_TYPE (HearInterviewColumns, hear_interview_columns, HEAR, INTERVIEW_COLUMNS, GObject)

HearInterviewColumns *hear_interview_columns_new            (void);
HearLayoutSize        hear_interview_columns_get_size       (HearInterviewColumns *self);
HearInitials         *hear_interview_columns_get_initials   (HearInterviewColumns *self);
PangoAttrList        *hear_interview_columns_get_attributes (HearInterviewColumns *self,
                                                             HearInterviewCell     cell);
void                  hear_interview_columns_measure        (HearInterviewColumns *self,
                                                             PangoContext         *context);
int                   hear_interview_columns_get_height     (HearInterviewColumns *self);
int                   hear_interview_columns_get_baseline   (HearInterviewColumns *self,
                                                             HearInterviewCell     cell);
gboolean              hear_interview_columns_place_cell     (HearInterviewColumns *self,
                                                             HearInterviewCell     cell,
                                                             int                   width,
                                                             GdkRectangle         *area);
gboolean              hear_interview_columns_place_thumb    (HearInterviewColumns *self,
                                                             int                   width,
                                                             gboolean              beside_remark,
                                                             GdkRectangle         *area);

G_END_DECLS
