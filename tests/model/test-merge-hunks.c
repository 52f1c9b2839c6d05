/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-merge-hunks.h"
#include "hear-test.h"

static GPtrArray *
make (const char *one,
      const char *two)
{
  GPtrArray   *segments = g_ptr_array_new_with_free_func (g_object_unref);
  HearSegment *first = hear_segment_new (0, 1000, "a", one);
  HearSegment *second = hear_segment_new (1000, 2000, "b", two);

  hear_segment_set_id (first, "1");
  hear_segment_set_id (second, "2");
  g_ptr_array_add (segments, first);
  g_ptr_array_add (segments, second);

  return segments;
}

typedef struct
{
  GPtrArray     *lists[3];
  HearMergeHunks hunks;
} Fixture;

static void
set_up (Fixture    *fixture,
        const char *base,
        const char *mine,
        const char *theirs)
{
  fixture->lists[0] = make (base, "end");
  fixture->lists[1] = make (mine, "end");
  fixture->lists[2] = make (theirs, "end");
  fixture->hunks.base = hear_merge_side_new (fixture->lists[0], 0, 2);
  fixture->hunks.mine = hear_merge_side_new (fixture->lists[1], 0, 2);
  fixture->hunks.theirs = hear_merge_side_new (fixture->lists[2], 0, 2);
  fixture->hunks.words = g_array_new (FALSE, FALSE, sizeof (HearMergedWord));
  fixture->hunks.clashes = g_array_new (FALSE, FALSE, sizeof (HearMergeClash));
  hear_merge_side_match (fixture->hunks.mine, fixture->hunks.base);
  hear_merge_side_match (fixture->hunks.theirs, fixture->hunks.base);
  hear_merge_hunks_resolve (&fixture->hunks);
}

static void
tear_down (Fixture *fixture)
{
  hear_merge_side_free (fixture->hunks.base);
  hear_merge_side_free (fixture->hunks.mine);
  hear_merge_side_free (fixture->hunks.theirs);
  g_array_unref (fixture->hunks.words);
  g_array_unref (fixture->hunks.clashes);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->lists); i++)
    g_ptr_array_unref (fixture->lists[i]);
}

static HearMergedWord *
get (Fixture *fixture,
     guint    word)
{
  return &g_array_index (fixture->hunks.words, HearMergedWord, word);
}

static void
test_apart (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, "one two six", "one 2 six", "one two six x");
  g_assert_cmpuint (fixture.hunks.words->len, ==, 5);
  g_assert_cmpuint (fixture.hunks.clashes->len, ==, 0);
  g_assert_cmpint (get (&fixture, 1)->base, ==, -1);
  g_assert_cmpint (get (&fixture, 1)->mine, ==, 1);
  g_assert_cmpint (get (&fixture, 1)->stead, ==, 1);
  g_assert_cmpint (get (&fixture, 3)->theirs, ==, 3);
  g_assert_cmpint (get (&fixture, 3)->stead, ==, -1);
  tear_down (&fixture);
}

static void
test_clash (void)
{
  Fixture         fixture = { 0 };
  HearMergeClash *clash;

  set_up (&fixture, "one two six", "one 2 six", "one too many six");
  g_assert_cmpuint (fixture.hunks.words->len, ==, 4);
  g_assert_cmpuint (fixture.hunks.clashes->len, ==, 1);
  clash = &g_array_index (fixture.hunks.clashes, HearMergeClash, 0);
  g_assert_cmpuint (clash->at, ==, 1);
  g_assert_cmpuint (clash->n, ==, 1);
  g_assert_cmpint (clash->theirs, ==, 1);
  g_assert_cmpint (clash->theirs_end, ==, 3);
  tear_down (&fixture);
}

static void
test_same (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, "one two six", "one 2 six", "one 2 six");
  g_assert_cmpuint (fixture.hunks.words->len, ==, 4);
  g_assert_cmpuint (fixture.hunks.clashes->len, ==, 0);
  g_assert_cmpint (get (&fixture, 1)->mine, ==, 1);
  g_assert_cmpint (get (&fixture, 1)->theirs, ==, 1);
  tear_down (&fixture);
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
