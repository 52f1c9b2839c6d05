/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-candidate-page-private.h"
#include "hear-line-row.h"
#include "hear-sample.h"
#include "hear-store-dossier.h"
#include "hear-store-interviews.h"
#include "hear-store-people.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-window-private.h"

/* A window on the sample, and one of its candidates. */
typedef struct
{
  HearTestSession    base;
  HearWindow        *window;
  HearCandidatePage *page;
  char              *candidate;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  g_assert_cmpint (hear_sample_create (fixture->base.store, NULL, NULL), >, 0);
  fixture->candidate = hear_store_find_candidate (fixture->base.store, "Ana Lima", NULL);
  fixture->window = hear_test_session_open_window (&fixture->base, "[window]\npage=interviews\n");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-candidate", "s", fixture->candidate);
  fixture->page = fixture->window->candidate_page;
  hear_test_until (fixture->page->dossier != NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_session_close_window (&fixture->base, GTK_WINDOW (fixture->window));
  hear_test_session_tear_down (&fixture->base);
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
  /* Who wrote it down stands on a line of its own. */
  g_assert_nonnull (strchr (adw_action_row_get_subtitle (ADW_ACTION_ROW (gtk_list_box_get_row_at_index (fixture->page->consents, 0))), '\n'));
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
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (fixture->base.session)));
  dossier = hear_store_load_dossier (fixture->base.store, fixture->candidate, NULL);
  g_assert_cmpstr (dossier->name, ==, "Ana Lima");
  g_assert_cmpstr (dossier->email, ==, "ana@example.org");
}

static gboolean
type_number (Fixture *fixture)
{
  GtkEditable *phone = GTK_EDITABLE (fixture->page->phone);
  int          position = -1;
  g_autoptr(HearDossier) dossier = hear_store_load_dossier (fixture->base.store, fixture->candidate, NULL);

  if (strlen (gtk_editable_get_text (phone)) > 9)
    gtk_editable_delete_text (phone, 2, -1);
  gtk_editable_insert_text (phone, "1", 1, &position);

  return dossier->phone != NULL && g_str_has_prefix (dossier->phone, "49");
}

/* Whoever does not pause is saved, too. */
static void
test_no_pause (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->page->phone), "49");
  hear_test_until (type_number (fixture));
  g_assert_true (hear_typing_is_waiting (&fixture->page->typing));
}

/* What waits to be written stays when the window's size changes or all is read
 * anew, and what somebody else wrote meanwhile stays, too. */
static void
test_wait (Fixture *fixture, gconstpointer data)
{
  GtkEditable *phone = GTK_EDITABLE (fixture->page->phone);
  HearDossier  elsewhere = { .id = fixture->candidate, .email = (char *) "ana@example.org" };
  g_autoptr(HearDossier) dossier = NULL;

  gtk_editable_set_text (phone, "+49 30 1");
  g_object_notify (G_OBJECT (fixture->page->layout), "size");
  g_assert_cmpstr (gtk_editable_get_text (phone), ==, "+49 30 1");
  hear_test_session_hold_saves (&fixture->base);
  hear_candidate_page_save (fixture->page);
  g_assert_cmpstr (fixture->page->dossier->phone, ==, "+49 30 1");
  g_assert_true (hear_store_save_contact (fixture->base.store, &elsewhere, NULL));
  hear_candidate_page_load (fixture->page);
  g_assert_true (fixture->page->is_behind);
  gtk_editable_set_text (GTK_EDITABLE (fixture->page->name), "Ana Maria Lima ");
  hear_candidate_page_save (fixture->page);
  hear_test_session_let_saves_go (&fixture->base);
  dossier = hear_store_load_dossier (fixture->base.store, fixture->candidate, NULL);
  g_assert_cmpstr (dossier->name, ==, "Ana Maria Lima");
  g_assert_cmpstr (dossier->email, ==, "ana@example.org");
  g_assert_cmpstr (dossier->phone, ==, "+49 30 1");
  hear_test_until (g_strcmp0 (fixture->page->dossier->email, "ana@example.org") == 0);
  g_assert_false (fixture->page->is_behind);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->page->name)), ==, "Ana Maria Lima ");
}

/* From an interview one comes back to it. */
static void
test_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->page->interviews, 0)));
  hear_test_until (hear_session_get_interview (fixture->base.session) != NULL);
  id = g_strdup (hear_interview_get_id (hear_session_get_interview (fixture->base.session)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "review.candidate", NULL);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (fixture->window->leaflet), ==, "library");
  g_assert_cmpstr (shown (fixture), ==, "candidate");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (fixture->window->leaflet), ==, "interview");
  hear_test_until (hear_session_get_interview (fixture->base.session) != NULL);
  g_assert_cmpstr (hear_interview_get_id (hear_session_get_interview (fixture->base.session)), ==, id);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_cmpstr (shown (fixture), ==, "interviews");
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *chosen = g_build_filename (fixture->base.folder, "ana.json", NULL);

  hear_test_window_choose (chosen);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "candidate.export", NULL);
  hear_test_until (hear_test_file_says (chosen, "Ana Lima"));
  hear_test_window_choose (NULL);
}

static gboolean
is_erased (Fixture *fixture)
{
  g_autoptr(HearDossier) dossier = hear_store_load_dossier (fixture->base.store, fixture->candidate, NULL);

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

  g_signal_connect (fixture->base.session, "toast", G_CALLBACK (toast_cb), &n);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "candidate.erase", NULL);
  hear_test_until (hear_test_window_find_dialog () != NULL);
  dialog = ADW_MESSAGE_DIALOG (hear_test_window_find_dialog ());
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog)), "Ana Lima");
  adw_message_dialog_response (dialog, "accept");
  gtk_window_close (GTK_WINDOW (dialog));
  hear_test_until (n > 0);
  g_assert_true (is_erased (fixture));
  g_assert_cmpstr (shown (fixture), ==, "interviews");
  g_assert_null (fixture->page->dossier);
  g_assert_cmpstr (adw_window_title_get_title (fixture->page->title), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->page->name)), ==, "");
  g_assert_null (gtk_list_box_get_row_at_index (fixture->page->events, 0));
  hear_candidate_page_open (fixture->page, "nobody");
  g_assert_cmpstr (adw_window_title_get_title (fixture->page->title), ==, "");
  g_signal_handlers_disconnect_by_func (fixture->base.session, toast_cb, &n);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/candidate-page/show", Fixture, NULL, set_up, test_show, tear_down);
  g_test_add ("/candidate-page/edit", Fixture, NULL, set_up, test_edit, tear_down);
  g_test_add ("/candidate-page/no-pause", Fixture, NULL, set_up, test_no_pause, tear_down);
  g_test_add ("/candidate-page/wait", Fixture, NULL, set_up, test_wait, tear_down);
  g_test_add ("/candidate-page/back", Fixture, NULL, set_up, test_back, tear_down);
  g_test_add ("/candidate-page/export", Fixture, NULL, set_up, test_export, tear_down);
  g_test_add ("/candidate-page/erase", Fixture, NULL, set_up, test_erase, tear_down);

  return g_test_run ();
}
