/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-table.h"
#include "hear-test.h"

static void
test_names (void)
{
  g_assert_cmpstr (hear_store_table_get_name (HEAR_STORE_TEXT_EDIT), ==, "text_edit");
  g_assert_cmpstr (hear_store_table_get_name (HEAR_STORE_INTERVIEW), ==, "interview");
  g_assert_cmpstr (hear_store_table_get_name (HEAR_STORE_ALL), ==, "all");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/store-table/names", test_names);

  return g_test_run ();
}
