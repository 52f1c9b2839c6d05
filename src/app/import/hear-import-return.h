/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-import-item.h"
#include "hear-session.h"

G_BEGIN_DECLS

void hear_import_return_run (HearSession    *session,
                             HearImportItem *item);

G_END_DECLS
