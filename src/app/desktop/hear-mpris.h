/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_MPRIS (hear_mpris_get_type ())

G_DECLARE_FINAL_TYPE (HearMpris, hear_mpris, HEAR, MPRIS, GObject)

HearMpris *hear_mpris_new (GApplication *application,
                           HearSession  *session);

G_END_DECLS
