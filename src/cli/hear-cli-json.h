/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "hear-card-state.h"

G_BEGIN_DECLS

void hear_cli_json_add_bool    (JsonBuilder  *builder,
                                const char   *name,
                                gboolean      yes);
void hear_cli_json_add_time    (JsonBuilder  *builder,
                                const char   *name,
                                gint64        ms);
void hear_cli_json_add_enum    (JsonBuilder  *builder,
                                const char   *name,
                                GType         type,
                                int           value);
void hear_cli_json_add_card    (JsonBuilder  *builder,
                                HearCardState card);
void hear_cli_json_add_texts   (JsonBuilder  *builder,
                                const char   *name,
                                GPtrArray    *texts);
void hear_cli_json_open_object (JsonBuilder  *builder,
                                const char   *name);

G_END_DECLS
