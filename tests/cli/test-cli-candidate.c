/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cli-fixture.h"
#include "hear-json.h"

static void
test_export (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *path = g_build_filename (self->root, "ana.json", NULL);
  g_autoptr(CliRun) shown = cli_fixture_run (self, "candidate", "export", "Ana Lima", NULL);
  g_autoptr(CliRun) written = cli_fixture_ok (self, "candidate", "export", "Ana Lima", "--output", path, NULL);
  g_autofree char *text = NULL;

  g_assert_nonnull (strstr (shown->out, "\"consents\""));
  g_assert_nonnull (strstr (shown->out, id));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, shown->out);
  g_assert_nonnull (hear_json_get_string (written->json, "output"));
  cli_fixture_refuse (self, 1, "exists", "candidate", "export", "Ana Lima", "--output", path, NULL);
  cli_fixture_refuse (self, 1, "not-found", "candidate", "export", "Nobody", NULL);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-candidate/export", test_export);

  return g_test_run ();
}
