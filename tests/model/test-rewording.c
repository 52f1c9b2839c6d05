/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-rewording.h"
#include "hear-test.h"

/* One word a second, each of half a second. */
static GArray *
make_words (guint n)
{
  GArray *words = hear_words_new ();

  for (guint i = 0; i < n; i++)
    {
      HearWord word = { i * 4, i * 4 + 3, i * 1000, i * 1000 + 500, 1, HEAR_WORD_NONE };

      g_array_append_val (words, word);
    }

  return words;
}

static char *
describe (GArray *words)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      HearWord *word = &hear_words_index (words, i);

      g_string_append_printf (line, "%s%u-%u@%d-%d%s", i > 0 ? " " : "", word->start, word->end,
                              (int) word->start_ms, (int) word->end_ms,
                              (word->flags & HEAR_WORD_ESTIMATED) != 0 ? "e" : "");
    }

  return g_string_free (line, FALSE);
}

static void
test_cases (void)
{
  const struct
  {
    const char *corrected;
    const char *words;
  } cases[] = {
    { "one two six", "0-3@0-500 4-7@1000-1500 8-11@2000-2500" },
    { "one too six", "0-3@0-500 4-7@1000-1500 8-11@2000-2500" },
    { "one six", "0-3@0-500 4-7@2000-2500" },
    { "two six", "0-3@1000-1500 4-7@2000-2500" },
    { "one two", "0-3@0-500 4-7@1000-1500" },
    { "one two aaa six", "0-3@0-500 4-7@1000-1500 8-11@1500-2000e 12-15@2000-2500" },
    { "one two six aaa", "0-3@0-500 4-7@1000-1500 8-11@2000-2500 12-15@2500-3000e" },
    { "one tw o six", "0-3@0-500 4-6@1000-1300e 7-8@1300-1500e 9-12@2000-2500" },
    { "", "" },
  };
  g_autoptr(GArray) words = make_words (3);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) result = hear_rewording_apply (words, "one two six", cases[i].corrected, (HearSpan){ 0, 3000 });
      g_autofree char *line = describe (result);

      g_assert_cmpstr (line, ==, cases[i].words);
    }
}

static void
test_from_nothing (void)
{
  g_autoptr(GArray) words = hear_words_new ();
  g_autoptr(GArray) result = hear_rewording_apply (words, "", "one two", (HearSpan){ 100, 300 });

  g_assert_cmpuint (result->len, ==, 2);
  g_assert_cmpint (hear_words_index (result, 0).start_ms, ==, 100);
  g_assert_cmpint (hear_words_index (result, 1).end_ms, ==, 300);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/rewording/cases", test_cases);
  g_test_add_func ("/rewording/from-nothing", test_from_nothing);

  return g_test_run ();
}
