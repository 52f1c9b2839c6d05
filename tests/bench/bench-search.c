/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <time.h>

#include "hear-bench-words.h"
#include "hear-bench.h"
#include "hear-folder.h"
#include "hear-search-find-private.h"
#include "hear-store-interviews.h"
#include "hear-store-people.h"
#include "hear-store-private.h"
#include "hear-store-search.h"

/* 1,000,020 segments of 14 words, in interviews of 1,000 words an hour apart. */
#define N_INTERVIEWS 14286
#define N_SEGMENTS 70
#define N_WORDS 14
#define NEWEST G_GINT64_CONSTANT (1772359200000)
#define APART_MS (60 * 60 * 1000)

#define N_QUERIES 300
#define PAGE 50

/* What sync brings comes an interview at a time; this often. */
#define WRITE_APART_MS 100

static const char *const roles[] = { "Backend engineer", "Designer", "Recruiter", "Cook", "Nurse" };
static const char *const names[] = { "Mara Lindt", "Per Olsen", "Ines Costa" };

typedef struct
{
  HearStore      *store;
  HearBenchWords *words;
  char           *role_id;
  GMutex          mutex;
  GCond           cond;
  gboolean        stop;
  GArray         *writes;
} Bench;

typedef char *(*MakeQuery) (HearBenchWords *words);

static HearInterview *
make_interview (HearBenchWords *words,
                guint           index)
{
  HearInterview *interview = hear_interview_new ();
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autofree char *candidate = g_strdup_printf ("Candidate %u", index / 3);

  hear_transcript_add_speaker (transcript, "q", names[index % G_N_ELEMENTS (names)]);
  hear_transcript_add_speaker (transcript, "a", candidate);
  for (guint i = 0; i < N_SEGMENTS; i++)
    {
      g_autofree char *text = hear_bench_words_say (words, N_WORDS);
      g_autoptr(HearSegment) segment = hear_segment_new (i * 6000, i * 6000 + 5900, i % 4 == 0 ? "q" : "a", text);

      hear_transcript_append_segment (transcript, segment);
    }
  hear_interview_set_candidate_name (interview, candidate);
  hear_interview_set_role_title (interview, roles[index % G_N_ELEMENTS (roles)]);
  hear_interview_set_held_at (interview, NEWEST - (gint64) index * APART_MS);
  hear_interview_set_consent_text (interview, "Agreed by mail");
  hear_interview_set_transcript (interview, transcript);

  return interview;
}

static void
add_interview (HearStore      *store,
               HearBenchWords *words,
               guint           index)
{
  g_autoptr(HearInterview) interview = make_interview (words, index);
  g_autoptr(GError) error = NULL;

  if (!hear_store_add_interview (store, interview, &error))
    g_error ("%s", error->message);
}

/* A search of the blocking kind indexes everything first. */
static void
index_all (HearStore *store)
{
  HearSearchRequest request = { .text = "nothing at all" };
  g_autoptr(GError) error = NULL;
  g_autoptr(HearSearchResult) result = hear_store_search (store, &request, NULL, 1, &error);

  if (result == NULL)
    g_error ("%s", error->message);
}

static void
build (const char *folder)
{
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(HearStore) store = hear_store_create (folder, "Rita Recruiter", clock, &error);
  HearBenchWords *words = hear_bench_words_new (1);
  double          start;

  if (store == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < N_INTERVIEWS; i++)
    {
      if (i % 1000 == 0)
        g_printerr ("making interviews: %u of %d\n", i, N_INTERVIEWS);
      add_interview (store, words, i);
    }
  start = hear_bench_now ();
  index_all (store);
  g_printerr ("what was left to index took %.0f ms\n", hear_bench_now () - start);
  hear_bench_words_free (words);
}

/* Made once: under another name until it is whole. */
static char *
find_library (void)
{
  g_autofree char *cache = g_build_filename (g_get_user_cache_dir (), "hearback-bench", NULL);
  g_autofree char *part = g_build_filename (cache, "search-1.part", NULL);
  char            *folder = g_build_filename (cache, "search-1", NULL);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return folder;
  g_mkdir_with_parents (cache, 0700);
  hear_folder_drop (part, NULL);
  build (part);
  if (g_rename (part, folder) != 0)
    g_error ("%s cannot be renamed", part);

  return folder;
}

static gpointer
write_thread (gpointer user_data)
{
  Bench          *bench = user_data;
  HearBenchWords *words = hear_bench_words_new (2);

  g_mutex_lock (&bench->mutex);
  for (guint i = 0; !bench->stop; i++)
    {
      gint64 next = g_get_monotonic_time () + WRITE_APART_MS * 1000;
      double start;
      double taken;

      g_mutex_unlock (&bench->mutex);
      start = hear_bench_now ();
      add_interview (bench->store, words, N_INTERVIEWS + i);
      taken = hear_bench_now () - start;
      g_mutex_lock (&bench->mutex);
      g_array_append_val (bench->writes, taken);
      while (!bench->stop && g_cond_wait_until (&bench->cond, &bench->mutex, next))
        continue;
    }
  g_mutex_unlock (&bench->mutex);
  hear_bench_words_free (words);

  return NULL;
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* As the window asks: from the call to its answer, the way through threads and
 * main loop included. */
static guint
search (Bench                   *bench,
        const HearSearchRequest *request)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(HearSearchResult) result = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_search_async (bench->store, request, NULL, PAGE, NULL, keep_result_cb, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  result = hear_store_search_finish (bench->store, answer, &error);
  if (result == NULL)
    g_error ("%s", error->message);

  return result->hits->len;
}

/* What the thread that searches computes, without waiting for a processor. */
static double
search_here (Bench                   *bench,
             const HearSearchRequest *request)
{
  g_autoptr(HearSearchRun) find = hear_search_run_new (request, NULL, PAGE, NULL);
  g_autoptr(GError) error = NULL;
  struct timespec before;
  struct timespec after;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &before);
  if (!hear_store_run_read (bench->store, hear_search_find, find, &error))
    g_error ("%s", error->message);
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &after);

  return (double) (after.tv_sec - before.tv_sec) * 1e3 + (double) (after.tv_nsec - before.tv_nsec) / 1e6;
}

static char *
make_rare (HearBenchWords *words)
{
  return g_strdup (hear_bench_words_get (words, hear_bench_words_roll (words, 5000, 40000)));
}

static char *
make_common (HearBenchWords *words)
{
  return g_strdup (hear_bench_words_get (words, hear_bench_words_roll (words, 0, 100)));
}

static char *
make_phrase (HearBenchWords *words)
{
  return g_strdup_printf ("\"%s %s\"", hear_bench_words_get (words, hear_bench_words_roll (words, 0, 400)),
                          hear_bench_words_get (words, hear_bench_words_roll (words, 0, 400)));
}

static char *
make_prefix (HearBenchWords *words)
{
  return g_strdup_printf ("%.4s*", hear_bench_words_get (words, hear_bench_words_roll (words, 0, 20000)));
}

static char *
make_long_prefix (HearBenchWords *words)
{
  return g_strdup_printf ("%.6s*", hear_bench_words_get (words, hear_bench_words_roll (words, 8000, 20000)));
}

static char *
make_near (HearBenchWords *words)
{
  return g_strdup_printf ("near(%s %s, 5)", hear_bench_words_get (words, hear_bench_words_roll (words, 0, 400)),
                          hear_bench_words_get (words, hear_bench_words_roll (words, 0, 400)));
}

static char *
make_word (HearBenchWords *words)
{
  return g_strdup (hear_bench_words_get (words, hear_bench_words_roll (words, 0, 5000)));
}

static void
measure (Bench      *bench,
         const char *what,
         MakeQuery   make,
         gboolean    faceted,
         double      budget)
{
  HearBenchWords *words = hear_bench_words_new (3);
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) computed = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *alone = g_strconcat (what, ", processor time, p99", NULL);
  g_autofree char *typical = g_strconcat (what, ", median", NULL);
  g_autofree char *worst = g_strconcat (what, ", p99", NULL);
  guint            hits = 0;

  for (guint i = 0; i < N_QUERIES; i++)
    {
      g_autofree char  *text = make (words);
      HearSearchRequest request = { .text = text };
      double            start = hear_bench_now ();
      double            taken;

      if (faceted && i % 2 == 0)
        request.role_id = bench->role_id;
      else if (faceted)
        request.speaker = names[i % G_N_ELEMENTS (names)];
      hits += search (bench, &request);
      taken = hear_bench_now () - start;
      g_array_append_val (times, taken);
      taken = search_here (bench, &request);
      g_array_append_val (computed, taken);
    }
  hear_bench_print (&(HearBenchRow){ typical, "ms", hear_bench_percentile (times, .5), 0, 0, FALSE });
  hear_bench_print (&(HearBenchRow){ worst, "ms", hear_bench_percentile (times, .99), 0, budget, FALSE });
  hear_bench_print (&(HearBenchRow){ alone, "ms", hear_bench_percentile (computed, .99), 0, budget, FALSE });
  g_printerr ("%s: %.1f hits a search\n", what, (double) hits / N_QUERIES);
  hear_bench_words_free (words);
}

/* What the writer adds must not stay in what is kept. */
static char *
copy_library (const char *folder)
{
  g_autoptr(GError) error = NULL;
  char            *copy = g_dir_make_tmp ("hearback-bench-XXXXXX", &error);
  g_autofree char *from = g_build_filename (folder, "library.db", NULL);
  g_autofree char *to = NULL;
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) target = NULL;

  if (copy == NULL)
    g_error ("%s", error->message);
  to = g_build_filename (copy, "library.db", NULL);
  target = g_file_new_for_path (to);
  if (!g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);

  return copy;
}

static void
run (Bench *bench)
{
  measure (bench, "1,000,000 segments: a rare word", make_rare, FALSE, 10);
  measure (bench, "1,000,000 segments: a common word", make_common, FALSE, 10);
  measure (bench, "1,000,000 segments: a phrase", make_phrase, FALSE, 10);
  measure (bench, "1,000,000 segments: four letters and more", make_prefix, FALSE, 50);
  measure (bench, "1,000,000 segments: six letters and more", make_long_prefix, FALSE, 50);
  measure (bench, "1,000,000 segments: NEAR", make_near, FALSE, 10);
  measure (bench, "1,000,000 segments: a word with a facet", make_word, TRUE, 10);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *kept = find_library ();
  g_autofree char *folder = copy_library (kept);
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(HearStore) store = hear_store_open (folder, clock, &error);
  g_autoptr(GArray) writes = g_array_new (FALSE, FALSE, sizeof (double));
  Bench    bench = { .store = store, .words = hear_bench_words_new (3), .writes = writes };
  GThread *writer;

  if (store == NULL)
    g_error ("%s", error->message);
  bench.role_id = hear_store_find_role (store, roles[1], &error);
  g_mutex_init (&bench.mutex);
  g_cond_init (&bench.cond);
  writer = g_thread_new ("bench-writer", write_thread, &bench);
  run (&bench);
  g_mutex_lock (&bench.mutex);
  bench.stop = TRUE;
  g_cond_signal (&bench.cond);
  g_mutex_unlock (&bench.mutex);
  g_thread_join (writer);
  hear_bench_print (&(HearBenchRow){ "an interview is saved meanwhile, median", "ms", hear_bench_percentile (writes, .5), 0, 0, FALSE });
  hear_bench_print (&(HearBenchRow){ "an interview is saved meanwhile, worst", "ms", hear_bench_percentile (writes, 1), 0, 0, FALSE });
  hear_store_close (store);
  hear_folder_drop (folder, NULL);
  hear_bench_words_free (bench.words);
  g_free (bench.role_id);
  g_mutex_clear (&bench.mutex);
  g_cond_clear (&bench.cond);

  return hear_bench_finish ();
}
