/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-transcript-edit.h"

/* The second turn's words and times, which the cases are compared with:
 * So@5000 we@5480 had@5960 zwölf@6600 choices.@7560 I@9000 picked@9316 ... */

typedef struct
{
  HearTranscript       *transcript;
  HearTranscriptLayout *layout;
  char                 *before;
} Fixture;

static void
setup (Fixture      *fixture,
       gconstpointer user_data)
{
  fixture->transcript = hear_test_transcript_new ();
  fixture->layout = hear_transcript_layout_new (fixture->transcript);
  fixture->before = hear_test_transcript_dump (fixture->transcript);
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  g_free (fixture->before);
  g_assert_finalize_object (fixture->layout);
  g_assert_finalize_object (fixture->transcript);
}

static HearTranscriptEdit *
type (Fixture    *fixture,
      guint       turn,
      const char *line)
{
  const char *lines[] = { line, NULL };

  return hear_transcript_edit_type (fixture->layout, turn, lines);
}

/* Applied, the turn reads like the line; undone, all is as it was. */
static void
check (Fixture            *fixture,
       HearTranscriptEdit *edit,
       guint               turn,
       const char         *line)
{
  g_autoptr(HearTranscriptLayout) after = NULL;
  g_autofree char *undone = NULL;

  g_assert_nonnull (edit);
  hear_transcript_edit_apply (edit, fixture->transcript, FALSE);
  after = hear_transcript_layout_new (fixture->transcript);
  g_assert_cmpstr (hear_transcript_layout_get_turn (after, turn)->text, ==, line);
  hear_transcript_edit_apply (edit, fixture->transcript, TRUE);
  undone = hear_test_transcript_dump (fixture->transcript);
  g_assert_cmpstr (undone, ==, fixture->before);
}

static gint64
find_time (HearTranscript *transcript,
           const char     *word)
{
  g_autoptr(HearTranscriptLayout) layout = hear_transcript_layout_new (transcript);

  for (guint i = 0; i < hear_transcript_layout_get_n_words (layout); i++)
    {
      const HearPlacedWord *placed = hear_transcript_layout_get_word (layout, i);
      g_autofree char      *text = g_utf8_substring (hear_transcript_layout_get_turn (layout, placed->turn)->text, placed->start, placed->end);

      if (g_str_equal (text, word))
        return placed->start_ms;
    }

  return -1;
}

static void
test_same_is_nothing (Fixture      *fixture,
                      gconstpointer user_data)
{
  g_assert_null (type (fixture, 1, "So we had zwölf choices. I picked the move."));
}

static void
test_type (Fixture      *fixture,
           gconstpointer user_data)
{
  const char *const lines[] = {
    "So we had zehn choices. I picked the move.",
    "So we had zwölf choices. I picked a move.",
    "So we had zwölf choices. And I picked the move.",
    "So we had zwölf choices. I picked the move. Yes.",
    "So we had zwölf choices.  I picked the move.",
    "Well, so we had zwölf choices. I picked the move.",
    "So we had zwölf choices.I picked the move.",
    "So we had zwölf move.",
    "So we had zwölf choices. ",
    " I picked the move.",
    "I picked the move.",
    "So we had zwölf choices. the move.",
    "zwölf",
    "ö",
    "So we had zwolf choices. I picked the möve.",
    "So we had zwölf choices.",
    "Something else",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr(HearTranscriptEdit) edit = type (fixture, 1, lines[i]);

      check (fixture, edit, 1, lines[i]);
    }
}

static void
test_other_words_stay (Fixture      *fixture,
                       gconstpointer user_data)
{
  const char *const kept[] = { "So", "we", "had", "choices.", "I", "picked", "the", "move.", "What", "then?" };
  gint64            times[G_N_ELEMENTS (kept)];
  gint64            changed = find_time (fixture->transcript, "zwölf");
  g_autoptr(HearTranscriptEdit) edit = type (fixture, 1, "So we had zehn choices. I picked the move.");

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    times[i] = find_time (fixture->transcript, kept[i]);
  hear_transcript_edit_apply (edit, fixture->transcript, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_cmpint (find_time (fixture->transcript, kept[i]), ==, times[i]);
  g_assert_cmpint (find_time (fixture->transcript, "zehn"), ==, changed);
}

static void
test_joined_words_stay (Fixture      *fixture,
                        gconstpointer user_data)
{
  const char *const kept[] = { "So", "had", "the", "move." };
  gint64            times[G_N_ELEMENTS (kept)];
  g_autoptr(HearTranscriptEdit) edit = type (fixture, 1, "So we had zwölf the move.");
  g_auto(GStrv) removed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    times[i] = find_time (fixture->transcript, kept[i]);
  hear_transcript_edit_apply (edit, fixture->transcript, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_cmpint (find_time (fixture->transcript, kept[i]), ==, times[i]);
  removed = hear_transcript_edit_list_removed (edit, FALSE);
  g_assert_cmpuint (g_strv_length (removed), ==, 1);
  g_assert_cmpstr (removed[0], ==, "segment-2");
}

static void
test_only_touched_are_told (Fixture      *fixture,
                            gconstpointer user_data)
{
  g_autoptr(HearTranscriptEdit) edit = type (fixture, 1, "So we had zwölf choices. I picked a move.");
  g_auto(GStrv) removed = hear_transcript_edit_list_removed (edit, FALSE);
  GPtrArray *changed = hear_transcript_edit_list_changed (edit, FALSE);

  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_cmpstr (hear_segment_get_id (g_ptr_array_index (changed, 0)), ==, "segment-2");
  g_assert_cmpuint (g_strv_length (removed), ==, 0);
}

static void
test_two_turns (Fixture      *fixture,
                gconstpointer user_data)
{
  const char *lines[] = { "So we had", "then?", NULL };
  g_autoptr(HearTranscriptEdit) edit = hear_transcript_edit_type (fixture->layout, 1, lines);

  check (fixture, edit, 1, "So we had");
  check (fixture, edit, 2, "then?");
}

static void
test_emptied_turns_go (Fixture      *fixture,
                       gconstpointer user_data)
{
  const char *all[] = { "", " ", "", "\u2003", NULL };
  const char *first[] = { "", NULL };
  const char *last[] = { "then?", "", NULL };
  g_autoptr(HearTranscriptEdit) nothing = hear_transcript_edit_type (fixture->layout, 0, all);
  g_autoptr(HearTranscriptEdit) begin = hear_transcript_edit_type (fixture->layout, 0, first);
  g_autoptr(HearTranscriptEdit) middle = hear_transcript_edit_type (fixture->layout, 1, first);
  g_autoptr(HearTranscriptEdit) end = hear_transcript_edit_type (fixture->layout, 2, last);
  g_auto(GStrv) removed = hear_transcript_edit_list_removed (middle, FALSE);

  g_assert_cmpuint (g_strv_length (removed), ==, 2);
  g_assert_cmpstr (removed[0], ==, "segment-1");
  g_assert_cmpstr (removed[1], ==, "segment-2");
  check (fixture, begin, 0, "So we had zwölf choices. I picked the move.");
  check (fixture, middle, 0, "Tell me about it.");
  check (fixture, middle, 1, "What then?");
  check (fixture, end, 2, "then?");
  hear_transcript_edit_apply (nothing, fixture->transcript, FALSE);
  g_assert_cmpuint (hear_transcript_get_n_segments (fixture->transcript), ==, 0);
}

static void
test_split (Fixture      *fixture,
            gconstpointer user_data)
{
  const struct
  {
    guint       offset;
    const char *first;
    const char *second;
  } cases[] = {
    { 10, "So we had", "zwölf choices. I picked the move." },
    { 12, "So we had", "zwölf choices. I picked the move." },
    { 9, "So we had", "zwölf choices. I picked the move." },
    { 25, "So we had zwölf choices.", "I picked the move." },
    { 27, "So we had zwölf choices. I", "picked the move." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearTranscriptEdit) edit = hear_transcript_edit_split (fixture->layout, 1, cases[i].offset);

      check (fixture, edit, 1, cases[i].first);
      check (fixture, edit, 2, cases[i].second);
    }
}

static void
test_split_nowhere (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_assert_null (hear_transcript_edit_split (fixture->layout, 1, 0));
  g_assert_null (hear_transcript_edit_split (fixture->layout, 1, 1));
}

static void
test_split_names_the_half (Fixture      *fixture,
                           gconstpointer user_data)
{
  g_autoptr(HearTranscriptEdit) edit = hear_transcript_edit_split (fixture->layout, 1, 10);
  GPtrArray *after = hear_transcript_edit_list_changed (edit, FALSE);
  g_auto(GStrv) removed = NULL;

  g_assert_cmpuint (after->len, ==, 2);
  g_assert_null (hear_segment_get_id (g_ptr_array_index (after, 1)));
  hear_transcript_edit_name (edit, 1700000000000);
  g_assert_nonnull (hear_segment_get_id (g_ptr_array_index (after, 1)));
  removed = hear_transcript_edit_list_removed (edit, TRUE);
  g_assert_cmpstr (removed[0], ==, hear_segment_get_id (g_ptr_array_index (after, 1)));
}

static void
test_merge (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr(HearTranscriptEdit) edit = hear_transcript_edit_merge (fixture->layout, 1);

  /* Nobody else speaks in between any more, and yet what follows stays. */
  check (fixture, edit, 0, "Tell me about it. So we had zwölf choices. I picked the move.");
  check (fixture, edit, 1, "What then?");
  g_assert_null (hear_transcript_edit_merge (fixture->layout, 0));
  g_assert_null (hear_transcript_edit_merge (fixture->layout, 99));
}

static void
test_merge_moves_no_time (Fixture      *fixture,
                          gconstpointer user_data)
{
  gint64 before = find_time (fixture->transcript, "zwölf");
  g_autoptr(HearTranscriptEdit) edit = hear_transcript_edit_merge (fixture->layout, 1);

  hear_transcript_edit_apply (edit, fixture->transcript, FALSE);
  g_assert_cmpint (find_time (fixture->transcript, "zwölf"), ==, before);
}

static void
test_merge_after_split (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autoptr(HearTranscriptEdit) split = hear_transcript_edit_split (fixture->layout, 1, 10);
  g_autoptr(HearTranscriptEdit) merge = NULL;
  g_autoptr(HearTranscriptLayout) between = NULL;
  g_autofree char *after = NULL;

  hear_transcript_edit_apply (split, fixture->transcript, FALSE);
  between = hear_transcript_layout_new (fixture->transcript);
  merge = hear_transcript_edit_merge (between, 2);
  hear_transcript_edit_apply (merge, fixture->transcript, FALSE);
  after = hear_test_transcript_dump (fixture->transcript);
  g_assert_cmpstr (after, ==, fixture->before);
}

static void
test_speaker (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr(HearTranscriptEdit) edit = hear_transcript_edit_speaker (fixture->layout, 1, 1, "s1");

  check (fixture, edit, 0, "Tell me about it. So we had zwölf choices. I picked the move. What then?");
  g_assert_null (hear_transcript_edit_speaker (fixture->layout, 1, 1, "s2"));
}

/* Several at once are one step; turns that only pauses parted stay apart. */
static void
test_speaker_of_many (Fixture      *fixture,
                      gconstpointer user_data)
{
  g_autoptr(HearTranscriptEdit) edit = hear_transcript_edit_speaker (fixture->layout, 1, 3, "s1");
  g_autoptr(HearTranscriptEdit) back = NULL;
  g_autoptr(HearTranscriptLayout) known = NULL;
  g_autoptr(HearTranscriptLayout) unknown = NULL;

  hear_transcript_edit_apply (edit, fixture->transcript, FALSE);
  known = hear_transcript_layout_new (fixture->transcript);
  g_assert_cmpuint (hear_transcript_layout_get_n_turns (known), ==, 1);
  hear_transcript_edit_apply (edit, fixture->transcript, TRUE);
  for (guint i = 0; i < hear_transcript_get_n_segments (fixture->transcript); i++)
    {
      hear_segment_set_speaker (hear_transcript_get_segment (fixture->transcript, i), "");
      hear_segment_set_breaks (hear_transcript_get_segment (fixture->transcript, i), i == 3);
    }
  unknown = hear_transcript_layout_new (fixture->transcript);
  g_assert_cmpuint (hear_transcript_layout_get_n_turns (unknown), >, 1);
  back = hear_transcript_edit_speaker (unknown, 0, hear_transcript_layout_get_n_turns (unknown), "s2");
  hear_transcript_edit_apply (back, fixture->transcript, FALSE);
  g_clear_object (&known);
  known = hear_transcript_layout_new (fixture->transcript);
  g_assert_cmpuint (hear_transcript_layout_get_n_turns (known), ==, hear_transcript_layout_get_n_turns (unknown));
  g_assert_cmpstr (hear_transcript_layout_get_turn (known, 1)->name, ==, "Ana Lima");
}

int
main (int   argc,
      char *argv[])
{
  hear_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/transcript-edit/" path, Fixture, NULL, setup, test, teardown)
  ADD ("same-is-nothing", test_same_is_nothing);
  ADD ("type", test_type);
  ADD ("other-words-stay", test_other_words_stay);
  ADD ("joined-words-stay", test_joined_words_stay);
  ADD ("only-touched-are-told", test_only_touched_are_told);
  ADD ("two-turns", test_two_turns);
  ADD ("emptied-turns-go", test_emptied_turns_go);
  ADD ("split", test_split);
  ADD ("split-nowhere", test_split_nowhere);
  ADD ("split-names-the-half", test_split_names_the_half);
  ADD ("merge", test_merge);
  ADD ("merge-moves-no-time", test_merge_moves_no_time);
  ADD ("merge-after-split", test_merge_after_split);
  ADD ("speaker", test_speaker);
  ADD ("speaker-of-many", test_speaker_of_many);
#undef ADD

  return g_test_run ();
}
