/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-search-hit.h"
#include "hear-search-match-private.h"
#include "hear-search-tokens-private.h"
#include "hear-statement-private.h"

G_BEGIN_DECLS

/* The interview to which hits belong. */
typedef struct
{
  char  *id;
  char  *candidate;
  char  *role;
  gint64 held_at;
} HearSearchOwner;

gboolean       hear_search_rows_load_owner (HearDatabase          *database,
                                            const char            *interview_id,
                                            HearSearchOwner       *owner,
                                            GError               **error);
void           hear_search_owner_clear     (HearSearchOwner       *self);
HearSearchHit *hear_search_rows_load       (HearDatabase          *database,
                                            HearSearchTokens      *tokens,
                                            const HearSearchOwner *owner,
                                            const HearSearchMatch *match,
                                            GError               **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HearSearchOwner, hear_search_owner_clear)

G_END_DECLS
