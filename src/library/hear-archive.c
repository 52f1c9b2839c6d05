/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hear-archive-manifest.h"
#include "hear-backup.h"
#include "hear-digest.h"
#include "hear-error.h"
#include "hear-folder.h"
#include "hear-media-folder.h"
#include "hear-store-health.h"

#define BLOCK_BYTES (1024 * 1024)

/*
 * A backup on its way: a tar with the database, every recording, and last a
 * manifest with the hashes of what was written. It becomes the file that was
 * asked for only when it is complete and on the disk.
 */
typedef struct
{
  struct archive      *archive;
  HearArchiveManifest *manifest;
  GPtrArray           *warnings;
  char                *part;
  char                *database;
  int                  fd;
} Backup;

static void
backup_clear (Backup *self)
{
  g_clear_pointer (&self->archive, archive_write_free);
  g_clear_pointer (&self->manifest, hear_archive_manifest_free);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  if (self->fd >= 0)
    close (self->fd);
  if (self->part != NULL)
    g_unlink (self->part);
  if (self->database != NULL)
    g_unlink (self->database);
  g_clear_pointer (&self->part, g_free);
  g_clear_pointer (&self->database, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Backup, backup_clear)

static gboolean
fail (GError    **error,
      int         code,
      const char *text)
{
  if (code == ENOSPC || code == EDQUOT)
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL, _ ("There is no space left for the backup: free some and try again"));
  else
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_FAILED, _ ("The backup cannot be written: %s"),
                 text != NULL ? text : g_strerror (code));

  return FALSE;
}

static gboolean
fail_archive (Backup  *self,
              GError **error)
{
  return fail (error, archive_errno (self->archive), archive_error_string (self->archive));
}

static gboolean
open_archive (Backup     *self,
              const char *file,
              GError    **error)
{
  self->part = g_strconcat (file, ".part", NULL);
  self->database = g_strconcat (file, ".part.db", NULL);
  g_unlink (self->database);
  self->fd = g_open (self->part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (self->fd < 0)
    return fail (error, errno, NULL);

  self->archive = archive_write_new ();
  self->manifest = hear_archive_manifest_new ();
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  if (archive_write_set_format_pax_restricted (self->archive) != ARCHIVE_OK ||
      archive_write_open_fd (self->archive, self->fd) != ARCHIVE_OK)
    return fail_archive (self, error);

  return TRUE;
}

static gboolean
write_header (Backup     *self,
              const char *path,
              gint64      bytes,
              GError    **error)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean              ok;

  archive_entry_set_pathname (entry, path);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  archive_entry_set_size (entry, bytes);
  ok = archive_write_header (self->archive, entry) == ARCHIVE_OK || fail_archive (self, error);
  archive_entry_free (entry);

  return ok;
}

/* Writes what is in @fd and hashes on the way, so that the manifest says what
 * the archive holds even where the library's own file is damaged. */
static gboolean
write_data (Backup       *self,
            int           fd,
            HearDigest   *digest,
            GCancellable *cancellable,
            GError      **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK_BYTES);
  gssize             n;

  while ((n = read (fd, block, BLOCK_BYTES)) > 0)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      hear_digest_update (digest, block, (gsize) n);
      if (archive_write_data (self->archive, block, (gsize) n) != n)
        return fail_archive (self, error);
    }

  return n == 0 || fail (error, errno, NULL);
}

/* Gives the hash of what was written. */
static const char *
add_file (Backup       *self,
          const char   *source,
          const char   *path,
          GCancellable *cancellable,
          GError      **error)
{
  g_autoptr(HearDigest) digest = hear_digest_new ();
  g_autofree char *sha256 = NULL;
  struct stat      info;
  gboolean         ok;
  int              fd = g_open (source, O_RDONLY | O_CLOEXEC, 0);

  if (fd < 0)
    {
      fail (error, errno, NULL);
      return NULL;
    }

  ok = (fstat (fd, &info) == 0 || fail (error, errno, NULL)) && write_header (self, path, info.st_size, error) &&
       write_data (self, fd, digest, cancellable, error);
  close (fd);
  if (!ok)
    return NULL;

  sha256 = hear_digest_finish (digest);
  hear_archive_manifest_add (self->manifest, path, sha256);

  return hear_archive_manifest_get (self->manifest, path);
}

/* By the name it came with; its hash finds it. */
static void
warn (Backup     *self,
      HearBlob   *blob,
      const char *format)
{
  g_autofree char *name = blob->source_name != NULL ? g_strdup_printf ("“%s” (%s)", blob->source_name, blob->sha256) : g_strdup (blob->sha256);
  g_auto(GStrv) parts = g_strsplit (format, "%s", 2);

  g_ptr_array_add (self->warnings, g_strjoinv (name, parts));
}

/* A recording that is missing stays missing, and one that is damaged stays as
 * it is: a backup of the rest is worth more than none. */
static gboolean
add_blob (Backup       *self,
          HearStore    *store,
          HearBlob     *blob,
          GCancellable *cancellable,
          GError      **error)
{
  g_autofree char *source = hear_store_get_blob_path (store, blob->sha256);
  g_autofree char *path = g_strdup_printf ("media/%.2s/%s", blob->sha256, blob->sha256);
  const char      *written;

  if (!g_file_test (source, G_FILE_TEST_EXISTS))
    {
      /* Translators: a recording, by its name or its hash */
      warn (self, blob, _ ("the recording %s is missing from the library and so from the backup"));
      return TRUE;
    }

  written = add_file (self, source, path, cancellable, error);
  if (g_strcmp0 (written, blob->sha256) != 0 && written != NULL)
    /* Translators: a recording, by its name or its hash */
    warn (self, blob, _ ("the recording %s is damaged in the library and so in the backup"));

  return written != NULL;
}

static gboolean
add_manifest (Backup  *self,
              GError **error)
{
  g_autofree char *text = hear_archive_manifest_to_text (self->manifest, g_get_real_time () / 1000);
  gsize            length = strlen (text);

  if (!write_header (self, HEAR_ARCHIVE_MANIFEST, (gint64) length, error))
    return FALSE;

  return archive_write_data (self->archive, text, length) == (gssize) length || fail_archive (self, error);
}

static gboolean
finish (Backup     *self,
        const char *file,
        GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (file);

  if (archive_write_close (self->archive) != ARCHIVE_OK)
    return fail_archive (self, error);
  if (fsync (self->fd) != 0 || g_rename (self->part, file) != 0)
    return fail (error, errno, NULL);
  g_clear_pointer (&self->part, g_free);

  return hear_folder_sync (folder, error);
}

static gboolean
check_database (HearStore *store,
                GError   **error)
{
  g_autoptr(GError) failure = NULL;

  if (hear_store_look_over (store, &failure))
    return TRUE;

  if (g_error_matches (failure, HEAR_ERROR, HEAR_ERROR_DAMAGED))
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_DAMAGED,
                         _ ("The library is damaged, and a backup of it would be too. See what is wrong with “hearbackctl verify”"));
  else
    g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/**
 * hear_archive_backup:
 * @store: the library
 * @file: where to; replaced if it is there
 * @progress: (nullable): called as it goes on
 * @user_data: for @progress
 * @cancellable: (nullable): a cancellable
 * @error: where to put %HEAR_ERROR_DAMAGED, %HEAR_ERROR_DISK_FULL,
 *   %HEAR_ERROR_FAILED or what the store says
 *
 * Writes the whole library into one file, as it is at this moment; others may
 * go on working with it. Blocks.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what somebody should
 *   know of the file, which is complete: which recordings are missing from the
 *   library or damaged
 */
GPtrArray *
hear_archive_backup (HearStore         *store,
                     const char        *file,
                     HearImportProgress progress,
                     gpointer           user_data,
                     GCancellable      *cancellable,
                     GError           **error)
{
  g_auto(Backup) self = { .fd = -1 };
  g_autoptr(GPtrArray) blobs = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);
  g_return_val_if_fail (file != NULL, NULL);

  /* The database first: a recording that comes later is not in it. */
  if (!check_database (store, error) || !open_archive (&self, file, error) || !hear_store_copy_database (store, self.database, error) ||
      !add_file (&self, self.database, HEAR_ARCHIVE_DATABASE, cancellable, error))
    return NULL;
  blobs = hear_store_list_blobs (store, error);
  if (blobs == NULL)
    return NULL;
  for (guint i = 0; i < blobs->len; i++)
    {
      HearBlob *blob = g_ptr_array_index (blobs, i);

      if (progress != NULL)
        progress (_ ("Writing the backup"), (double) i / blobs->len, user_data);
      if (!add_blob (&self, store, blob, cancellable, error))
        return NULL;
    }
  if (progress != NULL)
    progress (_ ("Writing the backup"), 1, user_data);

  return add_manifest (&self, error) && finish (&self, file, error) ? g_steal_pointer (&self.warnings) : NULL;
}
