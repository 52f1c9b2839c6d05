/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cli-fixture.h"
#include "hear-cli-lookup.h"
#include "hear-error.h"
#include "hear-store-dossier.h"
#include "hear-store-interviews.h"

static void
test_role (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autofree char *interview_id = library_fixture_import (self, "ana");
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, interview_id, NULL);
  const char      *role_id = hear_interview_get_role_id (interview);
  g_autofree char *prefix = g_strndup (role_id, 30);
  const char      *texts[] = { "Backend engineer", "BACKEND ENGINEER", role_id, prefix };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *id = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_true (hear_cli_lookup_role (self->store, texts[i], &id, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (id, ==, role_id);
    }
}

static void
test_candidate (LibraryFixture *self,
                gconstpointer   unused)
{
  g_autofree char *interview_id = library_fixture_import (self, "ana");
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, interview_id, NULL);
  const char      *candidate_id = hear_interview_get_candidate_id (interview);
  g_autofree char *by_name = NULL;
  g_autofree char *by_id = NULL;

  g_assert_true (hear_cli_lookup_candidate (self->store, "ana lima", &by_name, NULL));
  g_assert_cmpstr (by_name, ==, candidate_id);
  g_assert_true (hear_cli_lookup_candidate (self->store, candidate_id, &by_id, NULL));
  g_assert_cmpstr (by_id, ==, candidate_id);
}

static void
test_nothing (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) again = NULL;

  g_assert_true (hear_cli_lookup_role (self->store, NULL, &id, NULL));
  g_assert_null (id);
  g_assert_false (hear_cli_lookup_role (self->store, "Nobody", &id, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_assert_false (hear_cli_lookup_candidate (self->store, "01", &id, &again));
  g_assert_error (again, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static void
rename_candidate (LibraryFixture *self,
                  const char     *id,
                  const char     *name)
{
  HearDossier contact = { .id = (char *) id, .name = (char *) name };

  g_assert_true (hear_store_save_contact (self->store, &contact, NULL));
}

static char *
import (LibraryFixture *self,
        const char     *name)
{
  g_autofree char *id = library_fixture_import (self, name);
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, id, NULL);

  return g_strdup (hear_interview_get_candidate_id (interview));
}

/* Two people may bear one name: nobody is picked. */
static void
test_namesakes (LibraryFixture *self,
                gconstpointer   unused)
{
  g_autofree char *one = import (self, "ana");
  g_autofree char *other = NULL;
  g_autofree char *id = NULL;
  g_autofree char *by_id = NULL;
  g_autofree char *prefix = g_strndup (one, 8);
  g_autoptr(GError) error = NULL;

  rename_candidate (self, one, "Bo");
  other = import (self, "bo");
  g_assert_cmpstr (one, !=, other);
  rename_candidate (self, one, "Ana Lima");
  g_assert_false (hear_cli_lookup_candidate (self->store, "Ana Lima", &id, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_AMBIGUOUS);
  g_assert_nonnull (strstr (error->message, one));
  g_assert_nonnull (strstr (error->message, other));
  g_assert_true (hear_cli_lookup_candidate (self->store, other, &by_id, NULL));
  g_assert_cmpstr (by_id, ==, other);
  g_clear_error (&error);
  g_assert_true (g_str_has_prefix (other, prefix));
  g_assert_false (hear_cli_lookup_candidate (self->store, prefix, &id, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_AMBIGUOUS);
}

/* What goes wrong is not taken for “there is none”. */
static void
test_failure (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_close (self->store);
  g_assert_false (hear_cli_lookup_candidate (self->store, "Ana", &id, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_FAILED);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
#define ADD(path, test) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, test, library_fixture_tear_down)
  ADD ("/cli-lookup/role", test_role);
  ADD ("/cli-lookup/candidate", test_candidate);
  ADD ("/cli-lookup/nothing", test_nothing);
  ADD ("/cli-lookup/namesakes", test_namesakes);
  ADD ("/cli-lookup/failure", test_failure);

  return g_test_run ();
}
