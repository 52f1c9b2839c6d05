/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-erasure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-audit-private.h"
#include "hear-erasure-cleaner-private.h"
#include "hear-erasure-record-private.h"
#include "hear-error.h"
#include "hear-store-private.h"

#define MIN_PREFIX 8

#define SQL_RESOLVE "SELECT id, name FROM candidate WHERE id >= ?1 AND id < ?1 || '~' LIMIT 2"

static gboolean
not_found (const char *id,
           GError    **error)
{
  g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no candidate “%s”: see “hearbackctl list candidates”"), id);

  return FALSE;
}

/* By the id alone: two people may bear one name. */
static gboolean
resolve (HearDatabase *database,
         const char   *prefix,
         HearErasure  *erasure,
         GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_RESOLVE, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  if (strlen (prefix) < MIN_PREFIX)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("“%s” is too short: the first %d characters of an id are needed"), prefix, MIN_PREFIX);
      return FALSE;
    }
  hear_statement_bind_text (row, 1, prefix);
  step = hear_statement_step (row, error);
  if (step != HEAR_STEP_ROW)
    return step == HEAR_STEP_DONE ? not_found (prefix, error) : FALSE;

  erasure->candidate_id = g_strdup (hear_statement_get_text (row, 0));
  erasure->name = g_strdup (hear_statement_get_text (row, 1));
  if (hear_statement_step (row, error) != HEAR_STEP_ROW)
    return TRUE;

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_AMBIGUOUS, _ ("More than one candidate begins with “%s”"), prefix);

  return FALSE;
}

static HearErasureRows *
find_rows (HearDatabase *database,
           const char   *candidate_id,
           HearErasure  *erasure,
           GError      **error)
{
  g_autoptr(GError) failure = NULL;
  HearErasureRows *rows = hear_erasure_rows_new (database, candidate_id, &failure);
  g_autoptr(GPtrArray) rubrics = rows != NULL ? hear_erasure_rows_list_rubrics (rows, error) : NULL;

  if (rubrics != NULL)
    {
      hear_erasure_record_count (erasure, rows);
      g_ptr_array_add (rubrics, NULL);
      erasure->rubrics = g_strdupv ((char **) rubrics->pdata);
    }
  else if (rows != NULL)
    g_clear_pointer (&rows, hear_erasure_rows_free);
  else if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    not_found (candidate_id, error);

  return rows;
}

static gboolean
plan (HearDatabase *database,
      gpointer      input,
      GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearErasure) erasure = g_new0 (HearErasure, 1);
  g_autoptr(HearErasureRows) rows = NULL;

  if (!resolve (database, call->id, erasure, error))
    return FALSE;
  rows = find_rows (database, erasure->candidate_id, erasure, error);
  if (rows == NULL)
    return FALSE;

  erasure->backups = hear_erasure_cleaner_count_backups (hear_database_get_path (database), erasure->candidate_id);
  call->result = g_steal_pointer (&erasure);

  return TRUE;
}

/* While the salt is there: afterwards nobody can make this name again. */
static gboolean
make_pseudonym (HearDatabase *database,
                HearErasure  *erasure,
                GError      **error)
{
  g_autoptr(GBytes) salt = hear_audit_make_salt (database, erasure->candidate_id, error);

  if (salt == NULL)
    return FALSE;
  erasure->pseudonym = hear_audit_seal (salt, erasure->candidate_id, strlen (erasure->candidate_id));

  return TRUE;
}

static void
announce (HearDatabase    *database,
          HearErasureRows *rows,
          HearErasure     *erasure)
{
  g_autoptr(GPtrArray) interviews = hear_erasure_rows_list (rows, "interview");

  for (guint i = 0; i < interviews->len; i++)
    hear_database_announce (database, HEAR_STORE_INTERVIEW, g_ptr_array_index (interviews, i));
  hear_database_announce (database, HEAR_STORE_CANDIDATE, erasure->candidate_id);
}

static gboolean
erase (HearDatabase *database,
       gpointer      input,
       GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearErasure) erasure = g_new0 (HearErasure, 1);
  g_autoptr(HearErasureRows) rows = find_rows (database, call->id, erasure, error);
  g_autofree char *blobs = NULL;

  if (rows == NULL)
    return FALSE;
  erasure->id = hear_database_make_id (database);
  erasure->candidate_id = g_strdup (call->id);
  erasure->at = hear_database_get_now (database);
  erasure->backups = (guint) call->number;
  if (!make_pseudonym (database, erasure, error) || !hear_erasure_rows_delete (rows, error))
    return FALSE;
  blobs = hear_erasure_rows_dup_blobs (rows);
  if (!hear_erasure_record_write (database, erasure, blobs, error))
    return FALSE;

  announce (database, rows, erasure);
  call->result = g_steal_pointer (&erasure);

  return TRUE;
}

static gboolean
list (HearDatabase *database,
      gpointer      input,
      GError      **error)
{
  HearCall *call = input;

  call->result = hear_erasure_record_list (database, error);

  return call->result != NULL;
}

/**
 * hear_erasure_free:
 * @self: (transfer full): an erasure
 */
void
hear_erasure_free (HearErasure *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->pseudonym);
  g_free (self->audit_hash);
  g_free (self->problem);
  g_free (self->candidate_id);
  g_free (self->name);
  g_strfreev (self->rubrics);
  g_free (self);
}

/**
 * hear_store_plan_erasure:
 * @self: a store
 * @id_or_prefix: a candidate's id, or at least the first eight characters
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_AMBIGUOUS
 *
 * Blocks.
 *
 * Returns: (transfer full) (nullable): what erasing the candidate would take
 *   away
 */
HearErasure *
hear_store_plan_erasure (HearStore  *self,
                         const char *id_or_prefix,
                         GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (id_or_prefix != NULL, NULL);

  call = hear_call_new ();
  call->id = g_strdup (id_or_prefix);
  call->free_result = (GDestroyNotify) hear_erasure_free;

  return hear_store_read_pointer (self, plan, call, error);
}

/**
 * hear_store_erase_candidate:
 * @self: a store
 * @candidate_id: a candidate
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Takes a candidate out of the database for good, with everything that was
 * said by and about them. It is done or it is not; the files are cleaned by
 * [method@Store.finish_erasures], at the latest when the library is opened
 * again. Blocks.
 *
 * Returns: (transfer full) (nullable): the receipt
 */
HearErasure *
hear_store_erase_candidate (HearStore  *self,
                            const char *candidate_id,
                            GError    **error)
{
  g_autoptr(HearCall) call = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (candidate_id != NULL, NULL);

  path = hear_store_build_path (hear_store_get_directory (self));
  call = hear_call_new ();
  call->id = g_strdup (candidate_id);
  call->number = hear_erasure_cleaner_count_backups (path, candidate_id);
  call->free_result = (GDestroyNotify) hear_erasure_free;
  if (!hear_store_run_write (self, erase, call, error))
    return NULL;

  return hear_call_steal (call);
}

/**
 * hear_store_finish_erasures:
 * @self: a store
 * @error: where to put what went wrong, %HEAR_ERROR_BUSY if another program
 *   reads for long
 *
 * Takes what was erased out of all files of the library: recordings, peaks,
 * backups, and the free places in the database. Blocks, unless there is
 * nothing to do.
 *
 * Returns: whether nothing is left
 */
gboolean
hear_store_finish_erasures (HearStore *self,
                            GError   **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);

  path = hear_store_build_path (hear_store_get_directory (self));

  return hear_erasure_cleaner_run (path, hear_store_get_identity (self), error);
}

/**
 * hear_store_list_erasures:
 * @self: a store
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearErasure): the receipts,
 *   the oldest first
 */
GPtrArray *
hear_store_list_erasures (HearStore *self,
                          GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  call = hear_call_new ();
  call->free_result = (GDestroyNotify) g_ptr_array_unref;

  return hear_store_read_pointer (self, list, call, error);
}
