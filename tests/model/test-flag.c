/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-flag.h"
#include "hear-test.h"

static HearFlag *
make (const char *id)
{
  return hear_flag_new (&(HearFlagFacts){ .id = id, .kind = HEAR_FLAG_BIAS, .competency_id = "c", .at_ms = 12, .reason = "Only for some" });
}

/* It has copies: what it was made of may go. */
static void
test_facts (void)
{
  g_autofree char *reason = g_strdup ("The line broke");
  g_autoptr(HearFlag) flag = hear_flag_new (&(HearFlagFacts){ .at_ms = HEAR_FLAG_NOWHERE, .reason = reason });

  reason[0] = 'x';
  g_assert_cmpstr (hear_flag_get_facts (flag)->reason, ==, "The line broke");
  g_assert_cmpint (hear_flag_get_facts (flag)->kind, ==, HEAR_FLAG_TROUBLE);
  g_assert_null (hear_flag_get_facts (flag)->id);
  g_assert_null (hear_flag_get_facts (flag)->competency_id);
  g_assert_finalize_object (g_steal_pointer (&flag));
}

static const char *
get_id (GListStore *flags,
        guint       i)
{
  g_autoptr(HearFlag) flag = g_list_model_get_item (G_LIST_MODEL (flags), i);

  return hear_flag_get_facts (flag)->id; /* the list has it */
}

static void
test_list (void)
{
  g_autoptr(GListStore) flags = g_list_store_new (HEAR_TYPE_FLAG);
  g_autoptr(HearFlag) first = make ("1");
  g_autoptr(HearFlag) second = make ("2");
  g_autoptr(HearFlag) same = make ("2");

  hear_flag_put (flags, second);
  hear_flag_put (flags, first);
  hear_flag_put (flags, same);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (flags)), ==, 2);
  g_assert_cmpstr (get_id (flags, 0), ==, "1");
  g_assert_true (hear_flag_find (flags, "2") == second);
  hear_flag_drop (flags, "1");
  hear_flag_drop (flags, "3");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (flags)), ==, 1);
  g_assert_cmpstr (get_id (flags, 0), ==, "2");
  g_assert_null (hear_flag_find (flags, "1"));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/flag/facts", test_facts);
  g_test_add_func ("/flag/list", test_list);

  return g_test_run ();
}
