/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-error.h"
#include "hear-exporter.h"
#include "hear-importer.h"
#include "hear-test.h"
#include "library-fixture.h"

static void
test_formats (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");

  for (guint format = HEAR_TRANSCRIPT_FORMAT_VTT; format <= HEAR_TRANSCRIPT_FORMAT_MD; format++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *text = hear_export_transcript (self->store, id, (HearTranscriptFormat) format, &error);

      g_assert_no_error (error);
      g_assert_nonnull (strstr (text, "people"));
      g_assert_nonnull (strstr (text, "Ana Lima"));
    }
}

static void
test_nothing (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *media = library_fixture_write_sound (self, "ana.wav", 1, 1);
  g_autoptr(HearImportRequest) request = library_fixture_request (self, "ana.wav", NULL);
  g_autoptr(HearImportResult) result = hear_import (self->store, request, NULL, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) nobody = NULL;

  g_assert_null (hear_export_transcript (self->store, result->interview_id, HEAR_TRANSCRIPT_FORMAT_VTT, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  g_assert_null (hear_export_transcript (self->store, "ffffffff", HEAR_TRANSCRIPT_FORMAT_VTT, &nobody));
  g_assert_error (nobody, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
}

static gboolean export(LibraryFixture *self,
                       const char     *id,
                       const char     *path,
                       GError        **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;

  hear_export_transcript_async (self->store, id, file, hear_test_result_ready, &result);

  return hear_export_transcript_finish (self->store, hear_test_await (&result), error);
}

static void
test_async (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *path = library_fixture_path (self, "out.srt");
  g_autofree char *other = library_fixture_path (self, "out.doc");
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (export(self, id, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "00:00:01,200 --> 00:00:03,000"));
  g_assert_false (export(self, id, other, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
#define ADD(path, test) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, test, library_fixture_tear_down)
  ADD ("/exporter/formats", test_formats);
  ADD ("/exporter/nothing", test_nothing);
  ADD ("/exporter/async", test_async);

  return g_test_run ();
}
