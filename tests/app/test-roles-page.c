/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-line-row.h"
#include "hear-role-page-private.h"
#include "hear-roles-page-private.h"
#include "hear-sample.h"
#include "hear-store-people.h"
#include "hear-store-roles.h"
#include "hear-store-rubrics.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-window-private.h"

/* A window on its page of roles, with the sample or empty. */
typedef struct
{
  HearTestSession base;
  HearWindow     *window;
  HearRolesPage  *page;
} Fixture;

static gboolean
has_child (gpointer list_box)
{
  return gtk_list_box_get_row_at_index (list_box, 0) != NULL;
}

/* The list inside the list of roles. */
static GtkListBox *
get_list (Fixture *fixture)
{
  return GTK_LIST_BOX (gtk_widget_get_template_child (GTK_WIDGET (fixture->page->list), HEAR_TYPE_ROLE_LIST, "list_box"));
}

static HearLineRow *
row_at (GtkListBox *list_box, int position)
{
  return (HearLineRow *) gtk_list_box_get_row_at_index (list_box, position);
}

static const char *
title_of (HearLineRow *row)
{
  return row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  if (data != NULL)
    g_assert_cmpint (hear_sample_create (fixture->base.store, NULL, NULL), >, 0);
  fixture->window = hear_test_session_open_window (&fixture->base, "[window]\npage=roles\n");
  fixture->page = fixture->window->roles_page;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_session_close_window (&fixture->base, GTK_WINDOW (fixture->window));
  hear_test_session_tear_down (&fixture->base);
}

static HearRolePage *
open_first (Fixture *fixture)
{
  hear_test_until (has_child (get_list (fixture)));
  gtk_widget_activate (GTK_WIDGET (row_at (get_list (fixture), 0)));
  hear_test_until (fixture->page->role->role != NULL);

  return fixture->page->role;
}

static HearRole *
load (Fixture *fixture)
{
  return hear_store_load_role (fixture->base.store, hear_role_page_get_id (fixture->page->role), NULL);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  hear_test_until (has_child (get_list (fixture)));
  g_assert_cmpstr (title_of (row_at (get_list (fixture), 0)), ==, "Backend engineer");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row_at (get_list (fixture), 0))), ==, "General, version 1");
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_window_save (GTK_WINDOW (fixture->window), "roles");
}

/* What is typed is saved after a pause, and shown by the list. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  HearRolePage *page = open_first (fixture);
  g_autoptr(HearRole) role = NULL;

  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_window_save (GTK_WINDOW (fixture->window), "role");
  gtk_editable_set_text (GTK_EDITABLE (page->title_row), "Backend  developer ");
  gtk_text_buffer_set_text (page->job_text, "Runs what others build.", -1);
  hear_test_until (!hear_typing_is_waiting (&page->typing) && hear_saver_is_idle (hear_session_get_saver (fixture->base.session)));
  role = load (fixture);
  g_assert_cmpstr (hear_role_get_title (role), ==, "Backend developer");
  g_assert_cmpstr (hear_role_get_job_text (role), ==, "Runs what others build.");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  hear_test_until (g_strcmp0 (title_of (row_at (get_list (fixture), 0)), "Backend developer") == 0);
}

/* Lets the page read its role anew, with what was typed in it. */
static void
let_load (Fixture *fixture)
{
  HearRolePage *page = fixture->page->role;
  g_autoptr(HearRole) known = NULL;

  hear_test_until (!hear_typing_is_waiting (&page->typing) && hear_saver_is_idle (hear_session_get_saver (fixture->base.session)));
  known = g_object_ref (page->role);
  hear_role_page_load (page);
  hear_test_until (page->role != known);
}

static gboolean
type_letter (Fixture *fixture)
{
  GtkTextIter end;
  g_autoptr(HearRole) role = load (fixture);

  gtk_text_buffer_get_end_iter (fixture->page->role->job_text, &end);
  gtk_text_buffer_insert (fixture->page->role->job_text, &end, "e", 1);

  return hear_role_get_job_text (role) != NULL && g_str_has_prefix (hear_role_get_job_text (role), "Weed");
}

/* Whoever does not pause is saved, too. */
static void
test_no_pause (Fixture *fixture, gconstpointer data)
{
  HearRolePage *page = open_first (fixture);

  gtk_text_buffer_set_text (page->job_text, "Weed", -1);
  hear_test_until (type_letter (fixture));
  g_assert_true (hear_typing_is_waiting (&page->typing));
}

/* Whoever pauses between two words, or before the first, goes on where he was. */
static void
test_pause (Fixture *fixture, gconstpointer data)
{
  HearRolePage *page = open_first (fixture);
  GtkEditable  *entry = GTK_EDITABLE (page->title_row);

  gtk_widget_grab_focus (GTK_WIDGET (page->title_row));
  gtk_editable_set_text (entry, "Senior ");
  gtk_editable_set_position (entry, -1);
  let_load (fixture);
  g_assert_cmpstr (hear_role_get_title (page->role), ==, "Senior");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Senior ");
  g_assert_cmpint (gtk_editable_get_position (entry), ==, 7);
  gtk_editable_set_text (entry, "");
  let_load (fixture);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (page->wrong)));
}

static char *
get_job_text (HearRolePage *page)
{
  char *text = NULL;

  g_object_get (page->job_text, "text", &text, NULL);

  return text;
}

/* What waits to be written is not overwritten by what is read, and all of it
 * is written, though nothing of what somebody else wrote meanwhile. */
static void
test_wait (Fixture *fixture, gconstpointer data)
{
  HearRolePage    *page = open_first (fixture);
  g_autofree char *id = g_strdup (page->id);
  g_autofree char *other = g_strdup (hear_line_row_get_id (row_at (get_list (fixture), 1)));
  g_autofree char *text = NULL;
  g_autoptr(HearRole) elsewhere = hear_role_new ();
  g_autoptr(HearRole) role = NULL;

  hear_test_session_hold_saves (&fixture->base);
  gtk_text_buffer_set_text (page->job_text, "Runs", -1);
  hear_role_page_save (page);
  hear_role_set_id (elsewhere, id);
  hear_role_set_rubric (elsewhere, "technical");
  g_assert_true (hear_store_save_role (fixture->base.store, elsewhere, NULL));
  hear_role_page_load (page);
  g_assert_true (page->is_behind);
  hear_role_page_open (page, other);
  g_assert_cmpstr (adw_window_title_get_title (page->title), ==, "");
  hear_test_until (page->role != NULL);
  hear_role_page_open (page, id);
  hear_test_until (page->role != NULL);
  text = get_job_text (page);
  g_assert_cmpstr (text, ==, "Runs");
  gtk_editable_set_text (GTK_EDITABLE (page->title_row), "Developer");
  hear_role_page_save (page);
  hear_test_session_let_saves_go (&fixture->base);
  role = load (fixture);
  g_assert_cmpstr (hear_role_get_job_text (role), ==, "Runs");
  g_assert_cmpstr (hear_role_get_title (role), ==, "Developer");
  g_assert_cmpstr (hear_role_get_rubric (role), ==, "technical");
  hear_test_until (g_strcmp0 (hear_role_get_rubric (page->role), "technical") == 0);
  g_assert_false (page->is_behind);
}

static void
toast_cb (char **said, AdwToast *toast)
{
  g_free (*said);
  *said = g_strdup (adw_toast_get_title (toast));
}

/* A title that somebody else took meanwhile is told; the rest is saved. */
static void
test_taken_title (Fixture *fixture, gconstpointer data)
{
  HearRolePage    *page = open_first (fixture);
  g_autofree char *said = NULL;
  g_autoptr(HearRole) elsewhere = hear_role_new ();
  g_autoptr(HearRole) role = NULL;

  g_signal_connect_swapped (fixture->base.session, "toast", G_CALLBACK (toast_cb), &said);
  gtk_editable_set_text (GTK_EDITABLE (page->title_row), "Gardener");
  gtk_text_buffer_set_text (page->job_text, "Weeds.", -1);
  hear_role_set_title (elsewhere, "Gardener");
  g_assert_true (hear_store_add_role (fixture->base.store, elsewhere, NULL));
  hear_role_page_save (page);
  hear_test_until (said != NULL);
  g_assert_cmpstr (said, ==, "Another role is called “Gardener”");
  role = load (fixture);
  g_assert_cmpstr (hear_role_get_title (role), ==, "Backend engineer");
  g_assert_cmpstr (hear_role_get_job_text (role), ==, "Weeds.");
  hear_test_until (g_strcmp0 (hear_role_get_title (page->role), "Backend engineer") == 0);
  g_signal_handlers_disconnect_by_data (fixture->base.session, &said);
}

/* Leaving does not wait for a pause, closing neither. */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  HearRolePage *page = open_first (fixture);
  g_autoptr(HearRole) role = NULL;

  gtk_text_buffer_set_text (page->job_text, "Half a sent", -1);
  g_assert_true (hear_typing_is_waiting (&page->typing));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_false (hear_typing_is_waiting (&page->typing));
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (fixture->base.session)));
  role = load (fixture);
  g_assert_cmpstr (hear_role_get_job_text (role), ==, "Half a sent");
}

/* A title that cannot be is named where it stands, and the old one stays. */
static void
test_wrong_title (Fixture *fixture, gconstpointer data)
{
  HearRolePage *page = open_first (fixture);
  g_autoptr(HearRole) role = NULL;

  gtk_editable_set_text (GTK_EDITABLE (page->title_row), "customer support LEAD");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (page->wrong)));
  gtk_editable_set_text (GTK_EDITABLE (page->title_row), " ");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (page->wrong)));
  gtk_text_buffer_set_text (page->job_text, "Kept", -1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  hear_test_until (hear_saver_is_idle (hear_session_get_saver (fixture->base.session)));
  role = load (fixture);
  g_assert_cmpstr (hear_role_get_title (role), ==, "Backend engineer");
  g_assert_cmpstr (hear_role_get_job_text (role), ==, "Kept");
}

static gboolean
is_judged_by (Fixture *fixture, const char *key)
{
  g_autoptr(HearRole) role = load (fixture);

  return g_strcmp0 (hear_role_get_rubric (role), key) == 0;
}

static void
test_rubric (Fixture *fixture, gconstpointer data)
{
  HearRolePage *page = open_first (fixture);
  const char   *first = hear_rubric_get_key (page->rubrics->pdata[0]);
  guint         other = g_str_equal (first, "general") ? 1 : 0;

  adw_combo_row_set_selected (page->rubric, other);
  hear_test_until (is_judged_by (fixture, hear_rubric_get_key (page->rubrics->pdata[other])));
  g_assert_true (hear_session_undo (fixture->base.session));
  hear_test_until (is_judged_by (fixture, "general"));
  hear_test_until (g_strcmp0 (hear_role_get_rubric (page->role), "general") == 0);
  g_assert_cmpuint (adw_combo_row_get_selected (page->rubric), !=, other);
}

static gboolean
has_roles (Fixture *fixture, guint n)
{
  g_autoptr(GPtrArray) roles = hear_store_list_roles (fixture->base.store, NULL);

  return roles->len == n;
}

/* Only a role without interviews can be removed, and it comes back. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearRole) role = hear_role_new ();

  g_assert_true (open_first (fixture) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page->role), "role.remove", NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->page->role)));
  hear_role_set_title (role, "Accountant");
  g_assert_true (hear_store_add_role (fixture->base.store, role, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-role", "s", hear_role_get_id (role));
  hear_test_until (fixture->page->role->role != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page->role), "role.remove", NULL);
  hear_test_until (has_roles (fixture, 2) && hear_session_undo (fixture->base.session));
  hear_test_until (has_roles (fixture, 3));
}

static gboolean
is_role_open (Fixture *fixture)
{
  return fixture->page->role->role != NULL && gtk_widget_get_mapped (GTK_WIDGET (fixture->page->role));
}

/* An empty library says what to do, and a new role opens. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  GtkWidget        *button = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->page->list), HEAR_TYPE_ROLE_LIST, "new_role"));
  AdwMessageDialog *dialog;

  hear_test_until (has_child (get_list (fixture)));
  g_assert_true (gtk_widget_get_visible (button));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "roles.add", NULL);
  dialog = ADW_MESSAGE_DIALOG (hear_test_window_find_dialog ());
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog)), "Gardener");
  adw_message_dialog_response (dialog, "accept");
  gtk_window_close (GTK_WINDOW (dialog));
  hear_test_until (is_role_open (fixture));
  g_assert_cmpstr (hear_role_get_title (fixture->page->role->role), ==, "Gardener");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (fixture->page->role->rubric)), ==, 3);
}

/* From a role to an interview, and back to the same place. */
static void
test_interview (Fixture *fixture, gconstpointer data)
{
  HearRolePage    *page = open_first (fixture);
  GtkWidget       *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_autofree char *id = g_strdup (hear_line_row_get_id (row_at (page->interviews, 0)));

  g_assert_true (GTK_IS_BUTTON (focus)); /* a key typed by mistake changes nothing */
  gtk_widget_activate (GTK_WIDGET (row_at (page->interviews, 0)));
  hear_test_until (hear_session_get_interview (fixture->base.session) != NULL);
  g_assert_cmpstr (hear_interview_get_id (hear_session_get_interview (fixture->base.session)), ==, id);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_true (is_role_open (fixture));
  hear_test_until (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (row_at (page->interviews, 0)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_false (is_role_open (fixture));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/roles-page/list", Fixture, "sample", set_up, test_list, tear_down);
  g_test_add ("/roles-page/edit", Fixture, "sample", set_up, test_edit, tear_down);
  g_test_add ("/roles-page/pause", Fixture, "sample", set_up, test_pause, tear_down);
  g_test_add ("/roles-page/no-pause", Fixture, "sample", set_up, test_no_pause, tear_down);
  g_test_add ("/roles-page/wait", Fixture, "sample", set_up, test_wait, tear_down);
  g_test_add ("/roles-page/taken-title", Fixture, "sample", set_up, test_taken_title, tear_down);
  g_test_add ("/roles-page/leave", Fixture, "sample", set_up, test_leave, tear_down);
  g_test_add ("/roles-page/wrong-title", Fixture, "sample", set_up, test_wrong_title, tear_down);
  g_test_add ("/roles-page/rubric", Fixture, "sample", set_up, test_rubric, tear_down);
  g_test_add ("/roles-page/remove", Fixture, "sample", set_up, test_remove, tear_down);
  g_test_add ("/roles-page/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/roles-page/interview", Fixture, "sample", set_up, test_interview, tear_down);

  return g_test_run ();
}
