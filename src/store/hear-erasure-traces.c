/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-erasure-traces-private.h"

#include "hear-text.h"

/* Speakers who are nobody else's too. */
#define SQL_NAMES                                                                                           \
  "SELECT name FROM candidate WHERE id = ?1"                                                                \
  " UNION SELECT name FROM participant WHERE part = 'candidate' AND interview_id IN (SELECT interview.id"   \
  "  FROM interview JOIN application ON application.id = application_id WHERE candidate_id = ?1)"           \
  " AND NOT EXISTS (SELECT 1 FROM participant AS other JOIN interview ON interview.id = other.interview_id" \
  "  JOIN application ON application.id = application_id WHERE other.name = participant.name AND candidate_id <> ?1)"
#define SQL_HAS_TABLE "SELECT count (*) FROM sqlite_schema WHERE type = 'table' AND name = ?"
#define SQL_SEARCHES \
  "SELECT id, name || char (10) || text || char (10) || coalesce (speaker, '') FROM saved_search"
#define SQL_DRAFTS "SELECT key, body FROM rubric_draft WHERE deleted_at IS NULL"
#define SQL_REASONS \
  "SELECT key, reason FROM rubric_version JOIN rubric ON rubric.id = rubric_id WHERE reason IS NOT NULL"
#define SQL_STATE "SELECT key, value FROM view_state"

/* Where a person is named in words, without a reference to them. Names are
 * found as whole words. */

typedef struct
{
  const char *table;
  const char *sql;
  gboolean    fold;
} Place;

static gboolean
names_any (const char *text,
           GPtrArray  *names,
           gboolean    fold)
{
  g_autofree char *folded = fold ? hear_text_fold (text) : NULL;

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = fold ? hear_text_fold (g_ptr_array_index (names, i)) : g_strdup (g_ptr_array_index (names, i));

      if (hear_text_has_words (fold ? folded : text, name))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_table (HearDatabase *database,
           const char   *table,
           gboolean     *found,
           GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_HAS_TABLE, error);

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, table);
  if (hear_statement_step (row, error) != HEAR_STEP_ROW)
    return FALSE;
  *found = hear_statement_get_int (row, 0) > 0;

  return TRUE;
}

/* Old schemas do not have every table. */
static gboolean
look_into (HearDatabase *database,
           const Place  *place,
           GPtrArray    *names,
           GPtrArray    *found,
           GError      **error)
{
  g_autoptr(HearStatement) row = NULL;
  gboolean there = FALSE;
  HearStep step;

  if (!has_table (database, place->table, &there, error))
    return FALSE;
  if (!there)
    return TRUE;
  row = hear_database_prepare (database, place->sql, error);
  if (row == NULL)
    return FALSE;
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      const char *key = hear_statement_get_text (row, 0);

      if (names_any (hear_statement_get_text (row, 1), names, place->fold) &&
          !g_ptr_array_find_with_equal_func (found, key, g_str_equal, NULL))
        g_ptr_array_add (found, g_strdup (key));
    }

  return step == HEAR_STEP_DONE;
}

static GPtrArray *
look_into_all (HearDatabase *database,
               const Place  *places,
               GPtrArray    *names,
               GError      **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; places[i].table != NULL; i++)
    if (!look_into (database, &places[i], names, found, error))
      return NULL;

  return g_steal_pointer (&found);
}

/**
 * hear_erasure_traces_list_names:
 * @database: a connection
 * @candidate_id: a candidate
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what the candidate
 *   is called, in the list of candidates and as a speaker
 */
GPtrArray *
hear_erasure_traces_list_names (HearDatabase *database,
                                const char   *candidate_id,
                                GError      **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_NAMES, error);
  HearStep step;

  g_return_val_if_fail (candidate_id != NULL, NULL);

  if (row == NULL)
    return NULL;
  hear_statement_bind_text (row, 1, candidate_id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      g_autofree char *name = hear_text_clean (hear_statement_get_text (row, 0));

      if (*name != '\0')
        g_ptr_array_add (names, g_steal_pointer (&name));
    }

  return step == HEAR_STEP_DONE ? g_steal_pointer (&names) : NULL;
}

/**
 * hear_erasure_traces_list_searches:
 * @database: a connection
 * @names: (element-type utf8): what somebody is called
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the saved searches
 *   that look for them
 */
GPtrArray *
hear_erasure_traces_list_searches (HearDatabase *database,
                                   GPtrArray    *names,
                                   GError      **error)
{
  const Place places[] = { { "saved_search", SQL_SEARCHES, TRUE }, { NULL } };

  g_return_val_if_fail (names != NULL, NULL);

  return look_into_all (database, places, names, error);
}

/**
 * hear_erasure_traces_list_rubrics:
 * @database: a connection
 * @names: (element-type utf8): what somebody is called
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the keys of rubrics
 *   whose draft, or the reason of one of their versions, names them
 */
GPtrArray *
hear_erasure_traces_list_rubrics (HearDatabase *database,
                                  GPtrArray    *names,
                                  GError      **error)
{
  const Place places[] = { { "rubric_draft", SQL_DRAFTS, FALSE }, { "rubric_version", SQL_REASONS, FALSE }, { NULL } };

  g_return_val_if_fail (names != NULL, NULL);

  return look_into_all (database, places, names, error);
}

/**
 * hear_erasure_traces_list_state:
 * @database: a connection
 * @names: (element-type utf8): what somebody is called
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the keys under which
 *   the window remembers something that names them
 */
GPtrArray *
hear_erasure_traces_list_state (HearDatabase *database,
                                GPtrArray    *names,
                                GError      **error)
{
  const Place places[] = { { "view_state", SQL_STATE, FALSE }, { NULL } };

  g_return_val_if_fail (names != NULL, NULL);

  return look_into_all (database, places, names, error);
}
