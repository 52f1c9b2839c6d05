/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-answers.h"
#include "hear-test-library.h"

static void
test_questions (HearTestLibrary *library,
                gconstpointer    user_data)
{
  const char *const first[] = { "Tell me about a conflict", "  ", " What  came of it? ", NULL };
  const char *const second[] = { "Why us?", NULL };
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  const char *id = hear_interview_get_id (interview);
  g_autoptr(GPtrArray) answers = NULL;
  g_autoptr(GPtrArray) rest = NULL;
  g_autoptr(GPtrArray) again = NULL;
  g_autofree char *gone = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_add_questions (library->store, id, first, &error));
  g_assert_true (hear_store_add_questions (library->store, id, second, &error));
  answers = hear_store_list_answers (library->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (answers->len, ==, 3);
  g_assert_cmpstr (hear_answer_get_question (answers->pdata[1]), ==, "What came of it?");
  g_assert_cmpstr (hear_answer_get_question (answers->pdata[2]), ==, "Why us?");
  g_assert_cmpint (hear_answer_get_start_ms (answers->pdata[0]), ==, -1);

  g_assert_true (hear_store_place_answer (library->store, hear_answer_get_id (answers->pdata[1]), 12000, &error));
  gone = g_strdup (hear_answer_get_id (answers->pdata[0]));
  g_assert_true (hear_store_remove_answer (library->store, gone, &error));
  rest = hear_store_list_answers (library->store, id, &error);
  g_assert_cmpuint (rest->len, ==, 2);
  g_assert_cmpint (hear_answer_get_start_ms (rest->pdata[0]), ==, 12000);
  g_assert_true (hear_store_place_answer (library->store, hear_answer_get_id (rest->pdata[0]), -1, &error));
  g_assert_true (hear_store_restore_answer (library->store, gone, &error));
  again = hear_store_list_answers (library->store, id, &error);
  g_assert_cmpuint (again->len, ==, 3);
  g_assert_cmpint (hear_answer_get_start_ms (again->pdata[1]), ==, -1);
}

static void
test_refused (HearTestLibrary *library,
              gconstpointer    user_data)
{
  const char *const questions[] = { "Why us?", NULL };
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_store_add_questions (library->store, "nothing", questions, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (hear_store_place_answer (library->store, "nothing", 1, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (hear_store_remove_answer (library->store, "nothing", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

  hear_test_library_add_test ("/store-answers/questions", test_questions);
  hear_test_library_add_test ("/store-answers/refused", test_refused);

  return g_test_run ();
}
