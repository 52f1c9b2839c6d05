/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-matroska-file.h"
#include "hear-test.h"
#include "media-fixtures.h"

static void
test_index (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *whole = hear_fixture_make (folder, "whole.webm", "audiotestsrc num-buffers=100 ! opusenc ! webmmux");
  g_autofree char *streamed = hear_fixture_make (folder, "streamed.webm", "audiotestsrc num-buffers=100 ! opusenc ! webmmux streamable=true");
  g_autofree char *cut = hear_fixture_cut (whole, "cut.webm", .5);
  HearMatroskaFile file;

  g_assert_true (hear_matroska_file_look (whole, &file));
  g_assert_true (file.has_index);
  g_assert_true (hear_matroska_file_look (streamed, &file));
  g_assert_false (file.has_index);
  g_assert_true (hear_matroska_file_look (cut, &file));
  g_assert_false (file.has_index);
  hear_test_drop_folder (folder);
}

static void
test_others (void)
{
  /* A head that promises more than there is, and sizes that lead nowhere. */
  static const guint8 short_head[] = { 0x1a, 0x45, 0xdf, 0xa3 };
  static const guint8 far[] = { 0x1a, 0x45, 0xdf, 0xa3, 0x80, 0x18, 0x53, 0x80, 0x67, 0x8f, 0xec,
                                0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xec, 0x81, 0x00 };
  g_autofree char    *folder = hear_test_make_folder ();
  g_autofree char    *sound = hear_fixture_sound (folder);
  g_autofree char    *empty = hear_fixture_write (folder, "empty", "", 0);
  g_autofree char    *begun = hear_fixture_write (folder, "begun", short_head, sizeof short_head);
  g_autofree char    *lying = hear_fixture_write (folder, "lying", far, sizeof far);
  HearMatroskaFile    file;

  g_assert_false (hear_matroska_file_look (sound, &file));
  g_assert_false (hear_matroska_file_look (empty, &file));
  g_assert_false (hear_matroska_file_look (begun, &file));
  g_assert_false (hear_matroska_file_look ("/nowhere/at.all", &file));
  g_assert_true (hear_matroska_file_look (lying, &file));
  g_assert_false (file.has_index);
  hear_test_drop_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/matroska-file/index", test_index);
  g_test_add_func ("/matroska-file/others", test_others);

  return g_test_run ();
}
