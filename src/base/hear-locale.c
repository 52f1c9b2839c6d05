/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-locale.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "hear-error.h"

/**
 * hear_locale_init:
 *
 * Makes the program speak the user’s language, if there is a translation.
 *
 * A program that is not installed finds its translations by the environment
 * variable `HEARBACK_LOCALE_DIR`. To be called once, first of all in `main`.
 */
void
hear_locale_init (void)
{
  const char *folder = g_getenv ("HEARBACK_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : HEAR_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * hear_locale_is_tag:
 * @text: what somebody wrote
 *
 * Languages are named as in BCP 47 (RFC 5646): language, script, region and
 * what else is told apart, such as “en”, “de-CH” or “zh-Hant-TW”.
 *
 * Returns: whether it has that shape
 */
gboolean
hear_locale_is_tag (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return g_regex_match_simple ("^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
                               "(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*)?"
                               "(?:(?:^|-)x(?:-[a-z0-9]{1,8})+)?$",
                               text, G_REGEX_CASELESS | G_REGEX_DOLLAR_ENDONLY, 0) &&
         *text != '\0';
}

/**
 * hear_locale_check_tag:
 * @text: (nullable): what somebody wrote
 * @error: where to put %HEAR_ERROR_INVALID
 *
 * Returns: whether it names a language, or is not given
 */
gboolean
hear_locale_check_tag (const char *text,
                       GError    **error)
{
  if (text == NULL || *text == '\0' || hear_locale_is_tag (text))
    return TRUE;

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
               _ ("“%s” is not a language tag: write it like “en”, “de” or “de-CH” (BCP 47)"), text);

  return FALSE;
}
