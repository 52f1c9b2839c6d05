/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-id.h"
#include "hear-test.h"

static void
test_form (void)
{
  g_autofree char *id = hear_id_new (0x0123456789ab);

  g_assert_true (hear_id_is_valid (id));
  g_assert_true (g_str_has_prefix (id, "01234567-89ab-7"));
  g_assert_nonnull (strchr ("89ab", id[19]));
}

static void
test_order (void)
{
  g_autofree char *earlier = hear_id_new (1000);
  g_autofree char *later = hear_id_new (1001);

  g_assert_cmpstr (earlier, <, later);
}

static void
test_differ (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 1000; i++)
    g_assert_true (g_hash_table_add (seen, hear_id_new (7)));
}

static void
test_rolled (void)
{
  g_autoptr(GRand) dice = g_rand_new_with_seed (7);
  g_autofree char *first = hear_id_new_rolled (1000, dice);
  g_autofree char *second = hear_id_new_rolled (1000, dice);
  g_autofree char *again = NULL;

  g_rand_set_seed (dice, 7);
  again = hear_id_new_rolled (1000, dice);
  g_assert_true (hear_id_is_valid (first));
  g_assert_cmpstr (first, !=, second);
  g_assert_cmpstr (first, ==, again);
}

static void
test_invalid (void)
{
  g_assert_false (hear_id_is_valid (NULL));
  g_assert_false (hear_id_is_valid (""));
  g_assert_false (hear_id_is_valid ("01234567-89ab-7cde-8fff-0123456789AB"));
  g_assert_false (hear_id_is_valid ("01234567089ab-7cde-8fff-0123456789ab"));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/id/form", test_form);
  g_test_add_func ("/id/order", test_order);
  g_test_add_func ("/id/differ", test_differ);
  g_test_add_func ("/id/rolled", test_rolled);
  g_test_add_func ("/id/invalid", test_invalid);

  return g_test_run ();
}
