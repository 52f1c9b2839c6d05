/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-saved-search.h"
#include "hear-test.h"

static void
test_copies (void)
{
  g_autofree char     *name = g_strdup ("Races");
  HearSavedSearchFacts facts = { .name = name, .text = "race*", .speaker = "Ida", .days = 7 };
  g_autoptr(HearSavedSearch) search = hear_saved_search_new (&facts);

  name[0] = 'x';
  g_assert_cmpstr (hear_saved_search_get_facts (search)->name, ==, "Races");
  g_assert_cmpstr (hear_saved_search_get_facts (search)->speaker, ==, "Ida");
  g_assert_null (hear_saved_search_get_facts (search)->role_id);
  g_assert_cmpuint (hear_saved_search_get_facts (search)->days, ==, 7);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/saved-search/copies", test_copies);

  return g_test_run ();
}
