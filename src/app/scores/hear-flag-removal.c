/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-flag-removal.h"

#include <glib/gi18n-lib.h>

/* What a toast needs to bring a flag back. */
typedef struct
{
  HearMyCard *card; /* not owned: the closure watches it */
  HearFlag   *flag;
  char       *interview_id;
} Removal;

static void
removal_free (gpointer data, GClosure *closure)
{
  Removal *self = data;

  g_object_unref (self->flag);
  g_free (self->interview_id);
  g_free (self);
}

/* Whether the card is still the one from which the flag was taken. */
static gboolean
is_same (Removal *self)
{
  return hear_my_card_is_open (self->card) && g_strcmp0 (hear_my_card_get_interview (self->card), self->interview_id) == 0;
}

static void
undo_cb (AdwToast *toast, gpointer user_data)
{
  Removal *self = user_data;

  if (is_same (self))
    hear_my_card_restore_flag (self->card, self->flag);
}

/**
 * hear_flag_removal_offer:
 * @card: my card
 * @flag: a flag that was just removed from it
 *
 * Says so, and offers to bring it back.
 */
void
hear_flag_removal_offer (HearMyCard *card, HearFlag *flag)
{
  Removal  *removal;
  GClosure *closure;

  g_return_if_fail (HEAR_IS_MY_CARD (card));
  g_return_if_fail (HEAR_IS_FLAG (flag));

  removal = g_new0 (Removal, 1);
  removal->card = card;
  removal->flag = g_object_ref (flag);
  removal->interview_id = g_strdup (hear_my_card_get_interview (card));
  closure = g_cclosure_new (G_CALLBACK (undo_cb), removal, removal_free);
  g_object_watch_closure (G_OBJECT (card), closure);
  hear_session_offer_undo (hear_my_card_get_session (card), _ ("Flag removed"), closure);
}
