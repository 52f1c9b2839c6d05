/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-state.h"
#include "hear-test.h"

static void
test_open (void)
{
  static const struct
  {
    HearCardState state;
    guint         n;
  } cases[] = {
    { { HEAR_CARD_NONE, 0, 0 }, 0 },
    { { HEAR_CARD_NONE, 0, 5 }, 5 },
    { { HEAR_CARD_DRAFT, 0, 5 }, 5 },
    { { HEAR_CARD_DRAFT, 4, 5 }, 1 },
    { { HEAR_CARD_DRAFT, 5, 5 }, 0 },
    { { HEAR_CARD_DRAFT, 6, 5 }, 0 },
    { { HEAR_CARD_SUBMITTED, 3, 5 }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (hear_card_state_count_open (cases[i].state), ==, cases[i].n);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/card-state/open", test_open);

  return g_test_run ();
}
