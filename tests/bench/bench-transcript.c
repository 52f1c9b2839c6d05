/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "hear-bench.h"
#include "hear-transcript.h"

/* Three hours of talk. */
#define N_SEGMENTS 1500
#define N_WORDS 20

#define N_RUNS 15

/* A transcript as it lies in the store, rows of text and packed words, and as
 * it would lie there in JSON. */
typedef struct
{
  HearTranscript *transcript;
  GPtrArray      *packed;
  GPtrArray      *jsons;
  gsize           n_bytes;
  gsize           n_json;
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

/* The peer: the same numbers as a database would keep them in JSON. */
static char *
write_json (GArray *words)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < words->len; i++)
    {
      HearWord *word = &hear_words_index (words, i);

      g_string_append_printf (json, "%s[%u,%u,%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT ",%.3f,%d]", i > 0 ? "," : "",
                              word->start, word->end, word->start_ms, word->end_ms, (double) word->confidence, (int) word->flags);
    }
  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}

static void
fill (Bench *bench)
{
  for (guint i = 0; i < N_SEGMENTS; i++)
    {
      g_autoptr(HearSegment) segment = make_segment (i);
      GBytes *bytes = hear_words_pack (hear_segment_get_words (segment));
      char   *json = write_json (hear_segment_get_words (segment));

      g_ptr_array_add (bench->jsons, json);
      bench->n_json += strlen (json);
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

static void
pack_json (gpointer user_data)
{
  Bench *bench = user_data;

  for (guint i = 0; i < N_SEGMENTS; i++)
    {
      g_autofree char *json = write_json (hear_segment_get_words (hear_transcript_get_segment (bench->transcript, i)));

      g_assert_nonnull (json);
    }
}

static void
unpack_json (gpointer user_data)
{
  Bench *bench = user_data;

  for (guint i = 0; i < N_SEGMENTS; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) root = json_from_string (g_ptr_array_index (bench->jsons, i), &error);

      g_assert_no_error (error);
      g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, N_WORDS);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(GPtrArray) packed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr(GPtrArray) jsons = g_ptr_array_new_with_free_func (g_free);
  Bench  bench = { transcript, packed, jsons, 0, 0 };
  double n = N_SEGMENTS * N_WORDS;

  fill (&bench);
  hear_bench_print (&(HearBenchRow){ "30,000 words: pack (peer: JSON)", "ms", hear_bench_time (pack, &bench, N_RUNS), hear_bench_time (pack_json, &bench, N_RUNS), 0.5, FALSE });
  hear_bench_print (&(HearBenchRow){ "30,000 words: unpack (peer: JSON)", "ms", hear_bench_time (unpack, &bench, N_RUNS), hear_bench_time (unpack_json, &bench, N_RUNS), 0.2, FALSE });
  hear_bench_print (&(HearBenchRow){ "30,000 words: a word's size (peer: JSON)", "bytes", (double) bench.n_bytes / n, (double) bench.n_json / n, 0.5, FALSE });
  hear_bench_print (&(HearBenchRow){ "30,000 words: join into turns", "ms", hear_bench_time (list_turns, &bench, N_RUNS), 0, 2, FALSE });

  return hear_bench_finish ();
}
