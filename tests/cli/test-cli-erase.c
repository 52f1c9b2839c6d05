/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>
#include <string.h>

#include "cli-fixture.h"
#include "hear-json.h"

#define N_KILLS 10

static char *
find_candidate (LibraryFixture *self)
{
  g_autoptr(CliRun) list = cli_fixture_ok (self, "list", "candidates", NULL);
  JsonArray *items = hear_json_get_array (list->json, "items");

  if (json_array_get_length (items) == 0)
    return NULL;

  return g_strdup (hear_json_get_string (hear_json_get_item (items, 0), "candidate"));
}

static gint64
count (CliRun     *run,
       const char *what)
{
  return hear_json_get_int (hear_json_get_object (run->json, "erased"), what, -1);
}

static void
test_dry_run (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *candidate = find_candidate (self);
  g_autoptr(CliRun) run = cli_fixture_ok (self, "erase", "candidate", candidate, "--dry-run", NULL);
  g_autoptr(CliRun) status = cli_fixture_ok (self, "status", NULL);

  g_assert_true (json_object_get_null_member (run->json, "receipt"));
  g_assert_cmpint (count (run, "interviews"), ==, 1);
  g_assert_cmpint (count (run, "transcripts"), ==, 1);
  g_assert_cmpint (hear_json_get_int (status->json, "interviews", -1), ==, 1);
}

static void
test_erase (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *candidate = find_candidate (self);
  g_autoptr(CliRun) run = cli_fixture_ok (self, "erase", "candidate", candidate, NULL);
  g_autoptr(CliRun) status = cli_fixture_ok (self, "status", NULL);
  g_autoptr(CliRun) verify = cli_fixture_ok (self, "verify", NULL);

  g_assert_nonnull (hear_json_get_string (run->json, "receipt"));
  g_assert_cmpuint (strlen (hear_json_get_string (run->json, "candidate")), ==, 64);
  g_assert_nonnull (hear_json_get_string (run->json, "at"));
  g_assert_nonnull (hear_json_get_string (run->json, "audit_hash"));
  g_assert_true (json_object_get_boolean_member (run->json, "finished"));
  g_assert_cmpint (count (run, "recordings"), ==, 1);
  g_assert_cmpint (hear_json_get_int (status->json, "interviews", -1), ==, 0);
  g_assert_cmpint (hear_json_get_int (status->json, "candidates", -1), ==, 0);
  g_assert_cmpint (hear_json_get_int (status->json, "segments", -1), ==, 0);
  g_assert_cmpint (hear_json_get_int (status->json, "bytes_media", -1), ==, 0);
  cli_fixture_refuse (self, 1, "not-found", "show", id, NULL);
  cli_fixture_refuse (self, 1, "not-found", "erase", "candidate", candidate, NULL);
}

/* A name is no id: two people may bear it. */
static void
test_refused (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");

  cli_fixture_refuse (self, 1, "not-found", "erase", "candidate", "Ana Lima", NULL);
  cli_fixture_refuse (self, 1, "invalid", "erase", "candidate", "Ana", NULL);
  cli_fixture_refuse (self, 2, "usage", "erase", "candidate", NULL);
}

static void
assert_clean (LibraryFixture *self,
              const char     *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize            length = 0;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        assert_clean (self, path);
      else if (g_file_get_contents (path, &data, &length, NULL))
        g_assert_null (memmem (data, length, "Ana Lima", strlen ("Ana Lima")));
    }
}

/* Killed after ever more time: the candidate is there whole, or no word is. */
static void
test_kill (LibraryFixture *self,
           gconstpointer   unused)
{
  gint64 takes_us = 0;
  guint  n_gone = 0;

  for (guint i = 0; i <= N_KILLS; i++)
    {
      g_autofree char *id = cli_fixture_import (self, "ana");
      g_autofree char *candidate = find_candidate (self);
      gint64           started_us = g_get_monotonic_time ();
      g_autoptr(GSubprocess) process = cli_fixture_start (self, "erase", "candidate", candidate, NULL);
      g_autofree char *left = NULL;
      g_autoptr(CliRun) verify = NULL;

      if (i > 0)
        {
          g_usleep ((gulong) (takes_us * i / N_KILLS));
          g_subprocess_send_signal (process, SIGKILL);
        }
      g_assert_true (g_subprocess_wait (process, NULL, NULL));
      if (i == 0)
        takes_us = g_get_monotonic_time () - started_us;
      verify = cli_fixture_ok (self, "verify", NULL);
      left = find_candidate (self);
      if (left == NULL)
        {
          assert_clean (self, self->directory);
          n_gone++;
        }
      else
        {
          g_autoptr(CliRun) show = cli_fixture_ok (self, "show", id, NULL);

          g_assert_cmpstr (left, ==, candidate);
        }
    }

  g_assert_cmpuint (n_gone, >, 0);
}

static void
test_receipts (LibraryFixture *self,
               gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *candidate = find_candidate (self);
  g_autoptr(CliRun) before = cli_fixture_ok (self, "erase", "receipts", NULL);
  g_autoptr(CliRun) run = cli_fixture_ok (self, "erase", "candidate", candidate, NULL);
  g_autoptr(CliRun) after = cli_fixture_ok (self, "erase", "receipts", NULL);
  g_autoptr(CliRun) plain = cli_fixture_run_plain (self, "erase", "receipts", NULL);
  JsonArray  *items = hear_json_get_array (after->json, "items");
  const char *receipt = hear_json_get_string (run->json, "receipt");

  g_assert_cmpuint (json_array_get_length (hear_json_get_array (before->json, "items")), ==, 0);
  g_assert_cmpuint (json_array_get_length (items), ==, 1);
  g_assert_cmpstr (hear_json_get_string (hear_json_get_item (items, 0), "receipt"), ==, receipt);
  g_assert_true (json_object_get_boolean_member (hear_json_get_item (items, 0), "finished"));
  g_assert_true (g_str_has_prefix (plain->out, receipt));
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-erase/dry-run", test_dry_run);
  cli_fixture_add ("/cli-erase/erase", test_erase);
  cli_fixture_add ("/cli-erase/refused", test_refused);
  cli_fixture_add ("/cli-erase/kill", test_kill);
  cli_fixture_add ("/cli-erase/receipts", test_receipts);

  return g_test_run ();
}
