/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>

#include "hear-archive-reader.h"
#include "hear-digest.h"
#include "hear-error.h"
#include "hear-test.h"

#define CONTENT "what is in the file"

typedef struct
{
  const char *path;
  guint       type;
} Entry;

static void
add_entry (struct archive *archive,
           const Entry    *given)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean              is_file = given->type == AE_IFREG;

  archive_entry_set_pathname (entry, given->path);
  archive_entry_set_filetype (entry, given->type);
  archive_entry_set_perm (entry, 0600);
  archive_entry_set_size (entry, is_file ? (gint64) strlen (CONTENT) : 0);
  if (given->type == AE_IFLNK)
    archive_entry_set_symlink (entry, "target");
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  if (is_file)
    archive_write_data (archive, CONTENT, strlen (CONTENT));
  archive_entry_free (entry);
}

static void
add_manifest (struct archive *archive,
              const Entry    *entries,
              const char     *sha256)
{
  g_autoptr(HearArchiveManifest) manifest = hear_archive_manifest_new ();
  struct archive_entry *entry = archive_entry_new ();
  g_autofree char      *text = NULL;

  for (guint i = 0; entries[i].path != NULL; i++)
    hear_archive_manifest_add (manifest, entries[i].path, sha256);
  text = hear_archive_manifest_to_text (manifest, 0);
  archive_entry_set_pathname (entry, HEAR_ARCHIVE_MANIFEST);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (gint64) strlen (text));
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  archive_write_data (archive, text, strlen (text));
  archive_entry_free (entry);
}

/* Writes an archive of @entries, lists them with @sha256 if it is not %NULL,
 * and unpacks it. */
static gboolean
unpack (const Entry *entries,
        const char  *sha256,
        GError     **error)
{
  g_autofree char *root = hear_test_make_folder ();
  g_autofree char *file = g_build_filename (root, "archive.tar", NULL);
  g_autofree char *folder = g_build_filename (root, "folder", NULL);
  g_autofree char *target = g_build_filename (folder, "library.db", NULL);
  struct archive  *archive = archive_write_new ();
  gboolean         ok;

  archive_write_set_format_pax_restricted (archive);
  g_assert_cmpint (archive_write_open_filename (archive, file), ==, ARCHIVE_OK);
  for (guint i = 0; entries[i].path != NULL; i++)
    add_entry (archive, &entries[i]);
  if (sha256 != NULL)
    add_manifest (archive, entries, sha256);
  archive_write_free (archive);

  g_mkdir (folder, 0700);
  ok = hear_archive_reader_unpack (file, folder, NULL, error);
  if (ok)
    g_assert_true (g_file_test (target, G_FILE_TEST_IS_REGULAR));
  hear_test_drop_folder (root);

  return ok;
}

static void
test_whole (void)
{
  const Entry      entries[] = { { "library.db", AE_IFREG }, { NULL } };
  g_autofree char *sha256 = hear_digest_of_text (CONTENT);
  g_autoptr(GError) error = NULL;

  g_assert_true (unpack (entries, sha256, &error));
  g_assert_no_error (error);
}

static void
test_hostile (void)
{
  const Entry cases[][4] = {
    { { NULL } },
    { { "../library.db", AE_IFREG }, { NULL } },
    { { "/library.db", AE_IFREG }, { NULL } },
    { { "library.db", AE_IFLNK }, { NULL } },
    { { "library.db", AE_IFDIR }, { NULL } },
    { { "library.db", AE_IFIFO }, { NULL } },
    { { "library.db", AE_IFREG }, { "library.db", AE_IFREG }, { NULL } },
    { { "library.db", AE_IFREG }, { "media/aa", AE_IFLNK }, { NULL } },
    { { "library.db", AE_IFREG }, { "something.sh", AE_IFREG }, { NULL } },
  };
  g_autofree char *sha256 = hear_digest_of_text (CONTENT);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (unpack (cases[i], sha256, &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
    }
}

static void
test_no_manifest (void)
{
  const Entry entries[] = { { "library.db", AE_IFREG }, { NULL } };
  g_autoptr(GError) error = NULL;

  g_assert_false (unpack (entries, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
}

static void
test_other_hash (void)
{
  const Entry      entries[] = { { "library.db", AE_IFREG }, { NULL } };
  g_autofree char *sha256 = hear_digest_of_text ("something else");
  g_autoptr(GError) error = NULL;

  g_assert_false (unpack (entries, sha256, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
}

static void
test_no_archive (void)
{
  g_autofree char *root = hear_test_make_folder ();
  g_autofree char *file = g_build_filename (root, "file", NULL);
  g_autofree char *noise = g_strnfill (5000, 'x');
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) missing = NULL;
  g_autoptr(GError) folder = NULL;

  g_file_set_contents (file, noise, -1, NULL);
  g_assert_false (hear_archive_reader_unpack (file, root, NULL, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  g_assert_false (hear_archive_reader_unpack ("not-there", root, NULL, &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (hear_archive_reader_unpack (root, root, NULL, &folder));
  g_assert_error (folder, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  hear_test_drop_folder (root);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/archive-reader/whole", test_whole);
  g_test_add_func ("/archive-reader/hostile", test_hostile);
  g_test_add_func ("/archive-reader/no-manifest", test_no_manifest);
  g_test_add_func ("/archive-reader/other-hash", test_other_hash);
  g_test_add_func ("/archive-reader/no-archive", test_no_archive);

  return g_test_run ();
}
