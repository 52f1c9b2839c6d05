/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-merge-places.h"
#include "hear-test-merge.h"
#include "hear-test.h"

/* A new word goes with the one before it, even where that one went. */
static void
test_beside (void)
{
  HearTestMerge   fixture = { 0 };
  HearMergePlace *place;
  g_autoptr(GArray) places = NULL;

  hear_test_merge_set_up (&fixture, "one two", "one x two", "one two");
  hear_segment_set_id (g_ptr_array_index (fixture.theirs, 0), "9");
  hear_segment_set_speaker (g_ptr_array_index (fixture.theirs, 0), "c");
  places = hear_merge_places_new (&fixture.hunks);
  g_assert_cmpuint (places->len, ==, 4);
  place = &g_array_index (places, HearMergePlace, 1);
  g_assert_cmpstr (place->id, ==, "9");
  g_assert_cmpstr (place->speaker, ==, "c");
  g_assert_cmpstr (g_array_index (places, HearMergePlace, 3).id, ==, "2");
  hear_test_merge_tear_down (&fixture);
}

static void
test_breaks (void)
{
  HearTestMerge fixture = { 0 };
  g_autoptr(GArray) places = NULL;

  hear_test_merge_set_up (&fixture, "one two", "1 x two", "one two");
  hear_segment_set_breaks (g_ptr_array_index (fixture.theirs, 0), TRUE);
  places = hear_merge_places_new (&fixture.hunks);
  g_assert_true (g_array_index (places, HearMergePlace, 0).breaks);
  g_assert_false (g_array_index (places, HearMergePlace, 1).breaks);
  hear_test_merge_tear_down (&fixture);
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
