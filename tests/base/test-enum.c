/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-enum.h"
#include "hear-error.h"
#include "hear-test.h"

static void
test_get_nick (void)
{
  g_assert_cmpstr (hear_enum_get_nick (HEAR_TYPE_ERROR, HEAR_ERROR_DAMAGED), ==, "damaged");
  g_assert_null (hear_enum_get_nick (HEAR_TYPE_ERROR, 9999));
}

static void
test_from_nick (void)
{
  g_assert_cmpint (hear_enum_from_nick (HEAR_TYPE_ERROR, "damaged", -1), ==, HEAR_ERROR_DAMAGED);
  g_assert_cmpint (hear_enum_from_nick (HEAR_TYPE_ERROR, "nothing-of-ours", -1), ==, -1);
  g_assert_cmpint (hear_enum_from_nick (HEAR_TYPE_ERROR, NULL, 7), ==, 7);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/enum/get-nick", test_get_nick);
  g_test_add_func ("/enum/from-nick", test_from_nick);

  return g_test_run ();
}
