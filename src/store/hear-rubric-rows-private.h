/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-rubric.h"
#include "hear-statement-private.h"

G_BEGIN_DECLS

/* By which a role is judged that has no rubric of its own. */
#define HEAR_RUBRIC_GENERAL "general"

gboolean    hear_rubric_rows_save_changed (HearDatabase *database,
                                           HearRubric   *rubric,
                                           const char   *reason,
                                           GError      **error);
gboolean    hear_rubric_rows_install      (HearDatabase *database,
                                           GError      **error);
gboolean    hear_rubric_rows_save         (HearDatabase *database,
                                           HearRubric   *rubric,
                                           const char   *reason,
                                           GError      **error);
char       *hear_rubric_rows_find         (HearDatabase *database,
                                           const char   *key,
                                           GError      **error);
char       *hear_rubric_rows_find_version (HearDatabase *database,
                                           const char   *interview_id,
                                           GError      **error);
HearRubric *hear_rubric_rows_load         (HearDatabase *database,
                                           const char   *version_id,
                                           GError      **error);
gboolean    hear_rubric_rows_list         (HearDatabase *database,
                                           GPtrArray    *rubrics,
                                           GError      **error);

G_END_DECLS
