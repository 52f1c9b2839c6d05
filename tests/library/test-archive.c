/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include <glib/gstdio.h>

#include "hear-archive.h"
#include "hear-media-folder.h"
#include "hear-test.h"
#include "library-fixture.h"

static void
count_cb (const char *what,
          double      fraction,
          gpointer    user_data)
{
  g_assert_cmpfloat (fraction, <=, 1);
  (*(guint *) user_data)++;
}

static void
test_backup (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autofree char *part = library_fixture_path (self, "backup.tar.part");
  g_autofree char *database = library_fixture_path (self, "backup.tar.part.db");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) warnings = NULL;
  guint n = 0;

  warnings = hear_archive_backup (self->store, file, count_cb, &n, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, 0);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (g_file_test (file, G_FILE_TEST_IS_REGULAR));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (database, G_FILE_TEST_EXISTS));
}

static void
test_again (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *file = library_fixture_path (self, "backup.tar");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GPtrArray) warnings = hear_archive_backup (self->store, file, NULL, NULL, NULL, NULL);

      g_assert_nonnull (warnings);
    }
}

static char *
get_only_blob (HearStore *store)
{
  g_autoptr(GPtrArray) blobs = hear_store_list_blobs (store, NULL);

  g_assert_cmpuint (blobs->len, ==, 1);

  return hear_store_get_blob_path (store, ((HearBlob *) g_ptr_array_index (blobs, 0))->sha256);
}

/* A recording that changed is told by its name, and so is one that is gone. */
static void
test_warned (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *id = library_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autofree char *blob = get_only_blob (self->store);
  const char      *words[] = { "damaged", "missing" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(GPtrArray) warnings = NULL;

      if (i == 0)
        g_assert_true (g_file_set_contents (blob, "noise", -1, NULL));
      else
        g_assert_cmpint (g_unlink (blob), ==, 0);
      warnings = hear_archive_backup (self->store, file, NULL, NULL, NULL, NULL);
      g_assert_cmpuint (warnings->len, ==, 1);
      g_assert_nonnull (strstr (g_ptr_array_index (warnings, 0), words[i]));
      g_assert_nonnull (strstr (g_ptr_array_index (warnings, 0), "“ana."));
    }
}

static void
test_nowhere (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *file = library_fixture_path (self, "not-there/backup.tar");
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_archive_backup (self->store, file, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
}

static void
test_cancelled (LibraryFixture *self,
                gconstpointer   unused)
{
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autofree char *part = library_fixture_path (self, "backup.tar.part");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (hear_archive_backup (self->store, file, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
#define ADD(path, test) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, test, library_fixture_tear_down)
  ADD ("/archive/backup", test_backup);
  ADD ("/archive/again", test_again);
  ADD ("/archive/warned", test_warned);
  ADD ("/archive/nowhere", test_nowhere);
  ADD ("/archive/cancelled", test_cancelled);

  return g_test_run ();
}
