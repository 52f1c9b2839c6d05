/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-cue-opener.h"
#include "hear-error.h"
#include "hear-test.h"

static void
check (const char *text,
       const char *name,
       const char *format)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  g_autoptr(HearCueFile) file = hear_cue_opener_open (bytes, name, &error);

  if (format == NULL)
    {
      g_assert_null (file);
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (file->format, ==, format);
}

static void
test_content_decides (void)
{
  check ("WEBVTT\n\n00:00.000 --> 00:01.000\na", "x.txt", "vtt");
  check ("\xef\xbb\xbfWEBVTT\n\n00:00.000 --> 00:01.000\na", NULL, "vtt");
  check ("1\n00:00:00,000 --> 00:00:01,000\na", "x.txt", "srt");
}

static void
test_lax_about_webvtt (void)
{
  check ("", "x.vtt", "vtt");
  check ("no signature", "X.VTT", "vtt");
}

static void
test_refuses_nothing (void)
{
  check ("", "x.srt", NULL);
  check ("   \n\n", "x.txt", NULL);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/cue-opener/content-decides", test_content_decides);
  g_test_add_func ("/cue-opener/lax-about-webvtt", test_lax_about_webvtt);
  g_test_add_func ("/cue-opener/refuses-nothing", test_refuses_nothing);

  return g_test_run ();
}
