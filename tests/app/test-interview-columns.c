/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-columns.h"
#include "hear-test-window.h"
#include "hear-waveform-thumb.h"

typedef struct
{
  HearInterviewColumns *columns;
  GtkWidget            *widget;
  GtkWindow            *window;
} Fixture;

static void
measure (Fixture *fixture)
{
  hear_interview_columns_measure (fixture->columns, gtk_widget_get_pango_context (fixture->widget));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  hear_test_window_scale (1);
  fixture->columns = hear_interview_columns_new ();
  fixture->widget = g_object_ref_sink (gtk_label_new (""));
  fixture->window = hear_test_window_new (fixture->widget, 100, 100);
  measure (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->columns);
  hear_test_window_close (fixture->window);
  g_assert_finalize_object (fixture->widget);
}

static GdkRectangle
place (Fixture          *fixture,
       HearInterviewCell cell,
       int               width)
{
  GdkRectangle area = { 0 };

  g_assert_true (hear_interview_columns_place_cell (fixture->columns, cell, width, &area));
  g_assert_cmpint (area.x, >=, 0);
  g_assert_cmpint (area.x + area.width, <=, width);

  return area;
}

static void
test_side_by_side (Fixture      *fixture,
                   gconstpointer data)
{
  for (int width = 700; width < 1600; width += 50)
    {
      GdkRectangle name = place (fixture, HEAR_INTERVIEW_CELL_NAME, width);
      GdkRectangle day = place (fixture, HEAR_INTERVIEW_CELL_DAY, width);
      GdkRectangle state = place (fixture, HEAR_INTERVIEW_CELL_STATE, width);
      GdkRectangle remark = place (fixture, HEAR_INTERVIEW_CELL_REMARK, width);
      GdkRectangle thumb;

      g_assert_true (hear_interview_columns_place_thumb (fixture->columns, width, TRUE, &thumb));
      g_assert_cmpint (name.x + name.width, <, thumb.x);
      g_assert_cmpint (thumb.x + thumb.width, <, remark.x);
      g_assert_cmpint (remark.x + remark.width, <, day.x);
      g_assert_cmpint (day.x + day.width, <, state.x);
      g_assert_cmpint (thumb.width, <=, HEAR_WAVEFORM_THUMB_WIDTH);
    }
}

static void
test_lines (Fixture      *fixture,
            gconstpointer data)
{
  GdkRectangle name = place (fixture, HEAR_INTERVIEW_CELL_NAME, 1000);
  GdkRectangle role = place (fixture, HEAR_INTERVIEW_CELL_ROLE, 1000);

  g_assert_cmpint (name.y, ==, 0);
  g_assert_cmpint (role.y, ==, name.height);
  g_assert_cmpint (role.height, <, name.height);
  g_assert_cmpint (hear_interview_columns_get_height (fixture->columns), ==, name.height + role.height);
}

static void
test_one_column (Fixture      *fixture,
                 gconstpointer data)
{
  GdkRectangle area;

  g_object_set (fixture->columns, "size", HEAR_LAYOUT_SINGLE, NULL);
  place (fixture, HEAR_INTERVIEW_CELL_NAME, 324);
  place (fixture, HEAR_INTERVIEW_CELL_DAY, 324);
  g_assert_false (hear_interview_columns_place_cell (fixture->columns, HEAR_INTERVIEW_CELL_STATE, 324, &area));
  g_assert_false (hear_interview_columns_place_cell (fixture->columns, HEAR_INTERVIEW_CELL_REMARK, 324, &area));
  g_assert_false (hear_interview_columns_place_thumb (fixture->columns, 324, FALSE, &area));
}

static void
test_large_text (Fixture      *fixture,
                 gconstpointer data)
{
  int height = hear_interview_columns_get_height (fixture->columns);
  int width = place (fixture, HEAR_INTERVIEW_CELL_DAY, 2000).width;

  hear_test_window_scale (2);
  hear_test_window_draw (fixture->window);
  measure (fixture);
  g_assert_cmpint (hear_interview_columns_get_height (fixture->columns), >, height * 3 / 2);
  g_assert_cmpint (place (fixture, HEAR_INTERVIEW_CELL_DAY, 2000).width, >, width * 3 / 2);
  hear_test_window_scale (1);
}

int
main (int    argc,
      char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/interview-columns/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("side-by-side", test_side_by_side);
  ADD ("lines", test_lines);
  ADD ("one-column", test_one_column);
  ADD ("large-text", test_large_text);

  return g_test_run ();
}
