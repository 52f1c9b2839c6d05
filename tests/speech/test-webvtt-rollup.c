/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cue.h"
#include "hear-test.h"
#include "hear-webvtt-rollup.h"

static GPtrArray *
make (const char **texts)
{
  GPtrArray *cues = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_cue_free);

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (cues, hear_cue_new (i * 1000, i * 1000 + 1000, texts[i]));

  return cues;
}

static void
test_strips (void)
{
  const char *texts[] = { " \none<00:00:00.500><c> two</c>", "one two\n ", "one two\nthree<00:00:02.500><c> four</c>", "three four\n ", "three four\nfive", NULL };
  g_autoptr(GPtrArray) cues = make (texts);
  g_autoptr(GPtrArray) stripped = hear_webvtt_rollup_strip (cues);

  g_assert_cmpstr (g_ptr_array_index (stripped, 0), ==, texts[0]);
  g_assert_cmpstr (g_ptr_array_index (stripped, 1), ==, " ");
  g_assert_cmpstr (g_ptr_array_index (stripped, 2), ==, "three<00:00:02.500><c> four</c>");
  g_assert_cmpstr (g_ptr_array_index (stripped, 3), ==, " ");
  g_assert_cmpstr (g_ptr_array_index (stripped, 4), ==, "five");
}

static void
test_keeps_a_person_who_repeats (void)
{
  const char *texts[] = { "yes", "yes", "a", "b", "c", "d", NULL };
  g_autoptr(GPtrArray) cues = make (texts);
  g_autoptr(GPtrArray) stripped = hear_webvtt_rollup_strip (cues);

  for (guint i = 0; i < cues->len; i++)
    g_assert_cmpstr (g_ptr_array_index (stripped, i), ==, texts[i]);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/webvtt-rollup/strips", test_strips);
  g_test_add_func ("/webvtt-rollup/keeps-a-person-who-repeats", test_keeps_a_person_who_repeats);

  return g_test_run ();
}
