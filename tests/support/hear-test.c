/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "hear-test-leaks.h"

/* Nothing that a test waits for takes this long. */
#define WATCHDOG_SECONDS 30
/* What another thread makes true wakes no main loop: it is looked at this often. */
#define TICK_MS 10

static gboolean
watchdog_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static int
drop_cb (const char        *path,
         const struct stat *info,
         int                type,
         struct FTW        *walk)
{
  return remove (path);
}

static gboolean
has_result (gpointer user_data)
{
  return *(GAsyncResult **) user_data != NULL;
}

static char *home;

static void
drop_home (void)
{
  hear_test_drop_folder (home);
  g_clear_pointer (&home, g_free);
}

/* GLib's own G_TEST_OPTION_ISOLATE_DIRS leaks in 2.74, which hides real leaks
 * from the sanitizer. */
static void
isolate (void)
{
  const char *names[][2] = {
    { "XDG_CACHE_HOME", "cache" },
    { "XDG_CONFIG_HOME", "config" },
    { "XDG_DATA_HOME", "data" },
    { "XDG_RUNTIME_DIR", "run" },
    { "XDG_STATE_HOME", "state" },
  };

  home = hear_test_make_folder ();
  atexit (drop_home);
  g_setenv ("HOME", home, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (home, names[i][1], NULL);

      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      g_setenv (names[i][0], path, TRUE);
    }
}

/**
 * hear_test_init:
 * @argc: (inout): main's
 * @argv: (inout): main's
 *
 * Prepares a test program: folders of its own for everything XDG names.
 */
void
hear_test_init (int    *argc,
                char ***argv)
{
  hear_test_ignore_quarks ();
  isolate ();
  g_test_init (argc, argv, NULL);
}

/**
 * hear_test_file_says:
 * @path: a file that somebody else writes
 * @words: words
 *
 * A file is there before what is in it.
 *
 * Returns: whether these words are in it by now
 */
gboolean
hear_test_file_says (const char *path,
                     const char *words)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && strstr (text, words) != NULL;
}

/**
 * hear_test_make_folder:
 *
 * Returns: (transfer full): the path of a new, empty folder
 */
char *
hear_test_make_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *path = g_dir_make_tmp ("hearback-test-XXXXXX", &error);

  g_assert_no_error (error);

  return path;
}

/**
 * hear_test_make_read_only:
 * @path: a folder
 *
 * Root may write everywhere but where the file system refuses: the calling
 * thread and those that it starts see another one there.
 *
 * Returns: whether nothing can be written there; it cannot be done everywhere
 */
gboolean
hear_test_make_read_only (const char *path)
{
  if (geteuid () != 0)
    return g_chmod (path, 0500) == 0;

  return unshare (CLONE_NEWNS) == 0 && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount (path, path, NULL, MS_BIND, NULL) == 0 &&
         mount (NULL, path, NULL, MS_BIND | MS_REMOUNT | MS_RDONLY, NULL) == 0;
}

/**
 * hear_test_make_writable:
 * @path: a folder that was made read-only
 */
void
hear_test_make_writable (const char *path)
{
  if (geteuid () == 0)
    g_assert_cmpint (umount2 (path, MNT_DETACH), ==, 0);
  else
    g_assert_cmpint (g_chmod (path, 0700), ==, 0);
}

/**
 * hear_test_drop_folder:
 * @path: a folder that goes away with everything in it
 */
void
hear_test_drop_folder (const char *path)
{
  g_assert_cmpint (nftw (path, drop_cb, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
}

/**
 * hear_test_find_shared:
 * @name: a path below the folder of recordings and conformance cases
 *
 * Looks where `HEARBACK_TEST_DATA` points, else beside the checkout.
 *
 * Returns: (transfer full) (nullable): the path, or %NULL if it is not there
 */
char *
hear_test_find_shared (const char *name)
{
  const char      *root = g_getenv ("HEARBACK_TEST_DATA");
  g_autofree char *beside = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "shared", "data", NULL);
  g_autofree char *path = g_build_filename (root != NULL ? root : beside, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

/**
 * hear_test_wait:
 * @predicate: what shall become true
 * @user_data: for @predicate
 *
 * Runs the main loop until @predicate holds.
 *
 * Returns: whether it did before the watchdog bit
 */
gboolean
hear_test_wait (HearTestPredicate predicate,
                gpointer          user_data)
{
  gboolean late = FALSE;
  guint    watchdog = g_timeout_add_seconds (WATCHDOG_SECONDS, watchdog_cb, &late);
  guint    tick = g_timeout_add (TICK_MS, tick_cb, NULL);

  while (!late && !predicate (user_data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  if (!late)
    g_source_remove (watchdog);

  return !late;
}

/**
 * hear_test_result_ready:
 * @object: (nullable): whose operation it was
 * @result: its result
 * @user_data: a `GAsyncResult *` variable
 *
 * A #GAsyncReadyCallback that keeps the result for [func@test_await].
 */
void
hear_test_result_ready (GObject      *object,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/**
 * hear_test_await:
 * @result: the variable given to [func@test_result_ready]
 *
 * Runs the main loop until the operation is done; fails the test if it never
 * is.
 *
 * Returns: (transfer none): the result
 */
GAsyncResult *
hear_test_await (GAsyncResult **result)
{
  g_assert_true (hear_test_wait (has_result, result));

  return *result;
}
