/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-state.h"
#include "hear-test-library.h"

typedef struct
{
  HearStoreTable wanted;
  const char    *id;
  guint          hits;
  guint          all;
  GThread       *thread;
} Seen;

static void
changed_cb (HearStore     *store,
            HearStoreTable table,
            const char    *id,
            Seen          *seen)
{
  g_assert_true (seen->thread == g_thread_self ());
  if (table == HEAR_STORE_ALL)
    seen->all++;
  else if (table == seen->wanted && (seen->id == NULL || g_strcmp0 (seen->id, id) == 0))
    seen->hits++;
}

static gboolean
was_hit (gpointer user_data)
{
  return ((Seen *) user_data)->hits > 0;
}

static gboolean
was_all (gpointer user_data)
{
  return ((Seen *) user_data)->all > 0;
}

static void
test_own (HearTestLibrary *library,
          gconstpointer    user_data)
{
  Seen seen = { .wanted = HEAR_STORE_INTERVIEW, .thread = g_thread_self () };
  g_autoptr(HearInterview) interview = NULL;

  g_signal_connect (library->store, "changed", G_CALLBACK (changed_cb), &seen);
  interview = hear_test_library_add (library, "Ana", "Cook", 1);
  seen.id = hear_interview_get_id (interview);
  g_assert_true (hear_test_wait (was_hit, &seen));
  g_assert_cmpuint (seen.all, ==, 0);
}

static void
test_failed (HearTestLibrary *library,
             gconstpointer    user_data)
{
  Seen seen = { .wanted = HEAR_STORE_CANDIDATE, .thread = g_thread_self () };
  g_autoptr(HearInterview) refused = hear_test_library_make ("Ana", " ", 1);
  g_autoptr(HearInterview) added = NULL;

  g_signal_connect (library->store, "changed", G_CALLBACK (changed_cb), &seen);
  g_assert_false (hear_store_add_interview (library->store, refused, NULL));
  added = hear_test_library_add (library, "Bo", "Cook", 1);
  g_assert_true (hear_test_wait (was_hit, &seen));
  g_assert_cmpuint (seen.hits, ==, 1);
}

static void
test_foreign (HearTestLibrary *library,
              gconstpointer    user_data)
{
  Seen seen = { .wanted = HEAR_STORE_INTERVIEW, .thread = g_thread_self () };

  g_signal_connect (library->store, "changed", G_CALLBACK (changed_cb), &seen);
  hear_test_library_run (library, "UPDATE user SET display_name = 'Other'");
  g_assert_true (hear_test_wait (was_all, &seen));
  g_assert_cmpuint (seen.hits, ==, 0);
}

static void
test_many (HearTestLibrary *library,
           gconstpointer    user_data)
{
  Seen seen = { .wanted = HEAR_STORE_INTERVIEW, .thread = g_thread_self () };

  g_signal_connect (library->store, "changed", G_CALLBACK (changed_cb), &seen);
  for (guint i = 0; i < 30; i++)
    g_object_unref (hear_test_library_add (library, "Ana", "Cook", i));
  g_assert_true (hear_test_wait (was_all, &seen));
}

/* As in the command line, where no loop runs. */
static void
test_no_loop (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_library_add (library, "Ana", "Cook", 1);

  hear_test_library_run (library, "UPDATE user SET display_name = 'Other'");
  hear_store_close (library->store);
}

static gpointer
close_thread (gpointer store)
{
  hear_store_close (store);

  return NULL;
}

/* A worker closes the library while the watch is looking or telling. */
static void
test_closed_elsewhere (HearTestLibrary *library,
                       gconstpointer    user_data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr(HearStore) store = hear_store_open (library->folder, library->clock, NULL);
      GThread *thread;

      g_object_unref (hear_test_library_add (library, "Ana", "Cook", 1));
      for (guint turn = 0; turn < i; turn++)
        g_main_context_iteration (NULL, FALSE);
      thread = g_thread_new ("close", close_thread, store);
      for (guint turn = 0; turn < 200; turn++)
        g_main_context_iteration (NULL, FALSE);
      g_thread_join (thread);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/store-watch/own", test_own);
  hear_test_library_add_test ("/store-watch/failed", test_failed);
  hear_test_library_add_test ("/store-watch/foreign", test_foreign);
  hear_test_library_add_test ("/store-watch/many", test_many);
  hear_test_library_add_test ("/store-watch/closed-elsewhere", test_closed_elsewhere);
  hear_test_library_add_test ("/store-watch/no-loop", test_no_loop);

  return g_test_run ();
}
