/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-eraser.h"

#include "hear-archive.h"

/**
 * hear_erase_candidate:
 * @store: the library
 * @candidate_id: a candidate
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Erases a candidate from the library: rows, recordings, what was made of them
 * and what backups hold. Archives that were saved elsewhere are not touched.
 * Blocks, for as long as it takes to write the database and its backups anew.
 *
 * Once the rows are gone it is done, and there is a receipt. If a file cannot
 * be cleaned, because another program reads it for long, the receipt is not
 * `finished` and says why, and the library is cleaned when it is opened the
 * next time.
 *
 * Returns: (transfer full) (nullable): the receipt
 */
HearErasure *
hear_erase_candidate (HearStore  *store,
                      const char *candidate_id,
                      GError    **error)
{
  g_autoptr(HearErasure) receipt = NULL;
  g_autoptr(GError) failure = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);
  g_return_val_if_fail (candidate_id != NULL, NULL);

  receipt = hear_store_erase_candidate (store, candidate_id, error);
  if (receipt == NULL)
    return NULL;

  hear_archive_drop_rest (hear_store_get_directory (store));
  receipt->finished = hear_store_finish_erasures (store, &failure);
  if (!receipt->finished)
    receipt->problem = g_strdup (failure->message);

  return g_steal_pointer (&receipt);
}
