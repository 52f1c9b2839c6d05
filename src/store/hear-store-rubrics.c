/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-rubrics.h"

#include "hear-error.h"
#include "hear-json.h"
#include "hear-rubric-json.h"
#include "hear-rubric-rows-private.h"
#include "hear-store-private.h"

#define SQL_NEWEST \
  "SELECT id FROM rubric_version WHERE rubric_id = ? AND deleted_at IS NULL ORDER BY n DESC LIMIT 1"

/* A version of its own: what it says, without the ids of the one that it came
 * from. */
static HearRubric *
copy_rubric (HearRubric *rubric)
{
  HearRubric *copy = hear_rubric_new ();
  GListModel *competencies = hear_rubric_get_competencies (rubric);

  hear_rubric_set_key (copy, hear_rubric_get_key (rubric));
  hear_rubric_set_title (copy, hear_rubric_get_title (rubric));
  hear_rubric_set_language (copy, hear_rubric_get_language (rubric));
  hear_rubric_set_source (copy, hear_rubric_get_source (rubric));
  for (guint i = 0; i < g_list_model_get_n_items (competencies); i++)
    {
      g_autoptr(HearCompetency) competency = g_list_model_get_item (competencies, i);
      g_autoptr(HearCompetency) twin = hear_competency_new ();

      hear_competency_set_key (twin, hear_competency_get_key (competency));
      hear_competency_set_name (twin, hear_competency_get_name (competency));
      hear_competency_set_definition (twin, hear_competency_get_definition (competency));
      for (int level = HEAR_LEVEL_MIN; level <= HEAR_LEVEL_MAX; level++)
        hear_competency_set_anchor (twin, level, hear_competency_get_anchor (competency, level));
      hear_rubric_add_competency (copy, twin);
    }

  return copy;
}

static char *
describe (HearRubric *rubric)
{
  g_autoptr(HearRubric) copy = copy_rubric (rubric);
  g_autoptr(JsonNode) node = hear_rubric_json_write (copy);

  return hear_json_to_text (node, FALSE);
}

static gboolean
list_rubrics (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  HearCall *call = input;

  return hear_rubric_rows_list (database, call->result, error);
}

static HearRubric *
load_newest (HearDatabase *database,
             const char   *rubric_id,
             GError      **error)
{
  g_autofree char *version_id = hear_database_get_text (database, SQL_NEWEST, rubric_id, NULL, error);

  return version_id != NULL ? hear_rubric_rows_load (database, version_id, error) : NULL;
}

static gboolean
load_rubric (HearDatabase *database,
             gpointer      input,
             GError      **error)
{
  HearCall        *call = input;
  g_autofree char *id = hear_rubric_rows_find (database, call->id, error);

  call->free_result = g_object_unref;
  call->result = id != NULL ? load_newest (database, id, error) : NULL;

  return call->result != NULL;
}

/* What the rubric says so far; %NULL without an error where there is none. */
static char *
describe_stored (HearDatabase *database,
                 const char   *key,
                 GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *id = hear_rubric_rows_find (database, key, &failure);
  g_autoptr(HearRubric) newest = id != NULL ? load_newest (database, id, &failure) : NULL;

  if (failure != NULL && !g_error_matches (failure, HEAR_ERROR, HEAR_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&failure));

  return newest != NULL ? describe (newest) : NULL;
}

/**
 * hear_rubric_rows_save_changed:
 * @database: the writer's connection, in a transaction
 * @rubric: a rubric; what has no id yet gets one
 * @reason: (nullable): why there is a new version
 * @error: where to put what SQLite says
 *
 * Adds a version, unless the newest says the same.
 *
 * Returns: whether the newest version says so
 */
gboolean
hear_rubric_rows_save_changed (HearDatabase *database,
                               HearRubric   *rubric,
                               const char   *reason,
                               GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *before = describe_stored (database, hear_rubric_get_key (rubric), &failure);
  g_autofree char *after = describe (rubric);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return g_strcmp0 (before, after) == 0 || hear_rubric_rows_save (database, rubric, reason, error);
}

static gboolean
save_rubric (HearDatabase *database,
             gpointer      input,
             GError      **error)
{
  HearCall *call = input;

  return hear_rubric_rows_save_changed (database, HEAR_RUBRIC (call->object), call->text, error);
}

static HearCall *
make_save_call (HearRubric *rubric,
                const char *reason)
{
  HearCall *call = hear_call_new ();

  call->object = G_OBJECT (copy_rubric (rubric));
  call->text = g_strdup (reason);

  return call;
}

/**
 * hear_store_list_rubrics:
 * @self: a store
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearRubric): the newest
 *   version of each rubric, by title
 */
GPtrArray *
hear_store_list_rubrics (HearStore *self,
                         GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  call = hear_call_new_list (g_object_unref);

  return hear_store_read_pointer (self, list_rubrics, call, error);
}

/**
 * hear_store_list_rubrics_async:
 * @self: a store
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.list_rubrics], beside the caller.
 */
void
hear_store_list_rubrics_async (HearStore          *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  HearOperation operation = { list_rubrics, hear_store_list_rubrics_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));

  hear_store_start_read (self, &operation, hear_call_new_list (g_object_unref));
}

/**
 * hear_store_list_rubrics_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearRubric): the rubrics
 */
GPtrArray *
hear_store_list_rubrics_finish (HearStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return hear_store_finish_pointer (self, result, hear_store_list_rubrics_async, error);
}

/**
 * hear_store_load_rubric:
 * @self: a store
 * @key: a rubric's key
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): its newest version
 */
HearRubric *
hear_store_load_rubric (HearStore  *self,
                        const char *key,
                        GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  call = hear_call_new ();
  call->id = g_strdup (key);

  return hear_store_read_pointer (self, load_rubric, call, error);
}

/**
 * hear_store_save_rubric:
 * @self: a store
 * @rubric: a rubric, copied
 * @reason: (nullable): why it changed
 * @error: where to put what went wrong
 *
 * Adds a version to the rubric of that key, or makes the rubric. A rubric that
 * says the same already gets no new version. Scorecards stay with the version
 * that they were filled in by.
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_rubric (HearStore  *self,
                        HearRubric *rubric,
                        const char *reason,
                        GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (HEAR_IS_RUBRIC (rubric) && hear_rubric_get_key (rubric) != NULL, FALSE);

  call = make_save_call (rubric, reason);

  return hear_store_run_write (self, save_rubric, call, error);
}

/**
 * hear_store_save_rubric_async:
 * @self: a store
 * @rubric: a rubric, copied
 * @reason: (nullable): why it changed
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.save_rubric], beside the caller.
 */
void
hear_store_save_rubric_async (HearStore          *self,
                              HearRubric         *rubric,
                              const char         *reason,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  HearOperation operation = { save_rubric, hear_store_save_rubric_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (HEAR_IS_RUBRIC (rubric) && hear_rubric_get_key (rubric) != NULL);

  hear_store_start_write (self, &operation, make_save_call (rubric, reason));
}

/**
 * hear_store_save_rubric_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_rubric_finish (HearStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return hear_store_finish (self, result, hear_store_save_rubric_async, error);
}
