/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-merge-side.h"
#include "hear-test-merge.h"
#include "hear-test.h"

static void
test_tokens (void)
{
  g_autoptr(GPtrArray) segments = hear_test_merge_segments (" one  two ", "");
  g_autoptr(HearMergeSide) side = hear_merge_side_new (segments, 0, 2);
  HearMergeToken *token = hear_merge_side_get_token (side, 1);

  g_assert_cmpuint (side->tokens->len, ==, 3);
  g_assert_cmpmem (token->text, token->length, "two", 3);
  g_assert_cmpmem (token->glue, token->glue_length, "  ", 2);
  g_assert_cmpstr (token->tail, ==, " ");
  g_assert_false (token->is_first);
  g_assert_true (token->is_last);
  g_assert_cmpint (hear_merge_side_get_token (side, 2)->word, ==, -1);
  g_assert_true (hear_merge_side_get_segment (side, 2) == hear_merge_side_find_segment (side, "2"));
  g_assert_null (hear_merge_side_find_segment (side, NULL));
}

static void
test_match (void)
{
  g_autoptr(GPtrArray) old = hear_test_merge_segments ("one two six", "ten end");
  g_autoptr(GPtrArray) new = hear_test_merge_segments ("x one six y", "ten end");
  g_autoptr(HearMergeSide) base = hear_merge_side_new (old, 0, 2);
  g_autoptr(HearMergeSide) side = hear_merge_side_new (new, 0, 2);
  const int expected[] = { 1, -1, 2, 4, 5 };

  hear_merge_side_match (side, base);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (hear_merge_side_find (side, (int) i), ==, expected[i]);
  g_assert_true (hear_merge_side_is_same (side, 1, base, 0));
  g_assert_false (hear_merge_side_is_same (side, 0, base, 0));
}

/* So much that nobody compares all pairs. */
static void
test_much (void)
{
  g_autoptr(GString) long_text = g_string_new ("first");
  g_autoptr(GPtrArray) old = NULL;
  g_autoptr(GPtrArray) new = NULL;
  g_autoptr(HearMergeSide) base = NULL;
  g_autoptr(HearMergeSide) side = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (long_text, " w%u", i);
  old = hear_test_merge_segments (long_text->str, "end");
  for (char *p = long_text->str + strlen ("first"); *p != '\0'; p++)
    *p = *p == 'w' ? 'v' : *p;
  new = hear_test_merge_segments (long_text->str, "end");
  base = hear_merge_side_new (old, 0, 2);
  side = hear_merge_side_new (new, 0, 2);
  hear_merge_side_match (side, base);
  g_assert_cmpint (hear_merge_side_find (side, 0), ==, 0);
  g_assert_cmpint (hear_merge_side_find (side, 700), ==, -1);
  g_assert_cmpint (hear_merge_side_find (side, 1501), ==, 1501);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/merge-side/tokens", test_tokens);
  g_test_add_func ("/merge-side/match", test_match);
  g_test_add_func ("/merge-side/much", test_much);

  return g_test_run ();
}
