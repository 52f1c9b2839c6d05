/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "hear-json.h"
#include "hear-sample-source.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-store-people.h"
#include "hear-test.h"
#include "library-fixture.h"

#define N_SAMPLES 4

static void
create (LibraryFixture *self)
{
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (hear_sample_create (self->store, NULL, &error), ==, N_SAMPLES);
  g_assert_no_error (error);
}

static GPtrArray *
list (LibraryFixture *self)
{
  HearInterviewFilter filter = { NULL };
  g_autofree char    *next = NULL;

  return hear_store_list_interviews (self->store, &filter, NULL, 100, &next, NULL);
}

static HearInterview *
find (LibraryFixture *self,
      const char     *candidate)
{
  g_autoptr(GPtrArray) all = list (self);

  for (guint i = 0; i < all->len; i++)
    {
      HearInterview *interview = g_ptr_array_index (all, i);

      if (g_strcmp0 (hear_interview_get_candidate_name (interview), candidate) == 0)
        return hear_store_load_interview (self->store, hear_interview_get_id (interview), NULL);
    }

  return NULL;
}

static void
test_create (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(HearInterview) ana = NULL;
  g_autoptr(HearInterview) amina = NULL;
  g_autoptr(GPtrArray) notes = NULL;

  g_assert_false (hear_sample_is_there (self->store, NULL));
  create (self);
  g_assert_true (hear_sample_is_there (self->store, NULL));
  all = list (self);
  g_assert_cmpuint (all->len, ==, N_SAMPLES);

  ana = find (self, "Ana Lima");
  g_assert_cmpint (hear_transcript_get_times (hear_interview_get_transcript (ana)), ==, HEAR_TRANSCRIPT_TIMES_WORDS);
  notes = hear_store_list_notes (self->store, hear_interview_get_id (ana), NULL);
  g_assert_cmpuint (notes->len, ==, 3);
  amina = find (self, "Amina Diallo");
  g_assert_null (hear_interview_get_transcript (amina));
  g_assert_false (hear_interview_get_assessment_allowed (amina));
}

/* What fails at the last of them leaves none, and can be tried again. */
static void
test_all_or_none (LibraryFixture *self,
                  gconstpointer   unused)
{
  g_autoptr(JsonArray) items = hear_sample_source_load (NULL);
  g_autofree char *sha256 = hear_sample_source_hash (hear_json_get_item (items, N_SAMPLES - 1));
  g_autofree char *prefix = g_strndup (sha256, 2);
  g_autofree char *media = g_build_filename (self->directory, "media", NULL);
  g_autofree char *obstacle = g_build_filename (media, prefix, NULL);
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GError) error = NULL;

  g_mkdir_with_parents (media, 0700);
  g_assert_true (g_file_set_contents (obstacle, "in the way", -1, NULL));
  g_assert_cmpint (hear_sample_create (self->store, NULL, &error), ==, -1);
  g_assert_nonnull (error);
  all = list (self);
  g_assert_cmpuint (all->len, ==, 0);
  g_assert_cmpint (g_unlink (obstacle), ==, 0);
  create (self);
}

static void
test_parts (LibraryFixture *self,
            gconstpointer   unused)
{
  const char *const names[] = { "Ana Lima", "Kenji Mori", "Jonas Weber" };

  create (self);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(HearInterview) interview = find (self, names[i]);
      GListModel *speakers = hear_transcript_get_speakers (hear_interview_get_transcript (interview));

      g_assert_cmpuint (g_list_model_get_n_items (speakers), ==, 2);
      for (guint j = 0; j < 2; j++)
        {
          g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, j);
          gboolean is_candidate = g_strcmp0 (hear_participant_get_name (speaker), names[i]) == 0;

          g_assert_cmpint (hear_participant_get_part (speaker), ==,
                           is_candidate ? HEAR_PARTICIPANT_PART_CANDIDATE : HEAR_PARTICIPANT_PART_INTERVIEWER);
        }
    }
}

static void
test_twice (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(HearInterview) ana = NULL;
  g_autoptr(GPtrArray) notes = NULL;

  create (self);
  create (self);
  all = list (self);
  g_assert_cmpuint (all->len, ==, N_SAMPLES);
  ana = find (self, "Ana Lima");
  notes = hear_store_list_notes (self->store, hear_interview_get_id (ana), NULL);
  g_assert_cmpuint (notes->len, ==, 3);
}

static void
test_only_missing (LibraryFixture *self,
                   gconstpointer   unused)
{
  g_autoptr(HearInterview) kenji = NULL;
  g_autoptr(HearInterview) again = NULL;
  g_autoptr(HearInterview) ana = NULL;
  g_autoptr(HearInterview) ana_again = NULL;

  create (self);
  kenji = find (self, "Kenji Mori");
  ana = find (self, "Ana Lima");
  g_assert_true (hear_store_remove_interview (self->store, hear_interview_get_id (kenji), NULL));
  create (self);
  again = find (self, "Kenji Mori");
  ana_again = find (self, "Ana Lima");
  g_assert_nonnull (again);
  g_assert_cmpstr (hear_interview_get_id (ana), ==, hear_interview_get_id (ana_again));
}

static void
test_remove (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *own = library_fixture_import (self, "own");
  g_autofree char *next = NULL;
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) candidates = NULL;
  g_autoptr(GError) error = NULL;

  create (self);
  g_assert_cmpint (hear_sample_remove (self->store, NULL, &error), ==, N_SAMPLES);
  g_assert_no_error (error);
  g_assert_false (hear_sample_is_there (self->store, NULL));
  all = list (self);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (hear_interview_get_id (g_ptr_array_index (all, 0)), ==, own);
  candidates = hear_store_list_candidates (self->store, NULL, 100, &next, NULL);
  g_assert_cmpuint (candidates->len, ==, 1);
  g_assert_cmpint (hear_sample_remove (self->store, NULL, NULL), ==, 0);
}

static void
test_async (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autoptr(GAsyncResult) created = NULL;
  g_autoptr(GError) error = NULL;

  hear_sample_create_async (self->store, NULL, hear_test_result_ready, &created);
  g_assert_cmpint (hear_sample_create_finish (self->store, hear_test_await (&created), &error), ==, N_SAMPLES);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
#define ADD(path, test) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, test, library_fixture_tear_down)
  ADD ("/sample/create", test_create);
  ADD ("/sample/all-or-none", test_all_or_none);
  ADD ("/sample/parts", test_parts);
  ADD ("/sample/twice", test_twice);
  ADD ("/sample/only-missing", test_only_missing);
  ADD ("/sample/remove", test_remove);
  ADD ("/sample/async", test_async);

  return g_test_run ();
}
