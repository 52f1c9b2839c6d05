/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-my-card.h"

G_BEGIN_DECLS

#define HEAR_TYPE_FLAG_ASK (hear_flag_ask_get_type ())

G_DECLARE_FINAL_TYPE (HearFlagAsk, hear_flag_ask, HEAR, FLAG_ASK, GtkWidget)

HearFlagAsk *hear_flag_ask_present (HearMyCard  *card,
                                    HearFlagKind kind,
                                    gint64       at_ms,
                                    GtkWindow   *parent);
void         hear_flag_ask_save    (HearFlagAsk *self);

G_END_DECLS
