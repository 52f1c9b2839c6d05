/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-test.h"
#include "hear-webvtt-file.h"

static HearCue *
get (HearCueFile *file,
     guint        i)
{
  return g_ptr_array_index (file->cues, i);
}

static void
test_blocks (void)
{
  g_autoptr(HearCueFile) file = hear_webvtt_file_parse ("WEBVTT - title\nKind: captions\n\nSTYLE\n::cue {}\n\nREGION\nid:a\n\nNOTE\nmore\n\n"
                                                         "id\n00:01.000 --> 00:02.000 region:a\nfirst\nsecond\n\n00:03.000 --> 00:04.000\nthird");

  g_assert_cmpuint (file->cues->len, ==, 2);
  g_assert_cmpuint (file->n_regions, ==, 1);
  g_assert_cmpstr (get (file, 0)->id, ==, "id");
  g_assert_cmpstr (get (file, 0)->text, ==, "first\nsecond");
  g_assert_cmpstr (get (file, 0)->settings.region, ==, "a");
  g_assert_cmpint (get (file, 1)->start_ms, ==, 3000);
}

static void
test_signature (void)
{
  g_assert_true (hear_webvtt_file_has_signature ("WEBVTT"));
  g_assert_true (hear_webvtt_file_has_signature ("WEBVTT\tx"));
  g_assert_false (hear_webvtt_file_has_signature ("WEBVTTx"));
  g_assert_false (hear_webvtt_file_has_signature ("webvtt"));
}

static void
test_note (void)
{
  g_autoptr(HearCueFile) file = hear_webvtt_file_parse ("WEBVTT\n\nNOTE hearback {\"language\":\"de\",\"verbatim\":\"no\"}\n\n00:01.000 --> 00:02.000\nx\n");
  g_autoptr(HearCueFile) broken = hear_webvtt_file_parse ("WEBVTT\n\nNOTE hearback {\"language\":\n\n00:01.000 --> 00:02.000\nx\n");

  g_assert_cmpstr (file->language, ==, "de");
  g_assert_cmpint (file->verbatim, ==, HEAR_VERBATIM_NO);
  g_assert_null (broken->language);
  g_assert_cmpuint (broken->cues->len, ==, 1);
}

static void
test_hostile (void)
{
  g_autofree char *tags = g_strnfill (3000000, '<');
  g_autofree char *text = NULL;
  g_autoptr(HearCueFile) file = NULL;

  for (gsize i = 0; i + 3 <= 3000000; i += 3)
    memcpy (tags + i, "<b>", 3);
  text = g_strconcat ("WEBVTT\n\n00:01.000 --> 00:02.000\n", tags, NULL);
  file = hear_webvtt_file_parse (text);
  g_assert_cmpuint (file->cues->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/webvtt-file/blocks", test_blocks);
  g_test_add_func ("/webvtt-file/signature", test_signature);
  g_test_add_func ("/webvtt-file/note", test_note);
  g_test_add_func ("/webvtt-file/hostile", test_hostile);

  return g_test_run ();
}
