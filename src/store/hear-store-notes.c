/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-notes.h"

#include <glib/gi18n-lib.h>

#include "hear-duty-sql-private.h"
#include "hear-error.h"
#include "hear-object-copy.h"
#include "hear-people-rows-private.h"
#include "hear-record-writer-private.h"
#include "hear-store-private.h"

#define SQL_LIST                                                          \
  "SELECT note.id, note.interview_id, at_ms, text, private, display_name" \
  " FROM note JOIN user ON user.id = note.user_id"                        \
  " JOIN interview ON interview.id = note.interview_id"                   \
  " WHERE note.interview_id = ? AND note.deleted_at IS NULL AND " HEAR_SQL_MY_NOTE " ORDER BY at_ms, note.id"
#define SQL_FIND "SELECT interview_id, user_id FROM note WHERE id = ?"

/* The interview and the user of a stored note; of a new one none. */
static HearStep
find_note (HearDatabase *database,
           const char   *id,
           char        **interview_id,
           char        **user_id,
           GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_FIND, error);
  HearStep step;

  if (row == NULL)
    return HEAR_STEP_FAILED;
  hear_statement_bind_text (row, 1, id);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_ROW)
    {
      *interview_id = g_strdup (hear_statement_get_text (row, 0));
      *user_id = g_strdup (hear_statement_get_text (row, 1));
    }

  return step;
}

static gboolean
save_note (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  HearCall        *call = input;
  HearNote        *note = HEAR_NOTE (call->object);
  const char      *interview_id = hear_note_get_interview_id (note);
  const char      *text = hear_note_get_text (note);
  g_autofree char *candidate_id = NULL;
  g_autofree char *known_interview = NULL;
  g_autofree char *user_id = NULL;
  HearStep         step = find_note (database, hear_note_get_id (note), &known_interview, &user_id, error);

  if (step == HEAR_STEP_FAILED)
    return FALSE;
  /* Whoever corrects a note does not become its author. */
  if (step == HEAR_STEP_DONE)
    user_id = g_strdup (hear_database_get_identity (database)->user_id);
  candidate_id = hear_people_rows_find_candidate_of (database, interview_id, error);
  if (candidate_id == NULL)
    return FALSE;

  HearField fields[] = {
    HEAR_TEXT ("interview_id", interview_id),
    HEAR_TEXT ("user_id", user_id),
    HEAR_INT ("at_ms", hear_note_get_at_ms (note)),
    HEAR_TEXT ("text", text != NULL ? text : ""),
    HEAR_INT ("private", hear_note_get_private (note)),
    HEAR_NULL ("deleted_at"),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_NOTE, hear_note_get_id (note), candidate_id, fields);

  return hear_record_save (database, &record, error);
}

static gboolean
bury_note (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  HearCall        *call = input;
  g_autofree char *interview_id = NULL;
  g_autofree char *user_id = NULL;
  g_autofree char *candidate_id = NULL;
  HearRecord       record = { .table = HEAR_STORE_NOTE, .id = call->id };
  HearStep         step = find_note (database, call->id, &interview_id, &user_id, error);

  if (step == HEAR_STEP_DONE)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no note “%s”"), call->id);
  if (step != HEAR_STEP_ROW)
    return FALSE;
  candidate_id = hear_people_rows_find_candidate_of (database, interview_id, error);
  record.candidate_id = candidate_id;

  return candidate_id != NULL && hear_record_bury (database, &record, call->number != 0, error);
}

static gboolean
list_notes (HearDatabase *database,
            gpointer      input,
            GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_LIST, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearNote *note = hear_note_new ();

      hear_note_set_id (note, hear_statement_get_text (row, 0));
      hear_note_set_interview_id (note, hear_statement_get_text (row, 1));
      hear_note_set_at_ms (note, hear_statement_get_int (row, 2));
      hear_note_set_text (note, hear_statement_get_text (row, 3));
      hear_note_set_private (note, hear_statement_get_int (row, 4) != 0);
      hear_note_set_user_name (note, hear_statement_get_text (row, 5));
      g_ptr_array_add (call->result, note);
    }

  return step == HEAR_STEP_DONE;
}

static HearCall *
make_note_call (HearStore *self,
                HearNote  *note)
{
  HearCall        *call = hear_call_new ();
  g_autofree char *id = hear_store_make_id (self);

  if (hear_note_get_id (note) == NULL)
    {
      hear_note_set_id (note, id);
      hear_note_set_user_name (note, hear_store_get_user_name (self));
    }
  call->object = hear_object_copy (note);

  return call;
}

static HearCall *
make_bury_call (const char *id,
                gboolean    buried)
{
  HearCall *call = hear_call_new ();

  call->id = g_strdup (id);
  call->number = buried;

  return call;
}

static HearCall *
make_list_call (const char *interview_id)
{
  HearCall *call = hear_call_new_list (g_object_unref);

  call->id = g_strdup (interview_id);

  return call;
}

/**
 * hear_store_save_note:
 * @self: a store
 * @note: a note on an interview; a new one gets its id and its author
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_note (HearStore *self,
                      HearNote  *note,
                      GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (HEAR_IS_NOTE (note) && hear_note_get_interview_id (note) != NULL, FALSE);

  call = make_note_call (self, note);

  return hear_store_run_write (self, save_note, call, error);
}

/**
 * hear_store_save_note_async:
 * @self: a store
 * @note: a note, copied; a new one gets its id and author at once
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.save_note], beside the caller.
 */
void
hear_store_save_note_async (HearStore          *self,
                            HearNote           *note,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  HearOperation operation = { save_note, hear_store_save_note_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (HEAR_IS_NOTE (note) && hear_note_get_interview_id (note) != NULL);

  hear_store_start_write (self, &operation, make_note_call (self, note));
}

/**
 * hear_store_save_note_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_note_finish (HearStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return hear_store_finish (self, result, hear_store_save_note_async, error);
}

/**
 * hear_store_remove_note:
 * @self: a store
 * @id: a note
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: whether it is removed
 */
gboolean
hear_store_remove_note (HearStore  *self,
                        const char *id,
                        GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  call = make_bury_call (id, TRUE);

  return hear_store_run_write (self, bury_note, call, error);
}

/**
 * hear_store_remove_note_async:
 * @self: a store
 * @id: a note
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.remove_note], beside the caller.
 */
void
hear_store_remove_note_async (HearStore          *self,
                              const char         *id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  HearOperation operation = { bury_note, hear_store_remove_note_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (id != NULL);

  hear_store_start_write (self, &operation, make_bury_call (id, TRUE));
}

/**
 * hear_store_remove_note_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is removed
 */
gboolean
hear_store_remove_note_finish (HearStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return hear_store_finish (self, result, hear_store_remove_note_async, error);
}

/**
 * hear_store_restore_note:
 * @self: a store
 * @id: a note that was removed
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: whether it is back
 */
gboolean
hear_store_restore_note (HearStore  *self,
                         const char *id,
                         GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  call = make_bury_call (id, FALSE);

  return hear_store_run_write (self, bury_note, call, error);
}

/**
 * hear_store_restore_note_async:
 * @self: a store
 * @id: a note
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.restore_note], beside the caller.
 */
void
hear_store_restore_note_async (HearStore          *self,
                               const char         *id,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  HearOperation operation = { bury_note, hear_store_restore_note_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (id != NULL);

  hear_store_start_write (self, &operation, make_bury_call (id, FALSE));
}

/**
 * hear_store_restore_note_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is back
 */
gboolean
hear_store_restore_note_finish (HearStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return hear_store_finish (self, result, hear_store_restore_note_async, error);
}

/**
 * hear_store_list_notes:
 * @self: a store
 * @interview_id: an interview
 * @error: where to put what went wrong
 *
 * What others noted is among them once my card is handed in, unless they keep
 * it to themselves.
 *
 * Returns: (transfer full) (nullable) (element-type HearNote): its notes, in
 *   the order of the recording
 */
GPtrArray *
hear_store_list_notes (HearStore  *self,
                       const char *interview_id,
                       GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (interview_id != NULL, NULL);

  call = make_list_call (interview_id);

  return hear_store_read_pointer (self, list_notes, call, error);
}

/**
 * hear_store_list_notes_async:
 * @self: a store
 * @interview_id: an interview
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.list_notes], beside the caller.
 */
void
hear_store_list_notes_async (HearStore          *self,
                             const char         *interview_id,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  HearOperation operation = { list_notes, hear_store_list_notes_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (interview_id != NULL);

  hear_store_start_read (self, &operation, make_list_call (interview_id));
}

/**
 * hear_store_list_notes_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearNote): its notes
 */
GPtrArray *
hear_store_list_notes_finish (HearStore    *self,
                              GAsyncResult *result,
                              GError      **error)
{
  return hear_store_finish_pointer (self, result, hear_store_list_notes_async, error);
}
