/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-made-up-speech.h"
#include "hear-test.h"

#define N_NAMES 80000

static void
test_names (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *first = hear_made_up_speech_name (0, 1);
  g_autofree char *other = hear_made_up_speech_name (0, 2);

  for (guint i = 0; i < N_NAMES; i++)
    g_assert_true (g_hash_table_add (seen, hear_made_up_speech_name (i, 42)));
  g_assert_cmpstr (first, !=, other);
}

static void
test_answers (void)
{
  g_autoptr(GRand) dice = g_rand_new_with_seed (3);

  for (guint i = 0; i < HEAR_MADE_UP_COMPETENCIES * 200; i++)
    {
      guint            competency = i % HEAR_MADE_UP_COMPETENCIES;
      g_autofree char *text = hear_made_up_speech_answer (competency, 5, dice);

      g_assert_null (strchr (text, '%'));
      g_assert_true (g_str_has_suffix (text, "."));
      g_assert_null (strstr (text, "  "));
    }
}

static void
test_answers_again (void)
{
  g_autoptr(GRand) dice = g_rand_new_with_seed (3);
  g_autofree char *first = hear_made_up_speech_answer (1, 4, dice);
  g_autofree char *second = NULL;

  g_rand_set_seed (dice, 3);
  second = hear_made_up_speech_answer (1, 4, dice);
  g_assert_cmpstr (first, ==, second);
}

static void
test_lists (void)
{
  for (guint i = 0; i < HEAR_MADE_UP_ROLES; i++)
    g_assert_nonnull (hear_made_up_speech_role (i));
  for (guint i = 0; i < HEAR_MADE_UP_COMPETENCIES; i++)
    for (guint j = 0; j < HEAR_MADE_UP_VARIANTS; j++)
      g_assert_true (g_str_has_suffix (hear_made_up_speech_question (i, j), "?") ||
                     g_str_has_suffix (hear_made_up_speech_question (i, j), "."));
  g_assert_cmpstr (hear_made_up_speech_feedback (1), !=, hear_made_up_speech_feedback (5));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/made-up-speech/names", test_names);
  g_test_add_func ("/made-up-speech/answers", test_answers);
  g_test_add_func ("/made-up-speech/answers-again", test_answers_again);
  g_test_add_func ("/made-up-speech/lists", test_lists);

  return g_test_run ();
}
