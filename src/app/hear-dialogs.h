/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * HearFiles:
 * @HEAR_FILES_MEDIA: recordings and transcripts to import, several
 * @HEAR_FILES_TRANSCRIPT: one transcript
 * @HEAR_FILES_RUBRIC: one rubric
 * @HEAR_FILES_BACKUP: one backup of a library
 * @HEAR_FILES_SAVE: a name to write to
 *
 * What files are chosen for.
 */
typedef enum
{
  HEAR_FILES_MEDIA,
  HEAR_FILES_TRANSCRIPT,
  HEAR_FILES_RUBRIC,
  HEAR_FILES_BACKUP,
  HEAR_FILES_SAVE,
} HearFiles;

/**
 * HearFilesRequest:
 * @purpose: what for
 * @title: of the chooser
 * @name: (nullable): a name to begin with, for saving
 *
 * A question for files.
 */
typedef struct
{
  HearFiles   purpose;
  const char *title;
  const char *name;
} HearFilesRequest;

typedef void (*HearFilesChosen) (GListModel *files,
                                 gpointer    user_data);
typedef void (*HearFilesChooser) (GtkWindow              *parent,
                                  const HearFilesRequest *request,
                                  HearFilesChosen         chosen,
                                  gpointer                user_data);

void       hear_dialogs_choose_files (GtkWindow              *parent,
                                      const HearFilesRequest *request,
                                      HearFilesChosen         chosen,
                                      gpointer                user_data,
                                      GDestroyNotify          destroy);
void       hear_dialogs_set_chooser  (HearFilesChooser        chooser);
GtkWidget *hear_dialogs_ask          (GtkWindow              *parent,
                                      const char             *heading,
                                      const char             *body,
                                      const char             *accept);
GtkWidget *hear_dialogs_ask_harm     (GtkWindow              *parent,
                                      const char             *heading,
                                      const char             *body,
                                      const char             *accept);
void       hear_dialogs_ask_text     (GtkWindow              *parent,
                                      const char             *heading,
                                      const char             *text,
                                      GClosure               *closure);
GtkWidget *hear_dialogs_ask_name     (GtkWindow              *parent,
                                      const char             *heading,
                                      const char             *body,
                                      const char             *name);
GtkWidget *hear_dialogs_tell         (GtkWindow              *parent,
                                      const char             *heading,
                                      const char             *body);
void       hear_dialogs_about        (GtkWindow              *parent);

G_END_DECLS
