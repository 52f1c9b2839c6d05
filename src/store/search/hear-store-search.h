/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-search-hit.h"
#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearSearchRequest:
 * @text: words, "phrases", begin*, a NEAR b, near(a b, 5)
 * @role_id: (nullable): only of this role
 * @candidate_id: (nullable): only of this candidate
 * @speaker: (nullable): only what this person says, by name in any case
 * @from: only interviews from this instant on, 0 for all
 * @to: only interviews before this instant, 0 for all
 * @typing: whether the last word is still being typed
 *
 * What to look for. Borrows everything.
 */
typedef struct
{
  const char *text;
  const char *role_id;
  const char *candidate_id;
  const char *speaker;
  gint64      from;
  gint64      to;
  gboolean    typing;
} HearSearchRequest;

/**
 * HearSearchResult:
 * @hits: (element-type HearSearchHit): what was found, newest interview first,
 *   within one in the order in which it was said
 * @next: (nullable): where the next page begins, %NULL after the last
 * @waiting: how many interviews have not been looked through yet
 *
 * A page of a search.
 */
typedef struct
{
  GPtrArray *hits;
  char      *next;
  guint      waiting;
} HearSearchResult;

HearSearchResult *hear_store_search                 (HearStore               *self,
                                                     const HearSearchRequest *request,
                                                     const char              *after,
                                                     guint                    limit,
                                                     GError                 **error);
void              hear_store_search_async           (HearStore               *self,
                                                     const HearSearchRequest *request,
                                                     const char              *after,
                                                     guint                    limit,
                                                     GCancellable            *cancellable,
                                                     GAsyncReadyCallback      callback,
                                                     gpointer                 user_data);
HearSearchResult *hear_store_search_finish          (HearStore               *self,
                                                     GAsyncResult            *result,
                                                     GError                 **error);
void              hear_store_update_search_async    (HearStore               *self,
                                                     GCancellable            *cancellable,
                                                     GAsyncReadyCallback      callback,
                                                     gpointer                 user_data);
gboolean          hear_store_update_search_finish   (HearStore               *self,
                                                     GAsyncResult            *result,
                                                     GError                 **error);
void              hear_search_result_free           (HearSearchResult        *self);
GPtrArray        *hear_store_list_speakers          (HearStore               *self,
                                                     guint                    limit,
                                                     GError                 **error);
void              hear_store_list_speakers_async    (HearStore               *self,
                                                     guint                    limit,
                                                     GCancellable            *cancellable,
                                                     GAsyncReadyCallback      callback,
                                                     gpointer                 user_data);
GPtrArray        *hear_store_list_speakers_finish   (HearStore               *self,
                                                     GAsyncResult            *result,
                                                     GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearSearchResult, hear_search_result_free)

G_END_DECLS
