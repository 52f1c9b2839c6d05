/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-database-private.h"

G_BEGIN_DECLS

gint64   hear_search_index_get_first_id     (gint64        started_at);
gboolean hear_search_index_count_waiting    (HearDatabase *database,
                                             gint64       *waiting,
                                             GError      **error);
gboolean hear_search_index_take_up          (HearDatabase *database,
                                             gpointer      input,
                                             GError      **error);
gboolean hear_search_index_remove_interview (HearDatabase *database,
                                             const char   *interview_id,
                                             GError      **error);
gboolean hear_search_index_remove_candidate (HearDatabase *database,
                                             const char   *candidate_id,
                                             GError      **error);
gboolean hear_search_index_optimize         (HearDatabase *database,
                                             GError      **error);

G_END_DECLS
