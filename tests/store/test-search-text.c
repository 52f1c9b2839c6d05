/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-search-text.h"
#include "hear-test.h"

static void
test_letters (void)
{
  g_assert_true (hear_search_text_is_letter ('a'));
  g_assert_true (hear_search_text_is_letter (0xe4));
  g_assert_true (hear_search_text_is_letter ('7'));
  g_assert_true (hear_search_text_is_letter (0x6771));
  g_assert_false (hear_search_text_is_letter ('-'));
  g_assert_false (hear_search_text_is_letter (0x2014));
}

/* Every byte of the spread text leads back to where it came from. */
static void
test_spread (void)
{
  const char      *text = "in 東京 é";
  g_autofree char *spread = hear_search_text_spread (text);

  g_assert_cmpstr (spread, ==, "in 東 京  é");
  g_assert_cmpuint (hear_search_text_unspread (text, 0), ==, 0);
  g_assert_cmpuint (hear_search_text_unspread (text, (guint) (strstr (spread, "京") - spread)), ==, (guint) (strstr (text, "京") - text));
  g_assert_cmpuint (hear_search_text_unspread (text, (guint) (strstr (spread, "é") - spread)), ==, (guint) (strstr (text, "é") - text));
  g_assert_cmpuint (hear_search_text_unspread (text, 1000), ==, strlen (text));
}

static char *
cut (const char *text,
     guint       start,
     guint       end,
     GArray    **marks)
{
  HearTextRange mark = { start, end };

  *marks = g_array_new (FALSE, FALSE, sizeof (HearTextRange));
  g_array_append_val (*marks, mark);

  return hear_search_text_cut (text, *marks);
}

static void
test_short (void)
{
  g_autoptr(GArray) marks = NULL;
  g_autofree char *snippet = cut ("Über die Brücke", 10, 17, &marks);

  g_assert_cmpstr (snippet, ==, "Über die Brücke");
  g_assert_cmpuint (g_array_index (marks, HearTextRange, 0).start, ==, 9);
  g_assert_cmpuint (g_array_index (marks, HearTextRange, 0).end, ==, 15);
}

static void
test_long (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GArray) marks = NULL;
  g_autofree char     *snippet = NULL;
  const char          *at;
  const HearTextRange *mark;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "größer%u ", i);
  at = strstr (text->str, "größer50");
  snippet = cut (text->str, (guint) (at - text->str), (guint) (at - text->str) + 10, &marks);
  g_assert_true (g_str_has_prefix (snippet, "…größer"));
  g_assert_true (g_str_has_suffix (snippet, "…"));
  g_assert_cmpint (g_utf8_strlen (snippet, -1), <=, 182);
  mark = &g_array_index (marks, HearTextRange, 0);
  g_assert_cmpint (strncmp (g_utf8_offset_to_pointer (snippet, mark->start), "größer50 ", strlen ("größer50 ")), ==, 0);
  g_assert_cmpuint (mark->end - mark->start, ==, 8);
}

/* Marks behind the end of the snippet are left out; one across it is cut. */
static void
test_marks_behind (void)
{
  g_autofree char *text = g_strnfill (1000, 'x');
  g_autoptr(GArray) marks = g_array_new (FALSE, FALSE, sizeof (HearTextRange));
  g_autofree char    *snippet = NULL;
  const HearTextRange ranges[] = { { 0, 1 }, { 100, 400 }, { 500, 600 } };

  g_array_append_vals (marks, ranges, G_N_ELEMENTS (ranges));
  snippet = hear_search_text_cut (text, marks);
  g_assert_cmpuint (marks->len, ==, 2);
  g_assert_cmpuint (g_array_index (marks, HearTextRange, 1).end, <, g_utf8_strlen (snippet, -1));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/search-text/letters", test_letters);
  g_test_add_func ("/search-text/spread", test_spread);
  g_test_add_func ("/search-text/short", test_short);
  g_test_add_func ("/search-text/long", test_long);
  g_test_add_func ("/search-text/marks-behind", test_marks_behind);

  return g_test_run ();
}
