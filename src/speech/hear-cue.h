/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-cue-settings.h"
#include "hear-utterance.h"

G_BEGIN_DECLS

/* A thousand hours: no recording is longer, and sums stay far from overflow. */
#define HEAR_CUE_TIME_MAX (G_GINT64_CONSTANT (3600000) * 1000)

/* A time that a file does not give. */
#define HEAR_CUE_TIME_NONE (-1)

/**
 * HearCue:
 * @id: what names it in the file, "" if nothing does
 * @start_ms: when it begins, %HEAR_CUE_TIME_NONE if the file does not say
 * @end_ms: when it ends, %HEAR_CUE_TIME_NONE if the file does not say
 * @text: its text as written
 * @settings: where it is shown
 * @utterances: (element-type HearUtterance): what it says, by speaker
 *
 * One entry of a transcript file, as it stands there.
 */
typedef struct
{
  char           *id;
  gint64          start_ms;
  gint64          end_ms;
  char           *text;
  HearCueSettings settings;
  GPtrArray      *utterances;
} HearCue;

HearCue *hear_cue_new  (gint64      start_ms,
                        gint64      end_ms,
                        const char *text);
void     hear_cue_free (HearCue    *self);
gint64   hear_cue_clamp_time   (gint64 ms);
gint64   hear_cue_from_seconds (double seconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearCue, hear_cue_free)

G_END_DECLS
