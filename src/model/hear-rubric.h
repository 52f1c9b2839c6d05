/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hear-competency.h"

G_BEGIN_DECLS

#define HEAR_TYPE_RUBRIC (hear_rubric_get_type ())

G_DECLARE_FINAL_TYPE (HearRubric, hear_rubric, HEAR, RUBRIC, GObject)

HearRubric     *hear_rubric_new                   (void);
const char     *hear_rubric_get_id                (HearRubric     *self);
void            hear_rubric_set_id                (HearRubric     *self,
                                                   const char     *id);
const char     *hear_rubric_get_version_id        (HearRubric     *self);
void            hear_rubric_set_version_id        (HearRubric     *self,
                                                   const char     *version_id);
guint           hear_rubric_get_version           (HearRubric     *self);
void            hear_rubric_set_version           (HearRubric     *self,
                                                   guint           version);
const char     *hear_rubric_get_key               (HearRubric     *self);
void            hear_rubric_set_key               (HearRubric     *self,
                                                   const char     *key);
const char     *hear_rubric_get_title             (HearRubric     *self);
void            hear_rubric_set_title             (HearRubric     *self,
                                                   const char     *title);
const char     *hear_rubric_get_language          (HearRubric     *self);
void            hear_rubric_set_language          (HearRubric     *self,
                                                   const char     *language);
const char     *hear_rubric_get_source            (HearRubric     *self);
void            hear_rubric_set_source            (HearRubric     *self,
                                                   const char     *source);
GListModel     *hear_rubric_get_competencies      (HearRubric     *self);
void            hear_rubric_add_competency        (HearRubric     *self,
                                                   HearCompetency *competency);
HearCompetency *hear_rubric_find_competency       (HearRubric     *self,
                                                   const char     *key);
HearCompetency *hear_rubric_find_competency_by_id (HearRubric     *self,
                                                   const char     *id);

G_END_DECLS
