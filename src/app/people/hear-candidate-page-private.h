/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-banner.h"
#include "hear-candidate-page.h"
#include "hear-dossier.h"
#include "hear-layout.h"
#include "hear-typing.h"

G_BEGIN_DECLS

struct _HearCandidatePage
{
  GtkWidget parent_instance;

  HearSession  *session;
  GCancellable *loading;
  char         *id;
  HearDossier  *dossier;
  GPtrArray    *consent_lines;
  GPtrArray    *interview_lines;
  GPtrArray    *file_lines;
  GPtrArray    *event_lines;
  HearTyping    typing;
  guint         reload_id;
  gboolean      is_behind; /* the store knows more, or will soon */
  gboolean      folded;
  gboolean      showing;

  HearBanner     *banner;
  GtkListBox     *consents;
  AdwEntryRow    *email;
  GtkListBox     *events;
  GtkListBox     *files;
  GtkListBox     *interviews;
  HearLayout     *layout;
  AdwEntryRow    *name;
  AdwEntryRow    *phone;
  GtkStack       *stack;
  AdwWindowTitle *title;
  GtkLabel       *wrong;
};

void     hear_candidate_page_load          (HearCandidatePage *self);
void     hear_candidate_page_catch_up      (HearCandidatePage *self);
void     hear_candidate_page_show_lines    (HearCandidatePage *self);
void     hear_candidate_page_write         (HearCandidatePage *self);
gboolean hear_candidate_page_check         (HearCandidatePage *self);
void     hear_candidate_page_forget        (HearCandidatePage *self);
gboolean hear_candidate_page_apply_waiting (HearCandidatePage *self);

G_END_DECLS
