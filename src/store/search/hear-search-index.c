/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-index-private.h"

#include <string.h>

#include "hear-search-document-private.h"

/*
 * Keeps the index equal to what the interviews say. Whatever changes an
 * interview marks it dirty, by triggers of the schema; here dirty ones are
 * taken up, a few at a time.
 *
 * The id of a document is the minute in which the interview took place, the
 * number of the interview within that minute, and the part. A minute that is
 * full goes on in the next one. Nothing is told apart before 1970.
 */
#define MINUTE_MS 60000
#define IDS_A_MINUTE (1 << 14)

/* So long a piece of the index is worked on before a user's own write gets its
 * turn. */
#define BATCH_MS 20

#define SQL_WAITING "SELECT count (*) FROM search_dirty"
#define SQL_NEXT "SELECT interview_id FROM search_dirty LIMIT 1"
#define SQL_DONE "DELETE FROM search_dirty WHERE interview_id = ?"
#define SQL_STARTED "SELECT started_at FROM interview WHERE id = ?"
#define SQL_KNOWN "SELECT id, facets, text, pieces FROM search_document WHERE interview_id = ? AND part = ?"
#define SQL_OTHER "SELECT id FROM search_document WHERE interview_id = ?"
#define SQL_LAST "SELECT max (id) FROM search_document WHERE id >= ? AND id < ?"
#define SQL_FORGET "INSERT INTO search_index (search_index, rowid, facets, text) VALUES ('delete', ?, ?, ?)"
#define SQL_LEARN "INSERT INTO search_index (rowid, facets, text) VALUES (?, ?, ?)"
#define SQL_REMOVE "DELETE FROM search_document WHERE id = ?"
#define SQL_KEEP \
  "INSERT OR REPLACE INTO search_document (id, interview_id, part, pieces, facets, text) VALUES (?, ?, ?, ?, ?, ?)"
#define SQL_REPLACE_PIECES "UPDATE search_document SET pieces = ? WHERE id = ?"
#define SQL_OF_CANDIDATE                                                                   \
  "SELECT interview.id FROM interview JOIN application ON application.id = application_id" \
  " WHERE candidate_id = ?"
#define SQL_OPTIMIZE "INSERT INTO search_index (search_index) VALUES ('optimize')"

/* A document as it stands in the index; id 0 if it does not. */
typedef struct
{
  gint64  id;
  char   *facets;
  char   *text;
  GBytes *pieces;
} Known;

static void
known_clear (Known *self)
{
  g_free (self->facets);
  g_free (self->text);
  g_clear_pointer (&self->pieces, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Known, known_clear)

static gboolean
find_known (HearDatabase  *database,
            const char    *interview_id,
            HearSearchPart part,
            Known         *known,
            GError       **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_KNOWN, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, interview_id);
  hear_statement_bind_int (row, 2, (gint64) part);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_ROW)
    {
      known->id = hear_statement_get_int (row, 0);
      known->facets = g_strdup (hear_statement_get_text (row, 1));
      known->text = g_strdup (hear_statement_get_text (row, 2));
      known->pieces = hear_statement_dup_bytes (row, 3);
    }

  return step != HEAR_STEP_FAILED;
}

/* A number, which stays as it is where there is none. */
static gboolean
ask (HearStatement *row,
     gint64        *number,
     GError       **error)
{
  HearStep step = hear_statement_step (row, error);

  if (step == HEAR_STEP_ROW && !hear_statement_is_null (row, 0))
    *number = hear_statement_get_int (row, 0);

  return step != HEAR_STEP_FAILED;
}

static gboolean
ask_of (HearDatabase *database,
        const char   *sql,
        const char   *interview_id,
        gint64       *number,
        GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, sql, error);

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, interview_id);

  return ask (row, number, error);
}

/* The first pair of ids from here on that is free. */
static gboolean
find_free (HearDatabase *database,
           gint64        first,
           gint64       *id,
           GError      **error)
{
  for (gint64 minute = first;; minute += IDS_A_MINUTE)
    {
      g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_LAST, error);
      gint64 last = 0;

      if (row == NULL)
        return FALSE;
      hear_statement_bind_int (row, 1, minute);
      hear_statement_bind_int (row, 2, minute + IDS_A_MINUTE);
      if (!ask (row, &last, error))
        return FALSE;
      *id = last > 0 ? (last | 1) + 1 : minute;
      if (*id < minute + IDS_A_MINUTE)
        return TRUE;
    }
}

/* The ids of an interview stay while it stays in its minute. */
static gboolean
find_id (HearDatabase *database,
         const char   *interview_id,
         gint64       *id,
         GError      **error)
{
  gint64 started_at = 0;
  gint64 known = 0;
  gint64 first;

  if (!ask_of (database, SQL_STARTED, interview_id, &started_at, error) ||
      !ask_of (database, SQL_OTHER, interview_id, &known, error))
    return FALSE;
  first = hear_search_index_get_first_id (started_at);
  if (known >= first && known < first + IDS_A_MINUTE)
    *id = known & ~G_GINT64_CONSTANT (1);
  else
    return find_free (database, first, id, error);

  return TRUE;
}

/* The index is told the words that it shall forget, or learn. */
static gboolean
tell_index (HearDatabase *database,
            const char   *sql,
            const Known  *document,
            GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  hear_statement_bind_int (statement, 1, document->id);
  hear_statement_bind_text (statement, 2, document->facets);
  hear_statement_bind_text (statement, 3, document->text);

  return hear_statement_run (statement, error);
}

static gboolean
forget (HearDatabase *database,
        const Known  *known,
        GError      **error)
{
  g_autoptr(HearStatement) remove = hear_database_prepare (database, SQL_REMOVE, error);

  if (remove == NULL || !tell_index (database, SQL_FORGET, known, error))
    return FALSE;
  hear_statement_bind_int (remove, 1, known->id);

  return hear_statement_run (remove, error);
}

static gboolean
learn (HearDatabase  *database,
       const char    *interview_id,
       HearSearchPart part,
       const Known   *fresh,
       GError       **error)
{
  g_autoptr(HearStatement) keep = hear_database_prepare (database, SQL_KEEP, error);

  if (keep == NULL)
    return FALSE;
  hear_statement_bind_int (keep, 1, fresh->id);
  hear_statement_bind_text (keep, 2, interview_id);
  hear_statement_bind_int (keep, 3, (gint64) part);
  hear_statement_bind_bytes (keep, 4, fresh->pieces);
  hear_statement_bind_text (keep, 5, fresh->facets);
  hear_statement_bind_text (keep, 6, fresh->text);

  return hear_statement_run (keep, error) && tell_index (database, SQL_LEARN, fresh, error);
}

static gboolean
replace_pieces (HearDatabase *database,
                const Known  *fresh,
                GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, SQL_REPLACE_PIECES, error);

  if (statement == NULL)
    return FALSE;
  hear_statement_bind_bytes (statement, 1, fresh->pieces);
  hear_statement_bind_int (statement, 2, fresh->id);

  return hear_statement_run (statement, error);
}

/* Tells the index no more than what changed. */
static gboolean
bring_up_to_date (HearDatabase     *database,
                  HearSearchTokens *tokens,
                  const char       *interview_id,
                  HearSearchPart    part,
                  GError          **error)
{
  g_autoptr(HearSearchDocument) document = hear_search_document_load (database, tokens, interview_id, part, error);
  g_auto(Known) known = { 0 };
  g_auto(Known) fresh = { 0 };

  if (document == NULL || !find_known (database, interview_id, part, &known, error))
    return FALSE;
  if (document->pieces->pieces->len == 0)
    return known.id == 0 || forget (database, &known, error);

  if (!find_id (database, interview_id, &fresh.id, error))
    return FALSE;
  fresh.id += (gint64) part;
  fresh.facets = g_strdup (document->facets->str);
  fresh.text = g_strdup (document->text->str);
  fresh.pieces = hear_search_pieces_pack (document->pieces);
  if (known.id == fresh.id && strcmp (known.text, fresh.text) == 0 && strcmp (known.facets, fresh.facets) == 0)
    return g_bytes_equal (known.pieces, fresh.pieces) || replace_pieces (database, &fresh, error);

  return (known.id == 0 || forget (database, &known, error)) && learn (database, interview_id, part, &fresh, error);
}

static HearStep
find_next (HearDatabase *database,
           char        **interview_id,
           GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_NEXT, error);
  HearStep step;

  if (row == NULL)
    return HEAR_STEP_FAILED;
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_ROW)
    *interview_id = g_strdup (hear_statement_get_text (row, 0));

  return step;
}

static gboolean
is_done (HearDatabase *database,
         const char   *interview_id,
         GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, SQL_DONE, error);

  if (statement == NULL)
    return FALSE;
  hear_statement_bind_text (statement, 1, interview_id);

  return hear_statement_run (statement, error);
}

/**
 * hear_search_index_get_first_id:
 * @started_at: an instant
 *
 * Returns: the lowest id of a document of an interview at that minute
 */
gint64
hear_search_index_get_first_id (gint64 started_at)
{
  return MAX (started_at / MINUTE_MS, 1) * IDS_A_MINUTE;
}

/**
 * hear_search_index_count_waiting:
 * @database: a connection
 * @waiting: (out): how many interviews say something else than the index
 * @error: where to put what SQLite says
 *
 * Returns: whether they were counted
 */
gboolean
hear_search_index_count_waiting (HearDatabase *database,
                                 gint64       *waiting,
                                 GError      **error)
{
  return hear_database_get_number (database, SQL_WAITING, waiting, error);
}

/* At least one interview, then as many as there is time for. */
static gboolean
take_up (HearDatabase *database,
         gint64        end,
         GError      **error)
{
  g_autoptr(HearSearchTokens) tokens = NULL;

  do
    {
      g_autofree char *interview_id = NULL;
      HearStep         step = find_next (database, &interview_id, error);

      if (step != HEAR_STEP_ROW)
        return step == HEAR_STEP_DONE;
      if (tokens == NULL)
        tokens = hear_search_tokens_new (database, error);
      if (tokens == NULL ||
          !bring_up_to_date (database, tokens, interview_id, HEAR_SEARCH_REMARKS, error) ||
          !bring_up_to_date (database, tokens, interview_id, HEAR_SEARCH_TRANSCRIPT, error) ||
          !is_done (database, interview_id, error))
        return FALSE;
    }
  while (g_get_monotonic_time () < end);

  return TRUE;
}

/**
 * hear_search_index_take_up:
 * @database: the writer's connection, in a transaction
 * @input: (type gint64): how many interviews are left
 * @error: where to put what SQLite says
 *
 * Brings the index up to date, or a small piece of the way.
 *
 * Returns: whether nothing went wrong
 */
gboolean
hear_search_index_take_up (HearDatabase *database,
                           gpointer      input,
                           GError      **error)
{
  g_return_val_if_fail (database != NULL && input != NULL, FALSE);

  return take_up (database, g_get_monotonic_time () + BATCH_MS * 1000, error) &&
         hear_search_index_count_waiting (database, input, error);
}

/**
 * hear_search_index_remove_interview:
 * @database: the writer's connection, in a transaction
 * @interview_id: an interview, which may be gone already
 * @error: where to put what SQLite says
 *
 * Takes an interview out of the index, and its texts out of the documents.
 * Its words stay in SQLite's file until hear_search_index_optimize() and a
 * checkpoint.
 *
 * Returns: whether nothing of it is found any more
 */
gboolean
hear_search_index_remove_interview (HearDatabase *database,
                                    const char   *interview_id,
                                    GError      **error)
{
  g_return_val_if_fail (database != NULL && interview_id != NULL, FALSE);

  for (int part = HEAR_SEARCH_REMARKS; part <= HEAR_SEARCH_TRANSCRIPT; part++)
    {
      g_auto(Known) known = { 0 };

      if (!find_known (database, interview_id, (HearSearchPart) part, &known, error) ||
          (known.id != 0 && !forget (database, &known, error)))
        return FALSE;
    }

  return is_done (database, interview_id, error);
}

/**
 * hear_search_index_remove_candidate:
 * @database: the writer's connection, in a transaction
 * @candidate_id: a candidate whose interviews are still there
 * @error: where to put what SQLite says
 *
 * Takes all interviews of a candidate out of the index.
 *
 * Returns: whether nothing of them is found any more
 */
gboolean
hear_search_index_remove_candidate (HearDatabase *database,
                                    const char   *candidate_id,
                                    GError      **error)
{
  g_autoptr(HearStatement) row = NULL;
  HearStep step;

  g_return_val_if_fail (database != NULL && candidate_id != NULL, FALSE);

  row = hear_database_prepare (database, SQL_OF_CANDIDATE, error);
  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, candidate_id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    if (!hear_search_index_remove_interview (database, hear_statement_get_text (row, 0), error))
      return FALSE;

  return step == HEAR_STEP_DONE;
}

/**
 * hear_search_index_optimize:
 * @database: the writer's connection, in a transaction
 * @error: where to put what SQLite says
 *
 * Writes the index anew without what was taken out: until then SQLite keeps
 * the words. Takes seconds for a large library.
 *
 * Returns: whether it did
 */
gboolean
hear_search_index_optimize (HearDatabase *database,
                            GError      **error)
{
  g_return_val_if_fail (database != NULL, FALSE);

  return hear_database_execute (database, SQL_OPTIMIZE, error);
}
