/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-codec-names.h"
#include "hear-media.h"
#include "hear-test.h"

static void
test_known (void)
{
  const struct
  {
    const char *caps;
    const char *name;
    const char *package;
  } cases[] = {
    { "video/x-h264, stream-format=avc", "H.264", "gstreamer1.0-libav" },
    { "video/x-vp9", "VP9", "gstreamer1.0-plugins-good" },
    { "video/x-av1", "AV1", "gstreamer1.0-plugins-bad" },
    { "audio/mpeg, mpegversion=1, layer=3", "MP3", "gstreamer1.0-plugins-good" },
    { "audio/mpeg, mpegversion=1, layer=1", "MPEG-1 Audio", "gstreamer1.0-plugins-good" },
    { "audio/mpeg, mpegversion=4", "AAC", "gstreamer1.0-libav" },
    { "audio/AMR", "AMR", "gstreamer1.0-plugins-ugly" },
    { "video/quicktime, variant=iso", "MP4", "gstreamer1.0-plugins-good" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GstCaps) caps = gst_caps_from_string (cases[i].caps);
      g_autofree char *name = hear_codec_names_get_name (caps);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (hear_codec_names_get_package (caps), ==, cases[i].package);
    }
}

static void
test_unknown (void)
{
  const char *cases[] = { "video/x-never-heard-of", "audio/mpeg, mpegversion=9", "application/x-none", "ANY", "EMPTY" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GstCaps) caps = gst_caps_from_string (cases[i]);
      g_autofree char *name = hear_codec_names_get_name (caps);

      g_assert_nonnull (name);
      g_assert_cmpstr (name, !=, "");
      g_assert_null (hear_codec_names_get_package (caps));
    }
}

static void
test_decodable (void)
{
  const struct
  {
    const char *caps;
    gboolean    decodable;
  } cases[] = {
    { "audio/x-flac, framed=true", TRUE },
    { "audio/x-raw, format=S16LE", TRUE },
    { "video/x-vp8", TRUE },
    { "audio/x-wav", TRUE },
    { "audio/x-aiff", TRUE },
    { "video/x-never-heard-of", FALSE },
    { "ANY", FALSE },
    { "EMPTY", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GstCaps) caps = gst_caps_from_string (cases[i].caps);

      g_assert_cmpint (hear_codec_names_is_decodable (caps), ==, cases[i].decodable);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_media_init ();
  g_test_add_func ("/codec-names/known", test_known);
  g_test_add_func ("/codec-names/unknown", test_unknown);
  g_test_add_func ("/codec-names/decodable", test_decodable);

  return g_test_run ();
}
