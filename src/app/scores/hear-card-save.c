/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-save.h"

#include "hear-error.h"
#include "hear-object-copy.h"
#include "hear-store-flags.h"
#include "hear-store-quotes.h"
#include "hear-store-scorecards.h"

/* Copies of what a save needs: the originals live on. */
typedef struct
{
  char          *interview_id;
  HearScorecard *card;
  HearRating    *rating;
  HearQuote     *quote;
  HearFlag      *flag;
} Save;

static void
save_free (gpointer data)
{
  Save *self = data;

  g_free (self->interview_id);
  g_clear_object (&self->card);
  g_clear_object (&self->rating);
  g_clear_object (&self->quote);
  g_clear_object (&self->flag);
  g_free (self);
}

static Save *
save_new (HearScorecard *card)
{
  Save *self = g_new0 (Save, 1);

  self->interview_id = g_strdup (hear_scorecard_get_interview_id (card));

  return self;
}

/* Whoever handed the card in elsewhere closed it: what comes too late can never
 * be saved, and must not hold up what follows. The card is shown as it was
 * handed in. */
static void
pass_on (GError *failure, GError **error)
{
  if (g_error_matches (failure, HEAR_ERROR, HEAR_ERROR_FINAL))
    g_error_free (failure);
  else if (failure != NULL)
    g_propagate_error (error, failure);
}

static gpointer
save_rating (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Save   *save = data;
  GError *failure = NULL;

  hear_store_save_rating (object, save->interview_id, save->rating, &failure);
  pass_on (failure, error);

  return NULL;
}

static gpointer
save_quote (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Save   *save = data;
  GError *failure = NULL;

  hear_store_save_quote (object, save->interview_id, hear_rating_get_competency_id (save->rating), save->quote, &failure);
  pass_on (failure, error);

  return NULL;
}

static gpointer
remove_quote (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Save   *save = data;
  GError *failure = NULL;

  hear_store_remove_quote (object, hear_quote_get_id (save->quote), &failure);
  pass_on (failure, error);

  return NULL;
}

static gpointer
save_flag (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Save   *save = data;
  GError *failure = NULL;

  hear_store_save_flag (object, save->interview_id, save->flag, &failure);
  pass_on (failure, error);

  return NULL;
}

static gpointer
remove_flag (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Save   *save = data;
  GError *failure = NULL;

  hear_store_bury_flag (object, hear_flag_get_facts (save->flag)->id, TRUE, &failure);
  pass_on (failure, error);

  return NULL;
}

static gpointer
save_card (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Save   *save = data;
  GError *failure = NULL;

  hear_store_save_scorecard (object, save->card, &failure);
  pass_on (failure, error);

  return NULL;
}

static gpointer
hand_in (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Save   *save = data;
  GError *failure = NULL;

  hear_store_hand_in_scorecard (object, save->card, &failure);
  pass_on (failure, error);

  return NULL;
}

/* A later save of the same thing takes the place of one that still waits. */
static void
push (HearSaver *saver, const char *key, Save *save, HearWorkFunc run)
{
  HearWork work = { .run = run, .data = save, .free_data = save_free };

  hear_saver_push (saver, key, work);
}

static void
push_rating (HearSaver *saver, HearScorecard *card, HearRating *rating)
{
  Save            *save = save_new (card);
  g_autofree char *key = g_strdup_printf ("rating:%s:%s", save->interview_id, hear_rating_get_competency_id (rating));

  save->rating = hear_object_copy (rating);
  push (saver, key, save, save_rating);
}

static void
push_card (HearSaver *saver, HearScorecard *card)
{
  Save            *save = save_new (card);
  g_autofree char *key = g_strdup_printf ("card:%s", save->interview_id);

  save->card = hear_object_copy (card);
  push (saver, key, save, save_card);
}

/**
 * hear_card_save_step:
 * @saver: who saves
 * @card: a scorecard as it is after the step
 * @step: what was changed
 * @back: whether it was taken back
 */
void
hear_card_save_step (HearSaver *saver, HearScorecard *card, const HearCardStep *step, gboolean back)
{
  Save *save;

  g_return_if_fail (HEAR_IS_SAVER (saver));
  g_return_if_fail (HEAR_IS_SCORECARD (card));
  g_return_if_fail (step != NULL);

  switch (step->part)
    {
    case HEAR_CARD_LEVEL:
    case HEAR_CARD_NOTE:
      push_rating (saver, card, step->rating);
      break;
    case HEAR_CARD_QUOTE:
      save = save_new (card);
      save->rating = hear_object_copy (step->rating);
      save->quote = hear_object_copy (step->quote);
      push (saver, NULL, save, (back ? step->before : step->after) != 0 ? save_quote : remove_quote);
      break;
    case HEAR_CARD_FLAG:
      save = save_new (card);
      save->flag = g_object_ref (step->flag);
      push (saver, NULL, save, (back ? step->before : step->after) != 0 ? save_flag : remove_flag);
      break;
    case HEAR_CARD_RECOMMENDATION:
    case HEAR_CARD_FEEDBACK:
    case HEAR_CARD_QUALITY:
    default:
      push_card (saver, card);
    }
}

/**
 * hear_card_save_hand_in:
 * @saver: who saves
 * @card: a scorecard
 *
 * Hands the card in, once what was changed before is saved.
 */
void
hear_card_save_hand_in (HearSaver *saver, HearScorecard *card)
{
  Save *save;

  g_return_if_fail (HEAR_IS_SAVER (saver));
  g_return_if_fail (HEAR_IS_SCORECARD (card));

  save = save_new (card);
  save->card = hear_object_copy (card);
  push (saver, NULL, save, hand_in);
}
