/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#include "hear-digest.h"
#include "hear-file-part-private.h"
#include "hear-file-removal-private.h"
#include "hear-media-folder.h"
#include "hear-statement-private.h"
#include "hear-store-private.h"

#define DAY_SECONDS (24 * 60 * 60)
#define BLOB_DAYS 30

#define SQL_NEEDED                                                        \
  "SELECT 1 FROM recording JOIN interview ON interview.id = interview_id" \
  " WHERE blob_id = ?1 AND recording.deleted_at IS NULL"                  \
  " AND (interview.deleted_at IS NULL OR interview.deleted_at > ?2)"

/* The age counts from when the medium came or came again: an import that is
 * under way has its medium in place before its rows. */
static gboolean
is_older (const char *path,
          gint64      now_ms,
          gint64      days)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && now_ms / 1000 - (gint64) info.st_mtime > days * DAY_SECONDS;
}

static gboolean
is_needed (HearDatabase *database,
           const char   *sha256,
           gint64        now,
           gboolean     *needed,
           GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_NEEDED, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, sha256);
  hear_statement_bind_int (row, 2, now - BLOB_DAYS * DAY_SECONDS * G_GINT64_CONSTANT (1000));
  step = hear_statement_step (row, error);
  *needed = step == HEAR_STEP_ROW;

  return step != HEAR_STEP_FAILED;
}

/* With what was made of it: that cannot be looked at without it. */
static void
remove_medium (const char *library,
               const char *path)
{
  g_autofree char *sha256 = g_path_get_basename (path);
  g_autofree char *start = g_strndup (sha256, 2);
  g_autofree char *derived = g_build_filename (library, "derived", start, NULL);

  if (g_unlink (path) == 0 && strlen (sha256) == HEAR_DIGEST_LENGTH)
    hear_file_removal_remove_all (derived, sha256, "", NULL);
}

static gboolean
sweep_blobs (HearDatabase *database,
             const char   *library,
             const char   *folder,
             gint64        now,
             GError      **error)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gboolean         needed;

      if (!is_older (path, now, BLOB_DAYS))
        continue;
      if (!is_needed (database, name, now, &needed, error))
        return FALSE;
      if (!needed)
        remove_medium (library, path);
    }

  return TRUE;
}

static gboolean
sweep (HearDatabase *database,
       gpointer      input,
       GError      **error)
{
  HearCall        *call = input;
  g_autofree char *media = g_build_filename (call->text, "media", NULL);
  g_autoptr(GDir) dir = g_dir_open (media, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (media, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !sweep_blobs (database, call->text, path, call->number, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * hear_media_folder_drop_parts:
 * @directory: a library's folder
 *
 * Deletes what imports left behind that did not come to their end. What an
 * import writes at this moment stays.
 */
void
hear_media_folder_drop_parts (const char *directory)
{
  g_autofree char *folder = NULL;
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_return_if_fail (directory != NULL);

  folder = g_build_filename (directory, "media", NULL);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".part"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        hear_file_part_drop (path);
      }
}

static void
touch_all (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        touch_all (path);
      else
        g_utime (path, NULL);
    }
}

/**
 * hear_media_folder_keep:
 * @directory: a library's folder
 *
 * Lets [method@Store.sweep_blobs] count its days anew: an older database was
 * put in, and somebody may still look for the media that it does not know.
 */
void
hear_media_folder_keep (const char *directory)
{
  g_autofree char *folder = NULL;

  g_return_if_fail (directory != NULL);

  folder = g_build_filename (directory, "media", NULL);
  touch_all (folder);
}

/**
 * hear_store_sweep_blobs:
 * @self: a store
 * @error: where to put what went wrong
 *
 * Deletes what imports left behind that did not come to their end, and media
 * that no interview needed for thirty days.
 *
 * Returns: whether the folder was looked through
 */
gboolean
hear_store_sweep_blobs (HearStore *self,
                        GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);

  hear_media_folder_drop_parts (hear_store_get_directory (self));
  call = hear_call_new ();
  call->text = g_strdup (hear_store_get_directory (self));
  call->number = hear_clock_now (hear_store_get_identity (self)->clock);

  return hear_store_run_read (self, sweep, call, error);
}
