/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-import-dialog.h"

G_BEGIN_DECLS

struct _HearImportDialog
{
  AdwWindow parent_instance;

  HearSession     *session;
  GListStore      *items;
  GtkStringList   *candidates;
  GtkStringList   *roles;
  HearImportItem  *asking; /* The item that a transcript is chosen for. */
  HearImportQueue *queue;
  GCancellable    *loading;
  guint            n_done;
  char            *newest;   /* The interview that was imported last. */
  gboolean         filling;
  gboolean         typed;
  gboolean         discarding;

  GtkSwitch           *agreed_switch;
  GtkSwitch           *assessment_switch;
  GtkButton           *cancel_button;
  AdwEntryRow         *consent_row;
  GtkButton           *import_button;
  AdwComboRow         *role_row;
  GtkBox              *rows;
  AdwPreferencesGroup *shared_group;
  GtkLabel            *status_label;
  GtkRevealer         *status_revealer;
  AdwEntryRow         *title_row;
};

char     *hear_import_dialog_dup_text    (AdwEntryRow      *row);
char     *hear_import_dialog_dup_role    (HearImportDialog *self);
gboolean  hear_import_dialog_is_new_role (HearImportDialog *self);
gboolean  hear_import_dialog_is_running  (HearImportDialog *self);
void      hear_import_dialog_say_done    (HearImportDialog *self,
                                          guint             n);
void      hear_import_dialog_update      (HearImportDialog *self);

G_END_DECLS
