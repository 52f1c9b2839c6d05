/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"
#include "hear-work.h"

G_BEGIN_DECLS

void hear_undo_offer_save (HearSession *session,
                           const char  *text,
                           HearWork     work);
void hear_undo_offer_work (HearSession *session,
                           const char  *text,
                           HearWork     work);

G_END_DECLS
