/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-merge-hunks.h"
#include "hear-test-merge.h"
#include "hear-test.h"

static HearMergedWord *
get (HearTestMerge *fixture,
     guint          word)
{
  return &g_array_index (fixture->hunks.words, HearMergedWord, word);
}

static void
test_apart (void)
{
  HearTestMerge fixture = { 0 };

  hear_test_merge_set_up (&fixture, "one two six", "one 2 six", "one two six x");
  g_assert_cmpuint (fixture.hunks.words->len, ==, 5);
  g_assert_cmpuint (fixture.hunks.clashes->len, ==, 0);
  g_assert_cmpint (get (&fixture, 1)->base, ==, -1);
  g_assert_cmpint (get (&fixture, 1)->mine, ==, 1);
  g_assert_cmpint (get (&fixture, 1)->stead, ==, 1);
  g_assert_cmpint (get (&fixture, 3)->theirs, ==, 3);
  g_assert_cmpint (get (&fixture, 3)->stead, ==, -1);
  hear_test_merge_tear_down (&fixture);
}

static void
test_clash (void)
{
  HearTestMerge   fixture = { 0 };
  HearMergeClash *clash;

  hear_test_merge_set_up (&fixture, "one two six", "one 2 six", "one too many six");
  g_assert_cmpuint (fixture.hunks.words->len, ==, 4);
  g_assert_cmpuint (fixture.hunks.clashes->len, ==, 1);
  clash = &g_array_index (fixture.hunks.clashes, HearMergeClash, 0);
  g_assert_cmpuint (clash->at, ==, 1);
  g_assert_cmpuint (clash->n, ==, 1);
  g_assert_cmpint (clash->theirs, ==, 1);
  g_assert_cmpint (clash->theirs_end, ==, 3);
  hear_test_merge_tear_down (&fixture);
}

static void
test_same (void)
{
  HearTestMerge fixture = { 0 };

  hear_test_merge_set_up (&fixture, "one two six", "one 2 six", "one 2 six");
  g_assert_cmpuint (fixture.hunks.words->len, ==, 4);
  g_assert_cmpuint (fixture.hunks.clashes->len, ==, 0);
  g_assert_cmpint (get (&fixture, 1)->mine, ==, 1);
  g_assert_cmpint (get (&fixture, 1)->theirs, ==, 1);
  hear_test_merge_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/merge-hunks/apart", test_apart);
  g_test_add_func ("/merge-hunks/clash", test_clash);
  g_test_add_func ("/merge-hunks/same", test_same);

  return g_test_run ();
}
