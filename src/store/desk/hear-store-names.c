/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-names.h"

#include "hear-interview-list-private.h"
#include "hear-statement-private.h"
#include "hear-store-private.h"
#include "hear-text.h"
#include "hear-word-match.h"

#define SQL_NAMES "SELECT id, folded FROM candidate WHERE deleted_at IS NULL"
#define SQL_INTERVIEWS                                                                     \
  "SELECT interview.id FROM interview JOIN application ON application.id = application_id" \
  " WHERE candidate_id = ? AND interview.deleted_at IS NULL ORDER BY started_at DESC, interview.id DESC"

/* A candidate whose name matches. */
typedef struct
{
  char *id;
  char *name;
  guint score;
} Match;

static void
match_free (gpointer data)
{
  Match *match = data;

  g_free (match->id);
  g_free (match->name);
  g_free (match);
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *one = *(const Match *const *) a;
  const Match *other = *(const Match *const *) b;

  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  if (!g_str_equal (one->name, other->name))
    return g_strcmp0 (one->name, other->name);

  return g_strcmp0 (one->id, other->id);
}

static GPtrArray *
find_matches (HearDatabase *database,
              const char   *pattern,
              GError      **error)
{
  g_autoptr(GPtrArray) matches = g_ptr_array_new_with_free_func (match_free);
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_NAMES, error);
  HearStep step;

  if (row == NULL)
    return NULL;
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      const char *name = hear_statement_get_text (row, 1);
      guint       score = hear_word_match (name, pattern);
      Match      *match;

      if (score == 0)
        continue;
      match = g_new0 (Match, 1);
      match->id = g_strdup (hear_statement_get_text (row, 0));
      match->name = g_strdup (name);
      match->score = score;
      g_ptr_array_add (matches, match);
    }
  if (step != HEAR_STEP_DONE)
    return NULL;
  g_ptr_array_sort (matches, compare_matches);

  return g_steal_pointer (&matches);
}

/* The ids of a candidate's interviews, behind those that the pages before
 * showed. */
static gboolean
add_interviews (HearDatabase *database,
                const char   *candidate_id,
                guint64      *passed,
                GPtrArray    *ids,
                GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_INTERVIEWS, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, candidate_id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    if (*passed > 0)
      --*passed;
    else
      g_ptr_array_add (ids, g_strdup (hear_statement_get_text (row, 0)));

  return step == HEAR_STEP_DONE;
}

static gboolean
find_by_name (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  HearCall *call = input;
  guint     limit = (guint) call->number;
  guint64   start = call->next != NULL ? g_ascii_strtoull (call->next, NULL, 10) : 0;
  guint64   passed = start;
  g_autoptr(GPtrArray) matches = find_matches (database, call->text, error);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (matches == NULL)
    return FALSE;
  for (guint i = 0; i < matches->len && ids->len <= limit; i++)
    if (!add_interviews (database, ((Match *) g_ptr_array_index (matches, i))->id, &passed, ids, error))
      return FALSE;

  g_clear_pointer (&call->next, g_free);
  if (ids->len > limit)
    {
      g_ptr_array_set_size (ids, (int) limit);
      call->next = g_strdup_printf ("%" G_GUINT64_FORMAT, start + limit);
    }
  g_ptr_array_add (ids, NULL);
  call->strings = g_strdupv ((char **) ids->pdata);

  return hear_interview_list_rows (database, call, error);
}

/**
 * hear_store_find_by_name:
 * @self: a store
 * @text: beginnings of words, as [func@word_match] takes them
 * @after: (nullable): where the page before ended
 * @limit: how many at most
 * @next: (out) (optional) (nullable): where this page ended, %NULL after the
 *   last
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable) (element-type HearInterview): a page of
 *   the interviews of the candidates whose names match, what matches best
 *   first, without their parts
 */
GPtrArray *
hear_store_find_by_name (HearStore  *self,
                         const char *text,
                         const char *after,
                         guint       limit,
                         char      **next,
                         GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (limit > 0, NULL);

  call = hear_call_new_list (g_object_unref);
  call->text = hear_text_fold (text);
  call->next = g_strdup (after);
  call->number = limit;
  if (!hear_store_run_read (self, find_by_name, call, error))
    return NULL;
  if (next != NULL)
    *next = g_steal_pointer (&call->next);

  return hear_call_steal (call);
}
