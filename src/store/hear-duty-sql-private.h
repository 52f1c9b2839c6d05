/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-rubric-rows-private.h"

G_BEGIN_DECLS

/* Pieces of queries about my card of an interview, so that the list of
 * interviews and the list of what I owe cannot say two things. */
#define HEAR_SQL_ME "(SELECT value FROM local WHERE key = 'user')"
#define HEAR_SQL_MY_SUBMITTED                                                   \
  "EXISTS (SELECT 1 FROM scorecard WHERE scorecard.interview_id = interview.id" \
  " AND user_id = " HEAR_SQL_ME " AND state = 'submitted' AND scorecard.deleted_at IS NULL)"
/* What others noted or judged counts once I have judged, too. */
#define HEAR_SQL_MY_NOTE "(note.user_id = " HEAR_SQL_ME " OR (private = 0 AND " HEAR_SQL_MY_SUBMITTED "))"
#define HEAR_SQL_CARD_OPEN "kind = 'candidate' AND NOT " HEAR_SQL_MY_SUBMITTED
#define HEAR_SQL_CARD_SUBMITTED "kind = 'candidate' AND " HEAR_SQL_MY_SUBMITTED
#define HEAR_SQL_JOIN_CARD                                                                             \
  " LEFT JOIN scorecard ON scorecard.id = (SELECT id FROM scorecard WHERE interview_id = interview.id" \
  " AND user_id = " HEAR_SQL_ME " AND deleted_at IS NULL ORDER BY id LIMIT 1)"
/* Below: interview, role and the card are joined. */
#define HEAR_SQL_RATED                                                                    \
  "(SELECT count (DISTINCT rubric_item_id) FROM rating WHERE scorecard_id = scorecard.id" \
  " AND evidence_state <> 'open' AND rating.deleted_at IS NULL)"
#define HEAR_SQL_COMPETENCIES                                                                                 \
  "(SELECT count (*) FROM rubric_item WHERE rubric_version_id = coalesce (scorecard.rubric_version_id,"       \
  " (SELECT rubric_version.id FROM rubric_version WHERE rubric_version.rubric_id = coalesce (role.rubric_id," \
  " (SELECT id FROM rubric WHERE key = '" HEAR_RUBRIC_GENERAL "' AND deleted_at IS NULL ORDER BY id))"        \
  " AND rubric_version.deleted_at IS NULL ORDER BY n DESC LIMIT 1)))"

G_END_DECLS
