/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-competency-row.h"
#include "hear-roles-page-private.h"
#include "hear-rubric-page-private.h"
#include "hear-store-rubric-drafts.h"
#include "hear-store-rubrics.h"
#include "hear-test-input.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-window-private.h"

/* A window on a rubric of a library without interviews. */
typedef struct
{
  HearTestSession base;
  HearWindow     *window;
  HearRubricPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  fixture->window = hear_test_session_open_window (&fixture->base, "[window]\npage=roles\n");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-rubric", "s", "general");
  fixture->page = fixture->window->roles_page->rubric;
  hear_test_until (fixture->page->shown != NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_session_close_window (&fixture->base, GTK_WINDOW (fixture->window));
  hear_test_session_tear_down (&fixture->base);
}

static void
act (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL);
}

static gboolean
is_written (Fixture *fixture)
{
  return !hear_typing_is_waiting (&fixture->page->typing) && hear_saver_is_idle (hear_session_get_saver (fixture->base.session));
}

static HearCompetencyRow *
row_at (Fixture *fixture, int position)
{
  return HEAR_COMPETENCY_ROW (gtk_list_box_get_row_at_index (fixture->page->list_box, position));
}

static const char *
name_at (Fixture *fixture, int position)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row_at (fixture, position)));
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (hear_rubric_get_competencies (fixture->page->shown));
}

static char *
kept_name (Fixture *fixture, guint position)
{
  g_autoptr(HearRubric) draft = hear_store_load_rubric_draft (fixture->base.store, "general", NULL);
  g_autoptr(HearCompetency) competency = draft != NULL ? g_list_model_get_item (hear_rubric_get_competencies (draft), position) : NULL;

  return competency != NULL ? g_strdup (hear_competency_get_name (competency)) : NULL;
}

static void
type_name (Fixture *fixture, int position, const char *name)
{
  GtkWidget *view;

  hear_competency_row_focus (row_at (fixture, position), 0);
  view = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_TEXT_VIEW (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), name, -1);
}

/* A version is read, not written. */
static void
test_read (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (name_at (fixture, 0), ==, "Communication");
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (fixture->page->title_row)));
  g_assert_true (gtk_widget_get_visible (fixture->page->edit));
  g_assert_false (gtk_widget_get_visible (fixture->page->publish));
  g_assert_false (gtk_widget_get_visible (fixture->page->add));
  hear_competency_row_focus (row_at (fixture, 0), 0);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (fixture->window)))));
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_window_save (GTK_WINDOW (fixture->window), "rubric");
}

/* What is typed is in the store after a pause, and taken back step by step. */
static void
test_write (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = NULL;
  g_autofree char *back = NULL;
  g_autofree char *again = NULL;

  act (fixture, "rubric.edit");
  type_name (fixture, 0, "Speaking");
  g_assert_cmpstr (name_at (fixture, 0), ==, "Speaking");
  hear_test_until (is_written (fixture));
  name = kept_name (fixture, 0);
  g_assert_cmpstr (name, ==, "Speaking");
  act (fixture, "rubric.undo");
  g_assert_cmpstr (name_at (fixture, 0), ==, "Communication");
  hear_test_until (is_written (fixture));
  back = kept_name (fixture, 0);
  g_assert_cmpstr (back, ==, "Communication");
  act (fixture, "rubric.redo");
  hear_test_until (is_written (fixture));
  again = kept_name (fixture, 0);
  g_assert_cmpstr (again, ==, "Speaking");
}

static gboolean
type_letter (Fixture *fixture)
{
  g_autofree char *name = kept_name (fixture, 0);
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (fixture->window))));

  gtk_text_buffer_insert_at_cursor (buffer, "e", 1);

  return g_strcmp0 (name, "Communication") != 0;
}

/* Whoever does not pause is saved, too. */
static void
test_no_pause (Fixture *fixture, gconstpointer data)
{
  act (fixture, "rubric.edit");
  hear_test_until (is_written (fixture));
  hear_competency_row_focus (row_at (fixture, 0), 0);
  hear_test_until (type_letter (fixture));
  g_assert_true (hear_typing_is_waiting (&fixture->page->typing));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  act (fixture, "rubric.edit");
  hear_competency_row_focus (row_at (fixture, 0), 1);
  g_signal_emit_by_name (row_at (fixture, 0), "move", 0, 2);
  g_assert_cmpstr (name_at (fixture, 2), ==, "Communication");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row_at (fixture, 2))));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_WIDGET (row_at (fixture, 2))));
  act (fixture, "rubric.undo");
  g_assert_cmpstr (name_at (fixture, 0), ==, "Communication");
  g_signal_emit_by_name (row_at (fixture, 0), "remove", 0);
  g_assert_cmpuint (count (fixture), ==, 4);
  act (fixture, "rubric.undo");
  g_assert_cmpuint (count (fixture), ==, 5);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  if (!hear_test_input_or_skip ())
    return;

  act (fixture, "rubric.edit");
  hear_competency_row_focus (row_at (fixture, 0), 0);
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_input_key (GDK_KEY_Down, GDK_CONTROL_MASK);
  hear_test_until (g_strcmp0 (name_at (fixture, 1), "Communication") == 0);
  hear_test_input_key (GDK_KEY_Up, GDK_CONTROL_MASK);
  hear_test_until (g_strcmp0 (name_at (fixture, 0), "Communication") == 0);
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
  hear_test_until (g_strcmp0 (name_at (fixture, 1), "Communication") == 0);
  hear_test_input_key (GDK_KEY_y, GDK_CONTROL_MASK);
  hear_test_until (g_strcmp0 (name_at (fixture, 0), "Communication") == 0);
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
  hear_test_until (g_strcmp0 (name_at (fixture, 1), "Communication") == 0);
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  hear_test_until (g_strcmp0 (name_at (fixture, 0), "Communication") == 0);
}

/* Where nothing was written here, the key takes back what was done before. */
static void
test_key_takes_back_a_drop (Fixture *fixture, gconstpointer data)
{
  if (!hear_test_input_or_skip ())
    return;

  act (fixture, "rubric.edit");
  type_name (fixture, 0, "Speaking");
  act (fixture, "rubric.drop");
  hear_test_until (fixture->page->draft == NULL);
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_input_key (GDK_KEY_z, GDK_CONTROL_MASK);
  hear_test_until (fixture->page->draft != NULL);
  g_assert_cmpstr (name_at (fixture, 0), ==, "Speaking");
}

/* What is missing is said where it is missing; then it becomes a version, which
 * stays as it is. */
static void
test_publish (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  act (fixture, "rubric.edit");
  act (fixture, "rubric.add");
  g_assert_cmpuint (count (fixture), ==, 6);
  act (fixture, "rubric.publish");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->page->wrong)));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (row_at (fixture, 5))));
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_window_save (GTK_WINDOW (fixture->window), "rubric-missing");
  g_signal_emit_by_name (row_at (fixture, 5), "remove", 5);
  type_name (fixture, 1, "Order");
  act (fixture, "rubric.publish");
  hear_test_until (fixture->page->draft == NULL && fixture->page->versions->len == 2);
  g_assert_cmpuint (hear_rubric_get_version (fixture->page->shown), ==, 2);
  g_assert_cmpstr (name_at (fixture, 1), ==, "Order");
  adw_combo_row_set_selected (fixture->page->choice, 1);
  g_assert_cmpuint (hear_rubric_get_version (fixture->page->shown), ==, 1);
  g_assert_cmpstr (name_at (fixture, 1), ==, "Structure");
}

/* A draft that is dropped comes back; so does one after a crash. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  act (fixture, "rubric.edit");
  type_name (fixture, 0, "Speaking");
  act (fixture, "rubric.drop");
  hear_test_until (fixture->page->draft == NULL);
  g_assert_cmpstr (name_at (fixture, 0), ==, "Communication");
  g_assert_true (hear_session_undo (fixture->base.session));
  hear_test_until (fixture->page->draft != NULL);
  g_assert_cmpstr (name_at (fixture, 0), ==, "Speaking");
}

static gboolean
is_open (Fixture *fixture, const char *key)
{
  return fixture->page->shown != NULL && g_strcmp0 (hear_rubric_get_key (fixture->page->shown), key) == 0;
}

static void
toast_cb (char **said, AdwToast *toast)
{
  g_free (*said);
  *said = g_strdup (adw_toast_get_title (toast));
}

/* A dropped draft comes back in place of one that was only begun, and never in
 * place of what was written since. */
static void
test_drop_twice (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL;

  g_signal_connect_swapped (fixture->base.session, "toast", G_CALLBACK (toast_cb), &said);
  act (fixture, "rubric.edit");
  type_name (fixture, 0, "Speaking");
  act (fixture, "rubric.drop");
  hear_test_until (fixture->page->draft == NULL);
  act (fixture, "rubric.edit");
  g_assert_true (hear_session_undo (fixture->base.session));
  hear_test_until (g_strcmp0 (name_at (fixture, 0), "Speaking") == 0);
  act (fixture, "rubric.drop");
  hear_test_until (fixture->page->draft == NULL);
  act (fixture, "rubric.edit");
  type_name (fixture, 0, "Listening");
  hear_rubric_page_save (fixture->page);
  g_assert_true (hear_session_undo (fixture->base.session));
  hear_test_until (g_strcmp0 (said, "There is a newer draft, which stays") == 0);
  hear_test_until (is_written (fixture) && !fixture->page->is_behind);
  g_assert_cmpstr (name_at (fixture, 0), ==, "Listening");
  g_signal_handlers_disconnect_by_data (fixture->base.session, &said);
}

/* What waits to be written is there for whoever comes back, and a save of
 * another rubric keeps nobody from reading. */
static void
test_wait (Fixture *fixture, gconstpointer data)
{
  hear_test_session_hold_saves (&fixture->base);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-rubric", "s", "technical");
  hear_test_until (is_open (fixture, "technical"));
  act (fixture, "rubric.edit");
  type_name (fixture, 0, "Speaking");
  hear_rubric_page_save (fixture->page);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-rubric", "s", "general");
  hear_test_until (is_open (fixture, "general"));
  g_assert_null (fixture->page->draft);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-rubric", "s", "technical");
  hear_test_until (is_open (fixture, "technical"));
  g_assert_cmpstr (name_at (fixture, 0), ==, "Speaking");
  g_assert_true (fixture->page->is_behind);
  hear_test_session_let_saves_go (&fixture->base);
  hear_test_until (!fixture->page->is_behind);
  g_assert_cmpstr (name_at (fixture, 0), ==, "Speaking");
}

/* Whoever comes back finds what was done from elsewhere. */
static void
test_return (Fixture *fixture, gconstpointer data)
{
  act (fixture, "rubric.edit");
  type_name (fixture, 0, "Speaking");
  act (fixture, "rubric.drop");
  hear_test_until (fixture->page->draft == NULL);
  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  g_assert_true (hear_session_undo (fixture->base.session));
  hear_test_until (is_written (fixture) && fixture->page->reload_id != 0);
  hear_test_until (fixture->page->reload_id == 0);
  g_assert_null (fixture->page->draft);
  gtk_widget_set_visible (GTK_WIDGET (fixture->window), TRUE);
  hear_test_until (fixture->page->draft != NULL);
  g_assert_cmpstr (name_at (fixture, 0), ==, "Speaking");
}

/* What is exported can be imported: it opens as a draft. */
static void
test_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *chosen = g_build_filename (fixture->base.folder, "general.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  hear_test_window_choose (chosen);
  act (fixture, "rubric.export");
  hear_test_until (hear_test_file_says (chosen, "\"competencies\""));
  g_assert_true (g_file_get_contents (chosen, &text, NULL, &error));
  text[strstr (text, "\"general\"") - text + 1] = 'x';
  g_assert_true (g_file_set_contents (chosen, text, -1, &error));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->roles_page), "roles.import-rubric", NULL);
  hear_test_until (is_open (fixture, "xeneral"));
  g_assert_nonnull (fixture->page->draft);
  hear_test_window_choose (NULL);
}

/* An import takes the place of a draft, which can be had back. */
static void
test_import_over_draft (Fixture *fixture, gconstpointer data)
{
  g_autofree char *chosen = g_build_filename (fixture->base.folder, "general.json", NULL);

  hear_test_window_choose (chosen);
  act (fixture, "rubric.export");
  hear_test_until (hear_test_file_says (chosen, "\"competencies\""));
  act (fixture, "rubric.edit");
  type_name (fixture, 0, "Speaking");
  hear_rubric_page_save (fixture->page);
  hear_test_until (is_written (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->roles_page), "roles.import-rubric", NULL);
  hear_test_until (g_strcmp0 (name_at (fixture, 0), "Communication") == 0);
  hear_test_until (hear_session_undo (fixture->base.session));
  hear_test_until (g_strcmp0 (name_at (fixture, 0), "Speaking") == 0);
  hear_test_window_choose (NULL);
}

/* What is being typed when a file comes in, and what waits to be saved, is what
 * the file replaces: neither is lost, and neither replaces the file. */
static void
test_import_behind_saves (Fixture *fixture, gconstpointer data)
{
  g_autofree char *chosen = g_build_filename (fixture->base.folder, "general.json", NULL);
  g_autofree char *imported = NULL;
  g_autofree char *back = NULL;

  hear_test_window_choose (chosen);
  act (fixture, "rubric.export");
  hear_test_until (hear_test_file_says (chosen, "\"competencies\""));
  act (fixture, "rubric.edit");
  hear_test_until (is_written (fixture));
  hear_test_session_hold_saves (&fixture->base);
  type_name (fixture, 0, "Speaking");
  hear_rubric_page_save (fixture->page);
  type_name (fixture, 0, "Listening");
  g_assert_true (hear_typing_is_waiting (&fixture->page->typing));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->roles_page), "roles.import-rubric", NULL);
  hear_test_until (hear_saver_count (hear_session_get_saver (fixture->base.session)) == 3);
  g_assert_false (hear_typing_is_waiting (&fixture->page->typing));
  hear_test_session_let_saves_go (&fixture->base);
  imported = kept_name (fixture, 0);
  g_assert_cmpstr (imported, ==, "Communication");
  hear_test_until (g_strcmp0 (name_at (fixture, 0), "Communication") == 0);
  g_assert_true (hear_session_undo (fixture->base.session));
  hear_test_until (g_strcmp0 (name_at (fixture, 0), "Listening") == 0 && is_written (fixture));
  back = kept_name (fixture, 0);
  g_assert_cmpstr (back, ==, "Listening");
  hear_test_window_choose (NULL);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/rubric-page/read", Fixture, NULL, set_up, test_read, tear_down);
  g_test_add ("/rubric-page/write", Fixture, NULL, set_up, test_write, tear_down);
  g_test_add ("/rubric-page/no-pause", Fixture, NULL, set_up, test_no_pause, tear_down);
  g_test_add ("/rubric-page/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/rubric-page/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/rubric-page/key-takes-back-a-drop", Fixture, NULL, set_up, test_key_takes_back_a_drop, tear_down);
  g_test_add ("/rubric-page/publish", Fixture, NULL, set_up, test_publish, tear_down);
  g_test_add ("/rubric-page/drop", Fixture, NULL, set_up, test_drop, tear_down);
  g_test_add ("/rubric-page/drop-twice", Fixture, NULL, set_up, test_drop_twice, tear_down);
  g_test_add ("/rubric-page/wait", Fixture, NULL, set_up, test_wait, tear_down);
  g_test_add ("/rubric-page/return", Fixture, NULL, set_up, test_return, tear_down);
  g_test_add ("/rubric-page/files", Fixture, NULL, set_up, test_files, tear_down);
  g_test_add ("/rubric-page/import-over-draft", Fixture, NULL, set_up, test_import_over_draft, tear_down);
  g_test_add ("/rubric-page/import-behind-saves", Fixture, NULL, set_up, test_import_behind_saves, tear_down);

  return g_test_run ();
}
