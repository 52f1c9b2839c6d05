/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-interviews.h"
#include "hear-store-names.h"
#include "hear-test-library.h"

static char *
find (HearTestLibrary *library,
      const char      *text,
      const char      *after,
      guint            limit,
      char           **next)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = hear_store_find_by_name (library->store, text, after, limit, next, &error);
  g_autoptr(GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", hear_interview_get_candidate_name (g_ptr_array_index (found, i)));

  return g_strdup (names->str);
}

static void
assert_found (HearTestLibrary *library,
              const char      *text,
              const char      *names)
{
  g_autofree char *next = NULL;
  g_autofree char *found = find (library, text, NULL, 10, &next);

  g_assert_cmpstr (found, ==, names);
  g_assert_null (next);
}

static void
test_beginnings (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autoptr(HearInterview) ana = hear_test_library_add (library, "Ana Lima", "Cook", 1);
  g_autoptr(HearInterview) lia = hear_test_library_add (library, "Lia Anders", "Cook", 2);
  g_autoptr(HearInterview) bo = hear_test_library_add (library, "Bo", "Anchor", 3);

  assert_found (library, "AN", "Ana Lima|Lia Anders");
  assert_found (library, "lim an", "Ana Lima");
  assert_found (library, "la", "Lia Anders");
  assert_found (library, "nders", "");

  g_assert_true (hear_store_remove_interview (library->store, hear_interview_get_id (ana), NULL));
  assert_found (library, "an", "Lia Anders");
}

static void
test_pages (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autofree char *next = NULL;
  g_autofree char *last = NULL;
  g_autofree char *first_page = NULL;
  g_autofree char *second_page = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Kim %u", i);

      g_object_unref (hear_test_library_add (library, name, "Cook", i + 1));
    }
  first_page = find (library, "k", NULL, 2, &next);
  g_assert_cmpstr (first_page, ==, "Kim 0|Kim 1");
  g_assert_nonnull (next);
  second_page = find (library, "k", next, 2, &last);
  g_assert_cmpstr (second_page, ==, "Kim 2");
  g_assert_null (last);
}

/* What comes and goes between two pages moves nobody. */
static void
test_moving (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) one = hear_test_library_add (library, "Kim 1", "Cook", 1);
  g_autoptr(HearInterview) two = hear_test_library_add (library, "Kim 2", "Cook", 2);
  g_autoptr(HearInterview) later = hear_test_library_add (library, "Kim 2", "Cook", 3);
  g_autoptr(HearInterview) three = hear_test_library_add (library, "Kim 3", "Cook", 4);
  g_autoptr(HearInterview) zero = NULL;
  g_autofree char *next = NULL;
  g_autofree char *last = NULL;
  g_autofree char *first_page = find (library, "k", NULL, 2, &next);
  g_autofree char *second_page = NULL;
  g_autofree char *third_page = NULL;

  g_assert_cmpstr (first_page, ==, "Kim 1|Kim 2");
  zero = hear_test_library_add (library, "Kim 0", "Cook", 5);
  second_page = find (library, "k", next, 2, &last);
  g_assert_cmpstr (second_page, ==, "Kim 2|Kim 3");
  g_assert_null (last);
  g_assert_true (hear_store_remove_interview (library->store, hear_interview_get_id (one), NULL));
  g_assert_true (hear_store_remove_interview (library->store, hear_interview_get_id (zero), NULL));
  third_page = find (library, "k", next, 2, &last);
  g_assert_cmpstr (third_page, ==, "Kim 2|Kim 3");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

  hear_test_library_add_test ("/store-names/beginnings", test_beginnings);
  hear_test_library_add_test ("/store-names/pages", test_pages);
  hear_test_library_add_test ("/store-names/moving", test_moving);

  return g_test_run ();
}
