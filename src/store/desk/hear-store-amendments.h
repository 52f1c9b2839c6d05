/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-amendment.h"
#include "hear-store.h"

G_BEGIN_DECLS

gboolean   hear_store_amend           (HearStore         *self,
                                       const char        *interview_id,
                                       GPtrArray         *amendments,
                                       GError           **error);
gboolean   hear_store_bury_amendments (HearStore         *self,
                                       const char *const *ids,
                                       gboolean           buried,
                                       GError           **error);
GPtrArray *hear_store_list_amendments (HearStore         *self,
                                       const char        *interview_id,
                                       GError           **error);

G_END_DECLS
