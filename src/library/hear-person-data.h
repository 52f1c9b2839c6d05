/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

char *hear_person_data_write (HearStore  *store,
                              const char *candidate_id,
                              GError    **error);

G_END_DECLS
