/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-transcripts.h"
#include "hear-test-interview.h"

static void
add_stored (HearTranscript *stored,
            const char     *id,
            GPtrArray      *base)
{
  for (guint i = 0; id != NULL && i < hear_transcript_get_n_segments (stored); i++)
    if (g_strcmp0 (hear_segment_get_id (hear_transcript_get_segment (stored, i)), id) == 0)
      g_ptr_array_add (base, g_object_ref (hear_transcript_get_segment (stored, i)));
}

/* The edit was made on what is stored. */
static void
save (HearTestInterview *fixture,
      HearSegment       *first,
      HearSegment       *second,
      const char        *removed)
{
  g_autoptr(HearInterview) stored = hear_store_load_interview (fixture->base.store, hear_interview_get_id (fixture->interview), NULL);
  g_autoptr(GPtrArray) base = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) segments = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      HearSegment *segment = i == 0 ? first : second;

      add_stored (hear_interview_get_transcript (stored), i == 2 ? removed : segment != NULL ? hear_segment_get_id (segment)
                                                                                             : NULL,
                  base);
    }

  if (first != NULL)
    g_ptr_array_add (segments, first);
  if (second != NULL)
    g_ptr_array_add (segments, second);
  hear_store_save_segments (fixture->base.store, hear_transcript_get_id (fixture->transcript), base, segments, NULL, &error);
  g_assert_no_error (error);
}

static char *
join (HearTranscript *transcript)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    g_string_append_printf (all, "%s|", hear_segment_get_text (hear_transcript_get_segment (transcript, i)));

  return g_string_free (all, FALSE);
}

static void
assert_text (HearTestInterview *fixture,
             const char        *expected)
{
  g_autofree char *all = NULL;

  hear_test_interview_reload (fixture);
  all = join (fixture->transcript);
  g_assert_cmpstr (all, ==, expected);
}

static void
test_correct (HearTestInterview *fixture,
              gconstpointer      user_data)
{
  HearSegment *segment = hear_transcript_get_segment (fixture->transcript, 1);

  hear_segment_replace_text (segment, "It was a race in the cash.");
  save (fixture, segment, NULL, NULL);
  assert_text (fixture, "Tell me about a hard bug.|It was a race in the cash.|How did you find it?|");
  g_assert_cmpuint (hear_segment_get_words (hear_transcript_get_segment (fixture->transcript, 1))->len, ==, 7);
  hear_test_library_run (&fixture->base,
                         "CREATE TEMP TABLE t (n CHECK (n = 1));"
                         "INSERT INTO t SELECT count (*) FROM text_edit"
                         " WHERE before LIKE '%cache.' AND after LIKE '%cash.' AND by = author");
}

static void
test_insert_between (HearTestInterview *fixture,
                     gconstpointer      user_data)
{
  HearSegment *segment = hear_transcript_get_segment (fixture->transcript, 1);
  g_autoptr(HearSegment) half = hear_segment_split (segment, 3);

  save (fixture, segment, half, NULL);
  g_assert_nonnull (hear_segment_get_id (half));
  assert_text (fixture, "Tell me about a hard bug.|It was a|race in the cache.|How did you find it?|");
  g_assert_true (hear_segment_get_breaks (hear_transcript_get_segment (fixture->transcript, 2)));
}

static void
test_insert_often (HearTestInterview *fixture,
                   gconstpointer      user_data)
{
  HearSegment *first = hear_transcript_get_segment (fixture->transcript, 0);
  g_autoptr(GString) expected = g_string_new ("Tell me about a hard bug.|");
  g_autofree char *text = NULL;

  /* More often than the gap can be halved. */
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *word = g_strdup_printf ("n%u", i);
      g_autoptr(HearSegment) segment = hear_segment_new (900, 950, "q", word);

      save (fixture, first, segment, NULL);
    }
  for (guint i = 60; i > 0; i--)
    g_string_append_printf (expected, "n%u|", i - 1);
  g_string_append (expected, "It was a race in the cache.|How did you find it?|");
  text = g_string_free (g_steal_pointer (&expected), FALSE);
  assert_text (fixture, text);
}

static void
test_insert_ends (HearTestInterview *fixture,
                  gconstpointer      user_data)
{
  g_autoptr(HearSegment) last = hear_segment_new (9000, 9100, "a", "Bye.");
  g_autoptr(HearSegment) first = hear_segment_new (0, 0, "q", "Hello.");

  save (fixture, last, NULL, NULL);
  save (fixture, first, hear_transcript_get_segment (fixture->transcript, 0), NULL);
  assert_text (fixture, "Hello.|Tell me about a hard bug.|It was a race in the cache.|How did you find it?|Bye.|");
}

static void
test_remove_and_back (HearTestInterview *fixture,
                      gconstpointer      user_data)
{
  g_autoptr(HearSegment) segment = g_object_ref (hear_transcript_get_segment (fixture->transcript, 1));

  save (fixture, NULL, NULL, hear_segment_get_id (segment));
  assert_text (fixture, "Tell me about a hard bug.|How did you find it?|");
  save (fixture, segment, NULL, NULL);
  assert_text (fixture, "Tell me about a hard bug.|It was a race in the cache.|How did you find it?|");
}

/* One who edits the text as it was when it was loaded. */
static gboolean
correct (HearTestInterview *fixture,
         HearTranscript    *transcript,
         const char        *text,
         GPtrArray        **now,
         GError           **error)
{
  HearSegment *segment = hear_transcript_get_segment (transcript, 1);
  g_autoptr(HearSegment) corrected = hear_segment_copy (segment);
  g_autoptr(GPtrArray) base = g_ptr_array_new ();
  g_autoptr(GPtrArray) segments = g_ptr_array_new ();

  hear_segment_replace_text (corrected, text);
  g_ptr_array_add (base, segment);
  g_ptr_array_add (segments, corrected);

  return hear_store_save_segments (fixture->base.store, hear_transcript_get_id (transcript), base, segments, now, error);
}

static void
test_conflict (HearTestInterview *fixture,
               gconstpointer      user_data)
{
  g_autoptr(HearInterview) other = hear_store_load_interview (fixture->base.store, hear_interview_get_id (fixture->interview), NULL);
  g_autoptr(GPtrArray) now = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (correct (fixture, hear_interview_get_transcript (other), "It was a race.", &now, &error));
  g_assert_null (now);
  g_assert_false (correct (fixture, fixture->transcript, "It was a bug.", &now, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_CONFLICT);
  g_assert_cmpuint (now->len, ==, 3);
  g_assert_cmpstr (hear_segment_get_text (g_ptr_array_index (now, 1)), ==, "It was a race.");
  assert_text (fixture, "Tell me about a hard bug.|It was a race.|How did you find it?|");
}

/* Whoever speaks or where a turn begins is an edit too, and so is a removal. */
static void
test_conflict_beside_text (HearTestInterview *fixture,
                           gconstpointer      user_data)
{
  g_autoptr(HearInterview) other = g_object_ref (fixture->interview);
  HearTranscript *mine = fixture->transcript;
  HearSegment    *segment;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(GError) error = NULL;

      hear_test_interview_reload (fixture);
      segment = hear_transcript_get_segment (fixture->transcript, 1);
      if (i == 0)
        hear_segment_set_speaker (segment, "z");
      if (i == 1)
        hear_segment_set_breaks (segment, TRUE);
      if (i == 2)
        save (fixture, NULL, NULL, hear_segment_get_id (segment));
      else
        save (fixture, segment, NULL, NULL);
      g_assert_false (correct (fixture, mine, "It was a bug.", NULL, &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_CONFLICT);
      hear_segment_set_speaker (segment, hear_segment_get_speaker (hear_transcript_get_segment (mine, 1)));
      if (i == 0)
        save (fixture, segment, NULL, NULL);
    }
  assert_text (fixture, "Tell me about a hard bug.|How did you find it?|");
}

/* Somebody brought back or made what the edit does not know of. */
static void
test_conflict_on_new (HearTestInterview *fixture,
                      gconstpointer      user_data)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autoptr(GPtrArray) segments = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (segments, hear_transcript_get_segment (fixture->transcript, 1));
  g_assert_false (hear_store_save_segments (fixture->base.store, hear_transcript_get_id (fixture->transcript), none, segments, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_CONFLICT);
}

/* What is listed for its place alone is not written. */
static void
test_context (HearTestInterview *fixture,
              gconstpointer      user_data)
{
  g_autoptr(HearSegment) segment = hear_segment_new (2000, 2500, "a", "Well.");

  save (fixture, hear_transcript_get_segment (fixture->transcript, 0), segment, NULL);
  assert_text (fixture, "Tell me about a hard bug.|Well.|It was a race in the cache.|How did you find it?|");
  hear_test_library_run (&fixture->base,
                         "CREATE TEMP TABLE t (n CHECK (n = 0));"
                         "INSERT INTO t SELECT count (edited_at) FROM segment WHERE text LIKE 'Tell me%'");
}

static void
test_all_or_nothing (HearTestInterview *fixture,
                     gconstpointer      user_data)
{
  g_autoptr(HearSegment) nobody = hear_segment_new (0, 1, "", "Nobody");
  g_autoptr(GPtrArray) base = g_ptr_array_new ();
  g_autoptr(GPtrArray) segments = g_ptr_array_new ();
  g_autoptr(HearSegment) changed = hear_segment_copy (hear_transcript_get_segment (fixture->transcript, 1));
  g_autoptr(GError) error = NULL;

  hear_segment_replace_text (changed, "Changed.");
  hear_segment_set_id (nobody, "nobody");
  g_ptr_array_add (base, hear_transcript_get_segment (fixture->transcript, 1));
  g_ptr_array_add (base, nobody);
  g_ptr_array_add (segments, changed);
  g_assert_false (hear_store_save_segments (fixture->base.store, hear_transcript_get_id (fixture->transcript), base, segments, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  assert_text (fixture, "Tell me about a hard bug.|It was a race in the cache.|How did you find it?|");
}

#define add(path, function) g_test_add (path, HearTestInterview, NULL, hear_test_interview_set_up, function, hear_test_interview_tear_down)

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  add ("/segment-edit/correct", test_correct);
  add ("/segment-edit/insert-between", test_insert_between);
  add ("/segment-edit/insert-often", test_insert_often);
  add ("/segment-edit/insert-ends", test_insert_ends);
  add ("/segment-edit/remove-and-back", test_remove_and_back);
  add ("/segment-edit/conflict", test_conflict);
  add ("/segment-edit/conflict-beside-text", test_conflict_beside_text);
  add ("/segment-edit/conflict-on-new", test_conflict_on_new);
  add ("/segment-edit/context", test_context);
  add ("/segment-edit/all-or-nothing", test_all_or_nothing);

  return g_test_run ();
}
