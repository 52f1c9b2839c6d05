/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-quotes.h"

#include "hear-object-copy.h"
#include "hear-scorecard-edit-private.h"
#include "hear-store-private.h"

static HearCall *
make_save_quote_call (HearStore  *self,
                      const char *interview_id,
                      const char *competency_id,
                      HearQuote  *quote)
{
  HearCall        *call = hear_call_new ();
  g_autofree char *id = hear_store_make_id (self);

  if (hear_quote_get_id (quote) == NULL)
    hear_quote_set_id (quote, id);
  call->id = g_strdup (interview_id);
  call->other_id = g_strdup (competency_id);
  call->object = hear_object_copy (quote);

  return call;
}

static HearCall *
make_bury_call (const char *id,
                gboolean    buried)
{
  HearCall *call = hear_call_new ();

  call->id = g_strdup (id);
  call->number = buried;

  return call;
}

/**
 * hear_store_save_quote:
 * @self: a store
 * @interview_id: an interview
 * @competency_id: the competency of my scorecard that it stands for
 * @quote: a piece of its transcript; a new one gets its id
 * @error: where to put %HEAR_ERROR_FINAL once the card is handed in
 *
 * Adds a quote to a rating.
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_quote (HearStore  *self,
                       const char *interview_id,
                       const char *competency_id,
                       HearQuote  *quote,
                       GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL && competency_id != NULL && HEAR_IS_QUOTE (quote), FALSE);

  call = make_save_quote_call (self, interview_id, competency_id, quote);

  return hear_store_run_write (self, hear_scorecard_edit_save_quote, call, error);
}

/**
 * hear_store_save_quote_async:
 * @self: a store
 * @interview_id: an interview
 * @competency_id: the competency of my scorecard that it stands for
 * @quote: a piece of its transcript; a new one gets its id, copied
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.save_quote], beside the caller.
 */
void
hear_store_save_quote_async (HearStore          *self,
                             const char         *interview_id,
                             const char         *competency_id,
                             HearQuote          *quote,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  HearOperation operation = { hear_scorecard_edit_save_quote, hear_store_save_quote_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (interview_id != NULL && competency_id != NULL && HEAR_IS_QUOTE (quote));

  hear_store_start_write (self, &operation, make_save_quote_call (self, interview_id, competency_id, quote));
}

/**
 * hear_store_save_quote_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_quote_finish (HearStore    *self,
                              GAsyncResult *result,
                              GError      **error)
{
  return hear_store_finish (self, result, hear_store_save_quote_async, error);
}

/**
 * hear_store_remove_quote:
 * @self: a store
 * @id: a quote
 * @error: where to put %HEAR_ERROR_FINAL once the card is handed in
 *
 * Takes a quote away.
 *
 * Returns: whether it is gone
 */
gboolean
hear_store_remove_quote (HearStore  *self,
                         const char *id,
                         GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  call = make_bury_call (id, TRUE);

  return hear_store_run_write (self, hear_scorecard_edit_bury_quote, call, error);
}

/**
 * hear_store_remove_quote_async:
 * @self: a store
 * @id: a quote
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.remove_quote], beside the caller.
 */
void
hear_store_remove_quote_async (HearStore          *self,
                               const char         *id,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  HearOperation operation = { hear_scorecard_edit_bury_quote, hear_store_remove_quote_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (id != NULL);

  hear_store_start_write (self, &operation, make_bury_call (id, TRUE));
}

/**
 * hear_store_remove_quote_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is gone
 */
gboolean
hear_store_remove_quote_finish (HearStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return hear_store_finish (self, result, hear_store_remove_quote_async, error);
}

/**
 * hear_store_restore_quote:
 * @self: a store
 * @id: a quote that was removed
 * @error: where to put %HEAR_ERROR_FINAL once the card is handed in
 *
 * Brings a quote back.
 *
 * Returns: whether it is back
 */
gboolean
hear_store_restore_quote (HearStore  *self,
                          const char *id,
                          GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  call = make_bury_call (id, FALSE);

  return hear_store_run_write (self, hear_scorecard_edit_bury_quote, call, error);
}

/**
 * hear_store_restore_quote_async:
 * @self: a store
 * @id: a quote that was removed
 * @cancellable: (nullable): what stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Like [method@Store.restore_quote], beside the caller.
 */
void
hear_store_restore_quote_async (HearStore          *self,
                                const char         *id,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  HearOperation operation = { hear_scorecard_edit_bury_quote, hear_store_restore_quote_async, cancellable, callback, user_data };

  g_return_if_fail (HEAR_IS_STORE (self));
  g_return_if_fail (id != NULL);

  hear_store_start_write (self, &operation, make_bury_call (id, FALSE));
}

/**
 * hear_store_restore_quote_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: whether it is back
 */
gboolean
hear_store_restore_quote_finish (HearStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return hear_store_finish (self, result, hear_store_restore_quote_async, error);
}
