/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-my-card.h"

G_BEGIN_DECLS

/**
 * HearFlagDraft:
 * @competency_id: (nullable): the competency whose wording it is about
 * @at_ms: where in the recording, or %HEAR_FLAG_NOWHERE
 * @reason: what was typed so far
 *
 * A flag whose reason is being typed.
 */
typedef struct
{
  char  *competency_id;
  gint64 at_ms;
  char  *reason;
} HearFlagDraft;

void           hear_flag_draft_free (HearFlagDraft       *self);
void           hear_flag_draft_save (HearMyCard          *card,
                                     const char          *interview_id,
                                     HearFlagKind         kind,
                                     const HearFlagDraft *draft);
void           hear_flag_draft_load (HearMyCard          *card,
                                     HearFlagKind         kind,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
HearFlagDraft *hear_flag_draft_read (GObject             *object,
                                     GAsyncResult        *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearFlagDraft, hear_flag_draft_free)

G_END_DECLS
