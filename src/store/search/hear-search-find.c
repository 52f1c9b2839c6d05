/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-find-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "hear-error.h"
#include "hear-people-rows-private.h"
#include "hear-search-document-private.h"
#include "hear-search-index-private.h"
#include "hear-search-query.h"
#include "hear-search-rows-private.h"

/* Interviews of a full minute go on in the ids of those behind it. */
#define ROOM_MS (60 * 60 * 1000)

/*
 * Two steps: the index finds documents, newest first, and says where in them
 * the words are; only of those that are shown are segments, notes and quotes
 * read. A document without a hit costs some microseconds.
 *
 * CROSS keeps the order of the join: SQLite would find the documents first.
 */
#define SQL_FIND                                                                             \
  "SELECT search_index.rowid, interview_id, pieces, search_hits (search_index)"              \
  " FROM search_index CROSS JOIN search_document ON search_document.id = search_index.rowid" \
  " WHERE search_index MATCH ?1 AND search_index.rowid >= ?2 AND search_index.rowid <= ?3"   \
  " ORDER BY search_index.rowid DESC"

/* One search while it runs. */
typedef struct
{
  HearDatabase     *database;
  HearSearchRun    *run;
  HearSearchTokens *tokens;
  char             *match;
  char             *speaker;
  guint             n_phrases;
  gint64            first;    /* lowest id of a document */
  gint64            last;     /* highest */
  gint64            after_id; /* where the page before ended, 0 for the first */
  guint             after_token;
  gboolean          full;
  HearSearchOwner   owner;
} Search;

static void
search_clear (Search *self)
{
  g_clear_pointer (&self->tokens, hear_search_tokens_free);
  g_clear_pointer (&self->match, g_free);
  g_clear_pointer (&self->speaker, g_free);
  hear_search_owner_clear (&self->owner);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static gboolean
read_cursor (Search  *self,
             GError **error)
{
  const char *after = self->run->after;
  char        rest;

  if (after == NULL)
    return TRUE;
  if (sscanf (after, "%" G_GINT64_FORMAT "-%u%c", &self->after_id, &self->after_token, &rest) == 2 && self->after_id > 0)
    return TRUE;

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("“%s” is no place in a list of results"), after);

  return FALSE;
}

static void
add_facet (GString    *facets,
           const char *facet)
{
  g_string_append_printf (facets, "%s\"%s\"", facets->len > 0 ? " AND " : "", facet);
}

/* Facets are words of a column of their own: each narrows the search as one
 * more word does. */
static void
write_match (Search *self)
{
  HearSearchRun *run = self->run;
  g_autoptr(GString) facets = g_string_new (NULL);
  g_autofree char *words = hear_search_query_write (run->text, run->typing, &self->n_phrases);

  if (words == NULL)
    return;
  if (run->role_id != NULL)
    {
      g_autofree char *facet = hear_search_document_write_facet (HEAR_SEARCH_ROLE, run->role_id);

      add_facet (facets, facet);
    }
  if (run->candidate_id != NULL)
    {
      g_autofree char *facet = hear_search_document_write_facet (HEAR_SEARCH_CANDIDATE, run->candidate_id);

      add_facet (facets, facet);
    }
  if (self->speaker != NULL)
    add_facet (facets, self->speaker);

  self->match = facets->len > 0 ? g_strdup_printf ("{text} : (%s) AND {facets} : (%s)", words, facets->str)
                                : g_strdup_printf ("{text} : (%s)", words);
}

static gboolean
prepare (Search  *self,
         GError **error)
{
  HearSearchRun *run = self->run;

  if (!read_cursor (self, error))
    return FALSE;
  if (run->speaker != NULL)
    {
      g_autofree char *folded = hear_people_rows_fold (run->speaker);

      self->speaker = hear_search_document_write_facet (HEAR_SEARCH_SPEAKER, folded);
    }
  write_match (self);
  /* These bounds are rough; the instant itself decides later. */
  self->first = run->from != 0 ? hear_search_index_get_first_id (run->from) : 0;
  self->last = run->to != 0 ? hear_search_index_get_first_id (run->to + ROOM_MS) : G_MAXINT64;
  if (run->after != NULL)
    self->last = MIN (self->last, self->after_id);

  return TRUE;
}

static gboolean
is_wanted (Search *self)
{
  const HearSearchRun *run = self->run;

  return self->owner.id != NULL &&
         (run->from == 0 || self->owner.held_at >= run->from) &&
         (run->to == 0 || self->owner.held_at < run->to);
}

/* One more than fits says that there are more. */
static gboolean
add_match (Search                *self,
           gint64                 id,
           const HearSearchMatch *match,
           GError               **error)
{
  HearSearchRun *run = self->run;
  g_autoptr(HearSearchHit) hit = NULL;
  g_autoptr(GError) failure = NULL;

  if (run->hits->len == run->limit)
    {
      self->full = TRUE;
      return TRUE;
    }
  hit = hear_search_rows_load (self->database, self->tokens, &self->owner, match, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (hit == NULL)
    return TRUE;

  g_ptr_array_add (run->hits, g_steal_pointer (&hit));
  g_free (run->next);
  run->next = g_strdup_printf ("%" G_GINT64_FORMAT "-%u", id, match->piece.first);

  return TRUE;
}

static gboolean
add_document (Search        *self,
              HearStatement *row,
              GError       **error)
{
  gint64           id = hear_statement_get_int (row, 0);
  g_autofree char *interview_id = g_strdup (hear_statement_get_text (row, 1));
  g_autoptr(GBytes) bytes = hear_statement_dup_bytes (row, 2);
  g_autoptr(GBytes) hits = hear_statement_dup_bytes (row, 3);
  g_autoptr(HearSearchPieces) pieces = hear_search_pieces_unpack (bytes);
  g_autoptr(GPtrArray) matches = NULL;
  int speaker = self->speaker != NULL && pieces != NULL ? hear_search_pieces_find (pieces, self->speaker) : -1;

  if (pieces == NULL || (self->speaker != NULL && speaker < 0))
    return TRUE;
  matches = hear_search_match_find (pieces, hits, self->n_phrases, speaker);
  if (matches->len == 0)
    return TRUE;
  if (g_strcmp0 (self->owner.id, interview_id) != 0 &&
      !hear_search_rows_load_owner (self->database, interview_id, &self->owner, error))
    return FALSE;

  for (guint i = 0; i < matches->len && is_wanted (self) && !self->full; i++)
    {
      const HearSearchMatch *match = g_ptr_array_index (matches, i);

      if (id == self->after_id && match->piece.first <= self->after_token)
        continue;
      if (!add_match (self, id, match, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * hear_search_run_new:
 * @request: what to look for, copied
 * @after: (nullable): where the page before ended
 * @limit: how many hits at most
 * @cancellable: (nullable): what stops it
 *
 * Returns: (transfer full): a search that has not begun
 */
HearSearchRun *
hear_search_run_new (const HearSearchRequest *request,
                     const char              *after,
                     guint                    limit,
                     GCancellable            *cancellable)
{
  HearSearchRun *self = g_new0 (HearSearchRun, 1);

  self->text = g_strdup (request->text);
  self->typing = request->typing;
  self->role_id = g_strdup (request->role_id);
  self->candidate_id = g_strdup (request->candidate_id);
  self->speaker = g_strdup (request->speaker);
  self->from = request->from;
  self->to = request->to;
  self->after = g_strdup (after);
  self->limit = limit;
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->hits = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * hear_search_run_free:
 * @self: (transfer full): a search
 */
void
hear_search_run_free (HearSearchRun *self)
{
  g_free (self->text);
  g_free (self->role_id);
  g_free (self->candidate_id);
  g_free (self->speaker);
  g_free (self->after);
  g_free (self->next);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_free (self);
}

/**
 * hear_search_find:
 * @database: a connection
 * @input: a #HearSearchRun
 * @error: where to put %HEAR_ERROR_INVALID for a cursor
 *
 * Finds a page of hits.
 *
 * Returns: whether nothing went wrong
 */
gboolean
hear_search_find (HearDatabase *database,
                  gpointer      input,
                  GError      **error)
{
  g_auto(Search) search = { .database = database, .run = input };
  g_autoptr(HearStatement) row = NULL;
  HearStep step = HEAR_STEP_DONE;

  g_return_val_if_fail (database != NULL && search.run != NULL, FALSE);

  if (!hear_search_index_count_waiting (database, &search.run->waiting, error) || !prepare (&search, error))
    return FALSE;
  if (search.match == NULL)
    return TRUE;
  search.tokens = hear_search_tokens_new (database, error);
  row = hear_database_prepare (database, SQL_FIND, error);
  if (search.tokens == NULL || row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, search.match);
  hear_statement_bind_int (row, 2, search.first);
  hear_statement_bind_int (row, 3, search.last);
  while (!search.full && (step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    if (g_cancellable_set_error_if_cancelled (search.run->cancellable, error) || !add_document (&search, row, error))
      return FALSE;
  if (!search.full)
    g_clear_pointer (&search.run->next, g_free);

  return step != HEAR_STEP_FAILED;
}
