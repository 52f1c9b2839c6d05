/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearTranscriptShift:
 * @from: the first character that differs
 * @old_end: where the old line goes on as before
 * @new_end: where the new line does
 *
 * What was typed into a line, in characters.
 */
typedef struct
{
  guint from;
  guint old_end;
  guint new_end;
} HearTranscriptShift;

HearTranscriptShift hear_transcript_shift_find  (const char          *old_line,
                                                 const char          *new_line);
gboolean            hear_transcript_shift_move  (HearTranscriptShift  shift,
                                                 guint               *start,
                                                 guint               *end);
gboolean            hear_transcript_shift_word  (HearTranscriptShift  shift,
                                                 const char          *new_line,
                                                 guint               *start,
                                                 guint               *end);

G_END_DECLS
