/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

void hear_erasing_start (HearSession *session,
                         const char  *candidate_id,
                         GtkWindow   *parent,
                         GClosure    *leave);

G_END_DECLS
