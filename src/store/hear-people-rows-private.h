/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-statement-private.h"

G_BEGIN_DECLS

char     *hear_people_rows_fold               (const char    *name);
gboolean  hear_people_rows_rename_candidate   (HearDatabase  *database,
                                               const char    *id,
                                               const char    *name,
                                               GError       **error);
char     *hear_people_rows_ensure_candidate   (HearDatabase  *database,
                                               const char    *id,
                                               const char    *name,
                                               GError       **error);
char     *hear_people_rows_ensure_role        (HearDatabase  *database,
                                               const char    *id,
                                               const char    *title,
                                               GError       **error);
char     *hear_people_rows_ensure_application (HearDatabase  *database,
                                               const char    *candidate_id,
                                               const char    *role_id,
                                               GError       **error);
char     *hear_people_rows_find_candidate_of  (HearDatabase  *database,
                                               const char    *interview_id,
                                               GError       **error);

G_END_DECLS
