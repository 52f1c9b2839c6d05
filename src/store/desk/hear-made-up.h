/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-interview.h"
#include "hear-scorecard.h"

G_BEGIN_DECLS

/**
 * HearMadeUpAuthor:
 * @id: whose id
 * @name: what they are called
 *
 * Somebody who writes, and whom nobody knows.
 */
typedef struct
{
  char *id;
  char *name;
} HearMadeUpAuthor;

/**
 * HearMadeUpCard:
 * @author: (transfer none): who judged
 * @card: what they made of it
 *
 * A scorecard that was handed in, and by whom.
 */
typedef struct
{
  HearMadeUpAuthor *author;
  HearScorecard    *card;
} HearMadeUpCard;

/**
 * HearMadeUp:
 * @author: (transfer none): who brought it in
 * @interview: an interview all parts of which have ids
 * @answers: (element-type HearAnswer): what was asked, in its order
 * @cards: (element-type HearMadeUpCard): what was made of it
 * @dice: where the other rows' ids come from
 *
 * An interview that nobody held, with what hangs on it.
 */
typedef struct
{
  HearMadeUpAuthor *author;
  HearInterview    *interview;
  GPtrArray        *answers;
  GPtrArray        *cards;
  GRand            *dice;
} HearMadeUp;

HearMadeUpAuthor *hear_made_up_author_new  (const char       *id,
                                            const char       *name);
void              hear_made_up_author_free (HearMadeUpAuthor *self);
HearMadeUp       *hear_made_up_new         (HearMadeUpAuthor *author,
                                            guint32           seed);
void              hear_made_up_free        (HearMadeUp       *self);
void              hear_made_up_add_card    (HearMadeUp       *self,
                                            HearMadeUpAuthor *author,
                                            HearScorecard    *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearMadeUp, hear_made_up_free)

G_END_DECLS
