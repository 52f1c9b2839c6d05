/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-speakers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-error.h"
#include "hear-text.h"
#include "hear-transcript-channels.h"

static gboolean
is_same_name (const char *a,
              const char *b)
{
  g_autofree char *clean_a = hear_text_clean (a);
  g_autofree char *clean_b = hear_text_clean (b);
  g_autofree char *folded_a = hear_text_fold (clean_a);
  g_autofree char *folded_b = hear_text_fold (clean_b);

  return strcmp (folded_a, folded_b) == 0;
}

static HearParticipant *
find_by_name (HearTranscript *transcript,
              const char     *name)
{
  GListModel *speakers = hear_transcript_get_speakers (transcript);

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);
      const char *known = hear_participant_get_name (speaker);

      /* The transcript keeps its reference. */
      if (known != NULL && is_same_name (known, name))
        return speaker;
    }

  return NULL;
}

/* The key of the speaker called @name, who is made known if need be. */
static char *
dup_key (HearTranscript *transcript,
         const char     *name)
{
  HearParticipant *speaker = find_by_name (transcript, name);

  for (guint i = 1; speaker == NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("c%u", i);

      if (hear_transcript_find_speaker (transcript, key) == NULL)
        speaker = hear_transcript_add_speaker (transcript, key, name);
    }

  return g_strdup (hear_participant_get_key (speaker));
}

static gboolean
speaks (HearTranscript *transcript,
        const char     *key)
{
  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    {
      if (strcmp (hear_segment_get_speaker (hear_transcript_get_segment (transcript, i)), key) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
drop_silent_speakers (HearTranscript *transcript)
{
  GListModel *speakers = hear_transcript_get_speakers (transcript);

  for (guint i = g_list_model_get_n_items (speakers); i > 0; i--)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i - 1);

      if (!speaks (transcript, hear_participant_get_key (speaker)))
        hear_transcript_remove_speaker (transcript, hear_participant_get_key (speaker));
    }
}

static char *
list_names (HearTranscript *transcript)
{
  GListModel *speakers = hear_transcript_get_speakers (transcript);
  GString    *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "", hear_participant_get_name (speaker));
    }

  return g_string_free (names, FALSE);
}

/* Whoever is called so asks the questions, whatever else is known. */
static void
mark_interviewers (HearTranscript *transcript)
{
  HearParticipant *interviewer = find_by_name (transcript, "Interviewer");

  if (interviewer != NULL)
    hear_participant_set_part (interviewer, HEAR_PARTICIPANT_PART_INTERVIEWER);
}

static HearParticipant *
find_candidate (HearTranscript *transcript,
                const char     *candidate_name)
{
  g_auto(GStrv) names = hear_import_speakers_list (transcript);
  guint at = hear_import_speakers_guess ((const char *const *) names, candidate_name);
  g_autoptr(HearParticipant) candidate = NULL;

  if (at != HEAR_IMPORT_SPEAKERS_NONE)
    candidate = g_list_model_get_item (hear_transcript_get_speakers (transcript), at);

  /* The transcript keeps its reference. */
  return candidate;
}

/**
 * hear_import_speakers_assign_channels:
 * @transcript: a transcript with times
 * @peaks: the peaks of its recording
 * @names: (array length=2): who speaks on the left and on the right channel
 *
 * Gives every segment the speaker of the louder channel. Speakers whom the
 * transcript named otherwise and who say nothing then are forgotten.
 *
 * Returns: whether the recording has two channels to tell apart
 */
gboolean
hear_import_speakers_assign_channels (HearTranscript    *transcript,
                                      HearPeaks         *peaks,
                                      const char *const *names)
{
  g_autofree char *left_key = NULL;
  g_autofree char *right_key = NULL;
  HearChannelPeaks channels;
  gsize            n_left = 0;
  gsize            n_right = 0;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), FALSE);
  g_return_val_if_fail (HEAR_IS_PEAKS (peaks), FALSE);
  g_return_val_if_fail (names != NULL && names[0] != NULL && names[1] != NULL, FALSE);

  if (hear_peaks_get_n_channels (peaks) != 2)
    return FALSE;

  left_key = dup_key (transcript, names[0]);
  right_key = dup_key (transcript, names[1]);
  channels.left = hear_peaks_get_pairs (peaks, 0, &n_left);
  channels.right = hear_peaks_get_pairs (peaks, 1, &n_right);
  channels.n_pairs = MIN (n_left, n_right);
  hear_transcript_assign_channels (transcript, &channels, left_key, right_key);
  drop_silent_speakers (transcript);

  return TRUE;
}

/**
 * hear_import_speakers_find_parts:
 * @transcript: a transcript
 * @candidate_name: whose interview it is
 * @speaker: (nullable): the name of the speaker who is the candidate; empty if
 *   nobody knows
 * @error: where to put %HEAR_ERROR_INVALID if nobody is called @speaker
 *
 * Finds the candidate among the speakers: the one named, else the only one,
 * else the one called Candidate, Interviewee or like the candidate, else
 * nobody.
 *
 * Returns: whether @speaker is known or was not given
 */
gboolean
hear_import_speakers_find_parts (HearTranscript *transcript,
                                 const char     *candidate_name,
                                 const char     *speaker,
                                 GError        **error)
{
  HearParticipant *candidate;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), FALSE);

  mark_interviewers (transcript);
  if (speaker != NULL && *speaker == '\0')
    return TRUE;
  candidate = speaker != NULL ? find_by_name (transcript, speaker) : find_candidate (transcript, candidate_name);
  if (speaker != NULL && candidate == NULL)
    {
      g_autofree char *names = list_names (transcript);

      if (*names == '\0')
        g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                     _ ("Nobody is called “%s”: the transcript names no speakers"), speaker);
      else
        g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                     _ ("Nobody is called “%s”: the speakers are %s"), speaker, names);
      return FALSE;
    }
  if (candidate != NULL)
    hear_participant_set_part (candidate, HEAR_PARTICIPANT_PART_CANDIDATE);

  return TRUE;
}

/**
 * hear_import_speakers_list:
 * @transcript: a transcript
 *
 * Returns: (transfer full): the names of its speakers, empty where one has none
 */
char **
hear_import_speakers_list (HearTranscript *transcript)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  GListModel *speakers;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), NULL);

  speakers = hear_transcript_get_speakers (transcript);
  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);
      const char *name = hear_participant_get_name (speaker);

      g_strv_builder_add (names, name != NULL ? name : "");
    }

  return g_strv_builder_end (names);
}

/**
 * hear_import_speakers_guess:
 * @names: those who speak
 * @candidate_name: (nullable): whose interview it is
 *
 * Guesses who among the speakers is the candidate: the only one, else the one
 * called Candidate, Interviewee or like the candidate.
 *
 * Returns: which of @names, or %HEAR_IMPORT_SPEAKERS_NONE
 */
guint
hear_import_speakers_guess (const char *const *names,
                            const char        *candidate_name)
{
  const char *const wanted[] = { "Candidate", "Interviewee", candidate_name };

  g_return_val_if_fail (names != NULL, HEAR_IMPORT_SPEAKERS_NONE);

  if (g_strv_length ((char **) names) == 1)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    for (guint at = 0; wanted[i] != NULL && names[at] != NULL; at++)
      {
        if (is_same_name (names[at], wanted[i]))
          return at;
      }

  return HEAR_IMPORT_SPEAKERS_NONE;
}
