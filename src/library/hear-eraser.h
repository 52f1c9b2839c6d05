/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store-erasure.h"

G_BEGIN_DECLS

HearErasure *hear_erase_candidate (HearStore  *store,
                                   const char *candidate_id,
                                   GError    **error);

G_END_DECLS
