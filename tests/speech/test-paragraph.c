/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-paragraph.h"
#include "hear-test.h"

static HearCueFile *
make (const char *word,
      guint       n_words,
      guint       sentence,
      gint64      end_ms)
{
  HearCueFile *file = hear_cue_file_new ("txt");
  g_autoptr(GString) text = g_string_new (NULL);
  HearCue *cue;

  for (guint i = 1; i <= n_words; i++)
    g_string_append_printf (text, "%s%s ", word, sentence > 0 && i % sentence == 0 ? "." : "");
  cue = hear_cue_new (0, end_ms, text->str);
  g_ptr_array_add (cue->utterances, hear_utterance_new ("Mary", 5000, end_ms, text->str));
  hear_cue_file_add (file, cue);
  hear_paragraph_split (file);

  return file;
}

static guint
count (HearCueFile *file)
{
  return ((HearCue *) g_ptr_array_index (file->cues, 0))->utterances->len;
}

static void
test_short (void)
{
  g_autoptr(HearCueFile) file = make ("word", 25, 5, 5000);

  g_assert_cmpuint (count (file), ==, 1);
}

static void
test_sentences (void)
{
  g_autoptr(HearCueFile) file = make ("word", 100, 10, 25000);
  HearCue       *cue = g_ptr_array_index (file->cues, 0);
  HearUtterance *second = g_ptr_array_index (cue->utterances, 1);

  g_assert_cmpuint (count (file), ==, 4);
  g_assert_cmpstr (second->speaker, ==, "Mary");
  g_assert_cmpint (second->start_ms, >, 10000);
  g_assert_cmpint (second->start_ms, <, 12000);
}

static void
test_no_sentences (void)
{
  g_autoptr(HearCueFile) file = make ("word", 200, 0, 5000);
  HearCue *cue = g_ptr_array_index (file->cues, 0);

  g_assert_cmpuint (count (file), ==, 3);
  g_assert_cmpint (((HearUtterance *) g_ptr_array_index (cue->utterances, 0))->start_ms, ==, 5000);
  g_assert_cmpint (((HearUtterance *) g_ptr_array_index (cue->utterances, 1))->start_ms, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/paragraph/short", test_short);
  g_test_add_func ("/paragraph/sentences", test_sentences);
  g_test_add_func ("/paragraph/no-sentences", test_no_sentences);

  return g_test_run ();
}
