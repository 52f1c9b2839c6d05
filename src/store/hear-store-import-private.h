/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-interview.h"
#include "hear-store-private.h"

G_BEGIN_DECLS

gboolean hear_store_import_write      (HearDatabase   *database,
                                       HearInterview  *interview,
                                       GError        **error);
void     hear_store_import_assign_ids (HearStore      *self,
                                       HearInterview  *interview);
void     hear_store_import_name_parts (HearStore      *self,
                                       HearTranscript *transcript);

G_END_DECLS
