/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-speaker-prefix.h"
#include "hear-test.h"

static void
test_finds (void)
{
  const struct
  {
    const char *line;
    const char *name;
    const char *rest;
  } cases[] = {
    { "Mary Smith: Yes", "Mary Smith", " Yes" },
    { "**Mary Smith:** Yes", "Mary Smith", " Yes" },
    { "**Mary**: Yes", "Mary", " Yes" },
    { "[SPEAKER_00]: Yes", "SPEAKER_00", " Yes" },
    { ">> MARY: Yes", "MARY", " Yes" },
    { "interviewer: Yes", "interviewer", " Yes" },
    { "Jürgen von Å: Ja", "Jürgen von Å", " Ja" },
    { "Mary:", "Mary", "" },
    { "10:30 Meeting: Yes", NULL, NULL },
    { "Note: Yes", NULL, NULL },
    { "http://example.org", NULL, NULL },
    { "I told her the following thing: No", NULL, NULL },
    { "and then: No", NULL, NULL },
    { "Ratio 3:1", NULL, NULL },
    { "", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = NULL;
      gsize            length = hear_speaker_prefix_find (cases[i].line, &name);

      g_assert_cmpstr (name, ==, cases[i].name);
      if (name != NULL)
        g_assert_cmpstr (cases[i].line + length, ==, cases[i].rest);
      else
        g_assert_cmpuint (length, ==, 0);
    }
}

static void
test_roles (void)
{
  g_assert_true (hear_speaker_prefix_is_role ("Interviewer"));
  g_assert_true (hear_speaker_prefix_is_role ("Speaker 12"));
  g_assert_true (hear_speaker_prefix_is_role ("SPEAKER_01"));
  g_assert_false (hear_speaker_prefix_is_role ("Mary"));
}

static HearUtterance *
add (HearCueFile *file,
     const char  *text)
{
  HearCue *cue = hear_cue_new (0, 1000, text);

  g_ptr_array_add (cue->utterances, hear_utterance_new (NULL, 0, 1000, text));
  hear_cue_file_add (file, cue);

  return g_ptr_array_index (cue->utterances, 0);
}

static void
test_splits_what_recurs (void)
{
  g_autoptr(HearCueFile) file = hear_cue_file_new ("vtt");
  HearUtterance *named = add (file, "Mary: yes");
  HearUtterance *sentence = add (file, "Remember: nothing is lost");

  add (file, "Mary: no");
  add (file, "one");
  add (file, "two");
  add (file, "three");
  add (file, "four");
  named->words = hear_words_spread (named->text, 0, 1000);
  hear_speaker_prefix_split (file);
  g_assert_cmpstr (named->speaker, ==, "Mary");
  g_assert_cmpstr (named->text, ==, "yes");
  g_assert_cmpuint (named->words->len, ==, 1);
  g_assert_cmpuint (hear_words_index (named->words, 0).start, ==, 0);
  g_assert_cmpuint (hear_words_index (named->words, 0).end, ==, 3);
  g_assert_null (sentence->speaker);
  g_assert_cmpstr (sentence->text, ==, "Remember: nothing is lost");
}

static void
test_splits_dialogues (void)
{
  g_autoptr(HearCueFile) file = hear_cue_file_new ("txt");
  HearUtterance *first = add (file, "John: Hi");
  HearUtterance *second = add (file, "Mary: Hello");

  hear_speaker_prefix_split (file);
  g_assert_cmpstr (first->speaker, ==, "John");
  g_assert_cmpstr (second->speaker, ==, "Mary");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/speaker-prefix/finds", test_finds);
  g_test_add_func ("/speaker-prefix/roles", test_roles);
  g_test_add_func ("/speaker-prefix/splits-what-recurs", test_splits_what_recurs);
  g_test_add_func ("/speaker-prefix/splits-dialogues", test_splits_dialogues);

  return g_test_run ();
}
