/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"
#include "hear-transcript.h"

G_BEGIN_DECLS

gboolean hear_store_set_transcript           (HearStore           *self,
                                              const char          *interview_id,
                                              HearTranscript      *transcript,
                                              GError             **error);
void     hear_store_set_transcript_async     (HearStore           *self,
                                              const char          *interview_id,
                                              HearTranscript      *transcript,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean hear_store_set_transcript_finish    (HearStore           *self,
                                              GAsyncResult        *result,
                                              GError             **error);
gboolean hear_store_save_segments            (HearStore           *self,
                                              const char          *transcript_id,
                                              GPtrArray           *base,
                                              GPtrArray           *segments,
                                              GPtrArray          **now,
                                              GError             **error);
gboolean hear_store_save_participant         (HearStore           *self,
                                              const char          *interview_id,
                                              HearParticipant     *participant,
                                              GError             **error);
void     hear_store_save_participant_async   (HearStore           *self,
                                              const char          *interview_id,
                                              HearParticipant     *participant,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean hear_store_save_participant_finish  (HearStore           *self,
                                              GAsyncResult        *result,
                                              GError             **error);

G_END_DECLS
