/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-hit.h"
#include "hear-test.h"

static void
test_copies (void)
{
  g_autofree char *snippet = g_strdup ("a word");
  HearSearchFacts  facts = { .interview_id = "i", .kind = HEAR_SEARCH_NOTE, .id = "n", .start_ms = 7, .snippet = snippet };
  g_autoptr(GArray) marks = g_array_new (FALSE, FALSE, sizeof (HearTextRange));
  g_autoptr(HearSearchHit) hit = hear_search_hit_new (&facts, marks);

  snippet[0] = 'x';
  g_assert_cmpstr (hear_search_hit_get_facts (hit)->snippet, ==, "a word");
  g_assert_cmpstr (hear_search_hit_get_facts (hit)->interview_id, ==, "i");
  g_assert_null (hear_search_hit_get_facts (hit)->segment_id);
  g_assert_cmpint (hear_search_hit_get_facts (hit)->start_ms, ==, 7);
  g_assert_true (hear_search_hit_get_marks (hit) == marks);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/search-hit/copies", test_copies);

  return g_test_run ();
}
