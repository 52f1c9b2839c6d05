/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * HearCueSettings:
 * @vertical: "", "rl" or "lr"
 * @snap_to_lines: whether @line counts lines; else it is a percentage
 * @line_auto: whether @line is "auto"
 * @line: where the cue stands across its writing direction
 * @line_align: "start", "center" or "end"
 * @position_auto: whether @position is "auto"
 * @position: where it stands along its writing direction, in per cent
 * @position_align: "auto", "line-left", "center" or "line-right"
 * @size: how much room it takes, in per cent
 * @align: "start", "center", "end", "left" or "right"
 * @region: (nullable): the region that it is shown in
 *
 * Where a WebVTT cue is shown, as the W3C's VTTCue has it. The strings other
 * than @region are static.
 */
typedef struct
{
  const char *vertical;
  gboolean    snap_to_lines;
  gboolean    line_auto;
  double      line;
  const char *line_align;
  gboolean    position_auto;
  double      position;
  const char *position_align;
  double      size;
  const char *align;
  char       *region;
} HearCueSettings;

void        hear_cue_settings_init    (HearCueSettings *self);
void        hear_cue_settings_clear   (HearCueSettings *self);
void        hear_cue_settings_parse   (HearCueSettings *self,
                                       const char      *text,
                                       GPtrArray       *regions);
JsonObject *hear_cue_settings_to_json (HearCueSettings *self);

G_END_DECLS
