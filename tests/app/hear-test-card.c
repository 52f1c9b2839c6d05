/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-card.h"

#include "hear-quote-finder.h"
#include "hear-store-interviews.h"
#include "hear-store-scorecards.h"

static void
add_interview (HearTestCard *self)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (0, 9000, "a", "It was a race in the cache, and I wrote it down.");
  g_autoptr(GError) error = NULL;

  hear_transcript_add_speaker (transcript, "a", "Ana");
  hear_transcript_append_segment (transcript, segment);
  hear_interview_set_candidate_name (interview, "Ana");
  hear_interview_set_role_title (interview, "Cook");
  hear_interview_set_held_at (interview, 1);
  hear_interview_set_consent_text (interview, "Agreed by mail");
  hear_interview_set_transcript (interview, transcript);
  hear_store_add_interview (self->store, interview, &error);
  g_assert_no_error (error);
  self->interview_id = g_strdup (hear_interview_get_id (interview));
}

/**
 * hear_test_card_set_up:
 * @self: a fixture
 * @data: not used
 */
void
hear_test_card_set_up (HearTestCard *self, gconstpointer data)
{
  g_autofree char *library = NULL;

  self->folder = hear_test_make_folder ();
  library = g_build_filename (self->folder, "library", NULL);
  self->clock = hear_clock_new ();
  self->store = hear_store_create (library, "Mara", self->clock, NULL);
  add_interview (self);
  self->session = hear_session_new (self->store, self->clock);
  self->card = hear_my_card_new (self->session);
  hear_my_card_set_interview (self->card, self->interview_id);
  hear_test_until (hear_my_card_get_scorecard (self->card) != NULL);
}

/**
 * hear_test_card_tear_down:
 * @self: a fixture
 * @data: not used
 */
void
hear_test_card_tear_down (HearTestCard *self, gconstpointer data)
{
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (self->session)));
  g_assert_finalize_object (g_steal_pointer (&self->card));
  hear_test_until (G_OBJECT (self->session)->ref_count == 1);
  g_assert_finalize_object (g_steal_pointer (&self->session));
  hear_store_close (self->store);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  hear_test_drop_folder (self->folder);
  g_free (self->folder);
  g_free (self->interview_id);
}

/**
 * hear_test_card_rating:
 * @self: a fixture
 * @key: a competency
 *
 * Returns: (transfer none): its rating on the card that is shown
 */
HearRating *
hear_test_card_rating (HearTestCard *self, const char *key)
{
  return hear_scorecard_find_rating (hear_my_card_get_scorecard (self->card), key);
}

/**
 * hear_test_card_quote:
 * @self: a fixture
 * @text: words of the interview
 *
 * Returns: (transfer full): a quote of them
 */
HearQuote *
hear_test_card_quote (HearTestCard *self, const char *text)
{
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, self->interview_id, NULL);
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (hear_interview_get_transcript (interview));

  return hear_quote_finder_find (finder, text);
}

/**
 * hear_test_card_stored:
 * @self: a fixture
 *
 * Waits until everything is saved.
 *
 * Returns: (transfer full): the card as the store has it
 */
HearScorecard *
hear_test_card_stored (HearTestCard *self)
{
  g_autoptr(GError) error = NULL;
  HearScorecard *card;

  hear_test_until (hear_saver_is_idle (hear_session_get_saver (self->session)));
  card = hear_store_load_scorecard (self->store, self->interview_id, &error);
  g_assert_no_error (error);

  return card;
}
