/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-answer.h"
#include "hear-audit.h"
#include "hear-error.h"
#include "hear-statement-private.h"
#include "hear-store-answers.h"
#include "hear-store-made-up.h"
#include "hear-store-notes.h"
#include "hear-store-private.h"
#include "hear-store-rubrics.h"
#include "hear-test-library.h"

#define ID "01900000-0000-7000-8000-000000000001"
#define AT G_GINT64_CONSTANT (1700000000000)

static HearMadeUp *
make (HearTestLibrary  *library,
      HearMadeUpAuthor *author,
      const char       *consent)
{
  HearMadeUp *item = hear_made_up_new (author, 7);
  g_autoptr(HearInterview) interview = hear_test_library_make ("Ana Lima", "Cook", AT);
  g_autoptr(HearScorecard) card = hear_scorecard_new ();
  g_autoptr(HearRubric) rubric = hear_store_load_rubric (library->store, "general", NULL);
  g_autoptr(HearAnswer) answer = hear_answer_new ();
  HearRating *rating;

  hear_interview_set_id (interview, ID);
  hear_interview_set_consent_text (interview, consent);
  hear_interview_set_transcript (interview, NULL);
  hear_interview_set_recording (interview, NULL);
  g_set_object (&item->interview, interview);
  hear_answer_set_id (answer, "answer");
  hear_answer_set_question (answer, "Why us?");
  hear_answer_set_start_ms (answer, 500);
  g_ptr_array_add (item->answers, g_object_ref (answer));
  hear_scorecard_set_id (card, "card");
  hear_scorecard_set_rubric (card, rubric);
  for (guint i = 0; i < g_list_model_get_n_items (hear_scorecard_get_ratings (card)); i++)
    {
      g_autoptr(HearRating) each = g_list_model_get_item (hear_scorecard_get_ratings (card), i);
      g_autofree char *id = g_strdup_printf ("rating-%u", i);

      hear_rating_set_id (each, id);
      hear_rating_set_level (each, HEAR_RATING_NO_EVIDENCE);
    }
  rating = hear_scorecard_find_rating (card, "structure");
  hear_rating_set_level (rating, 4);
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  hear_scorecard_set_feedback (card, "Clear");
  hear_scorecard_set_opened_at (card, AT + 1);
  hear_scorecard_set_submitted_at (card, AT + 2);
  hear_made_up_add_card (item, author, card);

  return item;
}

typedef struct
{
  const char *sql;
  char       *text;
} Query;

static gboolean
read_text (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  Query *query = input;
  g_autoptr(HearStatement) row = hear_database_prepare (database, query->sql, error);

  g_assert_cmpint (hear_statement_step (row, error), ==, HEAR_STEP_ROW);
  query->text = g_strdup (hear_statement_get_text (row, 0));

  return TRUE;
}

static void
expect (HearTestLibrary *library,
        const char      *sql,
        const char      *text)
{
  Query query = { sql, NULL };
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_run_read (library->store, read_text, &query, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (query.text, ==, text);
  g_free (query.text);
}

static void
test_add (HearTestLibrary *library,
          gconstpointer    user_data)
{
  HearMadeUpAuthor *author = hear_made_up_author_new ("somebody", "Ada Adler");
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_made_up_free);
  g_autoptr(HearNote) note = hear_note_new ();
  g_autoptr(GPtrArray) answers = NULL;
  g_autoptr(GError) error = NULL;
  HearAuditReport report;

  g_ptr_array_add (items, make (library, author, "Agreed by mail"));
  g_assert_cmpint (hear_store_add_made_up (library->store, items, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_cmpint (hear_store_add_made_up (library->store, items, &error), ==, 0);
  answers = hear_store_list_answers (library->store, ID, &error);
  g_assert_cmpuint (answers->len, ==, 1);
  expect (library, "SELECT state || user_id || author || submitted_at || recommendation FROM scorecard", "submittedsomebodysomebody1700000000002yes");
  expect (library, "SELECT sum (level) || count (*) FROM rating WHERE author = 'somebody'", "45");
  expect (library, "SELECT author || started_at FROM interview", "somebody1700000000000");
  expect (library, "SELECT author || created_at FROM candidate", "somebody1700000000000");
  expect (library, "SELECT display_name FROM user WHERE id = 'somebody'", "Ada Adler");
  expect (library, "SELECT count (*) FROM audit WHERE actor = 'somebody' AND object = 'scorecard/card'", "1");
  g_assert_true (hear_store_verify_audit (library->store, &report, &error));
  g_assert_cmpint (report.first_broken, ==, -1);

  /* What comes after is mine again. */
  hear_note_set_interview_id (note, ID);
  hear_note_set_text (note, "Mine");
  g_assert_true (hear_store_save_note (library->store, note, &error));
  expect (library, "SELECT count (*) FROM note WHERE author = (SELECT value FROM local WHERE key = 'user')", "1");
  hear_made_up_author_free (author);
}

static void
test_nothing_of_half (HearTestLibrary *library,
                      gconstpointer    user_data)
{
  HearMadeUpAuthor *author = hear_made_up_author_new ("somebody", "Ada Adler");
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_made_up_free);
  g_autoptr(HearInterview) mine = NULL;
  g_autoptr(GError) error = NULL;
  HearMadeUp *second;

  g_ptr_array_add (items, make (library, author, "Agreed by mail"));
  second = make (library, author, "");
  hear_interview_set_id (second->interview, "01900000-0000-7000-8000-000000000002");
  g_ptr_array_add (items, second);
  g_assert_cmpint (hear_store_add_made_up (library->store, items, &error), ==, -1);
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_CONSENT);
  expect (library, "SELECT count (*) FROM interview", "0");
  expect (library, "SELECT count (*) FROM user", "1");
  mine = hear_test_library_add (library, "Ana", "Cook", 1);
  expect (library, "SELECT count (*) FROM interview WHERE author = (SELECT value FROM local WHERE key = 'user')", "1");
  hear_made_up_author_free (author);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-made-up/add", test_add);
  hear_test_library_add_test ("/store-made-up/nothing-of-half", test_nothing_of_half);

  return g_test_run ();
}
