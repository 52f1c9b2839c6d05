/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-import-dialog.h"
#include "hear-interviews-page-private.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"
#include "hear-store-state.h"
#include "hear-test-input.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-window-private.h"

/* A window on a library with the sample. */
typedef struct
{
  HearTestSession base;
  HearWindow     *window;
} Fixture;

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->window->interviews_page->selection));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  g_assert_cmpint (hear_sample_create (fixture->base.store, NULL, &error), >, 0);
  g_assert_no_error (error);
  fixture->window = hear_window_new (NULL);
  hear_window_set_session (fixture->window, fixture->base.session, "[window]\npage=interviews\n");
  gtk_window_present (GTK_WINDOW (fixture->window));
  hear_test_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)) && count (fixture) > 0);
  hear_test_window_draw (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_session_close_window (&fixture->base, GTK_WINDOW (fixture->window));
  hear_test_session_tear_down (&fixture->base);
}

static void
test_key_takes_back_a_removal (Fixture *fixture, gconstpointer data)
{
  guint n = count (fixture);

  if (!hear_test_input_or_skip ())
    return;

  hear_interviews_page_restore (fixture->window->interviews_page, NULL);
  gtk_single_selection_set_selected (fixture->window->interviews_page->selection, 1);
  hear_test_input_key (GDK_KEY_Delete, 0);
  hear_test_until (count (fixture) == n - 1);
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
  hear_test_until (count (fixture) == n);
}

static void
test_key_takes_back_the_sample (Fixture *fixture, gconstpointer data)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(GPtrArray) before = hear_store_list_interview_ids (fixture->base.store, &all, NULL);
  g_autoptr(GPtrArray) after = NULL;
  guint n = count (fixture);

  if (!hear_test_input_or_skip ())
    return;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.remove-sample", NULL);
  hear_test_until (count (fixture) == 0);
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
  hear_test_until (count (fixture) == n);

  /* The very same interviews, with all that was written on them. */
  after = hear_store_list_interview_ids (fixture->base.store, &all, NULL);
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < after->len; i++)
    g_assert_cmpstr (g_ptr_array_index (after, i), ==, g_ptr_array_index (before, i));
}

static GtkWindow *
find_import_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (HEAR_IS_IMPORT_DIALOG (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  return NULL;
}

static gboolean
drop (Fixture *fixture, GSList *files)
{
  g_auto(GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  g_signal_emit_by_name (find_drop_target (GTK_WIDGET (fixture->window)), "drop", &value, 10., 10., &taken);

  return taken;
}

static void
test_takes_dropped_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "jonas-weber.vtt", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GSList files = { file, NULL };

  g_assert_true (g_file_set_contents (path, "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n", -1, NULL));
  g_assert_false (drop (fixture, NULL));
  g_assert_null (find_import_dialog ());
  g_assert_true (drop (fixture, &files));
  hear_test_until (find_import_dialog () != NULL);
  gtk_window_close (find_import_dialog ());
  hear_test_until (find_import_dialog () == NULL);
}

static gboolean
is_notes_kept (HearStore *store)
{
  g_autofree char *state = hear_store_get_state (store, "window", NULL);

  return state != NULL && strstr (state, "part=notes") != NULL;
}

/* A program that is killed comes back to the part that was shown, too. */
static void
test_keeps_part_at_once (Fixture *fixture, gconstpointer data)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (fixture->base.store, &all, NULL);

  hear_window_open_interview (fixture->window, g_ptr_array_index (ids, 0));
  hear_test_until (hear_session_get_interview (fixture->base.session) != NULL);
  g_assert_false (is_notes_kept (fixture->base.store));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "review.note", NULL);
  hear_test_until (is_notes_kept (fixture->base.store));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/window-list/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("key-takes-back-a-removal", test_key_takes_back_a_removal);
  ADD ("keeps-part-at-once", test_keeps_part_at_once);
  ADD ("key-takes-back-the-sample", test_key_takes_back_the_sample);
  ADD ("takes-dropped-files", test_takes_dropped_files);

  return g_test_run ();
}
