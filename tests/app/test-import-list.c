/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-import-list.h"
#include "hear-import-probe.h"
#include "hear-test-import.h"
#include "hear-test.h"

static const struct
{
  const char *files;
  const char *items;
} pairs[] = {
  { "/a/ana.webm", "ana.webm+" },
  { "/a/ana.webm /a/ana.vtt", "ana.webm+ana.vtt" },
  { "/a/ana.vtt /a/ana.webm", "ana.webm+ana.vtt" },
  { "/a/ana.webm /b/ana.vtt", "ana.webm+ +ana.vtt" },
  { "/a/ana.webm /a/jonas.vtt", "ana.webm+ +jonas.vtt" },
  { "/a/ana.txt", "+ana.txt" },
  { "/a/ana.TXT", "+ana.TXT" },
  { "/a/ana.webm /a/ana.webm", "ana.webm+" },
  { "/a/ana.webm /a/ana.vtt /a/ana.txt", "ana.webm+ana.vtt" },
  { "/a/ana.webm /a/jonas.ogg /a/jonas.srt /a/ana.json", "ana.webm+ana.json jonas.ogg+jonas.srt" },
  { "/a/v1.2/ana /a/v1.2/ana.vtt", "ana+ana.vtt" },
  { "/a/.vtt /a/.hidden", ".hidden+ +.vtt" },
};

static char *
describe (GListModel *items)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      HearImportItem  *item = hear_test_import_get (items, i);
      const char      *media = hear_import_item_get_media (item);
      const char      *transcript = hear_import_item_get_transcript (item);
      g_autofree char *media_name = media != NULL ? g_path_get_basename (media) : g_strdup ("");
      g_autofree char *transcript_name = transcript != NULL ? g_path_get_basename (transcript) : g_strdup ("");

      g_string_append_printf (text, "%s%s+%s", i > 0 ? " " : "", media_name, transcript_name);
    }

  return g_string_free (text, FALSE);
}

static void
test_pairs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
      g_auto(GStrv) paths = g_strsplit (pairs[i].files, " ", -1);
      g_autoptr(GListModel) items = NULL;
      g_autofree char *text = NULL;

      for (guint j = 0; paths[j] != NULL; j++)
        {
          g_autoptr(GFile) file = g_file_new_for_path (paths[j]);

          g_list_store_append (files, file);
        }
      items = hear_import_list_new (G_LIST_MODEL (files));
      text = describe (items);
      g_assert_cmpstr (text, ==, pairs[i].items);
    }
}

/* Files that begin alike are of different people; nobody typed anything. */
static void
test_names (void)
{
  const char *const paths[] = { "/a/corpus_08.ogg", "/a/corpus_09.ogg", "/a/corpus_09.vtt", "/a/corpus_10.txt" };
  const char *const names[] = { "Corpus 08", "Corpus 09", "Corpus 10" };
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GListModel) items = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(GFile) file = g_file_new_for_path (paths[i]);

      g_list_store_append (files, file);
    }
  items = hear_import_list_new (G_LIST_MODEL (files));
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      HearImportItem  *item = hear_test_import_get (items, i);
      g_autofree char *name = NULL;

      g_object_get (item, "candidate", &name, NULL);
      g_assert_cmpstr (name, ==, names[i]);
      g_assert_false (hear_import_item_is_touched (item));
    }
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_item_text (void)
{
  g_autoptr(HearImportItem) item = hear_import_item_new ("/a/ana-lima_backend.webm", NULL);
  g_autofree char *candidate = NULL;
  guint            n = 0;

  g_object_get (item, "candidate", &candidate, NULL);
  g_assert_cmpstr (candidate, ==, "Ana Lima");
  g_assert_false (hear_import_item_is_touched (item));
  g_signal_connect_swapped (item, "notify::candidate", G_CALLBACK (count_cb), &n);
  g_object_set (item, "candidate", "Ana Lima", NULL);
  g_assert_cmpuint (n, ==, 0);
  g_object_set (item, "candidate", "Ana B. Lima", NULL);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (hear_import_item_is_touched (item));
}

static void
test_item_empty_text (void)
{
  g_autoptr(HearImportItem) item = hear_import_item_new ("/a/ana.webm", NULL);

  g_object_set (item, "left", "", "language", NULL, NULL);
  g_assert_false (hear_import_item_is_touched (item));
}

static void
test_item_problem (void)
{
  g_autoptr(HearImportItem) item = hear_import_item_new ("/a/20261112.webm", NULL);

  g_assert_nonnull (hear_import_item_get_problem (item));
  hear_import_item_set_state (item, HEAR_IMPORT_STATE_READY, NULL);
  g_assert_nonnull (hear_import_item_get_problem (item));
  g_object_set (item, "candidate", " ", NULL);
  g_assert_nonnull (hear_import_item_get_problem (item));
  g_object_set (item, "candidate", "Ana", NULL);
  g_assert_null (hear_import_item_get_problem (item));
  g_object_set (item, "split", TRUE, "left", "Mara", NULL);
  g_assert_nonnull (hear_import_item_get_problem (item));
  g_object_set (item, "right", "Ana", NULL);
  g_assert_null (hear_import_item_get_problem (item));
}

static void
test_item_fill (void)
{
  g_autoptr(HearImportItem) item = hear_import_item_new ("/a/ana.webm", "/a/ana.vtt");
  g_autoptr(HearImportRequest) request = hear_import_request_new ();

  g_object_set (item, "candidate", " Ana Lima ", "language", "en", "left", "Mara", "right", "Ana", NULL);
  hear_import_item_fill (item, request);
  g_assert_cmpstr (request->candidate_name, ==, "Ana Lima");
  g_assert_cmpstr (request->media_path, ==, "/a/ana.webm");
  g_assert_cmpstr (request->transcript_path, ==, "/a/ana.vtt");
  g_assert_cmpstr (request->language, ==, "en");
  g_assert_null (request->channels);
}

static void
test_item_channels (void)
{
  g_autoptr(HearImportItem) item = hear_import_item_new ("/a/ana.webm", NULL);
  g_autoptr(HearImportRequest) request = hear_import_request_new ();

  g_object_set (item, "split", TRUE, "left", "Mara", "right", "Ana", NULL);
  hear_import_item_fill (item, request);
  g_assert_cmpstr (request->channels[0], ==, "Mara");
  g_assert_cmpstr (request->channels[1], ==, "Ana");
  g_assert_null (request->channels[2]);
}

static void
test_item_transcript (void)
{
  g_autoptr(HearImportItem) item = hear_import_item_new ("/a/ana.webm", NULL);

  hear_import_item_offer_transcript (item, "/a/ana.vtt");
  hear_import_item_offer_transcript (item, "/a/ana.txt");
  g_assert_cmpstr (hear_import_item_get_transcript (item), ==, "/a/ana.vtt");
  g_assert_false (hear_import_item_is_touched (item));
  hear_import_item_set_transcript (item, NULL);
  g_assert_null (hear_import_item_get_transcript (item));
  g_assert_true (hear_import_item_is_touched (item));
}

static void
test_item_wanted (void)
{
  g_autoptr(HearImportItem) item = hear_import_item_new ("/a/ana.webm", NULL);
  const gboolean wanted[] = { FALSE, FALSE, TRUE, FALSE, TRUE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      hear_import_item_set_state (item, (HearImportState) i, "said");
      g_assert_cmpint (hear_import_item_is_wanted (item), ==, wanted[i]);
    }
  g_assert_cmpstr (hear_import_item_get_message (item), ==, "said");
}

static void
test_probe_sound (HearTestImport *self, gconstpointer unused)
{
  g_autofree char *path = hear_test_import_copy (self, "jonas-weber.ogg", "jonas-weber.ogg");
  g_autofree char *text = hear_test_import_write (self, "jonas-weber.vtt", "WEBVTT\n");
  g_autoptr(GError) error = NULL;
  g_autoptr(HearImportProbe) probe = hear_import_probe_run (self->store, path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (probe->channels, >, 0);
  g_assert_nonnull (strstr (probe->about, " · "));
  g_assert_cmpstr (probe->transcript_path, ==, text);
  g_assert_null (probe->twin);
}

static void
test_probe_refuses (HearTestImport *self, gconstpointer unused)
{
  g_autofree char *empty = hear_test_import_write (self, "empty.mp4", "");
  g_autofree char *noise = hear_test_import_write (self, "noise.mp4", "This is no film.\n");
  g_autofree char *gone = g_build_filename (self->root, "gone.mp4", NULL);
  const char      *paths[] = { empty, noise, self->root, gone };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (hear_import_probe_run (self->store, paths[i], NULL, &error));
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, !=, "");
    }
}

static void
test_probe_transcript (HearTestImport *self, gconstpointer unused)
{
  g_autofree char *path = hear_test_import_write (self, "ana.txt", "Ana: Hello.\n");
  g_autoptr(HearImportProbe) probe = hear_import_probe_run (self->store, path, NULL, NULL);

  g_assert_nonnull (probe);
  g_assert_null (probe->transcript_path);
  g_assert_cmpuint (probe->channels, ==, 0);
}

int
main (int argc, char **argv)
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/import-list/pairs", test_pairs);
  g_test_add_func ("/import-list/names", test_names);
  g_test_add_func ("/import-list/item-text", test_item_text);
  g_test_add_func ("/import-list/item-empty-text", test_item_empty_text);
  g_test_add_func ("/import-list/item-problem", test_item_problem);
  g_test_add_func ("/import-list/item-fill", test_item_fill);
  g_test_add_func ("/import-list/item-channels", test_item_channels);
  g_test_add_func ("/import-list/item-transcript", test_item_transcript);
  g_test_add_func ("/import-list/item-wanted", test_item_wanted);
  g_test_add ("/import-list/probe-sound", HearTestImport, NULL, hear_test_import_set_up, test_probe_sound, hear_test_import_tear_down);
  g_test_add ("/import-list/probe-refuses", HearTestImport, NULL, hear_test_import_set_up, test_probe_refuses, hear_test_import_tear_down);
  g_test_add ("/import-list/probe-transcript", HearTestImport, NULL, hear_test_import_set_up, test_probe_transcript, hear_test_import_tear_down);

  return g_test_run ();
}
