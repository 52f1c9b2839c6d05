/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-input.h"
#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-transcript-pane.h"

/* The mark is looked for where it shows: in the pixels. */
typedef struct
{
  GtkWindow          *window;
  HearTranscriptPane *pane;
  HearTranscriptView *view;
  HearTranscript     *transcript;
} Fixture;

static void
setup (Fixture      *fixture,
       gconstpointer long_one)
{
  fixture->transcript = long_one != NULL ? hear_test_transcript_new_long (200, 20) : hear_test_transcript_new_drawn ();
  fixture->pane = HEAR_TRANSCRIPT_PANE (hear_transcript_pane_new ());
  fixture->view = hear_transcript_pane_get_view (fixture->pane);
  hear_transcript_pane_set_transcript (fixture->pane, fixture->transcript);
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->pane), 516, 640);
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  hear_test_window_close (fixture->window);
  g_assert_finalize_object (fixture->transcript);
}

static guint32
get_pixel (Fixture *fixture,
           double   x,
           double   y)
{
  g_autoptr(GdkTexture) picture = hear_test_window_draw_picture (GTK_WIDGET (fixture->pane));
  int                 width = gdk_texture_get_width (picture);
  int                 height = gdk_texture_get_height (picture);
  g_autofree guint32 *pixels = g_new (guint32, width * height);
  graphene_point_t    at;

  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (fixture->view), GTK_WIDGET (fixture->pane), &GRAPHENE_POINT_INIT ((float) x, (float) y), &at));
  g_assert_cmpfloat (at.x, >=, 0);
  g_assert_cmpfloat (at.x, <, width);
  gdk_texture_download (picture, (guchar *) pixels, (gsize) width * 4);
  if (at.y < 0 || at.y >= height)
    return 0;

  return pixels[(int) at.y * width + (int) at.x];
}

/* Between the bar and the text there is nothing but the ground. */
static guint32
get_ground (Fixture *fixture)
{
  return get_pixel (fixture, 8, gtk_widget_get_height (GTK_WIDGET (fixture->view)) / 2.);
}

/* A pixel left and right of the word, in the gaps beside it. */
static gboolean
is_marked (Fixture            *fixture,
           const GdkRectangle *area)
{
  guint32 ground = get_ground (fixture);
  double  y = area->y + area->height / 2.;

  return get_pixel (fixture, area->x - 1, y) != ground && get_pixel (fixture, area->x + area->width, y) != ground;
}

static GdkRectangle
get_current_area (Fixture *fixture)
{
  GdkRectangle area;

  g_assert_true (hear_transcript_view_get_word_area (fixture->view, (guint) hear_transcript_view_get_current_word (fixture->view), &area));

  return area;
}

static gboolean
is_settled (Fixture *fixture)
{
  GdkRectangle area;

  hear_test_window_draw (fixture->window);
  area = get_current_area (fixture);

  return area.y >= 0 && area.y + area.height <= gtk_widget_get_height (GTK_WIDGET (fixture->view)) && is_marked (fixture, &area);
}

static void
test_mark (Fixture      *fixture,
           gconstpointer user_data)
{
  GdkRectangle before;
  GdkRectangle after;

  hear_transcript_view_set_position_ms (fixture->view, 723000);
  hear_test_window_draw (fixture->window);
  before = get_current_area (fixture);
  g_assert_true (is_marked (fixture, &before));
  hear_transcript_view_set_position_ms (fixture->view, 741000);
  hear_test_window_draw (fixture->window);
  after = get_current_area (fixture);
  g_assert_true (is_marked (fixture, &after));
  g_assert_false (is_marked (fixture, &before));
  /* The bar of the turn. */
  g_assert_cmpuint (get_pixel (fixture, 1, after.y), !=, get_ground (fixture));
  g_assert_cmpuint (get_pixel (fixture, 1, before.y), ==, get_ground (fixture));
}

static void
drawn_cb (guint *n)
{
  (*n)++;
}

static void
test_text_is_left_alone (Fixture      *fixture,
                         gconstpointer user_data)
{
  g_autoptr(GdkPaintable) text = gtk_widget_paintable_new (GTK_WIDGET (fixture->view));
  g_autoptr(GdkPaintable) all = gtk_widget_paintable_new (GTK_WIDGET (fixture->pane));
  guint n_text = 0;
  guint n_all = 0;

  hear_transcript_view_set_position_ms (fixture->view, 723000);
  hear_test_window_draw (fixture->window);
  g_signal_connect_swapped (text, "invalidate-contents", G_CALLBACK (drawn_cb), &n_text);
  g_signal_connect_swapped (all, "invalidate-contents", G_CALLBACK (drawn_cb), &n_all);
  for (guint i = 1; i < 20; i++)
    {
      hear_transcript_view_set_position_ms (fixture->view, 723000 + i * 200);
      hear_test_window_draw (fixture->window);
    }
  g_assert_cmpuint (n_all, >=, 10);
  /* Coming to the front draws everything once or twice. */
  g_assert_cmpuint (n_text * 3, <, n_all);
}

static void
test_scrolling (Fixture      *fixture,
                gconstpointer user_data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));

  hear_transcript_view_set_position_ms (fixture->view, 300000);
  hear_test_until (is_settled (fixture));
  hear_transcript_view_let_go (fixture->view);
  for (guint i = 0; i < 5; i++)
    {
      GdkRectangle before = get_current_area (fixture);
      GdkRectangle after;

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 23);
      hear_test_window_draw (fixture->window);
      after = get_current_area (fixture);
      g_assert_cmpint (after.y, ==, before.y - 23);
      g_assert_true (is_marked (fixture, &after));
      g_assert_false (is_marked (fixture, &before));
    }
}

/* Above the text there is the toolbar: the mark must not show there. */
static void
test_only_where_text_is (Fixture      *fixture,
                         gconstpointer user_data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));
  GdkRectangle   area;
  guint32        toolbar;

  hear_transcript_view_set_position_ms (fixture->view, 300000);
  hear_test_until (is_settled (fixture));
  hear_transcript_view_let_go (fixture->view);
  toolbar = get_pixel (fixture, 1, -4);
  area = get_current_area (fixture);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + area.y + area.height / 2);
  hear_test_window_draw (fixture->window);
  area = get_current_area (fixture);
  g_assert_cmpint (area.y, <, 0);
  g_assert_cmpint (area.y + area.height, >, 0);
  g_assert_cmpuint (get_pixel (fixture, 1, -4), ==, toolbar);
  g_assert_cmpuint (get_pixel (fixture, area.x + 2, -4), ==, toolbar);
  g_assert_cmpuint (get_pixel (fixture, area.x - 1, 1), !=, get_ground (fixture));
}

static void
test_resizing (Fixture      *fixture,
               gconstpointer user_data)
{
  GdkRectangle before;

  hear_transcript_view_set_position_ms (fixture->view, 741000);
  hear_test_window_draw (fixture->window);
  before = get_current_area (fixture);
  gtk_window_set_default_size (fixture->window, 760, 640);
  hear_test_until (gtk_widget_get_width (GTK_WIDGET (fixture->view)) > 700);
  hear_test_until (is_settled (fixture));
  g_assert_false (is_marked (fixture, &before));
}

static void
test_larger_text (Fixture      *fixture,
                  gconstpointer user_data)
{
  hear_transcript_view_set_position_ms (fixture->view, 705000);
  hear_test_window_scale (1.5);
  hear_test_until (is_settled (fixture));
  hear_test_window_scale (1);
}

/* The mark grows with the word, before what is typed is taken over. */
static void
test_typing (Fixture      *fixture,
             gconstpointer user_data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GdkRectangle   before;
  GdkRectangle   after;

  hear_transcript_view_set_position_ms (fixture->view, 723000);
  hear_transcript_view_set_edit_mode (fixture->view, TRUE);
  hear_test_window_draw (fixture->window);
  before = get_current_area (fixture);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "mmm", -1, TRUE);
  hear_test_window_draw (fixture->window);
  after = get_current_area (fixture);
  g_assert_cmpint (after.x, ==, before.x);
  g_assert_cmpint (after.width, >, before.width);
  g_assert_true (is_marked (fixture, &after));
  gtk_text_buffer_insert_interactive_at_cursor (buffer, " ", -1, TRUE);
  hear_test_window_draw (fixture->window);
  after = get_current_area (fixture);
  g_assert_cmpint (after.x, >, before.x);
  g_assert_true (is_marked (fixture, &after));
  hear_test_window_save (fixture->window, "ground-typing");
}

static void
test_looks (Fixture      *fixture,
            gconstpointer user_data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  hear_transcript_view_set_position_ms (fixture->view, 741000);
  for (guint i = 0; i < 2; i++)
    {
      GdkRectangle area;

      adw_style_manager_set_color_scheme (style, i == 0 ? ADW_COLOR_SCHEME_FORCE_LIGHT : ADW_COLOR_SCHEME_FORCE_DARK);
      hear_test_window_draw (fixture->window);
      area = get_current_area (fixture);
      g_assert_true (is_marked (fixture, &area));
      hear_test_window_save (fixture->window, i == 0 ? "ground-light" : "ground-dark");
    }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_mirrored (Fixture      *fixture,
               gconstpointer user_data)
{
  GdkRectangle area;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  hear_transcript_view_set_position_ms (fixture->view, 741000);
  hear_test_window_draw (fixture->window);
  area = get_current_area (fixture);
  g_assert_true (is_marked (fixture, &area));
  g_assert_cmpuint (get_pixel (fixture, gtk_widget_get_width (GTK_WIDGET (fixture->view)) - 2, area.y), !=, get_ground (fixture));
  hear_test_window_save (fixture->window, "ground-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Where the dot of a turn is to be. */
static gboolean
has_dot (Fixture *fixture,
         guint    turn)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->view);
  GtkTextIter  iter;
  GdkRectangle area;
  int          x;
  int          y;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (view), &iter, (int) turn * 2);
  gtk_text_view_get_iter_location (view, &iter, &area);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, area.x, area.y + area.height / 2, &x, &y);

  return get_pixel (fixture, 23, y) != get_ground (fixture);
}

typedef struct
{
  Fixture    *fixture;
  const char *action;
  gulong      id;
} Change;

/* Right before the room is given and the picture drawn: GTK has no idle moment
 * between. */
static void
update_cb (GdkFrameClock *clock,
           Change        *change)
{
  g_signal_handler_disconnect (clock, change->id);
  change->id = 0;
  gtk_widget_activate_action (GTK_WIDGET (change->fixture->view), change->action, NULL);
}

static void
change_in_frame (Fixture    *fixture,
                 const char *action)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window));
  Change         change = { fixture, action, 0 };

  change.id = g_signal_connect (clock, "update", G_CALLBACK (update_cb), &change);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_UPDATE);
  hear_test_window_draw (fixture->window);
  g_assert_cmpuint (change.id, ==, 0);
}

/* Dots, too, are where their turns are, in the very frame. */
static void
test_dots_go_along (Fixture      *fixture,
                    gconstpointer user_data)
{
  static const char *const actions[] = { "transcript.split", "transcript.undo", "transcript.redo", "transcript.merge", "transcript.undo" };
  GtkTextBuffer           *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextIter              iter;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &iter, 1, 15);
  gtk_text_buffer_place_cursor (buffer, &iter);
  hear_test_window_draw (fixture->window);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      change_in_frame (fixture, actions[i]);
      for (guint turn = 0; turn < 3; turn++)
        {
          g_test_message ("%s, turn %u", actions[i], turn);
          g_assert_true (has_dot (fixture, turn));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

#define ADD(path, data, test) g_test_add ("/transcript-ground/" path, Fixture, data, setup, test, teardown)
  ADD ("mark", NULL, test_mark);
  ADD ("text-is-left-alone", NULL, test_text_is_left_alone);
  ADD ("scrolling", "long", test_scrolling);
  ADD ("only-where-text-is", "long", test_only_where_text_is);
  ADD ("resizing", NULL, test_resizing);
  ADD ("larger-text", NULL, test_larger_text);
  ADD ("typing", NULL, test_typing);
  ADD ("looks", NULL, test_looks);
  ADD ("mirrored", NULL, test_mirrored);
  ADD ("dots-go-along", NULL, test_dots_go_along);
#undef ADD

  return g_test_run ();
}
