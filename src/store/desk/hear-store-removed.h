/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearRemoved:
 * @table: what it is: an interview, a note, a question, a role or a search
 * @id: its id
 * @title: whose interview it is, or what it says
 * @about: (nullable): the role or the candidate that it belongs to
 * @held_at: when the interview was, or 0
 * @removed_at: when it was removed
 *
 * Something that was taken out of all lists and can be brought back.
 */
typedef struct
{
  HearStoreTable table;
  char          *id;
  char          *title;
  char          *about;
  gint64         held_at;
  gint64         removed_at;
} HearRemoved;

void         hear_removed_free               (HearRemoved *self);
GPtrArray   *hear_store_list_removed         (HearStore   *self,
                                              guint        limit,
                                              GError     **error);
HearRemoved *hear_store_find_removed_of_blob (HearStore   *self,
                                              const char  *sha256,
                                              GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearRemoved, hear_removed_free)

G_END_DECLS
