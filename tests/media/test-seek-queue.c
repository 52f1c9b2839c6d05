/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-seek-queue.h"
#include "hear-test.h"

static HearSeek
to (gint64 start_ns)
{
  return (HearSeek){ start_ns, -1, FALSE, 0 };
}

static void
test_newest_wins (void)
{
  HearSeekQueue queue = { 0 };

  g_assert_cmpint (hear_seek_queue_get_target (&queue), ==, -1);
  g_assert_true (hear_seek_queue_push (&queue, to (1), 0));
  g_assert_cmpint (queue.current.start_ns, ==, 1);
  for (gint64 i = 2; i < 10; i++)
    {
      g_assert_false (hear_seek_queue_push (&queue, to (i), 0));
      g_assert_cmpint (hear_seek_queue_get_target (&queue), ==, i);
    }
  g_assert_true (hear_seek_queue_done (&queue, 0));
  g_assert_cmpint (queue.current.start_ns, ==, 9);
  g_assert_false (hear_seek_queue_done (&queue, 0));
  g_assert_false (hear_seek_queue_done (&queue, 0));
  g_assert_cmpint (hear_seek_queue_get_target (&queue), ==, -1);
}

static void
test_steps (void)
{
  HearSeekQueue  queue = { 0 };
  const HearSeek step = { .end_ns = -1, .steps = 2 };

  g_assert_true (hear_seek_queue_push (&queue, to (5), 0));
  g_assert_false (hear_seek_queue_push (&queue, step, 0));
  g_assert_false (hear_seek_queue_push (&queue, step, 0));
  g_assert_true (hear_seek_queue_done (&queue, 0));
  g_assert_cmpuint (queue.current.steps, ==, 4);
  g_assert_cmpint (hear_seek_queue_get_target (&queue), ==, -1);

  /* A seek makes the steps before it pointless, not those after it. */
  g_assert_false (hear_seek_queue_push (&queue, step, 0));
  g_assert_false (hear_seek_queue_push (&queue, to (7), 0));
  g_assert_false (hear_seek_queue_push (&queue, step, 0));
  g_assert_true (hear_seek_queue_done (&queue, 0));
  g_assert_cmpint (queue.current.start_ns, ==, 7);
  g_assert_true (hear_seek_queue_done (&queue, 0));
  g_assert_cmpuint (queue.current.steps, ==, 2);
  g_assert_false (hear_seek_queue_done (&queue, 0));
}

static void
test_slow (void)
{
  HearSeekQueue queue = { 0 };
  const struct
  {
    gint64   took_us;
    gboolean key_unit;
    gboolean slow;
  } cases[] = { { 50000, FALSE, FALSE }, { 200000, FALSE, TRUE }, { 10000, TRUE, TRUE }, { 120000, FALSE, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HearSeek seek = { 0, -1, cases[i].key_unit, 0 };

      g_assert_true (hear_seek_queue_push (&queue, seek, 1000));
      g_assert_false (hear_seek_queue_done (&queue, 1000 + cases[i].took_us));
      g_assert_cmpint (hear_seek_queue_is_slow (&queue), ==, cases[i].slow);
    }
}

static void
test_reset (void)
{
  HearSeekQueue queue = { 0 };

  g_assert_true (hear_seek_queue_push (&queue, to (1), 0));
  g_assert_false (hear_seek_queue_push (&queue, to (2), 0));
  hear_seek_queue_reset (&queue);
  g_assert_false (hear_seek_queue_done (&queue, 0));
  g_assert_true (hear_seek_queue_push (&queue, to (3), 0));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/seek-queue/newest-wins", test_newest_wins);
  g_test_add_func ("/seek-queue/steps", test_steps);
  g_test_add_func ("/seek-queue/slow", test_slow);
  g_test_add_func ("/seek-queue/reset", test_reset);

  return g_test_run ();
}
