/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_CANDIDATE_PAGE (hear_candidate_page_get_type ())

G_DECLARE_FINAL_TYPE (HearCandidatePage, hear_candidate_page, HEAR, CANDIDATE_PAGE, GtkWidget)

GtkWidget  *hear_candidate_page_new     (HearSession       *session);
void        hear_candidate_page_open    (HearCandidatePage *self,
                                         const char        *id);
void        hear_candidate_page_save    (HearCandidatePage *self);
void        hear_candidate_page_restore (HearCandidatePage *self,
                                         const char        *id);

G_END_DECLS
