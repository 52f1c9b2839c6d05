/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

#include <string.h>

#include "hear-merge-side.h"

/*
 * Puts a change from elsewhere into the buffer word by word, so that the cursor
 * and the selection of whoever is typing stay with their words.
 */

/* A piece of the old and the new text, in bytes. */
typedef struct
{
  gsize old;
  gsize old_end;
  gsize new;
  gsize new_end;
} Piece;

typedef struct
{
  GtkTextBuffer *buffer;
  int            start; /* where the old text stands, in characters */
  const char    *old;
  const char *new;
} Patch;

static gboolean
is_inside (char byte)
{
  return (byte & 0xc0) == 0x80;
}

/* Leaves out the characters that are the same at both ends. */
static Piece
trim (Patch *self,
      Piece  piece)
{
  while (piece.old < piece.old_end && piece.new < piece.new_end && self->old[piece.old] == self->new[piece.new])
    {
      piece.old++;
      piece.new ++;
    }
  while (piece.old > 0 && piece.new > 0 && (is_inside (self->old[piece.old]) || is_inside (self->new[piece.new])))
    {
      piece.old--;
      piece.new --;
    }
  while (piece.old < piece.old_end && piece.new < piece.new_end && self->old[piece.old_end - 1] == self->new[piece.new_end - 1] &&
         !is_inside (self->old[piece.old_end - 1]))
    {
      piece.old_end--;
      piece.new_end--;
    }

  return piece;
}

static void
put_piece (Patch *self,
           Piece  piece)
{
  GtkTextIter start;
  GtkTextIter end;

  piece = trim (self, piece);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, self->start + (int) g_utf8_strlen (self->old, (gssize) piece.old));
  end = start;
  if (piece.old < piece.old_end)
    {
      gtk_text_iter_forward_chars (&end, (int) g_utf8_strlen (self->old + piece.old, (gssize) (piece.old_end - piece.old)));
      gtk_text_buffer_delete (self->buffer, &start, &end);
    }
  if (piece.new < piece.new_end)
    gtk_text_buffer_insert (self->buffer, &start, self->new + piece.new, (int) (piece.new_end - piece.new));
}

/* Where each word of the side begins and ends in the whole text. */
static GArray *
list_places (HearMergeSide *side)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Piece));
  guint   segment = 0;
  gsize   start = 0;

  for (guint i = 0; i < side->tokens->len; i++)
    {
      HearMergeToken *token = hear_merge_side_get_token (side, (int) i);
      Piece           place = { 0 };

      for (; segment < token->segment; segment++)
        start += strlen (hear_segment_get_text (g_ptr_array_index (side->segments, segment)));
      place.old = start + (gsize) (token->text - hear_segment_get_text (g_ptr_array_index (side->segments, segment)));
      place.old_end = place.old + token->length;
      g_array_append_val (places, place);
    }

  return places;
}

/* What stands between the words that stay. */
static GArray *
list_pieces (HearMergeSide *old,
             HearMergeSide *new,
             gsize old_length,
             gsize new_length)
{
  g_autoptr(GArray) old_places = list_places (old);
  g_autoptr(GArray) new_places = list_places (new);
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  Piece   piece = { 0 };

  for (guint i = 0; i < old->tokens->len; i++)
    {
      int    same = hear_merge_side_find (new, (int) i);
      Piece *there = &g_array_index (old_places, Piece, i);
      Piece *here = same >= 0 ? &g_array_index (new_places, Piece, same) : NULL;

      if (here == NULL)
        continue;
      piece.old_end = there->old;
      piece.new_end = here->old;
      g_array_append_val (pieces, piece);
      piece.old = there->old_end;
      piece.new = here->old_end;
    }
  piece.old_end = old_length;
  piece.new_end = new_length;
  g_array_append_val (pieces, piece);

  return pieces;
}

static GtkTextMark *
keep_mark (GtkTextBuffer *buffer,
           GtkTextMark   *mark)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, mark);

  return gtk_text_buffer_create_mark (buffer, NULL, &iter, TRUE);
}

/**
 * hear_transcript_view_patch_words:
 * @self: a view
 * @start: where the old text begins in the buffer
 * @old: (element-type HearSegment): what stands there, a part a turn
 * @new: (element-type HearSegment): what shall stand there
 *
 * Changes only the words that differ.
 */
void
hear_transcript_view_patch_words (HearTranscriptView *self,
                                  const GtkTextIter  *start,
                                  GPtrArray          *old,
                                  GPtrArray *new)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autoptr(HearMergeSide) there = hear_merge_side_new (old, 0, old->len);
  g_autoptr(HearMergeSide) here = hear_merge_side_new (new, 0, new->len);
  g_autoptr(GString) old_text = g_string_new (NULL);
  g_autoptr(GString) new_text = g_string_new (NULL);
  g_autoptr(GArray) pieces = NULL;
  GtkTextMark *insert = keep_mark (buffer, gtk_text_buffer_get_insert (buffer));
  GtkTextMark *bound = keep_mark (buffer, gtk_text_buffer_get_selection_bound (buffer));
  GtkTextIter  insert_iter;
  GtkTextIter  bound_iter;
  Patch        patch;

  for (guint i = 0; i < old->len; i++)
    g_string_append (old_text, hear_segment_get_text (g_ptr_array_index (old, i)));
  for (guint i = 0; i < new->len; i++)
    g_string_append (new_text, hear_segment_get_text (g_ptr_array_index (new, i)));
  hear_merge_side_match (here, there);
  pieces = list_pieces (there, here, old_text->len, new_text->len);
  patch = (Patch){ buffer, gtk_text_iter_get_offset (start), old_text->str, new_text->str };
  /* From the back, so that places in front stay. */
  for (guint i = pieces->len; i > 0; i--)
    put_piece (&patch, g_array_index (pieces, Piece, i - 1));

  gtk_text_buffer_get_iter_at_mark (buffer, &insert_iter, insert);
  gtk_text_buffer_get_iter_at_mark (buffer, &bound_iter, bound);
  gtk_text_buffer_select_range (buffer, &insert_iter, &bound_iter);
  gtk_text_buffer_delete_mark (buffer, insert);
  gtk_text_buffer_delete_mark (buffer, bound);
}
