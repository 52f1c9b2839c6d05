/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-rubric-drafts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-error.h"
#include "hear-record-writer-private.h"
#include "hear-rubric-draft.h"
#include "hear-rubric-json.h"
#include "hear-rubric-rows-private.h"
#include "hear-store-private.h"

#define SQL_VERSIONS                             \
  "SELECT rubric_version.id FROM rubric_version" \
  " JOIN rubric ON rubric.id = rubric_id"        \
  " WHERE key = ? AND rubric.deleted_at IS NULL" \
  " AND rubric_version.deleted_at IS NULL ORDER BY n DESC"
#define SQL_DRAFTS                                                                      \
  "SELECT body FROM rubric_draft WHERE deleted_at IS NULL AND (?1 IS NULL OR key = ?1)" \
  " ORDER BY key, id"
/* Also of one that was dropped: it is written anew. */
#define SQL_FIND "SELECT id FROM rubric_draft WHERE key = ? ORDER BY id LIMIT 1"

static gboolean
list_versions (HearDatabase *database,
               gpointer      input,
               GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_VERSIONS, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearRubric *rubric = hear_rubric_rows_load (database, hear_statement_get_text (row, 0), error);

      if (rubric == NULL)
        return FALSE;
      g_ptr_array_add (call->result, rubric);
    }

  return step == HEAR_STEP_DONE;
}

static gboolean
list_drafts (HearDatabase *database,
             gpointer      input,
             GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_DRAFTS, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      const char *body = hear_statement_get_text (row, 0);
      HearRubric *rubric = hear_rubric_draft_read (body, strlen (body), error);

      if (rubric == NULL)
        return FALSE;
      g_ptr_array_add (call->result, rubric);
    }

  return step == HEAR_STEP_DONE;
}

/* The id of the row that holds the draft of a key, or an id for a new one. */
static char *
find_draft (HearDatabase *database,
            const char   *key,
            GError      **error)
{
  g_autoptr(GError) failure = NULL;
  char *id = hear_database_get_text (database, SQL_FIND, key, NULL, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (id == NULL)
    id = hear_database_make_id (database);

  return id;
}

static gboolean
save_draft (HearDatabase *database,
            gpointer      input,
            GError      **error)
{
  HearCall        *call = input;
  g_autofree char *id = find_draft (database, call->id, error);
  HearField        fields[] = {
           HEAR_TEXT ("key", call->id),
           HEAR_TEXT ("body", call->text),
           HEAR_NULL ("deleted_at"),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_RUBRIC_DRAFT, id, NULL, fields);

  return id != NULL && hear_record_save (database, &record, error);
}

static gboolean
bury_draft (HearDatabase *database,
            const char   *key,
            GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *id = hear_database_get_text (database, SQL_FIND, key, NULL, &failure);
  HearRecord       record = { .table = HEAR_STORE_RUBRIC_DRAFT, .id = id };

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return failure == NULL && (id == NULL || hear_record_bury (database, &record, TRUE, error));
}

static gboolean
drop_draft (HearDatabase *database,
            gpointer      input,
            GError      **error)
{
  HearCall *call = input;

  return bury_draft (database, call->id, error);
}

/* The strict reader is the judge of what a rubric is. */
static HearRubric *
check_rubric (HearRubric *draft,
              GError    **error)
{
  g_autofree char *text = NULL;

  hear_rubric_draft_settle (draft);
  text = hear_rubric_draft_write (draft);

  return hear_rubric_json_read (text, strlen (text), error);
}

static gboolean
publish (HearDatabase *database,
         gpointer      input,
         GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearRubric) rubric = check_rubric (HEAR_RUBRIC (call->object), error);

  return rubric != NULL &&
         hear_rubric_rows_save_changed (database, rubric, call->text, error) &&
         bury_draft (database, hear_rubric_get_key (rubric), error);
}

static GPtrArray *
list (HearStore  *self,
      HearWork    work,
      const char *key,
      GError    **error)
{
  g_autoptr(HearCall) call = hear_call_new_list (g_object_unref);

  call->id = g_strdup (key);

  return hear_store_read_pointer (self, work, call, error);
}

/**
 * hear_store_list_rubric_versions:
 * @self: a store
 * @key: a rubric's key
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearRubric): all its
 *   versions, the newest first; none if there is no such rubric
 */
GPtrArray *
hear_store_list_rubric_versions (HearStore  *self,
                                 const char *key,
                                 GError    **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return list (self, list_versions, key, error);
}

/**
 * hear_store_list_rubric_drafts:
 * @self: a store
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearRubric): what is being
 *   written, by key
 */
GPtrArray *
hear_store_list_rubric_drafts (HearStore *self,
                               GError   **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  return list (self, list_drafts, NULL, error);
}

/**
 * hear_store_load_rubric_draft:
 * @self: a store
 * @key: a rubric's key
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): its next version, as far as it is
 *   written
 */
HearRubric *
hear_store_load_rubric_draft (HearStore  *self,
                              const char *key,
                              GError    **error)
{
  g_autoptr(GPtrArray) drafts = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  drafts = list (self, list_drafts, key, error);
  if (drafts == NULL)
    return NULL;
  if (drafts->len == 0)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no draft of a rubric “%s”"), key);
      return NULL;
    }

  return g_object_ref (drafts->pdata[0]);
}

/**
 * hear_store_save_rubric_draft:
 * @self: a store
 * @rubric: a rubric with a key; anything else may be missing
 * @error: where to put what went wrong
 *
 * Keeps what is being written. There is one draft of each key.
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_rubric_draft (HearStore  *self,
                              HearRubric *rubric,
                              GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (HEAR_IS_RUBRIC (rubric) && hear_rubric_get_key (rubric) != NULL, FALSE);

  call = hear_call_new ();
  call->id = g_strdup (hear_rubric_get_key (rubric));
  call->text = hear_rubric_draft_write (rubric);

  return hear_store_run_write (self, save_draft, call, error);
}

/**
 * hear_store_drop_rubric_draft:
 * @self: a store
 * @key: a rubric's key
 * @error: where to put what went wrong
 *
 * Drops what was written of its next version. Saving it brings it back.
 *
 * Returns: whether there is none any more
 */
gboolean
hear_store_drop_rubric_draft (HearStore  *self,
                              const char *key,
                              GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  call = hear_call_new ();
  call->id = g_strdup (key);

  return hear_store_run_write (self, drop_draft, call, error);
}

/**
 * hear_store_publish_rubric:
 * @self: a store
 * @rubric: a draft
 * @reason: (nullable): why there is a new version
 * @error: where to put %HEAR_ERROR_INVALID for what is missing
 *
 * Makes a version of a draft, which never changes from then on, and drops the
 * draft. If the newest version says the same, that one stays.
 *
 * Returns: whether it is a version now
 */
gboolean
hear_store_publish_rubric (HearStore  *self,
                           HearRubric *rubric,
                           const char *reason,
                           GError    **error)
{
  g_autoptr(HearCall) call = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (HEAR_IS_RUBRIC (rubric) && hear_rubric_get_key (rubric) != NULL, FALSE);

  text = hear_rubric_draft_write (rubric);
  call = hear_call_new ();
  call->object = G_OBJECT (hear_rubric_draft_read (text, strlen (text), error));
  call->text = g_strdup (reason);

  return call->object != NULL && hear_store_run_write (self, publish, call, error);
}
