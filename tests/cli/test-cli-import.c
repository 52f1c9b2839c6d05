/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cli-fixture.h"
#include "hear-json.h"

static gint64
count_interviews (LibraryFixture *self)
{
  g_autoptr(CliRun) run = cli_fixture_ok (self, "status", NULL);

  return hear_json_get_int (run->json, "interviews", -1);
}

static void
test_import (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *media = library_fixture_write_sound (self, "ana.wav", 1, 3);
  g_autofree char *text = library_fixture_write (self, "ana.txt", "Interviewer: Why here?\nCandidate: The work is close.\n");
  g_autoptr(CliRun) run = cli_fixture_ok (self, "import", media, "--candidate", "Ana Lima", "--role", "Engineer", "--consent",
                                           "agreed", "--transcript", text, "--at", "2026-05-04", "--language", "en", "--verbatim", "no", NULL);
  g_autoptr(CliRun) shown = cli_fixture_ok (self, "show", hear_json_get_string (run->json, "interview"), NULL);

  g_assert_cmpint (hear_json_get_int (run->json, "duration_ms", -1), ==, 3000);
  g_assert_cmpint (hear_json_get_int (run->json, "segments", -1), ==, 2);
  g_assert_cmpint (hear_json_get_int (run->json, "words", -1), ==, 6);
  g_assert_cmpstr (hear_json_get_string (run->json, "format"), ==, "txt");
  g_assert_cmpstr (hear_json_get_string (run->json, "times"), ==, "estimated");
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (run->json, "warnings")), ==, 0);
  g_assert_cmpstr (hear_json_get_string (shown->json, "held_at"), ==, "2026-05-04T00:00:00.000Z");
}

static void
test_text (LibraryFixture *self,
           gconstpointer   unused)
{
  g_autofree char *text = library_fixture_write (self, "ana.txt", "Candidate: The work.\n");
  g_autoptr(CliRun) run = cli_fixture_ok (self, "import", "--candidate", "Ana", "--role", "R", "--consent", "c", "--transcript", text,
                                           "--no-assessment", NULL);
  g_autoptr(CliRun) shown = cli_fixture_ok (self, "show", hear_json_get_string (run->json, "interview"), NULL);

  g_assert_true (json_object_get_null_member (run->json, "duration_ms"));
  g_assert_true (json_object_get_null_member (shown->json, "recording"));
  g_assert_false (json_object_get_boolean_member (hear_json_get_object (shown->json, "consent"), "assessment"));
}

static void
test_channels (LibraryFixture *self,
               gconstpointer   unused)
{
  g_autofree char *media = library_fixture_write_sound (self, "ana.wav", 2, 2);
  g_autofree char *text = library_fixture_write (self, "ana.srt", "1\n00:00:00,200 --> 00:00:00,900\none\n\n2\n00:00:01,200 --> 00:00:01,900\ntwo\n");
  g_autoptr(CliRun) run = cli_fixture_ok (self, "import", media, "--candidate", "Ana", "--role", "R", "--consent", "c", "--transcript", text,
                                           "--channels", "Mara Lindt,Ana", NULL);
  g_autoptr(CliRun) shown = cli_fixture_ok (self, "show", hear_json_get_string (run->json, "interview"), NULL);
  JsonArray *participants = hear_json_get_array (shown->json, "participants");
  JsonArray *map = hear_json_get_array (hear_json_get_object (shown->json, "recording"), "channel_map");

  g_assert_cmpuint (json_array_get_length (participants), ==, 2);
  g_assert_cmpstr (hear_json_get_string (hear_json_get_item (participants, 0), "name"), ==, "Mara Lindt");
  g_assert_cmpstr (hear_json_get_string (hear_json_get_item (participants, 1), "part"), ==, "candidate");
  g_assert_cmpstr (json_array_get_string_element (map, 0), ==, "Mara Lindt");
}

static void
test_consent (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *media = library_fixture_write_sound (self, "ana.wav", 1, 1);

  cli_fixture_refuse (self, 1, "consent", "import", media, "--candidate", "Ana", "--role", "R", NULL);
  cli_fixture_refuse (self, 1, "consent", "import", media, "--candidate", "Ana", "--role", "R", "--consent", " ", NULL);
  g_assert_cmpint (count_interviews (self), ==, 0);
}

static void
test_usage (LibraryFixture *self,
            gconstpointer   unused)
{
  cli_fixture_refuse (self, 2, "usage", "import", "a.wav", "--role", "R", "--consent", "c", NULL);
  cli_fixture_refuse (self, 2, "usage", "import", "a.wav", "--candidate", "A", "--consent", "c", NULL);
  cli_fixture_refuse (self, 2, "usage", "import", "--candidate", "A", "--role", "R", "--consent", "c", NULL);
  cli_fixture_refuse (self, 2, "usage", "import", "a.wav", "--candidate", "A", "--role", "R", "--consent", "c", "--at", "yesterday", NULL);
  cli_fixture_refuse (self, 2, "usage", "import", "a.wav", "--candidate", "A", "--role", "R", "--consent", "c", "--verbatim", "maybe", NULL);
  cli_fixture_refuse (self, 2, "usage", "import", "a.wav", "--candidate", "A", "--role", "R", "--consent", "c", "--channels", "one", NULL);
}

static void
test_bad_files (LibraryFixture *self,
                gconstpointer   unused)
{
  g_autofree char *empty = library_fixture_write (self, "empty.mp4", "");
  g_autofree char *text = library_fixture_write (self, "text.mp4", "hello hello hello hello");
  g_autofree char *missing = library_fixture_path (self, "missing.mp4");
  g_autofree char *vtt = library_fixture_write (self, "empty.vtt", "");

  cli_fixture_refuse (self, 1, "invalid", "import", empty, "--candidate", "A", "--role", "R", "--consent", "c", NULL);
  cli_fixture_refuse (self, 1, "invalid", "import", text, "--candidate", "A", "--role", "R", "--consent", "c", NULL);
  cli_fixture_refuse (self, 1, "io", "import", missing, "--candidate", "A", "--role", "R", "--consent", "c", NULL);
  cli_fixture_refuse (self, 1, "invalid", "import", "--transcript", vtt, "--candidate", "A", "--role", "R", "--consent", "c", NULL);
  cli_fixture_refuse (self, 1, "invalid", "import", self->root, "--candidate", "A", "--role", "R", "--consent", "c", NULL);
  g_assert_cmpint (count_interviews (self), ==, 0);
}

static void
test_candidate_speaker (LibraryFixture *self,
                        gconstpointer   unused)
{
  g_autofree char *text = library_fixture_write (self, "ana.txt", "Bo: Why?\nCy: The work.\n");

  cli_fixture_refuse (self, 1, "invalid", "import", "--transcript", text, "--candidate", "A", "--role", "R", "--consent", "c",
                      "--candidate-speaker", "Dee", NULL);
}

static void
test_two_at_once (LibraryFixture *self,
                  gconstpointer   unused)
{
  g_autofree char *media = library_fixture_write_sound (self, "ana.wav", 1, 2);
  GSubprocess     *processes[4];

  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    processes[i] = cli_fixture_start (self, "import", media, "--candidate", "Ana", "--role", "R", "--consent", "c", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    {
      g_assert_true (g_subprocess_wait_check (processes[i], NULL, NULL));
      g_object_unref (processes[i]);
    }
  g_assert_cmpint (count_interviews (self), ==, 4);
}

static void
test_language (LibraryFixture *self,
               gconstpointer   unused)
{
  cli_fixture_refuse (self, 2, "usage", "import", "a.wav", "--candidate", "A", "--role", "R", "--consent", "c", "--language", "german", NULL);
  cli_fixture_refuse (self, 2, "usage", "role", "add", "R", "--language", "de_CH", NULL);
}

/* A sound that lost its end says how much of it there is. */
static void
test_cut (LibraryFixture *self,
          gconstpointer   unused)
{
  g_autofree char *path = library_fixture_write_sound (self, "cut.wav", 1, 4);
  g_autoptr(CliRun) run = NULL;
  g_autofree char *data = NULL;
  gsize            length;
  JsonArray       *warnings;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_assert_true (g_file_set_contents (path, data, (gssize) length / 2, NULL));
  run = cli_fixture_ok (self, "import", path, "--candidate", "A", "--role", "R", "--consent", "c", NULL);
  warnings = hear_json_get_array (run->json, "warnings");
  g_assert_cmpuint (json_array_get_length (warnings), ==, 1);
  g_assert_nonnull (strstr (json_array_get_string_element (warnings, 0), "of 0:04 can be played"));
}

/* Nobody takes a program for what was said. */
static void
test_binary (LibraryFixture *self,
             gconstpointer   unused)
{
  g_autofree char *path = library_fixture_path (self, "program.txt");

  g_assert_true (g_file_set_contents (path, "Anna: hello\nBo: \0\0 you there\n", 30, NULL));
  cli_fixture_refuse (self, 1, "invalid", "import", "--transcript", path, "--candidate", "A", "--role", "R", "--consent", "c", NULL);
  cli_fixture_refuse (self, 1, "invalid", "transcript", "parse", path, NULL);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-import/import", test_import);
  cli_fixture_add ("/cli-import/text", test_text);
  cli_fixture_add ("/cli-import/channels", test_channels);
  cli_fixture_add ("/cli-import/consent", test_consent);
  cli_fixture_add ("/cli-import/usage", test_usage);
  cli_fixture_add ("/cli-import/bad-files", test_bad_files);
  cli_fixture_add ("/cli-import/candidate-speaker", test_candidate_speaker);
  cli_fixture_add ("/cli-import/two-at-once", test_two_at_once);
  cli_fixture_add ("/cli-import/language", test_language);
  cli_fixture_add ("/cli-import/cut", test_cut);
  cli_fixture_add ("/cli-import/binary", test_binary);

  return g_test_run ();
}
