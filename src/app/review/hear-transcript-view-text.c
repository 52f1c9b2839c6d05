/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-draw.h"

/* Sizes at the usual text size, in pixels. */
#define MARGIN 18
#define FOOT 66 /* the last line comes out from behind what floats there */
#define MARGIN_END 40
#define HEADER_INDENT 16
#define HEADER_ABOVE 24
#define LINE_GAP 3

/* Turns of the old and the new layout that differ, with their ends. */
typedef struct
{
  guint first;
  guint old_end;
  guint new_end;
} Difference;

/* A mark in front lets the line run in the window's direction, whatever the
 * name is written in. */
static char *
make_header (HearTranscriptView   *self,
             const HearPlacedTurn *turn)
{
  gboolean         rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const char      *name = turn->name != NULL ? turn->name : "";
  g_autofree char *line = hear_transcript_layout_make_line (name);

  return g_strconcat (rtl ? "\u200f" : "\u200e", line, NULL);
}

static char *
render (HearTranscriptView *self,
        guint               first,
        guint               end)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      const HearPlacedTurn *turn = hear_transcript_layout_get_turn (self->layout, i);
      g_autofree char      *header = make_header (self, turn);

      g_string_append (text, header);
      g_string_append_c (text, '\n');
      g_string_append (text, turn->text);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
tag_headers (HearTranscriptView *self,
             guint               first,
             guint               end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter    start;

  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) (first * HEAR_TURN_LINES));
  for (guint i = first; i < end; i++)
    {
      GtkTextIter stop = start;

      gtk_text_iter_forward_to_line_end (&stop);
      gtk_text_buffer_apply_tag (buffer, self->header_tag, &start, &stop);
      gtk_text_iter_forward_lines (&start, HEAR_TURN_LINES);
    }
}

static gboolean
same_name (const HearPlacedTurn *one,
           const HearPlacedTurn *two)
{
  return g_strcmp0 (one->name, two->name) == 0;
}

static gboolean
same_text (const HearPlacedTurn *one,
           const HearPlacedTurn *two)
{
  return g_str_equal (one->text, two->text);
}

static Difference
find_difference (HearTranscriptLayout *old,
                 HearTranscriptLayout *new)
{
  Difference d = { 0, hear_transcript_layout_get_n_turns (old), hear_transcript_layout_get_n_turns (new) };

  while (d.first < d.old_end && d.first < d.new_end &&
         same_text (hear_transcript_layout_get_turn (old, d.first), hear_transcript_layout_get_turn (new, d.first)))
    d.first++;
  while (d.old_end > d.first && d.new_end > d.first &&
         same_text (hear_transcript_layout_get_turn (old, d.old_end - 1), hear_transcript_layout_get_turn (new, d.new_end - 1)))
    {
      d.old_end--;
      d.new_end--;
    }

  return d;
}

static void
patch_header (HearTranscriptView *self,
              guint               turn)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *header = make_header (self, hear_transcript_layout_get_turn (self->layout, turn));
  GtkTextIter      start;
  GtkTextIter      end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) (turn * HEAR_TURN_LINES));
  end = start;
  gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert_with_tags (buffer, &start, header, -1, self->header_tag, NULL);
}

/* The cursor comes to where the change is, in the text and not in a header. */
static void
place_at_change (HearTranscriptView *self,
                 const GtkTextIter  *start,
                 const char         *old,
                 const char *new)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  guint          n = hear_transcript_layout_get_n_turns (self->layout);
  GtkTextIter    iter = *start;
  int            same = 0;

  while (*old != '\0' && g_utf8_get_char (old) == g_utf8_get_char (new))
    {
      old = g_utf8_next_char (old);
      new = g_utf8_next_char (new);
      same++;
    }
  gtk_text_iter_forward_chars (&iter, same);
  if ((guint) gtk_text_iter_get_line (&iter) >= n * HEAR_TURN_LINES && n > 0)
    hear_transcript_view_get_iter (self, n - 1, G_MAXINT, &iter);
  else if (gtk_text_iter_get_line (&iter) % HEAR_TURN_LINES == 0)
    gtk_text_iter_forward_line (&iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

/* A turn's lines as one part, known again by its first segment. */
static GPtrArray *
list_parts (HearTranscriptView   *self,
            HearTranscriptLayout *layout,
            guint                 first,
            guint                 end)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = first; i < end; i++)
    {
      const HearPlacedTurn *turn = hear_transcript_layout_get_turn (layout, i);
      g_autofree char      *header = make_header (self, turn);
      g_autofree char      *text = g_strconcat (header, "\n", turn->text, "\n", NULL);
      HearSegment          *part = hear_segment_new (0, 0, NULL, text);

      hear_segment_set_id (part, hear_segment_get_id (hear_transcript_layout_get_segment (layout, turn->first)));
      g_ptr_array_add (parts, part);
    }

  return parts;
}

static void
patch_foreign_lines (HearTranscriptView   *self,
                     HearTranscriptLayout *old,
                     Difference            difference)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autoptr(GPtrArray) there = list_parts (self, old, difference.first, difference.old_end);
  g_autoptr(GPtrArray) here = list_parts (self, self->layout, difference.first, difference.new_end);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) (difference.first * HEAR_TURN_LINES));
  hear_transcript_view_patch_words (self, &start, there, here);
  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) (difference.first * HEAR_TURN_LINES));
  gtk_text_buffer_get_iter_at_line (buffer, &end, (int) (difference.new_end * HEAR_TURN_LINES));
  gtk_text_buffer_remove_tag (buffer, self->header_tag, &start, &end);
  tag_headers (self, difference.first, difference.new_end);
}

/* What was typed stands in the buffer already: then there is nothing to put. */
static void
patch_lines (HearTranscriptView *self,
             Difference          difference)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *text = render (self, difference.first, difference.new_end);
  g_autofree char *there = NULL;
  GtkTextIter      cursor;
  GtkTextIter      start;
  GtkTextIter      end;
  gboolean         inside;

  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) (difference.first * HEAR_TURN_LINES));
  gtk_text_buffer_get_iter_at_line (buffer, &end, (int) (difference.old_end * HEAR_TURN_LINES));
  there = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  if (g_str_equal (there, text))
    return;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  inside = gtk_text_iter_in_range (&cursor, &start, &end) || self->reverting;
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  tag_headers (self, difference.first, difference.new_end);
  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) (difference.first * HEAR_TURN_LINES));
  if (inside)
    place_at_change (self, &start, there, text);
}

static void
patch_headers (HearTranscriptView   *self,
               HearTranscriptLayout *old,
               Difference            difference)
{
  guint n = hear_transcript_layout_get_n_turns (self->layout);

  for (guint i = 0; i < n; i++)
    {
      guint was = i < difference.first ? i : i - difference.new_end + difference.old_end;

      if (i >= difference.first && i < difference.new_end)
        continue;
      if (!same_name (hear_transcript_layout_get_turn (old, was), hear_transcript_layout_get_turn (self->layout, i)))
        patch_header (self, i);
    }
}

/* Writes the whole text. */
void
hear_transcript_view_fill (HearTranscriptView *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  guint            n = self->layout != NULL ? hear_transcript_layout_get_n_turns (self->layout) : 0;
  g_autofree char *text = render (self, 0, n);
  GtkTextIter      start;

  hear_transcript_view_forget_still (self);
  self->loading = TRUE;
  gtk_text_buffer_set_text (buffer, text, -1);
  tag_headers (self, 0, n);
  gtk_text_buffer_get_iter_at_line (buffer, &start, n > 0 ? 1 : 0);
  gtk_text_buffer_place_cursor (buffer, &start);
  self->loading = FALSE;
}

/* Writes only what differs, so that the reader's place stays. */
void
hear_transcript_view_patch (HearTranscriptView   *self,
                            HearTranscriptLayout *old)
{
  Difference difference = find_difference (old, self->layout);

  hear_transcript_view_forget_still (self);
  self->loading = TRUE;
  if (difference.first >= MAX (difference.old_end, difference.new_end))
    ;
  else if (self->taking)
    patch_foreign_lines (self, old, difference);
  else
    patch_lines (self, difference);
  patch_headers (self, old, difference);
  self->loading = FALSE;
}

/* Distances grow with the text, and the header's dot stands at its start. */
void
hear_transcript_view_update_metrics (HearTranscriptView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  double       scale = hear_draw_get_scale (GTK_WIDGET (self));
  int          indent = MARGIN + (int) (HEADER_INDENT * scale);
  gboolean     rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  hear_transcript_view_forget_still (self);
  gtk_text_view_set_left_margin (view, rtl ? MARGIN_END : MARGIN);
  gtk_text_view_set_right_margin (view, rtl ? MARGIN : MARGIN_END);
  gtk_text_view_set_pixels_inside_wrap (view, (int) (LINE_GAP * scale));
  gtk_text_view_set_bottom_margin (view, FOOT);
  g_object_set (self->header_tag,
                "pixels-above-lines", (int) (HEADER_ABOVE * scale),
                "pixels-below-lines", (int) (LINE_GAP * scale),
                rtl ? "right-margin" : "left-margin", indent,
                rtl ? "left-margin" : "right-margin", MARGIN,
                NULL);
}

void
hear_transcript_view_get_iter (HearTranscriptView *self,
                               guint               turn,
                               guint               offset,
                               GtkTextIter        *iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_buffer_get_iter_at_line (buffer, iter, (int) (turn * HEAR_TURN_LINES + 1));
  /* A line that is being typed may be shorter than it was. */
  if ((int) offset >= gtk_text_iter_get_chars_in_line (iter))
    {
      if (!gtk_text_iter_ends_line (iter))
        gtk_text_iter_forward_to_line_end (iter);
    }
  else
    gtk_text_iter_set_line_offset (iter, (int) offset);
}

/* Headers and the end do not belong to a place in the text. */
gboolean
hear_transcript_view_get_place (HearTranscriptView *self,
                                const GtkTextIter  *iter,
                                guint              *turn,
                                guint              *offset)
{
  guint line = (guint) gtk_text_iter_get_line (iter);

  if (self->layout == NULL || line / HEAR_TURN_LINES >= hear_transcript_layout_get_n_turns (self->layout))
    return FALSE;

  *turn = line / HEAR_TURN_LINES;
  *offset = line % HEAR_TURN_LINES == 1 ? (guint) gtk_text_iter_get_line_offset (iter) : 0;

  return line % HEAR_TURN_LINES == 1;
}

int
hear_transcript_view_word_at_cursor (HearTranscriptView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter    iter;
  GtkTextIter    bound;
  guint          turn = 0;
  guint          offset = 0;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_get_iter_at_mark (buffer, &bound, gtk_text_buffer_get_selection_bound (buffer));
  /* At the end of what is selected its last word is meant. */
  if (gtk_text_iter_compare (&bound, &iter) < 0)
    gtk_text_iter_backward_char (&iter);
  if (self->layout == NULL ||
      (!hear_transcript_view_get_place (self, &iter, &turn, &offset) &&
       (guint) gtk_text_iter_get_line (&iter) / HEAR_TURN_LINES >= hear_transcript_layout_get_n_turns (self->layout)))
    return -1;

  return hear_transcript_layout_find_word (self->layout, turn, offset);
}
