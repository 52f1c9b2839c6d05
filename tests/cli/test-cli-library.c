/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cli-fixture.h"
#include "hear-json.h"

static void
test_init (LibraryFixture *self,
           gconstpointer   unused)
{
  const char *const keys[] = { "library", "schema", "user", "interviews", "candidates", "roles", "segments", "bytes_media", "bytes_database" };
  g_autoptr(CliRun) run = cli_fixture_ok (self, "status", NULL);
  g_autoptr(GList) members = json_object_get_members (run->json);

  g_assert_cmpuint (g_list_length (members), ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpstr (g_list_nth_data (members, i), ==, keys[i]);
  g_assert_cmpstr (hear_json_get_string (run->json, "library"), ==, self->directory);
  g_assert_cmpint (hear_json_get_int (run->json, "interviews", -1), ==, 0);
  g_assert_cmpint (hear_json_get_int (run->json, "schema", -1), >=, 1);
  g_assert_cmpint (hear_json_get_int (run->json, "bytes_database", -1), >, 0);
}

static void
test_init_twice (LibraryFixture *self,
                 gconstpointer   unused)
{
  cli_fixture_refuse (self, 1, "exists", "init", NULL);
}

static void
test_status (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autoptr(CliRun) run = cli_fixture_ok (self, "status", NULL);

  g_assert_cmpint (hear_json_get_int (run->json, "interviews", -1), ==, 1);
  g_assert_cmpint (hear_json_get_int (run->json, "candidates", -1), ==, 1);
  g_assert_cmpint (hear_json_get_int (run->json, "roles", -1), ==, 1);
  g_assert_cmpint (hear_json_get_int (run->json, "segments", -1), ==, 2);
  g_assert_cmpint (hear_json_get_int (run->json, "bytes_media", -1), ==, 64044);
}

static void
test_verify (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autoptr(CliRun) run = cli_fixture_ok (self, "verify", NULL);

  g_assert_cmpstr (hear_json_get_string (run->json, "database"), ==, "ok");
  g_assert_cmpint (hear_json_get_int (hear_json_get_object (run->json, "media"), "checked", -1), ==, 1);
  g_assert_cmpint (hear_json_get_int (hear_json_get_object (run->json, "audit"), "entries", -1), >, 0);
  g_assert_true (json_object_get_null_member (hear_json_get_object (run->json, "audit"), "first_broken"));
}

static void
test_verify_damage (LibraryFixture *self,
                    gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autoptr(CliRun) shown = cli_fixture_ok (self, "show", id, NULL);
  const char      *sha256 = hear_json_get_string (hear_json_get_object (shown->json, "recording"), "sha256");
  g_autofree char *start = g_strndup (sha256, 2);
  g_autofree char *path = g_build_filename (self->directory, "media", start, sha256, NULL);
  g_autoptr(CliRun) damaged = NULL;
  g_autoptr(CliRun) missing = NULL;

  g_chmod (path, 0600);
  g_assert_true (g_file_set_contents (path, "something else", -1, NULL));
  damaged = cli_fixture_run (self, "verify", NULL);
  g_assert_cmpint (damaged->status, ==, 1);
  g_assert_cmpstr (json_array_get_string_element (hear_json_get_array (hear_json_get_object (damaged->json, "media"), "damaged"), 0), ==, sha256);
  g_assert_cmpint (g_unlink (path), ==, 0);
  missing = cli_fixture_run (self, "verify", NULL);
  g_assert_cmpint (missing->status, ==, 1);
  g_assert_cmpstr (json_array_get_string_element (hear_json_get_array (hear_json_get_object (missing->json, "media"), "missing"), 0), ==, sha256);
}

static void
test_damaged_database (LibraryFixture *self,
                       gconstpointer   unused)
{
  g_autofree char *path = g_build_filename (self->directory, "library.db", NULL);
  g_autofree char *noise = g_strnfill (8192, 'x');
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (path, noise, -1, NULL));
  cli_fixture_refuse (self, 1, "damaged", "status", NULL);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, noise);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-library/init", test_init);
  cli_fixture_add ("/cli-library/init-twice", test_init_twice);
  cli_fixture_add ("/cli-library/status", test_status);
  cli_fixture_add ("/cli-library/verify", test_verify);
  cli_fixture_add ("/cli-library/verify-damage", test_verify_damage);
  cli_fixture_add ("/cli-library/damaged-database", test_damaged_database);

  return g_test_run ();
}
