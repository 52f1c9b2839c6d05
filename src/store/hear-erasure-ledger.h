/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store-erasure.h"

G_BEGIN_DECLS

GPtrArray *hear_erasure_ledger_read  (const char *directory);
gboolean   hear_erasure_ledger_apply (const char *directory,
                                      const char *copy,
                                      GError    **error);
GPtrArray *hear_store_keep_erasures  (HearStore  *self,
                                      GPtrArray  *ledger,
                                      GError    **error);

G_END_DECLS
