/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-archive-reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hear-digest.h"
#include "hear-error.h"
#include "hear-folder.h"

#define BLOCK_BYTES (1024 * 1024)
#define MAX_MANIFEST_BYTES (64 * 1024 * 1024)

/*
 * An archive that somebody may have tampered with: nothing but plain files
 * under names that a library has, each once, together no larger than the
 * archive itself.
 */
typedef struct
{
  struct archive      *archive;
  const char          *folder;
  HearArchiveManifest *found;
  HearArchiveManifest *manifest;
  guint64              bytes_left;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->archive, archive_read_free);
  g_clear_pointer (&self->found, hear_archive_manifest_free);
  g_clear_pointer (&self->manifest, hear_archive_manifest_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gboolean
fail (GError    **error,
      const char *text)
{
  g_set_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED, _ ("The backup cannot be used: %s"), text);

  return FALSE;
}

static gboolean
fail_read (Reading *self,
           GError **error)
{
  gboolean foreign = archive_format (self->archive) == 0 && archive_file_count (self->archive) == 0;

  return fail (error, foreign ? _ ("it was not made by Hearback") : archive_error_string (self->archive));
}

static gboolean
fail_write (GError **error)
{
  int saved = errno;

  if (saved == ENOSPC || saved == EDQUOT)
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL,
                         _ ("There is no space left to unpack the backup: free some and try again"));
  else
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_FAILED, _ ("The backup cannot be unpacked: %s"), g_strerror (saved));

  return FALSE;
}

static gboolean
check_entry (Reading              *self,
             struct archive_entry *entry,
             GError              **error)
{
  const char *path = archive_entry_pathname (entry);
  gint64      bytes = archive_entry_size (entry);
  gboolean    is_manifest = g_strcmp0 (path, HEAR_ARCHIVE_MANIFEST) == 0;

  if (path == NULL || (!is_manifest && !hear_archive_manifest_is_ours (path)))
    return fail (error, _ ("it contains a file that no library has"));
  if (archive_entry_filetype (entry) != AE_IFREG || archive_entry_hardlink (entry) != NULL ||
      archive_entry_symlink (entry) != NULL)
    return fail (error, _ ("it contains something other than plain files"));
  if (hear_archive_manifest_has (self->found, path) || (is_manifest && self->manifest != NULL))
    return fail (error, _ ("it contains a file twice"));
  if (bytes < 0 || (guint64) bytes > self->bytes_left || (is_manifest && bytes > MAX_MANIFEST_BYTES))
    return fail (error, _ ("it claims to be larger than it is"));

  self->bytes_left -= (guint64) bytes;

  return TRUE;
}

static gboolean
read_manifest (Reading              *self,
               struct archive_entry *entry,
               GError              **error)
{
  gsize            length = (gsize) archive_entry_size (entry);
  g_autofree char *text = g_malloc (length + 1);

  if (archive_read_data (self->archive, text, length) != (gssize) length)
    return fail (error, _ ("its list of files is cut off"));
  text[length] = '\0';
  self->manifest = hear_archive_manifest_parse (text, length, error);

  return self->manifest != NULL;
}

static gboolean
copy_data (Reading      *self,
           int           fd,
           HearDigest   *digest,
           GCancellable *cancellable,
           GError      **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK_BYTES);
  gssize             n;

  while ((n = archive_read_data (self->archive, block, BLOCK_BYTES)) > 0)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      hear_digest_update (digest, block, (gsize) n);
      for (gssize done = 0; done < n;)
        {
          gssize written = write (fd, block + done, (gsize) (n - done));

          if (written < 0)
            return fail_write (error);
          done += written;
        }
    }
  if (n < 0)
    return fail (error, archive_error_string (self->archive));

  return fsync (fd) == 0 || fail_write (error);
}

static gboolean
unpack_entry (Reading              *self,
              struct archive_entry *entry,
              GCancellable         *cancellable,
              GError              **error)
{
  g_autoptr(HearDigest) digest = hear_digest_new ();
  const char      *path = archive_entry_pathname (entry);
  g_autofree char *target = g_build_filename (self->folder, path, NULL);
  g_autofree char *parent = g_path_get_dirname (target);
  g_autofree char *sha256 = NULL;
  gboolean         ok;
  int              fd;

  if (g_mkdir_with_parents (parent, 0700) != 0)
    return fail_write (error);
  fd = open (target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail_write (error);

  ok = copy_data (self, fd, digest, cancellable, error);
  close (fd);
  if (!ok)
    return FALSE;

  sha256 = hear_digest_finish (digest);
  hear_archive_manifest_add (self->found, path, sha256);

  return hear_folder_sync (parent, error);
}

static gboolean
open_archive (Reading    *self,
              const char *file,
              GError    **error)
{
  struct stat info;

  if (g_stat (file, &info) != 0)
    {
      int              saved = errno;
      g_autofree char *name = g_filename_display_name (file);

      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (saved), _ ("“%s” cannot be read: %s"), name,
                   g_strerror (saved));
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    return fail (error, _ ("it is not a file"));

  self->bytes_left = (guint64) info.st_size;
  self->archive = archive_read_new ();
  self->found = hear_archive_manifest_new ();
  if (archive_read_support_format_tar (self->archive) != ARCHIVE_OK ||
      archive_read_open_filename (self->archive, file, BLOCK_BYTES) != ARCHIVE_OK)
    return fail_read (self, error);

  return TRUE;
}

/**
 * hear_archive_reader_unpack:
 * @file: an archive that hear_archive_backup() wrote
 * @folder: an empty folder
 * @cancellable: (nullable): a cancellable
 * @error: where to put %HEAR_ERROR_DAMAGED if the archive is not what was
 *   written, %HEAR_ERROR_NEWER_SCHEMA, %HEAR_ERROR_DISK_FULL, or an error of
 *   GIO
 *
 * Unpacks an archive and checks the hash of every file in it. What is in
 * @folder is of no use if this fails. Blocks.
 *
 * Returns: whether everything is there and as it was written
 */
gboolean
hear_archive_reader_unpack (const char   *file,
                            const char   *folder,
                            GCancellable *cancellable,
                            GError      **error)
{
  g_auto(Reading) self = { NULL, folder, NULL, NULL, 0 };
  struct archive_entry *entry;
  int                   code;

  g_return_val_if_fail (file != NULL && folder != NULL, FALSE);

  if (!open_archive (&self, file, error))
    return FALSE;

  while ((code = archive_read_next_header (self.archive, &entry)) == ARCHIVE_OK)
    {
      gboolean is_manifest;

      if (!check_entry (&self, entry, error))
        return FALSE;
      is_manifest = strcmp (archive_entry_pathname (entry), HEAR_ARCHIVE_MANIFEST) == 0;
      if (is_manifest ? !read_manifest (&self, entry, error) : !unpack_entry (&self, entry, cancellable, error))
        return FALSE;
    }
  if (code != ARCHIVE_EOF)
    return fail_read (&self, error);
  if (self.manifest == NULL)
    return fail (error, _ ("its list of files is missing: it was cut off or not made by Hearback"));

  return hear_archive_manifest_check (self.manifest, self.found, error);
}
