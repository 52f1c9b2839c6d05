/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "hear-import-request.h"

G_BEGIN_DECLS

JsonArray         *hear_sample_source_load         (GError     **error);
char              *hear_sample_source_hash         (JsonObject  *item);
HearImportRequest *hear_sample_source_make_request (JsonObject  *item,
                                                    const char  *folder,
                                                    GError     **error);

G_END_DECLS
