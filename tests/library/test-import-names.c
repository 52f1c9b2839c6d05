/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-names.h"
#include "hear-test.h"

static void
test_candidate (void)
{
  const struct
  {
    const char *path;
    const char *name;
  } cases[] = {
    { "ana-lima_backend.webm", "Ana Lima" },
    { "kenji.mori.ogg", "Kenji Mori" },
    { "2026-11-21_jonas weber.mp4", "Jonas Weber" },
    { "zoë-öhler_support_2.mkv", "Zoë Öhler" },
    { "recordings/amina-diallo.wav", "Amina Diallo" },
    { "Recording 12.mp4", NULL },
    { "001.mp3", NULL },
    { "librivox_0870_x.flac", "Librivox 0870" },
    { "libri_2412a.flac", "Libri 2412a" },
    { "ana_2.webm", "Ana" },
    { "ana_2026.webm", "Ana" },
    { "ana_20261121.webm", "Ana" },
    { "ana-lima_0870.webm", "Ana Lima" },
    { "Interview_Ana-Lima.webm", "Ana Lima" },
    { "recording_0012.webm", NULL },
    { "", NULL },
    { "_.webm", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = hear_import_guess_candidate (cases[i].path);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_together (void)
{
  const struct
  {
    const char *paths[4];
    const char *names[4];
  } cases[] = {
    { { "librivox_0870_x.flac", "librivox_0871_y.flac" }, { "Librivox 0870", "Librivox 0871" } },
    { { "lj_20.flac", "lj_35.flac", "ana-lima.webm" }, { "Lj 20", "Lj 35", "Ana Lima" } },
    { { "team_ana-lima.webm", "team_jonas-weber.webm" }, { "Ana Lima", "Jonas Weber" } },
    { { "interview_ana.webm", "interview_jonas.webm" }, { "Ana", "Jonas" } },
    { { "ana-lima_1.webm", "ana-lima_2.webm" }, { "Ana Lima", "Ana Lima" } },
    { { "ana_backend.webm", "ana_support.webm" }, { "Ana", "Ana" } },
    { { "ana_20261112.webm", "ana_20261121.webm" }, { "Ana", "Ana" } },
    { { "ana.webm", "ana_2.webm" }, { "Ana", "Ana 2" } },
    { { "a/ana.webm", "b/ana.webm", "001.mp3" }, { "Ana", "Ana", NULL } },
    { { NULL }, { NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) names = hear_import_guess_candidates (cases[i].paths);

      g_assert_cmpuint (names->len, ==, g_strv_length ((char **) cases[i].paths));
      for (guint j = 0; j < names->len; j++)
        g_assert_cmpstr (g_ptr_array_index (names, j), ==, cases[i].names[j]);
    }
}

static void
test_transcript (void)
{
  const char *const endings[] = { ".txt", ".json", ".srt", ".vtt" };
  g_autofree char  *folder = hear_test_make_folder ();
  g_autofree char  *media = g_build_filename (folder, "ana.lima.webm", NULL);

  g_assert_null (hear_import_find_transcript (media));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat ("ana.lima", endings[i], NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *found = NULL;

      g_file_set_contents (path, "x", -1, NULL);
      found = hear_import_find_transcript (media);
      g_assert_cmpstr (found, ==, path);
    }
  hear_test_drop_folder (folder);
}

static void
test_not_itself (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "ana.vtt", NULL);

  g_file_set_contents (path, "x", -1, NULL);
  g_assert_null (hear_import_find_transcript (path));
  hear_test_drop_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/import-names/candidate", test_candidate);
  g_test_add_func ("/import-names/together", test_together);
  g_test_add_func ("/import-names/transcript", test_transcript);
  g_test_add_func ("/import-names/not-itself", test_not_itself);

  return g_test_run ();
}
