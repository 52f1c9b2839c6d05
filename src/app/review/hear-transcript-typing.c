/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-typing.h"

#include <string.h>

/* What a line has that the old one had not, in bytes. */
typedef struct
{
  gsize from;
  gsize old_to;
  gsize new_to;
} Change;

/* The segments that a change touches, and where they stand in the old line. */
typedef struct
{
  guint first;
  guint last;
  gsize start;
  gsize end;
} Touched;

static gboolean
is_continuation (char byte)
{
  return (byte & 0xc0) == 0x80;
}

static Change
find_change (const char *old,
             const char *new)
{
  gsize  old_length = strlen (old);
  gsize  new_length = strlen (new);
  gsize  limit = MIN (old_length, new_length);
  gsize  tail = 0;
  Change change = { 0, 0, 0 };

  while (change.from < limit && old[change.from] == new[change.from])
    change.from++;
  while (change.from > 0 && (is_continuation (old[change.from]) || is_continuation (new[change.from])))
    change.from--;
  while (tail < limit - change.from && old[old_length - 1 - tail] == new[new_length - 1 - tail])
    tail++;
  while (tail > 0 && is_continuation (old[old_length - tail]))
    tail--;
  change.old_to = old_length - tail;
  change.new_to = new_length - tail;

  return change;
}

static HearSegment *
join (HearSegment *one,
      HearSegment *two)
{
  const char      *first = hear_segment_get_text (one);
  const char      *second = hear_segment_get_text (two);
  const char      *separator = hear_transcript_layout_get_separator (first, second);
  g_autofree char *text = g_strconcat (first, separator, second, NULL);
  g_autoptr(GArray) words = g_array_copy (hear_segment_get_words (one));
  guint        shift = (guint) (strlen (first) + strlen (separator));
  HearSegment *joined = hear_segment_new (hear_segment_get_start_ms (one),
                                          MAX (hear_segment_get_end_ms (one), hear_segment_get_end_ms (two)),
                                          hear_segment_get_speaker (one), text);

  for (guint i = 0; i < hear_segment_get_words (two)->len; i++)
    {
      HearWord word = hear_words_index (hear_segment_get_words (two), i);

      word.start += shift;
      word.end += shift;
      g_array_append_val (words, word);
    }
  hear_segment_set_words (joined, words);
  hear_segment_set_breaks (joined, hear_segment_get_breaks (one));
  if (hear_segment_get_id (one) != NULL)
    hear_segment_set_id (joined, hear_segment_get_id (one));

  return joined;
}

static HearSegment *
join_all (HearTranscriptLayout *layout,
          guint                 first,
          guint                 last)
{
  HearSegment *joined = hear_segment_copy (hear_transcript_layout_get_segment (layout, first));

  for (guint i = first + 1; i <= last; i++)
    {
      g_autoptr(HearSegment) part = joined;

      joined = join (part, hear_transcript_layout_get_segment (layout, i));
    }

  return joined;
}

/* What is typed at the end of a segment belongs to it; who removes what stands
 * between two segments joins them. */
static Touched
find_touched (HearTranscriptLayout *layout,
              guint                 turn,
              Change                change)
{
  const HearPlacedTurn *placed = hear_transcript_layout_get_turn (layout, turn);
  Touched               touched = { placed->first, placed->first, 0, 0 };
  gboolean              found = FALSE;
  gsize                 end = 0;

  for (guint i = placed->first; i < placed->first + placed->n_segments; i++)
    {
      const char *text = hear_segment_get_text (hear_transcript_layout_get_segment (layout, i));
      gsize       start = end + (end > 0 && *text != '\0' ? 1 : 0);

      end = start + strlen (text);
      if (!found && end >= change.from)
        {
          found = TRUE;
          touched = (Touched){ i, i, start, end };
        }
      else if (found && change.old_to > touched.end && start <= change.old_to)
        {
          touched.last = i;
          touched.end = end;
        }
    }

  return touched;
}

static char *
cut_new_text (const char *old,
              const char *new,
              Touched touched)
{
  gsize tail = strlen (old) - touched.end;

  return g_strndup (new + touched.start, strlen (new) - tail - touched.start);
}

static void
add_kept (GPtrArray            *segments,
          HearTranscriptLayout *layout,
          guint                 first,
          guint                 end)
{
  for (guint i = first; i < end; i++)
    g_ptr_array_add (segments, g_object_ref (hear_transcript_layout_get_segment (layout, i)));
}

static gsize
length_of (HearTranscriptLayout *layout,
           guint                 segment)
{
  return strlen (hear_segment_get_text (hear_transcript_layout_get_segment (layout, segment)));
}

/* A segment without a word is no use: a neighbour takes it in. */
static Touched
take_neighbour (HearTranscriptLayout *layout,
                guint                 turn,
                Touched               touched)
{
  const HearPlacedTurn *placed = hear_transcript_layout_get_turn (layout, turn);

  if (touched.first > placed->first)
    {
      touched.first--;
      touched.start -= length_of (layout, touched.first) + (touched.start > 0 && touched.end > touched.start ? 1 : 0);
    }
  else if (touched.last + 1 < placed->first + placed->n_segments)
    {
      touched.last++;
      touched.end += length_of (layout, touched.last) + (touched.end > 0 ? 1 : 0);
    }

  return touched;
}

/* The last of the segments that have to be one because a place reaches over
 * what stands between them; @start is where the first stands in the line. */
static guint
find_last_shared (HearTranscriptLayout    *layout,
                  guint                    first,
                  guint                    start,
                  const HearTranscriptHit *hits,
                  guint                    n_hits)
{
  const HearPlacedTurn *placed = hear_transcript_layout_get_turn (layout, hits[0].turn);
  guint                 last = first;
  guint                 end = start + (guint) g_utf8_strlen (hear_segment_get_text (hear_transcript_layout_get_segment (layout, first)), -1);

  for (guint i = 0; i < n_hits; i++)
    {
      if (hits[i].start < start || hits[i].start > end)
        continue;
      while (hits[i].end > end && last + 1 < placed->first + placed->n_segments)
        {
          const char *text = hear_segment_get_text (hear_transcript_layout_get_segment (layout, ++last));

          end += (guint) g_utf8_strlen (text, -1) + (end > 0 && *text != '\0' ? 1 : 0);
        }
    }

  return last;
}

/* Writes something else over some characters of a segment. */
static HearSegment *
overwrite (HearSegment *segment,
           guint        from,
           guint        to,
           const char  *with)
{
  const char      *text = hear_segment_get_text (segment);
  const char      *start = g_utf8_offset_to_pointer (text, (glong) from);
  const char      *end = g_utf8_offset_to_pointer (start, (glong) (to - from));
  g_autofree char *head = g_strndup (text, (gsize) (start - text));
  g_autofree char *line = g_strconcat (head, with, end, NULL);
  HearSegment     *copy = hear_segment_copy (segment);

  hear_segment_replace_text (copy, line);

  return copy;
}

/**
 * hear_transcript_typing_is_blank:
 * @text: a text
 *
 * Returns: whether there is nothing in it to be read
 */
gboolean
hear_transcript_typing_is_blank (const char *text)
{
  g_return_val_if_fail (text != NULL, TRUE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

/**
 * hear_transcript_typing_join:
 * @one: a segment
 * @two: the one after it
 *
 * Returns: (transfer full): both as one, which goes on being the first; no
 *   word's time moves
 */
HearSegment *
hear_transcript_typing_join (HearSegment *one,
                             HearSegment *two)
{
  g_return_val_if_fail (HEAR_IS_SEGMENT (one), NULL);
  g_return_val_if_fail (HEAR_IS_SEGMENT (two), NULL);

  return join (one, two);
}

/**
 * hear_transcript_typing_list_segments:
 * @layout: where everything stands
 * @turn: a turn
 * @line: what it reads now
 *
 * Finds the segments that the change lies in. Only these are replaced, by one,
 * and there only the changed words lose their times.
 *
 * Returns: (transfer full) (element-type HearSegment): the turn's segments
 */
GPtrArray *
hear_transcript_typing_list_segments (HearTranscriptLayout *layout,
                                      guint                 turn,
                                      const char           *line)
{
  const HearPlacedTurn *placed;
  g_autofree char      *text = NULL;
  GPtrArray            *segments;
  HearSegment          *segment;
  Touched               touched;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_LAYOUT (layout), NULL);
  g_return_val_if_fail (line != NULL, NULL);

  placed = hear_transcript_layout_get_turn (layout, turn);
  segments = g_ptr_array_new_with_free_func (g_object_unref);
  if (g_str_equal (placed->text, line))
    {
      add_kept (segments, layout, placed->first, placed->first + placed->n_segments);
      return segments;
    }

  touched = find_touched (layout, turn, find_change (placed->text, line));
  text = cut_new_text (placed->text, line, touched);
  if (hear_transcript_typing_is_blank (text))
    {
      touched = take_neighbour (layout, turn, touched);
      g_free (text);
      text = cut_new_text (placed->text, line, touched);
    }
  segment = join_all (layout, touched.first, touched.last);
  hear_segment_replace_text (segment, text);
  add_kept (segments, layout, placed->first, touched.first);
  g_ptr_array_add (segments, segment);
  add_kept (segments, layout, touched.last + 1, placed->first + placed->n_segments);

  return segments;
}

/**
 * hear_transcript_typing_replace:
 * @layout: where everything stands
 * @turn: a turn
 * @hits: (array length=n_hits): places in it, in order
 * @n_hits: how many
 * @with: what shall stand there
 *
 * Segments that share a place become one.
 *
 * Returns: (transfer full) (element-type HearSegment): the turn's segments
 *   without those that have no text left
 */
GPtrArray *
hear_transcript_typing_replace (HearTranscriptLayout    *layout,
                                guint                    turn,
                                const HearTranscriptHit *hits,
                                guint                    n_hits,
                                const char              *with)
{
  const HearPlacedTurn *placed;
  GPtrArray            *segments;
  guint                 end = 0;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_LAYOUT (layout), NULL);
  g_return_val_if_fail (with != NULL, NULL);

  placed = hear_transcript_layout_get_turn (layout, turn);
  segments = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = placed->first; i < placed->first + placed->n_segments; i++)
    {
      HearSegment *segment = hear_transcript_layout_get_segment (layout, i);
      guint        start = end + (end > 0 && *hear_segment_get_text (segment) != '\0' ? 1 : 0);
      guint        last = n_hits > 0 ? find_last_shared (layout, i, start, hits, n_hits) : i;
      g_autoptr(HearSegment) changed = last > i ? join_all (layout, i, last) : g_object_ref (segment);

      i = last;
      end = start + (guint) g_utf8_strlen (hear_segment_get_text (changed), -1);
      /* From the back, so that places in front stay. */
      for (guint j = n_hits; j > 0; j--)
        {
          g_autoptr(HearSegment) before = NULL;

          if (hits[j - 1].start < start || hits[j - 1].end > end)
            continue;
          before = g_steal_pointer (&changed);
          changed = overwrite (before, hits[j - 1].start - start, hits[j - 1].end - start, with);
        }
      if (changed == segment || !hear_transcript_typing_is_blank (hear_segment_get_text (changed)))
        g_ptr_array_add (segments, g_steal_pointer (&changed));
    }

  return segments;
}
