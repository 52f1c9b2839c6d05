/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-text.h"

#include <glib/gi18n-lib.h>

#include "hear-foreign-file.h"
#include "hear-text-decoder.h"

/**
 * hear_cli_text_describe_card:
 * @card: how far my card has come
 *
 * Returns: (transfer full): the same in words
 */
char *
hear_cli_text_describe_card (HearCardState card)
{
  if (card.stage == HEAR_CARD_SUBMITTED)
    return g_strdup (_ ("handed in"));
  if (card.stage == HEAR_CARD_NONE)
    return g_strdup (_ ("not begun"));

  return g_strdup_printf (_ ("%u of %u rated"), card.rated, card.of);
}

/**
 * hear_cli_text_read:
 * @path: a text file that somebody wrote, or a pipe
 * @error: where to put what [func@foreign_file_read] and
 *   [func@text_decoder_decode] say
 *
 * Returns: (transfer full) (nullable): what is in it, in UTF-8
 */
char *
hear_cli_text_read (const char *path,
                    GError    **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *encoding = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = hear_foreign_file_read (path, NULL, error);

  return bytes != NULL ? hear_text_decoder_decode (bytes, &encoding, error) : NULL;
}
