/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

char       *hear_codec_names_get_name     (GstCaps *caps);
const char *hear_codec_names_get_package  (GstCaps *caps);
gboolean    hear_codec_names_is_decodable (GstCaps *caps);

G_END_DECLS
