/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-audit.h"
#include "hear-error.h"
#include "hear-store-speakers.h"
#include "hear-store-transcripts.h"
#include "hear-test-library.h"

typedef struct
{
  HearTestLibrary base;
  HearInterview  *interview;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  hear_test_library_set_up (&fixture->base, NULL);
  fixture->interview = hear_test_library_add (&fixture->base, "Ana", "Cook", 1);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_clear_object (&fixture->interview);
  hear_test_library_tear_down (&fixture->base, NULL);
}

/* Everybody with their part, then who says each segment. */
static char *
describe (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearInterview) stored = hear_store_load_interview (fixture->base.store, hear_interview_get_id (fixture->interview), &error);
  HearTranscript *transcript = hear_interview_get_transcript (stored);
  GListModel     *speakers = hear_transcript_get_speakers (transcript);
  GString        *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      g_string_append_printf (text, "%s%s ", hear_participant_get_name (speaker),
                              hear_participant_get_part (speaker) == HEAR_PARTICIPANT_PART_CANDIDATE ? "*" : "");
    }
  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    g_string_append (text, hear_segment_get_speaker (hear_transcript_get_segment (transcript, i)));

  return g_string_free (text, FALSE);
}

static void
check (Fixture    *fixture,
       const char *expected)
{
  g_autofree char *text = describe (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static HearParticipant *
get (Fixture    *fixture,
     const char *key)
{
  return hear_transcript_find_speaker (hear_interview_get_transcript (fixture->interview), key);
}

static void
merge (Fixture    *fixture,
       const char *from,
       const char *into,
       char     ***moved)
{
  g_autoptr(GError) error = NULL;

  hear_store_merge_speakers (fixture->base.store, hear_interview_get_id (fixture->interview), hear_participant_get_id (get (fixture, from)),
                             hear_participant_get_id (get (fixture, into)), moved, &error);
  g_assert_no_error (error);
}

static void
part (Fixture    *fixture,
      const char *from,
      const char *into,
      char      **moved)
{
  g_autoptr(GError) error = NULL;

  hear_store_part_speakers (fixture->base.store, hear_interview_get_id (fixture->interview), get (fixture, from), get (fixture, into), moved, &error);
  g_assert_no_error (error);
}

static void
test_merge_and_part (Fixture      *fixture,
                     gconstpointer user_data)
{
  g_auto(GStrv) moved = NULL;

  check (fixture, "Interviewer Ana* qaq");
  merge (fixture, "q", "a", &moved);
  g_assert_cmpuint (g_strv_length (moved), ==, 2);
  check (fixture, "Ana* aaa");
  part (fixture, "q", "a", moved);
  check (fixture, "Interviewer Ana* qaq");
}

/* All of it or nothing, and all of it in the log. */
static void
test_logged (Fixture      *fixture,
             gconstpointer user_data)
{
  merge (fixture, "q", "a", NULL);
  hear_test_library_run (&fixture->base,
                         "CREATE TEMP TABLE t (n CHECK (n = 1));"
                         "INSERT INTO t SELECT count (*) FROM segment WHERE speaker_key = 'a' AND edited_by = author AND edited_at > 0 AND text LIKE 'Tell%';"
                         "INSERT INTO t SELECT count (*) FROM audit WHERE object LIKE 'participant/%' AND action = 'delete';"
                         "INSERT INTO t SELECT object LIKE '%segment%' FROM audit WHERE n = (SELECT max (n) - 1 FROM audit);");
}

static void
test_part_of_who_goes (Fixture      *fixture,
                       gconstpointer user_data)
{
  g_auto(GStrv) moved = NULL;

  merge (fixture, "a", "q", &moved);
  check (fixture, "Interviewer* qqq");
  part (fixture, "a", "q", moved);
  check (fixture, "Interviewer Ana* qaq");
}

/* What was given to somebody else meanwhile stays there. */
static void
test_part_later (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr(HearInterview) stored = NULL;
  g_autoptr(HearParticipant) third = hear_participant_new ();
  g_autoptr(GPtrArray) base = g_ptr_array_new ();
  g_autoptr(GPtrArray) segments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) moved = NULL;
  const char *id = hear_interview_get_id (fixture->interview);

  merge (fixture, "q", "a", &moved);
  hear_participant_set_key (third, "c");
  hear_participant_set_name (third, "Cem");
  g_assert_true (hear_store_save_participant (fixture->base.store, id, third, &error));
  stored = hear_store_load_interview (fixture->base.store, id, &error);
  g_ptr_array_add (base, hear_transcript_get_segment (hear_interview_get_transcript (stored), 2));
  g_ptr_array_add (segments, hear_segment_copy (g_ptr_array_index (base, 0)));
  hear_segment_set_speaker (g_ptr_array_index (segments, 0), "c");
  hear_store_save_segments (fixture->base.store, hear_transcript_get_id (hear_interview_get_transcript (stored)), base, segments, NULL, &error);
  g_assert_no_error (error);
  part (fixture, "q", "a", moved);
  check (fixture, "Interviewer Ana* Cem qac");
}

static void
test_unknown (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  const char *ana = hear_participant_get_id (get (fixture, "a"));

  g_assert_false (hear_store_merge_speakers (fixture->base.store, hear_interview_get_id (fixture->interview), "nobody", ana, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (hear_store_merge_speakers (fixture->base.store, hear_interview_get_id (fixture->interview), ana, "nobody", NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (hear_store_merge_speakers (fixture->base.store, "nowhere", ana, "nobody", NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  check (fixture, "Interviewer Ana* qaq");
}

static void
test_remove (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr(HearInterview) other = NULL;
  g_autoptr(HearParticipant) third = hear_participant_new ();
  g_autoptr(GError) error = NULL;
  const char *id = hear_interview_get_id (fixture->interview);

  hear_participant_set_key (third, "c");
  hear_participant_set_name (third, "Cem");
  g_assert_true (hear_store_save_participant (fixture->base.store, id, third, &error));
  check (fixture, "Interviewer Ana* Cem qaq");
  g_assert_true (hear_store_remove_speaker (fixture->base.store, id, hear_participant_get_id (third), &error));
  g_assert_no_error (error);
  check (fixture, "Interviewer Ana* qaq");
  /* Nobody comes back by being named, or moves elsewhere. */
  g_assert_false (hear_store_save_participant (fixture->base.store, id, third, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  check (fixture, "Interviewer Ana* qaq");
  other = hear_test_library_make ("Eva", "Cook", 2);
  g_assert_true (hear_store_add_interview (fixture->base.store, other, &error));
  g_assert_false (hear_store_save_participant (fixture->base.store, hear_interview_get_id (other), get (fixture, "a"), &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  check (fixture, "Interviewer Ana* qaq");
  g_assert_false (hear_store_remove_speaker (fixture->base.store, id, hear_participant_get_id (get (fixture, "a")), &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_CONFLICT);
  check (fixture, "Interviewer Ana* qaq");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/store-speakers/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("merge-and-part", test_merge_and_part);
  ADD ("logged", test_logged);
  ADD ("part-of-who-goes", test_part_of_who_goes);
  ADD ("part-later", test_part_later);
  ADD ("unknown", test_unknown);
  ADD ("remove", test_remove);
#undef ADD

  return g_test_run ();
}
