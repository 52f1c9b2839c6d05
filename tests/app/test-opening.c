/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-opening.h"
#include "hear-store-state.h"
#include "hear-test.h"

typedef struct
{
  char      *folder;
  HearClock *clock;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = hear_test_make_folder ();
  fixture->clock = hear_clock_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->clock);
  hear_test_drop_folder (fixture->folder);
  g_free (fixture->folder);
}

static HearOpening *
open_below (Fixture *fixture, const char *name)
{
  g_autofree char *directory = g_build_filename (fixture->folder, name, NULL);

  return hear_opening_open (directory, fixture->clock, HEAR_OPENING_PLAIN);
}

static void
close_opening (HearOpening *opening)
{
  if (opening->store != NULL)
    hear_store_close (opening->store);
  hear_opening_free (opening);
}

static void
test_makes_what_is_not_there (Fixture *fixture, gconstpointer data)
{
  HearOpening *opening = open_below (fixture, "new");

  g_assert_no_error (opening->error);
  g_assert_true (HEAR_IS_STORE (opening->store));
  g_assert_null (opening->state);
  close_opening (opening);
}

static void
test_brings_the_state (Fixture *fixture, gconstpointer data)
{
  HearOpening *opening = open_below (fixture, "new");

  g_assert_true (hear_store_set_state (opening->store, "window", "[window]", NULL));
  close_opening (opening);
  opening = open_below (fixture, "new");
  g_assert_cmpstr (opening->state, ==, "[window]");
  close_opening (opening);
}

static void
test_makes_no_path (Fixture *fixture, gconstpointer data)
{
  HearOpening     *opening = open_below (fixture, "no/such");
  g_autofree char *parent = g_build_filename (fixture->folder, "no", NULL);

  g_assert_error (opening->error, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY);
  g_assert_nonnull (strstr (opening->error->message, parent));
  g_assert_null (opening->store);
  g_assert_false (g_file_test (parent, G_FILE_TEST_EXISTS));
  close_opening (opening);
}

static void
test_makes_the_usual_path (Fixture *fixture, gconstpointer data)
{
  g_autofree char *usual = g_build_filename (g_get_user_data_dir (), "hearback", NULL);
  HearOpening     *opening = hear_opening_open (usual, fixture->clock, HEAR_OPENING_PLAIN);

  g_assert_no_error (opening->error);
  close_opening (opening);
}

static void
test_says_that_it_is_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "new", "library.db", NULL);
  g_autofree char *noise = g_strnfill (9000, 'x');

  close_opening (open_below (fixture, "new"));
  g_assert_true (g_file_set_contents (file, noise, -1, NULL));
  {
    HearOpening *opening = open_below (fixture, "new");

    g_assert_error (opening->error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
    g_assert_null (opening->store);
    close_opening (opening);
  }
}

int
main (int argc, char **argv)
{
  hear_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/opening/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("makes-what-is-not-there", test_makes_what_is_not_there);
  ADD ("brings-the-state", test_brings_the_state);
  ADD ("makes-no-path", test_makes_no_path);
  ADD ("makes-the-usual-path", test_makes_the_usual_path);
  ADD ("says-that-it-is-damaged", test_says_that_it_is_damaged);

  return g_test_run ();
}
