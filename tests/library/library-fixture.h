/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-import-request.h"
#include "hear-store.h"

G_BEGIN_DECLS

/* A library in a folder of its own, and beside it a folder for the files that
 * somebody brings. */
typedef struct
{
  char      *root;
  char      *directory;
  HearClock *clock;
  HearStore *store;
} LibraryFixture;

void               library_fixture_set_up      (LibraryFixture *self,
                                                gconstpointer   unused);
void               library_fixture_tear_down   (LibraryFixture *self,
                                                gconstpointer   unused);
char              *library_fixture_path        (LibraryFixture *self,
                                                const char     *name);
char              *library_fixture_write       (LibraryFixture *self,
                                                const char     *name,
                                                const char     *text);
char              *library_fixture_write_sound (LibraryFixture *self,
                                                const char     *name,
                                                guint           n_channels,
                                                guint           seconds);
HearImportRequest *library_fixture_request     (LibraryFixture *self,
                                                const char     *media,
                                                const char     *transcript);
char              *library_fixture_import      (LibraryFixture *self,
                                                const char     *name);

G_END_DECLS
