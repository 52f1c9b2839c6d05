/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-saved-searches.h"
#include "hear-test-library.h"

static void
save (HearTestLibrary            *library,
      const HearSavedSearchFacts *facts)
{
  g_autoptr(HearSavedSearch) search = hear_saved_search_new (facts);
  g_autoptr(GError) error = NULL;

  hear_store_save_search (library->store, search, &error);
  g_assert_no_error (error);
}

static char *
describe (HearTestLibrary *library)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GPtrArray) list = hear_store_list_searches (library->store, NULL);
  g_autoptr(GPtrArray) again = NULL;
  GString *all = g_string_new (NULL);

  hear_store_list_searches_async (library->store, NULL, hear_test_result_ready, &answer);
  again = hear_store_list_searches_finish (library->store, hear_test_await (&answer), NULL);
  g_assert_cmpuint (list->len, ==, again->len);
  for (guint i = 0; i < list->len; i++)
    {
      const HearSavedSearchFacts *facts = hear_saved_search_get_facts (g_ptr_array_index (list, i));

      g_string_append_printf (all, "%s=%s,%s,%u;", facts->name, facts->text, facts->speaker, facts->days);
    }

  return g_string_free (all, FALSE);
}

#define assert_saved(library, expected)               \
  G_STMT_START                                        \
  {                                                   \
    g_autofree char *saved_here = describe (library); \
    g_assert_cmpstr (saved_here, ==, expected);       \
  }                                                   \
  G_STMT_END

static void
test_round_trip (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  save (library, &(HearSavedSearchFacts){ .name = "Races ", .text = "race*", .speaker = "Ida", .days = 7 });
  save (library, &(HearSavedSearchFacts){ .name = "bugs", .text = "\"hard bug\"" });
  assert_saved (library, "bugs=\"hard bug\",(null),0;Races=race*,Ida,7;");
  save (library, &(HearSavedSearchFacts){ .name = "Races", .text = "horses" });
  assert_saved (library, "bugs=\"hard bug\",(null),0;Races=horses,(null),0;");
  hear_test_library_reopen (library);
  assert_saved (library, "bugs=\"hard bug\",(null),0;Races=horses,(null),0;");
}

static void
test_remove (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GError) error = NULL;
  const char *id;

  save (library, &(HearSavedSearchFacts){ .name = "Ana", .text = "race", .candidate_id = hear_interview_get_candidate_id (interview), .role_id = hear_interview_get_role_id (interview) });
  list = hear_store_list_searches (library->store, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  id = hear_saved_search_get_facts (g_ptr_array_index (list, 0))->id;
  g_assert_true (hear_store_remove_search (library->store, id, &error));
  assert_saved (library, "");
  g_assert_true (hear_store_restore_search (library->store, id, &error));
  assert_saved (library, "Ana=race,(null),0;");
  g_assert_false (hear_store_remove_search (library->store, "nobody", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_nameless (HearTestLibrary *library,
               gconstpointer    user_data)
{
  g_autoptr(HearSavedSearch) search = hear_saved_search_new (&(HearSavedSearchFacts){ .name = "  ", .text = "race" });
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_store_save_search (library->store, search, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

/* Everybody has their own. */
static void
test_mine (HearTestLibrary *library,
           gconstpointer    user_data)
{
  save (library, &(HearSavedSearchFacts){ .name = "Races", .text = "race*" });
  hear_test_library_run (library, "INSERT INTO user (id, display_name, author) VALUES ('u', 'Otto', 'u'); UPDATE saved_search SET user_id = 'u'");
  assert_saved (library, "");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-saved-searches/round-trip", test_round_trip);
  hear_test_library_add_test ("/store-saved-searches/remove", test_remove);
  hear_test_library_add_test ("/store-saved-searches/nameless", test_nameless);
  hear_test_library_add_test ("/store-saved-searches/mine", test_mine);

  return g_test_run ();
}
