/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-feedback-check.h"
#include "hear-test.h"

static void
test_table (void)
{
  const struct
  {
    const char      *line;
    HearFeedbackHint hint;
  } cases[] = {
    { NULL, HEAR_FEEDBACK_HINT_NONE },
    { "", HEAR_FEEDBACK_HINT_NONE },
    { "  … ", HEAR_FEEDBACK_HINT_NONE },
    { "Good", HEAR_FEEDBACK_HINT_GENERAL },
    { "Great job, thanks!", HEAR_FEEDBACK_HINT_GENERAL },
    { "You did really well and had good answers.", HEAR_FEEDBACK_HINT_GENERAL },
    { "A very nice conversation with a strong candidate", HEAR_FEEDBACK_HINT_GENERAL },
    { "Rollback steps", HEAR_FEEDBACK_HINT_SHORT },
    { "Good Python", HEAR_FEEDBACK_HINT_SHORT },
    { "You explained the rollback steps clearly.", HEAR_FEEDBACK_HINT_NONE },
    { "You named the cost of both options", HEAR_FEEDBACK_HINT_NONE },
    { "Very good: you wrote to support before anybody asked", HEAR_FEEDBACK_HINT_NONE },
    { "Super!", HEAR_FEEDBACK_HINT_GENERAL },
    { "Das war ein sehr gutes Gespräch, danke.", HEAR_FEEDBACK_HINT_GENERAL },
    { "Insgesamt hat sie einen positiven Eindruck gemacht", HEAR_FEEDBACK_HINT_GENERAL },
    { "Sympathisch und kompetent, hat mir gefallen", HEAR_FEEDBACK_HINT_GENERAL },
    { "Klare Beispiele", HEAR_FEEDBACK_HINT_SHORT },
    { "Sie haben die Schritte des Rollbacks klar erklärt.", HEAR_FEEDBACK_HINT_NONE },
    { "東京での経験を具体的に説明した", HEAR_FEEDBACK_HINT_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].line != NULL ? cases[i].line : "nothing");
      g_assert_cmpint (hear_feedback_check (cases[i].line), ==, cases[i].hint);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/feedback-check/table", test_table);

  return g_test_run ();
}
