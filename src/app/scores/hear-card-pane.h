/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-my-card.h"

G_BEGIN_DECLS

#define HEAR_TYPE_CARD_PANE (hear_card_pane_get_type ())

G_DECLARE_FINAL_TYPE (HearCardPane, hear_card_pane, HEAR, CARD_PANE, GtkWidget)

void        hear_card_pane_set_card            (HearCardPane *self,
                                                HearMyCard   *card);
HearRating *hear_card_pane_get_current         (HearCardPane *self);
void        hear_card_pane_move                (HearCardPane *self,
                                                int           steps);
void        hear_card_pane_choose              (HearCardPane *self,
                                                int           level);
void        hear_card_pane_show_anchors        (HearCardPane *self,
                                                gboolean      all);
void        hear_card_pane_grab_note           (HearCardPane *self);
void        hear_card_pane_grab_recommendation (HearCardPane *self);
void        hear_card_pane_flag                (HearCardPane *self,
                                                HearFlagKind  kind,
                                                gint64        at_ms);
void        hear_card_pane_hand_in             (HearCardPane *self);
void        hear_card_pane_amend               (HearCardPane *self);
void        hear_card_pane_commit              (HearCardPane *self);

G_END_DECLS
