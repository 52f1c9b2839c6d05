/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-locale.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

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
