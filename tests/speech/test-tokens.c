/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-tokens.h"

static void
add (GArray     *tokens,
     const char *text,
     gint64      start_ms,
     gint64      end_ms,
     const char *speaker)
{
  HearToken token = { g_strdup (text), g_strdup (speaker), start_ms, end_ms, 0.5f, FALSE };

  g_array_append_val (tokens, token);
}

static void
test_found_in_text (void)
{
  g_autoptr(GArray) tokens = hear_tokens_new ();
  g_autoptr(HearCue) cue = NULL;
  HearUtterance *utterance;

  add (tokens, "hello", 100, 200, NULL);
  add (tokens, "absent", 200, 300, NULL);
  add (tokens, "world", 300, 400, NULL);
  cue = hear_tokens_to_cue (tokens, "So, hello (my) world!", 0, 1000);
  utterance = g_ptr_array_index (cue->utterances, 0);
  g_assert_cmpuint (utterance->words->len, ==, 4);
  g_assert_cmpint (hear_words_index (utterance->words, 0).start_ms, ==, 0);
  g_assert_cmpint (hear_words_index (utterance->words, 0).end_ms, ==, 100);
  g_assert_cmpint (hear_words_index (utterance->words, 0).flags, ==, HEAR_WORD_ESTIMATED);
  g_assert_cmpint (hear_words_index (utterance->words, 1).start_ms, ==, 100);
  g_assert_cmpint (hear_words_index (utterance->words, 2).start_ms, ==, 200);
  g_assert_cmpint (hear_words_index (utterance->words, 3).end_ms, ==, 400);
  g_assert_cmpuint (hear_words_index (utterance->words, 3).end, ==, 21);
}

static void
test_joined (void)
{
  g_autoptr(GArray) tokens = hear_tokens_new ();
  g_autoptr(HearCue) plain = NULL;
  g_autoptr(HearCue) spaced = NULL;

  add (tokens, "a", 0, 1, NULL);
  add (tokens, "b", 1, 2, NULL);
  plain = hear_tokens_to_cue (tokens, NULL, 0, 2);
  g_assert_cmpstr (plain->text, ==, "a b");
  add (tokens, " c", 2, 3, NULL);
  spaced = hear_tokens_to_cue (tokens, NULL, 0, 3);
  g_assert_cmpstr (spaced->text, ==, "ab c");
}

static void
test_nothing (void)
{
  g_autoptr(GArray) tokens = hear_tokens_new ();

  g_assert_null (hear_tokens_to_cue (tokens, " ", 0, 1));
  g_assert_null (hear_tokens_to_cue (tokens, NULL, 0, 1));
}

static void
test_cut (void)
{
  g_autoptr(GArray) tokens = hear_tokens_new ();
  g_autoptr(HearCueFile) file = hear_cue_file_new ("openai");

  for (guint i = 0; i < 200; i++)
    add (tokens, i == 29 ? "end." : "word", i * 100, i * 100 + 100, i < 100 ? "A" : "B");
  add (tokens, "late", 30000, 30100, "B");
  hear_tokens_add_to_file (tokens, file);
  g_assert_cmpuint (file->cues->len, ==, 5);
  g_assert_cmpint (((HearCue *) g_ptr_array_index (file->cues, 1))->start_ms, ==, 3000);
  g_assert_cmpint (((HearCue *) g_ptr_array_index (file->cues, 2))->start_ms, ==, 10000);
  g_assert_cmpint (((HearCue *) g_ptr_array_index (file->cues, 4))->start_ms, ==, 30000);
}

static void
test_confidence (void)
{
  g_assert_cmpfloat (hear_tokens_clamp_confidence (7), ==, 1);
  g_assert_cmpfloat (hear_tokens_clamp_confidence (-7), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/tokens/found-in-text", test_found_in_text);
  g_test_add_func ("/tokens/joined", test_joined);
  g_test_add_func ("/tokens/nothing", test_nothing);
  g_test_add_func ("/tokens/cut", test_cut);
  g_test_add_func ("/tokens/confidence", test_confidence);

  return g_test_run ();
}
