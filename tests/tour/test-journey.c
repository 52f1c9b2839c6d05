/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>

#include "hear-feedback-check.h"
#include "hear-journey.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"
#include "hear-store-scorecards.h"
#include "hear-store-state.h"
#include "hear-test-input.h"
#include "hear-test.h"
#include "hear-verifier.h"
#include "hear-window-state.h"

/* From what is owed to the card that is handed in, by keys alone, where the
 * program is killed after every step: nothing is lost. Whoever walks is a
 * process of its own; the test looks at what it left in the library. */

/* A standard card takes no more keys than this. */
#define MAX_KEYS 60

typedef struct
{
  char          *folder;
  char          *library;
  const char    *candidate;
  char          *media;
  char          *text;
  HearStore     *store;
  HearInterview *interview;
  HearScorecard *card;
  gint64         at_ms;
  gint64         n_keys;
} Journey;

static char *program;

static HearRating *
get_rating (Journey *journey,
            guint    i)
{
  g_autoptr(HearRating) rating = g_list_model_get_item (hear_scorecard_get_ratings (journey->card), i);

  return rating; /* the card has it */
}

static HearFlag *
get_flag (Journey *journey,
          guint    i)
{
  g_autoptr(HearFlag) flag = g_list_model_get_item (G_LIST_MODEL (hear_scorecard_get_flags (journey->card)), i);

  return flag; /* the card has it */
}

static void
prove_import (Journey *journey)
{
  g_assert_cmpstr (hear_interview_get_role_title (journey->interview), ==, HEAR_JOURNEY_ROLE);
  g_assert_cmpstr (hear_interview_get_consent_text (journey->interview), ==, HEAR_JOURNEY_CONSENT);
  g_assert_nonnull (hear_interview_get_recording (journey->interview));
  g_assert_cmpuint (hear_transcript_get_n_segments (hear_interview_get_transcript (journey->interview)), >, 0);
}

static void
prove_open (Journey *journey)
{
  g_autofree char *text = hear_store_get_state (journey->store, "window", NULL);
  g_autoptr(HearWindowState) state = hear_window_state_new (text);

  g_assert_cmpstr (state->interview, ==, hear_interview_get_id (journey->interview));
}

static void
prove_play (Journey *journey)
{
  g_assert_cmpint (hear_interview_get_position_ms (journey->interview), >=, 1000);
}

static void
prove_rate (Journey *journey)
{
  guint n = g_list_model_get_n_items (hear_scorecard_get_ratings (journey->card));

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (hear_rating_get_level (get_rating (journey, i)), ==, hear_journey_get_level (i));
}

static void
prove_quote (Journey *journey)
{
  g_assert_cmpuint (g_list_model_get_n_items (hear_rating_get_quotes (get_rating (journey, 0))), ==, 1);
}

static void
prove_note (Journey *journey)
{
  g_assert_cmpstr (hear_rating_get_note (get_rating (journey, 0)), ==, HEAR_JOURNEY_WHY);
}

static void
prove_flag (Journey *journey)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (hear_scorecard_get_flags (journey->card))), ==, 2);
  g_assert_cmpint (hear_flag_get_facts (get_flag (journey, 0))->kind, ==, HEAR_FLAG_TROUBLE);
  g_assert_cmpint (hear_flag_get_facts (get_flag (journey, 0))->at_ms, >=, 1000);
  g_assert_cmpstr (hear_flag_get_facts (get_flag (journey, 0))->reason, ==, HEAR_JOURNEY_TROUBLE);
  g_assert_cmpint (hear_flag_get_facts (get_flag (journey, 1))->kind, ==, HEAR_FLAG_BIAS);
  g_assert_cmpstr (hear_flag_get_facts (get_flag (journey, 1))->reason, ==, HEAR_JOURNEY_BIAS);
}

static void
prove_correct (Journey *journey)
{
  HearSegment *first = hear_transcript_get_segment (hear_interview_get_transcript (journey->interview), 0);

  g_assert_true (g_str_has_prefix (hear_segment_get_text (first), HEAR_JOURNEY_WORDS " "));
}

static void
prove_recommend (Journey *journey)
{
  g_assert_cmpint (hear_scorecard_get_recommendation (journey->card), ==, HEAR_RECOMMENDATION_YES);
}

static void
prove_review (Journey *journey)
{
  g_assert_cmpstr (hear_scorecard_get_feedback (journey->card), ==, HEAR_JOURNEY_FEEDBACK);
  g_assert_cmpint (hear_feedback_check (HEAR_JOURNEY_FEEDBACK), ==, HEAR_FEEDBACK_HINT_NONE);
  g_assert_cmpint (hear_scorecard_get_quality (journey->card), ==, HEAR_QUALITY_STRUCTURE);
}

static void
prove_hand_in (Journey *journey)
{
  g_assert_cmpint (hear_scorecard_get_state (journey->card), ==, HEAR_SCORECARD_STATE_SUBMITTED);
}

static const struct
{
  const char *name;
  void (*prove) (Journey *journey);
} steps[HEAR_JOURNEY_N_STEPS] = {
  [HEAR_JOURNEY_IMPORT] = { "import", prove_import },
  [HEAR_JOURNEY_OPEN] = { "open", prove_open },
  [HEAR_JOURNEY_PLAY] = { "play", prove_play },
  [HEAR_JOURNEY_RATE] = { "rate", prove_rate },
  [HEAR_JOURNEY_QUOTE] = { "quote", prove_quote },
  [HEAR_JOURNEY_NOTE] = { "note", prove_note },
  [HEAR_JOURNEY_FLAG] = { "flag", prove_flag },
  [HEAR_JOURNEY_CORRECT] = { "correct", prove_correct },
  [HEAR_JOURNEY_RECOMMEND] = { "recommend", prove_recommend },
  [HEAR_JOURNEY_REVIEW] = { "review", prove_review },
  [HEAR_JOURNEY_HAND_IN] = { "hand in", prove_hand_in },
};

/* A library with the sample, or for recordings of one's own an empty one. */
static void
set_up (Journey      *journey,
        gconstpointer with_sample)
{
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(HearStore) store = NULL;
  g_autoptr(GError) error = NULL;

  journey->folder = hear_test_make_folder ();
  journey->library = g_build_filename (journey->folder, "library", NULL);
  journey->at_ms = -1;
  store = hear_store_create (journey->library, "Mara Lindt", clock, &error);
  g_assert_no_error (error);
  if (with_sample != NULL)
    hear_sample_create (store, NULL, &error);
  g_assert_no_error (error);
  hear_store_close (store);
}

static void
tear_down (Journey      *journey,
           gconstpointer with_sample)
{
  hear_test_drop_folder (journey->folder);
  g_free (journey->folder);
  g_free (journey->library);
  g_free (journey->media);
  g_free (journey->text);
}

static gint64
read_number (const char *said,
             const char *name)
{
  const char *place = strstr (said, name);

  g_assert_nonnull (place);

  return g_ascii_strtoll (place + strlen (name), NULL, 10);
}

/* Sends somebody on the way, who is killed or comes home. */
static void
send (Journey    *journey,
      const char *step,
      gboolean    killed)
{
  g_autofree char *at = g_strdup_printf ("%" G_GINT64_FORMAT, journey->at_ms);
  g_autofree char *said = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process =
               g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--walk", journey->library, step, at, journey->candidate,
                                 journey->media != NULL ? journey->media : "", journey->text != NULL ? journey->text : "", NULL);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  if (killed)
    g_assert_true (g_subprocess_get_if_signaled (process) && g_subprocess_get_term_sig (process) == SIGKILL);
  else
    g_assert_true (g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) == 0);
  journey->at_ms = read_number (said, "\nplace ");
  journey->n_keys = read_number (said, "\nkeys ");
}

static HearInterview *
find_interview (Journey *journey)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (journey->store, &all, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(HearInterview) interview = hear_store_load_interview (journey->store, g_ptr_array_index (ids, i), &error);

      g_assert_no_error (error);
      if (g_strcmp0 (hear_interview_get_candidate_name (interview), journey->candidate) == 0)
        return g_steal_pointer (&interview);
    }

  return NULL;
}

static void
look (Journey *journey)
{
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(HearVerifyReport) report = NULL;
  g_autoptr(GError) error = NULL;

  journey->store = hear_store_open (journey->library, clock, &error);
  g_assert_no_error (error);
  report = hear_verify (journey->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (hear_verify_report_is_clean (report));
  journey->interview = find_interview (journey);
  g_assert_nonnull (journey->interview);
  journey->card = hear_store_load_scorecard (journey->store, hear_interview_get_id (journey->interview), &error);
  g_assert_no_error (error);
}

static void
look_away (Journey *journey)
{
  g_clear_object (&journey->card);
  g_clear_object (&journey->interview);
  hear_store_close (journey->store);
  g_clear_object (&journey->store);
}

/* All steps from the first on, and after each all that were done. */
static void
travel (Journey        *journey,
        HearJourneyStep first)
{
  for (guint i = first; i < HEAR_JOURNEY_N_STEPS; i++)
    {
      g_autofree char *step = g_strdup_printf ("%u", i);

      g_test_message ("step %s", steps[i].name);
      send (journey, step, TRUE);
      look (journey);
      for (guint j = first; j <= i; j++)
        {
          g_test_message ("after %s: %s", steps[i].name, steps[j].name);
          steps[j].prove (journey);
        }
      look_away (journey);
    }
}

static void
test_sample (Journey      *journey,
             gconstpointer with_sample)
{
  journey->candidate = "Ana Lima";
  travel (journey, HEAR_JOURNEY_OPEN);
}

static void
test_recording (Journey      *journey,
                gconstpointer with_sample)
{
  journey->media = hear_test_find_shared ("speech/jfk.flac");
  journey->text = hear_test_find_shared ("speech/jfk.txt");
  if (journey->media == NULL || journey->text == NULL)
    {
      g_test_skip ("the recordings are not there");
      return;
    }
  journey->candidate = "ana lima";
  travel (journey, HEAR_JOURNEY_IMPORT);
}

static void
test_keys (Journey      *journey,
           gconstpointer with_sample)
{
  guint n;

  journey->candidate = "Ana Lima";
  send (journey, "card", FALSE);
  look (journey);
  prove_rate (journey);
  prove_recommend (journey);
  prove_hand_in (journey);
  n = g_list_model_get_n_items (hear_scorecard_get_ratings (journey->card));
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (g_list_model_get_n_items (hear_rating_get_quotes (get_rating (journey, i))), ==, 1);
  look_away (journey);
  g_test_message ("a standard card of %u competencies takes %" G_GINT64_FORMAT " keys", n, journey->n_keys);
  g_assert_cmpint (journey->n_keys, <=, MAX_KEYS);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 8 && g_str_equal (argv[1], "--walk"))
    return hear_journey_walk (argv + 2);

  program = argv[0];
  hear_test_init (&argc, &argv);
  if (!hear_test_input_or_skip ())
    return 77;

  g_test_add ("/journey/keys", Journey, "sample", set_up, test_keys, tear_down);
  g_test_add ("/journey/sample", Journey, "sample", set_up, test_sample, tear_down);
  g_test_add ("/journey/recording", Journey, NULL, set_up, test_recording, tear_down);

  return g_test_run ();
}
