/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-merge-places.h"
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

/* A new word goes with the one before it, even where that one went. */
static void
test_beside (void)
{
  Fixture         fixture = { 0 };
  HearMergePlace *place;
  g_autoptr(GArray) places = NULL;

  set_up (&fixture, "one two", "one x two", "one two");
  hear_segment_set_id (g_ptr_array_index (fixture.lists[2], 0), "9");
  hear_segment_set_speaker (g_ptr_array_index (fixture.lists[2], 0), "c");
  places = hear_merge_places_new (&fixture.hunks);
  g_assert_cmpuint (places->len, ==, 4);
  place = &g_array_index (places, HearMergePlace, 1);
  g_assert_cmpstr (place->id, ==, "9");
  g_assert_cmpstr (place->speaker, ==, "c");
  g_assert_cmpstr (g_array_index (places, HearMergePlace, 3).id, ==, "2");
  tear_down (&fixture);
}

static void
test_breaks (void)
{
  Fixture fixture = { 0 };
  g_autoptr(GArray) places = NULL;

  set_up (&fixture, "one two", "1 x two", "one two");
  hear_segment_set_breaks (g_ptr_array_index (fixture.lists[2], 0), TRUE);
  places = hear_merge_places_new (&fixture.hunks);
  g_assert_true (g_array_index (places, HearMergePlace, 0).breaks);
  g_assert_false (g_array_index (places, HearMergePlace, 1).breaks);
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/merge-places/beside", test_beside);
  g_test_add_func ("/merge-places/breaks", test_breaks);

  return g_test_run ();
}
