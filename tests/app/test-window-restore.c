/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-application.h"
#include "hear-archive.h"
#include "hear-backup.h"
#include "hear-candidate-page-private.h"
#include "hear-error.h"
#include "hear-store-dossier.h"
#include "hear-test-library.h"
#include "hear-test-window.h"
#include "hear-window-private.h"

#include <glib/gstdio.h>

/* The program on a library that has one interview more than its backup. */
typedef struct
{
  HearTestLibrary  library;
  HearApplication *application;
  gint64           began;
  guint            step;
  gboolean         done;
  char            *toast;   /* the last one’s text */
  char            *archive; /* as the backup, in a file */
} Road;

static HearWindow *
get_window (Road *road)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (road->application));
  GtkWindow *parent = window != NULL ? gtk_window_get_transient_for (window) : NULL;

  window = parent != NULL ? parent : window;

  return HEAR_IS_WINDOW (window) && HEAR_WINDOW (window)->session != NULL ? HEAR_WINDOW (window) : NULL;
}

static GtkWindow *
find_question (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (ADW_IS_MESSAGE_DIALOG (item->data) && gtk_widget_get_mapped (item->data))
      return item->data;

  return NULL;
}

static guint
count (HearWindow *window)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (hear_session_get_store (window->session), &all, NULL);

  return ids != NULL ? ids->len : 0;
}

/* Asks, is told what will happen, restores, takes it back. */
static gboolean
walk_cb (gpointer user_data)
{
  Road       *road = user_data;
  HearWindow *window = get_window (road);
  GtkWindow  *question = find_question ();
  GtkWidget  *list;

  g_assert_cmpint (g_get_monotonic_time () - road->began, <, 100 * G_USEC_PER_SEC);
  if (window == NULL)
    return G_SOURCE_CONTINUE;

  switch (road->step)
    {
    case 0:
      gtk_widget_activate_action (GTK_WIDGET (window), "win.restore", NULL);
      road->step++;
      break;
    case 1:
      if (question == NULL)
        break;
      g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "kept for 30 days"));
      g_assert_true (gtk_window_get_focus (question) == gtk_window_get_default_widget (question));
      g_assert_cmpstr (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (question)), ==, "cancel");
      list = hear_test_window_find (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (question)), ADW_TYPE_ACTION_ROW);
      g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (list)), "1 interview · "));
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "accept");
      gtk_window_destroy (question);
      road->step++;
      break;
    case 2:
      if (count (window) != 1)
        break;
      g_assert_true (hear_session_undo (window->session));
      road->step++;
      break;
    default:
      if (count (window) != 2)
        break;
      road->done = TRUE;
      g_action_group_activate_action (G_ACTION_GROUP (road->application), "quit", NULL);
      return G_SOURCE_REMOVE;
    }

  return G_SOURCE_CONTINUE;
}

static void
run (GSourceFunc walk)
{
  Road             road = { .began = g_get_monotonic_time () };
  g_autofree char *option = NULL;
  g_autofree char *backup = NULL;
  g_autoptr(GPtrArray) warnings = NULL;

  hear_test_library_set_up (&road.library, NULL);
  g_object_unref (hear_test_library_add (&road.library, "Ana", "Cook", 1));
  backup = hear_store_backup_database (road.library.store, NULL);
  g_assert_nonnull (backup);
  road.archive = g_strconcat (road.library.folder, ".tar", NULL);
  warnings = hear_archive_backup (road.library.store, road.archive, NULL, NULL, NULL, NULL);
  g_assert_nonnull (warnings);
  g_object_unref (hear_test_library_add (&road.library, "Bo", "Cook", 2));
  g_clear_object (&road.library.store);

  option = g_strdup_printf ("--library=%s", road.library.folder);
  road.application = hear_application_new ();
  g_timeout_add (10, walk, &road);
  g_assert_cmpint (g_application_run (G_APPLICATION (road.application), 2, (char *[]){ (char *) "hearback", option, NULL }), ==, 0);
  g_assert_true (road.done);
  g_clear_object (&road.application);
  hear_test_library_tear_down (&road.library, NULL);
  g_free (road.toast);
  g_unlink (road.archive);
  g_free (road.archive);
}

static void
test_road (void)
{
  run (walk_cb);
}

static void
accept_question (GtkWindow *question)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "accept");
  gtk_window_destroy (question);
}

static gboolean
finish (Road *road)
{
  road->done = TRUE;
  g_action_group_activate_action (G_ACTION_GROUP (road->application), "quit", NULL);

  return G_SOURCE_REMOVE;
}

static char *
find_candidate (HearWindow *window)
{
  HearInterviewFilter all = { 0 };
  HearStore          *store = hear_session_get_store (window->session);
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (store, &all, NULL);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(HearInterview) interview = hear_store_load_interview (store, g_ptr_array_index (ids, i), NULL);

      if (g_str_equal (hear_interview_get_candidate_name (interview), "Ana"))
        return g_strdup (hear_interview_get_candidate_id (interview));
    }

  return NULL;
}

/* What was just typed about a candidate is in the library that is kept. */
static gboolean
type_cb (gpointer user_data)
{
  Road              *road = user_data;
  HearWindow        *window = get_window (road);
  HearCandidatePage *page = window != NULL ? window->candidate_page : NULL;
  GtkWindow         *question = find_question ();
  g_autofree char   *id = NULL;
  g_autoptr(HearDossier) dossier = NULL;

  g_assert_cmpint (g_get_monotonic_time () - road->began, <, 100 * G_USEC_PER_SEC);
  if (window == NULL)
    return G_SOURCE_CONTINUE;

  id = find_candidate (window);
  switch (road->step)
    {
    case 0:
      gtk_widget_activate_action (GTK_WIDGET (window), "win.open-candidate", "s", id);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.restore", NULL);
      road->step++;
      break;
    case 1:
      if (question == NULL || page == NULL || page->dossier == NULL)
        break;
      gtk_editable_set_text (GTK_EDITABLE (page->phone), "0170 123");
      accept_question (question);
      road->step++;
      break;
    case 2:
      if (count (window) != 1)
        break;
      g_assert_true (hear_session_undo (window->session));
      road->step++;
      break;
    default:
      if (count (window) != 2)
        break;
      dossier = hear_store_load_dossier (hear_session_get_store (window->session), id, NULL);
      g_assert_cmpstr (dossier->phone, ==, "0170 123");
      return finish (road);
    }

  return G_SOURCE_CONTINUE;
}

static void
test_what_is_typed (void)
{
  run (type_cb);
}

static int disk_is_full;

static gpointer
write_cb (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  if (g_atomic_int_get (&disk_is_full))
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL, "The disk is full");

  return NULL;
}

static void
toast_cb (Road *road, AdwToast *toast)
{
  g_free (road->toast);
  road->toast = g_strdup (adw_toast_get_title (toast));
}

/* What cannot be saved is not left behind: nothing is restored, and it says so. */
static gboolean
stick_cb (gpointer user_data)
{
  Road            *road = user_data;
  HearWindow      *window = get_window (road);
  GtkWindow       *question = find_question ();
  g_autofree char *part = g_build_filename (road->library.folder, "library.db.ready", NULL);
  HearSaver       *saver;

  g_assert_cmpint (g_get_monotonic_time () - road->began, <, 100 * G_USEC_PER_SEC);
  if (window == NULL)
    return G_SOURCE_CONTINUE;

  saver = hear_session_get_saver (window->session);
  switch (road->step)
    {
    case 0:
      g_signal_connect_swapped (window->session, "toast", G_CALLBACK (toast_cb), road);
      g_atomic_int_set (&disk_is_full, TRUE);
      hear_saver_push (saver, NULL, (HearWork){ .run = write_cb });
      gtk_widget_activate_action (GTK_WIDGET (window), "win.restore", NULL);
      road->step++;
      break;
    case 1:
      if (question == NULL || hear_saver_get_error (saver) == NULL)
        break;
      accept_question (question);
      road->step++;
      break;
    case 2:
      if (g_strcmp0 (road->toast, "Nothing was restored: the last changes are not saved yet") != 0)
        break;
      g_atomic_int_set (&disk_is_full, FALSE);
      g_signal_emit_by_name (window->saving_banner, "pressed");
      road->step++;
      break;
    default:
      if (!hear_saver_is_idle (saver) || g_file_test (part, G_FILE_TEST_EXISTS))
        break;
      g_assert_cmpuint (count (window), ==, 2);
      return finish (road);
    }

  return G_SOURCE_CONTINUE;
}

static void
test_stuck (void)
{
  run (stick_cb);
}

static void
choose (GtkWindow *question, const char *path)
{
  hear_test_window_choose (path);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "file");
  gtk_window_destroy (question);
}

/* A file of one's own: what is none is refused in words, an archive is restored
 * and can be taken back. */
static gboolean
file_cb (gpointer user_data)
{
  Road       *road = user_data;
  HearWindow *window = get_window (road);
  GtkWindow  *question = find_question ();

  g_assert_cmpint (g_get_monotonic_time () - road->began, <, 100 * G_USEC_PER_SEC);
  if (window == NULL)
    return G_SOURCE_CONTINUE;

  switch (road->step)
    {
    case 0:
    case 3:
      gtk_widget_activate_action (GTK_WIDGET (window), "win.restore", NULL);
      road->step++;
      break;
    case 1:
      if (question == NULL)
        break;
      choose (question, "/dev/null");
      road->step++;
      break;
    case 2:
      if (question == NULL || g_strcmp0 (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (question)), "The Backup Cannot Be Restored") != 0)
        break;
      g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "not a file"));
      gtk_window_destroy (question);
      road->step++;
      break;
    case 4:
      if (question == NULL)
        break;
      choose (question, road->archive);
      road->step++;
      break;
    case 5:
      if (count (window) != 1)
        break;
      g_assert_true (hear_session_undo (window->session));
      road->step++;
      break;
    default:
      if (count (window) != 2)
        break;
      hear_test_window_choose (NULL);
      return finish (road);
    }

  return G_SOURCE_CONTINUE;
}

static void
test_file (void)
{
  run (file_cb);
}

int
main (int    argc,
      char **argv)
{
  hear_test_window_init (&argc, &argv);
  g_test_add_func ("/window-restore/road", test_road);
  g_test_add_func ("/window-restore/what-is-typed", test_what_is_typed);
  g_test_add_func ("/window-restore/stuck", test_stuck);
  g_test_add_func ("/window-restore/file", test_file);

  return g_test_run ();
}
