/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-test-library.h"

static void
test_filters (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) cook = hear_test_library_add (library, "Ána Lima", "Cook", 1);
  g_autoptr(HearInterview) baker = hear_test_library_add (library, "Bo Lima", "Baker", 2);
  g_autoptr(HearInterview) silent = hear_test_library_make ("Cem", "Baker", 3);
  g_autoptr(GError) error = NULL;

  hear_interview_set_transcript (silent, NULL);
  g_assert_true (hear_store_add_interview (library->store, silent, &error));
  g_assert_true (hear_store_set_position (library->store, hear_interview_get_id (baker), 10, &error));

  const struct
  {
    HearInterviewFilter filter;
    guint               n;
  } cases[] = {
    { { NULL, NULL, NULL, NULL }, 3 },
    { { hear_interview_get_role_id (baker), NULL, NULL, NULL }, 2 },
    { { NULL, hear_interview_get_candidate_id (cook), NULL, NULL }, 1 },
    { { hear_interview_get_role_id (baker), hear_interview_get_candidate_id (cook), NULL, NULL }, 0 },
    { { NULL, NULL, "no-transcript", NULL }, 1 },
    { { NULL, NULL, "heard", NULL }, 1 },
    { { NULL, NULL, "not-heard", NULL }, 2 },
    { { NULL, NULL, NULL, "lIMa" }, 2 },
    { { NULL, NULL, NULL, "ák" }, 0 },
    { { NULL, NULL, NULL, "ÁN" }, 1 },
    { { NULL, NULL, NULL, "bake" }, 2 },
    { { NULL, NULL, "heard", "bake" }, 1 },
    { { NULL, NULL, NULL, "" }, 3 },
    { { NULL, NULL, NULL, "%" }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (library->store, &cases[i].filter, &error);

      g_assert_no_error (error);
      g_test_message ("case %u", i);
      g_assert_cmpuint (ids->len, ==, cases[i].n);
    }
}

static void
test_unknown_state (HearTestLibrary *library,
                    gconstpointer    user_data)
{
  HearInterviewFilter filter = { .state = "shining" };
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_store_list_interview_ids (library->store, &filter, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/interview-list/filters", test_filters);
  hear_test_library_add_test ("/interview-list/unknown-state", test_unknown_state);

  return g_test_run ();
}
