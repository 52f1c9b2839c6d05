/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-rating.h"
#include "hear-test-properties.h"
#include "hear-test.h"

static void
test_properties (void)
{
  hear_test_properties (G_OBJECT (hear_rating_new ()));
}

static void
test_is_open_at_first (void)
{
  g_autoptr(HearRating) rating = hear_rating_new ();

  g_assert_cmpint (hear_rating_get_level (rating), ==, HEAR_RATING_OPEN);
}

static void
test_quotes_stand_in_order (void)
{
  g_autoptr(HearRating) rating = hear_rating_new ();
  const gint64 starts[] = { 9000, 1000, 5000 };
  GListModel  *quotes = hear_rating_get_quotes (rating);

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr(HearQuote) quote = hear_quote_new ();

      hear_quote_set_start_ms (quote, starts[i]);
      hear_rating_add_quote (rating, quote);
    }
  for (guint i = 1; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr(HearQuote) before = g_list_model_get_item (quotes, i - 1);
      g_autoptr(HearQuote) quote = g_list_model_get_item (quotes, i);

      g_assert_cmpint (hear_quote_get_start_ms (before), <, hear_quote_get_start_ms (quote));
    }

  g_autoptr(HearQuote) middle = g_list_model_get_item (quotes, 1);
  hear_rating_remove_quote (rating, middle);
  g_assert_cmpuint (g_list_model_get_n_items (quotes), ==, 2);
  hear_rating_remove_quote (rating, middle);
  g_assert_cmpuint (g_list_model_get_n_items (quotes), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/rating/properties", test_properties);
  g_test_add_func ("/rating/is-open-at-first", test_is_open_at_first);
  g_test_add_func ("/rating/quotes-stand-in-order", test_quotes_stand_in_order);

  return g_test_run ();
}
