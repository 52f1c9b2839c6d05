/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-my-card.h"

G_BEGIN_DECLS

#define HEAR_TYPE_CARD_BLOCK (hear_card_block_get_type ())

G_DECLARE_FINAL_TYPE (HearCardBlock, hear_card_block, HEAR, CARD_BLOCK, GtkWidget)

GtkWidget  *hear_card_block_new          (HearMyCard    *card,
                                          guint          position);
HearRating *hear_card_block_get_rating   (HearCardBlock *self);
void        hear_card_block_set_current  (HearCardBlock *self,
                                          gboolean       current);
void        hear_card_block_show_anchors (HearCardBlock *self,
                                          gboolean       all);
void        hear_card_block_choose       (HearCardBlock *self,
                                          int            level);
void        hear_card_block_commit       (HearCardBlock *self);
void        hear_card_block_grab_note    (HearCardBlock *self);

G_END_DECLS
