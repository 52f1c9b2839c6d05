/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-database-private.h"

G_BEGIN_DECLS

guint    hear_erasure_cleaner_count_backups (const char   *path,
                                             const char   *candidate_id);
gboolean hear_erasure_cleaner_run           (const char   *path,
                                             HearIdentity *identity,
                                             GError      **error);

G_END_DECLS
