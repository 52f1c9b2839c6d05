/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-people-rows-private.h"
#include "hear-store-private.h"
#include "hear-test-library.h"

typedef struct
{
  const char *id;
  const char *name;
  char       *candidate;
  char       *role;
  char       *application;
} People;

static void
people_clear (People *self)
{
  g_clear_pointer (&self->candidate, g_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->application, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (People, people_clear)

static gboolean
ensure (HearDatabase *database,
        gpointer      input,
        GError      **error)
{
  People *self = input;

  self->candidate = hear_people_rows_ensure_candidate (database, self->id, self->name, error);
  if (self->candidate == NULL)
    return FALSE;
  self->role = hear_people_rows_ensure_role (database, NULL, "Cook", error);
  self->application = hear_people_rows_ensure_application (database, self->candidate, self->role, error);

  return self->application != NULL;
}

static void
test_once (HearTestLibrary *library,
           gconstpointer    user_data)
{
  g_auto(People) first = { .name = "Straße" };
  g_auto(People) second = { .name = "  STRASSE " };
  g_auto(People) third = { .name = "Strasse B" };
  g_auto(People) known = { 0 };
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_run_write (library->store, ensure, &first, &error));
  g_assert_true (hear_store_run_write (library->store, ensure, &second, &error));
  g_assert_true (hear_store_run_write (library->store, ensure, &third, &error));
  known.id = first.candidate;
  g_assert_true (hear_store_run_write (library->store, ensure, &known, &error));
  g_assert_cmpstr (first.candidate, ==, second.candidate);
  g_assert_cmpstr (first.candidate, ==, known.candidate);
  g_assert_cmpstr (first.application, ==, second.application);
  g_assert_cmpstr (first.candidate, !=, third.candidate);
  g_assert_cmpstr (first.role, ==, third.role);
  g_assert_cmpstr (first.application, !=, third.application);
}

static void
test_refused (HearTestLibrary *library,
              gconstpointer    user_data)
{
  const struct
  {
    People people;
    int    code;
  } cases[] = {
    { { .name = NULL }, HEAR_ERROR_INVALID },
    { { .name = " \t" }, HEAR_ERROR_INVALID },
    { { .id = "nobody", .name = "Ana" }, HEAR_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(People) people = cases[i].people;
      g_autoptr(GError) error = NULL;

      g_assert_false (hear_store_run_write (library->store, ensure, &people, &error));
      g_assert_error (error, HEAR_ERROR, cases[i].code);
    }
}

static void
test_fold (void)
{
  const char *const cases[][2] = {
    { NULL, "" },
    { "", "" },
    { "  Ana   Lima ", "ana lima" },
    { "ÁNA", "ána" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = hear_people_rows_fold (cases[i][0]);

      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/people-rows/once", test_once);
  hear_test_library_add_test ("/people-rows/refused", test_refused);
  g_test_add_func ("/people-rows/fold", test_fold);

  return g_test_run ();
}
