/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-answer.h"
#include "hear-store.h"

G_BEGIN_DECLS

GPtrArray *hear_store_list_answers   (HearStore         *self,
                                      const char        *interview_id,
                                      GError           **error);
gboolean   hear_store_add_questions  (HearStore         *self,
                                      const char        *interview_id,
                                      const char *const *questions,
                                      GError           **error);
gboolean   hear_store_place_answer   (HearStore         *self,
                                      const char        *id,
                                      gint64             start_ms,
                                      GError           **error);
gboolean   hear_store_remove_answer  (HearStore         *self,
                                      const char        *id,
                                      GError           **error);
gboolean   hear_store_restore_answer (HearStore         *self,
                                      const char        *id,
                                      GError           **error);

G_END_DECLS
