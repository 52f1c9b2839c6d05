/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-media-error.h"
#include "hear-media.h"
#include "hear-test.h"
#include "media-fixtures.h"

#include <sys/stat.h>

static void
test_missing_codec (void)
{
  g_autoptr(GstCaps) known = gst_caps_from_string ("video/x-h264");
  g_autoptr(GstCaps) unknown = gst_caps_from_string ("video/x-never-heard-of");
  g_autoptr(GError) first = hear_media_error_new_missing (known);
  g_autoptr(GError) second = hear_media_error_new_missing (unknown);

  g_assert_error (first, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (first->message, "H.264"));
  g_assert_nonnull (strstr (first->message, "gstreamer1.0-libav"));
  g_assert_error (second, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED);
  g_assert_null (strstr (second->message, "gstreamer1.0"));
}

static void
test_translate (void)
{
  const struct
  {
    GQuark domain;
    int    code;
    GQuark to_domain;
    int    to_code;
  } cases[] = {
    { GST_STREAM_ERROR, GST_STREAM_ERROR_TYPE_NOT_FOUND, HEAR_ERROR, HEAR_ERROR_INVALID },
    { GST_STREAM_ERROR, GST_STREAM_ERROR_WRONG_TYPE, HEAR_ERROR, HEAR_ERROR_INVALID },
    { GST_STREAM_ERROR, GST_STREAM_ERROR_DEMUX, HEAR_ERROR, HEAR_ERROR_INVALID },
    { GST_STREAM_ERROR, GST_STREAM_ERROR_CODEC_NOT_FOUND, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED },
    { GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED },
    { GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_FOUND, G_IO_ERROR, G_IO_ERROR_NOT_FOUND },
    { GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_OPEN_READ, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED },
    { GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_READ, G_IO_ERROR, G_IO_ERROR_FAILED },
    { GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_BUSY, HEAR_ERROR, HEAR_ERROR_FAILED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) found = g_error_new_literal (cases[i].domain, cases[i].code, "internal");
      g_autoptr(GError) error = hear_media_error_translate (found, "folder/talk 100%.mp4");

      g_assert_error (error, cases[i].to_domain, cases[i].to_code);
      if (cases[i].to_code != HEAR_ERROR_FAILED || cases[i].to_domain != HEAR_ERROR)
        g_assert_null (strstr (error->message, "internal"));
    }
}

static void
test_check_file (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *good = hear_fixture_write (folder, "good.wav", "x", 1);
  g_autofree char *empty = hear_fixture_write (folder, "empty.wav", "", 0);
  g_autofree char *none = g_build_filename (folder, "none.wav", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.wav", NULL);
  const struct
  {
    const char *path;
    GQuark      domain;
    int         code;
  } cases[] = {
    { empty, HEAR_ERROR, HEAR_ERROR_INVALID },
    { none, G_IO_ERROR, G_IO_ERROR_NOT_FOUND },
    { folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY },
    { pipe, HEAR_ERROR, HEAR_ERROR_INVALID },
  };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_true (hear_media_error_check_file (good, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (hear_media_error_check_file (cases[i].path, &error));
      g_assert_error (error, cases[i].domain, cases[i].code);
      g_assert_nonnull (strstr (error->message, "“"));
    }
  hear_test_drop_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_media_init ();
  g_test_add_func ("/media-error/missing-codec", test_missing_codec);
  g_test_add_func ("/media-error/translate", test_translate);
  g_test_add_func ("/media-error/check-file", test_check_file);

  return g_test_run ();
}
