/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-error.h"
#include "hear-test.h"
#include "hear-words.h"

static void
test_spread (void)
{
  g_autoptr(GArray) words = hear_words_spread ("a bb", 1000, 1500);

  g_assert_cmpuint (words->len, ==, 2);
  g_assert_cmpint (hear_words_index (words, 0).start_ms, ==, 1000);
  g_assert_cmpint (hear_words_index (words, 0).end_ms, ==, 1200);
  g_assert_cmpint (hear_words_index (words, 1).end_ms, ==, 1500);
  g_assert_true (hear_words_index (words, 1).flags & HEAR_WORD_ESTIMATED);
}

static void
test_pack (void)
{
  const char *text = "zwölf Würfe im Hof";
  g_autoptr(GArray) words = hear_words_spread (text, 5000, 7345);
  g_autoptr(GArray) back = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  hear_words_index (words, 1).confidence = 0.873f;
  hear_words_index (words, 2).start_ms = 100;
  bytes = hear_words_pack (words);
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 60);
  back = hear_words_unpack (bytes, text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->len, ==, words->len);
  for (guint i = 0; i < words->len; i++)
    {
      HearWord *a = &hear_words_index (words, i);
      HearWord *b = &hear_words_index (back, i);

      g_assert_cmpuint (a->start, ==, b->start);
      g_assert_cmpuint (a->end, ==, b->end);
      g_assert_cmpint (a->start_ms, ==, b->start_ms);
      g_assert_cmpint (a->end_ms, ==, b->end_ms);
      g_assert_cmpfloat_with_epsilon (a->confidence, b->confidence, 0.0006);
      g_assert_cmpint (a->flags, ==, b->flags);
    }
}

static void
test_damaged (void)
{
  const guint8 cases[][6] = { { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff }, { 9, 9, 0, 0, 0, 0 }, { 0, 1, 0, 0, 0, 0x80 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i], sizeof (cases[i]));
      g_autoptr(GError) error = NULL;

      g_assert_null (hear_words_unpack (bytes, "ab", &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
    }
}

/* A duration that no recording has. */
static void
test_absurd_times (void)
{
  const guint8 packed[] = { 0, 2, 0, 3, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0 };
  g_autoptr(GBytes) bytes = g_bytes_new_static (packed, sizeof (packed));
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_words_unpack (bytes, "ab", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
}

static void
test_none (void)
{
  g_autoptr(GArray) none = hear_words_new ();
  g_autoptr(GBytes) bytes = hear_words_pack (none);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) back = hear_words_unpack (bytes, "", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 0);
  g_assert_cmpuint (back->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/words/spread", test_spread);
  g_test_add_func ("/words/pack", test_pack);
  g_test_add_func ("/words/damaged", test_damaged);
  g_test_add_func ("/words/absurd-times", test_absurd_times);
  g_test_add_func ("/words/none", test_none);

  return g_test_run ();
}
