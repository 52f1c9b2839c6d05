/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-words.h"

/* Zipf's law with Mandelbrot's shift: the word of rank r is said 1/(r + 2.7)
 * times as often. */
#define N_WORDS 50000
#define SHIFT 2.7

struct _HearBenchWords
{
  GRand     *dice;
  GPtrArray *words;
  double    *sums;
};

/* Rank to syllables: no two words are equal, and many begin alike. */
static char *
make_word (guint rank)
{
  static const char *const syllables[] = {
    "ra",
    "ne",
    "ti",
    "so",
    "ku",
    "la",
    "me",
    "vi",
    "do",
    "pu",
    "sta",
    "tre",
    "gri",
    "blo",
    "chu",
    "fen",
    "mar",
    "lin",
    "tor",
    "sal",
  };
  GString *word = g_string_new (syllables[rank % G_N_ELEMENTS (syllables)]);

  for (guint rest = rank / G_N_ELEMENTS (syllables) + G_N_ELEMENTS (syllables); rest > 0; rest /= G_N_ELEMENTS (syllables))
    g_string_append (word, syllables[rest % G_N_ELEMENTS (syllables)]);

  return g_string_free (word, FALSE);
}

/**
 * hear_bench_words_new:
 * @seed: what the dice begin with
 *
 * Returns: (transfer full): a language
 */
HearBenchWords *
hear_bench_words_new (guint32 seed)
{
  HearBenchWords *self = g_new0 (HearBenchWords, 1);
  double          sum = 0;

  self->dice = g_rand_new_with_seed (seed);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->sums = g_new (double, N_WORDS);
  for (guint i = 0; i < N_WORDS; i++)
    {
      sum += 1 / (i + SHIFT);
      self->sums[i] = sum;
      g_ptr_array_add (self->words, make_word (i));
    }

  return self;
}

/**
 * hear_bench_words_free:
 * @self: (transfer full): a language
 */
void
hear_bench_words_free (HearBenchWords *self)
{
  g_rand_free (self->dice);
  g_ptr_array_unref (self->words);
  g_free (self->sums);
  g_free (self);
}

/**
 * hear_bench_words_get:
 * @self: a language
 * @rank: from 0, the word that is said most
 *
 * Returns: (transfer none): the word
 */
const char *
hear_bench_words_get (HearBenchWords *self,
                      guint           rank)
{
  return g_ptr_array_index (self->words, rank);
}

static guint
find_rank (HearBenchWords *self,
           double          sum)
{
  guint low = 0;
  guint high = N_WORDS - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->sums[middle] < sum)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * hear_bench_words_say:
 * @self: a language
 * @n: how many words
 *
 * Returns: (transfer full): what somebody says
 */
char *
hear_bench_words_say (HearBenchWords *self,
                      guint           n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            hear_bench_words_get (self, find_rank (self, g_rand_double_range (self->dice, 0, self->sums[N_WORDS - 1]))));

  return g_string_free (text, FALSE);
}

/**
 * hear_bench_words_roll:
 * @self: a language
 * @from: the lowest number
 * @to: the number after the highest
 *
 * Returns: one of them
 */
guint
hear_bench_words_roll (HearBenchWords *self,
                       guint           from,
                       guint           to)
{
  return (guint) g_rand_int_range (self->dice, (gint32) from, (gint32) to);
}
