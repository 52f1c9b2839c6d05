/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HearSavedSearchFacts:
 * @id: (nullable): its id, %NULL for a new one
 * @name: what it is called
 * @text: the words
 * @role_id: (nullable): only of this role
 * @candidate_id: (nullable): only of this candidate
 * @speaker: (nullable): only what this person says
 * @days: only interviews of so many last days, 0 for all
 *
 * What a saved search looks for; borrows everything.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *text;
  const char *role_id;
  const char *candidate_id;
  const char *speaker;
  guint       days;
} HearSavedSearchFacts;

#define HEAR_TYPE_SAVED_SEARCH (hear_saved_search_get_type ())

G_DECLARE_FINAL_TYPE (HearSavedSearch, hear_saved_search, HEAR, SAVED_SEARCH, GObject)

HearSavedSearch            *hear_saved_search_new       (const HearSavedSearchFacts *facts);
const HearSavedSearchFacts *hear_saved_search_get_facts (HearSavedSearch            *self);

G_END_DECLS
