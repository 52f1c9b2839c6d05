/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-erasure-cleaner-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "hear-backup-copy-private.h"
#include "hear-backup-list-private.h"
#include "hear-erasure-record-private.h"
#include "hear-error.h"
#include "hear-file-removal-private.h"
#include "hear-json.h"
#include "hear-media-folder.h"
#include "hear-migrations-private.h"
#include "hear-store-lock.h"
#include "hear-writer-private.h"

#define SQL_HOLDS "SELECT 1 FROM candidate WHERE id = ?"
#define SQL_NEEDS "SELECT 1 FROM blob WHERE id = ?"
#define SQL_HAS_RECEIPTS "SELECT count (*) FROM sqlite_schema WHERE name = 'erasure'"
#define SQL_CHECKPOINT "PRAGMA wal_checkpoint (TRUNCATE)"

/*
 * Takes what was erased out of the library's files. Each step can be done
 * again: cut short, it is done again when the library is opened.
 */

static gboolean
look_for (HearDatabase *database,
          const char   *sql,
          const char   *id,
          gboolean     *found,
          GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, sql, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, id);
  step = hear_statement_step (row, error);
  *found = step == HEAR_STEP_ROW;

  return step != HEAR_STEP_FAILED;
}

/* Somebody may have brought the same medium again. */
static gboolean
remove_medium (HearDatabase *database,
               const char   *directory,
               const char   *sha256,
               GError      **error)
{
  g_autofree char *start = g_strndup (sha256, 2);
  g_autofree char *media = g_build_filename (directory, "media", start, NULL);
  g_autofree char *derived = g_build_filename (directory, "derived", start, NULL);
  gboolean         needed;

  if (!look_for (database, SQL_NEEDS, sha256, &needed, error))
    return FALSE;

  return needed || (hear_file_removal_remove_all (media, sha256, "", error) && hear_file_removal_remove_all (derived, sha256, "", error));
}

static gboolean
remove_media (HearDatabase *database,
              const char   *directory,
              const char   *erasure_id,
              GError      **error)
{
  g_autofree char *blobs = hear_erasure_record_blobs (database, erasure_id, error);
  g_autoptr(JsonNode) node = NULL;
  JsonArray *array;

  if (blobs == NULL)
    return FALSE;
  node = hear_json_parse (blobs, strlen (blobs), error);
  if (node == NULL)
    return FALSE;
  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (!remove_medium (database, directory, json_array_get_string_element (array, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
erase_in_backup (HearDatabase *database,
                 gpointer      input,
                 GError      **error)
{
  HearErasure *erasure = input;
  g_autoptr(HearErasureRows) rows = hear_erasure_rows_new (database, erasure->candidate_id, error);
  gint64 has_receipts;

  if (rows == NULL || !hear_erasure_rows_delete (rows, error) ||
      !hear_database_get_number (database, SQL_HAS_RECEIPTS, &has_receipts, error))
    return FALSE;

  return has_receipts == 0 ||
         (hear_erasure_record_write (database, erasure, "[]", error) &&
          hear_erasure_record_close (database, erasure->id, error));
}

/* A damaged one is of no use, and nobody can tell what it holds. */
static gboolean
is_useless (const GError *error)
{
  return g_error_matches (error, HEAR_ERROR, HEAR_ERROR_DAMAGED) || g_error_matches (error, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY);
}

static HearDatabase *
open_backup (const char  *path,
             HearErasure *erasure,
             gboolean    *found,
             GError     **error)
{
  g_autoptr(HearDatabase) database = NULL;

  if (!hear_migrations_look (path, error))
    return NULL;
  database = hear_database_open (path, HEAR_DATABASE_READ, error);

  return database != NULL && look_for (database, SQL_HOLDS, erasure->candidate_id, found, error) ? g_steal_pointer (&database) : NULL;
}

static gboolean
look_into_backup (const char  *path,
                  HearErasure *erasure,
                  const char  *part,
                  gboolean    *found,
                  GError     **error)
{
  g_autoptr(HearDatabase) from = open_backup (path, erasure, found, error);

  return from != NULL && (!*found || hear_backup_copy (from, part, error));
}

/* A copy without the person takes the backup's place: what it holds of others
 * is not lost, and there is a whole backup at any moment. */
static gboolean
clean_backup (const char   *path,
              HearIdentity *identity,
              HearErasure  *erasure,
              GError      **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autoptr(HearDatabase) to = NULL;
  g_autoptr(GError) failure = NULL;
  gboolean found = FALSE;

  if (!look_into_backup (path, erasure, part, &found, &failure))
    {
      if (is_useless (failure))
        return hear_file_removal_remove (path, error);
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!found)
    return TRUE;

  to = hear_database_open (part, HEAR_DATABASE_WRITE, error);
  if (to == NULL)
    return FALSE;
  hear_database_set_identity (to, identity);
  if (!hear_writer_transact (to, erase_in_backup, erasure, error) || !hear_database_execute (to, "VACUUM", error))
    return FALSE;
  g_clear_pointer (&to, hear_database_free);

  return hear_backup_put (part, path, error);
}

/* What goes wrong in one file keeps no other from being cleaned. */
static void
keep_first (GError    **error,
            const char *path,
            GError    **first)
{
  if (*error != NULL && *first == NULL)
    g_propagate_prefixed_error (first, g_steal_pointer (error), "%s: ", path);
  g_clear_error (error);
}

static GPtrArray *
list_backups (const char *path)
{
  g_autofree char *folder = hear_backup_list_get_folder (path);
  GPtrArray       *names = hear_backup_list_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = g_ptr_array_index (names, i);

      g_ptr_array_index (names, i) = g_build_filename (folder, name, NULL);
    }

  return names;
}

/* What others have not finished comes first: it would be a backup that holds
 * the person. */
static void
clean_backups (const char   *path,
               HearIdentity *identity,
               HearErasure  *erasure,
               GError      **first)
{
  g_autofree char *folder = hear_backup_list_get_folder (path);
  g_autoptr(GPtrArray) backups = NULL;
  GError *error = NULL;

  if (!hear_file_removal_remove_all (folder, HEAR_BACKUP_PREFIX, ".part", &error) ||
      !hear_file_removal_remove_all (folder, HEAR_BACKUP_PREFIX, ".part-journal", &error))
    keep_first (&error, folder, first);
  backups = list_backups (path);
  for (guint i = 0; i < backups->len; i++)
    {
      const char *backup = g_ptr_array_index (backups, i);

      if (!clean_backup (backup, identity, erasure, &error))
        keep_first (&error, backup, first);
    }
}

/* Media that only this backup knows. One that cannot be read is reported when
 * it is to be cleaned. */
static char *
find_media (const char  *backup,
            HearErasure *erasure)
{
  gboolean found = FALSE;
  g_autoptr(HearDatabase) database = open_backup (backup, erasure, &found, NULL);
  g_autoptr(HearErasureRows) rows = database != NULL && found ? hear_erasure_rows_new (database, erasure->candidate_id, NULL) : NULL;

  return rows != NULL ? hear_erasure_rows_dup_blobs (rows) : NULL;
}

/* Before the backups forget them: killed in between, the receipt knows. */
static gboolean
note_media (HearDatabase *database,
            gpointer      input,
            GError      **error)
{
  GPtrArray *open = input;
  g_autoptr(GPtrArray) backups = list_backups (hear_database_get_path (database));

  for (guint i = 0; i < open->len * backups->len; i++)
    {
      HearErasure     *erasure = g_ptr_array_index (open, i / backups->len);
      g_autofree char *blobs = find_media (g_ptr_array_index (backups, i % backups->len), erasure);

      if (blobs != NULL && !g_str_equal (blobs, "[]") && !hear_erasure_record_add_blobs (database, erasure->id, blobs, error))
        return FALSE;
    }

  return TRUE;
}

/* SQLite leaves words in the free places of its pages, and in the log. */
static gboolean
rewrite (HearDatabase *database,
         GError      **error)
{
  gint64 busy;

  if (!hear_database_execute (database, "VACUUM", error) ||
      !hear_database_get_number (database, SQL_CHECKPOINT, &busy, error))
    return FALSE;
  if (busy != 0)
    hear_database_fail (database, SQLITE_BUSY, error);

  return busy == 0;
}

static gboolean
drop_blobs (HearDatabase *database,
            gpointer      input,
            GError      **error)
{
  GPtrArray *open = input;

  for (guint i = 0; i < open->len; i++)
    if (!hear_erasure_record_drop_blobs (database, ((HearErasure *) g_ptr_array_index (open, i))->id, error))
      return FALSE;

  return TRUE;
}

/* Once: a backup that cannot be cleaned is looked at each time, and the whole
 * library is not written anew for it. */
static gboolean
clean_library (HearDatabase *database,
               GPtrArray    *open,
               GError      **error)
{
  g_autofree char *directory = g_path_get_dirname (hear_database_get_path (database));
  gboolean         dirty;

  for (guint i = 0; i < open->len; i++)
    {
      HearErasure *erasure = g_ptr_array_index (open, i);

      if (!remove_media (database, directory, erasure->id, error))
        return FALSE;
    }

  /* Nobody can tell whose recording is in them. A copy that is being made is
   * cleaned before it takes the library's place. */
  hear_media_folder_drop_parts (directory);
  hear_store_drop_prepared (directory, TRUE);

  /* A damaged database that was moved aside cannot be cleaned. */
  return hear_file_removal_remove_all (directory, "library.db.damaged-", "", error) &&
         hear_erasure_record_is_dirty (database, &dirty, error) &&
         (!dirty || (rewrite (database, error) && hear_writer_transact (database, drop_blobs, open, error)));
}

static gboolean
clean_files (HearDatabase *database,
             HearIdentity *identity,
             GPtrArray    *open,
             GError      **error)
{
  const char *path = hear_database_get_path (database);
  GError     *first = NULL;

  if (!hear_writer_transact (database, note_media, open, error))
    return FALSE;
  if (!clean_library (database, open, &first))
    g_debug ("the library's own files are not clean yet: %s", first->message);
  for (guint i = 0; i < open->len; i++)
    clean_backups (path, identity, g_ptr_array_index (open, i), &first);
  if (first == NULL)
    return TRUE;

  g_propagate_error (error, first);

  return FALSE;
}

static gboolean
close_all (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  GPtrArray *open = input;

  for (guint i = 0; i < open->len; i++)
    if (!hear_erasure_record_close (database, ((HearErasure *) g_ptr_array_index (open, i))->id, error))
      return FALSE;

  return TRUE;
}

static GPtrArray *
list_open (HearDatabase *database,
           GError      **error)
{
  GPtrArray *list = hear_erasure_record_list (database, error);

  for (guint i = list != NULL ? list->len : 0; i > 0; i--)
    if (((HearErasure *) g_ptr_array_index (list, i - 1))->finished)
      g_ptr_array_remove_index (list, i - 1);

  return list;
}

/**
 * hear_erasure_cleaner_count_backups:
 * @path: the library's file
 * @candidate_id: a candidate
 *
 * Returns: how many automatic backups hold the candidate
 */
guint
hear_erasure_cleaner_count_backups (const char *path,
                                    const char *candidate_id)
{
  g_autofree char *folder = NULL;
  g_autoptr(GPtrArray) names = NULL;
  guint n = 0;

  g_return_val_if_fail (path != NULL && candidate_id != NULL, 0);

  folder = hear_backup_list_get_folder (path);
  names = hear_backup_list_names (folder);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *backup = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      g_autoptr(HearDatabase) database = hear_database_open (backup, HEAR_DATABASE_READ, NULL);
      gboolean found = FALSE;

      n += database != NULL && look_for (database, SQL_HOLDS, candidate_id, &found, NULL) && found;
    }

  return n;
}

/**
 * hear_erasure_cleaner_run:
 * @path: the library's file
 * @identity: who cleans
 * @error: where to put what went wrong, %HEAR_ERROR_BUSY if another program
 *   reads or cleans
 *
 * Cleans what erasures left behind, if there is any: media and what was made
 * of them, backups, and the free places in the database. Blocks for as long as
 * it takes to write the database anew.
 *
 * Returns: whether no file holds anything of those who were erased
 */
gboolean
hear_erasure_cleaner_run (const char   *path,
                          HearIdentity *identity,
                          GError      **error)
{
  g_autoptr(HearDatabase) database = NULL;
  g_autoptr(HearStoreLock) held = NULL;
  g_autoptr(GPtrArray) open = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL && identity != NULL, FALSE);

  database = hear_database_open (path, HEAR_DATABASE_WRITE, error);
  open = database != NULL ? list_open (database, error) : NULL;
  if (open == NULL || open->len == 0)
    return open != NULL;

  /* One at a time: each would take the other's unfinished copies away. */
  folder = hear_backup_list_get_folder (path);
  g_mkdir_with_parents (folder, 0700);
  held = hear_store_lock_new (folder, HEAR_STORE_LOCK_EXCLUSIVE, error);
  if (held == NULL)
    return FALSE;
  hear_backup_list_drop_twins (path);
  hear_database_set_identity (database, identity);

  return clean_files (database, identity, open, error) && hear_writer_transact (database, close_all, open, error);
}
