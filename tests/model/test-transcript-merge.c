/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-transcript-merge.h"

#define SECOND_MS 1000

/* "1a one two|2b six": segments with id 1 and 2, speakers a and b; a big
 * letter says that a turn begins there in any case. */
static GPtrArray *
parse (const char *text)
{
  GPtrArray *segments = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto(GStrv) parts = g_strsplit (text, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *id = g_strndup (parts[i], 1);
      g_autofree char *speaker = g_strndup (parts[i] + 1, 1);
      gint64           start = (gint64) (parts[i][0] - '0') * 10 * SECOND_MS;
      HearSegment     *segment;

      if (*parts[i] == '\0')
        continue;
      speaker[0] = g_ascii_tolower (speaker[0]);
      segment = hear_segment_new (start, start + 10 * SECOND_MS, speaker, parts[i] + 3);
      hear_segment_set_id (segment, id);
      hear_segment_set_breaks (segment, g_ascii_isupper (parts[i][1]));
      g_ptr_array_add (segments, segment);
    }

  return segments;
}

static char *
describe (GPtrArray *segments)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < segments->len; i++)
    {
      HearSegment *segment = g_ptr_array_index (segments, i);
      const char  *id = hear_segment_get_id (segment);
      char         speaker = hear_segment_get_speaker (segment)[0];

      g_string_append_printf (line, "%s%s%c %s", i > 0 ? "|" : "", id != NULL ? id : "-",
                              hear_segment_get_breaks (segment) ? g_ascii_toupper (speaker) : speaker, hear_segment_get_text (segment));
    }

  return g_string_free (line, FALSE);
}

static void
check_words (GPtrArray *segments)
{
  for (guint i = 0; i < segments->len; i++)
    {
      HearSegment *segment = g_ptr_array_index (segments, i);
      g_autoptr(HearSegment) fresh = hear_segment_new (0, 1, "", hear_segment_get_text (segment));
      GArray *words = hear_segment_get_words (segment);

      g_assert_cmpuint (words->len, ==, hear_segment_get_words (fresh)->len);
      for (guint j = 0; j < words->len; j++)
        {
          g_assert_cmpuint (hear_words_index (words, j).start, ==, hear_words_index (hear_segment_get_words (fresh), j).start);
          g_assert_cmpuint (hear_words_index (words, j).end, ==, hear_words_index (hear_segment_get_words (fresh), j).end);
        }
    }
}

typedef struct
{
  const char *base;
  const char *mine;
  const char *theirs;
  const char *merged;
  const char *conflict; /* "mine/theirs" */
} Case;

static void
check (const Case *c)
{
  g_autoptr(GPtrArray) base = parse (c->base);
  g_autoptr(GPtrArray) mine = parse (c->mine);
  g_autoptr(GPtrArray) theirs = parse (c->theirs);
  g_autoptr(HearTranscriptMerge) merge = hear_transcript_merge_new (base, mine, theirs);
  g_autofree char *merged = describe (merge->segments);

  g_assert_cmpstr (merged, ==, c->merged);
  check_words (merge->segments);
  g_assert_cmpuint (merge->conflicts->len, ==, c->conflict != NULL);
  if (c->conflict != NULL)
    {
      HearMergeConflict *conflict = g_ptr_array_index (merge->conflicts, 0);
      g_autofree char   *both = g_strconcat (conflict->mine, "/", conflict->theirs, NULL);

      g_assert_cmpstr (both, ==, c->conflict);
    }
}

#define B "1a one two six ten"

static void
test_words (void)
{
  const Case cases[] = {
    { B, B, B, B, NULL },
    { B, B, "1a one too six ten", "1a one too six ten", NULL },
    { B, "1a one too six ten", B, "1a one too six ten", NULL },
    { B, "1a one too six ten", "1a one too six ten", "1a one too six ten", NULL },
    { B, "1a 1 two six ten", "1a one two six 10", "1a 1 two six 10", NULL },
    { B, "1a one 2 six ten", "1a one two 6 ten", "1a one 2 6 ten", NULL },
    { B, "1a one two 6 ten", "1a one 2 six ten", "1a one 2 6 ten", NULL },
    { B, "1a one x two six ten", "1a one two six y ten", "1a one x two six y ten", NULL },
    { B, "1a one x two six ten", "1a one y two six ten", "1a one x y two six ten", NULL },
    { B, "1a one x two six ten", "1a one x two six ten", "1a one x two six ten", NULL },
    { B, "1a one two six ten x", "1a one two six ten y", "1a one two six ten x y", NULL },
    { B, "1a x one two six ten", "1a y one two six ten", "1a x y one two six ten", NULL },
    { B, "1a one x six ten", "1a one y six ten", "1a one x six ten", "x/y" },
    { B, "1a one x six ten", "1a one six ten", "1a one x six ten", NULL },
    { B, "1a one six ten", "1a one y six ten", "1a one y six ten", NULL },
    { B, "1a one six ten", "1a one two y six ten", "1a one y six ten", NULL },
    { B, "1a one ten", "1a one two y six ten", "1a one y ten", NULL },
    { B, "1a one two y six ten", "1a one ten", "1a one y ten", NULL },
    { B, "1a one x ten", "1a one two y six ten", "1a one x y ten", NULL },
    { B, "1a one two y six ten", "1a one x ten", "1a one x y ten", NULL },
    { B, "1a one x ten", "1a one two y ten", "1a one x ten", "x/two y" },
    { B, "1a one x ten", "1a one y z ten", "1a one x ten", "x/y z" },
    { B, "1a one ten", "1a one two ten", "1a one ten", NULL },
    { B, "1a one  two six ten ", "1a one two six ten", "1a one  two six ten ", NULL },
    { B, "1a one two six ten ", "1a one two six ten y", "1a one two six ten y", NULL },
    { B, "1a one, two six ten", "1a one two six. ten", "1a one, two six. ten", NULL },
    { B, "1a new words here", "1a one two six ten x", "1a new words here x", NULL },
    { "1a ", "1a x", "1a ", "1a x", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

#define T "1a one two|2b six ten|3a end"

static void
test_segments (void)
{
  const Case cases[] = {
    { T, "1a one 2|2b six ten|3a end", "1a one two|2b six 10|3a end", "1a one 2|2b six 10|3a end", NULL },
    /* Split */
    { T, "1a one|4A two|2b six ten|3a end", "1a one two x|2b six ten|3a end", "1a one|4A two x|2b six ten|3a end", NULL },
    { T, "1a one two x|2b six ten|3a end", "1a one|4A two|2b six ten|3a end", "1a one|4A two x|2b six ten|3a end", NULL },
    { T, "1a one x two|2b six ten|3a end", "1a one|4A two|2b six ten|3a end", "1a one x|4A two|2b six ten|3a end", NULL },
    { T, "1a one 2|2b six ten|3a end", "1a one|4A two|2b six ten|3a end", "1a one|4A 2|2b six ten|3a end", NULL },
    { "1a one two six ten", "1a one|4A two six ten", "1a one two six|5A ten", "1a one|4A two six|5A ten", NULL },
    { "1a one two six ten", "1a one two|4A six ten", "1a one two|5A six ten", "1a one two|4A six ten", NULL },
    /* Joined */
    { T, "1a one two six ten|3a end", "1a one two|2b six x ten|3a end", "1a one two six x ten|3a end", NULL },
    { T, "1a one two|2b six x ten|3a end", "1a one two six ten|3a end", "1a one two six x ten|3a end", NULL },
    { T, "1a one two|2b x six ten|3a end", "1a one two six ten|3a end", "1a one two x six ten|3a end", NULL },
    { T, "1a one two six ten|3a end", "1a one two|2b six ten end", "1a one two six ten|2b end", NULL },
    { T, "1a one two six ten|3a end", "1a one two|2b six|4B ten|3a end", "1a one two six|4A ten|3a end", NULL },
    /* Removed */
    { T, "1a one two|3a end", T, "1a one two|3a end", NULL },
    { T, "1a one two|3a end", "1a one two|2b six x ten|3a end", "1a one two|2b x|3a end", NULL },
    { T, "1a one two|2b six x|3a end", "1a one two|3a end", "1a one two|2b x|3a end", NULL },
    { T, "1a one two|3a end", "1a one two|2b six ten", "1a one two", NULL },
    { T, "", "1a one two|2b six ten|3a end x", "3a x", NULL },
    { T, "1a one two|2b six ten|4b new|3a end", "1a one two|2b six ten|5b more|3a end", "1a one two|2b six ten|4b new|5b more|3a end", NULL },
    /* Speakers and turns */
    { T, "1a one two|2c six ten|3a end", "1a one two|2b six x ten|3a end", "1a one two|2c six x ten|3a end", NULL },
    { T, "1a one two|2b six x ten|3a end", "1a one two|2c six ten|3a end", "1a one two|2c six x ten|3a end", NULL },
    { T, "1a one two|2b new words|3a end", "1a one two|2c six ten|3a end", "1a one two|2c new words|3a end", NULL },
    { T, "1a one two|2c six ten|3a end", "1a one two|2b six|4B ten|3a end", "1a one two|2c six|4C ten|3a end", NULL },
    { T, "1a one two|2B six ten|3a end", "1a one two|2b x six ten|3a end", "1a one two|2b x|-B six ten|3a end", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

static void
change (GPtrArray  *segments,
        const char *text)
{
  hear_segment_replace_text (g_ptr_array_index (segments, 0), text);
}

static gint64
get_start (HearTranscriptMerge *merge,
           guint                word)
{
  return hear_words_index (hear_segment_get_words (g_ptr_array_index (merge->segments, 0)), word).start_ms;
}

static void
test_times (void)
{
  g_autoptr(GPtrArray) base = parse (B);
  g_autoptr(GPtrArray) mine = parse (B);
  g_autoptr(GPtrArray) theirs = parse (B);
  g_autoptr(HearTranscriptMerge) merge = NULL;
  GArray *words = hear_segment_get_words (g_ptr_array_index (base, 0));

  change (mine, "one x two six ten");
  change (mine, "one x two six 10");
  change (theirs, "one two six y ten");
  merge = hear_transcript_merge_new (base, mine, theirs);
  g_assert_cmpstr (hear_segment_get_text (g_ptr_array_index (merge->segments, 0)), ==, "one x two six y 10");
  g_assert_cmpint (get_start (merge, 0), ==, hear_words_index (words, 0).start_ms);
  g_assert_cmpint (get_start (merge, 1), ==, hear_words_index (words, 0).end_ms);
  g_assert_cmpint (get_start (merge, 2), ==, hear_words_index (words, 1).start_ms);
  g_assert_cmpint (get_start (merge, 3), ==, hear_words_index (words, 2).start_ms);
  g_assert_cmpint (get_start (merge, 5), ==, hear_words_index (words, 3).start_ms);
}

/* What one side alone changed are that side's own objects. */
static void
test_objects (void)
{
  g_autoptr(GPtrArray) base = parse (T);
  g_autoptr(GPtrArray) mine = parse ("1a one x two|2b six ten|3a end");
  g_autoptr(GPtrArray) theirs = parse ("1a one two|2b six ten|3a end y");
  g_autoptr(HearTranscriptMerge) merge = hear_transcript_merge_new (base, mine, theirs);

  g_assert_true (g_ptr_array_index (merge->segments, 0) == g_ptr_array_index (mine, 0));
  g_assert_true (g_ptr_array_index (merge->segments, 1) == g_ptr_array_index (mine, 1));
  g_assert_true (g_ptr_array_index (merge->segments, 2) == g_ptr_array_index (theirs, 2));
}

static char *
put_in (GRand      *random,
        const char *text,
        const char *word)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  guint    n = g_strv_length (words);
  guint    at = (guint) g_rand_int_range (random, 0, (gint32) n + 1);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i <= n; i++)
    {
      if (i == at)
        g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", word);
      if (i < n)
        g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
    }

  return g_string_free (line, FALSE);
}

static void
scramble (GRand      *random,
          GPtrArray  *segments,
          const char *side)
{
  for (guint i = 0; i < 6 && segments->len > 0; i++)
    {
      guint            at = (guint) g_rand_int_range (random, 0, (gint32) segments->len);
      HearSegment     *segment = g_ptr_array_index (segments, at);
      g_autofree char *word = g_strdup_printf ("%s%u", side, i);
      g_autofree char *text = put_in (random, hear_segment_get_text (segment), word);
      HearSegment     *half = NULL;

      hear_segment_replace_text (segment, text);
      if (g_rand_int_range (random, 0, 4) == 0)
        half = hear_segment_split (segment, (guint) g_rand_int_range (random, 1, 4));
      if (half == NULL)
        continue;
      hear_segment_set_id (half, word);
      g_ptr_array_insert (segments, (int) at + 1, half);
    }
}

static void
check_nothing_lost (GPtrArray  *merged,
                    const char *side)
{
  g_autofree char *all = describe (merged);

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *word = g_strdup_printf ("%s%u", side, i);

      if (strstr (all, word) == NULL)
        g_error ("“%s” is not in “%s”", word, all);
    }
}

static void
name_all (GPtrArray *segments)
{
  for (guint i = 0; i < segments->len; i++)
    {
      HearSegment     *segment = g_ptr_array_index (segments, i);
      g_autofree char *id = g_strdup_printf ("new %u", i);

      if (hear_segment_get_id (segment) == NULL)
        hear_segment_set_id (segment, id);
    }
}

static void
test_random (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr(GPtrArray) base = parse (T "|5b zoo zip|6a fin far fun");
      g_autoptr(GPtrArray) mine = parse (T "|5b zoo zip|6a fin far fun");
      g_autoptr(GPtrArray) theirs = parse (T "|5b zoo zip|6a fin far fun");
      g_autoptr(HearTranscriptMerge) merge = NULL;
      g_autoptr(HearTranscriptMerge) again = NULL;

      scramble (random, mine, "x");
      scramble (random, theirs, "y");
      merge = hear_transcript_merge_new (base, mine, theirs);
      check_words (merge->segments);
      check_nothing_lost (merge->segments, "x");
      check_nothing_lost (merge->segments, "y");
      g_assert_cmpuint (merge->conflicts->len, ==, 0);
      name_all (merge->segments);
      /* Who did nothing since then has the same after the next. */
      again = hear_transcript_merge_new (theirs, theirs, merge->segments);
      g_assert_cmpuint (again->segments->len, ==, merge->segments->len);
      for (guint j = 0; j < again->segments->len; j++)
        g_assert_true (hear_segment_equal (g_ptr_array_index (again->segments, j), g_ptr_array_index (merge->segments, j)));
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/transcript-merge/words", test_words);
  g_test_add_func ("/transcript-merge/segments", test_segments);
  g_test_add_func ("/transcript-merge/times", test_times);
  g_test_add_func ("/transcript-merge/objects", test_objects);
  g_test_add_func ("/transcript-merge/random", test_random);

  return g_test_run ();
}
