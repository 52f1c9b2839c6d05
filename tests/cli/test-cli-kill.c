/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>

#include "cli-fixture.h"
#include "hear-json.h"

#define N_KILLS 12

/* An import killed after ever more time: it happened or it did not, and the
 * library is whole. */
static void
test_import (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *media = library_fixture_write_sound (self, "ana.wav", 1, 20);
  g_autoptr(CliRun) status = NULL;
  g_autoptr(CliRun) list = NULL;
  g_autoptr(CliRun) first = NULL;
  gint64 started_us = g_get_monotonic_time ();
  gint64 takes_us;
  guint  n_done = 0;

  first = cli_fixture_ok (self, "import", media, "--candidate", "Ana", "--role", "R", "--consent", "c", NULL);
  takes_us = g_get_monotonic_time () - started_us;
  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr(GSubprocess) process = cli_fixture_start (self, "import", media, "--candidate", "Ana", "--role", "R", "--consent", "c", NULL);
      g_autoptr(CliRun) run = NULL;

      g_usleep ((gulong) (takes_us * (i + 1) / N_KILLS));
      g_subprocess_send_signal (process, SIGKILL);
      g_assert_true (g_subprocess_wait (process, NULL, NULL));
      n_done += g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) == 0;
      run = cli_fixture_ok (self, "verify", NULL);
    }

  status = cli_fixture_ok (self, "status", NULL);
  g_assert_cmpint (hear_json_get_int (status->json, "interviews", -1), >=, n_done + 1);
  list = cli_fixture_ok (self, "list", "interviews", NULL);
  g_assert_cmpint (json_array_get_length (hear_json_get_array (list->json, "items")), ==,
                   hear_json_get_int (status->json, "interviews", -1));
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-kill/import", test_import);

  return g_test_run ();
}
