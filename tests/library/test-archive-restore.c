/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "hear-archive.h"
#include "hear-eraser.h"
#include "hear-error.h"
#include "hear-store-interviews.h"
#include "hear-test.h"
#include "hear-verifier.h"
#include "library-fixture.h"

static char *
back_up (LibraryFixture *self)
{
  g_autoptr(GError) error = NULL;
  char *file = library_fixture_path (self, "backup.tar");
  g_autoptr(GPtrArray) warnings = hear_archive_backup (self->store, file, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (warnings);

  return file;
}

static gboolean
restore (const char   *file,
         const char   *directory,
         gboolean      replace,
         GCancellable *cancellable,
         GError      **error)
{
  g_autoptr(GPtrArray) left_out = hear_archive_restore (file, directory, replace, cancellable, error);

  return left_out != NULL && left_out->len == 0;
}

static void
assert_holds (LibraryFixture *self,
              const char     *directory,
              const char     *interview_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearStore) store = hear_store_open (directory, self->clock, &error);
  g_autoptr(HearInterview) interview = NULL;
  g_autoptr(HearVerifyReport) report = NULL;

  g_assert_no_error (error);
  interview = hear_store_load_interview (store, interview_id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hear_interview_get_candidate_name (interview), ==, "Ana Lima");
  report = hear_verify (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (hear_verify_report_is_clean (report));
  g_assert_cmpuint (report->checked, ==, 1);
  hear_store_close (store);
}

static void
close_store (LibraryFixture *self)
{
  hear_store_close (self->store);
  g_clear_object (&self->store);
}

static void
test_elsewhere (LibraryFixture *self,
                gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *file = back_up (self);
  g_autofree char *directory = library_fixture_path (self, "new/library");
  g_autofree char *rest = library_fixture_path (self, "new/library.restoring");
  g_autoptr(GError) error = NULL;

  g_assert_true (restore (file, directory, FALSE, NULL, &error));
  g_assert_no_error (error);
  assert_holds (self, directory, id);
  g_assert_false (g_file_test (rest, G_FILE_TEST_EXISTS));
}

static void
test_into_empty (LibraryFixture *self,
                 gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *file = back_up (self);
  g_autofree char *folder = library_fixture_path (self, "folder");
  g_autofree char *library = library_fixture_path (self, "other");
  g_autoptr(HearStore) store = hear_store_create (library, "Somebody", self->clock, NULL);
  g_autoptr(GError) error = NULL;

  hear_store_close (store);
  g_mkdir (folder, 0700);
  g_assert_true (restore (file, folder, FALSE, NULL, &error));
  g_assert_no_error (error);
  assert_holds (self, folder, id);
  g_assert_true (restore (file, library, FALSE, NULL, &error));
  g_assert_no_error (error);
  assert_holds (self, library, id);
}

static void
test_replace (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *file = back_up (self);
  g_autofree char *late = library_fixture_import (self, "late");
  g_autofree char *stranger = g_build_filename (self->directory, "letter.txt", NULL);
  g_autoptr(HearStore) store = NULL;
  g_autoptr(GError) error = NULL;

  close_store (self);
  g_file_set_contents (stranger, "not the library’s", -1, NULL);
  g_assert_false (restore (file, self->directory, FALSE, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS);
  g_clear_error (&error);

  g_assert_true (restore (file, self->directory, TRUE, NULL, &error));
  g_assert_no_error (error);
  assert_holds (self, self->directory, id);
  g_assert_true (g_file_test (stranger, G_FILE_TEST_EXISTS));
  store = hear_store_open (self->directory, self->clock, NULL);
  g_assert_null (hear_store_load_interview (store, late, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND);
  hear_store_close (store);
}

static void
test_other_files (LibraryFixture *self,
                  gconstpointer   unused)
{
  g_autofree char *file = back_up (self);
  g_autoptr(GError) error = NULL;

  g_assert_false (restore (file, self->root, TRUE, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS);
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
}

/* Every part of the archive is covered: whichever byte changes, the library
 * stays as it was. */
static void
test_tampered (LibraryFixture *self,
               gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *file = back_up (self);
  g_autofree char *directory = library_fixture_path (self, "new");
  g_autofree char *data = NULL;
  gsize            length = 0;

  g_file_get_contents (file, &data, &length, NULL);
  for (guint i = 1; i < 8; i++)
    {
      g_autoptr(GError) error = NULL;
      gsize place = length / 8 * i;

      data[place] ^= 0x55;
      g_file_set_contents (file, data, (gssize) length, NULL);
      data[place] ^= 0x55;
      g_assert_false (restore (file, directory, FALSE, NULL, &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
      g_assert_false (g_file_test (directory, G_FILE_TEST_EXISTS));
    }
}

static void
test_cut_off (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *file = back_up (self);
  g_autofree char *directory = library_fixture_path (self, "new");
  g_autofree char *data = NULL;
  gsize            length = 0;

  g_file_get_contents (file, &data, &length, NULL);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr(GError) error = NULL;

      g_file_set_contents (file, data, (gssize) (length / 4 * i), NULL);
      g_assert_false (restore (file, directory, FALSE, NULL, &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
      g_assert_false (g_file_test (directory, G_FILE_TEST_EXISTS));
    }
}

/* What an earlier one left that was killed is in nobody's way. */
static void
test_after_kill (LibraryFixture *self,
                 gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *file = back_up (self);
  g_autofree char *directory = library_fixture_path (self, "new");
  g_autofree char *rest = library_fixture_path (self, "new.restoring");
  g_autofree char *half = g_build_filename (rest, "library.db", NULL);
  g_autoptr(GError) error = NULL;

  g_mkdir (rest, 0700);
  g_file_set_contents (half, "half", -1, NULL);
  g_assert_true (restore (file, directory, FALSE, NULL, &error));
  g_assert_no_error (error);
  assert_holds (self, directory, id);
}

/* A whole library that was to be dropped, and what somebody else put there. */
static void
test_rest (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autofree char *rest = g_strconcat (self->directory, ".restoring", NULL);
  g_autofree char *database = g_build_filename (rest, "library.db", NULL);
  g_autofree char *journal = g_build_filename (rest, "library.db-journal", NULL);
  g_autofree char *stranger = g_build_filename (rest, "letter.txt", NULL);
  g_autofree char *moved = g_build_filename (self->directory, "letter.txt", NULL);
  int              fd;

  g_assert_cmpint (g_mkdir (rest, 0700), ==, 0);
  g_assert_true (g_file_set_contents (stranger, "mine", -1, NULL));
  hear_archive_drop_rest (self->directory);
  g_assert_true (g_file_test (stranger, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (database, "x", -1, NULL));
  g_assert_true (g_file_set_contents (journal, "x", -1, NULL));

  /* Somebody is at it. */
  fd = open (rest, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  hear_archive_drop_rest (self->directory);
  g_assert_true (g_file_test (database, G_FILE_TEST_EXISTS));
  close (fd);

  hear_archive_drop_rest (self->directory);
  g_assert_false (g_file_test (rest, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (moved, G_FILE_TEST_EXISTS));
}

/* Two at once do not unpack into one folder. */
static void
test_at_once (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *file = back_up (self);
  g_autofree char *directory = library_fixture_path (self, "new");
  g_autofree char *rest = library_fixture_path (self, "new.restoring");
  g_autoptr(GError) error = NULL;
  int fd;

  g_assert_cmpint (g_mkdir (rest, 0700), ==, 0);
  fd = open (rest, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  g_assert_false (restore (file, directory, FALSE, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_BUSY);
  g_assert_true (g_file_test (rest, G_FILE_TEST_EXISTS));
  close (fd);
  g_clear_error (&error);
  g_assert_true (restore (file, directory, FALSE, NULL, &error));
  g_assert_no_error (error);
}

/* Who was erased since does not come back, not even in a file. */
static void
test_erased (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *file = back_up (self);
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, id, NULL);
  g_autoptr(HearErasure) receipt = hear_erase_candidate (self->store, hear_interview_get_candidate_id (interview), NULL);
  g_autofree char *late = library_fixture_import (self, "late");
  g_autofree char *media = g_build_filename (self->directory, "media", NULL);
  g_autofree char *database = g_build_filename (self->directory, "library.db", NULL);
  g_autoptr(GPtrArray) left_out = NULL;
  g_autoptr(GPtrArray) receipts = NULL;
  g_autoptr(HearStore) store = NULL;
  g_autofree char *data = NULL;
  gsize            length;
  g_autoptr(GError) error = NULL;

  g_assert_true (receipt->finished);
  close_store (self);
  left_out = hear_archive_restore (file, self->directory, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (left_out->len, ==, 1);
  g_assert_cmpstr (((HearErasure *) g_ptr_array_index (left_out, 0))->name, ==, "Ana Lima");
  g_assert_true (g_file_get_contents (database, &data, &length, NULL));
  g_assert_null (memmem (data, length, "Ana Lima", strlen ("Ana Lima")));
  store = hear_store_open (self->directory, self->clock, NULL);
  g_assert_null (hear_store_load_interview (store, id, NULL));
  receipts = hear_store_list_erasures (store, NULL);
  g_assert_cmpuint (receipts->len, ==, 1);
  g_assert_cmpstr (((HearErasure *) g_ptr_array_index (receipts, 0))->id, ==, receipt->id);
  hear_store_close (store);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
#define ADD(path, test) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, test, library_fixture_tear_down)
  ADD ("/archive-restore/elsewhere", test_elsewhere);
  ADD ("/archive-restore/into-empty", test_into_empty);
  ADD ("/archive-restore/replace", test_replace);
  ADD ("/archive-restore/other-files", test_other_files);
  ADD ("/archive-restore/tampered", test_tampered);
  ADD ("/archive-restore/rest", test_rest);
  ADD ("/archive-restore/at-once", test_at_once);
  ADD ("/archive-restore/cut-off", test_cut_off);
  ADD ("/archive-restore/after-kill", test_after_kill);

  ADD ("/archive-restore/erased", test_erased);

  return g_test_run ();
}
