/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-verifier.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-digest.h"
#include "hear-media-folder.h"
#include "hear-store-health.h"

#define BLOCK_BYTES (1024 * 1024)

/* Gives the hash of what is in a file, %NULL if it cannot be read. */
static char *
hash_file (const char   *path,
           GCancellable *cancellable)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, NULL);
  g_autoptr(HearDigest) digest = hear_digest_new ();
  g_autofree guint8 *block = g_malloc (BLOCK_BYTES);
  gssize             n = -1;

  while (stream != NULL && (n = g_input_stream_read (G_INPUT_STREAM (stream), block, BLOCK_BYTES, cancellable, NULL)) > 0)
    hear_digest_update (digest, block, (gsize) n);

  return n == 0 ? hear_digest_finish (digest) : NULL;
}

static gboolean
check_blob (HearVerifyReport *self,
            HearStore        *store,
            const char       *sha256,
            GCancellable     *cancellable,
            GError          **error)
{
  g_autofree char *path = hear_store_get_blob_path (store, sha256);
  g_autofree char *found = NULL;

  self->checked++;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_ptr_array_add (self->missing, g_strdup (sha256));
      return TRUE;
    }

  found = hash_file (path, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (g_strcmp0 (found, sha256) != 0)
    g_ptr_array_add (self->damaged, g_strdup (sha256));

  return TRUE;
}

/**
 * hear_verify:
 * @store: the library
 * @cancellable: (nullable): a cancellable
 * @error: where to put why it could not be checked
 *
 * Checks the database, every recording against its hash, and the audit log.
 * Blocks, for as long as it takes to read all recordings.
 *
 * Returns: (transfer full) (nullable): what was found
 */
HearVerifyReport *
hear_verify (HearStore    *store,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr(HearVerifyReport) self = NULL;
  g_autoptr(GPtrArray) blobs = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);

  self = g_new0 (HearVerifyReport, 1);
  self->damaged = g_ptr_array_new_with_free_func (g_free);
  self->missing = g_ptr_array_new_with_free_func (g_free);
  hear_store_check_database (store, &self->database);
  blobs = hear_store_list_blobs (store, error);
  if (blobs == NULL || !hear_store_verify_audit (store, &self->audit, error))
    return NULL;
  for (guint i = 0; i < blobs->len; i++)
    {
      HearBlob *blob = g_ptr_array_index (blobs, i);

      if (!check_blob (self, store, blob->sha256, cancellable, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * hear_verify_report_free:
 * @self: a report
 */
void
hear_verify_report_free (HearVerifyReport *self)
{
  g_return_if_fail (self != NULL);

  g_clear_error (&self->database);
  g_ptr_array_unref (self->damaged);
  g_ptr_array_unref (self->missing);
  g_free (self);
}

/**
 * hear_verify_report_is_clean:
 * @self: a report
 *
 * Returns: whether nothing is wrong
 */
gboolean
hear_verify_report_is_clean (const HearVerifyReport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->database == NULL && self->damaged->len == 0 && self->missing->len == 0 && self->audit.first_broken < 0;
}
