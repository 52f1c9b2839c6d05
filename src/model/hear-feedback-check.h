/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearFeedbackHint:
 * @HEAR_FEEDBACK_HINT_NONE: nothing to say about it
 * @HEAR_FEEDBACK_HINT_SHORT: it is too short to say what was seen
 * @HEAR_FEEDBACK_HINT_GENERAL: it could be said of anybody
 *
 * What may be better about a line of feedback.
 */
typedef enum
{
  HEAR_FEEDBACK_HINT_NONE,
  HEAR_FEEDBACK_HINT_SHORT,
  HEAR_FEEDBACK_HINT_GENERAL,
} HearFeedbackHint;

HearFeedbackHint hear_feedback_check (const char *line);

G_END_DECLS
