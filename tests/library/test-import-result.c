/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-result.h"
#include "hear-test.h"

static void
test_new (void)
{
  g_autoptr(HearImportResult) result = hear_import_result_new ();

  g_assert_cmpint (result->duration_ms, ==, -1);
  g_assert_cmpuint (result->warnings->len, ==, 0);
  g_assert_null (result->format);
}

static void
test_copy (void)
{
  g_autoptr(HearImportResult) result = hear_import_result_new ();
  g_autoptr(HearImportResult) copy = NULL;

  result->interview_id = g_strdup ("one");
  result->format = g_strdup ("vtt");
  result->words = 12;
  g_ptr_array_add (result->warnings, g_strdup ("cut off"));
  copy = g_boxed_copy (HEAR_TYPE_IMPORT_RESULT, result);

  g_assert_cmpstr (copy->interview_id, ==, "one");
  g_assert_cmpstr (copy->format, ==, "vtt");
  g_assert_cmpuint (copy->words, ==, 12);
  g_assert_cmpuint (copy->warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (copy->warnings, 0), ==, "cut off");
  g_assert_true (g_ptr_array_index (copy->warnings, 0) != g_ptr_array_index (result->warnings, 0));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/import-result/new", test_new);
  g_test_add_func ("/import-result/copy", test_copy);

  return g_test_run ();
}
