/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libintl.h>
#include <string.h>

#include "hear-error.h"
#include "hear-locale.h"
#include "hear-test.h"

static void
test_named_folder (void)
{
  g_setenv ("HEARBACK_LOCALE_DIR", "/nowhere", TRUE);
  hear_locale_init ();
  g_assert_cmpstr (bindtextdomain (GETTEXT_PACKAGE, NULL), ==, "/nowhere");
}

static void
test_installed_folder (void)
{
  g_unsetenv ("HEARBACK_LOCALE_DIR");
  hear_locale_init ();
  g_assert_cmpstr (bindtextdomain (GETTEXT_PACKAGE, NULL), ==, HEAR_LOCALE_DIR);
}

static void
test_domain (void)
{
  hear_locale_init ();
  g_assert_cmpstr (textdomain (NULL), ==, GETTEXT_PACKAGE);
  g_assert_cmpstr (bind_textdomain_codeset (GETTEXT_PACKAGE, NULL), ==, "UTF-8");
}

static void
test_tags (void)
{
  const char *good[] = { "en", "de-CH", "DE-ch", "zh-Hant-TW", "es-419", "sl-rozaj-biske", "de-DE-1996", "en-u-ca-gregory", "x-whatever", "gsw", "de-x-office" };
  const char *bad[] = { "", "e", "english", "German", "de_CH", "en-", "-en", "de--CH", "klingon!!", "en-toolongpart", "12", "de CH", "x", "en\n" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (hear_locale_is_tag (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (hear_locale_is_tag (bad[i]));
}

static void
test_check (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_locale_check_tag (NULL, &error));
  g_assert_true (hear_locale_check_tag ("", &error));
  g_assert_true (hear_locale_check_tag ("de-CH", &error));
  g_assert_no_error (error);
  g_assert_false (hear_locale_check_tag ("german", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "de-CH"));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/locale/named-folder", test_named_folder);
  g_test_add_func ("/locale/installed-folder", test_installed_folder);
  g_test_add_func ("/locale/domain", test_domain);
  g_test_add_func ("/locale/tags", test_tags);
  g_test_add_func ("/locale/check", test_check);

  return g_test_run ();
}
