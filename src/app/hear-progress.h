/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_PROGRESS (hear_progress_get_type ())

G_DECLARE_FINAL_TYPE (HearProgress, hear_progress, HEAR, PROGRESS, GObject)

HearProgress *hear_progress_new             (HearSession  *session,
                                             const char   *text);
HearSession  *hear_progress_get_session     (HearProgress *self);
GCancellable *hear_progress_get_cancellable (HearProgress *self);
AdwToast     *hear_progress_get_toast       (HearProgress *self);
void          hear_progress_report          (HearProgress *self,
                                             double        fraction);
void          hear_progress_end             (HearProgress *self);

G_END_DECLS
