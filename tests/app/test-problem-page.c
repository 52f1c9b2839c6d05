/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "hear-backup.h"
#include "hear-error.h"
#include "hear-media.h"
#include "hear-problem-page.h"
#include "hear-sample.h"
#include "hear-store-state.h"
#include "hear-test-window.h"

static AdwStatusPage *
get_status (GtkWidget *page)
{
  return ADW_STATUS_PAGE (hear_test_window_find (page, ADW_TYPE_STATUS_PAGE));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *child;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
show (GtkWidget *page, GError *error, const char *backup)
{
  HearBackup  made = { (char *) backup, G_GINT64_CONSTANT (1763000000000), 19, 0 };
  HearOpening opening = { .error = error, .directory = (char *) "/library", .backup = backup != NULL ? &made : NULL };

  hear_problem_page_show (HEAR_PROBLEM_PAGE (page), &opening);
  g_error_free (error);
}

static void
test_each_problem (void)
{
  const struct
  {
    GQuark      domain;
    int         code;
    const char *backup;
    const char *title;
    gboolean    restore;
    gboolean    retry;
  } cases[] = {
    { HEAR_ERROR, HEAR_ERROR_NEWER_SCHEMA, NULL, "This Library Needs a Newer Hearback", FALSE, FALSE },
    { HEAR_ERROR, HEAR_ERROR_DAMAGED, "/b.db", "The Library Is Damaged", TRUE, TRUE },
    { HEAR_ERROR, HEAR_ERROR_DAMAGED, NULL, "The Library Is Damaged", FALSE, TRUE },
    { HEAR_ERROR, HEAR_ERROR_DISK_FULL, NULL, "The Disk Is Full", FALSE, TRUE },
    { G_IO_ERROR, G_IO_ERROR_NO_SPACE, NULL, "The Disk Is Full", FALSE, TRUE },
    { G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, NULL, "No Access to the Library", FALSE, TRUE },
    { G_FILE_ERROR, G_FILE_ERROR_ACCES, NULL, "No Access to the Library", FALSE, TRUE },
    { HEAR_ERROR, HEAR_ERROR_READ_ONLY, NULL, "The Library Is Read-Only", FALSE, TRUE },
    { HEAR_ERROR, HEAR_ERROR_BUSY, NULL, "The Library Cannot Be Opened", FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *page = hear_problem_page_new ();
      GtkWindow *window = hear_test_window_new (page, 700, 600);

      show (page, g_error_new (cases[i].domain, cases[i].code, "What happened <here> & there."), cases[i].backup);
      g_assert_cmpstr (adw_status_page_get_title (get_status (page)), ==, cases[i].title);
      g_assert_nonnull (strstr (adw_status_page_get_description (get_status (page)), "What happened &lt;here&gt; &amp; there."));
      g_assert_cmpint (gtk_widget_get_visible (find_button (page, "_Restore Backup")), ==, cases[i].restore);
      g_assert_cmpint (gtk_widget_get_visible (find_button (page, "_Try Again")), ==, cases[i].retry);
      hear_test_window_draw (window);
      hear_test_window_save (window, cases[i].title);
      hear_test_window_close (window);
    }
}

/* What a backup is worth: when it was made, and how much is in it. */
static void
test_backup_described (void)
{
  GtkWidget *page = hear_problem_page_new ();
  GtkWindow *window = hear_test_window_new (page, 700, 600);

  show (page, g_error_new (HEAR_ERROR, HEAR_ERROR_DAMAGED, "Damaged."), "/b.db");
  g_assert_nonnull (strstr (adw_status_page_get_description (get_status (page)), "holds 19 interviews"));
  g_assert_nonnull (strstr (adw_status_page_get_description (get_status (page)), "2025"));
  hear_test_window_close (window);
}

static void
count_cb (GtkWidget *page, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_buttons (void)
{
  GtkWidget *page = hear_problem_page_new ();
  GtkWindow *window = hear_test_window_new (page, 700, 600);
  guint      restores = 0;
  guint      retries = 0;

  g_signal_connect (page, "restore", G_CALLBACK (count_cb), &restores);
  g_signal_connect (page, "retry", G_CALLBACK (count_cb), &retries);
  show (page, g_error_new (HEAR_ERROR, HEAR_ERROR_DAMAGED, "Damaged."), "/b.db");
  g_signal_emit_by_name (find_button (page, "_Restore Backup"), "clicked");
  g_signal_emit_by_name (find_button (page, "_Try Again"), "clicked");
  g_assert_cmpuint (restores, ==, 1);
  g_assert_cmpuint (retries, ==, 1);
  hear_test_window_close (window);
}

static void
test_first_start (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *library = g_build_filename (folder, "new", NULL);
  g_autoptr(HearClock) clock = hear_clock_new ();
  HearOpening *opening = hear_opening_open (library, clock, FALSE);

  g_assert_no_error (opening->error);
  g_assert_nonnull (opening->store);
  g_assert_null (opening->state);
  g_assert_true (hear_store_set_state (opening->store, "window", "x", NULL));
  hear_store_close (opening->store);
  hear_opening_free (opening);

  opening = hear_opening_open (library, clock, FALSE);
  g_assert_cmpstr (opening->state, ==, "x");
  hear_store_close (opening->store);
  hear_opening_free (opening);
  hear_test_drop_folder (folder);
}

static void
test_damaged_is_restored (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *library = g_build_filename (folder, "damaged", NULL);
  g_autofree char *file = g_build_filename (library, "library.db", NULL);
  g_autofree char *backup = NULL;
  g_autoptr(HearClock) clock = hear_clock_new ();
  HearOpening *opening = hear_opening_open (library, clock, FALSE);

  /* GStreamer brings quarks enough to outgrow a table on its own. */
  hear_media_init ();
  g_assert_cmpint (hear_sample_create (opening->store, NULL, NULL), >, 0);
  backup = hear_store_backup_database (opening->store, NULL);
  g_assert_nonnull (backup);
  hear_store_close (opening->store);
  hear_opening_free (opening);
  g_assert_true (g_file_set_contents (file, "this is no database at all, but it is long enough to be one: "
                                            "sixteen bytes of a header that nobody can read",
                                      -1, NULL));

  opening = hear_opening_open (library, clock, FALSE);
  g_assert_null (opening->store);
  g_assert_error (opening->error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  g_assert_cmpstr (opening->backup->path, ==, backup);
  g_assert_cmpint (opening->backup->made_at, >, 0);
  g_assert_cmpuint (opening->backup->interviews, >, 0);
  hear_opening_free (opening);

  opening = hear_opening_open (library, clock, TRUE);
  g_assert_no_error (opening->error);
  g_assert_nonnull (opening->store);
  hear_store_close (opening->store);
  hear_opening_free (opening);
  hear_test_drop_folder (folder);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/problem-page/each-problem", test_each_problem);
  g_test_add_func ("/problem-page/backup-described", test_backup_described);
  g_test_add_func ("/problem-page/buttons", test_buttons);
  g_test_add_func ("/problem-page/first-start", test_first_start);
  g_test_add_func ("/problem-page/damaged-is-restored", test_damaged_is_restored);

  return g_test_run ();
}
