/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-webvtt-file.h"

static HearUtterance *
get (HearCueFile *file,
     guint        i)
{
  return g_ptr_array_index (((HearCue *) g_ptr_array_index (file->cues, 0))->utterances, i);
}

static HearCueFile *
parse (const char *text)
{
  g_autofree char *whole = g_strconcat ("WEBVTT\n\n00:00.000 --> 00:10.000\n", text, NULL);

  return hear_webvtt_file_parse (whole);
}

static void
test_voices (void)
{
  g_autoptr(HearCueFile) file = parse ("<v Mary>one two</v>\n<v.turn John>three &amp; four");
  HearCue *cue = g_ptr_array_index (file->cues, 0);

  g_assert_cmpuint (cue->utterances->len, ==, 2);
  g_assert_cmpstr (get (file, 0)->speaker, ==, "Mary");
  g_assert_cmpstr (get (file, 0)->text, ==, "one two");
  g_assert_false (get (file, 0)->breaks);
  g_assert_cmpstr (get (file, 1)->speaker, ==, "John");
  g_assert_cmpstr (get (file, 1)->text, ==, "three & four");
  g_assert_true (get (file, 1)->breaks);
  g_assert_cmpint (get (file, 0)->start_ms, ==, 0);
  g_assert_cmpint (get (file, 0)->end_ms, ==, get (file, 1)->start_ms);
  g_assert_cmpint (get (file, 1)->end_ms, ==, 10000);
  g_assert_cmpint (file->times, ==, HEAR_TRANSCRIPT_TIMES_CUES);
}

static void
test_words (void)
{
  g_autoptr(HearCueFile) file = parse ("<00:01.000>one<00:02.000> <00:03.000>two<00:04.000> three four");
  GArray *words = get (file, 0)->words;

  g_assert_cmpint (file->times, ==, HEAR_TRANSCRIPT_TIMES_WORDS);
  g_assert_cmpstr (get (file, 0)->text, ==, "one two three four");
  g_assert_cmpuint (words->len, ==, 4);
  g_assert_cmpint (hear_words_index (words, 0).start_ms, ==, 1000);
  g_assert_cmpint (hear_words_index (words, 0).end_ms, ==, 2000);
  g_assert_cmpint (hear_words_index (words, 1).start_ms, ==, 3000);
  g_assert_cmpint (hear_words_index (words, 1).end_ms, ==, 4000);
  g_assert_cmpint (hear_words_index (words, 1).flags, ==, HEAR_WORD_NONE);
  g_assert_cmpint (hear_words_index (words, 2).start_ms, ==, 4000);
  g_assert_cmpint (hear_words_index (words, 2).flags, ==, HEAR_WORD_ESTIMATED);
  g_assert_cmpint (hear_words_index (words, 3).end_ms, ==, 10000);
}

static void
test_captions (void)
{
  g_autoptr(HearCueFile) file = parse ("one<00:00:01.000><c> two</c><00:00:02.000><c> three</c>");
  GArray *words = get (file, 0)->words;

  g_assert_cmpuint (words->len, ==, 3);
  g_assert_cmpint (hear_words_index (words, 0).end_ms, ==, 1000);
  g_assert_cmpint (hear_words_index (words, 1).start_ms, ==, 1000);
  g_assert_cmpint (hear_words_index (words, 2).start_ms, ==, 2000);
}

static void
test_ruby (void)
{
  g_autoptr(HearCueFile) file = parse ("<ruby>base<rt>above</rt></ruby> text");

  g_assert_cmpstr (get (file, 0)->text, ==, "base text");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/webvtt-speech/voices", test_voices);
  g_test_add_func ("/webvtt-speech/words", test_words);
  g_test_add_func ("/webvtt-speech/captions", test_captions);
  g_test_add_func ("/webvtt-speech/ruby", test_ruby);

  return g_test_run ();
}
