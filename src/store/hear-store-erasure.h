/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearErasure:
 * @id: (nullable): the receipt's id; %NULL before it is done
 * @pseudonym: (nullable): names the candidate in the audit log; nobody can
 *   trace it back
 * @at: when it was done
 * @audit_n: the number of its entry in the audit log
 * @audit_hash: (nullable): the entry's hash
 * @finished: whether no file of the library holds a word any more
 * @problem: (nullable): what kept the files from being cleaned just now
 * @candidate_id: (nullable): the candidate, until it is finished
 * @name: (nullable): what the candidate is called, before it is done
 * @applications: how many applications
 * @consents: how many consents
 * @interviews: how many interviews, with those that were removed
 * @recordings: how many recordings
 * @transcripts: how many transcripts
 * @notes: how many notes
 * @cards: how many scorecards
 * @quotes: how many quotes
 * @backups: how many automatic backups hold the candidate
 * @rubrics: (nullable): the keys of rubrics whose draft or reasons name the
 *   candidate; they are left to be corrected by hand
 *
 * What erasing a candidate takes away, before it is done and, as its receipt,
 * after.
 */
typedef struct
{
  char    *id;
  char    *pseudonym;
  gint64   at;
  gint64   audit_n;
  char    *audit_hash;
  gboolean finished;
  char    *problem;
  char    *candidate_id;
  char    *name;
  guint    applications;
  guint    consents;
  guint    interviews;
  guint    recordings;
  guint    transcripts;
  guint    notes;
  guint    cards;
  guint    quotes;
  guint    backups;
  char   **rubrics;
} HearErasure;

void         hear_erasure_free          (HearErasure *self);
HearErasure *hear_store_plan_erasure    (HearStore   *self,
                                         const char  *id_or_prefix,
                                         GError     **error);
HearErasure *hear_store_erase_candidate (HearStore   *self,
                                         const char  *candidate_id,
                                         GError     **error);
gboolean     hear_store_finish_erasures (HearStore   *self,
                                         GError     **error);
GPtrArray   *hear_store_list_erasures   (HearStore   *self,
                                         GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearErasure, hear_erasure_free)

G_END_DECLS
