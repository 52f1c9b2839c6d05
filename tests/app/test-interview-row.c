/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-row.h"
#include "hear-store.h"
#include "hear-test-session.h"
#include "hear-test-window.h"

/* A row in a window that is as wide as a test says. */
typedef struct
{
  HearTestSession       base;
  HearInterviewColumns *columns;
  HearInterviewItem    *item;
  GtkWidget            *row;
  GtkWindow            *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  hear_test_window_scale (1);
  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  fixture->columns = hear_interview_columns_new ();
  fixture->item = hear_interview_item_new ("one");
  fixture->row = g_object_ref_sink (hear_interview_row_new (fixture->base.session, fixture->columns));
  gtk_widget_set_valign (fixture->row, GTK_ALIGN_START);
  hear_interview_row_set_item (HEAR_INTERVIEW_ROW (fixture->row), fixture->item);
  fixture->window = hear_test_window_new (fixture->row, data != NULL ? GPOINTER_TO_INT (data) : 1000, 200);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  hear_test_window_close (fixture->window);
  g_assert_finalize_object (fixture->row);
  g_clear_object (&fixture->item);
  g_assert_finalize_object (fixture->columns);
  hear_test_session_tear_down (&fixture->base);
}

static HearInterview *
make_interview (Fixture *fixture)
{
  HearInterview *interview = hear_interview_new ();
  g_autoptr(HearRecording) recording = hear_recording_new ();

  hear_recording_set_duration_ms (recording, 45 * 60 * 1000);
  hear_interview_set_id (interview, "one");
  hear_interview_set_candidate_name (interview, "Ana Lima");
  hear_interview_set_role_title (interview, "Backend engineer");
  hear_interview_set_held_at (interview, hear_clock_now (fixture->base.clock));
  hear_interview_set_recording (interview, recording);
  hear_interview_set_duration_ms (interview, 45 * 60 * 1000);
  hear_interview_set_position_ms (interview, 13 * 60 * 1000);

  return interview;
}

static void
load (Fixture *fixture)
{
  g_autoptr(HearInterview) interview = make_interview (fixture);

  hear_interview_item_set_interview (fixture->item, interview);
  hear_test_window_draw (fixture->window);
}

static const char *
get_label (Fixture *fixture)
{
  return hear_interview_row_get_label (HEAR_INTERVIEW_ROW (fixture->row));
}

static void
test_says_all_that_is_seen (Fixture      *fixture,
                            gconstpointer data)
{
  g_assert_cmpstr (get_label (fixture), ==, "");
  load (fixture);
  g_assert_cmpstr (get_label (fixture), ==, "Ana Lima, Backend engineer, Today, 45 min, Heard to 13:00, 32 min left, No transcript");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->row), GTK_ACCESSIBLE_PROPERTY_LABEL, get_label (fixture));
  hear_interview_row_set_item (HEAR_INTERVIEW_ROW (fixture->row), NULL);
  g_assert_cmpstr (get_label (fixture), ==, "");
}

/* Two hundred of them are placed at each step of scrolling. */
static void
test_is_one_widget (Fixture      *fixture,
                    gconstpointer data)
{
  int minimum;
  int natural;
  int before;

  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, -1, &before, NULL, NULL, NULL);
  load (fixture);
  g_assert_null (gtk_widget_get_first_child (fixture->row));
  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, before);
  g_assert_cmpint (natural, ==, before);
}

static void
test_grows_with_text (Fixture      *fixture,
                      gconstpointer data)
{
  int before;
  int after;

  load (fixture);
  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, -1, &before, NULL, NULL, NULL);
  hear_test_window_scale (2);
  hear_test_window_draw (fixture->window);
  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, -1, &after, NULL, NULL, NULL);
  g_assert_cmpint (after, >, before);
  hear_test_window_scale (1);
}

/* The texts that are drawn, as their places in the row. */
static void
look_for_texts (GskRenderNode *node,
                GArray        *places)
{
  GskRenderNode  *inner = node;
  graphene_rect_t place;

  while (gsk_render_node_get_node_type (inner) == GSK_TRANSFORM_NODE)
    inner = gsk_transform_node_get_child (inner);
  if (gsk_render_node_get_node_type (inner) == GSK_TEXT_NODE)
    {
      gsk_render_node_get_bounds (node, &place);
      g_array_append_val (places, place);
    }
  if (gsk_render_node_get_node_type (inner) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (inner); i++)
      look_for_texts (gsk_container_node_get_child (inner, i), places);
}

static GArray *
list_texts (Fixture *fixture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GArray      *places = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr(GskRenderNode) node = NULL;

  GTK_WIDGET_GET_CLASS (fixture->row)->snapshot (fixture->row, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    look_for_texts (node, places);

  return places;
}

static guint
count_texts (Fixture *fixture)
{
  g_autoptr(GArray) places = list_texts (fixture);

  return places->len;
}

static void
test_folds (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_cmpuint (count_texts (fixture), ==, 0);
  load (fixture);

  /* Initials, name, role, remark, day, length, state and rest. */
  g_assert_cmpuint (count_texts (fixture), ==, 8);
  g_object_set (fixture->columns, "size", HEAR_LAYOUT_SINGLE, NULL);
  hear_test_window_draw (fixture->window);
  g_assert_cmpuint (count_texts (fixture), ==, 5);
  g_assert_cmpstr (get_label (fixture), ==, "Ana Lima, Backend engineer, Today, 45 min, Heard to 13:00, 32 min left, No transcript");
}

static void
test_mirrors (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr(GArray) plain = NULL;
  g_autoptr(GArray) mirrored = NULL;
  float width = (float) gtk_widget_get_width (fixture->row);

  load (fixture);
  plain = list_texts (fixture);
  gtk_widget_set_direction (fixture->row, GTK_TEXT_DIR_RTL);
  hear_test_window_draw (fixture->window);
  mirrored = list_texts (fixture);
  g_assert_cmpuint (mirrored->len, ==, plain->len);
  for (guint i = 0; i < plain->len; i++)
    {
      graphene_rect_t a = g_array_index (plain, graphene_rect_t, i);
      graphene_rect_t b = g_array_index (mirrored, graphene_rect_t, i);

      g_assert_cmpfloat_with_epsilon (a.origin.x, width - b.origin.x - b.size.width, 3);
      g_assert_cmpfloat_with_epsilon (a.origin.y, b.origin.y, .5);
    }
}

static gboolean
has_tooltip (Fixture *fixture,
             int      x)
{
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean    has = GTK_WIDGET_GET_CLASS (fixture->row)->query_tooltip (fixture->row, x, gtk_widget_get_height (fixture->row) / 4, FALSE, tooltip);

  g_object_unref (tooltip);

  return has;
}

static void
test_tells_what_does_not_fit (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr(HearInterview) interview = make_interview (fixture);

  load (fixture);
  g_assert_false (has_tooltip (fixture, 80));
  hear_interview_set_candidate_name (interview, "Maximiliane Alexandra Katharina von und zu Hohenstein");
  hear_interview_item_set_interview (fixture->item, interview);
  g_assert_true (has_tooltip (fixture, 80));
  g_assert_false (has_tooltip (fixture, 400));
}

static void
test_shows_what_failed (Fixture      *fixture,
                        gconstpointer data)
{
  hear_interview_item_set_problem (fixture->item, "The disk broke");
  g_assert_cmpstr (get_label (fixture), ==, "Could not be read, The disk broke");
  g_assert_cmpuint (count_texts (fixture), ==, 2);
  load (fixture);
  g_assert_cmpuint (count_texts (fixture), ==, 8);
}

int
main (int    argc,
      char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/interview-row/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("says-all-that-is-seen", test_says_all_that_is_seen);
  ADD ("is-one-widget", test_is_one_widget);
  ADD ("grows-with-text", test_grows_with_text);
  ADD ("folds", test_folds);
  ADD ("shows-what-failed", test_shows_what_failed);
  ADD ("mirrors", test_mirrors);
  ADD ("tells-what-does-not-fit", test_tells_what_does_not_fit);

  return g_test_run ();
}
