/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"
#include "hear-transcript-reader.h"

G_BEGIN_DECLS

gboolean hear_import_transcript        (HearStore           *store,
                                        const char          *interview_id,
                                        const char          *path,
                                        HearTranscriptInfo **info,
                                        GCancellable        *cancellable,
                                        GError             **error);
void     hear_import_transcript_async  (HearStore           *store,
                                        const char          *interview_id,
                                        const char          *path,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
gboolean hear_import_transcript_finish (HearStore           *store,
                                        GAsyncResult        *result,
                                        HearTranscriptInfo **info,
                                        GError             **error);

G_END_DECLS
