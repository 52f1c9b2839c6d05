/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-digest.h"
#include "hear-json.h"
#include "hear-sample-source.h"
#include "hear-test.h"

static JsonArray *
load (void)
{
  g_autoptr(GError) error = NULL;
  JsonArray *items = hear_sample_source_load (&error);

  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (items), ==, 4);

  return items;
}

static void
test_items (void)
{
  g_autoptr(JsonArray) items = load ();

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject      *item = hear_json_get_item (items, i);
      g_autofree char *sha256 = hear_sample_source_hash (item);

      g_assert_nonnull (hear_json_get_string (item, "id"));
      g_assert_cmpuint (strlen (sha256), ==, HEAR_DIGEST_LENGTH);
    }
}

static void
test_requests (void)
{
  g_autoptr(JsonArray) items = load ();
  g_autofree char *folder = hear_test_make_folder ();
  guint            n_stereo = 0;
  guint            n_without_text = 0;

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(HearImportRequest) request = hear_sample_source_make_request (hear_json_get_item (items, i), folder, &error);

      g_assert_no_error (error);
      g_assert_true (hear_import_request_check (request, &error));
      g_assert_true (g_file_test (request->media_path, G_FILE_TEST_IS_REGULAR));
      n_stereo += request->channels != NULL;
      n_without_text += request->transcript_path == NULL;
    }
  g_assert_cmpuint (n_stereo, ==, 1);
  g_assert_cmpuint (n_without_text, ==, 1);
  hear_test_drop_folder (folder);
}

static void
test_nowhere (void)
{
  g_autoptr(JsonArray) items = load ();
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_sample_source_make_request (hear_json_get_item (items, 0), "not-there", &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/sample-source/items", test_items);
  g_test_add_func ("/sample-source/requests", test_requests);
  g_test_add_func ("/sample-source/nowhere", test_nowhere);

  return g_test_run ();
}
