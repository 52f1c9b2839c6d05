/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEAR_TYPE_CANDIDATE (hear_candidate_get_type ())

G_DECLARE_FINAL_TYPE (HearCandidate, hear_candidate, HEAR, CANDIDATE, GObject)

HearCandidate *hear_candidate_new            (void);
const char    *hear_candidate_get_id         (HearCandidate *self);
void           hear_candidate_set_id         (HearCandidate *self,
                                              const char    *id);
const char    *hear_candidate_get_name       (HearCandidate *self);
void           hear_candidate_set_name       (HearCandidate *self,
                                              const char    *name);
gint64         hear_candidate_get_created_at (HearCandidate *self);
void           hear_candidate_set_created_at (HearCandidate *self,
                                              gint64         created_at);

G_END_DECLS
