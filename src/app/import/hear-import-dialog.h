/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hear-import-queue.h"
#include "hear-session.h"

G_BEGIN_DECLS

#define HEAR_TYPE_IMPORT_DIALOG (hear_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (HearImportDialog, hear_import_dialog, HEAR, IMPORT_DIALOG, AdwWindow)

GtkWidget       *hear_import_dialog_new       (HearSession      *session,
                                               GListModel       *files);
void             hear_import_dialog_present   (GtkWindow        *parent,
                                               HearSession      *session,
                                               GListModel       *files);
GListModel      *hear_import_dialog_get_items (HearImportDialog *self);
const char      *hear_import_dialog_get_problem
                                              (HearImportDialog *self);
HearImportQueue *hear_import_dialog_get_queue (HearImportDialog *self);

G_END_DECLS
