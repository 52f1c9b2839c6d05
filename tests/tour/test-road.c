/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>

#include "hear-road.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-store-state.h"
#include "hear-test-input.h"
#include "hear-test.h"
#include "hear-verifier.h"
#include "hear-window-state.h"

/* The road through an interview: once by keys alone, where the program is
 * killed after every step and goes on where it was; once by the pointer,
 * without a pause. Whoever walks is a process of its own; the test looks at
 * what it left in the library. */

/* No step at all: the program starts, shows where it was, and is closed. */
#define HOME "99"

typedef struct
{
  char          *folder;
  char          *library;
  HearStore     *store;
  HearInterview *interview;
  gint64         at_ms;
} Road;

static void
prove_open (Road *road)
{
  g_autofree char *text = hear_store_get_state (road->store, "window", NULL);
  g_autoptr(HearWindowState) state = hear_window_state_new (text);

  g_assert_cmpstr (state->interview, ==, hear_interview_get_id (road->interview));
}

static void
prove_play (Road *road)
{
  g_assert_cmpint (road->at_ms, >=, HEAR_ROAD_PLAYED_MS);
  g_assert_cmpint (ABS (hear_interview_get_position_ms (road->interview) - road->at_ms), <, HEAR_ROAD_SAME_MS);
}

static void
prove_correct (Road *road)
{
  HearTranscript *transcript = hear_interview_get_transcript (road->interview);
  HearSegment    *segment = hear_transcript_get_segment (transcript, 0);
  GArray         *words = hear_segment_get_words (segment);

  g_assert_cmpstr (hear_segment_get_text (segment), ==, "many thanks for making the time, Ana.");
  g_assert_cmpuint (words->len, ==, 7);
  g_assert_cmpint (hear_words_index (words, 2).start_ms, ==, 1174);
  g_assert_cmpint (hear_words_index (words, 6).start_ms, ==, 2341);
}

static void
prove_note (Road *road)
{
  g_autoptr(GPtrArray) notes = hear_store_list_notes (road->store, hear_interview_get_id (road->interview), NULL);
  guint n_found = 0;

  g_assert_nonnull (notes);
  for (guint i = 0; i < notes->len; i++)
    {
      HearNote *note = g_ptr_array_index (notes, i);

      if (g_str_equal (hear_note_get_text (note), "names the queue") && ABS (hear_note_get_at_ms (note) - road->at_ms) < HEAR_ROAD_SAME_MS)
        n_found++;
    }
  g_assert_cmpuint (n_found, ==, 1);
}

static void
prove_draft (Road *road)
{
  g_autofree char *key = g_strconcat ("draft:", hear_interview_get_id (road->interview), NULL);
  g_autofree char *draft = hear_store_get_state (road->store, key, NULL);

  g_assert_nonnull (draft);
  g_assert_true (g_str_has_suffix (draft, "\nhalf a thou"));
}

static void
prove_name (Road *road)
{
  HearTranscript *transcript = hear_interview_get_transcript (road->interview);

  g_assert_cmpstr (hear_transcript_get_speaker_name (transcript, hear_transcript_get_segment (transcript, 0)), ==, "mara l");
}

static const struct
{
  const char *name;
  void (*prove) (Road *road);
} steps[HEAR_ROAD_N_STEPS] = {
  [HEAR_ROAD_OPEN] = { "open", prove_open },
  [HEAR_ROAD_PLAY] = { "play", prove_play },
  [HEAR_ROAD_CORRECT] = { "correct", prove_correct },
  [HEAR_ROAD_NOTE] = { "note", prove_note },
  [HEAR_ROAD_DRAFT] = { "draft", prove_draft },
  [HEAR_ROAD_NAME] = { "name", prove_name },
};

static char *program;

static void
set_up (Road         *road,
        gconstpointer data)
{
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(HearStore) store = NULL;
  g_autoptr(GError) error = NULL;

  road->folder = hear_test_make_folder ();
  road->library = g_build_filename (road->folder, "library", NULL);
  road->at_ms = -1;
  store = hear_store_create (road->library, "Mara Lindt", clock, &error);
  g_assert_no_error (error);
  hear_sample_create (store, NULL, &error);
  g_assert_no_error (error);
  hear_store_close (store);
}

static void
tear_down (Road         *road,
           gconstpointer data)
{
  hear_test_drop_folder (road->folder);
  g_free (road->folder);
  g_free (road->library);
}

/* Sends somebody on the road, who is killed or comes home. */
static void
send (Road       *road,
      const char *step,
      gboolean    killed)
{
  g_autofree char *at = g_strdup_printf ("%" G_GINT64_FORMAT, road->at_ms);
  g_autofree char *said = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--walk", road->library, step, at, NULL);
  const char *place;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  if (killed)
    g_assert_true (g_subprocess_get_if_signaled (process) && g_subprocess_get_term_sig (process) == SIGKILL);
  else
    g_assert_true (g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) == 0);
  place = strstr (said, "\nplace ");
  g_assert_nonnull (place);
  road->at_ms = g_ascii_strtoll (place + strlen ("\nplace "), NULL, 10);
}

static HearInterview *
find_interview (Road *road)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (road->store, &all, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(HearInterview) interview = hear_store_load_interview (road->store, g_ptr_array_index (ids, i), &error);

      g_assert_no_error (error);
      if (g_strcmp0 (hear_interview_get_candidate_name (interview), HEAR_ROAD_CANDIDATE) == 0)
        return g_steal_pointer (&interview);
    }

  return NULL;
}

/* The library is whole, and the first steps are in it. */
static void
prove (Road *road,
       guint n_steps)
{
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(HearVerifyReport) report = NULL;
  g_autoptr(GError) error = NULL;

  road->store = hear_store_open (road->library, clock, &error);
  g_assert_no_error (error);
  report = hear_verify (road->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (hear_verify_report_is_clean (report));
  g_assert_cmpint (report->audit.first_broken, ==, -1);
  road->interview = find_interview (road);
  g_assert_nonnull (road->interview);
  for (guint i = 0; i < n_steps; i++)
    {
      g_test_message ("%s", steps[i].name);
      steps[i].prove (road);
    }
  g_clear_object (&road->interview);
  hear_store_close (road->store);
  g_clear_object (&road->store);
}

static void
test_killed_between_steps (Road         *road,
                           gconstpointer data)
{
  for (guint i = 0; i < HEAR_ROAD_N_STEPS; i++)
    {
      g_autofree char *step = g_strdup_printf ("%u", i);

      g_test_message ("step %s", steps[i].name);
      send (road, step, TRUE);
      prove (road, i + 1);
    }

  /* And once more, only to see it where it was, and to close it. */
  send (road, HOME, FALSE);
  prove (road, HEAR_ROAD_N_STEPS);
}

static void
test_by_pointer (Road         *road,
                 gconstpointer data)
{
  send (road, "all", FALSE);
  prove (road, HEAR_ROAD_N_STEPS);
  send (road, HOME, FALSE);
  prove (road, HEAR_ROAD_N_STEPS);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 5 && g_str_equal (argv[1], "--walk"))
    return hear_road_walk (argv + 2);

  program = argv[0];
  hear_test_init (&argc, &argv);
  if (!hear_test_input_or_skip ())
    return 77;

  g_test_add ("/road/killed-between-steps", Road, NULL, set_up, test_killed_between_steps, tear_down);
  g_test_add ("/road/by-pointer", Road, NULL, set_up, test_by_pointer, tear_down);

  return g_test_run ();
}
