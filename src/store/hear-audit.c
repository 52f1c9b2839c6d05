/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-audit-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sys/random.h>

#include "hear-digest.h"
#include "hear-error.h"
#include "hear-store-private.h"

#define SALT_SIZE 32

#define SQL_HEAD "SELECT n, hash FROM audit_head"
#define SQL_SET_HEAD "INSERT OR REPLACE INTO audit_head (only, n, hash) VALUES (1, ?, ?)"
#define SQL_APPEND                                                               \
  "INSERT INTO audit (n, at, actor, device, action, object, detail, prev, hash)" \
  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
#define SQL_ENTRIES \
  "SELECT n, at, actor, device, action, object, detail, prev, hash FROM audit ORDER BY n"
#define SQL_SALT "SELECT salt FROM candidate_salt WHERE candidate_id = ?"
#define SQL_ADD_SALT "INSERT INTO candidate_salt (candidate_id, salt) VALUES (?, ?)"

/* One field a line. No field can hold a line break: ids, names of this
 * program, and JSON on one line. */
static char *
hash_entry (HearStatement *row)
{
  GString         *text = g_string_new (hear_statement_get_text (row, 7));
  g_autofree char *whole = NULL;

  for (int i = 0; i < 7; i++)
    g_string_append_printf (text, "\n%s", hear_statement_get_text (row, i));
  whole = g_string_free (text, FALSE);

  return hear_digest_of_text (whole);
}

static gboolean
load_head (HearDatabase *database,
           gint64       *n,
           char        **hash,
           GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, SQL_HEAD, error);
  HearStep step;

  if (statement == NULL)
    return FALSE;

  step = hear_statement_step (statement, error);
  *n = step == HEAR_STEP_ROW ? hear_statement_get_int (statement, 0) : 0;
  if (step == HEAR_STEP_ROW)
    *hash = g_strdup (hear_statement_get_text (statement, 1));

  return step != HEAR_STEP_FAILED;
}

static gboolean
save_head (HearDatabase *database,
           gint64        n,
           const char   *hash,
           GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, SQL_SET_HEAD, error);

  if (statement == NULL)
    return FALSE;
  hear_statement_bind_int (statement, 1, n);
  hear_statement_bind_text (statement, 2, hash);

  return hear_statement_run (statement, error);
}

/**
 * hear_audit_append:
 * @database: the writer's connection, in a transaction
 * @entry: what happened
 * @error: where to put what SQLite says
 *
 * Adds an entry whose hash covers the one before it; the first covers the
 * library's id.
 *
 * Returns: whether it is written
 */
gboolean
hear_audit_append (HearDatabase         *database,
                   const HearAuditEntry *entry,
                   GError              **error)
{
  HearIdentity    *identity = hear_database_get_identity (database);
  gint64           n;
  gint64           at = hear_database_get_now (database);
  g_autofree char *prev = NULL;
  g_autofree char *text = NULL;
  g_autofree char *hash = NULL;
  g_autoptr(HearStatement) statement = NULL;

  g_return_val_if_fail (identity != NULL, FALSE);

  if (!load_head (database, &n, &prev, error))
    return FALSE;
  if (prev == NULL)
    prev = hear_digest_of_text (identity->library_id);
  n++;
  text = g_strdup_printf ("%s\n%" G_GINT64_FORMAT "\n%" G_GINT64_FORMAT "\n%s\n%s\n%s\n%s\n%s",
                          prev, n, at, identity->user_id, identity->device_id,
                          entry->action, entry->object, entry->detail);
  hash = hear_digest_of_text (text);

  statement = hear_database_prepare (database, SQL_APPEND, error);
  if (statement == NULL)
    return FALSE;
  hear_statement_bind_int (statement, 1, n);
  hear_statement_bind_int (statement, 2, at);
  hear_statement_bind_text (statement, 3, identity->user_id);
  hear_statement_bind_text (statement, 4, identity->device_id);
  hear_statement_bind_text (statement, 5, entry->action);
  hear_statement_bind_text (statement, 6, entry->object);
  hear_statement_bind_text (statement, 7, entry->detail);
  hear_statement_bind_text (statement, 8, prev);
  hear_statement_bind_text (statement, 9, hash);

  return hear_statement_run (statement, error) && save_head (database, n, hash, error);
}

/**
 * hear_audit_load_salt:
 * @database: a connection
 * @candidate_id: a candidate
 * @error: where to put what SQLite says; not set if there is no salt
 *
 * Returns: (transfer full) (nullable): what hides the candidate in the log
 */
GBytes *
hear_audit_load_salt (HearDatabase *database,
                      const char   *candidate_id,
                      GError      **error)
{
  g_autoptr(HearStatement) statement = hear_database_prepare (database, SQL_SALT, error);

  if (statement == NULL)
    return NULL;
  hear_statement_bind_text (statement, 1, candidate_id);

  return hear_statement_step (statement, error) == HEAR_STEP_ROW ? hear_statement_dup_bytes (statement, 0) : NULL;
}

/**
 * hear_audit_make_salt:
 * @database: the writer's connection, in a transaction
 * @candidate_id: a candidate
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable): the candidate's salt, made now if need
 *   be
 */
GBytes *
hear_audit_make_salt (HearDatabase *database,
                      const char   *candidate_id,
                      GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GBytes) salt = hear_audit_load_salt (database, candidate_id, &failure);
  g_autoptr(HearStatement) statement = NULL;
  guint8 raw[SALT_SIZE];

  if (salt != NULL)
    return g_steal_pointer (&salt);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (getrandom (raw, sizeof raw, 0) != sizeof raw)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_FAILED, _ ("The system gives no random numbers: %s"), g_strerror (errno));
      return NULL;
    }

  salt = g_bytes_new (raw, sizeof raw);
  statement = hear_database_prepare (database, SQL_ADD_SALT, error);
  if (statement == NULL)
    return NULL;
  hear_statement_bind_text (statement, 1, candidate_id);
  hear_statement_bind_bytes (statement, 2, salt);

  return hear_statement_run (statement, error) ? g_steal_pointer (&salt) : NULL;
}

/**
 * hear_audit_seal:
 * @salt: (nullable): a candidate's salt, if it is about one
 * @data: what shall be recognised but not read
 * @length: how many bytes
 *
 * Returns: (transfer full): its HMAC-SHA256, or its SHA-256 without salt
 */
char *
hear_audit_seal (GBytes     *salt,
                 const char *data,
                 gsize       length)
{
  gsize         size;
  gconstpointer key;

  if (salt == NULL)
    return hear_digest_of_data (data, length);

  key = g_bytes_get_data (salt, &size);

  return g_compute_hmac_for_data (G_CHECKSUM_SHA256, key, size, (const guchar *) data, length);
}

/* Whether the entry at the row is the one that has to follow. */
static gboolean
follows (HearStatement *row,
         gint64         n,
         const char    *prev)
{
  g_autofree char *hash = hash_entry (row);

  return hear_statement_get_int (row, 0) == n &&
         g_strcmp0 (hear_statement_get_text (row, 7), prev) == 0 &&
         g_strcmp0 (hear_statement_get_text (row, 8), hash) == 0;
}

static gboolean
verify (HearDatabase *database,
        gpointer      input,
        GError      **error)
{
  HearCall        *call = input;
  HearAuditReport *report = call->result;
  g_autofree char *prev = hear_digest_of_text (call->id);
  g_autofree char *head = NULL;
  gint64           head_n;
  HearStep         step;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_ENTRIES, error);

  if (row == NULL || !load_head (database, &head_n, &head, error))
    return FALSE;

  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      gint64 n = (gint64) ++report->entries;

      if (report->first_broken < 0 && !follows (row, n, prev))
        report->first_broken = n;
      g_free (prev);
      prev = g_strdup (hear_statement_get_text (row, 8));
    }
  if (report->first_broken < 0 && head_n != (gint64) report->entries)
    report->first_broken = MIN (head_n, (gint64) report->entries) + 1;
  else if (report->first_broken < 0 && head_n > 0 && g_strcmp0 (head, prev) != 0)
    report->first_broken = head_n;

  return step == HEAR_STEP_DONE;
}

/**
 * hear_store_verify_audit:
 * @self: a store
 * @report: (out caller-allocates): what was found
 * @error: where to put what SQLite says
 *
 * Recomputes every hash of the audit log.
 *
 * Returns: whether the log could be read; @report says whether it is whole
 */
gboolean
hear_store_verify_audit (HearStore       *self,
                         HearAuditReport *report,
                         GError         **error)
{
  g_autoptr(HearCall) call = hear_call_new ();

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (report != NULL, FALSE);

  *report = (HearAuditReport){ 0, -1 };
  call->id = g_strdup (hear_store_get_identity (self)->library_id);
  call->result = report;

  return hear_store_run_read (self, verify, call, error);
}
