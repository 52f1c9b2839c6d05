/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

#include "hear-transcript-shift.h"

static GdkRectangle
straighten (GdkRectangle area)
{
  if (area.width < 0)
    {
      area.x += area.width;
      area.width = -area.width;
    }

  return area;
}

static GdkRectangle
locate (HearTranscriptView *self,
        const GtkTextIter  *iter)
{
  GdkRectangle area;

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), iter, &area);

  return straighten (area);
}

/* The part of start..end on start's display line; start moves to the next.
 * A word that breaks over two lines has two parts. */
gboolean
hear_transcript_view_get_line_area (HearTranscriptView *self,
                                    GtkTextIter        *start,
                                    const GtkTextIter  *end,
                                    GdkRectangle       *area)
{
  GtkTextIter  last = *end;
  GdkRectangle first_area;
  GdkRectangle last_area;

  if (gtk_text_iter_compare (start, end) >= 0)
    return FALSE;

  gtk_text_iter_backward_char (&last);
  first_area = locate (self, start);
  last_area = locate (self, &last);
  while (last_area.y > first_area.y && gtk_text_iter_compare (&last, start) > 0)
    {
      gtk_text_iter_backward_char (&last);
      last_area = locate (self, &last);
    }
  gdk_rectangle_union (&first_area, &last_area, area);
  *start = last;
  gtk_text_iter_forward_char (start);

  return TRUE;
}

/* What is being typed stands in the buffer before the layout knows of it. */
static gboolean
is_being_typed (HearTranscriptView *self,
                guint               turn)
{
  return self->dirty && turn >= self->dirty_first && turn <= self->dirty_last;
}

static char *
get_typed_line (HearTranscriptView *self,
                guint               turn)
{
  GtkTextIter start;
  GtkTextIter end;

  hear_transcript_view_get_iter (self, turn, 0, &start);
  hear_transcript_view_get_iter (self, turn, G_MAXINT, &end);

  return gtk_text_iter_get_text (&start, &end);
}

/* Where a piece of text is now, if it is still there as it was. */
gboolean
hear_transcript_view_get_range (HearTranscriptView      *self,
                                const HearTranscriptHit *hit,
                                GtkTextIter             *start,
                                GtkTextIter             *end)
{
  guint from = hit->start;
  guint to = hit->end;

  if (is_being_typed (self, hit->turn))
    {
      g_autofree char    *line = get_typed_line (self, hit->turn);
      HearTranscriptShift shift = hear_transcript_shift_find (hear_transcript_layout_get_turn (self->layout, hit->turn)->text, line);

      if (!hear_transcript_shift_move (shift, &from, &to))
        return FALSE;
    }
  hear_transcript_view_get_iter (self, hit->turn, from, start);
  hear_transcript_view_get_iter (self, hit->turn, to, end);

  return TRUE;
}

/* Where a word is now, with what was typed into it. */
gboolean
hear_transcript_view_get_word_range (HearTranscriptView *self,
                                     guint               word,
                                     GtkTextIter        *start,
                                     GtkTextIter        *end)
{
  const HearPlacedWord *placed = hear_transcript_layout_get_word (self->layout, word);
  guint                 from = placed->start;
  guint                 to = placed->end;

  if (is_being_typed (self, placed->turn))
    {
      g_autofree char    *line = get_typed_line (self, placed->turn);
      HearTranscriptShift shift = hear_transcript_shift_find (hear_transcript_layout_get_turn (self->layout, placed->turn)->text, line);

      if (!hear_transcript_shift_word (shift, line, &from, &to))
        return FALSE;
    }
  hear_transcript_view_get_iter (self, placed->turn, from, start);
  hear_transcript_view_get_iter (self, placed->turn, to, end);

  return TRUE;
}

/**
 * hear_transcript_view_get_word_area:
 * @self: a view
 * @word: a word, counted through the transcript
 * @area: (out): where it is, in the view's own coordinates; the first part if
 *   it breaks over two lines
 *
 * Returns: whether there is such a word
 */
gboolean
hear_transcript_view_get_word_area (HearTranscriptView *self,
                                    guint               word,
                                    GdkRectangle       *area)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), FALSE);
  g_return_val_if_fail (area != NULL, FALSE);

  if (self->layout == NULL || word >= hear_transcript_layout_get_n_words (self->layout) ||
      !hear_transcript_view_get_word_range (self, word, &start, &end) || !hear_transcript_view_get_line_area (self, &start, &end, area))
    return FALSE;
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, area->x, area->y, &area->x, &area->y);

  return TRUE;
}
