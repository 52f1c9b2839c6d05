/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-backup-list-private.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "hear-migrations-private.h"
#include "hear-statement-private.h"
#include "hear-store-health-private.h"
#include "hear-store-private.h"

#define SUFFIX ".db"

#define SQL_COUNT                                                      \
  "SELECT (SELECT count (*) FROM interview WHERE deleted_at IS NULL)," \
  " (SELECT coalesce (max (n), 0) FROM audit_head)"

/* The automatic backups of a library: files whose names tell when they were
 * made, and sort by it. */

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/**
 * hear_backup_free:
 * @self: (transfer full) (nullable): a backup
 */
void
hear_backup_free (HearBackup *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self);
}

/**
 * hear_backup_list_get_folder:
 * @path: the library's file
 *
 * Returns: (transfer full): the folder of its backups
 */
char *
hear_backup_list_get_folder (const char *path)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", NULL);
}

/**
 * hear_backup_list_format_time:
 * @at: an instant
 *
 * Returns: (transfer full): the same in the name of a file
 */
char *
hear_backup_list_format_time (gint64 at)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (at / 1000);

  return g_date_time_format (time, "%Y%m%d-%H%M%S");
}

/**
 * hear_backup_list_parse_name:
 * @name: a backup's name
 *
 * Its file's time is another one once it was copied.
 *
 * Returns: when it was made, 0 if the name does not tell
 */
gint64
hear_backup_list_parse_name (const char *name)
{
  int part[6];
  g_autoptr(GDateTime) time = NULL;

  g_return_val_if_fail (name != NULL, 0);

  if (sscanf (name, HEAR_BACKUP_PREFIX "%4d%2d%2d-%2d%2d%2d", &part[0], &part[1], &part[2], &part[3], &part[4], &part[5]) == 6)
    time = g_date_time_new_utc (part[0], part[1], part[2], part[3], part[4], part[5]);

  return time != NULL ? g_date_time_to_unix (time) * 1000 : 0;
}

/**
 * hear_backup_list_names:
 * @folder: a folder of backups
 *
 * Returns: (transfer full) (element-type utf8): their names, the oldest first
 */
GPtrArray *
hear_backup_list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (folder != NULL, names);

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, HEAR_BACKUP_PREFIX) && g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

/**
 * hear_backup_list_drop_twins:
 * @path: the library's file
 *
 * Takes away backups that are the library's file under a second name, which a
 * restore that was cut short left: SQLite must never open both.
 */
void
hear_backup_list_drop_twins (const char *path)
{
  g_autofree char *folder = NULL;
  g_autoptr(GPtrArray) names = NULL;
  GStatBuf library;
  GStatBuf info;

  g_return_if_fail (path != NULL);

  if (g_stat (path, &library) != 0)
    return;

  folder = hear_backup_list_get_folder (path);
  names = hear_backup_list_names (folder);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *backup = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      if (g_stat (backup, &info) == 0 && info.st_dev == library.st_dev && info.st_ino == library.st_ino)
        g_unlink (backup);
    }
}

/**
 * hear_backup_list_count:
 * @database: a connection
 * @backup: what to fill in
 * @error: where to put what SQLite says
 *
 * Returns: whether it could be counted
 */
gboolean
hear_backup_list_count (HearDatabase *database,
                        HearBackup   *backup,
                        GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_COUNT, error);

  g_return_val_if_fail (backup != NULL, FALSE);

  if (row == NULL || hear_statement_step (row, error) != HEAR_STEP_ROW)
    return FALSE;

  backup->interviews = (guint64) hear_statement_get_int (row, 0);
  backup->saves = hear_statement_get_int (row, 1);

  return TRUE;
}

static HearBackup *
look_at (const char *folder,
         const char *name,
         gboolean    thoroughly)
{
  g_autoptr(HearBackup) self = g_new0 (HearBackup, 1);
  g_autoptr(HearDatabase) database = NULL;
  GStatBuf info;

  self->path = g_build_filename (folder, name, NULL);
  self->made_at = hear_backup_list_parse_name (name);
  self->kept = strstr (name, HEAR_BACKUP_KEPT) != NULL;
  if (g_stat (self->path, &info) == 0)
    self->bytes = (guint64) info.st_size;
  if (!hear_migrations_look (self->path, NULL))
    return NULL;
  database = hear_database_open (self->path, HEAR_DATABASE_READ, NULL);
  if (database == NULL || (thoroughly && !hear_store_health_look_over (database, database, NULL)) ||
      !hear_backup_list_count (database, self, NULL))
    return NULL;

  return g_steal_pointer (&self);
}

static HearBackup *
find (const char *folder,
      gboolean    thoroughly)
{
  g_autoptr(GPtrArray) names = hear_backup_list_names (folder);
  g_autoptr(HearBackup) empty = NULL;

  for (guint i = names->len; i > 0; i--)
    {
      const char *name = g_ptr_array_index (names, i - 1);
      g_autoptr(HearBackup) backup = NULL;

      /* Somebody wanted another in its place. */
      if (strstr (name, HEAR_BACKUP_KEPT) != NULL)
        continue;
      backup = look_at (folder, name, thoroughly);

      if (backup != NULL && backup->interviews > 0)
        return g_steal_pointer (&backup);
      if (empty == NULL)
        empty = g_steal_pointer (&backup);
    }

  return g_steal_pointer (&empty);
}

/**
 * hear_backup_list_find_last:
 * @folder: a folder of backups
 *
 * Returns: (transfer full) (nullable): the newest that holds something,
 *   without reading all of it
 */
HearBackup *
hear_backup_list_find_last (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);

  return find (folder, FALSE);
}

/**
 * hear_store_find_newest_backup:
 * @directory: a library's folder
 *
 * Reads backups until one is whole. Blocks.
 *
 * Returns: (transfer full) (nullable): the newest that is whole and holds
 *   something; an empty one if there is no other
 */
HearBackup *
hear_store_find_newest_backup (const char *directory)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (directory != NULL, NULL);

  path = hear_store_build_path (directory);
  folder = hear_backup_list_get_folder (path);

  return find (folder, TRUE);
}

/**
 * hear_store_list_backups:
 * @directory: a library's folder
 *
 * Looks into each backup, without reading all of it; one that cannot be opened
 * is left out. Blocks.
 *
 * Returns: (transfer full) (element-type HearBackup): the newest first
 */
GPtrArray *
hear_store_list_backups (const char *directory)
{
  GPtrArray       *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_backup_free);
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autoptr(GPtrArray) names = NULL;

  g_return_val_if_fail (directory != NULL, backups);

  path = hear_store_build_path (directory);
  folder = hear_backup_list_get_folder (path);
  names = hear_backup_list_names (folder);
  for (guint i = names->len; i > 0; i--)
    {
      HearBackup *backup = look_at (folder, g_ptr_array_index (names, i - 1), FALSE);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }

  return backups;
}
