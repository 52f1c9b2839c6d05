/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-flag.h"
#include "hear-store.h"

G_BEGIN_DECLS

gboolean hear_store_save_flag (HearStore  *self,
                               const char *interview_id,
                               HearFlag   *flag,
                               GError    **error);
gboolean hear_store_bury_flag (HearStore  *self,
                               const char *id,
                               gboolean    buried,
                               GError    **error);

G_END_DECLS
