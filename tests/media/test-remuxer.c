/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-matroska-file.h"
#include "hear-media-info.h"
#include "hear-remuxer.h"
#include "hear-test.h"
#include "media-fixtures.h"

/* As a browser writes it: four seconds, a keyframe a second, no index. */
#define STREAMED                                                                                       \
  "videotestsrc num-buffers=100 ! video/x-raw,width=160,height=120,framerate=25/1 "                    \
  "! vp8enc deadline=1 keyframe-max-dist=25 ! mux. audiotestsrc num-buffers=200 samplesperbuffer=960 " \
  "! audio/x-raw,rate=48000,channels=1 ! opusenc ! mux. webmmux name=mux streamable=true"

/* The encoded pictures of a file, one behind the other. */
static GBytes *
read_pictures (const char *folder,
               const char *path,
               const char *name)
{
  g_autofree char *pipeline = g_strdup_printf ("filesrc location=%s ! matroskademux ! video/x-vp8 ! queue", path);
  g_autofree char *raw = hear_fixture_make (folder, name, pipeline);
  char            *data;
  gsize            size;

  g_assert_true (g_file_get_contents (raw, &data, &size, NULL));
  g_assert_cmpuint (size, >, 0);

  return g_bytes_new_take (data, size);
}

static void
test_copy (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *streamed = hear_fixture_make (folder, "streamed.webm", STREAMED);
  g_autofree char *copy = g_build_filename (folder, "copy.mkv", NULL);
  g_autoptr(HearMediaInfo) info = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;
  HearMatroskaFile file;

  g_assert_true (hear_matroska_file_look (streamed, &file));
  g_assert_false (file.has_index);
  g_assert_true (hear_remux (streamed, copy, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (hear_matroska_file_look (copy, &file));
  g_assert_true (file.has_index);
  info = hear_media_info_read (copy, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ABS (hear_media_info_get_duration_ms (info) - 4000), <, 100);
  g_assert_true (hear_media_info_has_sound (info));
  before = read_pictures (folder, streamed, "before");
  after = read_pictures (folder, copy, "after");
  g_assert_true (g_bytes_equal (before, after));
  hear_test_drop_folder (folder);
}

static void
test_nothing_left (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *text = hear_fixture_write (folder, "text.webm", "no film", 7);
  g_autofree char *copy = g_build_filename (folder, "copy.mkv", NULL);
  g_autoptr(GCancellable) cancelled = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_remux (text, copy, NULL, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  g_assert_false (hear_remux (text, copy, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  hear_test_drop_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/remuxer/copy", test_copy);
  g_test_add_func ("/remuxer/nothing-left", test_nothing_left);

  return g_test_run ();
}
