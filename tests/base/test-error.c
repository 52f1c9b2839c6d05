/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>

#include "hear-error.h"
#include "hear-test.h"

static void
test_codes (void)
{
  g_autoptr(GError) own = g_error_new_literal (HEAR_ERROR, HEAR_ERROR_NEWER_SCHEMA, "x");
  g_autoptr(GError) io = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "x");
  g_autoptr(GError) foreign = g_error_new_literal (G_CONVERT_ERROR, 0, "x");

  g_assert_cmpstr (hear_error_get_code (own), ==, "newer-schema");
  g_assert_cmpstr (hear_error_get_code (io), ==, "io");
  g_assert_cmpstr (hear_error_get_code (foreign), ==, "failed");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/error/codes", test_codes);

  return g_test_run ();
}
