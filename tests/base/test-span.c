/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-span.h"
#include "hear-test.h"

static void
test_contains (void)
{
  HearSpan span = { 1000, 3000 };

  g_assert_cmpint (hear_span_duration (span), ==, 2000);
  g_assert_false (hear_span_contains (span, 999));
  g_assert_true (hear_span_contains (span, 1000));
  g_assert_true (hear_span_contains (span, 2999));
  g_assert_false (hear_span_contains (span, 3000));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/span/contains", test_contains);

  return g_test_run ();
}
