/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cli-fixture.h"
#include "hear-json.h"

static void
test_road (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autofree char *other = library_fixture_path (self, "other");
  g_autoptr(CliRun) backup = cli_fixture_ok (self, "backup", file, NULL);
  g_autoptr(CliRun) restored = cli_fixture_ok (self, "--library", other, "restore", file, NULL);
  g_autoptr(CliRun) verified = cli_fixture_ok (self, "--library", other, "verify", NULL);
  g_autoptr(CliRun) shown = cli_fixture_ok (self, "--library", other, "show", id, NULL);

  g_assert_cmpint (hear_json_get_int (backup->json, "bytes", -1), >, 64000);
  g_assert_cmpint (hear_json_get_int (restored->json, "interviews", -1), ==, 1);
  g_assert_cmpstr (hear_json_get_string (restored->json, "library"), ==, other);
  g_assert_cmpstr (hear_json_get_string (shown->json, "candidate_name"), ==, "Ana Lima");
}

static void
test_replace (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autoptr(CliRun) backup = cli_fixture_ok (self, "backup", file, NULL);
  g_autofree char *late = cli_fixture_import (self, "late");
  g_autoptr(CliRun) restored = NULL;

  cli_fixture_refuse (self, 1, "exists", "restore", file, NULL);
  restored = cli_fixture_ok (self, "restore", file, "--replace", NULL);
  g_assert_cmpint (hear_json_get_int (restored->json, "interviews", -1), ==, 1);
  cli_fixture_refuse (self, 1, "not-found", "show", late, NULL);
}

/* Nobody loses an older backup by a slip. */
static void
test_overwrite (LibraryFixture *self,
                gconstpointer   unused)
{
  g_autofree char *file = library_fixture_write (self, "backup.tar", "precious");
  g_autofree char *kept = NULL;
  g_autoptr(CliRun) replaced = NULL;

  cli_fixture_refuse (self, 1, "exists", "backup", file, NULL);
  g_assert_true (g_file_get_contents (file, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "precious");
  replaced = cli_fixture_ok (self, "backup", file, "--replace", NULL);
  g_assert_cmpint (hear_json_get_int (replaced->json, "bytes", -1), >, 64000);
}

/* What a backup lacks is said. */
static void
test_missing (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autofree char *media = g_build_filename (self->directory, "media", NULL);
  g_autofree char *away = library_fixture_path (self, "away");
  g_autoptr(CliRun) whole = cli_fixture_ok (self, "backup", file, NULL);
  g_autoptr(CliRun) lacking = NULL;

  g_assert_cmpuint (json_array_get_length (hear_json_get_array (whole->json, "warnings")), ==, 0);
  g_assert_cmpint (g_rename (media, away), ==, 0);
  lacking = cli_fixture_ok (self, "backup", file, "--replace", NULL);
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (lacking->json, "warnings")), ==, 1);
  g_assert_nonnull (strstr (lacking->err, "missing"));
}

/* Neither counting nor copying reads what is damaged here. */
static void
test_damaged (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autofree char *database = g_build_filename (self->directory, "library.db", NULL);
  g_autofree char *bytes = NULL;
  gsize            length;
  g_autoptr(CliRun) run = NULL;

  g_assert_true (g_file_get_contents (database, &bytes, &length, NULL));
  memset (bytes + length / 2, 7, length / 4);
  g_assert_true (g_file_set_contents (database, bytes, (gssize) length, NULL));
  cli_fixture_refuse (self, 1, "damaged", "status", NULL);
  run = cli_fixture_run (self, "status", NULL);
  g_assert_nonnull (strstr (run->err, "which offers the newest backup"));
  cli_fixture_refuse (self, 1, "damaged", "backup", file, NULL);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
}

/* A window has the library open. */
static void
test_busy (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autoptr(CliRun) backup = cli_fixture_ok (self, "backup", file, NULL);
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(HearStore) store = hear_store_open (self->directory, clock, NULL);
  g_autoptr(CliRun) restored = NULL;

  cli_fixture_refuse (self, 1, "busy", "restore", file, "--replace", NULL);
  hear_store_close (store);
  restored = cli_fixture_ok (self, "restore", file, "--replace", NULL);
}

static void
test_refused (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *noise = library_fixture_write (self, "noise.tar", "this is no archive");
  g_autofree char *missing = library_fixture_path (self, "missing.tar");
  g_autofree char *nowhere = library_fixture_path (self, "nowhere/backup.tar");

  cli_fixture_refuse (self, 1, "damaged", "restore", noise, NULL);
  cli_fixture_refuse (self, 1, "io", "restore", missing, NULL);
  cli_fixture_refuse (self, 1, "failed", "backup", nowhere, NULL);
}

/* It says whom it left out. */
static void
test_erased (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autoptr(CliRun) backup = cli_fixture_ok (self, "backup", file, NULL);
  g_autoptr(CliRun) list = cli_fixture_ok (self, "list", "candidates", NULL);
  JsonObject *candidate = hear_json_get_item (hear_json_get_array (list->json, "items"), 0);
  g_autoptr(CliRun) erased = cli_fixture_ok (self, "erase", "candidate", hear_json_get_string (candidate, "candidate"), NULL);
  g_autoptr(CliRun) restored = cli_fixture_ok (self, "restore", file, "--replace", NULL);
  JsonArray *left_out = hear_json_get_array (restored->json, "left_out");

  g_assert_cmpint (hear_json_get_int (restored->json, "interviews", -1), ==, 0);
  g_assert_cmpint (hear_json_get_int (restored->json, "candidates", -1), ==, 0);
  g_assert_cmpuint (json_array_get_length (left_out), ==, 1);
  g_assert_cmpstr (hear_json_get_string (hear_json_get_item (left_out, 0), "candidate_name"), ==, "Ana Lima");
  g_assert_cmpstr (hear_json_get_string (hear_json_get_item (left_out, 0), "receipt"), ==,
                   hear_json_get_string (erased->json, "receipt"));
  g_assert_nonnull (strstr (restored->err, "“Ana Lima” was erased on "));
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-archive/road", test_road);
  cli_fixture_add ("/cli-archive/replace", test_replace);
  cli_fixture_add ("/cli-archive/overwrite", test_overwrite);
  cli_fixture_add ("/cli-archive/missing", test_missing);
  cli_fixture_add ("/cli-archive/damaged", test_damaged);
  cli_fixture_add ("/cli-archive/busy", test_busy);
  cli_fixture_add ("/cli-archive/refused", test_refused);
  cli_fixture_add ("/cli-archive/erased", test_erased);

  return g_test_run ();
}
