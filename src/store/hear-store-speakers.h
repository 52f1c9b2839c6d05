/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-participant.h"
#include "hear-store.h"

G_BEGIN_DECLS

gboolean hear_store_merge_speakers (HearStore       *self,
                                    const char      *interview_id,
                                    const char      *from_id,
                                    const char      *into_id,
                                    char          ***moved,
                                    GError         **error);
gboolean hear_store_part_speakers  (HearStore       *self,
                                    const char      *interview_id,
                                    HearParticipant *from,
                                    HearParticipant *into,
                                    char           **moved,
                                    GError         **error);
gboolean hear_store_remove_speaker (HearStore       *self,
                                    const char      *interview_id,
                                    const char      *participant_id,
                                    GError         **error);

G_END_DECLS
