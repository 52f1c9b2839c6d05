/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

gboolean  hear_media_error_check_file  (const char    *path,
                                        GError       **error);
GError   *hear_media_error_new_missing (GstCaps       *caps);
GError   *hear_media_error_translate   (const GError  *found,
                                        const char    *path);
gboolean  hear_media_error_wants_codec (const GError  *found);

G_END_DECLS
