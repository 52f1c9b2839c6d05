/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-scorecards.h"

#include "hear-object-copy.h"
#include "hear-scorecard-edit-private.h"
#include "hear-scorecard-rows-private.h"
#include "hear-store-private.h"

static gboolean
load_scorecard (HearDatabase *database,
                gpointer      input,
                GError      **error)
{
  HearCall *call = input;

  call->result = hear_scorecard_rows_load (database, call->id, call->other_id, error);

  return call->result != NULL;
}

static HearCall *
make_load_scorecard_call (HearStore  *self,
                          const char *interview_id)
{
  HearCall *call = hear_call_new ();

  call->id = g_strdup (interview_id);
  call->other_id = g_strdup (hear_store_get_user_id (self));
  call->free_result = g_object_unref;

  return call;
}

static HearCall *
make_save_rating_call (HearStore  *self,
                       const char *interview_id,
                       HearRating *rating)
{
  HearCall   *call = hear_call_new ();
  GListModel *quotes = hear_rating_get_quotes (rating);

  call->id = g_strdup (interview_id);
  call->object = hear_object_copy (rating);
  call->list = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr(HearQuote) quote = g_list_model_get_item (quotes, i);
      g_autofree char *id = hear_store_make_id (self);

      if (hear_quote_get_id (quote) != NULL)
        continue;
      hear_quote_set_id (quote, id);
      g_ptr_array_add (call->list, hear_object_copy (quote));
    }

  return call;
}

static HearCall *
make_card_call (HearScorecard *card)
{
  HearCall *call = hear_call_new ();

  call->object = hear_object_copy (card);

  return call;
}

/**
 * hear_store_load_scorecard:
 * @self: a store
 * @interview_id: an interview
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): my scorecard of it, with its rubric, ratings and
 *   quotes; an empty one if there is none yet
 */
HearScorecard *
hear_store_load_scorecard (HearStore  *self,
                           const char *interview_id,
                           GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (interview_id != NULL, NULL);

  call = make_load_scorecard_call (self, interview_id);

  return hear_store_read_pointer (self, load_scorecard, call, error);
}

/**
 * hear_store_load_scorecard_async:
 * @self: a store
 * @interview_id: an interview
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.load_scorecard], beside the caller.
 */
void
hear_store_load_scorecard_async (HearStore          *self,
                                 const char         *interview_id,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  HearOperation operation = { load_scorecard, hear_store_load_scorecard_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (interview_id != NULL);

  hear_store_start_read (self, &operation, make_load_scorecard_call (self, interview_id));
}

/**
 * hear_store_load_scorecard_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable): my scorecard of it
 */
HearScorecard *
hear_store_load_scorecard_finish (HearStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return hear_store_finish_pointer (self, result, hear_store_load_scorecard_async, error);
}

/**
 * hear_store_save_rating:
 * @self: a store
 * @interview_id: an interview
 * @rating: a rating of a competency of my scorecard
 * @error: where to put %HEAR_ERROR_FINAL once the card is handed in,
 *   %HEAR_ERROR_INVALID or %HEAR_ERROR_NOT_FOUND
 *
 * Saves level and note of a rating, and those of its quotes that are new. The
 * scorecard is made if there is none yet.
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_rating (HearStore  *self,
                        const char *interview_id,
                        HearRating *rating,
                        GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL && HEAR_IS_RATING (rating) && hear_rating_get_competency_id (rating) != NULL, FALSE);

  call = make_save_rating_call (self, interview_id, rating);

  return hear_store_run_write (self, hear_scorecard_edit_save_rating, call, error);
}

/**
 * hear_store_save_rating_async:
 * @self: a store
 * @interview_id: an interview
 * @rating: a rating of a competency of my scorecard, copied
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.save_rating], beside the caller.
 */
void
hear_store_save_rating_async (HearStore          *self,
                              const char         *interview_id,
                              HearRating         *rating,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  HearOperation operation = { hear_scorecard_edit_save_rating, hear_store_save_rating_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (interview_id != NULL && HEAR_IS_RATING (rating) && hear_rating_get_competency_id (rating) != NULL);

  hear_store_start_write (self, &operation, make_save_rating_call (self, interview_id, rating));
}

/**
 * hear_store_save_rating_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_rating_finish (HearStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return hear_store_finish (self, result, hear_store_save_rating_async, error);
}

/**
 * hear_store_save_scorecard:
 * @self: a store
 * @card: my scorecard
 * @error: where to put %HEAR_ERROR_FINAL once the card is handed in
 *
 * Saves the recommendation, the line of feedback and the ticks; ratings, quotes
 * and flags are saved one by one.
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_scorecard (HearStore     *self,
                           HearScorecard *card,
                           GError       **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (HEAR_IS_SCORECARD (card) && hear_scorecard_get_interview_id (card) != NULL, FALSE);

  call = make_card_call (card);

  return hear_store_run_write (self, hear_scorecard_edit_save, call, error);
}

/**
 * hear_store_save_scorecard_async:
 * @self: a store
 * @card: my scorecard, copied
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.save_scorecard], beside the caller.
 */
void
hear_store_save_scorecard_async (HearStore          *self,
                                 HearScorecard      *card,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  HearOperation operation = { hear_scorecard_edit_save, hear_store_save_scorecard_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (HEAR_IS_SCORECARD (card) && hear_scorecard_get_interview_id (card) != NULL);

  hear_store_start_write (self, &operation, make_card_call (card));
}

/**
 * hear_store_save_scorecard_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_scorecard_finish (HearStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return hear_store_finish (self, result, hear_store_save_scorecard_async, error);
}

/**
 * hear_store_hand_in_scorecard:
 * @self: a store
 * @card: my scorecard
 * @error: where to put %HEAR_ERROR_INVALID without a recommendation,
 *   %HEAR_ERROR_FINAL if it is handed in already
 *
 * Saves the recommendation and the line of feedback, and closes the card for
 * ever.
 *
 * Returns: whether it is handed in
 */
gboolean
hear_store_hand_in_scorecard (HearStore     *self,
                              HearScorecard *card,
                              GError       **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (HEAR_IS_SCORECARD (card) && hear_scorecard_get_interview_id (card) != NULL, FALSE);

  call = make_card_call (card);

  return hear_store_run_write (self, hear_scorecard_edit_hand_in, call, error);
}

/**
 * hear_store_hand_in_scorecard_async:
 * @self: a store
 * @card: my scorecard, copied
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.hand_in_scorecard], beside the caller.
 */
void
hear_store_hand_in_scorecard_async (HearStore          *self,
                                    HearScorecard      *card,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  HearOperation operation = { hear_scorecard_edit_hand_in, hear_store_hand_in_scorecard_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (HEAR_IS_SCORECARD (card) && hear_scorecard_get_interview_id (card) != NULL);

  hear_store_start_write (self, &operation, make_card_call (card));
}

/**
 * hear_store_hand_in_scorecard_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is handed in
 */
gboolean
hear_store_hand_in_scorecard_finish (HearStore    *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return hear_store_finish (self, result, hear_store_hand_in_scorecard_async, error);
}
