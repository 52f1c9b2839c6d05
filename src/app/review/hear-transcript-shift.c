/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-shift.h"

#include <string.h>

/*
 * Where a place of a line has gone while somebody types into the line: what is
 * drawn for a word stays with its word until the text is taken over. Pure.
 */

static gboolean
is_space_at (const char *line,
             guint       offset)
{
  return g_unichar_isspace (g_utf8_get_char (g_utf8_offset_to_pointer (line, (glong) offset)));
}

/* The first run of letters in start..end, or the last. */
static gboolean
pick_run (const char *line,
          gboolean    last,
          guint      *start,
          guint      *end)
{
  guint from = *start;
  guint to = *end;

  while (from < to && is_space_at (line, from))
    from++;
  while (to > from && is_space_at (line, to - 1))
    to--;
  if (from == to)
    return FALSE;

  *start = from;
  *end = to;
  if (last)
    for (*start = to; *start > from && !is_space_at (line, *start - 1);)
      (*start)--;
  else
    for (*end = from; *end < to && !is_space_at (line, *end);)
      (*end)++;

  return TRUE;
}

/**
 * hear_transcript_shift_find:
 * @old_line: a line as it was
 * @new_line: as it is
 *
 * Returns: what was typed into it
 */
HearTranscriptShift
hear_transcript_shift_find (const char *old_line,
                            const char *new_line)
{
  HearTranscriptShift shift = { 0, 0, 0 };
  const char         *old_end;
  const char         *new_end;

  g_return_val_if_fail (old_line != NULL, shift);
  g_return_val_if_fail (new_line != NULL, shift);

  shift.old_end = (guint) g_utf8_strlen (old_line, -1);
  shift.new_end = (guint) g_utf8_strlen (new_line, -1);
  old_end = old_line + strlen (old_line);
  new_end = new_line + strlen (new_line);
  while (old_line < old_end && new_line < new_end && g_utf8_get_char (old_line) == g_utf8_get_char (new_line))
    {
      old_line = g_utf8_next_char (old_line);
      new_line = g_utf8_next_char (new_line);
      shift.from++;
    }
  while (old_end > old_line && new_end > new_line &&
         g_utf8_get_char (g_utf8_prev_char (old_end)) == g_utf8_get_char (g_utf8_prev_char (new_end)))
    {
      old_end = g_utf8_prev_char (old_end);
      new_end = g_utf8_prev_char (new_end);
      shift.old_end--;
      shift.new_end--;
    }

  return shift;
}

/**
 * hear_transcript_shift_move:
 * @shift: what was typed
 * @start: (inout): a place in the old line, then in the new one
 * @end: (inout): its end
 *
 * Returns: whether it is still what it was
 */
gboolean
hear_transcript_shift_move (HearTranscriptShift shift,
                            guint              *start,
                            guint              *end)
{
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  if (*end <= shift.from)
    return TRUE;
  if (*start < shift.old_end)
    return FALSE;

  *start = *start - shift.old_end + shift.new_end;
  *end = *end - shift.old_end + shift.new_end;

  return TRUE;
}

/**
 * hear_transcript_shift_word:
 * @shift: what was typed
 * @new_line: the line it made
 * @start: (inout): where a word was in the old line, then where it is
 * @end: (inout): its end
 *
 * A word grows and shrinks with what is typed in it or at its ends.
 *
 * Returns: whether anything is left of it
 */
gboolean
hear_transcript_shift_word (HearTranscriptShift shift,
                            const char         *new_line,
                            guint              *start,
                            guint              *end)
{
  gboolean behind;

  g_return_val_if_fail (new_line != NULL, FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  if (*end < shift.from)
    return TRUE;
  if (*start > shift.old_end)
    return hear_transcript_shift_move (shift, start, end);

  /* Where something was typed in front, the word is what comes last. */
  behind = shift.from <= *start && shift.old_end < *end;
  if (*start > shift.from)
    *start = shift.from;
  *end = *end >= shift.old_end ? *end - shift.old_end + shift.new_end : shift.new_end;

  return pick_run (new_line, behind, start, end);
}
