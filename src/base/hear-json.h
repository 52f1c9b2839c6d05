/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define HEAR_JSON_MAX_DEPTH 64

JsonNode   *hear_json_parse       (const char  *text,
                                   gsize        length,
                                   GError     **error);
char       *hear_json_to_text     (JsonNode    *node,
                                   gboolean     pretty);
const char *hear_json_get_string  (JsonObject  *object,
                                   const char  *name);
gboolean    hear_json_get_number  (JsonObject  *object,
                                   const char  *name,
                                   double      *number);
gint64      hear_json_get_int     (JsonObject  *object,
                                   const char  *name,
                                   gint64       fallback);
JsonArray  *hear_json_get_array   (JsonObject  *object,
                                   const char  *name);
JsonObject *hear_json_get_object  (JsonObject  *object,
                                   const char  *name);
JsonObject *hear_json_get_item    (JsonArray   *array,
                                   guint        index);
void        hear_json_add_text    (JsonBuilder *builder,
                                   const char  *name,
                                   const char  *text);
void        hear_json_add_int     (JsonBuilder *builder,
                                   const char  *name,
                                   gint64       number);
void        hear_json_add_instant (JsonBuilder *builder,
                                   const char  *name,
                                   gint64       at);
void        hear_json_open_array  (JsonBuilder *builder,
                                   const char  *name);

G_END_DECLS
