/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cli-context.h"

G_BEGIN_DECLS

typedef gboolean (*HearCliRun) (HearCliContext *context,
                                GError        **error);

/**
 * HearCliVerb:
 * @name: its words, divided by a space
 * @places: the names of what follows, as [method@CliArguments.check] reads it
 * @help: one line of help, marked with N_()
 * @run: does it
 * @options: (nullable): its options beside the common ones
 *
 * Something that hearbackctl can do.
 */
typedef struct
{
  const char          *name;
  const char          *places;
  const char          *help;
  HearCliRun           run;
  const HearCliOption *options;
} HearCliVerb;

extern const HearCliVerb hear_cli_verb_init;
extern const HearCliVerb hear_cli_verb_status;
extern const HearCliVerb hear_cli_verb_verify;
extern const HearCliVerb hear_cli_verb_sample_create;
extern const HearCliVerb hear_cli_verb_sample_remove;
extern const HearCliVerb hear_cli_verb_rubric_list;
extern const HearCliVerb hear_cli_verb_rubric_show;
extern const HearCliVerb hear_cli_verb_rubric_import;
extern const HearCliVerb hear_cli_verb_role_add;
extern const HearCliVerb hear_cli_verb_role_set;
extern const HearCliVerb hear_cli_verb_role_remove;
extern const HearCliVerb hear_cli_verb_import;
extern const HearCliVerb hear_cli_verb_list_interviews;
extern const HearCliVerb hear_cli_verb_list_candidates;
extern const HearCliVerb hear_cli_verb_list_roles;
extern const HearCliVerb hear_cli_verb_show;
extern const HearCliVerb hear_cli_verb_transcript_parse;
extern const HearCliVerb hear_cli_verb_transcript_import;
extern const HearCliVerb hear_cli_verb_transcript_export;
extern const HearCliVerb hear_cli_verb_transcript_restore;
extern const HearCliVerb hear_cli_verb_note_add;
extern const HearCliVerb hear_cli_verb_note_list;
extern const HearCliVerb hear_cli_verb_question_add;
extern const HearCliVerb hear_cli_verb_question_list;
extern const HearCliVerb hear_cli_verb_question_place;
extern const HearCliVerb hear_cli_verb_question_remove;
extern const HearCliVerb hear_cli_verb_card_show;
extern const HearCliVerb hear_cli_verb_card_set;
extern const HearCliVerb hear_cli_verb_card_tick;
extern const HearCliVerb hear_cli_verb_card_flag;
extern const HearCliVerb hear_cli_verb_card_unflag;
extern const HearCliVerb hear_cli_verb_card_hand_in;
extern const HearCliVerb hear_cli_verb_card_amend;
extern const HearCliVerb hear_cli_verb_search;
extern const HearCliVerb hear_cli_verb_candidate_export;
extern const HearCliVerb hear_cli_verb_erase_candidate;
extern const HearCliVerb hear_cli_verb_erase_receipts;
extern const HearCliVerb hear_cli_verb_backup;
extern const HearCliVerb hear_cli_verb_restore;
extern const HearCliVerb hear_cli_verb_generate;

const HearCliVerb * const *hear_cli_verbs_get_all      (void);
const HearCliVerb         *hear_cli_verbs_find         (char            ***argv);
const HearCliOption       *hear_cli_verbs_get_common   (void);
HearCliOption             *hear_cli_verbs_list_options (const HearCliVerb *verb);

G_END_DECLS
