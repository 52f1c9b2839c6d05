/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-date-row.h"
#include "hear-test-window.h"

static GtkWidget *
child (HearDateRow *row, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (row), HEAR_TYPE_DATE_ROW, name));
}

static gint64
at (int day, int hour)
{
  g_autoptr(GDateTime) time = g_date_time_new_local (2026, 11, day, hour, 30, 0);

  return g_date_time_to_unix (time) * 1000 + 123;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Another day, the same time of day; one change is told once. */
static void
test_day (void)
{
  HearDateRow *row = HEAR_DATE_ROW (hear_date_row_new ());
  GtkWidget   *list = gtk_list_box_new ();
  GtkWindow   *window = hear_test_window_new (list, 400, 300);
  g_autoptr(GDateTime) day = g_date_time_new_local (2026, 11, 12, 0, 0, 0);
  guint n = 0;

  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  g_signal_connect_swapped (row, "notify::instant", G_CALLBACK (count_cb), &n);
  hear_date_row_set_instant (row, at (21, 14));
  hear_date_row_set_instant (row, at (21, 14));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (hear_date_row_get_instant (row), ==, at (21, 14));
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (child (row, "button"))), ==, "21 Nov 2026");
  gtk_calendar_select_day (GTK_CALENDAR (child (row, "calendar")), day);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (hear_date_row_get_instant (row), ==, at (12, 14));
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (child (row, "button"))), ==, "12 Nov 2026");
  hear_test_window_close (window);
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  g_test_add_func ("/date-row/day", test_day);

  return g_test_run ();
}
