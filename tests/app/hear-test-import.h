/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-import-dialog.h"
#include "hear-import-item.h"
#include "hear-session.h"

G_BEGIN_DECLS

/**
 * HearTestImport:
 * @root: a folder of its own
 * @clock: stands still
 * @store: a new library in it
 * @session: its session
 * @files: (element-type GFile): what is to be imported
 *
 * A library and files for it. A fixture.
 */
typedef struct
{
  char        *root;
  HearClock   *clock;
  HearStore   *store;
  HearSession *session;
  GListStore  *files;
} HearTestImport;

void              hear_test_import_set_up    (HearTestImport   *self,
                                              gconstpointer     unused);
void              hear_test_import_tear_down (HearTestImport   *self,
                                              gconstpointer     unused);
char             *hear_test_import_write     (HearTestImport   *self,
                                              const char       *name,
                                              const char       *text);
char             *hear_test_import_copy      (HearTestImport   *self,
                                              const char       *sample,
                                              const char       *name);
guint             hear_test_import_count     (HearTestImport   *self);
HearInterview    *hear_test_import_load      (HearTestImport   *self);
HearImportItem   *hear_test_import_get       (GListModel       *items,
                                              guint             at);
void              hear_test_import_await     (GListModel       *items);
HearImportDialog *hear_test_import_present   (HearTestImport   *self);
void              hear_test_import_agree     (HearImportDialog *dialog);
gboolean          hear_test_import_is_ready  (HearImportDialog *dialog);
GtkWidget        *hear_test_import_child     (HearImportDialog *dialog,
                                              const char       *name);
GtkWidget        *hear_test_import_row_child (HearImportDialog *dialog,
                                              const char       *name);

G_END_DECLS
