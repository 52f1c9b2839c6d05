/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-audit.h"
#include "hear-error.h"
#include "hear-store-health.h"
#include "hear-test-library.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUNDS 12

static void
add_numbered (HearStore *store,
              guint      number)
{
  g_autofree char *name = g_strdup_printf ("Candidate %u", number);
  g_autoptr(HearInterview) interview = hear_test_library_make (name, "Cook", number);
  g_autoptr(GError) error = NULL;

  if (!hear_store_add_interview (store, interview, &error))
    _exit (3);
}

/* Adds interviews, one after the other, and tells of each that is stored. */
static G_GNUC_NORETURN void
run_child (const char *folder,
           guint       n,
           int         fd)
{
  g_autoptr(HearClock) clock = hear_clock_new_fixed (HEAR_TEST_NOW);
  g_autoptr(HearStore) store = hear_store_open (folder, clock, NULL);

  for (guint i = 0; store != NULL && i < n; i++)
    {
      add_numbered (store, i);
      if (write (fd, "x", 1) != 1)
        break;
    }
  g_clear_object (&store);
  _exit (0);
}

/* A program of its own, because a process that has threads cannot fork into
 * one that uses them. */
static GPid
spawn (HearTestLibrary *library,
       guint            n,
       int             *out)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *number = g_strdup_printf ("%u", n);
  char            *argv[] = { self, (char *) "--child", library->folder, number, NULL };
  GPid             pid;
  g_autoptr(GError) error = NULL;

  g_spawn_async_with_pipes (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL, out, NULL, &error);
  g_assert_no_error (error);

  return pid;
}

static guint
read_marks (int   fd,
            guint wanted)
{
  char  buffer[64];
  guint n = 0;

  while (n < wanted)
    {
      gssize got = read (fd, buffer, MIN (sizeof buffer, wanted - n));

      if (got <= 0)
        break;
      n += (guint) got;
    }

  return n;
}

static guint64
count_interviews (HearTestLibrary *library)
{
  g_autoptr(HearStoreStatus) status = hear_store_get_status (library->store, NULL);

  return status->interviews;
}

static void
assert_whole (HearTestLibrary *library)
{
  HearAuditReport report;
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_check_database (library->store, &error));
  g_assert_no_error (error);
  g_assert_true (hear_store_verify_audit (library->store, &report, &error));
  g_assert_cmpint (report.first_broken, ==, -1);
}

static void
test_killed (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (3);
  guint acknowledged = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      int   fd;
      GPid  pid;
      guint seen;

      hear_store_close (library->store);
      pid = spawn (library, 1000, &fd);
      seen = read_marks (fd, (guint) g_rand_int_range (random, 1, 6));
      /* Somewhere in the next one. */
      for (gint64 end = g_get_monotonic_time () + g_rand_int_range (random, 0, 3000); g_get_monotonic_time () < end;)
        g_thread_yield ();
      kill (pid, SIGKILL);
      waitpid (pid, NULL, 0);
      seen += read_marks (fd, 1000);
      close (fd);
      acknowledged += seen;
      hear_test_library_reopen (library);
      g_assert_cmpuint (count_interviews (library), >=, acknowledged);
      g_assert_cmpuint (count_interviews (library), <=, acknowledged + i + 1);
      assert_whole (library);
    }
}

static void
test_two_processes (HearTestLibrary *library,
                    gconstpointer    user_data)
{
  int  fd;
  GPid pid = spawn (library, 20, &fd);
  int  status;

  for (guint i = 0; i < 20; i++)
    add_numbered (library->store, 100 + i);
  g_assert_cmpuint (read_marks (fd, 20), ==, 20);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  close (fd);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpuint (count_interviews (library), ==, 40);
  assert_whole (library);
}

static void
test_ids (HearTestLibrary *library,
          gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  HearTranscript *transcript = hear_interview_get_transcript (interview);

  g_assert_nonnull (hear_interview_get_id (interview));
  g_assert_nonnull (hear_interview_get_candidate_id (interview));
  g_assert_nonnull (hear_interview_get_role_id (interview));
  g_assert_nonnull (hear_recording_get_id (hear_interview_get_recording (interview)));
  g_assert_nonnull (hear_transcript_get_id (transcript));
  g_assert_nonnull (hear_participant_get_id (hear_transcript_find_speaker (transcript, "q")));
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (hear_segment_get_id (hear_transcript_get_segment (transcript, i)));
}

static void
test_nothing_half (HearTestLibrary *library,
                   gconstpointer    user_data)
{
  g_autoptr(HearInterview) first = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) second = hear_test_library_make ("Bo", "Baker", 1);
  g_autoptr(HearStoreStatus) status = NULL;
  g_autoptr(GError) error = NULL;

  hear_interview_set_role_id (second, "nobody");
  g_assert_false (hear_store_add_interview (library->store, second, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  status = hear_store_get_status (library->store, NULL);
  g_assert_cmpuint (status->candidates, ==, 1);
  g_assert_cmpuint (status->segments, ==, 3);
  assert_whole (library);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 4 && strcmp (argv[1], "--child") == 0)
    run_child (argv[2], (guint) g_ascii_strtoull (argv[3], NULL, 10), STDOUT_FILENO);

  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-import/killed", test_killed);
  hear_test_library_add_test ("/store-import/two-processes", test_two_processes);
  hear_test_library_add_test ("/store-import/ids", test_ids);
  hear_test_library_add_test ("/store-import/nothing-half", test_nothing_half);

  return g_test_run ();
}
