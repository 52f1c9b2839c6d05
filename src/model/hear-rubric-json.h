/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "hear-rubric.h"

G_BEGIN_DECLS

HearRubric *hear_rubric_json_read  (const char  *text,
                                    gsize        length,
                                    GError     **error);
void        hear_rubric_json_add   (JsonBuilder *builder,
                                    HearRubric  *rubric);
JsonNode   *hear_rubric_json_write (HearRubric  *rubric);

G_END_DECLS
