/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-quote-row.h"
#include "hear-test-window.h"

typedef struct
{
  HearQuote *quote;
  GtkWidget *row;
  GtkWindow *window;
  guint      n_plays;
  guint      n_removals;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->quote = hear_quote_new ();
  hear_quote_set_start_ms (self->quote, 751000);
  hear_quote_set_end_ms (self->quote, 754000);
  hear_quote_set_text (self->quote, "we rolled back");
  self->row = hear_quote_row_new (self->quote);
  g_signal_connect_swapped (self->row, "play", G_CALLBACK (count_cb), &self->n_plays);
  g_signal_connect_swapped (self->row, "remove", G_CALLBACK (count_cb), &self->n_removals);
  self->window = hear_test_window_new (self->row, 360, 120);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  GtkWidget *row = g_object_ref (self->row);

  hear_test_window_close (self->window);
  g_assert_finalize_object (row);
  g_assert_finalize_object (g_steal_pointer (&self->quote));
}

/* A visible widget whose label or tooltip says so. */
static GtkWidget *
find_saying (GtkWidget *widget, const char *text)
{
  const char *tip = gtk_widget_get_tooltip_text (widget);

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if ((GTK_IS_LABEL (widget) && g_strrstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL) || g_strcmp0 (tip, text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_saying (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_shows (Fixture *self, gconstpointer data)
{
  g_assert_true (hear_quote_row_get_quote (HEAR_QUOTE_ROW (self->row)) == self->quote);
  g_assert_nonnull (find_saying (self->row, "“we rolled back”"));
  g_assert_nonnull (find_saying (self->row, "12:31"));
  hear_quote_set_start_ms (self->quote, 65000);
  hear_quote_set_text (self->quote, "nobody noticed");
  g_assert_nonnull (find_saying (self->row, "“nobody noticed”"));
  g_assert_nonnull (find_saying (self->row, "1:05"));
}

static void
test_says_that_it_is_stale (Fixture *self, gconstpointer data)
{
  g_assert_null (find_saying (self->row, "check again"));
  hear_quote_set_state (self->quote, HEAR_QUOTE_STATE_STALE);
  hear_test_window_draw (self->window);
  g_assert_nonnull (find_saying (self->row, "check again"));
  hear_quote_set_state (self->quote, HEAR_QUOTE_STATE_EXACT);
  g_assert_null (find_saying (self->row, "check again"));
}

static void
test_buttons (Fixture *self, gconstpointer data)
{
  GtkWidget *remove = find_saying (self->row, "Remove Quote");

  g_assert_nonnull (remove);
  g_signal_emit_by_name (hear_test_window_find (self->row, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (self->n_plays, ==, 1);
  g_assert_cmpuint (self->n_removals, ==, 0);
  g_signal_emit_by_name (remove, "clicked");
  g_assert_cmpuint (self->n_removals, ==, 1);
}

/* On a card that was handed in quotes stay. */
static void
test_is_not_editable (Fixture *self, gconstpointer data)
{
  hear_quote_row_set_editable (HEAR_QUOTE_ROW (self->row), FALSE);
  g_assert_null (find_saying (self->row, "Remove Quote"));
  g_assert_nonnull (find_saying (self->row, "12:31"));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/quote-row/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("shows", test_shows);
  ADD ("says-that-it-is-stale", test_says_that_it_is_stale);
  ADD ("buttons", test_buttons);
  ADD ("is-not-editable", test_is_not_editable);

  return g_test_run ();
}
