/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-duty.h"
#include "hear-store-duties.h"
#include "hear-store-scorecards.h"
#include "hear-test-library.h"

#define ROUNDS 120
#define PAGE 3

/* All that is owed, page by page. */
static GPtrArray *
list_all (HearTestLibrary *library)
{
  GPtrArray       *all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *after = NULL;

  do
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *next = NULL;
      g_autoptr(GPtrArray) page = hear_store_list_duties (library->store, after, PAGE, &next, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (page->len, <=, PAGE);
      g_ptr_array_extend_and_steal (all, g_steal_pointer (&page));
      g_free (after);
      after = g_steal_pointer (&next);
    }
  while (after != NULL);

  return all;
}

/* The count says what the list and the filter of the interviews say. */
static void
check (HearTestLibrary *library)
{
  HearInterviewFilter filter = { .state = "card-open" };
  g_autoptr(GPtrArray) all = list_all (library);
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (library->store, &filter, NULL);
  g_autofree HearDutyCount *count = hear_store_count_duties (library->store, NULL);
  gint64                    minutes = 0;

  for (guint i = 0; i < all->len; i++)
    {
      HearInterview *interview = g_ptr_array_index (all, i);

      minutes += hear_duty_count_minutes (interview);
      g_assert_cmpint (hear_interview_get_card (interview).stage, !=, HEAR_CARD_SUBMITTED);
      if (i > 0)
        g_assert_cmpint (hear_interview_get_held_at (g_ptr_array_index (all, i - 1)), <=, hear_interview_get_held_at (interview));
    }
  g_assert_cmpuint (count->n, ==, all->len);
  g_assert_cmpuint (count->n, ==, ids->len);
  g_assert_cmpint (count->minutes, ==, minutes);
}

static void
rate (HearTestLibrary *library,
      const char      *id,
      gboolean         hand_in)
{
  static const char *const keys[] = { "communication", "structure", "engagement", "problem-solving", "collaboration" };
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (library->store, id, NULL);
  HearRating *rating = hear_scorecard_find_rating (card, keys[g_test_rand_int_range (0, G_N_ELEMENTS (keys))]);

  if (hear_scorecard_get_state (card) == HEAR_SCORECARD_STATE_SUBMITTED)
    return;
  hear_rating_set_level (rating, g_test_rand_int_range (-1, 6));
  g_assert_true (hear_store_save_rating (library->store, id, rating, NULL));
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  if (hand_in)
    g_assert_true (hear_store_hand_in_scorecard (library->store, card, NULL));
}

static void
do_something (HearTestLibrary *library,
              GPtrArray       *ids)
{
  guint       what = (guint) g_test_rand_int_range (0, 6);
  const char *id = ids->len > 0 ? g_ptr_array_index (ids, g_test_rand_int_range (0, (int) ids->len)) : NULL;

  if (id == NULL || what == 0)
    {
      g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", g_test_rand_int_range (1, 9));

      g_ptr_array_add (ids, g_strdup (hear_interview_get_id (interview)));
    }
  else if (what == 1)
    hear_store_remove_interview (library->store, id, NULL);
  else if (what == 2)
    hear_store_restore_interview (library->store, id, NULL);
  else if (what == 3)
    hear_store_set_position (library->store, id, g_test_rand_int_range (0, 91000), NULL);
  else
    rate (library, id, what == 5);
}

static void
test_random (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  check (library);
  for (guint i = 0; i < ROUNDS; i++)
    {
      do_something (library, ids);
      if (i % 4 == 0)
        check (library);
    }
  check (library);
}

static void
test_practice (HearTestLibrary *library,
               gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autofree HearDutyCount *before = hear_store_count_duties (library->store, NULL);
  g_autofree HearDutyCount *after = NULL;

  g_assert_cmpuint (before->n, ==, 1);
  g_assert_cmpuint (before->interviews, ==, 1);
  g_assert_cmpint (before->minutes, ==, 2 + 5);
  hear_test_library_run (library, "UPDATE interview SET kind = 'practice'");
  after = hear_store_count_duties (library->store, NULL);
  g_assert_cmpuint (after->n, ==, 0);
  g_assert_cmpuint (after->interviews, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-duties/random", test_random);
  hear_test_library_add_test ("/store-duties/practice", test_practice);

  return g_test_run ();
}
