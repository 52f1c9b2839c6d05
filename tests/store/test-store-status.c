/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-library.h"

static void
test_counts (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(HearInterview) first = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(HearInterview) second = hear_test_library_add (library, "Bo", "Cook", 1);
  g_autoptr(HearStoreStatus) status = NULL;
  g_autoptr(HearStoreStatus) later = NULL;
  g_autoptr(GError) error = NULL;

  status = hear_store_get_status (library->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (status->interviews, ==, 2);
  g_assert_cmpuint (status->candidates, ==, 2);
  g_assert_cmpuint (status->roles, ==, 1);
  g_assert_cmpuint (status->segments, ==, 6);
  g_assert_cmpuint (status->bytes_media, ==, 12345);
  g_assert_cmpuint (status->bytes_database, >, 4096);
  g_assert_true (hear_store_remove_interview (library->store, hear_interview_get_id (first), NULL));
  later = hear_store_get_status (library->store, NULL);
  g_assert_cmpuint (later->interviews, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-status/counts", test_counts);

  return g_test_run ();
}
