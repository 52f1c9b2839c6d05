/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-speaker-names.h"

#include <glib/gi18n-lib.h>

#include "hear-text.h"

/* No two who speak in an interview have the same name. */

/**
 * hear_speaker_names_is_taken:
 * @transcript: whose speakers they are
 * @speaker: (nullable): who wants the name
 * @name: a name
 *
 * Returns: whether another one has it, however it is written
 */
gboolean
hear_speaker_names_is_taken (HearTranscript  *transcript,
                             HearParticipant *speaker,
                             const char      *name)
{
  g_autofree char *folded = NULL;
  GListModel      *speakers;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  folded = hear_text_fold (name);
  speakers = hear_transcript_get_speakers (transcript);
  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) other = g_list_model_get_item (speakers, i);
      const char      *other_name = hear_participant_get_name (other);
      g_autofree char *other_folded = hear_text_fold (other_name != NULL ? other_name : "");

      if (other != speaker && g_str_equal (folded, other_folded))
        return TRUE;
    }

  return FALSE;
}

/**
 * hear_speaker_names_add:
 * @transcript: a transcript
 *
 * Adds a speaker with a name that says how many they are, and a key that no
 * segment has.
 *
 * Returns: (transfer none): the new one
 */
HearParticipant *
hear_speaker_names_add (HearTranscript *transcript)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), NULL);

  for (guint n = g_list_model_get_n_items (hear_transcript_get_speakers (transcript)) + 1;; n++)
    {
      g_autofree char *key = g_strdup_printf ("speaker-%u", n);
      /* Translators: the name of somebody who speaks until it is known; %u counts them */
      g_autofree char *name = g_strdup_printf (_ ("Speaker %u"), n);

      if (hear_transcript_find_speaker (transcript, key) == NULL && !hear_speaker_names_is_taken (transcript, NULL, name))
        return hear_transcript_add_speaker (transcript, key, name);
    }
}
