/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-saved-searches.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-record-writer-private.h"
#include "hear-store-private.h"
#include "hear-text.h"

#define SQL_NAMED \
  "SELECT id FROM saved_search WHERE user_id = ? AND name = ? AND deleted_at IS NULL ORDER BY id LIMIT 1"
#define SQL_KNOWN "SELECT candidate_id FROM saved_search WHERE id = ?"
#define SQL_LIST                                                                  \
  "SELECT id, name, text, role_id, candidate_id, speaker, days FROM saved_search" \
  " WHERE user_id = (SELECT value FROM local WHERE key = 'user') AND deleted_at IS NULL ORDER BY name COLLATE NOCASE, id"

/* Whoever saves under a name again changes what it stands for. */
static gboolean
save_search (HearDatabase *database,
             gpointer      input,
             GError      **error)
{
  HearCall                   *call = input;
  const HearSavedSearchFacts *facts = hear_saved_search_get_facts (HEAR_SAVED_SEARCH (call->object));
  const char                 *user_id = hear_database_get_identity (database)->user_id;
  g_autoptr(GError) failure = NULL;
  g_autofree char *known = hear_database_get_text (database, SQL_NAMED, user_id, call->text, &failure);
  HearField        fields[] = {
           HEAR_TEXT ("user_id", user_id),
           HEAR_TEXT ("name", call->text),
           HEAR_TEXT ("text", facts->text),
           HEAR_TEXT ("role_id", facts->role_id),
           HEAR_TEXT ("candidate_id", facts->candidate_id),
           HEAR_TEXT ("speaker", facts->speaker),
           HEAR_INT ("days", facts->days),
           HEAR_NULL ("deleted_at"),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_SAVED_SEARCH, known != NULL ? known : call->id, facts->candidate_id, fields);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (*call->text == '\0')
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("A name is missing"));
      return FALSE;
    }

  return hear_record_save (database, &record, error);
}

static gboolean
bury_search (HearDatabase *database,
             gpointer      input,
             GError      **error)
{
  HearCall        *call = input;
  g_autofree char *candidate_id = NULL;
  HearRecord       record = { .table = HEAR_STORE_SAVED_SEARCH, .id = call->id };
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_KNOWN, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->id);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_DONE)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is nothing with the id “%s”"), call->id);
  if (step != HEAR_STEP_ROW)
    return FALSE;
  candidate_id = g_strdup (hear_statement_get_text (row, 0));
  record.candidate_id = candidate_id;

  return hear_record_bury (database, &record, call->number != 0, error);
}

static gboolean
run_bury (HearStore  *self,
          const char *id,
          gboolean    buried,
          GError    **error)
{
  g_autoptr(HearCall) call = hear_call_new ();

  call->id = g_strdup (id);
  call->number = buried;

  return hear_store_run_write (self, bury_search, call, error);
}

static gboolean
list_searches (HearDatabase *database,
               gpointer      input,
               GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_LIST, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearSavedSearchFacts facts = {
        .id = hear_statement_get_text (row, 0),
        .name = hear_statement_get_text (row, 1),
        .text = hear_statement_get_text (row, 2),
        .role_id = hear_statement_get_text (row, 3),
        .candidate_id = hear_statement_get_text (row, 4),
        .speaker = hear_statement_get_text (row, 5),
        .days = (guint) hear_statement_get_int (row, 6),
      };

      g_ptr_array_add (call->result, hear_saved_search_new (&facts));
    }

  return step == HEAR_STEP_DONE;
}

/**
 * hear_store_save_search:
 * @self: a store
 * @search: what to look for, under a name
 * @error: where to put %HEAR_ERROR_INVALID
 *
 * Keeps a search for whoever works with the library, instead of one of the
 * same name.
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_search (HearStore       *self,
                        HearSavedSearch *search,
                        GError         **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (HEAR_IS_SAVED_SEARCH (search), FALSE);

  call = hear_call_new ();
  call->id = hear_store_make_id (self);
  call->text = hear_text_clean (hear_saved_search_get_facts (search)->name);
  call->object = g_object_ref (G_OBJECT (search));

  return hear_store_run_write (self, save_search, call, error);
}

/**
 * hear_store_remove_search:
 * @self: a store
 * @id: a saved search
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: whether it is gone
 */
gboolean
hear_store_remove_search (HearStore  *self,
                          const char *id,
                          GError    **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return run_bury (self, id, TRUE, error);
}

/**
 * hear_store_restore_search:
 * @self: a store
 * @id: a saved search that was removed
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: whether it is back
 */
gboolean
hear_store_restore_search (HearStore  *self,
                           const char *id,
                           GError    **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return run_bury (self, id, FALSE, error);
}

/**
 * hear_store_list_searches:
 * @self: a store
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearSavedSearch): what
 *   whoever works with the library saved, by name
 */
GPtrArray *
hear_store_list_searches (HearStore *self,
                          GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  call = hear_call_new_list (g_object_unref);

  return hear_store_read_pointer (self, list_searches, call, error);
}

/**
 * hear_store_list_searches_async:
 * @self: a store
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.list_searches], beside the caller.
 */
void
hear_store_list_searches_async (HearStore          *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  HearOperation operation = { list_searches, hear_store_list_searches_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));

  hear_store_start_read (self, &operation, hear_call_new_list (g_object_unref));
}

/**
 * hear_store_list_searches_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearSavedSearch): the
 *   saved searches
 */
GPtrArray *
hear_store_list_searches_finish (HearStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return hear_store_finish_pointer (self, result, hear_store_list_searches_async, error);
}
