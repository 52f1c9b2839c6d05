/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-codec-names.h"

#include <gst/pbutils/pbutils.h>

#define BASE "gstreamer1.0-plugins-base"
#define GOOD "gstreamer1.0-plugins-good"
#define BAD "gstreamer1.0-plugins-bad"
#define UGLY "gstreamer1.0-plugins-ugly"
#define LIBAV "gstreamer1.0-libav"

typedef struct
{
  const char *type;
  int         version; /* mpegversion or wmaversion; 0 fits any */
  int         layer;   /* 0 fits any */
  const char *name;
  const char *package; /* of Debian, with what reads it */
} Codec;

/* The first line that fits wins. Names are proper nouns: not translated. */
static const Codec codecs[] = {
  { "video/x-h264", 0, 0, "H.264", LIBAV },
  { "video/x-h265", 0, 0, "H.265 (HEVC)", LIBAV },
  { "video/x-vp8", 0, 0, "VP8", GOOD },
  { "video/x-vp9", 0, 0, "VP9", GOOD },
  { "video/x-av1", 0, 0, "AV1", BAD },
  { "video/x-theora", 0, 0, "Theora", BASE },
  { "video/x-h263", 0, 0, "H.263", LIBAV },
  { "video/x-wmv", 0, 0, "Windows Media Video", LIBAV },
  { "video/x-divx", 0, 0, "DivX", LIBAV },
  { "video/x-xvid", 0, 0, "Xvid", LIBAV },
  { "video/x-prores", 0, 0, "ProRes", LIBAV },
  { "image/jpeg", 0, 0, "Motion JPEG", GOOD },
  { "video/mpeg", 4, 0, "MPEG-4 Video", LIBAV },
  { "video/mpeg", 2, 0, "MPEG-2 Video", LIBAV },
  { "video/mpeg", 1, 0, "MPEG-1 Video", LIBAV },
  { "audio/mpeg", 1, 3, "MP3", GOOD },
  { "audio/mpeg", 1, 2, "MP2", GOOD },
  { "audio/mpeg", 1, 0, "MPEG-1 Audio", GOOD },
  { "audio/mpeg", 2, 0, "AAC", LIBAV },
  { "audio/mpeg", 4, 0, "AAC", LIBAV },
  { "audio/x-opus", 0, 0, "Opus", BASE },
  { "audio/x-vorbis", 0, 0, "Vorbis", BASE },
  { "audio/x-flac", 0, 0, "FLAC", GOOD },
  { "audio/x-speex", 0, 0, "Speex", GOOD },
  { "audio/AMR", 0, 0, "AMR", UGLY },
  { "audio/AMR-WB", 0, 0, "AMR-WB", UGLY },
  { "audio/x-ac3", 0, 0, "AC-3", LIBAV },
  { "audio/x-eac3", 0, 0, "E-AC-3", LIBAV },
  { "audio/x-alac", 0, 0, "Apple Lossless", LIBAV },
  { "audio/x-dts", 0, 0, "DTS", LIBAV },
  { "audio/x-wma", 0, 0, "Windows Media Audio", LIBAV },
  { "audio/x-mulaw", 0, 0, "Mu-Law", GOOD },
  { "audio/x-alaw", 0, 0, "A-Law", GOOD },
  { "audio/x-adpcm", 0, 0, "ADPCM", LIBAV },
  { "audio/x-raw", 0, 0, "PCM", BASE },
  { "video/quicktime", 0, 0, "MP4", GOOD },
  { "audio/x-m4a", 0, 0, "MP4", GOOD },
  { "application/x-3gp", 0, 0, "3GP", GOOD },
  { "video/webm", 0, 0, "WebM", GOOD },
  { "audio/webm", 0, 0, "WebM", GOOD },
  { "video/x-matroska", 0, 0, "Matroska", GOOD },
  { "audio/x-matroska", 0, 0, "Matroska", GOOD },
  { "video/x-msvideo", 0, 0, "AVI", GOOD },
  { "video/x-flv", 0, 0, "Flash Video", GOOD },
  { "audio/x-wav", 0, 0, "WAV", GOOD },
  { "application/ogg", 0, 0, "Ogg", BASE },
  { "audio/ogg", 0, 0, "Ogg", BASE },
  { "video/ogg", 0, 0, "Ogg", BASE },
  { "video/mpegts", 0, 0, "MPEG-TS", BAD },
  { "video/x-ms-asf", 0, 0, "Windows Media", UGLY },
};

static const Codec *
find_codec (GstCaps *caps)
{
  const GstStructure *structure;
  int                 version = 0;
  int                 layer = 0;

  if (gst_caps_is_empty (caps) || gst_caps_is_any (caps))
    return NULL;

  structure = gst_caps_get_structure (caps, 0);
  gst_structure_get_int (structure, "mpegversion", &version);
  gst_structure_get_int (structure, "layer", &layer);

  for (guint i = 0; i < G_N_ELEMENTS (codecs); i++)
    if (gst_structure_has_name (structure, codecs[i].type) &&
        (codecs[i].version == 0 || codecs[i].version == version) &&
        (codecs[i].layer == 0 || codecs[i].layer == layer))
      return &codecs[i];

  return NULL;
}

/**
 * hear_codec_names_get_name:
 * @caps: what a stream or a container is
 *
 * Returns: (transfer full): what people call it, such as “H.264”
 */
char *
hear_codec_names_get_name (GstCaps *caps)
{
  const Codec     *codec;
  g_autofree char *described = NULL;

  g_return_val_if_fail (GST_IS_CAPS (caps), NULL);

  codec = find_codec (caps);
  if (codec != NULL)
    return g_strdup (codec->name);
  if (gst_caps_is_empty (caps) || gst_caps_is_any (caps))
    return g_strdup ("?");

  described = gst_caps_is_fixed (caps) ? gst_pb_utils_get_codec_description (caps) : NULL;
  if (described != NULL)
    return g_steal_pointer (&described);

  return g_strdup (gst_structure_get_name (gst_caps_get_structure (caps, 0)));
}

/**
 * hear_codec_names_get_package:
 * @caps: what a stream or a container is
 *
 * Returns: (nullable): the Debian package with what reads it, or %NULL if that
 *   is not known
 */
const char *
hear_codec_names_get_package (GstCaps *caps)
{
  const Codec *codec;

  g_return_val_if_fail (GST_IS_CAPS (caps), NULL);

  codec = find_codec (caps);

  return codec != NULL ? codec->package : NULL;
}

/**
 * hear_codec_names_is_decodable:
 * @caps: what a stream is
 *
 * Returns: whether something installed decodes it
 */
gboolean
hear_codec_names_is_decodable (GstCaps *caps)
{
  g_autoptr(GstCaps) plain = NULL;
  GstElementFactoryListType kinds = GST_ELEMENT_FACTORY_TYPE_DECODER | GST_ELEMENT_FACTORY_TYPE_DEMUXER;
  GList                    *decoders;
  GList                    *fitting;
  gboolean                  found;

  g_return_val_if_fail (GST_IS_CAPS (caps), FALSE);

  if (gst_caps_is_empty (caps) || gst_caps_is_any (caps))
    return FALSE;
  if (g_str_has_suffix (gst_structure_get_name (gst_caps_get_structure (caps, 0)), "/x-raw"))
    return TRUE;

  /* The decoders for pictures with transparency take no others. */
  plain = gst_caps_copy (caps);
  if (!gst_structure_has_field (gst_caps_get_structure (plain, 0), "codec-alpha"))
    gst_caps_set_simple (plain, "codec-alpha", G_TYPE_BOOLEAN, FALSE, NULL);

  /* WAV and AIFF hold samples as they are: what opens them decodes them. */
  decoders = gst_element_factory_list_get_elements (kinds, GST_RANK_MARGINAL);
  fitting = gst_element_factory_list_filter (decoders, plain, GST_PAD_SINK, FALSE);
  found = fitting != NULL;
  gst_plugin_feature_list_free (fitting);
  gst_plugin_feature_list_free (decoders);

  return found;
}
