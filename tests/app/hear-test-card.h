/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-my-card.h"
#include "hear-test-window.h"

G_BEGIN_DECLS

/* A library with one interview, and my card of it. */
typedef struct
{
  char        *folder;
  HearClock   *clock;
  HearStore   *store;
  HearSession *session;
  HearMyCard  *card;
  char        *interview_id;
} HearTestCard;

void           hear_test_card_set_up    (HearTestCard *self,
                                         gconstpointer data);
void           hear_test_card_tear_down (HearTestCard *self,
                                         gconstpointer data);
HearRating    *hear_test_card_rating    (HearTestCard *self,
                                         const char   *key);
HearQuote     *hear_test_card_quote     (HearTestCard *self,
                                         const char   *text);
HearScorecard *hear_test_card_stored    (HearTestCard *self);

G_END_DECLS
