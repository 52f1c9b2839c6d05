/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hear-error.h"
#include "hear-output-file.h"
#include "hear-test.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer unused)
{
  self->folder = hear_test_make_folder ();
  self->path = g_build_filename (self->folder, "text.vtt", NULL);
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  hear_test_drop_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static gboolean
put (const char *path,
     const char *text,
     gboolean    overwrite,
     GError    **error)
{
  return hear_output_file_write (path, text, strlen (text), overwrite, error);
}

static void
assert_holds (Fixture    *self,
              const char *text)
{
  g_autofree char *found = NULL;
  g_autoptr(GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_assert_true (g_file_get_contents (self->path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_null (strstr (name, ".vtt."));
}

static void
test_overwrite (Fixture      *self,
                gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  struct stat info;

  g_assert_true (put (self->path, "one", FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (put (self->path, "two", FALSE, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "--force"));
  g_clear_error (&error);
  assert_holds (self, "one");

  g_assert_true (put (self->path, "two", TRUE, &error));
  g_assert_no_error (error);
  assert_holds (self, "two");
  g_assert_cmpint (stat (self->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0600, ==, 0600);
}

/* The file that a link leads to is written, and the link stays. */
static void
test_link (Fixture      *self,
           gconstpointer unused)
{
  g_autofree char *link = g_build_filename (self->folder, "link", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (put (self->path, "one", FALSE, NULL));
  g_assert_cmpint (symlink (self->path, link), ==, 0);
  g_assert_false (put (link, "two", FALSE, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS);
  g_assert_true (put (link, "two", TRUE, NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_holds (self, "two");
}

static void
test_device (Fixture      *self,
             gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  struct stat info;

  g_assert_true (put ("/dev/null", "text", FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (stat ("/dev/null", &info), ==, 0);
  g_assert_true (S_ISCHR (info.st_mode));
}

static void
test_refused (Fixture      *self,
              gconstpointer unused)
{
  g_autofree char *nowhere = g_build_filename (self->folder, "not", "there", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (put (nowhere, "text", TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "there"));
  g_clear_error (&error);
  g_assert_false (put (self->folder, "text", TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/output-file/overwrite", test_overwrite);
  ADD ("/output-file/link", test_link);
  ADD ("/output-file/device", test_device);
  ADD ("/output-file/refused", test_refused);

  return g_test_run ();
}
