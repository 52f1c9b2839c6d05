/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "hear-archive.h"
#include "hear-backup.h"
#include "hear-error.h"
#include "hear-media-folder.h"
#include "hear-store-interviews.h"
#include "hear-test.h"
#include "library-fixture.h"

static char *
find_medium (LibraryFixture *self,
             const char     *id)
{
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, id, NULL);

  return hear_store_get_blob_path (self->store, hear_recording_get_blob (hear_interview_get_recording (interview)));
}

static void
swap (LibraryFixture *self)
{
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;

  hear_store_close (self->store);
  g_clear_object (&self->store);
  kept = hear_store_swap_backup (self->directory, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  self->store = hear_store_open (self->directory, self->clock, &error);
  g_assert_no_error (error);
}

static guint
count (LibraryFixture *self)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (self->store, &all, NULL);

  return ids->len;
}

static gboolean
is_left (LibraryFixture *self)
{
  g_autofree char *folder = g_strconcat (self->directory, ".restoring", NULL);
  g_autofree char *ready = g_build_filename (self->directory, "library.db.ready", NULL);

  return g_file_test (folder, G_FILE_TEST_EXISTS) || g_file_test (ready, G_FILE_TEST_EXISTS);
}

/* The archive's interview is there again, with its recording; what was there is
 * kept. */
static void
test_archive (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *ana = library_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autofree char *medium = find_medium (self, ana);
  g_autofree char *bo = NULL;
  g_autofree char *folder = g_strconcat (self->directory, ".restoring", NULL);
  g_autoptr(GPtrArray) warnings = hear_archive_backup (self->store, file, NULL, NULL, NULL, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (warnings);
  bo = library_fixture_import (self, "bo");
  g_assert_no_errno (g_unlink (medium));
  g_assert_true (hear_archive_prepare (file, self->directory, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (self), ==, 2);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  swap (self);
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_true (g_file_test (medium, G_FILE_TEST_EXISTS));
}

/* A copy of an automatic backup, wherever it lies. */
static void
test_database (LibraryFixture *self,
               gconstpointer   unused)
{
  g_autofree char *ana = library_fixture_import (self, "ana");
  g_autofree char *copy = library_fixture_path (self, "copy.db");
  g_autofree char *bo = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_store_copy_database (self->store, copy, &error));
  bo = library_fixture_import (self, "bo");
  g_assert_true (hear_archive_prepare (copy, self->directory, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  swap (self);
  g_assert_cmpuint (count (self), ==, 1);
}

static void
assert_refused (LibraryFixture *self,
                const char     *name,
                const char     *bytes,
                gsize           length)
{
  g_autofree char *file = library_fixture_path (self, name);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (file, bytes, (gssize) length, NULL));
  g_assert_false (hear_archive_prepare (file, self->directory, NULL, NULL, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "Hearback"));
  g_assert_false (is_left (self));
}

/* Whatever is no backup is refused, in words that say so, and leaves nothing. */
static void
test_refused (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *ana = library_fixture_import (self, "ana");
  g_autofree char *foreign = g_malloc0 (4096);
  g_autofree char *missing = library_fixture_path (self, "missing.tar");
  g_autoptr(GError) error = NULL;

  assert_refused (self, "letter.txt", "Dear Ana,\n", 10);
  assert_refused (self, "empty.tar", "", 0);
  strcpy (foreign, "SQLite format 3");
  foreign[16] = 0x10;
  foreign[31] = 1;
  assert_refused (self, "foreign.db", foreign, 4096);
  assert_refused (self, "cut.db", foreign, 50);
  g_assert_false (hear_archive_prepare (missing, self->directory, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (is_left (self));
  g_assert_cmpuint (count (self), ==, 1);
}

/* One file's contents were changed: nothing of it reaches the library. */
static void
test_tampered (LibraryFixture *self,
               gconstpointer   unused)
{
  g_autofree char *ana = library_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autofree char *medium = find_medium (self, ana);
  g_autoptr(GPtrArray) warnings = hear_archive_backup (self->store, file, NULL, NULL, NULL, NULL);
  g_autofree char *bytes = NULL;
  gsize            length;
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (warnings);
  g_assert_no_errno (g_unlink (medium));
  g_assert_true (g_file_get_contents (file, &bytes, &length, NULL));
  bytes[length / 2] ^= 1;
  g_assert_true (g_file_set_contents (file, bytes, (gssize) length, NULL));
  g_assert_false (hear_archive_prepare (file, self->directory, NULL, NULL, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  g_assert_false (is_left (self));
  g_assert_false (g_file_test (medium, G_FILE_TEST_EXISTS));
}

static void
cancel_cb (double   fraction,
           gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

/* Nobody's recording comes into the library if the database does not. */
static void
test_cancelled (LibraryFixture *self,
                gconstpointer   unused)
{
  g_autofree char *ana = library_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autofree char *medium = find_medium (self, ana);
  g_autoptr(GPtrArray) warnings = hear_archive_backup (self->store, file, NULL, NULL, NULL, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (warnings);
  g_assert_no_errno (g_unlink (medium));
  g_assert_false (hear_archive_prepare (file, self->directory, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (is_left (self));
  g_assert_false (g_file_test (medium, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
#define ADD(path, test) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, test, library_fixture_tear_down)
  ADD ("/archive-prepare/archive", test_archive);
  ADD ("/archive-prepare/database", test_database);
  ADD ("/archive-prepare/refused", test_refused);
  ADD ("/archive-prepare/tampered", test_tampered);
  ADD ("/archive-prepare/cancelled", test_cancelled);

  return g_test_run ();
}
