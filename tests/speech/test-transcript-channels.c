/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-transcript-channels.h"

#define N_PAIRS 1000

typedef struct
{
  gint8 left[2 * N_PAIRS];
  gint8 right[2 * N_PAIRS];
} Sound;

static HearChannelPeaks
make_sound (Sound *sound,
            gint64 change_ms)
{
  for (guint i = 0; i < N_PAIRS; i++)
    {
      gboolean on_left = (gint64) i * 10 < change_ms;

      sound->left[2 * i + 1] = on_left ? 80 : 10;
      sound->left[2 * i] = (gint8) -sound->left[2 * i + 1];
      sound->right[2 * i + 1] = on_left ? 10 : 80;
      sound->right[2 * i] = (gint8) -sound->right[2 * i + 1];
    }

  return (HearChannelPeaks){ sound->left, sound->right, N_PAIRS };
}

static HearTranscript *
make (gint64      start_ms,
      gint64      end_ms,
      const char *text)
{
  HearTranscript *transcript = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (start_ms, end_ms, NULL, text);

  hear_transcript_append_segment (transcript, segment);

  return transcript;
}

static void
test_whole (void)
{
  Sound            sound;
  HearChannelPeaks peaks = make_sound (&sound, 5000);
  g_autoptr(HearTranscript) transcript = make (6000, 8000, "all on the right");

  hear_transcript_assign_channels (transcript, &peaks, "a", "b");
  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 1);
  g_assert_cmpstr (hear_segment_get_speaker (hear_transcript_get_segment (transcript, 0)), ==, "b");
}

static void
test_split (void)
{
  Sound            sound;
  HearChannelPeaks peaks = make_sound (&sound, 5000);
  g_autoptr(HearTranscript) transcript = make (0, 10000, "aaaa bbbb cccc dddd");

  hear_transcript_assign_channels (transcript, &peaks, "a", "b");
  g_assert_cmpuint (hear_transcript_get_n_segments (transcript), ==, 2);
  g_assert_cmpstr (hear_segment_get_speaker (hear_transcript_get_segment (transcript, 0)), ==, "a");
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (transcript, 0)), ==, "aaaa bbbb");
  g_assert_cmpstr (hear_segment_get_speaker (hear_transcript_get_segment (transcript, 1)), ==, "b");
  g_assert_cmpstr (hear_segment_get_text (hear_transcript_get_segment (transcript, 1)), ==, "cccc dddd");
  g_assert_false (hear_segment_get_breaks (hear_transcript_get_segment (transcript, 1)));
}

static void
test_nothing_known (void)
{
  HearChannelPeaks peaks = { NULL, NULL, 0 };
  g_autoptr(HearTranscript) transcript = make (0, 10000, "beyond the sound");

  hear_transcript_assign_channels (transcript, &peaks, "a", "b");
  g_assert_cmpstr (hear_segment_get_speaker (hear_transcript_get_segment (transcript, 0)), ==, "");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/transcript-channels/whole", test_whole);
  g_test_add_func ("/transcript-channels/split", test_split);
  g_test_add_func ("/transcript-channels/nothing-known", test_nothing_known);

  return g_test_run ();
}
