/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cli-fixture.h"
#include "hear-json.h"

static char *export(LibraryFixture *self,
                    const char     *id,
                    const char     *format)
{
  g_autoptr(CliRun) run = cli_fixture_run (self, "transcript", "export", id, "--format", format, NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_suffix (run->out, "\n"));

  return g_strdup (run->out);
}

static void
test_formats (LibraryFixture *self,
              gconstpointer   unused)
{
  const struct
  {
    const char *format;
    const char *part;
  } cases[] = {
    { "vtt", "WEBVTT" },
    { "srt", "00:00:00,200 --> 00:00:00,900" },
    { "txt", "Ana Lima: The work" },
    { "json", "\"start_ms\"" },
    { "csv", "Ana Lima" },
    { "md", "Ana Lima" },
  };
  g_autofree char *id = cli_fixture_import (self, "ana");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = export(self, id, cases[i].format);

      g_assert_nonnull (strstr (text, cases[i].part));
      g_assert_nonnull (strstr (text, "close"));
    }
  cli_fixture_refuse (self, 2, "usage", "transcript", "export", id, "--format", "doc", NULL);
  cli_fixture_refuse (self, 2, "usage", "transcript", "export", id, NULL);
}

/* What was written reads again as the same: segments, speakers, words. */
static void
test_round_trip (LibraryFixture *self,
                 gconstpointer   unused)
{
  const char *const formats[] = { "vtt", "json" };
  g_autofree char  *id = cli_fixture_import (self, "ana");
  g_autofree char  *before = export(self, id, "json");

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = export(self, id, formats[i]);
      g_autofree char *name = g_strconcat ("again.", formats[i], NULL);
      g_autofree char *path = library_fixture_write (self, name, text);
      g_autofree char *other = cli_fixture_import (self, "other");
      g_autoptr(CliRun) run = cli_fixture_ok (self, "transcript", "import", other, path, NULL);
      g_autofree char *after = export(self, other, "json");

      g_assert_cmpint (hear_json_get_int (run->json, "segments", -1), ==, 2);
      g_assert_cmpstr (hear_json_get_string (run->json, "format"), ==, formats[i]);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_import (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *path = library_fixture_write (self, "new.txt", "one two three four\n");
  g_autoptr(CliRun) run = cli_fixture_ok (self, "transcript", "import", id, path, NULL);
  g_autoptr(CliRun) shown = cli_fixture_ok (self, "show", id, NULL);
  g_autofree char *empty = library_fixture_write (self, "empty.vtt", "");

  g_assert_cmpint (hear_json_get_int (run->json, "words", -1), ==, 4);
  g_assert_cmpstr (hear_json_get_string (run->json, "times"), ==, "estimated");
  g_assert_cmpstr (hear_json_get_string (run->json, "encoding"), ==, "UTF-8");
  g_assert_cmpstr (hear_json_get_string (hear_json_get_item (hear_json_get_array (shown->json, "transcripts"), 0), "transcript"), ==,
                   hear_json_get_string (run->json, "transcript"));
  cli_fixture_refuse (self, 1, "invalid", "transcript", "import", id, empty, NULL);
  cli_fixture_refuse (self, 1, "not-found", "transcript", "import", "ffffffff", path, NULL);
}

static void
test_output (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *path = library_fixture_path (self, "out.vtt");
  g_autofree char *nowhere = library_fixture_path (self, "nowhere/out.vtt");
  g_autoptr(CliRun) run = cli_fixture_ok (self, "transcript", "export", id, "--format", "vtt", "--output", path, NULL);
  g_autofree char *text = NULL;

  g_assert_cmpstr (hear_json_get_string (run->json, "output"), ==, path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "WEBVTT"));
  cli_fixture_refuse (self, 1, "io", "transcript", "export", id, "--format", "vtt", "--output", nowhere, NULL);
}

static void
test_parse (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *vtt = library_fixture_write (self, "a.vtt", "WEBVTT\n\nid\n00:01.000 --> 00:02.000 align:start\n<v Ana>zwölf\n");
  g_autofree char *empty = library_fixture_write (self, "empty.vtt", "");
  g_autofree char *deep_text = g_strnfill (100000, '[');
  g_autofree char *deep = library_fixture_write (self, "deep.json", deep_text);
  g_autofree char *missing = library_fixture_path (self, "missing.vtt");
  g_autoptr(CliRun) run = cli_fixture_ok (self, "transcript", "parse", vtt, NULL);
  g_autoptr(CliRun) lost = NULL;
  g_autoptr(CliRun) nothing = cli_fixture_ok (self, "transcript", "parse", empty, NULL);
  JsonObject *cue = hear_json_get_item (hear_json_get_array (run->json, "cues"), 0);

  g_assert_cmpstr (hear_json_get_string (run->json, "format"), ==, "vtt");
  g_assert_cmpstr (hear_json_get_string (cue, "id"), ==, "id");
  g_assert_cmpint (hear_json_get_int (cue, "start_ms", -1), ==, 1000);
  g_assert_nonnull (strstr (hear_json_get_string (cue, "text"), "zwölf"));
  g_assert_cmpstr (hear_json_get_string (hear_json_get_object (cue, "settings"), "align"), ==, "start");
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (nothing->json, "cues")), ==, 0);
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (nothing->json, "warnings")), ==, 1);
  cli_fixture_refuse (self, 1, "invalid", "transcript", "parse", deep, NULL);
  cli_fixture_refuse (self, 1, "io", "transcript", "parse", missing, NULL);
  lost = cli_fixture_run (self, "transcript", "parse", missing, NULL);
  g_assert_nonnull (strstr (lost->err, missing));
}

/* What is there stays until somebody says otherwise. */
static void
test_output_is_kept (LibraryFixture *self,
                     gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *path = library_fixture_write (self, "mine.vtt", "precious");
  g_autofree char *kept = NULL;
  g_autofree char *written = NULL;
  g_autoptr(CliRun) run = NULL;

  cli_fixture_refuse (self, 1, "exists", "transcript", "export", id, "--format", "vtt", "--output", path, NULL);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "precious");
  run = cli_fixture_ok (self, "transcript", "export", id, "--format", "vtt", "--output", path, "--force", NULL);
  g_assert_cmpstr (hear_json_get_string (run->json, "output"), ==, path);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_true (g_str_has_prefix (written, "WEBVTT"));
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-transcript/formats", test_formats);
  cli_fixture_add ("/cli-transcript/round-trip", test_round_trip);
  cli_fixture_add ("/cli-transcript/import", test_import);
  cli_fixture_add ("/cli-transcript/output", test_output);
  cli_fixture_add ("/cli-transcript/parse", test_parse);
  cli_fixture_add ("/cli-transcript/output-is-kept", test_output_is_kept);

  return g_test_run ();
}
