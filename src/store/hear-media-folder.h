/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

/* Of a medium in which nobody can jump: a copy that has an index. */
#define HEAR_MEDIA_FOLDER_SEEKABLE "seekable"

/**
 * HearBlob:
 * @sha256: its SHA-256, which is its name
 * @bytes: its size
 * @source_name: (nullable): what its file was called where it came from
 *
 * A medium that the library needs.
 */
typedef struct
{
  char   *sha256;
  guint64 bytes;
  char   *source_name;
} HearBlob;

void hear_blob_free (HearBlob *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearBlob, hear_blob_free)

char      *hear_store_add_blob          (HearStore            *self,
                                         GFile                *source,
                                         GFileProgressCallback progress,
                                         gpointer              user_data,
                                         GCancellable         *cancellable,
                                         guint64              *bytes,
                                         gboolean             *was_there,
                                         GError              **error);
char      *hear_store_get_blob_path     (HearStore            *self,
                                         const char           *sha256);
char      *hear_store_get_derived_path  (HearStore            *self,
                                         const char           *sha256,
                                         const char           *kind);
gboolean   hear_store_sweep_blobs       (HearStore            *self,
                                         GError              **error);
void       hear_media_folder_drop_parts (const char           *directory);
void       hear_media_folder_keep       (const char           *directory);
GPtrArray *hear_store_list_blobs        (HearStore            *self,
                                         GError              **error);
gboolean   hear_store_knows_size        (HearStore            *self,
                                         guint64               bytes);

G_END_DECLS
