/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-word-match.h"

static void
test_cases (void)
{
  const struct
  {
    const char *text;
    const char *pattern;
    gboolean    matches;
  } cases[] = {
    { "ana lima", "", TRUE },
    { "ana lima", "ana", TRUE },
    { "ana lima", "li", TRUE },
    { "ana lima", "an li", TRUE },
    { "ana lima", "lima ana", TRUE },
    { "ana lima", "anli", TRUE },
    { "ana lima", "al", TRUE },
    { "ana lima", "ima", FALSE },
    { "ana lima", "analimaa", FALSE },
    { "ana lima", "an x", FALSE },
    { "maria o'neil-smith", "smith", TRUE },
    { "maria o'neil-smith", "o'ne", TRUE },
    { "go to time…", "gtt", TRUE },
    { "müller", "mü", TRUE },
    { "müller", "ü", FALSE },
    { "王小明", "小", TRUE },
    { "王小明", "小明", TRUE },
    { "王小明", "王明", TRUE },
    { "", "a", FALSE },
    { "…", "a", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean matches = hear_word_match (cases[i].text, cases[i].pattern) > 0;

      if (matches != cases[i].matches)
        g_test_fail_printf ("“%s” in “%s”: %d", cases[i].pattern, cases[i].text, matches);
    }
}

/* What is nearer to the beginning, and in fewer pieces, comes first. */
static void
test_order (void)
{
  g_assert_cmpuint (hear_word_match ("ana lima", "ana"), >, hear_word_match ("lia ana", "ana"));
  g_assert_cmpuint (hear_word_match ("alma", "al"), >, hear_word_match ("ana lima", "al"));
  g_assert_cmpuint (hear_word_match ("ana lima", "al"), >, hear_word_match ("ana von lima", "al"));
}

/* Many ways lead nowhere: none is gone twice. */
static void
test_hard (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *pattern = g_strnfill (60, 'a');

  for (guint i = 0; i < 40; i++)
    g_string_append (text, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ");
  pattern[59] = 'b';
  for (guint i = 0; i < 100; i++)
    g_assert_cmpuint (hear_word_match (text->str, pattern), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/word-match/cases", test_cases);
  g_test_add_func ("/word-match/order", test_order);
  g_test_add_func ("/word-match/hard", test_hard);

  return g_test_run ();
}
