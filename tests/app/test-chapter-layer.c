/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-chapter-layer.h"
#include "hear-test-window.h"
#include "hear-timeline-private.h"

#define WIDTH 800

/* A timeline of a minute with three questions, of which two are placed. */
typedef struct
{
  GListStore       *answers;
  HearTimeline     *timeline;
  HearChapterLayer *layer;
  GtkWindow        *window;
} Fixture;

static void
add (Fixture *fixture, const char *question, gint64 start_ms)
{
  g_autoptr(HearAnswer) answer = hear_answer_new ();

  hear_answer_set_question (answer, question);
  hear_answer_set_start_ms (answer, start_ms);
  g_list_store_append (fixture->answers, answer);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_window_scale (1);
  fixture->answers = g_list_store_new (HEAR_TYPE_ANSWER);
  fixture->timeline = HEAR_TIMELINE (hear_timeline_new ());
  hear_timeline_set_duration_ms (fixture->timeline, 60000);
  hear_timeline_set_answers (fixture->timeline, G_LIST_MODEL (fixture->answers));
  fixture->layer = HEAR_CHAPTER_LAYER (fixture->timeline->chapters);
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->timeline), WIDTH, 140);
  hear_test_window_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_window_close (fixture->window);
  g_assert_finalize_object (fixture->answers);
}

static char *
question_at (Fixture *fixture, gint64 at_ms)
{
  double x = hear_timeline_scale_to_x (fixture->timeline->scale, (double) at_ms);
  g_autoptr(HearAnswer) answer = hear_chapter_layer_find_answer (fixture->layer, x);

  return answer != NULL ? g_strdup (hear_answer_get_question (answer)) : NULL;
}

/* It takes room only once something is placed. */
static void
test_shows (Fixture *fixture, gconstpointer data)
{
  int request;
  int before;

  gtk_widget_get_size_request (GTK_WIDGET (fixture->timeline), NULL, &before);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->layer)));
  add (fixture, "Not placed", -1);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->layer)));
  add (fixture, "Why us?", 30000);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->layer)));
  gtk_widget_get_size_request (GTK_WIDGET (fixture->timeline), NULL, &request);
  g_assert_cmpint (request, >, before);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "chapters");
  g_list_store_remove_all (fixture->answers);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->layer)));
}

/* Each reaches to the next, in whatever order they were asked. */
static void
test_find (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  add (fixture, "Why us?", 30000);
  add (fixture, "Tell me about a conflict", 10000);
  hear_test_window_draw (fixture->window);
  before = question_at (fixture, 5000);
  first = question_at (fixture, 29000);
  second = question_at (fixture, 31000);
  g_assert_null (before);
  g_assert_cmpstr (first, ==, "Tell me about a conflict");
  g_assert_cmpstr (second, ==, "Why us?");
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/chapter-layer/shows", Fixture, NULL, set_up, test_shows, tear_down);
  g_test_add ("/chapter-layer/find", Fixture, NULL, set_up, test_find, tear_down);

  return g_test_run ();
}
