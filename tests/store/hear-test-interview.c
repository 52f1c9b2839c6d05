/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-interview.h"

#include "hear-quote-finder.h"
#include "hear-store-scorecards.h"

/**
 * hear_test_interview_set_up:
 * @self: a fixture
 * @user_data: nothing
 */
void
hear_test_interview_set_up (HearTestInterview *self,
                            gconstpointer      user_data)
{
  hear_test_library_set_up (&self->base, NULL);
  self->interview = hear_test_library_add (&self->base, "Ana", "Cook", 1);
  hear_test_interview_reload (self);
}

/**
 * hear_test_interview_tear_down:
 * @self: a fixture
 * @user_data: nothing
 */
void
hear_test_interview_tear_down (HearTestInterview *self,
                               gconstpointer      user_data)
{
  g_clear_object (&self->interview);
  hear_test_library_tear_down (&self->base, NULL);
}

/**
 * hear_test_interview_reload:
 * @self: a fixture
 *
 * Takes the interview as it is stored now.
 */
void
hear_test_interview_reload (HearTestInterview *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *id = g_strdup (hear_interview_get_id (self->interview));

  g_object_unref (self->interview);
  self->interview = hear_store_load_interview (self->base.store, id, &error);
  g_assert_no_error (error);
  self->transcript = hear_interview_get_transcript (self->interview);
}

/**
 * hear_test_interview_load_card:
 * @library: a library
 * @interview: one of its interviews
 *
 * Returns: (transfer full): the user's card on it
 */
HearScorecard *
hear_test_interview_load_card (HearTestLibrary *library,
                               HearInterview   *interview)
{
  g_autoptr(GError) error = NULL;
  HearScorecard *card = hear_store_load_scorecard (library->store, hear_interview_get_id (interview), &error);

  g_assert_no_error (error);

  return card;
}

/**
 * hear_test_interview_find:
 * @interview: an interview
 * @text: words of its transcript
 *
 * Returns: (transfer full) (nullable): a quote of them
 */
HearQuote *
hear_test_interview_find (HearInterview *interview,
                          const char    *text)
{
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (hear_interview_get_transcript (interview));

  return hear_quote_finder_find (finder, text);
}
