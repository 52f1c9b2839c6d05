/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-voice-activity.h"

static void
fill (gint8 *pairs,
      gsize  first,
      gsize  after,
      gint8  loudness)
{
  for (gsize i = first; i < after; i++)
    {
      pairs[2 * i] = (gint8) -loudness;
      pairs[2 * i + 1] = loudness;
    }
}

static void
test_finds (void)
{
  gint8 pairs[2000] = { 0 };
  g_autoptr(GArray) spans = NULL;

  fill (pairs, 0, 1000, 1);
  fill (pairs, 100, 300, 60);
  fill (pairs, 310, 400, 40);
  fill (pairs, 600, 603, 90);
  fill (pairs, 700, 900, 50);
  spans = hear_voice_activity_find (pairs, 1000);
  g_assert_cmpuint (spans->len, >=, 2);
  g_assert_cmpint (ABS (g_array_index (spans, HearSpan, 0).start_ms - 1000), <=, 80);
  g_assert_cmpint (ABS (g_array_index (spans, HearSpan, 0).end_ms - 4000), <=, 80);
  g_assert_cmpint (ABS (g_array_index (spans, HearSpan, spans->len - 1).start_ms - 7000), <=, 80);
}

static void
test_silence (void)
{
  gint8 pairs[400] = { 0 };
  g_autoptr(GArray) silent = hear_voice_activity_find (pairs, 200);
  g_autoptr(GArray) none = hear_voice_activity_find (NULL, 0);

  g_assert_cmpuint (silent->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_always_loud (void)
{
  gint8 pairs[400];
  g_autoptr(GArray) spans = NULL;

  fill (pairs, 0, 200, 80);
  pairs[0] = -128;
  spans = hear_voice_activity_find (pairs, 200);
  g_assert_cmpuint (spans->len, ==, 1);
  g_assert_cmpint (g_array_index (spans, HearSpan, 0).start_ms, ==, 0);
  g_assert_cmpint (g_array_index (spans, HearSpan, 0).end_ms, ==, 2000);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/voice-activity/finds", test_finds);
  g_test_add_func ("/voice-activity/silence", test_silence);
  g_test_add_func ("/voice-activity/always-loud", test_always_loud);

  return g_test_run ();
}
