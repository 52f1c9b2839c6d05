/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-test.h"
#include "hear-text.h"

static void
test_words (void)
{
  const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { "", "" },
    { "  one ", "one" },
    { "So, we – had two.", "So,|we|–|had|two." },
    { "zwölf Würfe", "zwölf|Würfe" },
    { "a\n b\tc", "a|b|c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) words = hear_text_find_words (cases[i].text);
      g_autoptr(GString) joined = g_string_new (NULL);

      for (guint j = 0; j < words->len; j++)
        {
          HearTextRange *range = &g_array_index (words, HearTextRange, j);

          g_string_append_printf (joined, "%s%.*s", j > 0 ? "|" : "", (int) (range->end - range->start), cases[i].text + range->start);
        }
      g_assert_cmpstr (joined->str, ==, cases[i].words);
    }
}

static void
test_unspaced (void)
{
  const char *text = "私は学生です。";
  g_autoptr(GArray) words = hear_text_find_words (text);
  guint end = 0;

  g_assert_cmpuint (words->len, >, 1);
  for (guint i = 0; i < words->len; i++)
    {
      g_assert_cmpuint (g_array_index (words, HearTextRange, i).start, ==, end);
      end = g_array_index (words, HearTextRange, i).end;
    }
  g_assert_cmpuint (end, ==, strlen (text));
}

static void
test_clean (void)
{
  g_autofree char *clean = hear_text_clean (" a\r\n b\x01\tc  ");

  g_assert_cmpstr (clean, ==, "a b c");
}

static void
test_fold (void)
{
  g_autofree char *one = hear_text_fold ("ANA MÜLLER");
  g_autofree char *other = hear_text_fold ("Ana Mu\xcc\x88ller");

  g_assert_cmpstr (one, ==, other);
}

static void
test_is_unspaced (void)
{
  g_assert_true (hear_text_is_unspaced (0x6771));
  g_assert_true (hear_text_is_unspaced (0x30fc));
  g_assert_true (hear_text_is_unspaced (0x0e01));
  g_assert_false (hear_text_is_unspaced ('a'));
  g_assert_false (hear_text_is_unspaced (0xac00));
}

static void
test_keep_letters (void)
{
  g_autofree char *all = hear_text_keep_letters ("So “we” HAD, 2–3!", -1);
  g_autofree char *part = hear_text_keep_letters ("zwölf choices", 6);
  g_autofree char *none = hear_text_keep_letters ("… – ?", -1);

  g_assert_cmpstr (all, ==, "sowehad23");
  g_assert_cmpstr (part, ==, "zwölf");
  g_assert_cmpstr (none, ==, "");
}

static void
test_has_words (void)
{
  g_assert_true (hear_text_has_words ("ask Al, then Bo", "Al"));
  g_assert_true (hear_text_has_words ("Al", "Al"));
  g_assert_true (hear_text_has_words ("Also Al", "Al"));
  g_assert_true (hear_text_has_words ("“Anna Müller’s”", "Anna Müller"));
  g_assert_false (hear_text_has_words ("Also, journal", "Al"));
  g_assert_false (hear_text_has_words ("Hanna Müllerin", "Anna Müller"));
  g_assert_false (hear_text_has_words ("al", "Al"));
  g_assert_false (hear_text_has_words ("anything", ""));
  g_assert_true (hear_text_has_words ("田中さん", "田中"));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/text/words", test_words);
  g_test_add_func ("/text/unspaced", test_unspaced);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/is-unspaced", test_is_unspaced);
  g_test_add_func ("/text/has-words", test_has_words);
  g_test_add_func ("/text/keep-letters", test_keep_letters);

  return g_test_run ();
}
