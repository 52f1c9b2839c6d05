/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "hear-migrations-private.h"
#include "hear-statement-private.h"
#include "hear-store-private.h"

#define SQL_COUNTS                                                                             \
  "SELECT (SELECT count (*) FROM interview WHERE deleted_at IS NULL),"                         \
  " (SELECT count (DISTINCT candidate_id) FROM application WHERE EXISTS"                       \
  "  (SELECT 1 FROM interview WHERE application_id = application.id AND deleted_at IS NULL))," \
  " (SELECT count (*) FROM role WHERE deleted_at IS NULL),"                                    \
  " (SELECT count (*) FROM segment WHERE deleted_at IS NULL),"                                 \
  " (SELECT coalesce (sum (bytes), 0) FROM blob WHERE deleted_at IS NULL)"

static guint64
get_size (const char *path,
          const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  GStatBuf         info;

  return g_stat (name, &info) == 0 ? (guint64) info.st_size : 0;
}

static gboolean
count (HearDatabase *database,
       gpointer      input,
       GError      **error)
{
  HearCall        *call = input;
  HearStoreStatus *status = call->result;
  const char      *path = hear_database_get_path (database);
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_COUNTS, error);
  gint64 version;

  if (row == NULL || hear_statement_step (row, error) != HEAR_STEP_ROW ||
      !hear_database_get_number (database, "PRAGMA user_version", &version, error))
    return FALSE;

  status->schema = (int) version;
  status->interviews = (guint64) hear_statement_get_int (row, 0);
  status->candidates = (guint64) hear_statement_get_int (row, 1);
  status->roles = (guint64) hear_statement_get_int (row, 2);
  status->segments = (guint64) hear_statement_get_int (row, 3);
  status->bytes_media = (guint64) hear_statement_get_int (row, 4);
  status->bytes_database = get_size (path, "") + get_size (path, "-wal");

  return TRUE;
}

/**
 * hear_store_get_status:
 * @self: a store
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable): the library in numbers
 */
HearStoreStatus *
hear_store_get_status (HearStore *self,
                       GError   **error)
{
  g_autoptr(HearCall) call = NULL;
  HearStoreStatus *status;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  status = g_new0 (HearStoreStatus, 1);
  status->directory = g_strdup (hear_store_get_directory (self));
  status->user = g_strdup (hear_store_get_user_name (self));
  call = hear_call_new ();
  call->result = status;
  call->free_result = (GDestroyNotify) hear_store_status_free;

  return hear_store_read_pointer (self, count, call, error);
}

/**
 * hear_store_status_free:
 * @status: (transfer full): a status
 */
void
hear_store_status_free (HearStoreStatus *status)
{
  g_return_if_fail (status != NULL);

  g_free (status->directory);
  g_free (status->user);
  g_free (status);
}
