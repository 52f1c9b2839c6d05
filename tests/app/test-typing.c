/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-window.h"
#include "hear-typing.h"

static void
count_cb (gpointer n)
{
  (*(guint *) n)++;
}

/* When what was typed is written down, on the monotonic clock. */
static gint64
get_due (HearTyping *typing)
{
  GSource *source = g_main_context_find_source_by_id (NULL, typing->source_id);

  g_assert_nonnull (source);

  return g_source_get_ready_time (source);
}

/* What may be lost with the power: a finished word for 20 ms, the letters of an
 * unfinished one for 200 ms after the last, and for half a second in all; to
 * that comes the save. */
static void
test_bound (void)
{
  HearTyping typing = { 0 };
  guint      n = 0;
  gint64     before = g_get_monotonic_time ();
  gint64     due;

  g_assert_cmpint (HEAR_TYPING_WORD_MS, <=, 20);
  g_assert_cmpint (HEAR_TYPING_PAUSE_MS, <=, 200);
  g_assert_cmpint (HEAR_TYPING_LIMIT_MS, <=, 500);
  hear_typing_touch (&typing, HEAR_TYPING_PAUSE_MS, count_cb, &n);
  g_assert_true (hear_typing_is_waiting (&typing));
  due = get_due (&typing);
  g_assert_cmpint (due, >=, before + HEAR_TYPING_PAUSE_MS * 1000);
  g_assert_cmpint (due, <=, g_get_monotonic_time () + HEAR_TYPING_PAUSE_MS * 1000);

  hear_typing_touch (&typing, HEAR_TYPING_WORD_MS, count_cb, &n);
  g_assert_cmpint (get_due (&typing), <=, g_get_monotonic_time () + HEAR_TYPING_WORD_MS * 1000);
  due = get_due (&typing);
  hear_typing_touch (&typing, HEAR_TYPING_PAUSE_MS, count_cb, &n);
  g_assert_cmpint (get_due (&typing), <=, MAX (due, g_get_monotonic_time ()) + 1000);
  g_assert_cmpuint (n, ==, 0);
  hear_test_until (n == 1);
  g_assert_false (hear_typing_is_waiting (&typing));
}

/* Whoever goes on typing does not put it off for ever. */
static void
test_limit (void)
{
  HearTyping typing = { 0 };
  guint      n = 0;
  gint64     limit;

  hear_typing_touch (&typing, HEAR_TYPING_PAUSE_MS, count_cb, &n);
  limit = g_get_monotonic_time () + HEAR_TYPING_LIMIT_MS * 1000;
  while (n == 0)
    {
      hear_typing_touch (&typing, HEAR_TYPING_PAUSE_MS, count_cb, &n);
      g_assert_cmpint (get_due (&typing), <=, MAX (limit, g_get_monotonic_time ()) + 1000);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_stop (void)
{
  HearTyping typing = { 0 };
  guint      n = 0;

  g_assert_false (hear_typing_stop (&typing));
  hear_typing_touch (&typing, HEAR_TYPING_PAUSE_MS, count_cb, &n);
  g_assert_true (hear_typing_stop (&typing));
  g_assert_false (hear_typing_is_waiting (&typing));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_word_ends (void)
{
  g_assert_cmpint (hear_typing_wait_after ("", 0), ==, HEAR_TYPING_PAUSE_MS);
  g_assert_cmpint (hear_typing_wait_after ("for", 3), ==, HEAR_TYPING_PAUSE_MS);
  g_assert_cmpint (hear_typing_wait_after ("für", 2), ==, HEAR_TYPING_PAUSE_MS);
  g_assert_cmpint (hear_typing_wait_after ("for ", 4), ==, HEAR_TYPING_WORD_MS);
  g_assert_cmpint (hear_typing_wait_after ("for the", 4), ==, HEAR_TYPING_WORD_MS);
  g_assert_cmpint (hear_typing_wait_after ("the end.", 8), ==, HEAR_TYPING_WORD_MS);
  g_assert_cmpint (hear_typing_wait_after ("end.", 99), ==, HEAR_TYPING_WORD_MS);
}

int
main (int argc, char *argv[])
{
  hear_test_window_init (&argc, &argv);
  g_test_add_func ("/typing/bound", test_bound);
  g_test_add_func ("/typing/limit", test_limit);
  g_test_add_func ("/typing/stop", test_stop);
  g_test_add_func ("/typing/word-ends", test_word_ends);

  return g_test_run ();
}
