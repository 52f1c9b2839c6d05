/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interviews-page-private.h"
#include "hear-removed-window.h"
#include "hear-store-interviews.h"
#include "hear-store-people.h"
#include "hear-test-input.h"
#include "hear-test-library.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-window-private.h"

/* A window on a library whose three interviews were removed, each a second
 * after the other. */
typedef struct
{
  HearTestSession base;
  HearWindow     *window;
} Fixture;

static char *
add (Fixture *fixture, const char *name, gint64 held_at)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();

  hear_interview_set_candidate_name (interview, name);
  hear_interview_set_role_title (interview, "Cook");
  hear_interview_set_held_at (interview, held_at);
  hear_interview_set_consent_text (interview, "Agreed");
  g_assert_true (hear_store_add_interview (fixture->base.store, interview, NULL));

  return g_strdup (hear_interview_get_id (interview));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Ana Lima", "Bo <Nilsson>", "Cem Aydın" };

  hear_test_session_set_up (&fixture->base, hear_clock_new_fixed (G_GINT64_CONSTANT (1772359200000)));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = add (fixture, names[i], G_GINT64_CONSTANT (1772000000000));

      hear_clock_advance (fixture->base.clock, 1000);
      g_assert_true (hear_store_remove_interview (fixture->base.store, id, NULL));
    }
  fixture->window = hear_test_session_open_window (&fixture->base, "[window]\npage=interviews\n");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_session_close_window (&fixture->base, GTK_WINDOW (fixture->window));
  hear_test_session_tear_down (&fixture->base);
}

static GtkWidget *
find_stack (GtkWindow *dialog)
{
  return hear_test_window_find (GTK_WIDGET (dialog), GTK_TYPE_STACK);
}

static gboolean
shows (GtkWindow *dialog, const char *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (find_stack (dialog))), page) == 0;
}

static GtkListBox *
get_list (GtkWindow *dialog)
{
  return GTK_LIST_BOX (gtk_widget_get_template_child (GTK_WIDGET (dialog), HEAR_TYPE_REMOVED_WINDOW, "list"));
}

static const char *
title_at (GtkWindow *dialog, int position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (get_list (dialog), position);

  return row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : NULL;
}

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (HEAR_IS_REMOVED_WINDOW (window))
        return window;
    }

  return NULL;
}

static GtkWindow *
open_dialog (Fixture *fixture)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.removed", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  hear_test_until (shows (dialog, "list"));

  return dialog;
}

static guint
count (Fixture *fixture)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (fixture->base.store, &all, NULL);

  return ids->len;
}

/* By keys alone: what was removed last is first, and whoever brings it back
 * goes on with the next. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog;

  if (!hear_test_input_or_skip ())
    return;

  dialog = open_dialog (fixture);
  g_assert_cmpstr (title_at (dialog, 0), ==, "Cem Aydın");
  g_assert_cmpstr (title_at (dialog, 1), ==, "Bo &lt;Nilsson&gt;");
  hear_test_window_draw (dialog);
  hear_test_window_save (dialog, "removed");
  hear_test_until (gtk_window_is_active (dialog));
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (count (fixture) == 1);
  hear_test_until (g_strcmp0 (title_at (dialog, 0), "Bo &lt;Nilsson&gt;") == 0);
  hear_test_input_key (GDK_KEY_Down, 0);
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (count (fixture) == 2);
  hear_test_until (title_at (dialog, 1) == NULL);
  g_assert_cmpstr (title_at (dialog, 0), ==, "Bo &lt;Nilsson&gt;");
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (shows (dialog, "blank"));
  g_assert_cmpuint (count (fixture), ==, 3);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (dialog == NULL);
}

/* Waits until the page says that there are no interviews. */
static GtkWidget *
find_offer (Fixture *fixture)
{
  HearInterviewsPage *page = fixture->window->interviews_page;

  hear_test_until (g_strcmp0 (gtk_stack_get_visible_child_name (page->stack), "empty") == 0);

  return g_object_get_data (G_OBJECT (gtk_stack_get_visible_child (page->stack)), "removed");
}

static void
set_up_without (Fixture *fixture, gconstpointer data)
{
  hear_test_session_set_up (&fixture->base, hear_clock_new_fixed (G_GINT64_CONSTANT (1772359200000)));
  fixture->window = hear_test_session_open_window (&fixture->base, "[window]\npage=interviews\n");
}

/* Where nothing was removed, nothing is offered; once something is, it is. */
static void
test_not_offered (Fixture *fixture, gconstpointer data)
{
  GtkWidget       *button = find_offer (fixture);
  g_autofree char *id = NULL;

  g_assert_nonnull (button);
  g_assert_false (gtk_widget_get_visible (button));
  id = add (fixture, "Ana Lima", G_GINT64_CONSTANT (1772000000000));
  hear_test_until (g_strcmp0 (gtk_stack_get_visible_child_name (fixture->window->interviews_page->stack), "empty") != 0);
  g_assert_true (hear_store_remove_interview (fixture->base.store, id, NULL));
  button = find_offer (fixture);
  hear_test_until (gtk_widget_get_visible (button));
}

/* Who is called otherwise by now is listed so. */
static void
test_renamed (Fixture *fixture, gconstpointer data)
{
  GtkWindow       *dialog = open_dialog (fixture);
  g_autofree char *id = hear_store_find_candidate (fixture->base.store, "Cem Aydın", NULL);

  g_assert_true (hear_store_rename_candidate (fixture->base.store, id, "Cem Demir", NULL));
  hear_test_until (g_strcmp0 (title_at (dialog, 0), "Cem Demir") == 0);
  gtk_window_close (dialog);
}

/* What went wrong once is not said for ever. */
static void
test_problem (HearTestLibrary *library, gconstpointer data)
{
  g_autoptr(HearSession) session = hear_session_new (library->store, library->clock);
  g_autoptr(HearInterview) ana = NULL;
  GtkWidget *window;

  hear_test_library_run (library, "ALTER TABLE saved_search RENAME TO away");
  window = hear_removed_window_present (NULL, session);
  hear_test_until (shows (GTK_WINDOW (window), "problem"));
  hear_test_library_run (library, "ALTER TABLE away RENAME TO saved_search");
  ana = hear_test_library_add (library, "Ana", "Cook", 1);
  hear_test_until (shows (GTK_WINDOW (window), "blank"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where nothing is shown, what was removed is offered. */
static void
test_offered (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_offer (fixture);
  GtkWindow *dialog;

  hear_test_until (gtk_widget_get_visible (button));
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_window_save (GTK_WINDOW (fixture->window), "interviews-removed");
  g_signal_emit_by_name (button, "clicked");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  hear_test_until (shows (dialog, "list"));
  gtk_window_close (dialog);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/removed-window/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/removed-window/renamed", Fixture, NULL, set_up, test_renamed, tear_down);
  g_test_add ("/removed-window/not-offered", Fixture, NULL, set_up_without, test_not_offered, tear_down);
  hear_test_library_add_test ("/removed-window/problem", test_problem);
  g_test_add ("/removed-window/offered", Fixture, NULL, set_up, test_offered, tear_down);

  return g_test_run ();
}
