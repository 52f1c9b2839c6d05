/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-flags.h"

#include "hear-scorecard-edit-private.h"
#include "hear-store-private.h"

/**
 * hear_store_save_flag:
 * @self: a store
 * @interview_id: an interview
 * @flag: a mark on my card of it
 * @error: where to put %HEAR_ERROR_FINAL once the card is handed in,
 *   %HEAR_ERROR_INVALID without a reason, or %HEAR_ERROR_NOT_FOUND
 *
 * The scorecard is made if there is none yet. A flag that was taken back comes
 * back.
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_flag (HearStore  *self,
                      const char *interview_id,
                      HearFlag   *flag,
                      GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL && HEAR_IS_FLAG (flag), FALSE);

  call = hear_call_new ();
  call->id = g_strdup (interview_id);
  call->object = g_object_ref (G_OBJECT (flag));

  return hear_store_run_write (self, hear_scorecard_edit_save_flag, call, error);
}

/**
 * hear_store_bury_flag:
 * @self: a store
 * @id: a flag of a card of mine
 * @buried: whether it shall be gone
 * @error: where to put %HEAR_ERROR_FINAL once the card is handed in, or
 *   %HEAR_ERROR_NOT_FOUND
 *
 * Takes a flag back, or brings it back. The audit log keeps both.
 *
 * Returns: whether it is done
 */
gboolean
hear_store_bury_flag (HearStore  *self,
                      const char *id,
                      gboolean    buried,
                      GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  call = hear_call_new ();
  call->id = g_strdup (id);
  call->number = buried;

  return hear_store_run_write (self, hear_scorecard_edit_bury_flag, call, error);
}
