/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-row.h"
#include "hear-interviews-page-private.h"
#include "hear-role.h"
#include "hear-store-interviews.h"
#include "hear-store-scorecards.h"
#include "hear-store-transcripts.h"
#include "hear-tab-stop.h"
#include "hear-test-session.h"
#include "hear-test-window.h"

/* The page on a library with six interviews: of two roles, one heard, one
 * without a transcript. */
typedef struct
{
  HearTestSession     base;
  HearInterviewsPage *page;
  GtkWindow          *window;
  AdwToast           *toast;
  guint               wanted;
  const char         *text;
} Fixture;

static const char *const names[] = { "Ana Lima", "Jonas Weber", "Mei Tanaka", "Noor Haddad", "Ola Nowak", "Priya Nair" };

static void
add_interview (Fixture *fixture, guint index)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(HearSegment) segment = hear_segment_new (0, 900, "q", "Tell me about a hard bug.");
  g_autoptr(HearRecording) recording = hear_recording_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *sha256 = g_strnfill (64, (char) ('a' + index % 6));

  hear_transcript_add_speaker (transcript, "q", "Mara Lindt");
  hear_transcript_append_segment (transcript, segment);
  hear_recording_set_blob (recording, sha256);
  hear_recording_set_duration_ms (recording, 60000);
  hear_recording_set_container (recording, "audio/flac");
  hear_recording_set_bytes (recording, 1000);
  hear_interview_set_candidate_name (interview, names[index]);
  hear_interview_set_role_title (interview, index % 2 == 0 ? "Backend engineer" : "Head of customer support and success");
  hear_interview_set_held_at (interview, hear_clock_now (fixture->base.clock) - index * 1000);
  hear_interview_set_consent_text (interview, "Agreed by mail");
  hear_interview_set_recording (interview, recording);
  if (index != 5)
    hear_interview_set_transcript (interview, transcript);
  hear_store_add_interview (fixture->base.store, interview, &error);
  g_assert_no_error (error);
  if (index == 4)
    hear_store_set_position (fixture->base.store, hear_interview_get_id (interview), 60000, &error);
  g_assert_no_error (error);
}

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  g_set_object (&fixture->toast, toast);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->page->selection));
}

static gboolean
shows_page (Fixture *fixture, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (fixture->page->stack), name) == 0;
}

static GtkWidget *
find_row (GtkWidget *widget, const char *text)
{
  if (HEAR_IS_INTERVIEW_ROW (widget) && strstr (hear_interview_row_get_label (HEAR_INTERVIEW_ROW (widget)), text) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

#define row_of(fixture, text) find_row (GTK_WIDGET ((fixture)->page), text)

static void
open_page (Fixture *fixture, int width)
{
  g_signal_connect_swapped (fixture->base.session, "toast", G_CALLBACK (toast_cb), fixture);
  fixture->page = HEAR_INTERVIEWS_PAGE (hear_interviews_page_new (fixture->base.session));
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->page), width, 600);
}

/* All of them, and then each. */
static GListModel *
get_roles (Fixture *fixture)
{
  return gtk_drop_down_get_model (fixture->page->role_drop_down);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_window_scale (1);
  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  for (guint i = 0; data != NULL && i < G_N_ELEMENTS (names); i++)
    add_interview (fixture, i);
  open_page (fixture, data != NULL ? GPOINTER_TO_INT (data) : 1000);
  if (data != NULL)
    hear_test_until (row_of (fixture, "Priya Nair") != NULL && g_list_model_get_n_items (get_roles (fixture)) == 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_window_close (fixture->window);
  g_clear_object (&fixture->toast);
  hear_test_session_tear_down (&fixture->base);
}

static void
select_role (Fixture *fixture, const char *title)
{
  GtkStringList *roles = GTK_STRING_LIST (get_roles (fixture));

  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (roles)); i++)
    if (g_str_equal (gtk_string_list_get_string (roles, i), title))
      gtk_drop_down_set_selected (fixture->page->role_drop_down, i);
}

static void
test_filters_by_role (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (gtk_label_get_label (fixture->page->count), ==, "6 interviews");
  select_role (fixture, "Backend engineer");
  hear_test_until (count (fixture) == 3);
  g_assert_cmpstr (gtk_label_get_label (fixture->page->count), ==, "3 interviews");
  hear_test_until (row_of (fixture, "Ana Lima") != NULL);
  g_assert_null (row_of (fixture, "Jonas Weber"));
}

/* The places in the list of states. */
enum
{
  ANY,
  CARD_OPEN,
  CARD_SUBMITTED,
  NOT_HEARD,
  HEARD,
  NO_TRANSCRIPT,
};

static void
test_filters_by_state (Fixture *fixture, gconstpointer data)
{
  gtk_drop_down_set_selected (fixture->page->state_drop_down, HEARD);
  hear_test_until (count (fixture) == 1 && row_of (fixture, "Ola Nowak") != NULL);
  gtk_drop_down_set_selected (fixture->page->state_drop_down, NO_TRANSCRIPT);
  hear_test_until (count (fixture) == 1 && row_of (fixture, "Priya Nair") != NULL);
  g_assert_nonnull (row_of (fixture, "No transcript"));
  gtk_drop_down_set_selected (fixture->page->state_drop_down, NOT_HEARD);
  hear_test_until (count (fixture) == 5);
  gtk_drop_down_set_selected (fixture->page->state_drop_down, CARD_SUBMITTED);
  hear_test_until (count (fixture) == 0);
  gtk_drop_down_set_selected (fixture->page->state_drop_down, CARD_OPEN);
  hear_test_until (count (fixture) == 6);
}

/* The row says at once how far my card is; the filter lets it go when it is
 * handed in. */
static void
test_shows_my_card (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterviewItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->page->selection), 0);
  const char *id = hear_interview_item_get_id (item);
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (fixture->base.store, id, NULL);
  HearRating *rating = hear_scorecard_find_rating (card, "structure");

  hear_rating_set_level (rating, 4);
  g_assert_true (hear_store_save_rating (fixture->base.store, id, rating, NULL));
  hear_test_until (row_of (fixture, "1 of 5 rated") != NULL);
  gtk_drop_down_set_selected (fixture->page->state_drop_down, CARD_OPEN);
  hear_scorecard_set_recommendation (card, HEAR_RECOMMENDATION_YES);
  g_assert_true (hear_store_hand_in_scorecard (fixture->base.store, card, NULL));
  hear_test_until (count (fixture) == 5);
  gtk_drop_down_set_selected (fixture->page->state_drop_down, CARD_SUBMITTED);
  hear_test_until (count (fixture) == 1 && row_of (fixture, "Handed in") != NULL);
}

/* The row says at once how far it was heard, and the filter lets it go. */
static void
test_follows_hearing (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterviewItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->page->selection), 0);
  const char *id = hear_interview_item_get_id (item);

  g_assert_true (hear_store_set_position (fixture->base.store, id, 30000, NULL));
  hear_test_until (row_of (fixture, "Heard to 0:30") != NULL);
  gtk_drop_down_set_selected (fixture->page->state_drop_down, NOT_HEARD);
  hear_test_until (count (fixture) == 5);
  g_assert_true (hear_store_set_position (fixture->base.store, id, 60000, NULL));
  hear_test_until (count (fixture) == 4);
}

/* A transcript whose words are all gone is none. */
static void
test_follows_the_transcript (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterviewItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->page->selection), 0);
  const char *id = hear_interview_item_get_id (item);
  g_autoptr(HearInterview) interview = hear_store_load_interview (fixture->base.store, id, NULL);
  HearTranscript *transcript = hear_interview_get_transcript (interview);
  g_autoptr(GPtrArray) base = g_ptr_array_new ();
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (base, hear_transcript_get_segment (transcript, 0));
  g_assert_true (hear_store_save_segments (fixture->base.store, hear_transcript_get_id (transcript), base, none, NULL, &error));
  g_assert_no_error (error);
  hear_test_until (g_str_has_suffix (hear_interview_row_get_label (HEAR_INTERVIEW_ROW (row_of (fixture, "Ana Lima"))), "No transcript"));
  gtk_drop_down_set_selected (fixture->page->state_drop_down, NO_TRANSCRIPT);
  hear_test_until (count (fixture) == 2 && row_of (fixture, "Ana Lima") != NULL);
}

static void
test_searches (Fixture *fixture, gconstpointer data)
{
  hear_interviews_page_search (fixture->page);
  g_assert_true (gtk_search_bar_get_search_mode (fixture->page->search_bar));
  gtk_editable_set_text (GTK_EDITABLE (fixture->page->search_entry), "tanak");
  hear_test_until (count (fixture) == 1 && row_of (fixture, "Mei Tanaka") != NULL);
  gtk_editable_set_text (GTK_EDITABLE (fixture->page->search_entry), "nobody of this name");
  hear_test_until (shows_page (fixture, "nothing"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "interviews.clear-filters", NULL);
  hear_test_until (count (fixture) == 6 && shows_page (fixture, "list"));
  g_assert_false (gtk_search_bar_get_search_mode (fixture->page->search_bar));
}

static GtkEventController *
find_keys (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        return controller;
    }

  return NULL;
}

/* From the field down into what was found. */
static void
test_down_from_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = GTK_WIDGET (fixture->page->search_entry);
  GtkWidget *focus;
  gboolean   handled = FALSE;

  hear_interviews_page_search (fixture->page);
  hear_test_until (gtk_widget_get_mapped (entry));
  g_signal_emit_by_name (find_keys (entry), "key-pressed", GDK_KEY_Down, 0, 0, &handled);
  g_assert_true (handled);
  focus = gtk_window_get_focus (fixture->window);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->page->list_view)));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  hear_test_until (shows_page (fixture, "empty"));
  g_assert_false (gtk_widget_get_visible (fixture->page->filters));
  add_interview (fixture, 0);
  hear_test_until (shows_page (fixture, "list") && row_of (fixture, "Ana Lima") != NULL);
  g_assert_true (gtk_widget_get_visible (fixture->page->filters));
}

static void
test_removes_and_takes_back (Fixture *fixture, gconstpointer data)
{
  gtk_single_selection_set_selected (fixture->page->selection, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "interviews.remove", NULL);
  hear_test_until (count (fixture) == 5 && fixture->toast != NULL);
  g_assert_null (row_of (fixture, "Jonas Weber"));
  g_signal_emit_by_name (fixture->toast, "button-clicked");
  hear_test_until (count (fixture) == 6 && row_of (fixture, "Jonas Weber") != NULL);
}

static void
test_says_what_cannot_be_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterviewItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->page->selection), 0);
  g_autoptr(HearInterview) interview = g_object_ref (hear_interview_item_get_interview (item));
  const char *ids[] = { hear_interview_item_get_id (item), NULL };

  hear_interview_item_set_interview (item, NULL);
  hear_interview_list_fail (fixture->page->list, ids, "The disk broke");
  g_assert_nonnull (row_of (fixture, "The disk broke"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page->list_view), "list.activate-item", "u", 0);
  hear_test_until (row_of (fixture, "Ana Lima") != NULL);
  g_assert_null (row_of (fixture, "The disk broke"));
}

static void
test_says_what_cannot_be_listed (Fixture *fixture, gconstpointer data)
{
  g_assert_false (hear_banner_is_on (fixture->page->banner));
  hear_store_close (fixture->base.store);
  hear_interviews_page_reload (fixture->page);
  hear_test_until (hear_banner_is_on (fixture->page->banner));
  g_signal_emit_by_name (fixture->page->banner, "pressed");
  g_assert_false (hear_banner_is_on (fixture->page->banner));
  hear_test_until (hear_banner_is_on (fixture->page->banner));
}

/* Tab goes on, arrow keys go from row to row. */
static void
test_tab_leaves_the_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget *stop = gtk_widget_get_ancestor (GTK_WIDGET (fixture->page->list_view), HEAR_TYPE_TAB_STOP);
  GtkWidget *focus;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->page->list_view));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, stop));
  g_assert_true (gtk_widget_child_focus (stop, GTK_DIR_DOWN));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) != focus);
  g_assert_false (gtk_widget_child_focus (stop, GTK_DIR_TAB_FORWARD));
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_BACKWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), stop));
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), stop));
}

/* GTK puts the lines into a menu when it is open already. */
static gboolean
has_lines (Fixture *fixture)
{
  GtkWidget *popover = fixture->page->popover;

  return popover != NULL && gtk_widget_get_mapped (popover) && hear_test_window_find (popover, GTK_TYPE_SEPARATOR) != NULL &&
         gtk_widget_get_mapped (hear_test_window_find (popover, GTK_TYPE_SEPARATOR));
}

static gboolean
has_room (Fixture *fixture)
{
  GtkWidget *child = gtk_popover_get_child (GTK_POPOVER (fixture->page->popover));
  int        natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);

  return gtk_widget_get_allocated_height (child) >= natural;
}

static void
test_menu_is_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterviewItem) item = NULL;

  hear_test_until (count (fixture) == G_N_ELEMENTS (names));
  hear_test_window_draw (fixture->window);
  item = g_list_model_get_item (G_LIST_MODEL (fixture->page->selection), 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "interviews.show-menu", "s", hear_interview_item_get_id (item));
  hear_test_until (has_lines (fixture));
  hear_test_until (has_room (fixture));
  gtk_popover_popdown (GTK_POPOVER (fixture->page->popover));
}

/* Nothing is cut off, whichever role is chosen. */
static void
test_fits_a_narrow_window (Fixture *fixture, gconstpointer data)
{
  int minimum;

  select_role (fixture, "Head of customer support and success");
  g_object_set (fixture->page, "folded", TRUE, NULL);
  hear_interviews_page_search (fixture->page);
  hear_test_until (count (fixture) == 3 && hear_layout_get_size (fixture->page->layout) == HEAR_LAYOUT_SINGLE);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "interviews-360");
  gtk_widget_measure (hear_layout_get_child (fixture->page->layout), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, GPOINTER_TO_INT (data));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, width, func) g_test_add ("/interviews-page/" name, Fixture, GINT_TO_POINTER (width), set_up, func, tear_down)
  ADD ("filters-by-role", 1000, test_filters_by_role);
  ADD ("filters-by-state", 1000, test_filters_by_state);
  ADD ("shows-my-card", 1000, test_shows_my_card);
  ADD ("follows-hearing", 1000, test_follows_hearing);
  ADD ("follows-the-transcript", 1000, test_follows_the_transcript);
  ADD ("searches", 1000, test_searches);
  ADD ("down-from-search", 1000, test_down_from_search);
  ADD ("empty", 0, test_empty);
  ADD ("removes-and-takes-back", 1000, test_removes_and_takes_back);
  ADD ("says-what-cannot-be-read", 1000, test_says_what_cannot_be_read);
  ADD ("says-what-cannot-be-listed", 1000, test_says_what_cannot_be_listed);
  ADD ("tab-leaves-the-list", 1000, test_tab_leaves_the_list);
  ADD ("menu-is-whole", 1000, test_menu_is_whole);
  ADD ("fits-a-narrow-window", 360, test_fits_a_narrow_window);

  return g_test_run ();
}
