/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libintl.h>

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

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/locale/named-folder", test_named_folder);
  g_test_add_func ("/locale/installed-folder", test_installed_folder);
  g_test_add_func ("/locale/domain", test_domain);

  return g_test_run ();
}
