/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-statement-private.h"

G_BEGIN_DECLS

GPtrArray *hear_erasure_traces_list_names    (HearDatabase *database,
                                              const char   *candidate_id,
                                              GError      **error);
GPtrArray *hear_erasure_traces_list_searches (HearDatabase *database,
                                              GPtrArray    *names,
                                              GError      **error);
GPtrArray *hear_erasure_traces_list_rubrics  (HearDatabase *database,
                                              GPtrArray    *names,
                                              GError      **error);
GPtrArray *hear_erasure_traces_list_state    (HearDatabase *database,
                                              GPtrArray    *names,
                                              GError      **error);

G_END_DECLS
