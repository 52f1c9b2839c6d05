/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-archive-manifest.h"
#include "hear-error.h"
#include "hear-test.h"

#define HASH_A "aa00000000000000000000000000000000000000000000000000000000000000"
#define HASH_B "bb00000000000000000000000000000000000000000000000000000000000000"
#define MEDIUM "media/aa/" HASH_A

static void
test_names (void)
{
  const struct
  {
    const char *path;
    gboolean    is_ours;
  } cases[] = {
    { "library.db", TRUE },
    { MEDIUM, TRUE },
    { "media/ab/" HASH_A, FALSE },
    { "media/aa/" HASH_A "0", FALSE },
    { "media/aa/AA00000000000000000000000000000000000000000000000000000000000000", FALSE },
    { "/library.db", FALSE },
    { "../library.db", FALSE },
    { "./library.db", FALSE },
    { "media/aa/../../library.db", FALSE },
    { "library.db-wal", FALSE },
    { "derived/aa/" HASH_A, FALSE },
    { "manifest.json", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hear_archive_manifest_is_ours (cases[i].path), ==, cases[i].is_ours);
}

static void
test_round_trip (void)
{
  g_autoptr(HearArchiveManifest) manifest = hear_archive_manifest_new ();
  g_autoptr(HearArchiveManifest) back = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  hear_archive_manifest_add (manifest, "library.db", HASH_B);
  hear_archive_manifest_add (manifest, MEDIUM, HASH_A);
  text = hear_archive_manifest_to_text (manifest, 0);
  back = hear_archive_manifest_parse (text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_true (hear_archive_manifest_has (back, MEDIUM));
  g_assert_nonnull (hear_archive_manifest_get (back, MEDIUM));
  g_assert_null (hear_archive_manifest_get (back, "media"));
  g_assert_false (hear_archive_manifest_has (back, "media"));
  g_assert_true (hear_archive_manifest_check (back, manifest, &error));
  g_assert_no_error (error);
}

static void
test_foreign (void)
{
  const struct
  {
    const char *text;
    int         code;
  } cases[] = {
    { "", HEAR_ERROR_DAMAGED },
    { "[]", HEAR_ERROR_DAMAGED },
    { "{\"format\": \"other\", \"version\": 1, \"files\": []}", HEAR_ERROR_DAMAGED },
    { "{\"format\": \"hearback-library\", \"version\": 1}", HEAR_ERROR_DAMAGED },
    { "{\"format\": \"hearback-library\", \"version\": 2, \"files\": []}", HEAR_ERROR_NEWER_SCHEMA },
    { "{\"format\": \"hearback-library\", \"version\": 1, \"files\": [{\"path\": \"library.db\"}]}", HEAR_ERROR_DAMAGED },
    { "{\"format\": \"hearback-library\", \"version\": 1, \"files\": [{\"path\": \"library.db\", \"sha256\": \"x\"}]}", HEAR_ERROR_DAMAGED },
    { "{\"format\": \"hearback-library\", \"version\": 1, \"files\": [{\"path\": \"../x\", \"sha256\": \"" HASH_A "\"}]}", HEAR_ERROR_DAMAGED },
    { "{\"format\": \"hearback-library\", \"version\": 1, \"files\": [7]}", HEAR_ERROR_DAMAGED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (hear_archive_manifest_parse (cases[i].text, strlen (cases[i].text), &error));
      g_assert_error (error, HEAR_ERROR, cases[i].code);
    }
}

static void
assert_differs (HearArchiveManifest *said,
                HearArchiveManifest *found)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_archive_manifest_check (said, found, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
}

static void
test_check (void)
{
  g_autoptr(HearArchiveManifest) said = hear_archive_manifest_new ();
  g_autoptr(HearArchiveManifest) found = hear_archive_manifest_new ();

  assert_differs (said, found);
  hear_archive_manifest_add (said, "library.db", HASH_A);
  assert_differs (said, found);
  hear_archive_manifest_add (found, "library.db", HASH_B);
  assert_differs (said, found);
  hear_archive_manifest_add (found, "library.db", HASH_A);
  g_assert_true (hear_archive_manifest_check (said, found, NULL));
  hear_archive_manifest_add (found, MEDIUM, HASH_A);
  assert_differs (said, found);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/archive-manifest/names", test_names);
  g_test_add_func ("/archive-manifest/round-trip", test_round_trip);
  g_test_add_func ("/archive-manifest/foreign", test_foreign);
  g_test_add_func ("/archive-manifest/check", test_check);

  return g_test_run ();
}
