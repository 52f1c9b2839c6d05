/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-utterance.h"

static void
test_cleans (void)
{
  g_autoptr(HearUtterance) utterance = hear_utterance_new (" Mary \n Smith ", 0, 10, " one\n two\t");

  g_assert_cmpstr (utterance->speaker, ==, "Mary Smith");
  g_assert_cmpstr (utterance->text, ==, "one two");
  hear_utterance_set_speaker (utterance, "  ");
  g_assert_null (utterance->speaker);
}

static void
test_measured (void)
{
  g_autoptr(HearUtterance) utterance = hear_utterance_new (NULL, 0, 10, "one two");

  g_assert_false (hear_utterance_has_measured_words (utterance));
  utterance->words = hear_words_spread (utterance->text, 0, 10);
  g_assert_false (hear_utterance_has_measured_words (utterance));
  hear_words_index (utterance->words, 1).flags = HEAR_WORD_NONE;
  g_assert_true (hear_utterance_has_measured_words (utterance));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/utterance/cleans", test_cleans);
  g_test_add_func ("/utterance/measured", test_measured);

  return g_test_run ();
}
