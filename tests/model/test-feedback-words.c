/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-feedback-words.h"
#include "hear-test.h"

static void
test_table (void)
{
  const char *const general[] = { "great", "the", "candidate", "super", "gut", "gespräch", "überzeugend" };
  const char *const concrete[] = { "", "rollback", "explained", "cost", "erklärt", "Great", "kosten" };

  for (guint i = 0; i < G_N_ELEMENTS (general); i++)
    g_assert_true (hear_feedback_words_are_general (general[i]));
  for (guint i = 0; i < G_N_ELEMENTS (concrete); i++)
    g_assert_false (hear_feedback_words_are_general (concrete[i]));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/feedback-words/table", test_table);

  return g_test_run ();
}
