/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *hear_transcript_parse (GBytes      *bytes,
                                 const char  *file_name,
                                 GError     **error);

G_END_DECLS
