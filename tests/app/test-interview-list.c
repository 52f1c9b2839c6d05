/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-list.h"
#include "hear-test-window.h"

typedef struct
{
  HearInterviewList *list;
  guint              n_loads;
  guint              largest;
  guint              n_signals;
  guint              position;
  guint              removed;
  guint              added;
  gboolean           fail;
} Fixture;

static HearInterview *
make_interview (const char *id)
{
  HearInterview *interview = hear_interview_new ();

  hear_interview_set_id (interview, id);
  hear_interview_set_candidate_name (interview, id);

  return interview;
}

static void
load_cb (HearInterviewList *list, const char *const *ids, guint n, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr(GPtrArray) interviews = g_ptr_array_new_with_free_func (g_object_unref);

  fixture->n_loads++;
  fixture->largest = MAX (fixture->largest, n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (interviews, make_interview (ids[i]));
  if (fixture->fail)
    {
      g_autoptr(GStrvBuilder) asked = g_strv_builder_new ();
      g_auto(GStrv) failed = NULL;

      for (guint i = 0; i < n; i++)
        g_strv_builder_add (asked, ids[i]);
      failed = g_strv_builder_end (asked);
      hear_interview_list_fail (list, (const char *const *) failed, "The disk broke");
    }
  else
    hear_interview_list_fill (list, ids[0], interviews);
}

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->n_signals++;
  fixture->position = position;
  fixture->removed = removed;
  fixture->added = added;
}

static GPtrArray *
make_ids (guint first, guint n)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (ids, g_strdup_printf ("id-%06u", first + i));

  return ids;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->list = hear_interview_list_new (load_cb, fixture);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
}

static void
set (Fixture *fixture, guint first, guint n)
{
  g_autoptr(GPtrArray) ids = make_ids (first, n);

  hear_interview_list_set_ids (fixture->list, ids);
}

static void
test_one_signal (Fixture *fixture, gconstpointer data)
{
  set (fixture, 0, 100000);
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 100000);
  g_assert_cmpuint (fixture->n_loads, ==, 0);
  g_assert_cmpuint (hear_interview_list_count_live (fixture->list), ==, 0);
  set (fixture, 0, 100000);
  g_assert_cmpuint (fixture->n_signals, ==, 1);
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);

  set (fixture, 0, 1000);
  for (guint i = 0; i < 50; i++)
    g_ptr_array_add (held, g_list_model_get_item (G_LIST_MODEL (fixture->list), 190 + i));
  g_assert_cmpuint (fixture->largest, ==, HEAR_INTERVIEW_LIST_PAGE);
  g_assert_cmpuint (hear_interview_list_count_live (fixture->list), ==, 50);
  g_clear_pointer (&held, g_ptr_array_unref);
  g_assert_cmpuint (hear_interview_list_count_live (fixture->list), ==, 0);
}

static void
test_same_item (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterviewItem) a = NULL;
  g_autoptr(HearInterviewItem) b = NULL;

  set (fixture, 0, 10);
  a = g_list_model_get_item (G_LIST_MODEL (fixture->list), 3);
  b = g_list_model_get_item (G_LIST_MODEL (fixture->list), 3);
  g_assert_true (a == b);
  g_assert_cmpstr (hear_interview_item_get_id (a), ==, "id-000003");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->list), 10));
}

static void
test_refresh (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterviewItem) item = NULL;
  g_autoptr(HearInterview) before = NULL;

  set (fixture, 0, 10);
  item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 3);
  fixture->n_loads = 0;
  hear_interview_list_refresh (fixture->list, "id-000007");
  g_assert_cmpuint (fixture->n_loads, ==, 0);
  g_set_object (&before, hear_interview_item_get_interview (item));
  hear_interview_list_refresh (fixture->list, "id-000003");
  g_assert_cmpuint (fixture->n_loads, ==, 1);
  g_assert_true (before != hear_interview_item_get_interview (item));
  hear_interview_list_refresh (fixture->list, NULL);
  g_assert_cmpuint (fixture->n_loads, ==, 2);
}

static void
test_spans_what_differs (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) ids = make_ids (0, 10);

  set (fixture, 0, 10);
  g_ptr_array_remove_index (ids, 4);
  hear_interview_list_set_ids (fixture->list, ids);
  g_assert_cmpuint (fixture->position, ==, 4);
  g_assert_cmpuint (fixture->removed, ==, 1);
  g_assert_cmpuint (fixture->added, ==, 0);
  set (fixture, 0, 10);
  g_assert_cmpuint (fixture->position, ==, 4);
  g_assert_cmpuint (fixture->removed, ==, 0);
  g_assert_cmpuint (fixture->added, ==, 1);
  set (fixture, 500, 3);
  g_assert_cmpuint (fixture->removed, ==, 10);
  g_assert_cmpuint (fixture->added, ==, 3);
}

static void
test_failed_page_is_asked_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterviewItem) a = NULL;
  g_autoptr(HearInterviewItem) b = NULL;

  fixture->fail = TRUE;
  set (fixture, 0, 10);
  a = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  g_assert_null (hear_interview_item_get_interview (a));
  fixture->fail = FALSE;
  b = g_list_model_get_item (G_LIST_MODEL (fixture->list), 1);
  g_assert_cmpuint (fixture->n_loads, ==, 2);
}

static void
test_tells_what_failed (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterviewItem) a = NULL;
  g_autoptr(HearInterviewItem) b = NULL;

  set (fixture, 0, 10);
  a = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  hear_interview_list_refresh (fixture->list, NULL);
  g_assert_nonnull (hear_interview_item_get_interview (a));
  fixture->fail = TRUE;
  set (fixture, 0, 11);
  b = g_list_model_get_item (G_LIST_MODEL (fixture->list), 10);
  g_assert_cmpstr (hear_interview_item_get_problem (b), ==, "The disk broke");
  g_assert_null (hear_interview_item_get_problem (a));
  fixture->fail = FALSE;
  hear_interview_list_retry (fixture->list);
  g_assert_null (hear_interview_item_get_problem (b));
  g_assert_nonnull (hear_interview_item_get_interview (b));
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  guint position = 0;

  set (fixture, 0, 10);
  g_assert_true (hear_interview_list_find (fixture->list, "id-000006", &position));
  g_assert_cmpuint (position, ==, 6);
  g_assert_false (hear_interview_list_find (fixture->list, "id-000016", NULL));
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_widget_set_size_request (label, -1, 59);
  gtk_list_item_set_child (item, label);
}

/* However long the list is, what lives is what is looked at. */
static void
test_live_on_screen (Fixture *fixture, gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (fixture->list)))), factory);
  GtkWidget          *scroller = gtk_scrolled_window_new ();
  GtkAdjustment      *adjustment;
  GtkWindow          *window;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  set (fixture, 0, 100000);
  window = hear_test_window_new (scroller, 600, 600);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  for (guint i = 0; i < 20; i++)
    {
      gtk_adjustment_set_value (adjustment, (gtk_adjustment_get_upper (adjustment) - 600) * i / 19);
      hear_test_window_draw (window);
      g_assert_cmpuint (hear_interview_list_count_live (fixture->list), <, 500);
    }
  g_assert_cmpuint (hear_interview_list_count_live (fixture->list), >, 10);
  hear_test_window_close (window);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/interview-list/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("one-signal", test_one_signal);
  ADD ("pages", test_pages);
  ADD ("same-item", test_same_item);
  ADD ("refresh", test_refresh);
  ADD ("spans-what-differs", test_spans_what_differs);
  ADD ("failed-page-is-asked-again", test_failed_page_is_asked_again);
  ADD ("tells-what-failed", test_tells_what_failed);
  ADD ("find", test_find);
  ADD ("live-on-screen", test_live_on_screen);

  return g_test_run ();
}
