/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "hear-media-folder.h"
#include "hear-store-interviews.h"
#include "hear-test.h"
#include "hear-verifier.h"
#include "library-fixture.h"

static char *
find_blob (LibraryFixture *self,
           const char     *interview_id)
{
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, interview_id, NULL);

  return g_strdup (hear_recording_get_blob (hear_interview_get_recording (interview)));
}

static HearVerifyReport *
verify (LibraryFixture *self)
{
  g_autoptr(GError) error = NULL;
  HearVerifyReport *report = hear_verify (self->store, NULL, &error);

  g_assert_no_error (error);

  return report;
}

static void
test_empty (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autoptr(HearVerifyReport) report = verify (self);

  g_assert_true (hear_verify_report_is_clean (report));
  g_assert_cmpuint (report->checked, ==, 0);
}

static void
test_whole (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autoptr(HearVerifyReport) report = verify (self);

  g_assert_true (hear_verify_report_is_clean (report));
  g_assert_cmpuint (report->checked, ==, 1);
  g_assert_cmpuint (report->audit.entries, >, 0);
}

static void
test_damaged (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *sha256 = find_blob (self, id);
  g_autofree char *path = hear_store_get_blob_path (self->store, sha256);
  g_autoptr(HearVerifyReport) report = NULL;

  g_chmod (path, 0600);
  g_assert_true (g_file_set_contents (path, "something else", -1, NULL));
  report = verify (self);
  g_assert_false (hear_verify_report_is_clean (report));
  g_assert_cmpuint (report->damaged->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (report->damaged, 0), ==, sha256);
  g_assert_cmpuint (report->missing->len, ==, 0);
}

static void
test_missing (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *sha256 = find_blob (self, id);
  g_autofree char *path = hear_store_get_blob_path (self->store, sha256);
  g_autoptr(HearVerifyReport) report = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  report = verify (self);
  g_assert_false (hear_verify_report_is_clean (report));
  g_assert_cmpuint (report->damaged->len, ==, 0);
  g_assert_cmpuint (report->missing->len, ==, 1);
}

static void
test_cancelled (LibraryFixture *self,
                gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (hear_verify (self->store, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
#define ADD(path, test) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, test, library_fixture_tear_down)
  ADD ("/verifier/empty", test_empty);
  ADD ("/verifier/whole", test_whole);
  ADD ("/verifier/damaged", test_damaged);
  ADD ("/verifier/missing", test_missing);
  ADD ("/verifier/cancelled", test_cancelled);

  return g_test_run ();
}
