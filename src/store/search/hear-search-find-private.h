/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-database-private.h"
#include "hear-store-search.h"

G_BEGIN_DECLS

/* A search: what for, and what came of it. */
typedef struct
{
  char         *text;
  gboolean      typing;
  char         *role_id;
  char         *candidate_id;
  char         *speaker;
  gint64        from;
  gint64        to;
  char         *after;
  guint         limit;
  GCancellable *cancellable;
  GPtrArray    *hits;
  char         *next;
  gint64        waiting;
} HearSearchRun;

HearSearchRun *hear_search_run_new  (const HearSearchRequest *request,
                                     const char              *after,
                                     guint                    limit,
                                     GCancellable            *cancellable);
void           hear_search_run_free (HearSearchRun           *self);
gboolean       hear_search_find     (HearDatabase            *database,
                                     gpointer                 input,
                                     GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearSearchRun, hear_search_run_free)

G_END_DECLS
