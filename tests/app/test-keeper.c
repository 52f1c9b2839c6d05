/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <utime.h>

#include "hear-application.h"
#include "hear-backup.h"
#include "hear-banner.h"
#include "hear-keeper.h"
#include "hear-problem-page.h"
#include "hear-test-library.h"
#include "hear-test-window.h"
#include "hear-today-page.h"
#include "hear-window.h"

#define INTERVIEWS 40

/* A library that is damaged inside, and the program on it. */
typedef struct
{
  HearTestLibrary  library;
  HearApplication *application;
  gboolean         asked;
  gboolean         restored;
  gint64           began;
} Road;

static void
fill (HearTestLibrary *library)
{
  for (guint i = 0; i < INTERVIEWS; i++)
    g_object_unref (hear_test_library_add (library, "Ana", "Cook", 1));
}

/* A medium of long ago that no interview has. */
static char *
leave_medium (HearTestLibrary *library)
{
  g_autofree char *folder = g_build_filename (library->folder, "media", "cc", NULL);
  char            *path = g_build_filename (folder, "cc", NULL);
  struct utimbuf   times = { 0 };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (g_utime (path, &times), ==, 0);

  return path;
}

static GtkWidget *
find (HearApplication *application, GType type)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  GtkWidget *found = window != NULL ? hear_test_window_find (GTK_WIDGET (window), type) : NULL;

  return found != NULL && gtk_widget_get_mapped (found) ? found : NULL;
}

/* Sees the damage told, restores, sees what is owed. */
static gboolean
walk_cb (gpointer user_data)
{
  Road      *road = user_data;
  GtkWidget *problem = find (road->application, HEAR_TYPE_PROBLEM_PAGE);

  g_assert_cmpint (g_get_monotonic_time () - road->began, <, 60 * G_USEC_PER_SEC);
  if (!road->asked && problem != NULL)
    {
      GtkWidget *status = hear_test_window_find (problem, ADW_TYPE_STATUS_PAGE);

      g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (status)), ==, "The Library Is Damaged");
      g_assert_nonnull (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)), "holds 40 interviews"));
      g_signal_emit_by_name (problem, "restore");
      road->asked = TRUE;
      return G_SOURCE_CONTINUE;
    }
  if (!road->asked || find (road->application, HEAR_TYPE_TODAY_PAGE) == NULL)
    return G_SOURCE_CONTINUE;

  g_assert_null (problem);
  road->restored = TRUE;
  g_action_group_activate_action (G_ACTION_GROUP (road->application), "quit", NULL);

  return G_SOURCE_REMOVE;
}

static void
test_damaged_while_open (void)
{
  Road             road = { .began = g_get_monotonic_time () };
  g_autofree char *option = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *medium = NULL;
  g_autoptr(HearStore) store = NULL;
  g_autoptr(GPtrArray) ids = NULL;
  HearInterviewFilter all = { 0 };

  hear_test_library_set_up (&road.library, NULL);
  fill (&road.library);
  backup = hear_store_backup_database (road.library.store, NULL);
  g_assert_nonnull (backup);
  g_clear_object (&road.library.store);
  hear_test_library_damage (&road.library);
  medium = leave_medium (&road.library);

  option = g_strdup_printf ("--library=%s", road.library.folder);
  road.application = hear_application_new ();
  g_timeout_add (10, walk_cb, &road);
  g_assert_cmpint (g_application_run (G_APPLICATION (road.application), 2, (char *[]){ (char *) "hearback", option, NULL }), ==, 0);
  g_assert_true (road.restored);
  g_assert_true (g_file_test (medium, G_FILE_TEST_EXISTS));
  g_clear_object (&road.application);

  store = hear_store_open (road.library.folder, road.library.clock, NULL);
  ids = hear_store_list_interview_ids (store, &all, NULL);
  g_assert_cmpuint (ids->len, ==, INTERVIEWS);
  g_clear_object (&store);
  hear_test_library_tear_down (&road.library, NULL);
}

static gboolean
has_backup (const char *folder)
{
  g_autoptr(HearBackup) backup = hear_store_find_newest_backup (folder);

  return backup != NULL;
}

/* A library that was empty at the first start gets its backup once there is
 * something in it. */
static void
test_first_interview (HearTestLibrary *library, gconstpointer user_data)
{
  g_autoptr(HearSession) session = hear_session_new (library->store, library->clock);
  HearKeeper *keeper = hear_keeper_new (session);

  g_assert_false (has_backup (library->folder));
  fill (library);
  hear_test_until (has_backup (library->folder));
  g_object_run_dispose (G_OBJECT (keeper));
  g_object_unref (keeper);
}

static void
test_at_start (HearTestLibrary *library, gconstpointer user_data)
{
  g_autoptr(HearSession) session = hear_session_new (library->store, library->clock);
  HearKeeper *keeper;

  fill (library);
  keeper = hear_keeper_new (session);
  hear_test_until (has_backup (library->folder));
  g_object_run_dispose (G_OBJECT (keeper));
  g_object_unref (keeper);
}

static void
test_sweeps_up (HearTestLibrary *library, gconstpointer user_data)
{
  g_autoptr(HearSession) session = hear_session_new (library->store, library->clock);
  g_autofree char *medium = leave_medium (library);
  HearKeeper      *keeper;

  fill (library);
  keeper = hear_keeper_new (session);
  hear_test_until (!g_file_test (medium, G_FILE_TEST_EXISTS));
  g_object_run_dispose (G_OBJECT (keeper));
  g_object_unref (keeper);
}

static HearBanner *
find_shown_banner (GtkWidget *widget)
{
  if (HEAR_IS_BANNER (widget) && hear_banner_is_on (HEAR_BANNER (widget)))
    return HEAR_BANNER (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      HearBanner *found = find_shown_banner (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Whose recording, where it should be, and what helps: not its hash. */
static void
test_missing_recording (HearTestLibrary *library, gconstpointer user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana Lima", "Cook", 1);
  g_autoptr(HearSession) session = hear_session_new (library->store, library->clock);
  g_autofree char *media = g_build_filename (library->folder, "media", NULL);
  HearWindow      *window = hear_window_new (NULL);
  const char      *title;

  hear_window_set_session (window, session, NULL);
  hear_window_open_interview (window, hear_interview_get_id (interview));
  gtk_window_present (GTK_WINDOW (window));
  hear_test_until (find_shown_banner (GTK_WIDGET (window)) != NULL);
  title = hear_banner_get_title (find_shown_banner (GTK_WIDGET (window)));
  g_assert_nonnull (strstr (title, "Ana Lima"));
  g_assert_nonnull (strstr (title, media));
  g_assert_nonnull (strstr (title, "backup"));
  gtk_window_close (GTK_WINDOW (window));
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (session)));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/keeper/damaged-while-open", test_damaged_while_open);
  hear_test_library_add_test ("/keeper/at-start", test_at_start);
  hear_test_library_add_test ("/keeper/sweeps-up", test_sweeps_up);
  hear_test_library_add_test ("/keeper/missing-recording", test_missing_recording);
  hear_test_library_add_test ("/keeper/first-interview", test_first_interview);

  return g_test_run ();
}
