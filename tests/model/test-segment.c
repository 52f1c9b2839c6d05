/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-segment.h"
#include "hear-test.h"

static HearSegment *
make_thousand (void)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "%sw%u", i > 0 ? " " : "", i);

  return hear_segment_new (0, 400000, "a", text->str);
}

static void
assert_covers (HearSegment *segment)
{
  GArray     *words = hear_segment_get_words (segment);
  const char *text = hear_segment_get_text (segment);
  guint       end = 0;

  for (guint i = 0; i < words->len; i++)
    {
      g_assert_cmpuint (hear_words_index (words, i).start, >=, end);
      end = hear_words_index (words, i).end;
      g_assert_true (text[end] == '\0' || g_ascii_isspace (text[end]));
    }
}

static void
test_replace_one (void)
{
  g_autoptr(HearSegment) segment = make_thousand ();
  g_autoptr(HearSegment) before = hear_segment_copy (segment);
  g_autofree char *text = g_strdup (hear_segment_get_text (segment));
  GArray          *words;

  text[hear_words_index (hear_segment_get_words (segment), 500).start] = 'W';
  hear_segment_replace_text (segment, text);
  words = hear_segment_get_words (segment);
  g_assert_cmpuint (words->len, ==, 1000);
  for (guint i = 0; i < words->len; i++)
    g_assert_cmpint (hear_words_index (words, i).start_ms, ==,
                     hear_words_index (hear_segment_get_words (before), i).start_ms);
  assert_covers (segment);
}

static void
test_replace_many (void)
{
  const struct
  {
    const char *text;
    guint       n;
  } cases[] = {
    { "one two three four", 4 },
    { "one three four", 3 },
    { "one two and a half three four", 7 },
    { "zero one two three four", 5 },
    { "one two three four five", 5 },
    { "one two two three four", 5 },
    { "", 0 },
    { "none of it", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearSegment) segment = hear_segment_new (1000, 3000, "a", "one two three four");
      GArray *words;

      hear_segment_replace_text (segment, cases[i].text);
      words = hear_segment_get_words (segment);
      g_assert_cmpuint (words->len, ==, cases[i].n);
      assert_covers (segment);
      for (guint j = 1; j < words->len; j++)
        g_assert_cmpint (hear_words_index (words, j).start_ms, >=, hear_words_index (words, j - 1).start_ms);
    }
}

static void
test_split (void)
{
  g_autoptr(HearSegment) segment = hear_segment_new (1000, 3000, "a", "one two three four");
  g_autoptr(HearSegment) half = hear_segment_split (segment, 2);

  g_assert_cmpstr (hear_segment_get_text (segment), ==, "one two");
  g_assert_cmpstr (hear_segment_get_text (half), ==, "three four");
  g_assert_cmpint (hear_segment_get_end_ms (segment), <=, hear_segment_get_start_ms (half));
  g_assert_cmpint (hear_segment_get_end_ms (half), ==, 3000);
  g_assert_true (hear_segment_get_breaks (half));
  g_assert_false (hear_segment_get_breaks (segment));
  assert_covers (segment);
  assert_covers (half);
  g_assert_null (hear_segment_split (half, 0));
  g_assert_null (hear_segment_split (half, 2));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/segment/replace-one", test_replace_one);
  g_test_add_func ("/segment/replace-many", test_replace_many);
  g_test_add_func ("/segment/split", test_split);

  return g_test_run ();
}
