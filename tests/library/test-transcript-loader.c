/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-test.h"
#include "hear-transcript-loader.h"

static char *root;

/* A second of silence, a second of sound, and so on. */
static HearPeaks *
make_peaks (guint n_channels)
{
  GArray    *pairs[2] = { g_array_new (FALSE, FALSE, 1), g_array_new (FALSE, FALSE, 1) };
  HearPeaks *peaks;

  for (guint i = 0; i < 400; i++)
    {
      gint8 level = i / 100 % 2 == 1 ? (gint8) (60 + i % 30) : 0;
      gint8 pair[] = { (gint8) -level, level };
      gint8 silence[] = { 0, 0 };

      g_array_append_vals (pairs[0], n_channels == 1 || i < 200 ? pair : silence, 2);
      g_array_append_vals (pairs[1], i >= 200 ? pair : silence, 2);
    }
  peaks = hear_peaks_new_from_pairs (n_channels, pairs);
  g_array_unref (pairs[0]);
  g_array_unref (pairs[1]);

  return peaks;
}

static HearTranscript *
load (const char *text,
      HearPeaks  *peaks,
      gint64      duration_ms)
{
  g_autofree char *path = g_build_filename (root, "text.txt", NULL);
  g_autoptr(HearTranscriptInfo) info = NULL;
  g_autoptr(GError) error = NULL;
  HearTranscript *transcript;

  g_file_set_contents (path, text, -1, NULL);
  transcript = hear_transcript_loader_load (path, peaks, duration_ms, &info, &error);
  g_assert_no_error (error);

  return transcript;
}

static void
assert_within (HearTranscript *transcript,
               gint64          start_ms,
               gint64          end_ms)
{
  guint n = hear_transcript_get_n_segments (transcript);

  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_ESTIMATED);
  g_assert_cmpint (hear_segment_get_start_ms (hear_transcript_get_segment (transcript, 0)), >=, start_ms);
  g_assert_cmpint (hear_segment_get_end_ms (hear_transcript_get_segment (transcript, n - 1)), <=, end_ms);
}

static void
test_spread (void)
{
  g_autoptr(HearPeaks) mono = make_peaks (1);
  g_autoptr(HearPeaks) stereo = make_peaks (2);
  g_autoptr(HearTranscript) one = load ("one two three four\n", mono, 4000);
  g_autoptr(HearTranscript) two = load ("one two three four\n", stereo, 4000);

  assert_within (one, 700, 4000);
  assert_within (two, 700, 4000);
  g_assert_cmpint (hear_segment_get_end_ms (hear_transcript_get_segment (two, 0)), >, 3000);
}

static void
test_without_sound (void)
{
  g_autoptr(HearPeaks) none = hear_peaks_new_with_duration (0, NULL, 4000);
  g_autoptr(HearTranscript) transcript = load ("one two three four\n", NULL, 4000);
  g_autoptr(HearTranscript) silent = load ("one two three four\n", none, 4000);

  assert_within (transcript, 0, 4000);
  assert_within (silent, 0, 4000);
}

static void
test_without_recording (void)
{
  g_autoptr(HearTranscript) transcript = load ("one two three four\n", NULL, 0);

  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_NONE);
}

static void
test_times_stay (void)
{
  g_autoptr(HearPeaks) peaks = make_peaks (1);
  g_autoptr(HearTranscript) transcript = load ("1\n00:00:00,100 --> 00:00:00,200\none two\n", peaks, 4000);

  g_assert_cmpint (hear_transcript_get_times (transcript), ==, HEAR_TRANSCRIPT_TIMES_CUES);
  g_assert_cmpint (hear_segment_get_start_ms (hear_transcript_get_segment (transcript, 0)), ==, 100);
}

int
main (int    argc,
      char **argv)
{
  int status;

  hear_test_init (&argc, &argv);
  root = hear_test_make_folder ();
  g_test_add_func ("/transcript-loader/spread", test_spread);
  g_test_add_func ("/transcript-loader/without-sound", test_without_sound);
  g_test_add_func ("/transcript-loader/without-recording", test_without_recording);
  g_test_add_func ("/transcript-loader/times-stay", test_times_stay);
  status = g_test_run ();
  hear_test_drop_folder (root);
  g_free (root);

  return status;
}
