/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-role.h"
#include "hear-store.h"

G_BEGIN_DECLS

GPtrArray *hear_store_count_roles  (HearStore  *self,
                                    GError    **error);
HearRole  *hear_store_load_role    (HearStore  *self,
                                    const char *id,
                                    GError    **error);
gboolean   hear_store_save_role    (HearStore  *self,
                                    HearRole   *role,
                                    GError    **error);
gboolean   hear_store_remove_role  (HearStore  *self,
                                    const char *id,
                                    GError    **error);
gboolean   hear_store_restore_role (HearStore  *self,
                                    const char *id,
                                    GError    **error);

G_END_DECLS
