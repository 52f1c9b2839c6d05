/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"
#include "hear-json.h"
#include "hear-test-library.h"

static guint
count_backups (LibraryFixture *self)
{
  g_autofree char *path = g_build_filename (self->directory, "backups", NULL);
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static const char *
get_source_name (CliRun *shown)
{
  return hear_json_get_string (hear_json_get_object (shown->json, "recording"), "source_name");
}

/* The program opens the library of an older one: it makes a backup first, and
 * everything is there afterwards. */
static void
test_older (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autoptr(CliRun) before = cli_fixture_ok (self, "show", id, NULL);
  g_autoptr(CliRun) status = NULL;
  g_autoptr(CliRun) verified = NULL;
  g_autoptr(CliRun) after = NULL;
  g_autofree char *late = NULL;
  g_autoptr(CliRun) newer = NULL;

  g_assert_nonnull (get_source_name (before));
  hear_test_library_age (self->directory);
  status = cli_fixture_ok (self, "status", NULL);
  g_assert_cmpint (hear_json_get_int (status->json, "schema", -1), >=, 2);
  g_assert_cmpint (hear_json_get_int (status->json, "interviews", -1), ==, 1);
  g_assert_cmpuint (count_backups (self), ==, 1);
  after = cli_fixture_ok (self, "show", id, NULL);
  g_assert_null (get_source_name (after));
  g_assert_cmpstr (hear_json_get_string (after->json, "candidate_name"), ==, "Ana Lima");
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (after->json, "transcripts")), ==,
                    json_array_get_length (hear_json_get_array (before->json, "transcripts")));
  verified = cli_fixture_ok (self, "verify", NULL);
  late = cli_fixture_import (self, "late");
  newer = cli_fixture_ok (self, "show", late, NULL);
  g_assert_cmpstr (get_source_name (newer), !=, NULL);
  g_assert_cmpuint (count_backups (self), ==, 1);
}

/* The name goes through a backup and back. */
static void
test_backup (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autofree char *other = library_fixture_path (self, "other");
  g_autoptr(CliRun) before = cli_fixture_ok (self, "show", id, NULL);
  g_autoptr(CliRun) backup = cli_fixture_ok (self, "backup", file, NULL);
  g_autoptr(CliRun) restored = cli_fixture_ok (self, "--library", other, "restore", file, NULL);
  g_autoptr(CliRun) shown = cli_fixture_ok (self, "--library", other, "show", id, NULL);

  g_assert_cmpstr (get_source_name (shown), ==, get_source_name (before));
}

static void
test_newer (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *path = g_build_filename (self->directory, "library.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            length_before;
  gsize            length_after;
  HearTestLibrary  library = { .folder = self->directory };

  hear_test_library_run (&library, "PRAGMA user_version = 99");
  g_assert_true (g_file_get_contents (path, &before, &length_before, NULL));
  cli_fixture_refuse (self, 1, "newer-schema", "status", NULL);
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
  g_assert_cmpuint (count_backups (self), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-migration/older", test_older);
  cli_fixture_add ("/cli-migration/backup", test_backup);
  cli_fixture_add ("/cli-migration/newer", test_newer);

  return g_test_run ();
}
