/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of each competency, in this order, somebody asks one of so many questions. */
#define HEAR_MADE_UP_COMPETENCIES 5
#define HEAR_MADE_UP_VARIANTS 3
#define HEAR_MADE_UP_ROLES 24

char       *hear_made_up_speech_name       (guint  index,
                                            guint  shift);
const char *hear_made_up_speech_role       (guint  index);
const char *hear_made_up_speech_competency (guint  competency);
const char *hear_made_up_speech_question   (guint  competency,
                                            guint  variant);
char       *hear_made_up_speech_answer     (guint  competency,
                                            guint  n_sentences,
                                            GRand *dice);
const char *hear_made_up_speech_feedback   (int    level);

G_END_DECLS
