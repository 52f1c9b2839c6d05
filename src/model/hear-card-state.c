/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-state.h"

G_DEFINE_ENUM_TYPE (HearCardStage, hear_card_stage, G_DEFINE_ENUM_VALUE (HEAR_CARD_NONE, "none"), G_DEFINE_ENUM_VALUE (HEAR_CARD_DRAFT, "draft"), G_DEFINE_ENUM_VALUE (HEAR_CARD_SUBMITTED, "submitted"))

/**
 * hear_card_state_count_open:
 * @self: a state
 *
 * Returns: how many competencies are still to be judged; none once the card is
 *   handed in
 */
guint
hear_card_state_count_open (HearCardState self)
{
  if (self.stage == HEAR_CARD_SUBMITTED || self.rated >= self.of)
    return 0;

  return self.of - self.rated;
}
