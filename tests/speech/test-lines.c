/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-lines.h"
#include "hear-test.h"

static void
test_cuts (void)
{
  g_autoptr(HearLines) lines = hear_lines_new ("a\nb\r\nc\rd\r\r\n");

  g_assert_cmpuint (hear_lines_count (lines), ==, 6);
  g_assert_cmpstr (hear_lines_get (lines, 0), ==, "a");
  g_assert_cmpstr (hear_lines_get (lines, 1), ==, "b");
  g_assert_cmpstr (hear_lines_get (lines, 2), ==, "c");
  g_assert_cmpstr (hear_lines_get (lines, 3), ==, "d");
  g_assert_cmpstr (hear_lines_get (lines, 4), ==, "");
  g_assert_cmpstr (hear_lines_get (lines, 5), ==, "");
  g_assert_null (hear_lines_get (lines, 6));
}

static void
test_empty (void)
{
  g_autoptr(HearLines) lines = hear_lines_new ("");

  g_assert_cmpuint (hear_lines_count (lines), ==, 1);
  g_assert_cmpstr (hear_lines_get (lines, 0), ==, "");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/lines/cuts", test_cuts);
  g_test_add_func ("/lines/empty", test_empty);

  return g_test_run ();
}
