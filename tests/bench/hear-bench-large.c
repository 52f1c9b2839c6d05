/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-large.h"

#include <glib/gstdio.h>

#include "hear-folder.h"
#include "hear-generator.h"
#include "hear-store-rubrics.h"
#include "hear-store-search.h"

#define SEED 42

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
progress_cb (guint    done,
             guint    n,
             gpointer user_data)
{
  if (done % 10000 == 0)
    g_printerr ("making interviews: %u of %u\n", done, n);
}

/* A search of the blocking kind indexes everything first. */
static void
index_all (HearStore *store)
{
  HearSearchRequest request = { .text = "nothing at all" };
  g_autoptr(GError) error = NULL;
  g_autoptr(HearSearchResult) result = hear_store_search (store, &request, NULL, 1, &error);

  check (error);
}

static void
build (const char *folder)
{
  HearGeneratorRequest request = { .n_interviews = HEAR_BENCH_LARGE_INTERVIEWS, .seed = SEED, .planted = TRUE, .progress = progress_cb };
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(HearStore) store = hear_store_create (folder, "Rita Recruiter", clock, &error);
  g_autoptr(HearRubric) rubric = NULL;
  g_autoptr(HearGenerator) generator = NULL;

  check (error);
  rubric = hear_store_load_rubric (store, "general", &error);
  check (error);
  generator = hear_generator_new (rubric, &request);
  hear_generator_fill (generator, store, &error);
  check (error);
  index_all (store);
  hear_store_close (store);
}

/**
 * hear_bench_large_find:
 *
 * Finds a library of 100,000 interviews, 1,000,000 segments and 1,000,000
 * ratings. It is made once, in some minutes, and stays in the cache: nobody
 * may change anything in it that counts.
 *
 * Returns: (transfer full): its folder
 */
char *
hear_bench_large_find (void)
{
  g_autofree char *cache = g_build_filename (g_get_user_cache_dir (), "hearback-bench", NULL);
  g_autofree char *part = g_build_filename (cache, "large-1.part", NULL);
  char            *folder = g_build_filename (cache, "large-1", NULL);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return folder;
  g_mkdir_with_parents (cache, 0700);
  hear_folder_drop (part, NULL);
  build (part);
  if (g_rename (part, folder) != 0)
    g_error ("%s cannot be renamed", part);

  return folder;
}
