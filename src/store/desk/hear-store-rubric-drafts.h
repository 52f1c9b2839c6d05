/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-rubric.h"
#include "hear-store.h"

G_BEGIN_DECLS

GPtrArray  *hear_store_list_rubric_versions (HearStore  *self,
                                             const char *key,
                                             GError    **error);
GPtrArray  *hear_store_list_rubric_drafts   (HearStore  *self,
                                             GError    **error);
HearRubric *hear_store_load_rubric_draft    (HearStore  *self,
                                             const char *key,
                                             GError    **error);
gboolean    hear_store_save_rubric_draft    (HearStore  *self,
                                             HearRubric *rubric,
                                             GError    **error);
gboolean    hear_store_drop_rubric_draft    (HearStore  *self,
                                             const char *key,
                                             GError    **error);
gboolean    hear_store_publish_rubric       (HearStore  *self,
                                             HearRubric *rubric,
                                             const char *reason,
                                             GError    **error);

G_END_DECLS
