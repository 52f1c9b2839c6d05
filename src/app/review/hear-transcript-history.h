/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEAR_TYPE_TRANSCRIPT_HISTORY (hear_transcript_history_get_type ())

G_DECLARE_FINAL_TYPE (HearTranscriptHistory, hear_transcript_history, HEAR, TRANSCRIPT_HISTORY, GObject)

/**
 * HearTranscriptHistory:
 * @done: (element-type HearTranscriptEdit): what can be undone, the last at the
 *   end
 * @undone: (element-type HearTranscriptEdit): what can be done again
 * @segments: (element-type HearSegment): what the transcript was then
 *
 * Steps, and the state that they lie upon.
 */
struct _HearTranscriptHistory
{
  GObject parent_instance;

  GPtrArray *done;
  GPtrArray *undone;
  GPtrArray *segments;
};

HearTranscriptHistory *hear_transcript_history_new (GPtrArray *done,
                                                    GPtrArray *undone,
                                                    GPtrArray *segments);

G_END_DECLS
