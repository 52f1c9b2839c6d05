/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

gboolean   hear_store_return_transcript      (HearStore  *self,
                                              const char *interview_id,
                                              const char *transcript_id,
                                              GError    **error);
gboolean   hear_store_has_other_transcript   (HearStore  *self,
                                              const char *interview_id,
                                              GError    **error);
GPtrArray *hear_store_list_other_transcripts (HearStore  *self,
                                              const char *interview_id,
                                              GError    **error);

G_END_DECLS
