/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-import-speakers.h"
#include "hear-test.h"

static HearTranscript *
make (const char *const *names)
{
  HearTranscript *transcript = hear_transcript_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("s%u", i + 1);
      g_autoptr(HearSegment) segment = hear_segment_new (i * 1000, i * 1000 + 900, key, "said");

      hear_transcript_add_speaker (transcript, key, names[i]);
      hear_transcript_append_segment (transcript, segment);
    }

  return transcript;
}

static const char *
find_candidate (HearTranscript *transcript)
{
  GListModel *speakers = hear_transcript_get_speakers (transcript);

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      if (hear_participant_get_part (speaker) == HEAR_PARTICIPANT_PART_CANDIDATE)
        return hear_participant_get_name (speaker);
    }

  return NULL;
}

static void
test_candidate (void)
{
  const struct
  {
    const char *names[4];
    const char *candidate;
    const char *speaker;
    const char *found;
  } cases[] = {
    { { "Bo" }, "Ana Lima", NULL, "Bo" },
    { { "Bo", "Candidate" }, "Ana Lima", NULL, "Candidate" },
    { { "INTERVIEWEE", "Bo" }, "Ana Lima", NULL, "INTERVIEWEE" },
    { { "Bo", "ana  lima" }, "Ana Lima", NULL, "ana  lima" },
    { { "Bo", "Cy" }, "Ana Lima", NULL, NULL },
    { { "Bo", "Cy" }, "Ana Lima", "cy", "Cy" },
    { { "Candidate", "Cy" }, "Ana Lima", "Cy", "Cy" },
    { { "Candidate", "Cy" }, "Ana Lima", "", NULL },
    { { "Bo" }, "Ana Lima", "", NULL },
    { { NULL }, "Ana Lima", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearTranscript) transcript = make (cases[i].names);
      g_autoptr(GError) error = NULL;

      g_assert_true (hear_import_speakers_find_parts (transcript, cases[i].candidate, cases[i].speaker, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (find_candidate (transcript), ==, cases[i].found);
    }
}

static void
test_interviewer (void)
{
  const char *const names[] = { "interviewer", "Bo", NULL };
  g_autoptr(HearTranscript) transcript = make (names);

  g_assert_true (hear_import_speakers_find_parts (transcript, "Ana Lima", NULL, NULL));
  g_assert_cmpint (hear_participant_get_part (hear_transcript_find_speaker (transcript, "s1")), ==,
                   HEAR_PARTICIPANT_PART_INTERVIEWER);
  g_assert_cmpint (hear_participant_get_part (hear_transcript_find_speaker (transcript, "s2")), ==,
                   HEAR_PARTICIPANT_PART_UNKNOWN);
}

static void
test_nobody (void)
{
  const char *const names[] = { "Bo", "Cy", NULL };
  const char *const none[] = { NULL };
  g_autoptr(HearTranscript) transcript = make (names);
  g_autoptr(HearTranscript) empty = make (none);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) again = NULL;

  g_assert_false (hear_import_speakers_find_parts (transcript, "Ana Lima", "Dee", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_assert_nonnull (g_strstr_len (error->message, -1, "Cy"));
  g_assert_false (hear_import_speakers_find_parts (empty, "Ana Lima", "Dee", &again));
  g_assert_error (again, HEAR_ERROR, HEAR_ERROR_INVALID);
}

/* A second of the left channel, then one of the right, and so on. */
static HearPeaks *
make_peaks (guint n_channels)
{
  GArray    *pairs[2] = { g_array_new (FALSE, FALSE, 1), g_array_new (FALSE, FALSE, 1) };
  HearPeaks *peaks;

  for (guint i = 0; i < 400; i++)
    {
      for (guint channel = 0; channel < 2; channel++)
        {
          gint8 level = i / 100 % 2 == channel ? 90 : 1;
          gint8 pair[] = { (gint8) -level, level };

          g_array_append_vals (pairs[channel], pair, 2);
        }
    }
  peaks = hear_peaks_new_from_pairs (n_channels, pairs);
  g_array_unref (pairs[0]);
  g_array_unref (pairs[1]);

  return peaks;
}

static void
test_channels (void)
{
  const char *const names[] = { "Speaker 0", "Speaker 1", "Speaker 0 again", "Speaker 1 again", NULL };
  const char *const channels[] = { "Mara Lindt", "Ana Lima", NULL };
  g_autoptr(HearTranscript) transcript = make (names);
  g_autoptr(HearPeaks) peaks = make_peaks (2);

  g_assert_true (hear_import_speakers_assign_channels (transcript, peaks, channels));
  g_assert_cmpuint (g_list_model_get_n_items (hear_transcript_get_speakers (transcript)), ==, 2);
  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    g_assert_cmpstr (hear_transcript_get_speaker_name (transcript, hear_transcript_get_segment (transcript, i)), ==,
                     channels[i % 2]);
}

static void
test_channels_known (void)
{
  const char *const names[] = { "Ana Lima", "Mara Lindt", NULL };
  const char *const channels[] = { "mara lindt", "Ana Lima", NULL };
  g_autoptr(HearTranscript) transcript = make (names);
  g_autoptr(HearPeaks) peaks = make_peaks (2);

  g_assert_true (hear_import_speakers_assign_channels (transcript, peaks, channels));
  g_assert_cmpuint (g_list_model_get_n_items (hear_transcript_get_speakers (transcript)), ==, 2);
  g_assert_cmpstr (hear_segment_get_speaker (hear_transcript_get_segment (transcript, 0)), ==, "s2");
  g_assert_cmpstr (hear_segment_get_speaker (hear_transcript_get_segment (transcript, 1)), ==, "s1");
}

static void
test_one_channel (void)
{
  const char *const names[] = { "Bo", NULL };
  const char *const channels[] = { "Mara Lindt", "Ana Lima", NULL };
  g_autoptr(HearTranscript) transcript = make (names);
  g_autoptr(HearPeaks) peaks = make_peaks (1);

  g_assert_false (hear_import_speakers_assign_channels (transcript, peaks, channels));
  g_assert_cmpstr (hear_segment_get_speaker (hear_transcript_get_segment (transcript, 0)), ==, "s1");
}

static void
test_list (void)
{
  g_autoptr(HearTranscript) transcript = make ((const char *const[]){ "Bo", "Ana Lima", NULL });
  g_auto(GStrv) names = hear_import_speakers_list (transcript);
  const char *const *guessed = (const char *const *) names;

  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_cmpstr (names[0], ==, "Bo");
  g_assert_cmpstr (names[1], ==, "Ana Lima");
  g_assert_cmpuint (hear_import_speakers_guess (guessed, "ana lima"), ==, 1);
  g_assert_cmpuint (hear_import_speakers_guess (guessed, "Cy"), ==, HEAR_IMPORT_SPEAKERS_NONE);
  g_assert_cmpuint (hear_import_speakers_guess (guessed, NULL), ==, HEAR_IMPORT_SPEAKERS_NONE);
  g_assert_cmpuint (hear_import_speakers_guess (guessed + 1, "Cy"), ==, 0);
  g_assert_cmpuint (hear_import_speakers_guess (guessed + 2, "Cy"), ==, HEAR_IMPORT_SPEAKERS_NONE);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/import-speakers/candidate", test_candidate);
  g_test_add_func ("/import-speakers/interviewer", test_interviewer);
  g_test_add_func ("/import-speakers/nobody", test_nobody);
  g_test_add_func ("/import-speakers/channels", test_channels);
  g_test_add_func ("/import-speakers/channels-known", test_channels_known);
  g_test_add_func ("/import-speakers/one-channel", test_one_channel);
  g_test_add_func ("/import-speakers/list", test_list);

  return g_test_run ();
}
