/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

/**
 * HearRemovalKind:
 * @HEAR_REMOVAL_INTERVIEW: an interview
 * @HEAR_REMOVAL_NOTE: a note on one
 * @HEAR_REMOVAL_QUESTION: a question that was asked in one
 * @HEAR_REMOVAL_ROLE: a role without interviews
 * @HEAR_REMOVAL_SEARCH: a saved search
 *
 * What can be removed and brought back.
 */
typedef enum
{
  HEAR_REMOVAL_INTERVIEW,
  HEAR_REMOVAL_NOTE,
  HEAR_REMOVAL_QUESTION,
  HEAR_REMOVAL_ROLE,
  HEAR_REMOVAL_SEARCH,
} HearRemovalKind;

void            hear_removal_start     (HearSession    *session,
                                        HearRemovalKind kind,
                                        const char     *id);
void            hear_removal_save      (HearSession    *session,
                                        HearRemovalKind kind,
                                        const char     *id);
void            hear_removal_take_back (HearSession    *session,
                                        HearRemovalKind kind,
                                        const char     *id,
                                        GClosure       *done);
HearRemovalKind hear_removal_find_kind (HearStoreTable  table);

G_END_DECLS
