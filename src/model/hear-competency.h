/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The scale of every rubric. */
#define HEAR_LEVEL_MIN 1
#define HEAR_LEVEL_MAX 5

#define HEAR_TYPE_COMPETENCY (hear_competency_get_type ())

G_DECLARE_FINAL_TYPE (HearCompetency, hear_competency, HEAR, COMPETENCY, GObject)

HearCompetency *hear_competency_new            (void);
const char     *hear_competency_get_id         (HearCompetency *self);
void            hear_competency_set_id         (HearCompetency *self,
                                                const char     *id);
const char     *hear_competency_get_key        (HearCompetency *self);
void            hear_competency_set_key        (HearCompetency *self,
                                                const char     *key);
const char     *hear_competency_get_name       (HearCompetency *self);
void            hear_competency_set_name       (HearCompetency *self,
                                                const char     *name);
const char     *hear_competency_get_definition (HearCompetency *self);
void            hear_competency_set_definition (HearCompetency *self,
                                                const char     *definition);
const char     *hear_competency_get_anchor     (HearCompetency *self,
                                                int             level);
void            hear_competency_set_anchor     (HearCompetency *self,
                                                int             level,
                                                const char     *text);

G_END_DECLS
