/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-search-query.h"
#include "hear-test.h"

typedef struct
{
  const char *text;
  const char *match;
  guint       n_phrases;
} Case;

static const Case cases[] = {
  { "", NULL, 0 },
  { "  \t ", NULL, 0 },
  { "-- \"\" * !", NULL, 0 },
  { "cache", "\"cache\"", 1 },
  { "hard  bug", "\"hard\" AND \"bug\"", 2 },
  { "\"hard bug\" race", "\"hard bug\" AND \"race\"", 2 },
  { "„harter Fehler“", "\"harter Fehler\"", 1 },
  { "\"not closed", "\"not closed\"", 1 },
  { "don't", "\"don't\"", 1 },
  { "e-mail", "\"e-mail\"", 1 },
  { "rock\"n\"roll", "\"rock\" AND \"n\" AND \"roll\"", 3 },
  { "cach*", "\"cach\"*", 1 },
  { "cach**", "\"cach\"*", 1 },
  { "ca*", "\"ca\"", 1 },
  { "e-ca*", "\"e-ca\"", 1 },
  { "\"load balan\"*", "\"load balan\"*", 1 },
  { "überz*", "\"überz\"*", 1 },
  { "東京", "\"東 京 \"", 1 },
  { "東京都*", "\"東 京 都 \"", 1 },
  { "a NEAR b", "NEAR(\"a\" \"b\", 10)", 2 },
  { "a NEAR b NEAR \"c d\"", "NEAR(\"a\" \"b\" \"c d\", 10)", 3 },
  { "x a NEAR b y", "\"x\" AND NEAR(\"a\" \"b\", 10) AND \"y\"", 4 },
  { "a near b", "\"a\" AND \"near\" AND \"b\"", 3 },
  { "NEAR", "\"near\"", 1 },
  { "NEAR b", "\"near\" AND \"b\"", 2 },
  { "a NEAR", "\"a\" AND \"near\"", 2 },
  { "near(a b, 5)", "NEAR(\"a\" \"b\", 5)", 2 },
  { "NEAR( \"a b\" cod* ,2 ) d", "NEAR(\"a b\" \"cod\"*, 2) AND \"d\"", 3 },
  { "near(a b)", "NEAR(\"a\" \"b\", 10)", 2 },
  { "near(a b, 100000)", "NEAR(\"a\" \"b\", 100)", 2 },
  { "near(a b, 0)", "NEAR(\"a\" \"b\", 1)", 2 },
  { "near(a, b)", "NEAR(\"a\" \"b\", 10)", 2 },
  { "near(a b, 5", "\"near(a\" AND \"b,\" AND \"5\"", 3 },
  { "near()", NULL, 0 },
  { "near(a NEAR b)", "NEAR(\"a\" \"b\", 10)", 2 },
  { "AND OR NOT", "\"AND\" AND \"OR\" AND \"NOT\"", 3 },
  { "{text} : a ^b +c", "\"{text}\" AND \"a\" AND \"^b\" AND \"+c\"", 4 },
  { "a' OR 1=1; --", "\"a'\" AND \"OR\" AND \"1=1;\"", 3 },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint            n_phrases = 99;
      g_autofree char *match = hear_search_query_write (cases[i].text, FALSE, &n_phrases);

      g_assert_cmpstr (match, ==, cases[i].match);
      g_assert_cmpuint (n_phrases, ==, cases[i].n_phrases);
    }
}

/* Only the last word may still grow, and only while it is the last. */
static void
test_typing (void)
{
  static const Case typed[] = {
    { "ca", "\"ca\"", 1 },
    { "cac", "\"cac\"*", 1 },
    { "cac ", "\"cac\"", 1 },
    { "hard cac", "\"hard\" AND \"cac\"*", 2 },
    { "\"hard bu", "\"hard bu\"", 1 },
    { "\"hard bug", "\"hard bug\"*", 1 },
    { "\"hard bug\"", "\"hard bug\"", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      guint            n_phrases;
      g_autofree char *match = hear_search_query_write (typed[i].text, TRUE, &n_phrases);

      g_assert_cmpstr (match, ==, typed[i].match);
    }
}

static void
test_limits (void)
{
  g_autoptr(GString) many = g_string_new (NULL);
  g_autofree char *match = NULL;
  guint            n_phrases;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (many, "w%u ", i);
  match = hear_search_query_write (many->str, FALSE, &n_phrases);
  g_assert_cmpuint (n_phrases, ==, HEAR_SEARCH_MAX_PHRASES);
  g_assert_cmpuint (strlen (match), <, 1024);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/search-query/table", test_table);
  g_test_add_func ("/search-query/typing", test_typing);
  g_test_add_func ("/search-query/limits", test_limits);

  return g_test_run ();
}
