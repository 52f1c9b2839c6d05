/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-erasure-ledger.h"

#include <string.h>

#include "hear-audit-private.h"
#include "hear-backup-list-private.h"
#include "hear-erasure-record-private.h"
#include "hear-migrations-private.h"
#include "hear-store-opening-private.h"
#include "hear-store-private.h"
#include "hear-writer-private.h"

#define SQL_HAS_RECEIPTS "SELECT count (*) FROM sqlite_schema WHERE name = 'erasure'"
#define SQL_CANDIDATES "SELECT id, name FROM candidate"

/*
 * Who was erased stays erased when an older copy of the library takes its
 * place. A receipt names nobody, but the copy still has the salt from which
 * the name in the receipt was made: with it the person is found there.
 */

/* What the job needs and gives. */
typedef struct
{
  GPtrArray *ledger;
  GPtrArray *left_out;
} Keeping;

static gboolean
holds (GPtrArray  *receipts,
       const char *id)
{
  for (guint i = 0; i < receipts->len; i++)
    if (g_strcmp0 (((HearErasure *) g_ptr_array_index (receipts, i))->id, id) == 0)
      return TRUE;

  return FALSE;
}

static void
add_receipts (GPtrArray  *ledger,
              const char *path)
{
  g_autoptr(HearDatabase) database = hear_migrations_look (path, NULL) ? hear_database_open (path, HEAR_DATABASE_READ, NULL) : NULL;
  g_autoptr(GPtrArray) list = NULL;
  gint64 has_receipts = 0;

  if (database == NULL || !hear_database_get_number (database, SQL_HAS_RECEIPTS, &has_receipts, NULL) || has_receipts == 0)
    return;

  list = hear_erasure_record_list (database, NULL);
  while (list != NULL && list->len > 0)
    {
      HearErasure *receipt = g_ptr_array_steal_index (list, 0);

      if (holds (ledger, receipt->id))
        hear_erasure_free (receipt);
      else
        g_ptr_array_add (ledger, receipt);
    }
}

/* The receipt that was made with the salt that this database has. */
static gboolean
find_receipt (HearDatabase *database,
              GPtrArray    *ledger,
              const char   *candidate_id,
              HearErasure **receipt,
              GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GBytes) salt = hear_audit_load_salt (database, candidate_id, &failure);
  g_autofree char *pseudonym = NULL;

  *receipt = NULL;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (salt == NULL)
    return TRUE;

  pseudonym = hear_audit_seal (salt, candidate_id, strlen (candidate_id));
  for (guint i = 0; *receipt == NULL && i < ledger->len; i++)
    if (g_strcmp0 (((HearErasure *) g_ptr_array_index (ledger, i))->pseudonym, pseudonym) == 0)
      *receipt = g_ptr_array_index (ledger, i);

  return TRUE;
}

static gboolean
find_erased (HearDatabase *database,
             Keeping      *keeping,
             GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_CANDIDATES, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      const char  *id = hear_statement_get_text (row, 0);
      HearErasure *receipt;
      HearErasure *found;

      if (!find_receipt (database, keeping->ledger, id, &receipt, error))
        return FALSE;
      if (receipt == NULL)
        continue;
      found = g_new0 (HearErasure, 1);
      *found = *receipt;
      found->id = g_strdup (receipt->id);
      found->pseudonym = g_strdup (receipt->pseudonym);
      found->audit_hash = NULL;
      found->problem = NULL;
      found->rubrics = NULL;
      found->candidate_id = g_strdup (id);
      found->name = g_strdup (hear_statement_get_text (row, 1));
      g_ptr_array_add (keeping->left_out, found);
    }

  return step == HEAR_STEP_DONE;
}

/* What a receipt says stays; only its place in the audit log is a new one. */
static gboolean
erase_again (HearDatabase *database,
             HearErasure  *found,
             GError      **error)
{
  g_autoptr(HearErasureRows) rows = hear_erasure_rows_new (database, found->candidate_id, error);
  g_autofree char *blobs = NULL;

  if (rows == NULL || !hear_erasure_rows_delete (rows, error))
    return FALSE;
  blobs = hear_erasure_rows_dup_blobs (rows);
  found->finished = FALSE;

  return hear_erasure_record_write (database, found, blobs, error);
}

static gboolean
add_rest (HearDatabase *database,
          GPtrArray    *ledger,
          GError      **error)
{
  g_autoptr(GPtrArray) known = hear_erasure_record_list (database, error);

  for (guint i = 0; known != NULL && i < ledger->len; i++)
    {
      HearErasure *receipt = g_ptr_array_index (ledger, i);

      /* Here is nobody of whom anything is left to be cleaned. */
      g_clear_pointer (&receipt->candidate_id, g_free);
      if (!holds (known, receipt->id) &&
          !(hear_erasure_record_write (database, receipt, "[]", error) && hear_erasure_record_close (database, receipt->id, error)))
        return FALSE;
    }

  return known != NULL;
}

static gboolean
keep (HearDatabase *database,
      gpointer      input,
      GError      **error)
{
  HearCall *call = input;
  Keeping   keeping = { call->list, call->result };

  if (!find_erased (database, &keeping, error))
    return FALSE;
  for (guint i = 0; i < keeping.left_out->len; i++)
    if (!erase_again (database, g_ptr_array_index (keeping.left_out, i), error))
      return FALSE;

  return add_rest (database, keeping.ledger, error);
}

/**
 * hear_erasure_ledger_read:
 * @directory: a library's folder
 *
 * Reads who was erased, as far as it can be read: in the library and in its
 * backups, which know of it where the library itself is damaged. Blocks.
 *
 * Returns: (transfer full) (element-type HearErasure): the receipts
 */
GPtrArray *
hear_erasure_ledger_read (const char *directory)
{
  GPtrArray       *ledger = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_erasure_free);
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autoptr(GPtrArray) names = NULL;

  g_return_val_if_fail (directory != NULL, ledger);

  path = hear_store_build_path (directory);
  add_receipts (ledger, path);
  folder = hear_backup_list_get_folder (path);
  names = hear_backup_list_names (folder);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *backup = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      add_receipts (ledger, backup);
    }

  return ledger;
}

/**
 * hear_erasure_ledger_apply:
 * @directory: a library's folder
 * @copy: a copy of its database as it was once, which nobody has open
 * @error: where to put what went wrong
 *
 * Erases in the copy whoever was erased from the library since. Its words go
 * out of the copy's free places, and the media, when it is opened as the
 * library. Blocks.
 *
 * Returns: whether it may take the library's place
 */
gboolean
hear_erasure_ledger_apply (const char *directory,
                           const char *copy,
                           GError    **error)
{
  g_autoptr(GPtrArray) ledger = NULL;
  g_autoptr(HearCall) call = NULL;
  g_autoptr(HearClock) clock = NULL;
  g_autoptr(HearIdentity) identity = NULL;
  g_autoptr(HearDatabase) database = NULL;

  g_return_val_if_fail (directory != NULL && copy != NULL, FALSE);

  ledger = hear_erasure_ledger_read (directory);
  if (ledger->len == 0)
    return TRUE;

  clock = hear_clock_new ();
  identity = hear_identity_new (clock);
  database = hear_store_opening_update (copy, identity, error);
  if (database == NULL)
    return FALSE;
  call = hear_call_new_list ((GDestroyNotify) hear_erasure_free);
  call->list = g_ptr_array_ref (ledger);

  return hear_writer_transact (database, keep, call, error);
}

/**
 * hear_store_keep_erasures:
 * @self: a store
 * @ledger: (element-type HearErasure): the receipts of the library in whose
 *   place it is put
 * @error: where to put what went wrong
 *
 * Erases whoever was erased there, and takes over the receipts. The files are
 * cleaned by [method@Store.finish_erasures]. Blocks.
 *
 * Returns: (transfer full) (nullable) (element-type HearErasure): who was
 *   erased, with their names
 */
GPtrArray *
hear_store_keep_erasures (HearStore *self,
                          GPtrArray *ledger,
                          GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (ledger != NULL, NULL);

  call = hear_call_new_list ((GDestroyNotify) hear_erasure_free);
  call->list = g_ptr_array_ref (ledger);

  return hear_store_run_write (self, keep, call, error) ? hear_call_steal (call) : NULL;
}
