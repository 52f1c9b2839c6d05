/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-transcript-shift.h"

/* A word is marked with < and > in both lines; without marks it is gone. */
typedef struct
{
  const char *what;
  const char *before;
  const char *after;
} Case;

static const Case words[] = {
  { "nothing typed", "so <we> had", "so <we> had" },
  { "far in front", "so <we> had", "and so <we> had" },
  { "far behind", "so <we> had", "so <we> had it" },
  { "into it", "so <we> had", "so <were> had" },
  { "at its end", "so <we> had", "so <wel> had" },
  { "at its start", "so <we> had", "so <owe> had" },
  { "out of it", "so <were> had", "so <we> had" },
  { "a word behind it", "so <we> had", "so <we> all had" },
  { "a word at its end", "<we> had", "<we> all had" },
  { "a word in front of it", "so <we> had", "so x <we> had" },
  { "a word at its start", "<we> had", "x <we> had" },
  { "all of it", "so <we> had", "so <they> had" },
  { "all of it and more", "so <we> had it", "<nobody> it" },
  { "its end and more", "so <were> had it", "so <we> it" },
  { "the space in front", "so <we> had", "so<we> had" },
  { "the space behind", "so <we> had", "so <we>had" },
  { "it is gone", "so <we> had", "so had" },
  { "everything is gone", "<we>", "" },
  { "letters of more than one byte", "so <zwölf> fünf", "sö <zwölff> fünf" },
  { "two words out of one", "<without> it", "<with> out it" },
};

static const Case pieces[] = {
  { "in front", "so <we had> it", "and so <we had> it" },
  { "behind", "so <we had> it", "so <we had> all" },
  { "at its end", "so <we had>", "so <we had>n't" },
  { "at its start", "so <we had>", "so x<we had>" },
  { "into it", "so <we had>", "so we xhad" },
  { "out of it", "so <we had>", "so wehad" },
  { "it is gone", "so <we had> it", "so it" },
};

static char *
read_marks (const char *marked,
            guint      *start,
            guint      *end)
{
  const char *open = strchr (marked, '<');
  GString    *plain = g_string_new (marked);

  *start = *end = 0;
  if (open != NULL)
    {
      *start = (guint) g_utf8_pointer_to_offset (marked, open);
      *end = (guint) g_utf8_pointer_to_offset (marked, strchr (marked, '>')) - 1;
    }
  g_string_replace (plain, "<", "", 1);
  g_string_replace (plain, ">", "", 1);

  return g_string_free (plain, FALSE);
}

static void
check (const Case *one,
       gboolean    word)
{
  guint               start;
  guint               end;
  guint               there;
  guint               there_end;
  g_autofree char    *before = read_marks (one->before, &start, &end);
  g_autofree char    *after = read_marks (one->after, &there, &there_end);
  HearTranscriptShift shift = hear_transcript_shift_find (before, after);
  gboolean            left;

  g_test_message ("%s", one->what);
  if (word)
    left = hear_transcript_shift_word (shift, after, &start, &end);
  else
    left = hear_transcript_shift_move (shift, &start, &end);
  g_assert_cmpint (left, ==, strchr (one->after, '<') != NULL);
  if (!left)
    return;

  g_assert_cmpuint (start, ==, there);
  g_assert_cmpuint (end, ==, there_end);
}

static void
test_word (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    check (&words[i], TRUE);
}

static void
test_move (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    check (&pieces[i], FALSE);
}

/* Wherever one types: what comes out lies in the line. */
static void
test_at_random (void)
{
  const char *const letters[] = { "a", "b", " ", "ö" };

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr(GString) before = g_string_new (NULL);
      g_autoptr(GString) after = g_string_new (NULL);
      guint               start;
      guint               end;
      guint               n;
      HearTranscriptShift shift;

      for (int j = g_test_rand_int_range (1, 9); j > 0; j--)
        g_string_append (before, letters[g_test_rand_int_range (0, 4)]);
      for (int j = g_test_rand_int_range (0, 9); j > 0; j--)
        g_string_append (after, letters[g_test_rand_int_range (0, 4)]);
      n = (guint) g_utf8_strlen (after->str, -1);
      start = (guint) g_test_rand_int_range (0, (int) g_utf8_strlen (before->str, -1));
      end = (guint) g_test_rand_int_range ((int) start + 1, (int) g_utf8_strlen (before->str, -1) + 1);
      shift = hear_transcript_shift_find (before->str, after->str);
      if (!hear_transcript_shift_word (shift, after->str, &start, &end))
        continue;
      g_assert_cmpuint (start, <, end);
      g_assert_cmpuint (end, <=, n);
    }
}

int
main (int   argc,
      char *argv[])
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/transcript-shift/word", test_word);
  g_test_add_func ("/transcript-shift/move", test_move);
  g_test_add_func ("/transcript-shift/at-random", test_at_random);

  return g_test_run ();
}
