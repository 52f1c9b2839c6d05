/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-amendment.h"
#include "hear-rating.h"
#include "hear-test.h"

static void
test_levels (void)
{
  for (int level = HEAR_RATING_OPEN; level <= 5; level++)
    {
      g_autofree char *text = hear_amendment_from_level (level);

      g_assert_cmpint (hear_amendment_to_level (text), ==, level);
    }
}

static void
test_last (void)
{
  g_autoptr(GPtrArray) amendments = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (amendments, hear_amendment_new (&(HearAmendmentFacts){ .id = "1", .competency_id = "a", .after = "2", .reason = "x" }));
  g_ptr_array_add (amendments, hear_amendment_new (&(HearAmendmentFacts){ .id = "2", .competency_id = "a", .after = "3", .reason = "x" }));
  g_ptr_array_add (amendments, hear_amendment_new (&(HearAmendmentFacts){ .id = "3", .competency_id = "b", .after = "4", .reason = "x" }));
  g_assert_cmpstr (hear_amendment_get_facts (hear_amendment_find_last (amendments, HEAR_AMENDMENT_LEVEL, "a"))->id, ==, "2");
  g_assert_null (hear_amendment_find_last (amendments, HEAR_AMENDMENT_NOTE, "a"));
  g_assert_null (hear_amendment_find_last (amendments, HEAR_AMENDMENT_RECOMMENDATION, NULL));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/amendment/levels", test_levels);
  g_test_add_func ("/amendment/last", test_last);

  return g_test_run ();
}
