/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-state.h"
#include "hear-test-library.h"

static void
test_round_trip (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *none = hear_store_get_state (library->store, "window", &error);
  g_autofree char *some = NULL;
  g_autofree char *gone = NULL;

  g_assert_no_error (error);
  g_assert_null (none);
  g_assert_true (hear_store_set_state (library->store, "window", "1", &error));
  g_assert_true (hear_store_set_state (library->store, "window", "{\"a\":2}", &error));
  hear_test_library_reopen (library);
  some = hear_store_get_state (library->store, "window", &error);
  g_assert_cmpstr (some, ==, "{\"a\":2}");
  g_assert_true (hear_store_set_state (library->store, "window", NULL, &error));
  gone = hear_store_get_state (library->store, "window", &error);
  g_assert_null (gone);
  g_assert_no_error (error);
}

static void
test_async (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(GAsyncResult) set = NULL;
  g_autoptr(GAsyncResult) got = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *value = NULL;

  hear_store_set_state_async (library->store, "k", "v", NULL, hear_test_result_ready, &set);
  g_assert_true (hear_store_set_state_finish (library->store, hear_test_await (&set), &error));
  hear_store_get_state_async (library->store, "k", NULL, hear_test_result_ready, &got);
  value = hear_store_get_state_finish (library->store, hear_test_await (&got), &error);
  g_assert_cmpstr (value, ==, "v");
}

/* Nobody writes about an interview that is gone. */
static void
test_drafts_need_an_interview (HearTestLibrary *library,
                               gconstpointer    user_data)
{
  const char *keys[] = { "draft:gone", "flag-draft:t:gone", "flag-draft:b:gone" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *value = NULL;

      g_assert_true (hear_store_set_state (library->store, keys[i], "words", &error));
      value = hear_store_get_state (library->store, keys[i], &error);
      g_assert_no_error (error);
      g_assert_null (value);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-state/round-trip", test_round_trip);
  hear_test_library_add_test ("/store-state/async", test_async);
  hear_test_library_add_test ("/store-state/drafts-need-an-interview", test_drafts_need_an_interview);

  return g_test_run ();
}
