/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-quote-removal.h"

#include <glib/gi18n-lib.h>

/* What a toast needs to bring a quote back. */
typedef struct
{
  HearMyCard *card; /* not owned: the closure watches it */
  HearRating *rating;
  HearQuote  *quote;
} Removal;

static void
removal_free (gpointer data, GClosure *closure)
{
  Removal *self = data;

  g_object_unref (self->rating);
  g_object_unref (self->quote);
  g_free (self);
}

/* Whether the card is still the one from which the quote was taken. */
static gboolean
has_rating (HearMyCard *card, HearRating *rating)
{
  GListModel *ratings = hear_scorecard_get_ratings (hear_my_card_get_scorecard (card));

  for (guint i = 0; i < g_list_model_get_n_items (ratings); i++)
    {
      g_autoptr(HearRating) own = g_list_model_get_item (ratings, i);

      if (own == rating)
        return TRUE;
    }

  return FALSE;
}

static void
undo_cb (AdwToast *toast, gpointer user_data)
{
  Removal *self = user_data;

  if (hear_my_card_is_open (self->card) && has_rating (self->card, self->rating))
    hear_my_card_restore_quote (self->card, self->rating, self->quote);
}

/**
 * hear_quote_removal_offer:
 * @card: my card
 * @session: who shows it
 * @rating: one of its ratings
 * @quote: a quote that was just removed from it
 *
 * Says so, and offers to bring it back.
 */
void
hear_quote_removal_offer (HearMyCard *card, HearSession *session, HearRating *rating, HearQuote *quote)
{
  Removal  *removal;
  GClosure *closure;

  g_return_if_fail (HEAR_IS_MY_CARD (card) && HEAR_IS_SESSION (session));
  g_return_if_fail (HEAR_IS_RATING (rating) && HEAR_IS_QUOTE (quote));

  removal = g_new0 (Removal, 1);
  removal->card = card;
  removal->rating = g_object_ref (rating);
  removal->quote = g_object_ref (quote);
  closure = g_cclosure_new (G_CALLBACK (undo_cb), removal, removal_free);
  g_object_watch_closure (G_OBJECT (card), closure);
  hear_session_offer_undo (session, _ ("Quote removed"), closure);
}
