/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "hear-transcript.h"

G_BEGIN_DECLS

/**
 * HearImportProgress:
 * @what: what is being done, in the user's language
 * @fraction: how far it is, from 0 to 1; -1 if nobody knows
 * @user_data: as given
 *
 * Called every now and then while something long is being done.
 */
typedef void (*HearImportProgress) (const char *what,
                                    double      fraction,
                                    gpointer    user_data);

/**
 * HearImportRequest:
 * @media_path: (nullable): the recording
 * @transcript_path: (nullable): its transcript; one of the two must be there
 * @candidate_name: whose interview it is
 * @role_title: for which role
 * @consent_text: how the candidate agreed to the recording; nothing is
 *   imported without it
 * @assessment_allowed: whether the candidate agreed to machine assessment, too
 * @language: (nullable): BCP 47
 * @held_at: milliseconds since 1970; 0 for when the recording says it was made,
 *   else when the file was changed last
 * @candidate_speaker: (nullable): the name of the speaker who is the candidate;
 *   empty if nobody knows, %NULL to find out
 * @verbatim: whether the transcript keeps fillers
 * @channels: (nullable): names of the left and the right channel's speaker
 * @progress: (nullable): called as the import goes on
 * @progress_data: for @progress; lives until the import is done
 *
 * What somebody says who brings an interview. All strings are owned.
 */
typedef struct
{
  char              *media_path;
  char              *transcript_path;
  char              *candidate_name;
  char              *role_title;
  char              *consent_text;
  gboolean           assessment_allowed;
  char              *language;
  gint64             held_at;
  char              *candidate_speaker;
  HearVerbatim       verbatim;
  char             **channels;
  HearImportProgress progress;
  gpointer           progress_data;
} HearImportRequest;

#define HEAR_TYPE_IMPORT_REQUEST (hear_import_request_get_type ())

GType              hear_import_request_get_type (void);
HearImportRequest *hear_import_request_new      (void);
HearImportRequest *hear_import_request_copy     (const HearImportRequest *self);
void               hear_import_request_free     (HearImportRequest       *self);
gboolean           hear_import_request_check    (const HearImportRequest *self,
                                                 GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearImportRequest, hear_import_request_free)

G_END_DECLS
