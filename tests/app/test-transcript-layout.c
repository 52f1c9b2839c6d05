/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-transcript-edit.h"
#include "hear-transcript-layout.h"

typedef struct
{
  HearTranscript       *transcript;
  HearTranscriptLayout *layout;
} Fixture;

static void
setup (Fixture      *fixture,
       gconstpointer user_data)
{
  fixture->transcript = hear_test_transcript_new ();
  fixture->layout = hear_transcript_layout_new (fixture->transcript);
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  g_assert_finalize_object (fixture->layout);
  g_assert_finalize_object (fixture->transcript);
}

static char *
get_word_text (HearTranscriptLayout *layout,
               guint                 word)
{
  const HearPlacedWord *placed = hear_transcript_layout_get_word (layout, word);

  return g_utf8_substring (hear_transcript_layout_get_turn (layout, placed->turn)->text, placed->start, placed->end);
}

static void
test_turns (Fixture      *fixture,
            gconstpointer user_data)
{
  const char *const lines[] = {
    "Tell me about it.",
    "So we had zwölf choices. I picked the move.",
    "What then?",
    "We rolled back, fünf times.",
  };

  g_assert_cmpuint (hear_transcript_layout_get_n_turns (fixture->layout), ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpstr (hear_transcript_layout_get_turn (fixture->layout, i)->text, ==, lines[i]);
  g_assert_cmpstr (hear_transcript_layout_get_turn (fixture->layout, 0)->name, ==, "Mara Lindt");
}

static void
test_words (Fixture      *fixture,
            gconstpointer user_data)
{
  const char *const words[] = { "choices.", "I", "picked" };

  g_assert_cmpuint (hear_transcript_layout_get_n_words (fixture->layout), ==, 20);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *text = get_word_text (fixture->layout, 8 + i);

      g_assert_cmpstr (text, ==, words[i]);
    }
}

static void
test_times (Fixture      *fixture,
            gconstpointer user_data)
{
  HearSpan valid;

  g_assert_cmpint (hear_transcript_layout_find_time (fixture->layout, 999, &valid), ==, -1);
  g_assert_cmpint (valid.end_ms, ==, 1000);
  g_assert_cmpint (hear_transcript_layout_find_time (fixture->layout, 1000, &valid), ==, 0);
  g_assert_cmpint (valid.start_ms, ==, 1000);
  g_assert_cmpint (hear_transcript_layout_find_time (fixture->layout, 4500, NULL), ==, 3);
  g_assert_cmpint (hear_transcript_layout_find_time (fixture->layout, 5000, NULL), ==, 4);
  g_assert_cmpint (hear_transcript_layout_find_time (fixture->layout, 99999, &valid), ==, 19);
  g_assert_cmpint (valid.end_ms, ==, G_MAXINT64);
}

static void
test_two_at_once (Fixture      *fixture,
                  gconstpointer user_data)
{
  g_autoptr(HearSegment) long_one = hear_segment_new (20000, 30000, "s1", "aaaa bbbb");
  g_autoptr(HearSegment) aside = hear_segment_new (22000, 23000, "s2", "yes");
  g_autoptr(HearTranscriptLayout) layout = NULL;

  hear_transcript_append_segment (fixture->transcript, long_one);
  hear_transcript_append_segment (fixture->transcript, aside);
  layout = hear_transcript_layout_new (fixture->transcript);
  g_assert_cmpint (hear_transcript_layout_find_time (layout, 21000, NULL), ==, 20);
  g_assert_cmpint (hear_transcript_layout_find_time (layout, 22500, NULL), ==, 22);
  g_assert_cmpint (hear_transcript_layout_find_time (layout, 26000, NULL), ==, 21);
}

static void
test_no_times (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autoptr(HearTranscriptLayout) layout = NULL;

  hear_transcript_set_times (fixture->transcript, HEAR_TRANSCRIPT_TIMES_NONE);
  layout = hear_transcript_layout_new (fixture->transcript);
  g_assert_cmpint (hear_transcript_layout_find_time (layout, 5000, NULL), ==, -1);
}

static void
test_find_word (Fixture      *fixture,
                gconstpointer user_data)
{
  /* "So we had zwölf choices. I picked the move." */
  const struct
  {
    guint offset;
    int   word;
  } cases[] = { { 0, 4 }, { 1, 4 }, { 2, 4 }, { 3, 5 }, { 10, 7 }, { 14, 7 }, { 15, 7 }, { 16, 8 }, { 25, 9 }, { 1000, 12 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hear_transcript_layout_find_word (fixture->layout, 1, cases[i].offset), ==, cases[i].word);
}

static void
test_empty (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(HearTranscriptLayout) layout = hear_transcript_layout_new (transcript);

  g_assert_cmpuint (hear_transcript_layout_get_n_turns (layout), ==, 0);
  g_assert_cmpint (hear_transcript_layout_find_time (layout, 0, NULL), ==, -1);
}

static void
test_make_line (Fixture      *fixture,
                gconstpointer user_data)
{
  const char *const cases[][2] = {
    { "plain", "plain" },
    { "one\ntwo\r\n", "one two  " },
    { "a\u2029b\u2028c", "a\u2003b\u2003c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = hear_transcript_layout_make_line (cases[i][0]);

      g_assert_cmpstr (line, ==, cases[i][1]);
      g_assert_cmpuint (strlen (line), ==, strlen (cases[i][0]));
    }
}

static void
test_30000_words (Fixture      *fixture,
                  gconstpointer user_data)
{
  g_autoptr(HearTranscript) transcript = hear_test_transcript_new_long (1500, 20);
  g_autoptr(HearTranscriptLayout) layout = hear_transcript_layout_new (transcript);

  g_assert_cmpuint (hear_transcript_layout_get_n_words (layout), ==, 30000);
  for (guint i = 0; i < 30000; i += 97)
    g_assert_cmpint (hear_transcript_layout_find_time (layout, hear_transcript_layout_get_word (layout, i)->start_ms, NULL), ==, (int) i);
}

static void
assert_same_turns (HearTranscriptLayout *layout,
                   HearTranscriptLayout *anew)
{
  g_assert_cmpuint (hear_transcript_layout_get_n_turns (layout), ==, hear_transcript_layout_get_n_turns (anew));
  for (guint i = 0; i < hear_transcript_layout_get_n_turns (anew); i++)
    {
      const HearPlacedTurn *one = hear_transcript_layout_get_turn (layout, i);
      const HearPlacedTurn *two = hear_transcript_layout_get_turn (anew, i);

      g_assert_cmpuint (one->first, ==, two->first);
      g_assert_cmpuint (one->n_segments, ==, two->n_segments);
      g_assert_cmpuint (one->first_word, ==, two->first_word);
      g_assert_cmpuint (one->n_words, ==, two->n_words);
      g_assert_cmpstr (one->text, ==, two->text);
      g_assert_cmpstr (one->name, ==, two->name);
    }
}

static void
assert_same_words (HearTranscriptLayout *layout,
                   HearTranscriptLayout *anew)
{
  g_assert_cmpuint (hear_transcript_layout_get_n_words (layout), ==, hear_transcript_layout_get_n_words (anew));
  for (guint i = 0; i < hear_transcript_layout_get_n_words (anew); i++)
    {
      const HearPlacedWord *one = hear_transcript_layout_get_word (layout, i);
      const HearPlacedWord *two = hear_transcript_layout_get_word (anew, i);

      g_assert_cmpuint (one->segment, ==, two->segment);
      g_assert_cmpuint (one->turn, ==, two->turn);
      g_assert_cmpuint (one->start, ==, two->start);
      g_assert_cmpuint (one->end, ==, two->end);
      g_assert_cmpint (one->start_ms, ==, two->start_ms);
      g_assert_cmpint (one->end_ms, ==, two->end_ms);
      g_assert_cmpint (hear_transcript_layout_find_time (layout, two->start_ms, NULL), ==,
                       hear_transcript_layout_find_time (anew, two->start_ms, NULL));
    }
}

/* Goes there and back by what was before, and compares with what is read
 * from nothing. */
static void
run_edit (Fixture            *fixture,
          HearTranscriptEdit *edit)
{
  g_assert_nonnull (edit);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(HearTranscriptLayout) old = g_steal_pointer (&fixture->layout);
      g_autoptr(HearTranscriptLayout) anew = NULL;

      hear_transcript_edit_apply (edit, fixture->transcript, i == 1);
      fixture->layout = hear_transcript_layout_new_after (fixture->transcript, old);
      anew = hear_transcript_layout_new (fixture->transcript);
      assert_same_turns (fixture->layout, anew);
      assert_same_words (fixture->layout, anew);
    }
}

static void
test_after (Fixture      *fixture,
            gconstpointer user_data)
{
  const char *const more[] = { "So we never had zwölf choices at all. I picked it.", NULL };
  const char *const gone[] = { "", NULL };
  g_autoptr(HearTranscriptEdit) longer = hear_transcript_edit_type (fixture->layout, 1, more);
  g_autoptr(HearTranscriptEdit) without = hear_transcript_edit_type (fixture->layout, 1, gone);
  g_autoptr(HearTranscriptEdit) split = hear_transcript_edit_split (fixture->layout, 1, 3);
  g_autoptr(HearTranscriptEdit) merged = hear_transcript_edit_merge (fixture->layout, 2);
  g_autoptr(HearTranscriptEdit) other = hear_transcript_edit_speaker (fixture->layout, 0, 1, "s2");

  run_edit (fixture, longer);
  run_edit (fixture, without);
  run_edit (fixture, split);
  run_edit (fixture, merged);
  run_edit (fixture, other);
}

/* A name is no matter of the segments. */
static void
test_after_name (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr(HearTranscriptLayout) after = NULL;
  HearSegment *segment = hear_transcript_get_segment (fixture->transcript, 0);

  hear_participant_set_name (hear_transcript_find_speaker (fixture->transcript, hear_segment_get_speaker (segment)), "Mara Linde");
  after = hear_transcript_layout_new_after (fixture->transcript, fixture->layout);
  g_assert_cmpstr (hear_transcript_layout_get_turn (after, 0)->name, ==, "Mara Linde");
}

static void
test_after_reads_little (Fixture      *fixture,
                         gconstpointer user_data)
{
  const char *const lines[] = { "Tell me all about it.", NULL };
  g_autoptr(HearTranscriptEdit) edit = hear_transcript_edit_type (fixture->layout, 0, lines);
  g_autoptr(HearTranscriptLayout) after = NULL;

  hear_transcript_edit_apply (edit, fixture->transcript, FALSE);
  after = hear_transcript_layout_new_after (fixture->transcript, fixture->layout);
  g_assert_cmpstr (hear_transcript_layout_get_turn (after, 0)->text, ==, lines[0]);
  for (guint i = 1; i < hear_transcript_layout_get_n_turns (after); i++)
    g_assert_true (hear_transcript_layout_get_turn (after, i)->text == hear_transcript_layout_get_turn (fixture->layout, i)->text);
}

int
main (int   argc,
      char *argv[])
{
  hear_test_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/transcript-layout/" path, Fixture, NULL, setup, test, teardown)
  ADD ("turns", test_turns);
  ADD ("words", test_words);
  ADD ("times", test_times);
  ADD ("two-at-once", test_two_at_once);
  ADD ("no-times", test_no_times);
  ADD ("find-word", test_find_word);
  ADD ("empty", test_empty);
  ADD ("make-line", test_make_line);
  ADD ("30000-words", test_30000_words);
  ADD ("after", test_after);
  ADD ("after-name", test_after_name);
  ADD ("after-reads-little", test_after_reads_little);
#undef ADD

  return g_test_run ();
}
