/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"
#include "hear-transcript-writer.h"

G_BEGIN_DECLS

char    *hear_export_transcript        (HearStore            *store,
                                        const char           *interview_id,
                                        HearTranscriptFormat  format,
                                        GError              **error);
void     hear_export_transcript_async  (HearStore            *store,
                                        const char           *interview_id,
                                        GFile                *file,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean hear_export_transcript_finish (HearStore            *store,
                                        GAsyncResult         *result,
                                        GError              **error);

G_END_DECLS
