/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const HearCliOption common[] = {
  { "library", HEAR_CLI_PATH, "DIR", N_ ("the library’s folder") },
  { "json", HEAR_CLI_FLAG, NULL, N_ ("print one JSON value") },
  { "help", HEAR_CLI_FLAG, NULL, N_ ("show this help") },
  { "version", HEAR_CLI_FLAG, NULL, N_ ("show the program’s version") },
  { NULL },
};

/* In the order in which somebody meets them. */
static const HearCliVerb *const verbs[] = {
  &hear_cli_verb_init,
  &hear_cli_verb_status,
  &hear_cli_verb_sample_create,
  &hear_cli_verb_sample_remove,
  &hear_cli_verb_rubric_list,
  &hear_cli_verb_rubric_show,
  &hear_cli_verb_rubric_import,
  &hear_cli_verb_role_add,
  &hear_cli_verb_role_set,
  &hear_cli_verb_role_remove,
  &hear_cli_verb_import,
  &hear_cli_verb_list_interviews,
  &hear_cli_verb_list_candidates,
  &hear_cli_verb_list_roles,
  &hear_cli_verb_show,
  &hear_cli_verb_transcript_import,
  &hear_cli_verb_transcript_restore,
  &hear_cli_verb_transcript_export,
  &hear_cli_verb_transcript_parse,
  &hear_cli_verb_note_add,
  &hear_cli_verb_note_list,
  &hear_cli_verb_question_add,
  &hear_cli_verb_question_list,
  &hear_cli_verb_question_place,
  &hear_cli_verb_question_remove,
  &hear_cli_verb_card_show,
  &hear_cli_verb_card_set,
  &hear_cli_verb_card_tick,
  &hear_cli_verb_card_flag,
  &hear_cli_verb_card_unflag,
  &hear_cli_verb_card_hand_in,
  &hear_cli_verb_card_amend,
  &hear_cli_verb_search,
  &hear_cli_verb_candidate_export,
  &hear_cli_verb_erase_candidate,
  &hear_cli_verb_erase_receipts,
  &hear_cli_verb_backup,
  &hear_cli_verb_restore,
  &hear_cli_verb_verify,
  &hear_cli_verb_generate,
  NULL,
};

/* How many words of the command line are the verb's name: 0 if others stand
 * there. */
static guint
match (const HearCliVerb *verb,
       char             **argv)
{
  g_auto(GStrv) words = g_strsplit (verb->name, " ", -1);
  guint n = 0;

  for (; words[n] != NULL; n++)
    {
      if (g_strcmp0 (words[n], argv[n]) != 0)
        return 0;
    }

  return n;
}

/**
 * hear_cli_verbs_get_all:
 *
 * Returns: (transfer none) (array zero-terminated=1): what can be done
 */
const HearCliVerb *const *
hear_cli_verbs_get_all (void)
{
  return verbs;
}

/**
 * hear_cli_verbs_find:
 * @argv: (inout): the command line from the verb on; moved behind it
 *
 * Returns: (transfer none) (nullable): the verb, or %NULL if nothing is called
 *   that
 */
const HearCliVerb *
hear_cli_verbs_find (char ***argv)
{
  g_return_val_if_fail (argv != NULL && *argv != NULL, NULL);

  for (guint i = 0; verbs[i] != NULL; i++)
    {
      guint n = match (verbs[i], *argv);

      *argv += n;
      if (n > 0)
        return verbs[i];
    }

  return NULL;
}

/**
 * hear_cli_verbs_get_common:
 *
 * Returns: (transfer none) (array zero-terminated=1): the options of every verb
 */
const HearCliOption *
hear_cli_verbs_get_common (void)
{
  return common;
}

/**
 * hear_cli_verbs_list_options:
 * @verb: a verb
 *
 * Returns: (transfer full) (array zero-terminated=1): its options and the
 *   common ones
 */
HearCliOption *
hear_cli_verbs_list_options (const HearCliVerb *verb)
{
  GArray *options;

  g_return_val_if_fail (verb != NULL, NULL);

  options = g_array_new (TRUE, TRUE, sizeof (HearCliOption));
  for (guint i = 0; verb->options != NULL && verb->options[i].name != NULL; i++)
    g_array_append_val (options, verb->options[i]);
  g_array_append_vals (options, common, G_N_ELEMENTS (common) - 1);

  return (gpointer) g_array_free (options, FALSE);
}
