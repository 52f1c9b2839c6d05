/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "library-fixture.h"

G_BEGIN_DECLS

/* What a run of the program gave. */
typedef struct
{
  int         status;
  char       *out;
  char       *err;
  JsonNode   *node;
  JsonObject *json;
} CliRun;

void      cli_fixture_init      (int            *argc,
                                 char         ***argv);
void      cli_fixture_set_up    (LibraryFixture *self,
                                 gconstpointer   unused);
GStrv     cli_fixture_make_argv (LibraryFixture *self,
                                 const char     *first,
                                 va_list         rest);
CliRun   *cli_fixture_run       (LibraryFixture *self,
                                 const char     *first,
                                 ...) G_GNUC_NULL_TERMINATED;
CliRun   *cli_fixture_ok        (LibraryFixture *self,
                                 const char     *first,
                                 ...) G_GNUC_NULL_TERMINATED;
CliRun   *cli_fixture_run_plain (LibraryFixture *self,
                                 const char     *first,
                                 ...) G_GNUC_NULL_TERMINATED;
GSubprocess *cli_fixture_start  (LibraryFixture *self,
                                 const char     *first,
                                 ...) G_GNUC_NULL_TERMINATED;
void      cli_fixture_refuse    (LibraryFixture *self,
                                 int             status,
                                 const char     *code,
                                 ...) G_GNUC_NULL_TERMINATED;
char     *cli_fixture_import    (LibraryFixture *self,
                                 const char     *name);
void      cli_run_free          (CliRun         *run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliRun, cli_run_free)

#define cli_fixture_add(path, test) \
  g_test_add (path, LibraryFixture, NULL, cli_fixture_set_up, test, library_fixture_tear_down)

G_END_DECLS
