/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEAR_TYPE_ANSWER (hear_answer_get_type ())

G_DECLARE_FINAL_TYPE (HearAnswer, hear_answer, HEAR, ANSWER, GObject)

HearAnswer *hear_answer_new          (void);
const char *hear_answer_get_id       (HearAnswer *self);
void        hear_answer_set_id       (HearAnswer *self,
                                      const char *id);
const char *hear_answer_get_question (HearAnswer *self);
void        hear_answer_set_question (HearAnswer *self,
                                      const char *question);
gint64      hear_answer_get_start_ms (HearAnswer *self);
void        hear_answer_set_start_ms (HearAnswer *self,
                                      gint64      start_ms);

G_END_DECLS
