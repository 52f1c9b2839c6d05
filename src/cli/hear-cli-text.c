/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-text.h"

#include <glib/gi18n-lib.h>

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
