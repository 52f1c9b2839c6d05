/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-backup-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "hear-backup-copy-private.h"
#include "hear-backup-list-private.h"
#include "hear-erasure-ledger.h"
#include "hear-error.h"
#include "hear-file-part-private.h"
#include "hear-media-folder.h"
#include "hear-migrations-private.h"
#include "hear-statement-private.h"
#include "hear-store-lock.h"
#include "hear-store-private.h"

#define HOUR_MS (60 * 60 * G_GINT64_CONSTANT (1000))
#define DAY_MS (24 * HOUR_MS)
#define KEEP_DAYS 7
/* As long as the media of what is no longer there. */
#define KEPT_DAYS 30

#define PART ".part"

/* The file itself is the last. */
static const char *const parts_of_library[] = { "-journal", "-wal", "-shm", "" };

static gboolean
fail (const char *path,
      GError    **error)
{
  g_set_error (error, HEAR_ERROR, errno == ENOSPC ? HEAR_ERROR_DISK_FULL : HEAR_ERROR_FAILED,
               _ ("The backup “%s” could not be written: %s"), path, g_strerror (errno));

  return FALSE;
}

/* Of the last day all stay, of the days before the newest of each. */
static gboolean
is_superfluous (const char *name,
                const char *next,
                gint64      now)
{
  g_autoptr(GDateTime) made = g_date_time_new_from_unix_utc (hear_backup_list_parse_name (name) / 1000);
  g_autoptr(GDateTime) later = g_date_time_new_from_unix_utc (hear_backup_list_parse_name (next) / 1000);
  gint64 age = now - hear_backup_list_parse_name (name);

  if (strstr (name, HEAR_BACKUP_KEPT) != NULL)
    return age > KEPT_DAYS * DAY_MS;

  return age > KEEP_DAYS * DAY_MS ||
         (age > DAY_MS && g_date_time_get_day_of_year (made) == g_date_time_get_day_of_year (later));
}

static void
drop_old (const char *folder,
          gint64      now)
{
  g_autoptr(GPtrArray) names = hear_backup_list_names (folder);

  /* The newest stays however old it is. */
  for (guint i = 0; i + 1 < names->len; i++)
    if (is_superfluous (g_ptr_array_index (names, i), g_ptr_array_index (names, i + 1), now))
      {
        g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

        g_unlink (path);
      }
}

/* What somebody was killed at: no copy takes a day. */
static void
drop_parts (const char *folder,
            gint64      now)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, HEAR_BACKUP_PREFIX) && g_str_has_suffix (name, PART) &&
        now - hear_backup_list_parse_name (name) > DAY_MS)
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}

/* Once a day; before that an hour after the last one if anything was saved
 * since, or at once if that one holds less than half. */
static gboolean
is_due (const HearBackup *present,
        const HearBackup *last)
{
  gint64 age;

  if (present->interviews == 0)
    return FALSE;
  if (last == NULL || last->interviews == 0)
    return TRUE;

  age = present->made_at - last->made_at;
  if (age >= DAY_MS || present->saves == last->saves)
    return age >= DAY_MS;

  return age >= HOUR_MS || present->interviews >= 2 * last->interviews;
}

static gboolean
back_up (HearDatabase *database,
         gpointer      input,
         GError      **error)
{
  static GMutex one_at_a_time; /* whoever comes second finds a copy that is new */

  HearCall                       *call = input;
  g_autofree char                *folder = hear_backup_list_get_folder (hear_database_get_path (database));
  g_autoptr(GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&one_at_a_time);
  g_autoptr(HearBackup) last = NULL;
  HearBackup present = { .made_at = call->number };

  /* What cannot be written has not changed either. */
  if (call->number == 0)
    return TRUE;
  last = hear_backup_list_find_last (folder);
  if (!hear_backup_list_count (database, &present, error))
    return FALSE;
  if (!is_due (&present, last))
    return TRUE;

  call->result = hear_backup_write (database, call->number, error);

  return call->result != NULL;
}

static gboolean
copy_database (HearDatabase *database,
               gpointer      input,
               GError      **error)
{
  HearCall *call = input;

  return hear_backup_copy_into (database, call->text, NULL, error) && (hear_backup_sync (call->text) || fail (call->text, error));
}

static HearCall *
make_call (HearStore *self)
{
  HearCall *call = hear_call_new ();

  if (!hear_store_is_read_only (self))
    call->number = hear_clock_now (hear_store_get_identity (self)->clock);
  call->free_result = g_free;

  return call;
}

static HearFilePart *
copy_beside (const char *path,
             const char *backup,
             GError    **error)
{
  g_autoptr(HearDatabase) from = hear_migrations_look (backup, error) ? hear_database_open (backup, HEAR_DATABASE_READ, error) : NULL;
  g_autoptr(HearFilePart) part = from != NULL ? hear_file_part_new (path, error) : NULL;

  return part != NULL && hear_backup_copy_into (from, hear_file_part_get_path (part), NULL, error) ? g_steal_pointer (&part) : NULL;
}

/* Moves a file of the library aside, if it is there. */
static gboolean
move_aside (const char *path,
            const char *suffix,
            const char *time,
            GError    **error)
{
  g_autofree char *from = g_strconcat (path, suffix, NULL);
  g_autofree char *to = NULL;

  if (!g_file_test (from, G_FILE_TEST_EXISTS))
    return TRUE;
  for (guint i = 0; to == NULL || g_file_test (to, G_FILE_TEST_EXISTS); i++)
    {
      g_free (to);
      to = i == 0 ? g_strdup_printf ("%s.damaged-%s%s", path, time, suffix)
                  : g_strdup_printf ("%s.damaged-%s-%u%s", path, time, i, suffix);
    }

  return g_rename (from, to) == 0 || fail (to, error);
}

/**
 * hear_backup_write:
 * @database: a connection
 * @now: the present instant
 * @error: where to put what went wrong
 *
 * Copies the database as of now into the folder of backups.
 *
 * Returns: (transfer full) (nullable): the backup's path
 */
char *
hear_backup_write (HearDatabase *database,
                   gint64        now,
                   GError      **error)
{
  g_autofree char *folder = hear_backup_list_get_folder (hear_database_get_path (database));
  g_autofree char *time = hear_backup_list_format_time (now);
  g_autofree char *name = g_strdup_printf (HEAR_BACKUP_PREFIX "%s.db", time);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *part = g_strconcat (path, ".", unique, PART, NULL); /* another program may copy in the same second */

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail (folder, error);
      return NULL;
    }
  if (!hear_backup_copy (database, part, error) || !hear_backup_put (part, path, error))
    return NULL;
  drop_old (folder, now);
  drop_parts (folder, now);

  return g_steal_pointer (&path);
}

/**
 * hear_store_backup_database:
 * @self: a store
 * @error: where to put what went wrong; not set if no backup is due
 *
 * Copies the database if the last copy is a day old, or younger but holds much
 * less, and drops copies that are older than a week. A library without
 * interviews is not copied.
 *
 * Returns: (transfer full) (nullable): the copy's path, or %NULL if none is
 *   due
 */
char *
hear_store_backup_database (HearStore *self,
                            GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  call = make_call (self);

  return hear_store_read_pointer (self, back_up, call, error);
}

/**
 * hear_store_backup_database_async:
 * @self: a store
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.backup_database], beside the caller.
 */
void
hear_store_backup_database_async (HearStore          *self,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  HearOperation operation = { back_up, hear_store_backup_database_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));

  hear_store_start_read (self, &operation, make_call (self));
}

/**
 * hear_store_backup_database_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong; not set if no backup is due
 *
 * Returns: (transfer full) (nullable): the copy's path
 */
char *
hear_store_backup_database_finish (HearStore    *self,
                                   GAsyncResult *result,
                                   GError      **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  return hear_store_finish_pointer (self, result, hear_store_backup_database_async, error);
}

/**
 * hear_store_copy_database:
 * @self: a store
 * @path: a file that is not there yet
 * @error: where to put what went wrong
 *
 * Copies the database as of now into a file of its own, for an archive.
 *
 * Returns: whether it is there
 */
gboolean
hear_store_copy_database (HearStore  *self,
                          const char *path,
                          GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  call = hear_call_new ();
  call->text = g_strdup (path);

  return hear_store_run_read (self, copy_database, call, error);
}

/**
 * hear_store_recover:
 * @directory: a library's folder; nobody has it open
 * @backup: a copy of its database
 * @error: where to put what went wrong
 *
 * Puts a backup in the place of a damaged database, which is moved aside and
 * never overwritten. Who was erased since is erased in it before it is there. Media that the backup does not know stay for a while.
 *
 * Returns: whether the library can be opened again
 */
gboolean
hear_store_recover (const char *directory,
                    const char *backup,
                    GError    **error)
{
  g_autofree char *path = NULL;
  g_autofree char *time = hear_backup_list_format_time (g_get_real_time () / 1000);
  g_autoptr(HearStoreLock) held = NULL;
  g_autoptr(HearFilePart) part = NULL;

  g_return_val_if_fail (directory != NULL && backup != NULL, FALSE);

  path = hear_store_build_path (directory);
  held = hear_store_lock_new (directory, HEAR_STORE_LOCK_EXCLUSIVE, error);
  part = held != NULL ? copy_beside (path, backup, error) : NULL;
  if (part == NULL || !hear_erasure_ledger_apply (directory, hear_file_part_get_path (part), error))
    return FALSE;

  /* What is beside it belongs to the damaged file: a new one must not meet
   * it. */
  for (guint i = 0; i < G_N_ELEMENTS (parts_of_library); i++)
    if (!move_aside (path, parts_of_library[i], time, error))
      return FALSE;
  hear_media_folder_keep (directory);

  return hear_file_part_finish (part, path, error);
}
