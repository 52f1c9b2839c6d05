/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "hear-application.h"
#include "hear-dialogs.h"
#include "hear-error.h"
#include "hear-interview-list.h"
#include "hear-interviews-page.h"
#include "hear-keys.h"
#include "hear-note-row.h"
#include "hear-notes-pane.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-store-state.h"
#include "hear-test-input.h"
#include "hear-test-window.h"
#include "hear-transcript-view.h"
#include "hear-window-private.h"

/* A library, with the sample in it where a test says so, and a window on it. */
typedef struct
{
  char        *folder;
  char        *library;
  HearClock   *clock;
  HearStore   *store;
  HearSession *session;
  HearWindow  *window;
  char        *first;
  guint        n_interviews;
  GtkWidget   *found;
  GType        type;
} Fixture;

static void
add_sample (Fixture *fixture)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) ids = NULL;

  g_assert_cmpint (hear_sample_create (fixture->store, NULL, &error), >, 0);
  g_assert_no_error (error);
  ids = hear_store_list_interview_ids (fixture->store, &all, NULL);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(HearInterview) interview = hear_store_load_interview (fixture->store, g_ptr_array_index (ids, i), NULL);

      if (g_strcmp0 (hear_interview_get_candidate_name (interview), "Ana Lima") == 0)
        fixture->first = g_strdup (hear_interview_get_id (interview));
    }
  fixture->n_interviews = ids->len;
  g_assert_nonnull (fixture->first);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
open_window (Fixture *fixture)
{
  g_autofree char *state = NULL;

  if (fixture->store == NULL)
    fixture->store = hear_store_open (fixture->library, fixture->clock, NULL);
  g_assert_nonnull (fixture->store);
  state = hear_store_get_state (fixture->store, "window", NULL);
  fixture->session = hear_session_new (fixture->store, fixture->clock);
  fixture->window = hear_window_new (NULL);
  hear_window_set_session (fixture->window, fixture->session, state);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (hear_test_wait (is_mapped, fixture->window));
  hear_test_window_draw (GTK_WINDOW (fixture->window));
}

static gboolean
is_saved (gpointer session)
{
  return hear_saver_is_idle (hear_session_get_saver (session));
}

static void
close_window (Fixture *fixture)
{
  HearWindow *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_true (hear_test_wait (is_saved, fixture->session));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
  g_clear_object (&fixture->session);
  hear_store_close (fixture->store);
  g_clear_object (&fixture->store);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = hear_test_make_folder ();
  fixture->library = g_build_filename (fixture->folder, "library", NULL);
  fixture->clock = hear_clock_new ();
  fixture->store = hear_store_create (fixture->library, "Mara", fixture->clock, NULL);
  g_assert_true (hear_store_set_state (fixture->store, "window", "[window]\npage=interviews\n", NULL));
  if (data != NULL)
    add_sample (fixture);
  open_window (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_window (fixture);
  g_clear_object (&fixture->clock);
  hear_test_drop_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->library);
  g_free (fixture->first);
}

static gboolean
has_found (gpointer data)
{
  Fixture *fixture = data;

  fixture->found = hear_test_window_find (GTK_WIDGET (fixture->window), fixture->type);

  return fixture->found != NULL && gtk_widget_get_mapped (fixture->found);
}

static GtkWidget *
wait_for (Fixture *fixture, GType type)
{
  fixture->type = type;
  g_assert_true (hear_test_wait (has_found, fixture));

  return fixture->found;
}

static gboolean
is_ready (gpointer session)
{
  return hear_session_get_interview (session) != NULL && hear_player_get_ready (hear_session_get_player (session));
}

static void
open_first (Fixture *fixture)
{
  hear_window_open_interview (fixture->window, fixture->first);
  g_assert_true (hear_test_wait (is_ready, fixture->session));
  wait_for (fixture, HEAR_TYPE_TRANSCRIPT_VIEW);
}

/* Drop-downs have lists of their own. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *child;

  if (GTK_IS_LIST_VIEW (widget) && gtk_widget_has_css_class (widget, "hear-interviews"))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_listed (gpointer data)
{
  Fixture   *fixture = data;
  GtkWidget *view = find_list (GTK_WIDGET (fixture->window));

  return view != NULL && g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)))) == fixture->n_interviews;
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  AdwStatusPage *page = ADW_STATUS_PAGE (wait_for (fixture, ADW_TYPE_STATUS_PAGE));

  g_assert_cmpstr (adw_status_page_get_title (page), ==, "No Interviews Yet");
  hear_test_window_save (GTK_WINDOW (fixture->window), "window-empty");
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_assert_true (hear_test_wait (is_listed, fixture));
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_window_save (GTK_WINDOW (fixture->window), "window-list");
  /* What cannot be seen is not there yet: it would hold up the first frame. */
  g_assert_null (hear_test_window_find (GTK_WIDGET (fixture->window), ADW_TYPE_STATUS_PAGE));
  g_assert_null (hear_test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_POPOVER_MENU));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.menu", NULL);
  gtk_popover_popdown (GTK_POPOVER (wait_for (fixture, GTK_TYPE_POPOVER_MENU)));
}

static void
test_open_and_back (Fixture *fixture, gconstpointer data)
{
  open_first (fixture);
  g_assert_cmpstr (hear_interview_get_candidate_name (hear_session_get_interview (fixture->session)), ==, "Ana Lima");
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  hear_test_window_save (GTK_WINDOW (fixture->window), "window-interview");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_null (hear_session_get_interview (fixture->session));
  wait_for (fixture, HEAR_TYPE_INTERVIEWS_PAGE);
}

static gboolean
is_at_four (gpointer session)
{
  return ABS (hear_player_get_position_ms (hear_session_get_player (session)) - 4000) < 100;
}

/* What was asked of the session: an interview, and the list of all. */
static void
test_session_opens (Fixture *fixture, gconstpointer data)
{
  hear_session_open (fixture->session, fixture->first);
  g_assert_true (hear_test_wait (is_ready, fixture->session));
  g_assert_cmpstr (hear_interview_get_id (hear_session_get_interview (fixture->session)), ==, fixture->first);
  hear_session_open (fixture->session, NULL);
  g_assert_null (hear_session_get_interview (fixture->session));
  g_assert_true (hear_test_wait (is_listed, fixture));
}

static void
test_comes_back_where_it_was (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  open_first (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "review.note", NULL);
  hear_player_seek (hear_session_get_player (fixture->session), 4000);
  g_assert_true (hear_test_wait (is_at_four, fixture->session));
  close_window (fixture);
  open_window (fixture);
  g_assert_true (hear_test_wait (is_ready, fixture->session));
  g_assert_cmpstr (hear_interview_get_id (hear_session_get_interview (fixture->session)), ==, fixture->first);
  g_assert_true (hear_test_wait (is_at_four, fixture->session));
  hear_test_until (gtk_widget_get_mapped (hear_test_window_find (GTK_WIDGET (fixture->window), HEAR_TYPE_NOTES_PANE)));
}

static gboolean
is_playing (gpointer session)
{
  return hear_player_get_playing (hear_session_get_player (session));
}

static gboolean
is_paused (gpointer session)
{
  return !is_playing (session);
}

static gboolean
has_note (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr(GPtrArray) notes = hear_store_list_notes (fixture->store, fixture->first, NULL);

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    if (g_strcmp0 (hear_note_get_text (g_ptr_array_index (notes, i)), "jkl n") == 0)
      return TRUE;

  return FALSE;
}

static void
test_keys_play_and_write (Fixture *fixture, gconstpointer data)
{
  if (!hear_test_input_or_skip ())
    return;

  open_first (fixture);
  hear_test_input_key (GDK_KEY_space, 0);
  g_assert_true (hear_test_wait (is_playing, fixture->session));
  hear_test_input_key (GDK_KEY_k, 0);
  g_assert_true (hear_test_wait (is_paused, fixture->session));
  hear_test_input_key (GDK_KEY_n, 0);
  /* Letters that mean something elsewhere are letters here. */
  hear_test_input_type ("jkl n");
  hear_test_input_key (GDK_KEY_Return, 0);
  g_assert_true (hear_test_wait (has_note, fixture));
  wait_for (fixture, HEAR_TYPE_NOTE_ROW);
  g_assert_false (is_playing (fixture->session));
}

static gboolean
has_draft (gpointer data)
{
  Fixture         *fixture = data;
  g_autofree char *key = g_strconcat ("draft:", fixture->first, NULL);
  g_autofree char *draft = hear_store_get_state (fixture->store, key, NULL);

  return draft != NULL && g_str_has_suffix (draft, "\nhalf a");
}

static void
test_draft_is_kept (Fixture *fixture, gconstpointer data)
{
  if (!hear_test_input_or_skip ())
    return;

  open_first (fixture);
  hear_test_input_key (GDK_KEY_n, 0);
  hear_test_input_type ("half a");
  g_assert_true (hear_test_wait (has_draft, fixture));
}

/* A disk that can be full. */
static int disk_is_full;

static gpointer
write_late (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  if (g_atomic_int_get (&disk_is_full))
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL, "The disk is full");
  else
    hear_store_set_state (object, "late", data, error);

  return NULL;
}

static void
push_late (Fixture *fixture)
{
  hear_saver_push (hear_session_get_saver (fixture->session), NULL, (HearWork){ .run = write_late, .data = (gpointer) "written" });
}

static gboolean
is_gone (gpointer window)
{
  return *(GtkWindow **) window == NULL;
}

static void
watch_window (Fixture *fixture, GtkWindow **window)
{
  *window = GTK_WINDOW (fixture->window);
  g_object_add_weak_pointer (G_OBJECT (*window), (gpointer *) window);
}

static void
reopen (Fixture *fixture)
{
  g_clear_object (&fixture->session);
  hear_store_close (fixture->store);
  g_clear_object (&fixture->store);
  open_window (fixture);
}

static void
test_closing_keeps_what_was_typed (Fixture *fixture, gconstpointer data)
{
  GtkWindow       *window;
  g_autofree char *late = NULL;

  if (!hear_test_input_or_skip ())
    return;

  open_first (fixture);
  watch_window (fixture, &window);
  hear_test_input_key (GDK_KEY_n, 0);
  hear_test_input_type ("half a");
  push_late (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_nonnull (window);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_true (hear_test_wait (is_gone, &window));
  g_assert_true (hear_saver_is_idle (hear_session_get_saver (fixture->session)));
  g_assert_true (has_draft (fixture));
  late = hear_store_get_state (fixture->store, "late", NULL);
  g_assert_cmpstr (late, ==, "written");
  reopen (fixture);
}

static gboolean
is_back (gpointer data)
{
  Fixture *fixture = data;

  return hear_saver_get_error (hear_session_get_saver (fixture->session)) != NULL && gtk_widget_get_mapped (GTK_WIDGET (fixture->window));
}

static void
test_closing_waits_for_a_full_disk (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window;

  open_first (fixture);
  watch_window (fixture, &window);
  g_atomic_int_set (&disk_is_full, TRUE);
  push_late (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_true (hear_test_wait (is_back, fixture));
  g_assert_true (hear_banner_is_on (fixture->window->saving_banner));
  g_assert_nonnull (hear_session_get_interview (fixture->session));
  g_assert_cmpuint (hear_saver_count (hear_session_get_saver (fixture->session)), >, 0);

  g_atomic_int_set (&disk_is_full, FALSE);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_true (hear_test_wait (is_gone, &window));
  g_assert_true (hear_saver_is_idle (hear_session_get_saver (fixture->session)));
  reopen (fixture);
}

static GtkSingleSelection *
get_selection (Fixture *fixture)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (find_list (GTK_WIDGET (fixture->window)))));
}

static gboolean
is_removed (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (G_LIST_MODEL (get_selection (fixture))) == fixture->n_interviews - 1 &&
         hear_test_window_find (GTK_WIDGET (fixture->window), g_type_from_name ("AdwToastWidget")) != NULL;
}

static void
test_delete_goes_to_the_next (Fixture *fixture, gconstpointer data)
{
  GtkWidget       *list;
  GtkWidget       *focus;
  g_autofree char *next = NULL;

  if (!hear_test_input_or_skip ())
    return;

  g_assert_true (hear_test_wait (is_listed, fixture));
  hear_test_window_draw (GTK_WINDOW (fixture->window));
  list = find_list (GTK_WIDGET (fixture->window));
  gtk_widget_grab_focus (list);
  gtk_widget_activate_action (list, "list.select-item", "(ubb)", 1, FALSE, FALSE);
  {
    g_autoptr(HearInterviewItem) item = g_list_model_get_item (G_LIST_MODEL (get_selection (fixture)), 2);

    next = g_strdup (hear_interview_item_get_id (item));
  }
  hear_test_input_key (GDK_KEY_Delete, 0);
  g_assert_true (hear_test_wait (is_removed, fixture));
  hear_test_until (gtk_single_selection_get_selected (get_selection (fixture)) == 1);
  g_assert_cmpstr (hear_interview_item_get_id (gtk_single_selection_get_selected_item (get_selection (fixture))), ==, next);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, list));
}

static gboolean
shows_ana (gpointer session)
{
  HearInterview *interview = hear_session_get_interview (session);

  return interview != NULL && g_strcmp0 (hear_interview_get_candidate_name (interview), "Ana Lima") == 0;
}

static void
test_sample_shows_the_video (Fixture *fixture, gconstpointer data)
{
  wait_for (fixture, ADW_TYPE_STATUS_PAGE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-sample", NULL);
  g_assert_true (hear_test_wait (shows_ana, fixture->session));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.interviews", NULL);
  g_assert_null (hear_session_get_interview (fixture->session));
  wait_for (fixture, HEAR_TYPE_INTERVIEWS_PAGE);
}

static void
choose (GtkWindow *parent, const HearFilesRequest *request, HearFilesChosen chosen, gpointer user_data)
{
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), request->name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_list_store_append (files, file);
  chosen (G_LIST_MODEL (files), user_data);
}

static gboolean
is_written (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* In every format, under the name that the window proposes. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  const char *formats[] = { "vtt", "srt", "txt", "json", "csv", "md" };

  open_first (fixture);
  hear_dialogs_set_chooser (choose);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *name = g_strconcat ("Ana Lima.", formats[i], NULL);
      g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);

      g_remove (path);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->found), "review.export", "s", formats[i]));
      g_assert_true (hear_test_wait (is_written, path));
      g_remove (path);
    }
  hear_dialogs_set_chooser (NULL);
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    int         width;
    int         height;
    const char *name;
  } cases[] = {
    { 1280, 800, "interview-1280" },
    { 900, 600, "interview-900" },
    { 600, 800, "interview-600" },
    { 360, 700, "interview-360" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), cases[i].width, cases[i].height);
      open_first (fixture);
      for (guint j = 0; j < 3; j++)
        hear_test_window_draw (GTK_WINDOW (fixture->window));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, cases[i].width + 20);
      hear_test_window_save (GTK_WINDOW (fixture->window), cases[i].name);
    }
}

static void
test_accelerators_have_actions (Fixture *fixture, gconstpointer data)
{
  const HearKey *keys;
  guint          n;

  open_first (fixture);
  keys = hear_keys_list (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr(GVariant) target = NULL;
      const GVariantType *type = NULL;
      gboolean            found;

      g_assert_true (g_action_parse_detailed_name (keys[i].action, &name, &target, NULL));
      if (!g_str_has_prefix (name, "review."))
        continue;
      found = g_action_group_query_action (hear_window_get_review (fixture->window), name + strlen ("review."), NULL, &type, NULL, NULL, NULL);
      g_assert_true (found);
      g_assert_cmpint (type != NULL, ==, target != NULL);
    }
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, data, func) g_test_add ("/window/" name, Fixture, data, set_up, func, tear_down)
  ADD ("empty", NULL, test_empty);
  ADD ("list", "sample", test_list);
  ADD ("open-and-back", "sample", test_open_and_back);
  ADD ("session-opens", "sample", test_session_opens);
  ADD ("comes-back-where-it-was", "sample", test_comes_back_where_it_was);
  ADD ("keys-play-and-write", "sample", test_keys_play_and_write);
  ADD ("draft-is-kept", "sample", test_draft_is_kept);
  ADD ("closing-keeps-what-was-typed", "sample", test_closing_keeps_what_was_typed);
  ADD ("closing-waits-for-a-full-disk", "sample", test_closing_waits_for_a_full_disk);
  ADD ("delete-goes-to-the-next", "sample", test_delete_goes_to_the_next);
  ADD ("sample-shows-the-video", NULL, test_sample_shows_the_video);
  ADD ("export", "sample", test_export);
  ADD ("sizes", "sample", test_sizes);
  ADD ("accelerators-have-actions", "sample", test_accelerators_have_actions);

  return g_test_run ();
}
