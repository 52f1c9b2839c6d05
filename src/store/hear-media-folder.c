/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-media-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#include "hear-digest.h"
#include "hear-error.h"
#include "hear-statement-private.h"
#include "hear-store-private.h"

#define BUFFER_SIZE (1024 * 1024)

#define SQL_LIST                                                                  \
  "SELECT blob.id, blob.bytes, max (source_name) FROM recording"                  \
  " JOIN blob ON blob.id = blob_id JOIN interview ON interview.id = interview_id" \
  " WHERE recording.deleted_at IS NULL AND interview.deleted_at IS NULL"          \
  " GROUP BY blob.id ORDER BY blob.id"

#define SQL_SIZE "SELECT 1 FROM blob WHERE bytes = ? AND deleted_at IS NULL LIMIT 1"

/*
 * A copy into the media folder on its way: hashed as it is written, under a
 * name that says it is not whole yet.
 */
typedef struct
{
  char                 *folder;
  char                 *part;
  int                   fd;
  HearDigest           *digest;
  guint64               bytes;
  guint64               total;
  GFileProgressCallback progress;
  gpointer              user_data;
} Copy;

static void
copy_clear (Copy *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->part != NULL)
    g_unlink (self->part);
  g_clear_pointer (&self->part, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->digest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copy, copy_clear)

static gboolean
fail (const char *path,
      GError    **error)
{
  int code = errno;

  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL,
                 _ ("No space is left for the recording. Delete files that are no longer needed from the disk of “%s” and try again"), path);
  else
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_FAILED, _ ("“%s” could not be written: %s"), path, g_strerror (code));

  return FALSE;
}

static gboolean
sync_folder (const char *path)
{
  int      fd = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);

  return ok;
}

static char *
build_path (HearStore  *self,
            const char *folder,
            const char *sha256,
            const char *kind)
{
  char             start[] = { sha256[0], sha256[1], '\0' };
  g_autofree char *name = kind != NULL ? g_strdup_printf ("%s.%s", sha256, kind) : g_strdup (sha256);

  return g_build_filename (hear_store_get_directory (self), folder, start, name, NULL);
}

/* Held for as long as it is written: nobody sweeps it away. One that was swept
 * between both steps is made again. */
static gboolean
make_part (Copy    *self,
           GError **error)
{
  struct stat info = { 0 };

  while (info.st_nlink == 0)
    {
      if (self->fd >= 0)
        close (self->fd);
      self->fd = g_open (self->part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
      if (self->fd < 0 || (flock (self->fd, LOCK_EX) != 0 && errno != ENOTSUP && errno != ENOLCK) || fstat (self->fd, &info) != 0)
        return fail (self->part, error);
    }

  return TRUE;
}

static gboolean
begin (Copy    *self,
       GError **error)
{
  g_autofree char *id = g_uuid_string_random ();

  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    return fail (self->folder, error);
  self->part = g_strdup_printf ("%s/%s.part", self->folder, id);
  self->digest = hear_digest_new ();

  return make_part (self, error);
}

static gboolean
write_all (Copy         *self,
           const guint8 *data,
           gsize         length,
           GError      **error)
{
  hear_digest_update (self->digest, data, length);
  self->bytes += length;
  while (length > 0)
    {
      gssize n = write (self->fd, data, length);

      if (n < 0 && errno != EINTR)
        return fail (self->part, error);
      if (n > 0)
        {
          data += n;
          length -= (gsize) n;
        }
    }
  if (self->progress != NULL)
    self->progress ((goffset) self->bytes, (goffset) MAX (self->bytes, self->total), self->user_data);

  return TRUE;
}

static gboolean
copy_all (Copy         *self,
          GFile        *source,
          GCancellable *cancellable,
          GError      **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (source, cancellable, error);
  g_autoptr(GFileInfo) info = NULL;
  g_autofree guint8 *buffer = NULL;
  gssize             n;

  if (stream == NULL)
    return FALSE;
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  self->total = info != NULL ? (guint64) g_file_info_get_size (info) : 0;
  buffer = g_malloc (BUFFER_SIZE);
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, BUFFER_SIZE, cancellable, error)) > 0)
    if (!write_all (self, buffer, (gsize) n, error))
      return FALSE;

  return n == 0;
}

/* The name appears only once the bytes are on the disk, and the folder's entry
 * before anybody may refer to it. */
static gboolean
keep (Copy       *self,
      const char *path,
      GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (fsync (self->fd) != 0)
    return fail (self->part, error);
  if (g_mkdir_with_parents (folder, 0700) != 0 ||
      g_rename (self->part, path) != 0 ||
      !sync_folder (folder) || !sync_folder (self->folder))
    return fail (path, error);
  g_clear_pointer (&self->part, g_free);

  return TRUE;
}

/* Whether the medium is there whole; one that was cut is written anew. */
static gboolean
is_there (const char *path,
          guint64     bytes)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && S_ISREG (info.st_mode) && (guint64) info.st_size == bytes;
}

static gboolean
list_blobs (HearDatabase *database,
            gpointer      input,
            GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_LIST, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearBlob *blob = g_new0 (HearBlob, 1);

      blob->sha256 = g_strdup (hear_statement_get_text (row, 0));
      blob->bytes = (guint64) hear_statement_get_int (row, 1);
      blob->source_name = g_strdup (hear_statement_get_text (row, 2));
      g_ptr_array_add (call->result, blob);
    }

  return step == HEAR_STEP_DONE;
}

static gboolean
find_size (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_SIZE, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_int (row, 1, call->number);
  step = hear_statement_step (row, error);
  call->result = GINT_TO_POINTER (step == HEAR_STEP_ROW);

  return step != HEAR_STEP_FAILED;
}

/**
 * hear_blob_free:
 * @self: (transfer full): a medium's name
 */
void
hear_blob_free (HearBlob *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->sha256);
  g_free (self->source_name);
  g_free (self);
}

/**
 * hear_store_add_blob:
 * @self: a store
 * @source: a file, which stays as it is
 * @progress: (nullable): told of the bytes copied
 * @user_data: for @progress
 * @cancellable: (nullable): what stops it
 * @bytes: (out) (optional): its size
 * @was_there: (out) (optional): whether the folder had it already
 * @error: where to put %HEAR_ERROR_DISK_FULL or what GIO says
 *
 * Copies a medium into the media folder, under its SHA-256. Blocks for as long
 * as the disk takes.
 *
 * Returns: (transfer full) (nullable): the SHA-256
 */
char *
hear_store_add_blob (HearStore            *self,
                     GFile                *source,
                     GFileProgressCallback progress,
                     gpointer              user_data,
                     GCancellable         *cancellable,
                     guint64              *bytes,
                     gboolean             *was_there,
                     GError              **error)
{
  g_auto(Copy) copy = { .fd = -1, .progress = progress, .user_data = user_data };
  g_autofree char *sha256 = NULL;
  g_autofree char *path = NULL;
  gboolean         there;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (G_IS_FILE (source), NULL);

  copy.folder = g_build_filename (hear_store_get_directory (self), "media", NULL);
  if (!begin (&copy, error) || !copy_all (&copy, source, cancellable, error))
    return NULL;
  sha256 = hear_digest_finish (copy.digest);
  path = build_path (self, "media", sha256, NULL);
  there = is_there (path, copy.bytes);
  if (!there && !keep (&copy, path, error))
    return NULL;

  /* Used again: the sweep counts its days from now. */
  if (there)
    g_utime (path, NULL);
  if (bytes != NULL)
    *bytes = copy.bytes;
  if (was_there != NULL)
    *was_there = there;

  return g_steal_pointer (&sha256);
}

/**
 * hear_store_get_blob_path:
 * @self: a store
 * @sha256: a medium
 *
 * Returns: (transfer full): where it is, if it is there
 */
char *
hear_store_get_blob_path (HearStore  *self,
                          const char *sha256)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (sha256 != NULL && strlen (sha256) == HEAR_DIGEST_LENGTH, NULL);

  return build_path (self, "media", sha256, NULL);
}

/**
 * hear_store_get_derived_path:
 * @self: a store
 * @sha256: a medium
 * @kind: what was made of it, such as "peaks"
 *
 * Returns: (transfer full): where that is, if it is there
 */
char *
hear_store_get_derived_path (HearStore  *self,
                             const char *sha256,
                             const char *kind)
{
  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (sha256 != NULL && strlen (sha256) == HEAR_DIGEST_LENGTH, NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  return build_path (self, "derived", sha256, kind);
}

/**
 * hear_store_list_blobs:
 * @self: a store
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type HearBlob): the media that
 *   interviews need
 */
GPtrArray *
hear_store_list_blobs (HearStore *self,
                       GError   **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);

  call = hear_call_new_list ((GDestroyNotify) hear_blob_free);

  return hear_store_read_pointer (self, list_blobs, call, error);
}

/**
 * hear_store_knows_size:
 * @self: a store
 * @bytes: how large a file is
 *
 * Returns: whether a medium of that size was ever imported, so that it is worth
 *   while to read all of the file; also if that cannot be known
 */
gboolean
hear_store_knows_size (HearStore *self,
                       guint64    bytes)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);

  call = hear_call_new ();
  call->number = (gint64) bytes;

  return !hear_store_run_read (self, find_size, call, NULL) || call->result != NULL;
}
