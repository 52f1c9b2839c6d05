/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-made-up.h"

static void
card_free (gpointer data)
{
  HearMadeUpCard *self = data;

  g_object_unref (self->card);
  g_free (self);
}

/**
 * hear_made_up_author_new:
 * @id: an id
 * @name: a name
 *
 * Returns: (transfer full): somebody
 */
HearMadeUpAuthor *
hear_made_up_author_new (const char *id,
                         const char *name)
{
  HearMadeUpAuthor *self = g_new0 (HearMadeUpAuthor, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);

  return self;
}

/**
 * hear_made_up_author_free:
 * @self: (transfer full): somebody
 */
void
hear_made_up_author_free (HearMadeUpAuthor *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

/**
 * hear_made_up_new:
 * @author: who brought it in; outlives what is made
 * @seed: what its dice begin with
 *
 * Returns: (transfer full): an empty interview
 */
HearMadeUp *
hear_made_up_new (HearMadeUpAuthor *author,
                  guint32           seed)
{
  HearMadeUp *self;

  g_return_val_if_fail (author != NULL, NULL);

  self = g_new0 (HearMadeUp, 1);
  self->author = author;
  self->interview = hear_interview_new ();
  self->answers = g_ptr_array_new_with_free_func (g_object_unref);
  self->cards = g_ptr_array_new_with_free_func (card_free);
  self->dice = g_rand_new_with_seed (seed);

  return self;
}

/**
 * hear_made_up_free:
 * @self: (transfer full): an interview
 */
void
hear_made_up_free (HearMadeUp *self)
{
  g_object_unref (self->interview);
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->cards);
  g_rand_free (self->dice);
  g_free (self);
}

/**
 * hear_made_up_add_card:
 * @self: an interview
 * @author: who judged; outlives @self
 * @card: a scorecard that was handed in
 */
void
hear_made_up_add_card (HearMadeUp       *self,
                       HearMadeUpAuthor *author,
                       HearScorecard    *card)
{
  HearMadeUpCard *item;

  g_return_if_fail (self != NULL && author != NULL);
  g_return_if_fail (HEAR_IS_SCORECARD (card));

  item = g_new0 (HearMadeUpCard, 1);
  item->author = author;
  item->card = g_object_ref (card);
  g_ptr_array_add (self->cards, item);
}
