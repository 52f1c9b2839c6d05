/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

#include <string.h>

/* Case is set aside character by character, so that places keep their count. */
static gunichar *
fold (const char *text,
      glong      *length)
{
  gunichar *folded = g_utf8_to_ucs4_fast (text, -1, length);

  for (glong i = 0; i < *length; i++)
    folded[i] = g_unichar_tolower (folded[i]);

  return folded;
}

static void
search_turn (HearTranscriptView *self,
             guint               turn,
             const gunichar     *needle,
             glong               length)
{
  glong                n;
  g_autofree gunichar *text = fold (hear_transcript_layout_get_turn (self->layout, turn)->text, &n);
  gsize                bytes = (gsize) length * sizeof (gunichar);

  for (glong i = 0; i + length <= n; i++)
    {
      HearTranscriptHit hit = { turn, (guint) i, (guint) (i + length) };

      if (text[i] != needle[0] || memcmp (text + i, needle, bytes) != 0)
        continue;
      g_array_append_val (self->hits, hit);
      i += length - 1;
    }
}

static int
find_first_from_cursor (HearTranscriptView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter    iter;
  guint          turn;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  turn = (guint) gtk_text_iter_get_line (&iter) / HEAR_TURN_LINES;
  for (guint i = 0; i < self->hits->len; i++)
    {
      if (g_array_index (self->hits, HearTranscriptHit, i).turn >= turn)
        return (int) i;
    }

  return self->hits->len > 0 ? 0 : -1;
}

static void
show_hit (HearTranscriptView *self)
{
  HearTranscriptHit *hit;
  int                word;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->hit < 0)
    return;

  hit = &g_array_index (self->hits, HearTranscriptHit, self->hit);
  word = hear_transcript_layout_find_word (self->layout, hit->turn, hit->start);
  if (word < 0)
    return;
  hear_transcript_view_let_go (self);
  hear_transcript_view_scroll_to (self, word);
}

void
hear_transcript_view_search_again (HearTranscriptView *self)
{
  g_autofree gunichar *needle = NULL;
  glong                length = 0;

  g_array_set_size (self->hits, 0);
  if (self->layout != NULL && self->needle != NULL && *self->needle != '\0')
    {
      needle = fold (self->needle, &length);
      for (guint i = 0; i < hear_transcript_layout_get_n_turns (self->layout); i++)
        search_turn (self, i, needle, length);
    }
  self->hit = MIN (self->hit, (int) self->hits->len - 1);
}

/**
 * hear_transcript_view_search:
 * @self: a view
 * @text: (nullable): what to look for, whatever its case; nothing ends the
 *   search
 *
 * Marks all places and shows the first from the cursor on.
 *
 * Returns: how many there are
 */
guint
hear_transcript_view_search (HearTranscriptView *self,
                             const char         *text)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), 0);

  if (g_strcmp0 (self->needle, text) != 0)
    {
      g_free (self->needle);
      self->needle = g_strdup (text);
    }
  self->hit = -1;
  hear_transcript_view_search_again (self);
  self->hit = find_first_from_cursor (self);
  show_hit (self);

  return self->hits->len;
}

/**
 * hear_transcript_view_get_n_hits:
 * @self: a view
 *
 * Returns: how many places were found
 */
guint
hear_transcript_view_get_n_hits (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), 0);

  return self->hits->len;
}

/**
 * hear_transcript_view_get_hit:
 * @self: a view
 *
 * Returns: which of them is shown, or -1
 */
int
hear_transcript_view_get_hit (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), -1);

  return self->hit;
}

/**
 * hear_transcript_view_step_hit:
 * @self: a view
 * @steps: 1 for the next place, -1 for the one before; runs around
 */
void
hear_transcript_view_step_hit (HearTranscriptView *self,
                               int                 steps)
{
  int n;

  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));

  n = (int) self->hits->len;
  if (n == 0)
    return;

  self->hit = (self->hit + steps % n + n) % n;
  show_hit (self);
}

/**
 * hear_transcript_view_replace:
 * @self: a view
 * @with: what shall stand there
 * @all: whether at all places that were found, else at the one that is shown
 *
 * Makes one edit of it, and shows the next place.
 *
 * Returns: how many places there are now
 */
guint
hear_transcript_view_replace (HearTranscriptView *self,
                              const char         *with,
                              gboolean            all)
{
  g_autoptr(HearTranscriptEdit) edit = NULL;
  g_autoptr(GArray) hits = NULL;
  int before;
  int shown;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), 0);
  g_return_val_if_fail (with != NULL, 0);

  hear_transcript_view_commit (self);
  shown = MAX (self->hit, 0);
  before = (int) self->hits->len;
  if (before == 0)
    return 0;

  hits = g_array_new (FALSE, FALSE, sizeof (HearTranscriptHit));
  g_array_append_vals (hits, &g_array_index (self->hits, HearTranscriptHit, all ? 0 : shown), all ? (guint) before : 1);
  edit = hear_transcript_edit_replace (self->layout, hits, with);
  hear_transcript_view_perform (self, edit);
  /* What was put there may be what is looked for: go on behind it. */
  if (self->hits->len > 0)
    self->hit = (shown + MAX ((int) self->hits->len - before + 1, 0)) % (int) self->hits->len;
  show_hit (self);

  return self->hits->len;
}
