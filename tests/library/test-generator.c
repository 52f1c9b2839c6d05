/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-answer.h"
#include "hear-audit.h"
#include "hear-database-private.h"
#include "hear-generator.h"
#include "hear-made-up-speech.h"
#include "hear-statement-private.h"
#include "hear-store-private.h"
#include "hear-store-rubrics.h"
#include "hear-test.h"
#include "library-fixture.h"

#define COLUMNS "SELECT group_concat ('quote (\"' || name || '\")', '||') FROM pragma_table_info (?)"

/* All that was written by others than me. */
static const char *const tables[] = {
  "user",
  "role",
  "candidate",
  "application",
  "consent",
  "interview",
  "participant",
  "transcript",
  "segment",
  "answer",
  "scorecard",
  "rating",
};

static gboolean
dump (HearDatabase *database,
      gpointer      input,
      GError      **error)
{
  GString *text = input;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *row = hear_database_get_text (database, COLUMNS, tables[i], NULL, error);
      g_autofree char *sql = g_strdup_printf ("SELECT group_concat (%s, char (10)) FROM (SELECT * FROM %s"
                                              " WHERE author <> (SELECT value FROM local WHERE key = 'user') ORDER BY id)",
                                              row, tables[i]);
      g_autoptr(HearStatement) rows = hear_database_prepare (database, sql, error);

      g_assert_cmpint (hear_statement_step (rows, error), ==, HEAR_STEP_ROW);
      g_assert_false (hear_statement_is_null (rows, 0));
      g_string_append (text, hear_statement_get_text (rows, 0));
    }

  return TRUE;
}

static char *
dump_all (HearStore *store)
{
  GString *text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_run_read (store, dump, text, &error));
  g_assert_no_error (error);

  return g_string_free (text, FALSE);
}

static int
fill (HearStore *store,
      guint      n,
      guint32    seed)
{
  HearGeneratorRequest request = { .n_interviews = n, .seed = seed };
  g_autoptr(GError) error = NULL;
  g_autoptr(HearRubric) rubric = hear_store_load_rubric (store, "general", &error);
  g_autoptr(HearGenerator) generator = hear_generator_new (rubric, &request);
  int added = hear_generator_fill (generator, store, &error);

  g_assert_no_error (error);

  return added;
}

static void
test_same_again (LibraryFixture *self,
                 gconstpointer   unused)
{
  g_autofree char *folder = g_build_filename (self->root, "other", NULL);
  g_autoptr(HearClock) clock = hear_clock_new_fixed (99);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearStore) other = hear_store_create (folder, "Somebody Else", clock, &error);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *more = NULL;
  HearAuditReport  report;

  g_assert_no_error (error);
  g_assert_cmpint (fill (self->store, 12, 42), ==, 12);
  /* Who is stopped goes on. */
  g_assert_cmpint (fill (other, 5, 42), ==, 5);
  g_assert_cmpint (fill (other, 12, 42), ==, 7);
  first = dump_all (self->store);
  second = dump_all (other);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpint (fill (self->store, 12, 42), ==, 0);
  g_assert_cmpint (fill (self->store, 3, 43), ==, 3);
  more = dump_all (self->store);
  g_assert_cmpstr (first, !=, more);
  g_assert_true (hear_store_verify_audit (other, &report, &error));
  g_assert_cmpint (report.first_broken, ==, -1);
  hear_store_close (other);
}

static void
test_plausible (LibraryFixture *self,
                gconstpointer   unused)
{
  g_autoptr(HearStoreStatus) status = NULL;
  g_autoptr(GError) error = NULL;

  fill (self->store, 50, 1);
  status = hear_store_get_status (self->store, &error);
  g_assert_cmpuint (status->interviews, ==, 50);
  g_assert_cmpuint (status->candidates, ==, 40);
  g_assert_cmpuint (status->roles, <=, HEAR_MADE_UP_ROLES);
  g_assert_cmpuint (status->segments, ==, 500);
}

/* The sums of what a rater gave, and of how far two raters are apart on the
 * answers to one question. */
typedef struct
{
  double sums[HEAR_GENERATOR_RATERS];
  guint  counts[HEAR_GENERATOR_RATERS];
  double apart[2];
  guint  pairs[2];
} Sums;

static void
add_pair (Sums                      *sums,
          HearMadeUp                *item,
          const HearGeneratorTruths *truths)
{
  const char *const questions[] = { truths->useless, truths->reliable };
  const char *const competencies[] = { truths->useless_competency, truths->reliable_competency };
  HearMadeUpCard   *first = g_ptr_array_index (item->cards, 0);
  HearMadeUpCard   *second = g_ptr_array_index (item->cards, 1);

  if (g_str_equal (first->author->id, truths->rater_id) || g_str_equal (second->author->id, truths->rater_id))
    return;
  for (guint i = 0; i < item->answers->len; i++)
    for (guint j = 0; j < 2; j++)
      if (g_str_equal (hear_answer_get_question (item->answers->pdata[i]), questions[j]))
        {
          sums->apart[j] += ABS (hear_rating_get_level (hear_scorecard_find_rating (first->card, competencies[j])) -
                                 hear_rating_get_level (hear_scorecard_find_rating (second->card, competencies[j])));
          sums->pairs[j]++;
        }
}

static void
add_levels (Sums       *sums,
            HearMadeUp *item,
            GHashTable *raters)
{
  for (guint i = 0; i < item->cards->len; i++)
    {
      HearMadeUpCard *card = g_ptr_array_index (item->cards, i);
      guint           rater;

      if (!g_hash_table_contains (raters, card->author))
        g_hash_table_insert (raters, card->author, GUINT_TO_POINTER (g_hash_table_size (raters)));
      rater = GPOINTER_TO_UINT (g_hash_table_lookup (raters, card->author));
      for (guint j = 0; j < HEAR_MADE_UP_COMPETENCIES; j++)
        {
          sums->sums[rater] += hear_rating_get_level (hear_scorecard_find_rating (card->card, hear_made_up_speech_competency (j)));
          sums->counts[rater]++;
        }
    }
}

/* Whoever looks for them finds them. */
static void
test_planted (LibraryFixture *self,
              gconstpointer   unused)
{
  HearGeneratorRequest request = { .n_interviews = 3000, .seed = 42, .planted = TRUE };
  g_autoptr(GHashTable) raters = g_hash_table_new (NULL, NULL);
  g_autoptr(HearRubric) rubric = hear_store_load_rubric (self->store, "general", NULL);
  g_autoptr(HearGenerator) generator = hear_generator_new (rubric, &request);
  const HearGeneratorTruths *truths = hear_generator_get_truths (generator);
  Sums                       sums = { 0 };
  GHashTableIter             iter;
  gpointer                   author;
  gpointer                   rater;

  for (guint i = 0; i < request.n_interviews; i++)
    {
      g_autoptr(HearMadeUp) item = hear_generator_make (generator, i);
      HearMadeUpCard *first = g_ptr_array_index (item->cards, 0);
      HearMadeUpCard *second = g_ptr_array_index (item->cards, 1);

      g_assert_true (first->author != second->author);
      add_pair (&sums, item, truths);
      add_levels (&sums, item, raters);
    }
  g_hash_table_iter_init (&iter, raters);
  while (g_hash_table_iter_next (&iter, &author, &rater))
    {
      guint  index = GPOINTER_TO_UINT (rater);
      double mean = sums.sums[index] / sums.counts[index];

      if (g_str_equal (((HearMadeUpAuthor *) author)->id, truths->rater_id))
        g_assert_cmpfloat (mean, <, 2.75);
      else
        g_assert_cmpfloat (mean, >, 2.95);
    }
  g_assert_cmpfloat (sums.apart[0] / sums.pairs[0], >, 1.3);
  g_assert_cmpfloat (sums.apart[1] / sums.pairs[1], <, .15);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add ("/generator/same-again", LibraryFixture, NULL, library_fixture_set_up, test_same_again, library_fixture_tear_down);
  g_test_add ("/generator/plausible", LibraryFixture, NULL, library_fixture_set_up, test_plausible, library_fixture_tear_down);
  g_test_add ("/generator/planted", LibraryFixture, NULL, library_fixture_set_up, test_planted, library_fixture_tear_down);

  return g_test_run ();
}
