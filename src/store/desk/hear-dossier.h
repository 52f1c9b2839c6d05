/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearDossierConsent:
 * @purpose: "recording" or "machine_assessment"
 * @state: "given" or "refused"
 * @text: what the candidate was told and answered
 * @channel: how
 * @by: who wrote it down
 * @at: when
 *
 * What a candidate agreed to, or not.
 */
typedef struct
{
  char  *purpose;
  char  *state;
  char  *text;
  char  *channel;
  char  *by;
  gint64 at;
} HearDossierConsent;

/**
 * HearDossierFile:
 * @interview_id: what it belongs to
 * @name: (nullable): what it was called
 * @sha256: what it is called in the library
 * @bytes: its size
 *
 * A recording that is stored.
 */
typedef struct
{
  char  *interview_id;
  char  *name;
  char  *sha256;
  gint64 bytes;
} HearDossierFile;

/**
 * HearDossierEvent:
 * @action: "insert", "update", "delete", "restore" or "save"
 * @table: what kind of thing
 * @by: (nullable): who did it
 * @at: when
 *
 * Something that was done with a candidate's data, as the audit log has it.
 */
typedef struct
{
  char  *action;
  char  *table;
  char  *by;
  gint64 at;
} HearDossierEvent;

/**
 * HearDossier:
 * @id: the candidate
 * @name: what the candidate is called
 * @email: (nullable): how to reach the candidate
 * @phone: (nullable): how to reach the candidate
 * @created_at: since when the candidate is known
 * @notes: how many notes I may see
 * @my_cards: how many cards I began
 * @cards: how many cards are handed in, of those that I may see
 * @consents: (element-type HearDossierConsent): the newest first
 * @files: (element-type HearDossierFile): what is stored
 * @events: (element-type HearDossierEvent): the newest first
 *
 * All that is known of a candidate, but for the interviews themselves.
 */
typedef struct
{
  char      *id;
  char      *name;
  char      *email;
  char      *phone;
  gint64     created_at;
  guint      notes;
  guint      my_cards;
  guint      cards;
  GPtrArray *consents;
  GPtrArray *files;
  GPtrArray *events;
} HearDossier;

HearDossier *hear_dossier_new  (void);
void         hear_dossier_free (HearDossier *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearDossier, hear_dossier_free)

G_END_DECLS
