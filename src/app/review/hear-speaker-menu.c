/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-speaker-menu.h"

#include <glib/gi18n-lib.h>

#include "hear-enum.h"

/* What can be said about somebody who speaks, by the actions "speaker.rename",
 * "speaker.part", "speaker.merge" with the other's key, and "speaker.assign". */

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        GVariant   *target)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu      *menu,
                const char *label,
                GMenu      *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, label, G_MENU_MODEL (section));
}

static void
add_parts (GMenu *menu)
{
  const struct
  {
    const char         *label;
    HearParticipantPart part;
  } parts[] = {
    /* Translators: what a speaker is in the interview */
    { _ ("Candidate"), HEAR_PARTICIPANT_PART_CANDIDATE },
    /* Translators: what a speaker is in the interview */
    { _ ("Interviewer"), HEAR_PARTICIPANT_PART_INTERVIEWER },
    /* Translators: what a speaker is in the interview */
    { _ ("Observer"), HEAR_PARTICIPANT_PART_OBSERVER },
    /* Translators: what a speaker is in the interview */
    { _ ("Unknown"), HEAR_PARTICIPANT_PART_UNKNOWN },
  };
  g_autoptr(GMenu) section = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    append (section, parts[i].label, "speaker.part", g_variant_new_string (hear_enum_get_nick (HEAR_TYPE_PARTICIPANT_PART, (int) parts[i].part)));
  append_section (menu, _ ("Part in the Interview"), section);
}

static void
add_others (GMenu           *menu,
            HearTranscript  *transcript,
            HearParticipant *speaker)
{
  GListModel *speakers = hear_transcript_get_speakers (transcript);
  g_autoptr(GMenu) section = g_menu_new ();
  g_autoptr(GMenu) submenu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) other = g_list_model_get_item (speakers, i);
      g_autofree char *label = hear_speaker_menu_make_label (other);

      if (other != speaker)
        append (submenu, label, "speaker.merge", g_variant_new_string (hear_participant_get_key (other)));
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (submenu)) == 0)
    return;

  /* Translators: a menu of the other speakers, who said all of it in truth */
  g_menu_append_submenu (section, _ ("_Merge Into"), G_MENU_MODEL (submenu));
  append_section (menu, NULL, section);
}

/**
 * hear_speaker_menu_make_label:
 * @speaker: somebody who speaks
 *
 * Returns: (transfer full): the name for a menu, where an underscore is no
 *   mnemonic
 */
char *
hear_speaker_menu_make_label (HearParticipant *speaker)
{
  const char *name;
  g_auto(GStrv) parts = NULL;

  g_return_val_if_fail (HEAR_IS_PARTICIPANT (speaker), NULL);

  name = hear_participant_get_name (speaker);
  parts = g_strsplit (name != NULL ? name : "", "_", -1);

  return g_strjoinv ("__", parts);
}

/**
 * hear_speaker_menu_new:
 * @transcript: whose speaker it is
 * @speaker: somebody who speaks
 * @with_turns: whether turns can be given to them there
 *
 * Returns: (transfer full): the menu
 */
GMenu *
hear_speaker_menu_new (HearTranscript  *transcript,
                       HearParticipant *speaker,
                       gboolean         with_turns)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) section = g_menu_new ();
  g_autoptr(GMenuItem) rename = g_menu_item_new (_ ("_Rename…"), "speaker.rename");

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), menu);
  g_return_val_if_fail (HEAR_IS_PARTICIPANT (speaker), menu);

  g_menu_item_set_attribute (rename, "accel", "s", "F2");
  g_menu_append_item (section, rename);
  append_section (menu, NULL, section);
  add_parts (menu);
  if (with_turns)
    {
      g_autoptr(GMenu) turns = g_menu_new ();

      append (turns, _ ("Assign _Selected Turns"), "speaker.assign", g_variant_new_boolean (TRUE));
      append (turns, _ ("Assign _All Turns"), "speaker.assign", g_variant_new_boolean (FALSE));
      append_section (menu, NULL, turns);
    }
  add_others (menu, transcript, speaker);

  return menu;
}
