/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-duties.h"

#include "hear-call-private.h"
#include "hear-duty-sql-private.h"
#include "hear-duty.h"
#include "hear-interview-list-private.h"
#include "hear-statement-private.h"
#include "hear-store-private.h"

/* A card is due a fixed time after its interview: who waits longest is first. */
#define SQL_OPEN " FROM interview WHERE interview.deleted_at IS NULL AND " HEAR_SQL_CARD_OPEN
#define SQL_PAGE                                                                                   \
  "SELECT id" SQL_OPEN                                                                             \
  " AND (?1 IS NULL OR (started_at, id) > ((SELECT started_at FROM interview WHERE id = ?1), ?1))" \
  " ORDER BY started_at, id LIMIT ?2"
/* Minutes as hear_duty_count_minutes() has them. */
#define SQL_FACTS                                                                                                        \
  "SELECT max (0, " HEAR_SQL_COMPETENCIES " - " HEAR_SQL_RATED ") AS open, max (0, coalesce (position_ms, 0)) AS at,"    \
  " coalesce ((SELECT duration_ms FROM recording WHERE interview_id = interview.id AND deleted_at IS NULL), 0) AS lasts" \
  " FROM interview JOIN role ON role.id = interview.role_id" HEAR_SQL_JOIN_CARD                                          \
  " LEFT JOIN interview_position ON interview_position.interview_id = interview.id"                                      \
  " WHERE interview.deleted_at IS NULL AND " HEAR_SQL_CARD_OPEN
#define SQL_HEARD \
  "lasts <= 0 OR at >= lasts - min (" G_STRINGIFY (HEAR_INTERVIEW_REST_MS) ", lasts / " G_STRINGIFY (HEAR_INTERVIEW_REST_SHARE) ")"
#define SQL_COUNT                                                                                                                                                                                   \
  "SELECT count (*), coalesce (sum (max (1, open + CASE WHEN " SQL_HEARD " THEN 0 ELSE (lasts - at + " G_STRINGIFY (HEAR_DUTY_MINUTE_MS) " - 1) / " G_STRINGIFY (HEAR_DUTY_MINUTE_MS) " END)), 0)," \
                                                                                                                                                                                      " (SELECT count (*) FROM interview WHERE deleted_at IS NULL) FROM (" SQL_FACTS ")"

static gboolean
count (HearDatabase *database,
       gpointer      input,
       GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_COUNT, error);
  HearDutyCount *result;

  if (row == NULL || hear_statement_step (row, error) != HEAR_STEP_ROW)
    return FALSE;

  result = g_new0 (HearDutyCount, 1);
  result->n = (guint) hear_statement_get_int (row, 0);
  result->minutes = hear_statement_get_int (row, 1);
  result->interviews = (guint) hear_statement_get_int (row, 2);
  call->result = result;
  call->free_result = g_free;

  return TRUE;
}

static gboolean
find_ids (HearDatabase *database,
          HearCall     *call,
          GPtrArray    *ids,
          GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_PAGE, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->next);
  /* One more tells whether there is a next page. */
  hear_statement_bind_int (row, 2, call->number + 1);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    g_ptr_array_add (ids, g_strdup (hear_statement_get_text (row, 0)));

  return step == HEAR_STEP_DONE;
}

static gboolean
list (HearDatabase *database,
      gpointer      input,
      GError      **error)
{
  HearCall *call = input;
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!find_ids (database, call, ids, error))
    return FALSE;
  g_clear_pointer (&call->next, g_free);
  if (ids->len > call->number)
    {
      g_ptr_array_set_size (ids, (int) call->number);
      call->next = g_strdup (g_ptr_array_index (ids, call->number - 1));
    }
  g_ptr_array_add (ids, NULL);
  call->strings = g_strdupv ((char **) ids->pdata);

  return hear_interview_list_rows (database, call, error);
}

/**
 * hear_store_count_duties:
 * @self: a store
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable): what I owe, to be freed with [func@GLib.free];
 *   as many as [method@Store.list_duties] lists
 */
HearDutyCount *
hear_store_count_duties (HearStore *self,
                         GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  call = hear_call_new ();

  return hear_store_read_pointer (self, count, call, error);
}

/**
 * hear_store_list_duties:
 * @self: a store
 * @after: (nullable): where the page before ended
 * @limit: how many at most
 * @next: (out) (optional) (nullable): where this page ended, %NULL after the
 *   last
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable) (element-type HearInterview): a page of
 *   the interviews without a card of mine that is handed in, what is due first
 *   first, without their parts
 */
GPtrArray *
hear_store_list_duties (HearStore  *self,
                        const char *after,
                        guint       limit,
                        char      **next,
                        GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (limit > 0, NULL);

  call = hear_call_new_list (g_object_unref);
  call->next = g_strdup (after);
  call->number = limit;
  if (!hear_store_run_read (self, list, call, error))
    return NULL;
  if (next != NULL)
    *next = g_steal_pointer (&call->next);

  return hear_call_steal (call);
}
