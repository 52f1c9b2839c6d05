/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-bench.h"
#include "hear-test.h"

static void
count_cb (gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
test_percentile (void)
{
  const double values[] = { 5, 1, 4, 2, 3 };
  g_autoptr(GArray) array = g_array_new (FALSE, FALSE, sizeof (double));

  g_assert_cmpfloat (hear_bench_percentile (array, 0.5), ==, 0);
  g_array_append_vals (array, values, G_N_ELEMENTS (values));
  g_assert_cmpfloat (hear_bench_percentile (array, 0), ==, 1);
  g_assert_cmpfloat (hear_bench_percentile (array, 0.5), ==, 3);
  g_assert_cmpfloat (hear_bench_percentile (array, 0.95), ==, 5);
  g_assert_cmpfloat (hear_bench_percentile (array, 1), ==, 5);
}

static void
test_budget (void)
{
  const struct
  {
    HearBenchRow row;
    gboolean     ok;
  } cases[] = {
    { { "no budget", "ms", 1000, 0, 0, FALSE }, TRUE },
    { { "below", "ms", 9, 0, 10, FALSE }, TRUE },
    { { "above", "ms", 11, 0, 10, FALSE }, FALSE },
    { { "ratio kept", "ms", 120, 100, 1.3, FALSE }, TRUE },
    { { "ratio not kept", "ms", 140, 100, 1.3, FALSE }, FALSE },
    { { "at least", "frames", 20, 0, 15, TRUE }, TRUE },
    { { "less than at least", "frames", 10, 0, 15, TRUE }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hear_bench_row_is_ok (&cases[i].row), ==, cases[i].ok);
}

static void
test_describe (void)
{
  HearBenchRow     row = { "start", "ms", 130, 100, 1.2, FALSE };
  g_autofree char *line = hear_bench_row_describe (&row);

  g_assert_true (g_str_has_prefix (line, "| start "));
  g_assert_nonnull (g_strstr_len (line, -1, "130 ms"));
  g_assert_nonnull (g_strstr_len (line, -1, "1.30"));
  g_assert_true (g_str_has_suffix (line, "| NO  |"));
}

static void
test_time (void)
{
  guint calls = 0;

  g_assert_cmpfloat (hear_bench_time (count_cb, &calls, 5), >=, 0);
  g_assert_cmpuint (calls, ==, 6);
  g_assert_cmpfloat (hear_bench_cpu (), >, 0);
  g_assert_cmpfloat (hear_bench_memory (), >, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/bench/percentile", test_percentile);
  g_test_add_func ("/bench/budget", test_budget);
  g_test_add_func ("/bench/describe", test_describe);
  g_test_add_func ("/bench/time", test_time);

  return g_test_run ();
}
