/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-scorecard.h"
#include "hear-test-properties.h"
#include "hear-test.h"

static void
test_properties (void)
{
  hear_test_properties (G_OBJECT (hear_scorecard_new ()));
}

static HearRubric *
make_rubric (void)
{
  HearRubric       *rubric = hear_rubric_new ();
  const char *const keys[] = { "communication", "structure", "engagement" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr(HearCompetency) competency = hear_competency_new ();
      g_autofree char *id = g_strdup_printf ("id-%u", i);

      hear_competency_set_id (competency, id);
      hear_competency_set_key (competency, keys[i]);
      hear_rubric_add_competency (rubric, competency);
    }

  return rubric;
}

static void
test_rubric_opens_ratings (void)
{
  g_autoptr(HearScorecard) card = hear_scorecard_new ();
  g_autoptr(HearRubric) rubric = make_rubric ();

  hear_scorecard_set_rubric (card, rubric);
  g_assert_true (hear_scorecard_get_rubric (card) == rubric);
  g_assert_cmpuint (g_list_model_get_n_items (hear_scorecard_get_ratings (card)), ==, 3);
  g_assert_cmpstr (hear_rating_get_competency_id (hear_scorecard_find_rating (card, "structure")), ==, "id-1");
  g_assert_null (hear_scorecard_find_rating (card, "courage"));
  hear_scorecard_set_rubric (card, rubric);
  g_assert_cmpuint (g_list_model_get_n_items (hear_scorecard_get_ratings (card)), ==, 3);
}

static void
test_count_rated (void)
{
  g_autoptr(HearScorecard) card = hear_scorecard_new ();
  g_autoptr(HearRubric) rubric = make_rubric ();

  hear_scorecard_set_rubric (card, rubric);
  g_assert_cmpuint (hear_scorecard_count_rated (card), ==, 0);
  hear_rating_set_level (hear_scorecard_find_rating (card, "structure"), 4);
  hear_rating_set_level (hear_scorecard_find_rating (card, "engagement"), HEAR_RATING_NO_EVIDENCE);
  g_assert_cmpuint (hear_scorecard_count_rated (card), ==, 2);
  hear_rating_set_level (hear_scorecard_find_rating (card, "structure"), HEAR_RATING_OPEN);
  g_assert_cmpuint (hear_scorecard_count_rated (card), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/scorecard/properties", test_properties);
  g_test_add_func ("/scorecard/rubric-opens-ratings", test_rubric_opens_ratings);
  g_test_add_func ("/scorecard/count-rated", test_count_rated);

  return g_test_run ();
}
