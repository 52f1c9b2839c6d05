/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-application.h"
#include "hear-test-window.h"

/* Two starts of the real program. */
typedef struct
{
  char            *folder;
  char            *library;
  GDBusConnection *bus;
  GSubprocess     *first;
} Fixture;

static GSubprocess *
start (Fixture *fixture, const char *file)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "..", "src", "app", "hearback", NULL);
  g_autoptr(GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, program, "--library", fixture->library, file, NULL);

  g_assert_no_error (error);

  return process;
}

static gboolean
has_owner (gpointer data)
{
  Fixture         *fixture = data;
  g_autofree char *name = hear_application_build_id (fixture->library, "/usual");
  g_autoptr(GVariant) answer = NULL;
  gboolean is_owned = FALSE;

  answer = g_dbus_connection_call_sync (fixture->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "NameHasOwner", g_variant_new ("(s)", name), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  if (answer != NULL)
    g_variant_get (answer, "(b)", &is_owned);

  return is_owned;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = hear_test_make_folder ();
  fixture->library = g_build_filename (fixture->folder, "library", NULL);
  fixture->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (fixture->bus == NULL)
    return;

  fixture->first = start (fixture, NULL);
  g_assert_true (hear_test_wait (has_owner, fixture));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->first != NULL)
    {
      g_subprocess_force_exit (fixture->first);
      g_subprocess_wait (fixture->first, NULL, NULL);
    }
  g_clear_object (&fixture->first);
  g_clear_object (&fixture->bus);
  hear_test_drop_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->library);
}

static void
ended_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(gboolean *) user_data = g_subprocess_wait_finish (G_SUBPROCESS (object), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *) data;
}

static void
check_second (Fixture *fixture, const char *file)
{
  g_autoptr(GSubprocess) second = NULL;
  gboolean has_ended = FALSE;

  if (fixture->bus == NULL)
    {
      g_test_skip ("no session bus");
      return;
    }

  second = start (fixture, file);
  g_subprocess_wait_async (second, NULL, ended_cb, &has_ended);
  g_assert_true (hear_test_wait (is_set, &has_ended));
  g_assert_true (g_subprocess_get_successful (second));
  g_assert_nonnull (g_subprocess_get_identifier (fixture->first));
  g_assert_true (has_owner (fixture));
}

static void
test_second_start_goes_to_the_first (Fixture *fixture, gconstpointer data)
{
  check_second (fixture, NULL);
}

static void
test_second_start_hands_over_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "words.txt", NULL);

  g_assert_true (g_file_set_contents (file, "Ana: Hello.\n", -1, NULL));
  check_second (fixture, file);
}

static void
test_ids (void)
{
  g_autofree char *a = hear_application_build_id ("/home/user/.local/share/hearback", "/home/user/.local/share/hearback");
  g_autofree char *b = hear_application_build_id ("/tmp/one", "/home/user/.local/share/hearback");
  g_autofree char *c = hear_application_build_id ("/tmp/./one/", "/home/user/.local/share/hearback");
  g_autofree char *d = hear_application_build_id ("/tmp/two", "/home/user/.local/share/hearback");

  g_assert_cmpstr (a, ==, HEAR_APPLICATION_ID);
  g_assert_true (g_str_has_prefix (b, HEAR_APPLICATION_ID "."));
  g_assert_true (g_application_id_is_valid (b));
  g_assert_cmpstr (b, ==, c);
  g_assert_cmpstr (b, !=, d);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/application/ids", test_ids);
#define ADD(name, func) g_test_add ("/application/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("second-start-goes-to-the-first", test_second_start_goes_to_the_first);
  ADD ("second-start-hands-over-files", test_second_start_hands_over_files);

  return g_test_run ();
}
