/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-answer.h"
#include "hear-error.h"
#include "hear-questions-pane.h"
#include "hear-store-answers.h"
#include "hear-store-interviews.h"
#include "hear-test-input.h"
#include "hear-test-session.h"
#include "hear-test-window.h"

/* The questions of an interview of a library of its own. */
typedef struct
{
  HearTestSession    base;
  HearInterview     *interview;
  HearQuestionsPane *pane;
  GtkWindow         *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *blob = g_strnfill (64, 'b');
  g_autoptr(HearRecording) recording = hear_recording_new ();

  hear_test_window_scale (1);
  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  hear_recording_set_blob (recording, blob);
  hear_recording_set_duration_ms (recording, 60000);
  fixture->interview = hear_interview_new ();
  hear_interview_set_candidate_name (fixture->interview, "Ana");
  hear_interview_set_role_title (fixture->interview, "Cook");
  hear_interview_set_held_at (fixture->interview, 1);
  hear_interview_set_consent_text (fixture->interview, "Agreed");
  hear_interview_set_recording (fixture->interview, recording);
  g_assert_true (hear_store_add_interview (fixture->base.store, fixture->interview, NULL));
  hear_session_set_interview (fixture->base.session, fixture->interview);
  fixture->pane = HEAR_QUESTIONS_PANE (hear_questions_pane_new (fixture->base.session));
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->pane), 344, 400);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_window_close (fixture->window);
  hear_session_set_interview (fixture->base.session, NULL);
  g_clear_object (&fixture->interview);
  hear_test_session_tear_down (&fixture->base);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (hear_questions_pane_get_answers (fixture->pane));
}

static const char *
id_at (Fixture *fixture, guint position)
{
  g_autoptr(HearAnswer) answer = g_list_model_get_item (hear_questions_pane_get_answers (fixture->pane), position);

  return hear_answer_get_id (answer);
}

static gint64
start_at (Fixture *fixture, guint position)
{
  g_autoptr(HearAnswer) answer = g_list_model_get_item (hear_questions_pane_get_answers (fixture->pane), position);

  return answer != NULL ? hear_answer_get_start_ms (answer) : -2;
}

static void
act (Fixture *fixture, const char *action, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), action, "s", id);
}

/* A list that is pasted, one question a line. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  hear_questions_pane_add (fixture->pane, "Tell me about a conflict\r\n\n  Why us? \n");
  hear_test_until (count (fixture) == 2);
  g_assert_cmpint (start_at (fixture, 0), ==, -1);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "questions");
}

static int disk_is_full;

static gpointer
write_cb (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  if (g_atomic_int_get (&disk_is_full))
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL, "The disk is full");

  return NULL;
}

/* What was pasted waits until there is room. */
static void
test_add_on_a_full_disk (Fixture *fixture, gconstpointer data)
{
  HearSaver *saver = hear_session_get_saver (fixture->base.session);

  g_atomic_int_set (&disk_is_full, TRUE);
  hear_saver_push (saver, NULL, (HearWork){ .run = write_cb });
  hear_questions_pane_add (fixture->pane, "One\nTwo");
  hear_test_until (hear_saver_get_error (saver) != NULL);
  g_assert_cmpuint (hear_saver_count (saver), ==, 2);
  g_atomic_int_set (&disk_is_full, FALSE);
  hear_saver_retry (saver);
  hear_test_until (count (fixture) == 2);
}

/* Typed over two lines, and added by the key that hands a card in. */
static void
test_add_by_key (Fixture *fixture, gconstpointer data)
{
  if (!hear_test_input_or_skip ())
    return;

  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "questions.ask", NULL);
  hear_test_window_draw (hear_test_window_find_dialog ());
  hear_test_input_type ("Why");
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_input_type ("Where");
  hear_test_input_key (GDK_KEY_Return, GDK_CONTROL_MASK);
  hear_test_until (count (fixture) == 2);
  g_assert_null (hear_test_window_find_dialog ());
}

/* Placed, and taken back by the key that takes back everything. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  hear_questions_pane_add (fixture->pane, "One\nTwo");
  hear_test_until (count (fixture) == 2);
  act (fixture, "questions.place", id_at (fixture, 1));
  hear_test_until (start_at (fixture, 1) == 0);
  hear_test_until (hear_session_undo (fixture->base.session));
  hear_test_until (start_at (fixture, 1) == -1);
  act (fixture, "questions.place", id_at (fixture, 1));
  hear_test_until (start_at (fixture, 1) == 0);
  act (fixture, "questions.unplace", id_at (fixture, 1));
  hear_test_until (start_at (fixture, 1) == -1);
}

static GtkWidget *
part_at (Fixture *fixture, int position, guint part)
{
  GtkListBox *list = GTK_LIST_BOX (hear_test_window_find (GTK_WIDGET (fixture->pane), GTK_TYPE_LIST_BOX));
  GtkWidget  *widget = GTK_WIDGET (gtk_list_box_get_row_at_index (list, position));

  widget = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)));
  for (guint i = 0; i < part; i++)
    widget = gtk_widget_get_next_sibling (widget);

  return widget;
}

/* Placing one leaves the others as they are, and whoever placed it in its row. */
static void
test_keeps_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *menu;
  GtkWidget *first;

  hear_questions_pane_add (fixture->pane, "One\nTwo\nThree");
  hear_test_until (count (fixture) == 3);
  hear_test_window_draw (fixture->window);
  first = part_at (fixture, 0, 0);
  menu = part_at (fixture, 2, 2);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  act (fixture, "questions.place", id_at (fixture, 1));
  hear_test_until (start_at (fixture, 1) == 0);
  g_assert_true (part_at (fixture, 0, 0) == first);
  g_assert_true (part_at (fixture, 2, 2) == menu);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu)))));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (menu));
  hear_test_until (!gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu)))));
  hear_test_window_draw (fixture->window); /* the menu gives the focus back */

  gtk_widget_grab_focus (part_at (fixture, 0, 1));
  hear_test_until (gtk_window_get_focus (fixture->window) == part_at (fixture, 0, 1));
  act (fixture, "questions.place", id_at (fixture, 0));
  hear_test_until (start_at (fixture, 0) == 0);
  g_assert_true (part_at (fixture, 0, 0) != first);
  g_assert_true (gtk_window_get_focus (fixture->window) == part_at (fixture, 0, 1));
  act (fixture, "questions.remove", id_at (fixture, 0));
  hear_test_until (count (fixture) == 2);
  g_assert_true (gtk_window_get_focus (fixture->window) == part_at (fixture, 0, 1));
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  hear_questions_pane_add (fixture->pane, "One\nTwo");
  hear_test_until (count (fixture) == 2);
  act (fixture, "questions.remove", id_at (fixture, 0));
  hear_test_until (count (fixture) == 1);
  hear_test_until (hear_session_undo (fixture->base.session));
  hear_test_until (count (fixture) == 2);
}

/* Another interview has other questions. */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  hear_questions_pane_add (fixture->pane, "One");
  hear_test_until (count (fixture) == 1);
  hear_session_set_interview (fixture->base.session, NULL);
  g_assert_cmpuint (count (fixture), ==, 0);
  hear_session_set_interview (fixture->base.session, fixture->interview);
  hear_test_until (count (fixture) == 1);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/questions-pane/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/questions-pane/add-on-a-full-disk", Fixture, NULL, set_up, test_add_on_a_full_disk, tear_down);
  g_test_add ("/questions-pane/add-by-key", Fixture, NULL, set_up, test_add_by_key, tear_down);
  g_test_add ("/questions-pane/place", Fixture, NULL, set_up, test_place, tear_down);
  g_test_add ("/questions-pane/keeps-rows", Fixture, NULL, set_up, test_keeps_rows, tear_down);
  g_test_add ("/questions-pane/remove", Fixture, NULL, set_up, test_remove, tear_down);
  g_test_add ("/questions-pane/leave", Fixture, NULL, set_up, test_leave, tear_down);

  return g_test_run ();
}
