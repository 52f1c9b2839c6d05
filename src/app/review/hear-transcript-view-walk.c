/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

/* Keys that move the cursor: from word to word while reading, and past the
 * headings, where nothing can be written, while correcting. */

static GtkTextViewClass *
get_parent_class (void)
{
  return g_type_class_peek (GTK_TYPE_TEXT_VIEW);
}

static void
get_insert (HearTranscriptView *self,
            GtkTextIter        *iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_buffer_get_iter_at_mark (buffer, iter, gtk_text_buffer_get_insert (buffer));
}

static void
get_word_start (HearTranscriptView *self,
                guint               word,
                GtkTextIter        *iter)
{
  const HearPlacedWord *placed = hear_transcript_layout_get_word (self->layout, word);

  hear_transcript_view_get_iter (self, placed->turn, placed->start, iter);
}

/* In a heading its turn's first word is meant, behind everything the last. */
static int
find_word (HearTranscriptView *self,
           const GtkTextIter  *iter)
{
  guint n = hear_transcript_layout_get_n_turns (self->layout);
  guint turn = (guint) gtk_text_iter_get_line (iter) / HEAR_TURN_LINES;
  guint offset = 0;

  if (turn >= n)
    return (int) hear_transcript_layout_get_n_words (self->layout) - 1;
  hear_transcript_view_get_place (self, iter, &turn, &offset);

  return hear_transcript_layout_find_word (self->layout, turn, offset);
}

/* Who has not walked yet sets out from what is heard. */
static int
find_cursor_word (HearTranscriptView *self)
{
  if (!self->walking && self->current >= 0 && !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))))
    return self->current;

  return hear_transcript_view_word_at_cursor (self);
}

/* Whether the next letter is to the left: left and right are meant as seen. */
static gboolean
runs_left (HearTranscriptView *self,
           guint               word)
{
  GtkTextIter here;
  GtkTextIter right;

  get_word_start (self, word, &here);
  right = here;

  return gtk_text_view_move_visually (GTK_TEXT_VIEW (self), &right, 1) && gtk_text_iter_compare (&right, &here) < 0;
}

/* Up and down keep to where they began, as far as lines reach. */
static double
get_column (HearTranscriptView *self,
            guint               word)
{
  GtkTextIter  start;
  GtkTextIter  end;
  GdkRectangle area;

  if (self->column < 0 && hear_transcript_view_get_word_range (self, word, &start, &end) &&
      hear_transcript_view_get_line_area (self, &start, &end, &area))
    self->column = area.x + area.width / 2;

  return MAX (self->column, 0);
}

static int
find_word_at_height (HearTranscriptView *self,
                     guint               word,
                     int                 y)
{
  GtkTextIter iter;

  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, (int) get_column (self, word), y);

  return find_word (self, &iter);
}

static gboolean
is_heading (HearTranscriptView *self,
            const GtkTextIter  *iter)
{
  guint turn;
  guint offset;

  return !hear_transcript_view_get_place (self, iter, &turn, &offset);
}

static int
move_by_line (HearTranscriptView *self,
              guint               word,
              int                 direction)
{
  GtkTextIter  iter;
  GdkRectangle area;
  gboolean     moved;

  get_word_start (self, word, &iter);
  do
    moved = direction > 0 ? gtk_text_view_forward_display_line (GTK_TEXT_VIEW (self), &iter)
                          : gtk_text_view_backward_display_line (GTK_TEXT_VIEW (self), &iter);
  while (moved && is_heading (self, &iter));
  if (is_heading (self, &iter))
    return (int) word;

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &area);

  return find_word_at_height (self, word, area.y + area.height / 2);
}

static int
move_by_page (HearTranscriptView *self,
              guint               word,
              int                 direction)
{
  GtkTextIter  iter;
  GdkRectangle area;
  GdkRectangle visible;

  get_word_start (self, word, &iter);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &area);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);

  return find_word_at_height (self, word, MAX (0, area.y + area.height / 2 + direction * (visible.height - 2 * area.height)));
}

static int
move_to_line_end (HearTranscriptView *self,
                  guint               word,
                  int                 direction)
{
  GtkTextIter iter;

  get_word_start (self, word, &iter);
  if (direction < 0)
    gtk_text_view_backward_display_line_start (GTK_TEXT_VIEW (self), &iter);
  else if (gtk_text_view_forward_display_line_end (GTK_TEXT_VIEW (self), &iter))
    gtk_text_iter_backward_char (&iter);

  return find_word (self, &iter);
}

static int
move_by_turn (HearTranscriptView *self,
              guint               word,
              int                 direction)
{
  guint                 n = hear_transcript_layout_get_n_turns (self->layout);
  guint                 turn = hear_transcript_layout_get_word (self->layout, word)->turn;
  const HearPlacedTurn *placed = hear_transcript_layout_get_turn (self->layout, turn);

  if (direction > 0 && turn + 1 < n)
    placed = hear_transcript_layout_get_turn (self->layout, turn + 1);
  else if (direction < 0 && turn > 0 && word == placed->first_word)
    placed = hear_transcript_layout_get_turn (self->layout, turn - 1);

  return (int) placed->first_word;
}

static int
find_target (HearTranscriptView *self,
             guint               word,
             GtkMovementStep     step,
             int                 direction)
{
  switch (step)
    {
    case GTK_MOVEMENT_VISUAL_POSITIONS:
    case GTK_MOVEMENT_WORDS:
      return (int) word + (runs_left (self, word) ? -direction : direction);
    case GTK_MOVEMENT_DISPLAY_LINES:
      return move_by_line (self, word, direction);
    case GTK_MOVEMENT_DISPLAY_LINE_ENDS:
      return move_to_line_end (self, word, direction);
    case GTK_MOVEMENT_PARAGRAPHS:
    case GTK_MOVEMENT_PARAGRAPH_ENDS:
      return move_by_turn (self, word, direction);
    case GTK_MOVEMENT_PAGES:
      return move_by_page (self, word, direction);
    case GTK_MOVEMENT_BUFFER_ENDS:
      return direction < 0 ? 0 : G_MAXINT;
    case GTK_MOVEMENT_LOGICAL_POSITIONS:
    case GTK_MOVEMENT_HORIZONTAL_PAGES:
    default:
      return (int) word + direction;
    }
}

/* The word where a selection began. */
static int
find_anchor (HearTranscriptView *self,
             int                 word)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter    insert;
  GtkTextIter    bound;

  if (!gtk_text_buffer_get_has_selection (buffer))
    return word;

  get_insert (self, &insert);
  gtk_text_buffer_get_iter_at_mark (buffer, &bound, gtk_text_buffer_get_selection_bound (buffer));
  if (gtk_text_iter_compare (&bound, &insert) > 0)
    gtk_text_iter_backward_char (&bound);

  return find_word (self, &bound);
}

static void
go_to (HearTranscriptView *self,
       int                 anchor,
       int                 word)
{
  GtkTextBuffer        *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const HearPlacedWord *placed = hear_transcript_layout_get_word (self->layout, (guint) word);
  GtkTextIter           insert;
  GtkTextIter           bound;

  hear_transcript_view_get_iter (self, placed->turn, anchor >= 0 && word >= anchor ? placed->end : placed->start, &insert);
  bound = insert;
  if (anchor >= 0)
    {
      placed = hear_transcript_layout_get_word (self->layout, (guint) anchor);
      hear_transcript_view_get_iter (self, placed->turn, word >= anchor ? placed->start : placed->end, &bound);
    }
  gtk_text_buffer_select_range (buffer, &insert, &bound);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
walk (HearTranscriptView *self,
      GtkMovementStep     step,
      int                 count,
      gboolean            extend)
{
  int word = find_cursor_word (self);
  int last = (int) hear_transcript_layout_get_n_words (self->layout) - 1;
  int anchor;

  if (word < 0)
    return;

  anchor = extend ? find_anchor (self, word) : -1;
  if (step != GTK_MOVEMENT_DISPLAY_LINES && step != GTK_MOVEMENT_PAGES)
    self->column = -1;
  for (int i = 0; i < ABS (count); i++)
    {
      int target = find_target (self, (guint) word, step, count > 0 ? 1 : -1);

      word = target < 0 ? word : MIN (target, last);
    }
  self->walking = TRUE;
  go_to (self, anchor, word);
}

/* Nothing can be written in a heading: the cursor goes on to where it can. */
void
hear_transcript_view_leave_heading (HearTranscriptView *self,
                                    int                 direction)
{
  guint       n = self->layout != NULL ? hear_transcript_layout_get_n_turns (self->layout) : 0;
  GtkTextIter iter;
  guint       turn;

  get_insert (self, &iter);
  if (n == 0 || gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))) || !is_heading (self, &iter))
    return;

  turn = (guint) gtk_text_iter_get_line (&iter) / HEAR_TURN_LINES;
  if (turn >= n)
    hear_transcript_view_get_iter (self, n - 1, G_MAXINT, &iter);
  else if (direction < 0 && turn > 0)
    hear_transcript_view_get_iter (self, turn - 1, G_MAXINT, &iter);
  else
    hear_transcript_view_get_iter (self, turn, 0, &iter);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))));
}

void
hear_transcript_view_move_cursor (GtkTextView    *view,
                                  GtkMovementStep step,
                                  int             count,
                                  gboolean        extend)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (view);
  gboolean            goes_on = step == GTK_MOVEMENT_DISPLAY_LINES || step == GTK_MOVEMENT_PARAGRAPHS;
  GtkTextIter         iter;

  if (!self->edit_mode && self->layout != NULL)
    {
      walk (self, step, count, extend);
      return;
    }

  get_parent_class ()->move_cursor (view, step, count, extend);
  get_insert (self, &iter);
  if (extend || self->layout == NULL || !is_heading (self, &iter))
    return;

  if (goes_on)
    get_parent_class ()->move_cursor (view, step, count > 0 ? 1 : -1, FALSE);
  hear_transcript_view_leave_heading (self, step == GTK_MOVEMENT_BUFFER_ENDS || step == GTK_MOVEMENT_PAGES ? 1 : count);
}

/* The word that the keys go from, as long as they are used; or the one that the
 * menu is about. */
int
hear_transcript_view_get_walked_word (HearTranscriptView *self)
{
  if (self->edit_mode || !self->walking ||
      !(gtk_widget_has_focus (GTK_WIDGET (self)) || hear_transcript_view_is_menu_open (self)))
    return -1;

  return hear_transcript_view_word_at_cursor (self);
}
