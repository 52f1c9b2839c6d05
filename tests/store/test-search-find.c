/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-test-search.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)

/* Interviews of three days, the newest by Cleo. */
static void
fill (HearTestLibrary *library)
{
  g_autoptr(HearInterview) ana = hear_test_search_add (library, "Ana", HEAR_TEST_NOW, "?Which bug was hard?|It was a race in the cache,|a hard one|?And then?|We drank coffee.");
  g_autoptr(HearInterview) bo = hear_test_search_add (library, "Bo", HEAR_TEST_NOW + DAY_MS, "?Which bug was hard?|Über die Brücke zum Café, don't ask.");
  g_autoptr(HearInterview) cleo = hear_test_search_add (library, "Cleo", HEAR_TEST_NOW + 2 * DAY_MS, "?Where?|私は東京タワーに住んでいます。|A cached race");
}

static void
test_shapes (HearTestLibrary *library,
             gconstpointer    user_data)
{
  fill (library);
  hear_test_search_assert (library, "race", "Cleo: A cached [race]|Ana: It was a [race] in the cache,|");
  hear_test_search_assert (library, "RACE", "Cleo: A cached [race]|Ana: It was a [race] in the cache,|");
  hear_test_search_assert (library, "\"in the cache\"", "Ana: It was a race [in the cache],|");
  hear_test_search_assert (library, "\"the cache a hard\"", "Ana: It was a race in [the cache],|");
  hear_test_search_assert (library, "\"hard it was\"", "");
  hear_test_search_assert (library, "cach*", "Cleo: A [cached] race|Ana: It was a race in the [cache],|");
  hear_test_search_assert (library, "near(it cache, 5)", "Ana: [It] was a race in the [cache],|");
  hear_test_search_assert (library, "near(it cache, 4)", "");
  hear_test_search_assert (library, "race NEAR hard", "Ana: It was a [race] in the cache,|");
  hear_test_search_assert (library, "race cached", "Cleo: A [cached] [race]|");
  hear_test_search_assert (library, "race coffee", "");
}

/* Accents and case do not matter, signs divide words, scripts without spaces
 * are found by any piece. */
static void
test_scripts (HearTestLibrary *library,
              gconstpointer    user_data)
{
  fill (library);
  hear_test_search_assert (library, "brucke", "Bo: Über die [Brücke] zum Café, don't ask.|");
  hear_test_search_assert (library, "ÜBER cafe", "Bo: [Über] die Brücke zum [Café], don't ask.|");
  hear_test_search_assert (library, "don't", "Bo: Über die Brücke zum Café, [don't] ask.|");
  hear_test_search_assert (library, "東京", "Cleo: 私は[東京]タワーに住んでいます。|");
  hear_test_search_assert (library, "京タワー", "Cleo: 私は東[京タワー]に住んでいます。|");
  hear_test_search_assert (library, "タ京", "");
}

static void
test_facets (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = NULL;
  g_autoptr(HearInterview) other = NULL;
  HearSearchRequest requests[] = {
    { .text = "hard", .speaker = "IDA" },
    { .text = "hard", .speaker = "Ana" },
    { .text = "hard", .speaker = "Nobody" },
    { .text = "race", .from = HEAR_TEST_NOW + 1 },
    { .text = "race", .to = HEAR_TEST_NOW + DAY_MS },
    { .text = "race", .from = HEAR_TEST_NOW, .to = HEAR_TEST_NOW },
    { .text = "soup", .role_id = NULL },
    { .text = "soup", .candidate_id = NULL },
  };
  const char *const expected[] = {
    "Ida: Which bug was [hard]?|Ida: Which bug was [hard]?|",
    "Ana: a [hard] one|",
    "",
    "Cleo: A cached [race]|",
    "Ana: It was a [race] in the cache,|",
    "",
    "Dora: [soup] one|Ana: [soup] two|",
    "Ana: [soup] two|",
  };

  fill (library);
  other = hear_test_search_add (library, "Dora", DAY_MS, "soup one");
  ana = hear_test_search_add (library, "Ana", 1, "soup two");
  requests[6].role_id = hear_interview_get_role_id (ana);
  requests[7].candidate_id = hear_interview_get_candidate_id (ana);
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      g_autofree char *found = hear_test_search_ask (library, &requests[i]);

      g_assert_cmpstr (found, ==, expected[i]);
    }
}

/* Page by page, nothing twice and nothing left out; wherever a page ends. */
static void
test_pages (HearTestLibrary *library,
            gconstpointer    user_data)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", HEAR_TEST_NOW + i / 2, "?race one|race two|?race three");
      g_autoptr(HearNote) note = hear_test_search_note (library, interview, "race four");
    }
  for (guint limit = 1; limit <= 17; limit++)
    {
      g_autofree char *all = hear_test_search_find (library, "race");
      g_autoptr(GString) paged = g_string_new (NULL);
      g_autofree char *after = NULL;

      do
        {
          HearSearchRequest request = { .text = "race" };
          g_autoptr(GError) error = NULL;
          g_autoptr(HearSearchResult) result = hear_store_search (library->store, &request, after, limit, &error);
          g_autofree char *page = NULL;

          g_assert_no_error (error);
          g_assert_cmpuint (result->hits->len, <=, limit);
          g_assert_cmpuint (result->hits->len, >, 0);
          page = hear_test_search_describe (result->hits);
          g_string_append (paged, page);
          g_free (after);
          after = g_steal_pointer (&result->next);
        }
      while (after != NULL);
      g_assert_cmpstr (paged->str, ==, all);
    }
}

static void
test_wrong_cursor (HearTestLibrary *library,
                   gconstpointer    user_data)
{
  static const char *const cursors[] = { "", "x", "12", "12-", "12-3x", "-1-2" };
  HearSearchRequest        request = { .text = "race" };

  for (guint i = 0; i < G_N_ELEMENTS (cursors); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (hear_store_search (library->store, &request, cursors[i], 1, &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
    }
}

/* Nothing that people type is an error of SQL. */
static void
test_anything_typed (HearTestLibrary *library,
                     gconstpointer    user_data)
{
  static const char *const texts[] = {
    "",
    "\"",
    "\"\"",
    "*",
    "a*",
    "(",
    ")",
    "near(",
    "near()",
    "near(,5)",
    "NEAR NEAR NEAR",
    "^a",
    "-a",
    "a:b",
    "{text}:a",
    "facets : r",
    "a AND",
    "OR",
    "NOT a",
    "a\\b",
    "'; DROP TABLE note; --",
    "%",
    "\xff\xfe",
    "a\"b\"c*\"",
    "near(\"a b\"* c, 3) d NEAR",
  };

  fill (library);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *found = hear_test_search_find (library, texts[i]);

      g_assert_nonnull (found);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/search-find/shapes", test_shapes);
  hear_test_library_add_test ("/search-find/scripts", test_scripts);
  hear_test_library_add_test ("/search-find/facets", test_facets);
  hear_test_library_add_test ("/search-find/pages", test_pages);
  hear_test_library_add_test ("/search-find/wrong-cursor", test_wrong_cursor);
  hear_test_library_add_test ("/search-find/anything-typed", test_anything_typed);

  return g_test_run ();
}
