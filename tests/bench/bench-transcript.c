/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-bench.h"
#include "hear-transcript.h"

/* Three hours of talk. */
#define N_SEGMENTS 1500
#define N_WORDS 20

#define N_RUNS 15

/* A transcript as it lies in the store: rows of text and packed words. */
typedef struct
{
  HearTranscript *transcript;
  GPtrArray      *packed;
  gsize           n_bytes;
} Bench;

static HearSegment *
make_segment (guint index)
{
  g_autoptr(GString) text = g_string_new (NULL);
  gint64 start_ms = index * 7000;

  for (guint i = 0; i < N_WORDS; i++)
    g_string_append_printf (text, "%sword%u", i > 0 ? " " : "", (index * 31 + i * 7) % 997);

  return hear_segment_new (start_ms, start_ms + 6500, index / 3 % 2 == 0 ? "s1" : "s2", text->str);
}

static void
fill (Bench *bench)
{
  for (guint i = 0; i < N_SEGMENTS; i++)
    {
      g_autoptr(HearSegment) segment = make_segment (i);
      GBytes *bytes = hear_words_pack (hear_segment_get_words (segment));

      bench->n_bytes += g_bytes_get_size (bytes);
      g_ptr_array_add (bench->packed, bytes);
      hear_transcript_append_segment (bench->transcript, segment);
    }
}

static void
pack (gpointer user_data)
{
  Bench *bench = user_data;

  for (guint i = 0; i < N_SEGMENTS; i++)
    {
      g_autoptr(GBytes) bytes = hear_words_pack (hear_segment_get_words (hear_transcript_get_segment (bench->transcript, i)));

      g_assert_nonnull (bytes);
    }
}

static void
unpack (gpointer user_data)
{
  Bench *bench = user_data;

  for (guint i = 0; i < N_SEGMENTS; i++)
    {
      const char *text = hear_segment_get_text (hear_transcript_get_segment (bench->transcript, i));
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) words = hear_words_unpack (g_ptr_array_index (bench->packed, i), text, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (words->len, ==, N_WORDS);
    }
}

static void
list_turns (gpointer user_data)
{
  Bench *bench = user_data;
  g_autoptr(GArray) turns = hear_transcript_list_turns (bench->transcript);

  g_assert_cmpuint (turns->len, ==, N_SEGMENTS / 3);
}

/* The limit: bringing the same words from one place in memory to another. */
static void
copy (gpointer user_data)
{
  Bench *bench = user_data;

  for (guint i = 0; i < N_SEGMENTS; i++)
    {
      g_autoptr(GArray) words = g_array_copy (hear_segment_get_words (hear_transcript_get_segment (bench->transcript, i)));

      g_assert_cmpuint (words->len, ==, N_WORDS);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(GPtrArray) packed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Bench  bench = { transcript, packed, 0 };
  double copying;

  fill (&bench);
  copying = hear_bench_time (copy, &bench, N_RUNS);
  hear_bench_print (&(HearBenchRow){ "30,000 words: pack (limit: copy)", "ms", hear_bench_time (pack, &bench, N_RUNS), copying, 25, FALSE });
  hear_bench_print (&(HearBenchRow){ "30,000 words: unpack (limit: copy)", "ms", hear_bench_time (unpack, &bench, N_RUNS), copying, 8, FALSE });
  hear_bench_print (&(HearBenchRow){ "30,000 words: packed size of a word (limit: 32 plain)", "bytes", (double) bench.n_bytes / (N_SEGMENTS * N_WORDS), sizeof (HearWord), 0.3, FALSE });
  hear_bench_print (&(HearBenchRow){ "30,000 words: join into turns", "ms", hear_bench_time (list_turns, &bench, N_RUNS), 0, 2, FALSE });

  return hear_bench_finish ();
}
