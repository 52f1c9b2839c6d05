/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearImportProbe:
 * @about: (nullable): how long and how large it is
 * @held_at: when it was recorded or, without that, changed last, in milliseconds
 *   since 1970
 * @channels: how many channels its sound has
 * @transcript_path: (nullable): the transcript that lies beside a recording
 * @sha256: (nullable): the digest of the file, if there is a twin
 * @twin_id: (nullable): an interview that has this recording already
 * @twin: (nullable): who that is, and of when
 * @removed_on: (nullable): the day on which that was removed, %NULL if it is
 *   there
 * @is_swept: whether its recording was tidied away meanwhile
 *
 * What can be said about a file before it is imported.
 */
typedef struct
{
  char  *about;
  gint64 held_at;
  guint  channels;
  char  *transcript_path;
  char  *sha256;
  char  *twin_id;
  char  *twin;
  char  *removed_on;
  gboolean is_swept;
} HearImportProbe;

gboolean         hear_import_probe_is_transcript   (const char         *path);
HearImportProbe *hear_import_probe_run             (HearStore          *store,
                                                    const char         *path,
                                                    GCancellable       *cancellable,
                                                    GError            **error);
void             hear_import_probe_free            (HearImportProbe    *self);
void             hear_import_probe_async           (HearStore          *store,
                                                    const char         *path,
                                                    GCancellable       *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer            user_data);
HearImportProbe *hear_import_probe_finish          (HearStore          *store,
                                                    GAsyncResult       *result,
                                                    GError            **error);
void             hear_import_probe_speakers_async  (HearStore          *store,
                                                    const char         *path,
                                                    GCancellable       *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer            user_data);
char *          *hear_import_probe_speakers_finish (HearStore          *store,
                                                    GAsyncResult       *result,
                                                    GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearImportProbe, hear_import_probe_free)

G_END_DECLS
