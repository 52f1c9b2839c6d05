/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-recording.h"
#include "hear-store.h"

G_BEGIN_DECLS

gboolean hear_seekable_copy_is_needed (HearRecording *recording);
char    *hear_seekable_copy_ensure    (HearStore     *store,
                                       const char    *sha256,
                                       GCancellable  *cancellable,
                                       GError       **error);

G_END_DECLS
