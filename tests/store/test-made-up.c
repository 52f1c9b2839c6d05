/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-made-up.h"
#include "hear-test.h"

static void
test_parts (void)
{
  HearMadeUpAuthor *author = hear_made_up_author_new ("0", "Ada Adler");
  g_autoptr(HearMadeUp) item = hear_made_up_new (author, 7);
  g_autoptr(HearScorecard) card = hear_scorecard_new ();
  g_autoptr(GRand) dice = g_rand_new_with_seed (7);
  HearMadeUpCard *kept;

  hear_made_up_add_card (item, author, card);
  g_assert_cmpuint (item->cards->len, ==, 1);
  kept = g_ptr_array_index (item->cards, 0);
  g_assert_true (kept->card == card);
  g_assert_cmpstr (kept->author->name, ==, "Ada Adler");
  g_assert_cmpuint (g_rand_int (item->dice), ==, g_rand_int (dice));
  g_clear_pointer (&item, hear_made_up_free);
  hear_made_up_author_free (author);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/made-up/parts", test_parts);

  return g_test_run ();
}
