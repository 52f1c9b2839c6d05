/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

#include "hear-quote-places.h"

/* Looks where the quotes stand, after they or the text changed. */
void
hear_transcript_view_place_quotes (HearTranscriptView *self)
{
  g_clear_pointer (&self->quoted, g_array_unref);
  if (self->layout != NULL && self->quotes != NULL)
    self->quoted = hear_quote_places_find (self->layout, self->quotes);
  hear_transcript_view_forget_still (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hear_transcript_view_forget_quotes (HearTranscriptView *self)
{
  if (self->quotes != NULL)
    g_signal_handlers_disconnect_by_func (self->quotes, hear_transcript_view_place_quotes, self);
  g_clear_object (&self->quotes);
}

/**
 * hear_transcript_view_set_quotes:
 * @self: a view
 * @quotes: (nullable): [class@Quote]s of its transcript, which it underlines
 */
void
hear_transcript_view_set_quotes (HearTranscriptView *self,
                                 GListModel         *quotes)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));
  g_return_if_fail (quotes == NULL || G_IS_LIST_MODEL (quotes));

  if (self->quotes == quotes)
    return;

  hear_transcript_view_forget_quotes (self);
  if (quotes != NULL)
    {
      self->quotes = g_object_ref (quotes);
      g_signal_connect_object (quotes, "items-changed", G_CALLBACK (hear_transcript_view_place_quotes), self, G_CONNECT_SWAPPED);
    }
  hear_transcript_view_place_quotes (self);
}

/**
 * hear_transcript_view_get_n_quoted:
 * @self: a view
 *
 * Returns: how many places are underlined, counted by turns
 */
guint
hear_transcript_view_get_n_quoted (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), 0);

  return self->quoted != NULL ? self->quoted->len : 0;
}
