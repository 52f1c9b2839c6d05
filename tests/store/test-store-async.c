/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-store-private.h"
#include "hear-test-library.h"

#define N 20

typedef struct
{
  GArray    *order;
  GThread   *thread;
  guint      index;
  GPtrArray *results;
} Note;

static void
note_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Note *note = user_data;

  g_assert_true (note->thread == g_thread_self ());
  g_array_append_val (note->order, note->index);
  g_assert_true (hear_store_set_position_finish (HEAR_STORE (object), result, NULL));
}

static gboolean
all_came (gpointer user_data)
{
  return ((GArray *) user_data)->len == N;
}

static void
test_order (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(HearInterview) loaded = NULL;
  Note notes[N];

  for (guint i = 0; i < N; i++)
    {
      notes[i] = (Note){ order, g_thread_self (), i, NULL };
      hear_store_set_position_async (library->store, hear_interview_get_id (interview), i, NULL, note_cb, &notes[i]);
    }
  g_assert_true (hear_test_wait (all_came, order));
  for (guint i = 0; i < N; i++)
    g_assert_cmpuint (g_array_index (order, guint, i), ==, i);
  loaded = hear_store_load_interview (library->store, hear_interview_get_id (interview), NULL);
  g_assert_cmpint (hear_interview_get_position_ms (loaded), ==, N - 1);
}

static gpointer
other_thread (gpointer user_data)
{
  HearStore *store = user_data;
  g_autoptr(GMainContext) context = g_main_context_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) ids = NULL;

  g_main_context_push_thread_default (context);
  hear_store_list_interview_ids_async (store, NULL, NULL, hear_test_result_ready, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  ids = hear_store_list_interview_ids_finish (store, result, NULL);
  g_main_context_pop_thread_default (context);

  return GUINT_TO_POINTER (ids->len);
}

static void
test_other_context (HearTestLibrary *library,
                    gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GThread) thread = g_thread_ref (g_thread_new ("other", other_thread, library->store));

  g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (thread)), ==, 1);
}

static void
test_cancelled (HearTestLibrary *library,
                gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) written = NULL;
  g_autoptr(GAsyncResult) read = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(HearInterview) loaded = NULL;

  g_cancellable_cancel (cancellable);
  hear_store_set_position_async (library->store, hear_interview_get_id (interview), 5, cancellable, hear_test_result_ready, &written);
  g_assert_false (hear_store_set_position_finish (library->store, hear_test_await (&written), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  hear_store_load_interview_async (library->store, hear_interview_get_id (interview), cancellable, hear_test_result_ready, &read);
  g_assert_null (hear_store_load_interview_finish (library->store, hear_test_await (&read), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  loaded = hear_store_load_interview (library->store, hear_interview_get_id (interview), NULL);
  g_assert_cmpint (hear_interview_get_position_ms (loaded), ==, -1);
}

static void
test_failed (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_remove_interview_async (library->store, "nobody", NULL, hear_test_result_ready, &result);
  g_assert_false (hear_store_remove_interview_finish (library->store, hear_test_await (&result), &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
test_closed (HearTestLibrary *library,
             gconstpointer    user_data)
{
  g_autoptr(GAsyncResult) written = NULL;
  g_autoptr(GAsyncResult) read = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_close (library->store);
  hear_store_set_position_async (library->store, "nobody", 5, NULL, hear_test_result_ready, &written);
  g_assert_false (hear_store_set_position_finish (library->store, hear_test_await (&written), &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_FAILED);
  g_clear_error (&error);
  hear_store_load_interview_async (library->store, "nobody", NULL, hear_test_result_ready, &read);
  g_assert_null (hear_store_load_interview_finish (library->store, hear_test_await (&read), &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_FAILED);
}

static void
test_add (HearTestLibrary *library,
          gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_make ("Ana", "Cook", 1);
  g_autoptr(GAsyncResult) added = NULL;
  g_autoptr(GAsyncResult) loaded_result = NULL;
  g_autoptr(HearInterview) loaded = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_add_interview_async (library->store, interview, NULL, hear_test_result_ready, &added);
  g_assert_nonnull (hear_interview_get_id (interview));
  g_assert_null (hear_interview_get_candidate_id (interview));
  g_assert_true (hear_store_add_interview_finish (library->store, hear_test_await (&added), &error));
  g_assert_nonnull (hear_interview_get_candidate_id (interview));
  hear_store_load_interview_async (library->store, hear_interview_get_id (interview), NULL, hear_test_result_ready, &loaded_result);
  loaded = hear_store_load_interview_finish (library->store, hear_test_await (&loaded_result), &error);
  g_assert_cmpstr (hear_interview_get_role_id (loaded), ==, hear_interview_get_role_id (interview));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-async/order", test_order);
  hear_test_library_add_test ("/store-async/other-context", test_other_context);
  hear_test_library_add_test ("/store-async/cancelled", test_cancelled);
  hear_test_library_add_test ("/store-async/failed", test_failed);
  hear_test_library_add_test ("/store-async/closed", test_closed);
  hear_test_library_add_test ("/store-async/add", test_add);

  return g_test_run ();
}
