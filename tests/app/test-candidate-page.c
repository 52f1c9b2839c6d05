/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-candidate-page-private.h"
#include "hear-dialogs.h"
#include "hear-line-row.h"
#include "hear-sample.h"
#include "hear-store-dossier.h"
#include "hear-store-interviews.h"
#include "hear-store-people.h"
#include "hear-test-window.h"
#include "hear-window-private.h"

/* A window on the sample, and one of its candidates. */
typedef struct
{
  char              *folder;
  HearClock         *clock;
  HearStore         *store;
  HearSession       *session;
  HearWindow        *window;
  HearCandidatePage *page;
  char              *candidate;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *library = NULL;

  hear_test_window_scale (1);
  fixture->folder = hear_test_make_folder ();
  library = g_build_filename (fixture->folder, "library", NULL);
  fixture->clock = hear_clock_new ();
  fixture->store = hear_store_create (library, "Mara", fixture->clock, NULL);
  g_assert_nonnull (fixture->store);
  g_assert_cmpint (hear_sample_create (fixture->store, NULL, NULL), >, 0);
  fixture->candidate = hear_store_find_candidate (fixture->store, "Ana Lima", NULL);
  fixture->session = hear_session_new (fixture->store, fixture->clock);
  fixture->window = hear_window_new (NULL);
  hear_window_set_session (fixture->window, fixture->session, "[window]\npage=interviews\n");
  gtk_window_present (GTK_WINDOW (fixture->window));
  hear_test_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-candidate", "s", fixture->candidate);
  fixture->page = fixture->window->candidate_page;
  hear_test_until (fixture->page->dossier != NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  HearWindow *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (fixture->session)));
  hear_test_until (window == NULL);
  hear_test_until (G_OBJECT (fixture->session)->ref_count == 1);
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  hear_store_close (fixture->store);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->clock);
  hear_test_drop_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->candidate);
}

static const char *
shown (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->content_stack);
}

static const char *
title_at (GtkListBox *list_box, int position)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_list_box_get_row_at_index (list_box, position)));
}

/* What was agreed to stands first. */
static void
test_show (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (shown (fixture), ==, "candidate");
  g_assert_cmpstr (title_at (fixture->page->consents, 0), ==, "Recording and use of the interview");
  g_assert_cmpstr (title_at (fixture->page->interviews, 0), ==, "Backend engineer");
  g_assert_cmpuint (fixture->page->file_lines->len, ==, 4);
  g_assert_cmpuint (fixture->page->event_lines->len, >, 3);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->page->name)), ==, "Ana Lima");
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_window_save (GTK_WINDOW (fixture->window), "candidate");
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearDossier) dossier = NULL;

  gtk_editable_set_text (GTK_EDITABLE (fixture->page->name), " ");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->page->wrong)));
  gtk_editable_set_text (GTK_EDITABLE (fixture->page->email), "ana@example.org");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_cmpstr (shown (fixture), ==, "interviews");
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (fixture->session)));
  dossier = hear_store_load_dossier (fixture->store, fixture->candidate, NULL);
  g_assert_cmpstr (dossier->name, ==, "Ana Lima");
  g_assert_cmpstr (dossier->email, ==, "ana@example.org");
}

/* From an interview one comes back to it. */
static void
test_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->page->interviews, 0)));
  hear_test_until (hear_session_get_interview (fixture->session) != NULL);
  id = g_strdup (hear_interview_get_id (hear_session_get_interview (fixture->session)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "review.candidate", NULL);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (fixture->window->leaflet), ==, "library");
  g_assert_cmpstr (shown (fixture), ==, "candidate");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (fixture->window->leaflet), ==, "interview");
  hear_test_until (hear_session_get_interview (fixture->session) != NULL);
  g_assert_cmpstr (hear_interview_get_id (hear_session_get_interview (fixture->session)), ==, id);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_cmpstr (shown (fixture), ==, "interviews");
}

static char *chosen;

static void
choose (GtkWindow *parent, const HearFilesRequest *request, HearFilesChosen done, gpointer user_data)
{
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GFile) file = g_file_new_for_path (chosen);

  g_list_store_append (files, file);
  done (G_LIST_MODEL (files), user_data);
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  chosen = g_build_filename (fixture->folder, "ana.json", NULL);
  hear_dialogs_set_chooser (choose);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "candidate.export", NULL);
  hear_test_until (hear_test_file_says (chosen, "Ana Lima"));
  hear_dialogs_set_chooser (NULL);
  g_clear_pointer (&chosen, g_free);
}

static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (ADW_IS_MESSAGE_DIALOG (item->data))
      return item->data;

  return NULL;
}

static gboolean
is_erased (Fixture *fixture)
{
  g_autoptr(HearDossier) dossier = hear_store_load_dossier (fixture->store, fixture->candidate, NULL);

  return dossier == NULL;
}

static void
toast_cb (HearSession *session, AdwToast *toast, guint *n)
{
  (*n)++;
}

/* Nothing of who is erased stays on the page. */
static void
test_erase (Fixture *fixture, gconstpointer data)
{
  AdwMessageDialog *dialog;
  guint             n = 0;

  g_signal_connect (fixture->session, "toast", G_CALLBACK (toast_cb), &n);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "candidate.erase", NULL);
  hear_test_until (find_dialog () != NULL);
  dialog = find_dialog ();
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog)), "Ana Lima");
  adw_message_dialog_response (dialog, "accept");
  gtk_window_close (GTK_WINDOW (dialog));
  hear_test_until (n > 0);
  g_assert_true (is_erased (fixture));
  g_assert_cmpstr (shown (fixture), ==, "interviews");
  g_assert_null (fixture->page->dossier);
  g_signal_handlers_disconnect_by_func (fixture->session, toast_cb, &n);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/candidate-page/show", Fixture, NULL, set_up, test_show, tear_down);
  g_test_add ("/candidate-page/edit", Fixture, NULL, set_up, test_edit, tear_down);
  g_test_add ("/candidate-page/back", Fixture, NULL, set_up, test_back, tear_down);
  g_test_add ("/candidate-page/export", Fixture, NULL, set_up, test_export, tear_down);
  g_test_add ("/candidate-page/erase", Fixture, NULL, set_up, test_erase, tear_down);

  return g_test_run ();
}
