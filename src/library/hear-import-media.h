/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-import-request.h"
#include "hear-peaks.h"
#include "hear-recording.h"
#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearImportMedia:
 * @path: where the recording lies
 * @recording: what is in it
 * @peaks: (nullable): its peaks, %NULL if it has no sound
 * @was_there: whether the library had it already
 * @recorded_at: when it was recorded, in milliseconds since 1970
 * @warnings: (element-type utf8): what somebody should know
 *
 * A recording that is being imported.
 */
typedef struct
{
  char          *path;
  HearRecording *recording;
  HearPeaks     *peaks;
  gboolean       was_there;
  gint64         recorded_at;
  GPtrArray     *warnings;
} HearImportMedia;

HearImportMedia *hear_import_media_read           (const HearImportRequest *request,
                                                   GCancellable            *cancellable,
                                                   GError                 **error);
void             hear_import_media_free           (HearImportMedia         *self);
gboolean         hear_import_media_keep           (HearImportMedia         *self,
                                                   HearStore               *store,
                                                   GCancellable            *cancellable,
                                                   GError                 **error);
char            *hear_import_media_describe_twins (HearImportMedia         *self,
                                                   HearStore               *store);
gint64           hear_import_media_choose_date    (gint64                   recorded_at,
                                                   gint64                   modified_at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearImportMedia, hear_import_media_free)

G_END_DECLS
