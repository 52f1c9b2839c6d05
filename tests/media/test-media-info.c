/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-media-info.h"
#include "hear-test.h"
#include "media-fixtures.h"

static const char png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\6\0\0\0\x1f\x15\xc4\x89"
                          "\0\0\0\rIDATx\x9c"
                          "c\xf8\xcf\xc0\xf0\x1f\0\5\0\1\xff\x89\x99=\x1d\0\0\0\0IEND\xae"
                          "B`\x82";

static void
assert_refused (const char *path,
                GQuark      domain,
                int         code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearMediaInfo) info = hear_media_info_read (path, NULL, &error);

  g_test_message ("%s: %s", path, error != NULL ? error->message : "taken");
  g_assert_null (info);
  g_assert_error (error, domain, code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_video (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_video (folder);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearMediaInfo) info = hear_media_info_read (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hear_media_info_get_container (info), ==, "MP4");
  g_assert_cmpstr (hear_media_info_get_video_codec (info), ==, "H.264");
  g_assert_cmpstr (hear_media_info_get_audio_codec (info), ==, "AAC");
  g_assert_cmpint (ABS (hear_media_info_get_duration_ms (info) - 4000), <, 60);
  g_assert_cmpuint (hear_media_info_get_width (info), ==, 320);
  g_assert_cmpuint (hear_media_info_get_height (info), ==, 240);
  g_assert_cmpuint (hear_media_info_get_channels (info), ==, 1);
  g_assert_true (hear_media_info_has_sound (info));
  g_assert_true (hear_media_info_has_picture (info));
  g_assert_cmpuint (hear_media_info_get_warnings (info)->len, ==, 0);
  /* It was made just now. */
  g_assert_cmpint (ABS (g_get_real_time () / 1000 - hear_media_info_get_recorded_at (info)), <, 600 * 1000);
  hear_test_drop_folder (folder);
}

static void
test_stereo (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_sound (folder);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearMediaInfo) info = hear_media_info_read (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hear_media_info_get_container (info), ==, "FLAC");
  g_assert_cmpuint (hear_media_info_get_channels (info), ==, 2);
  g_assert_null (hear_media_info_get_video_codec (info));
  g_assert_cmpuint (hear_media_info_get_width (info), ==, 0);
  g_assert_false (hear_media_info_has_picture (info));
  hear_test_drop_folder (folder);
}

static void
test_real (void)
{
  g_autofree char *path = hear_test_find_shared ("speech/jfk.flac");
  g_autoptr(GError) error = NULL;
  g_autoptr(HearMediaInfo) info = NULL;

  if (path == NULL)
    {
      g_test_skip ("the shared recordings are not here");
      return;
    }
  info = hear_media_info_read (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hear_media_info_get_duration_ms (info), >, 5000);
  g_assert_true (hear_media_info_has_sound (info));
}

static void
test_no_medium (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree guint32 *noise = g_new (guint32, 50000);
  g_autofree char    *path = NULL;

  for (guint i = 0; i < 50000; i++)
    noise[i] = g_rand_int (rand);
  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "hello ");

  const struct
  {
    const char *name;
    const void *data;
    gsize       size;
  } cases[] = {
    { "zero.mp4", "", 0 },
    { "one.mp4", "x", 1 },
    { "text.mp4", text->str, text->len },
    { "noise.webm", noise, 200000 },
    { "png.mp3", png, sizeof png - 1 },
    { "broken-png.mp3", png, 24 },
    { "cues.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nhello\n", 38 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = hear_fixture_write (folder, cases[i].name, cases[i].data, cases[i].size);

      assert_refused (file, HEAR_ERROR, HEAR_ERROR_INVALID);
    }
  hear_test_drop_folder (folder);
}

static void
test_cut (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *sound = hear_fixture_sound (folder);
  g_autofree char *video = hear_fixture_make (folder, "late.mp4",
                                              "videotestsrc num-buffers=50 ! video/x-raw,width=320,height=240 "
                                              "! x264enc ! mp4mux");
  g_autofree char *data = NULL;
  g_autofree char *head = NULL;
  g_autofree char *headless = hear_fixture_cut (video, "nomoov.mp4", 0.5);

  g_assert_true (g_file_get_contents (sound, &data, NULL, NULL));
  head = hear_fixture_write (folder, "head.flac", data, 40);
  assert_refused (head, HEAR_ERROR, HEAR_ERROR_INVALID);
  assert_refused (headless, HEAR_ERROR, HEAR_ERROR_INVALID);
  hear_test_drop_folder (folder);
}

static void
test_unreadable (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *none = g_build_filename (folder, "gone.mp4", NULL);

  assert_refused (none, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_refused (folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  hear_test_drop_folder (folder);
}

static void
test_missing_codec (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_make (folder, "video.webm",
                                             "videotestsrc num-buffers=10 ! video/x-raw,width=64,height=48 ! vp8enc ! mux. "
                                             "audiotestsrc num-buffers=20 ! opusenc ! mux. webmmux name=mux");
  const char      *decoders[] = { "vp8dec", "avdec_vp8", "vavp8dec", "vaapivp8dec", "v4l2vp8dec" };
  g_autoptr(GError) error = NULL;
  g_autoptr(HearMediaInfo) info = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (decoders); i++)
    hear_fixture_hide (decoders[i]);

  info = hear_media_info_read (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (hear_media_info_has_sound (info));
  g_assert_false (hear_media_info_has_picture (info));
  g_assert_cmpstr (hear_media_info_get_video_codec (info), ==, "VP8");
  g_assert_cmpuint (hear_media_info_get_warnings (info)->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (hear_media_info_get_warnings (info), 0), "gstreamer1.0-plugins-good"));

  hear_fixture_hide ("opusdec");
  hear_fixture_hide ("avdec_opus");
  assert_refused (path, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED);

  for (guint i = 0; i < G_N_ELEMENTS (decoders); i++)
    hear_fixture_show (decoders[i]);
  hear_fixture_show ("opusdec");
  hear_fixture_show ("avdec_opus");
  hear_test_drop_folder (folder);
}

static void
test_cancelled (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_sound (folder);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (hear_media_info_read (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  hear_test_drop_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/media-info/video", test_video);
  g_test_add_func ("/media-info/stereo", test_stereo);
  g_test_add_func ("/media-info/real", test_real);
  g_test_add_func ("/media-info/no-medium", test_no_medium);
  g_test_add_func ("/media-info/cut", test_cut);
  g_test_add_func ("/media-info/unreadable", test_unreadable);
  g_test_add_func ("/media-info/missing-codec", test_missing_codec);
  g_test_add_func ("/media-info/cancelled", test_cancelled);

  return g_test_run ();
}
