/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "hear-digest.h"
#include "hear-eraser.h"
#include "hear-importer.h"
#include "hear-media-folder.h"
#include "hear-seekable-copy.h"
#include "hear-store-interviews.h"
#include "hear-test.h"
#include "library-fixture.h"
#include "media-fixtures.h"

#define SOUND "audiotestsrc num-buffers=200 samplesperbuffer=960 ! audio/x-raw,rate=48000,channels=1 ! opusenc ! webmmux"

static HearInterview *
import (LibraryFixture *self,
        const char     *name)
{
  g_autoptr(HearImportRequest) request = library_fixture_request (self, name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearImportResult) result = hear_import (self->store, request, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->warnings->len, ==, 0);

  return hear_store_load_interview (self->store, result->interview_id, NULL);
}

/* The medium stays as it came, under its hash; what plays is the copy. */
static void
test_browser (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *path = hear_fixture_make (self->root, "browser.webm", SOUND " streamable=true");
  g_autoptr(HearInterview) interview = import (self, "browser.webm");
  HearRecording   *recording = hear_interview_get_recording (interview);
  const char      *sha256 = hear_recording_get_blob (recording);
  g_autofree char *medium = hear_store_get_blob_path (self->store, sha256);
  g_autofree char *copy = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *data = NULL;
  g_autofree char *again = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  g_assert_true (hear_seekable_copy_is_needed (recording));
  copy = hear_seekable_copy_ensure (self->store, sha256, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (copy, !=, medium);
  g_assert_cmpstr (copy, ==, hear_recording_get_copy_path (recording));
  g_assert_true (g_file_get_contents (medium, &data, &size, NULL));
  digest = hear_digest_of_data (data, size);
  g_assert_cmpstr (digest, ==, sha256);

  /* What is derived can be made again. */
  g_assert_no_errno (g_unlink (copy));
  again = hear_seekable_copy_ensure (self->store, sha256, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, copy);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
}

/* What has an index plays itself. */
static void
test_needless (LibraryFixture *self,
               gconstpointer   unused)
{
  g_autofree char *path = hear_fixture_make (self->root, "whole.webm", SOUND);
  g_autoptr(HearInterview) interview = import (self, "whole.webm");
  HearRecording   *recording = hear_interview_get_recording (interview);
  g_autofree char *medium = hear_store_get_blob_path (self->store, hear_recording_get_blob (recording));
  g_autofree char *found = hear_seekable_copy_ensure (self->store, hear_recording_get_blob (recording), NULL, NULL);

  g_assert_cmpstr (found, ==, medium);
  g_assert_null (hear_recording_get_copy_path (recording));
}

/* A copy of a voice goes with the voice, and so does half a copy. */
static void
test_erased (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *path = hear_fixture_make (self->root, "browser.webm", SOUND " streamable=true");
  g_autoptr(HearInterview) interview = import (self, "browser.webm");
  const char      *sha256 = hear_recording_get_blob (hear_interview_get_recording (interview));
  g_autofree char *copy = hear_store_get_derived_path (self->store, sha256, HEAR_MEDIA_FOLDER_SEEKABLE);
  g_autofree char *part = g_strconcat (copy, ".0badcafe.part", NULL);
  g_autoptr(HearErasure) receipt = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (part, "half", -1, NULL));
  receipt = hear_erase_candidate (self->store, hear_interview_get_candidate_id (interview), &error);
  g_assert_no_error (error);
  g_assert_true (receipt->finished);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add ("/seekable-copy/browser", LibraryFixture, NULL, library_fixture_set_up, test_browser, library_fixture_tear_down);
  g_test_add ("/seekable-copy/needless", LibraryFixture, NULL, library_fixture_set_up, test_needless, library_fixture_tear_down);
  g_test_add ("/seekable-copy/erased", LibraryFixture, NULL, library_fixture_set_up, test_erased, library_fixture_tear_down);

  return g_test_run ();
}
