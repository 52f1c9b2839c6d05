/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_KEEPER (hear_keeper_get_type ())

G_DECLARE_FINAL_TYPE (HearKeeper, hear_keeper, HEAR, KEEPER, GObject)

HearKeeper *hear_keeper_new (HearSession *session);

G_END_DECLS
