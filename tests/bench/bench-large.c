/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench-large.h"
#include "hear-bench.h"
#include "hear-store-dossier.h"
#include "hear-store-duties.h"
#include "hear-store-interviews.h"
#include "hear-store-names.h"
#include "hear-store-people.h"
#include "hear-store-roles.h"
#include "hear-store-scorecards.h"
#include "hear-store-search.h"

#define N_TIMES 20
#define PAGE 200

/* What the pages of the window ask of a library with 100,000 interviews and
 * 1,000,000 ratings, each beside the main thread: how long until the answer. */
typedef struct
{
  HearStore *store;
  GPtrArray *ids;        /* of interviews */
  GPtrArray *candidates; /* of them */
  char      *role_id;
  guint      turn;
} Bench;

typedef void (*Query) (Bench   *bench,
                       GError **error);

static const char *
pick (Bench     *bench,
      GPtrArray *list)
{
  return g_ptr_array_index (list, bench->turn * 2477 % list->len);
}

static void
load_interview (Bench   *bench,
                GError **error)
{
  g_autoptr(HearInterview) interview = hear_store_load_interview (bench->store, pick (bench, bench->ids), error);
}

static void
load_dossier (Bench   *bench,
              GError **error)
{
  g_autoptr(HearDossier) dossier = hear_store_load_dossier (bench->store, pick (bench, bench->candidates), error);
}

static void
load_role (Bench   *bench,
           GError **error)
{
  HearInterviewFilter filter = { .role_id = bench->role_id };
  g_autoptr(HearRole) role = hear_store_load_role (bench->store, bench->role_id, error);
  g_autoptr(GPtrArray) interviews = hear_store_list_interviews (bench->store, &filter, NULL, 50, NULL, error);
}

static void
load_card (Bench   *bench,
           GError **error)
{
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (bench->store, pick (bench, bench->ids), error);
}

static void
find_name (Bench   *bench,
           GError **error)
{
  static const char *const names[] = { "ada", "kai be", "silva", "mei ta", "yilmaz" };
  g_autofree char         *next = NULL;
  g_autoptr(GPtrArray) found = hear_store_find_by_name (bench->store, names[bench->turn % G_N_ELEMENTS (names)], NULL, 20, &next, error);
}

static void
list_role (Bench   *bench,
           GError **error)
{
  HearInterviewFilter filter = { .role_id = bench->role_id };
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (bench->store, &filter, error);
}

static void
list_open (Bench   *bench,
           GError **error)
{
  HearInterviewFilter filter = { .state = "card-open" };
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (bench->store, &filter, error);
}

static void
list_page (Bench   *bench,
           GError **error)
{
  const char *const *ids = (const char *const *) bench->ids->pdata + bench->turn * 2477 % (bench->ids->len - PAGE);
  g_autoptr(GPtrArray) interviews = hear_store_get_interviews (bench->store, ids, PAGE, error);
}

static void
list_duties (Bench   *bench,
             GError **error)
{
  g_autofree char *next = NULL;
  g_autoptr(GPtrArray) duties = hear_store_list_duties (bench->store, NULL, 30, &next, error);
}

static void
count_duties (Bench   *bench,
              GError **error)
{
  g_autofree HearDutyCount *count = hear_store_count_duties (bench->store, error);
}

static void
search (Bench   *bench,
        GError **error)
{
  static const char *const texts[] = { "whiteboard", "\"price list\"", "ward sister", "reversible", "migr*" };
  HearSearchRequest        request = { .text = texts[bench->turn % G_N_ELEMENTS (texts)] };
  g_autoptr(HearSearchResult) result = hear_store_search (bench->store, &request, NULL, 50, error);
}

static void
measure (Bench      *bench,
         const char *what,
         Query       query,
         double      budget)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *row = g_strconcat ("100,000 interviews, 1,000,000 ratings: ", what, ", p95", NULL);

  for (bench->turn = 0; bench->turn < N_TIMES; bench->turn++)
    {
      g_autoptr(GError) error = NULL;
      double start = hear_bench_now ();
      double taken;

      query (bench, &error);
      taken = hear_bench_now () - start;
      if (error != NULL)
        g_error ("%s", error->message);
      /* The first one reads from the disk. */
      if (bench->turn > 0)
        g_array_append_val (times, taken);
    }
  hear_bench_print (&(HearBenchRow){ row, "ms", hear_bench_percentile (times, .95), 0, budget, FALSE });
}

static void
open_library (Bench *bench)
{
  HearInterviewFilter all = { 0 };
  g_autofree char    *folder = hear_bench_large_find ();
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(GError) error = NULL;

  bench->store = hear_store_open (folder, clock, &error);
  if (bench->store == NULL)
    g_error ("%s", error->message);
  bench->ids = hear_store_list_interview_ids (bench->store, &all, &error);
  bench->candidates = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < N_TIMES; i++)
    {
      g_autoptr(HearInterview) interview = hear_store_load_interview (bench->store, bench->ids->pdata[i * 2477], &error);

      g_ptr_array_add (bench->candidates, g_strdup (hear_interview_get_candidate_id (interview)));
      g_free (bench->role_id);
      bench->role_id = g_strdup (hear_interview_get_role_id (interview));
    }
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { 0 };

  open_library (&bench);
  measure (&bench, "an interview", load_interview, 10);
  measure (&bench, "a candidate’s page", load_dossier, 10);
  measure (&bench, "my card", load_card, 10);
  measure (&bench, "a role’s page", load_role, 20);
  measure (&bench, "names of the palette", find_name, 50);
  measure (&bench, "200 rows of the list", list_page, 10);
  measure (&bench, "the list of one role", list_role, 100);
  measure (&bench, "the list of open cards", list_open, 500);
  measure (&bench, "first page of Today", list_duties, 10);
  measure (&bench, "counting Today, 100,000 open cards", count_duties, 0);
  measure (&bench, "search", search, 50);
  hear_store_close (bench.store);
  g_object_unref (bench.store);
  g_ptr_array_unref (bench.ids);
  g_ptr_array_unref (bench.candidates);
  g_free (bench.role_id);

  return hear_bench_finish ();
}
