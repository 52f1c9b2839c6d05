/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

/* A scroll that comes before the text is laid out is lost for good, so it is
 * repeated until the word can be seen; this many frames are enough. */
#define MAX_SCROLL_FRAMES 120

/* Where the word comes to stand, and from where on it is fetched back. */
#define READING_LINE .3
#define LOW_LINE .8

static gboolean
is_comfortable (HearTranscriptView *self,
                int                 word,
                gboolean            exact)
{
  GdkRectangle visible;
  GdkRectangle area;
  double       end;

  if (!hear_transcript_view_get_word_area (self, (guint) word, &area))
    return FALSE;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  end = visible.height * (exact ? 1 : LOW_LINE);

  return area.y >= 0 && area.y + area.height <= end;
}

static void
scroll_once (HearTranscriptView *self)
{
  GtkTextBuffer        *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const HearPlacedWord *word = hear_transcript_layout_get_word (self->layout, (guint) self->scroll_word);
  GtkTextIter           iter;
  GtkTextMark          *mark = gtk_text_buffer_get_mark (buffer, "scroll");

  hear_transcript_view_get_iter (self, word->turn, word->start, &iter);
  if (mark == NULL)
    mark = gtk_text_buffer_create_mark (buffer, "scroll", &iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer, mark, &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), mark, 0, TRUE, 0, READING_LINE);
}

/* A text that is scrolled before it has a size is laid out anew when it gets
 * one, and GTK may then show it far below its scrollbar's place: one that fits
 * would not be seen at all. */
static gboolean
has_room (HearTranscriptView *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self)) && gtk_widget_get_height (GTK_WIDGET (self)) > 0;
}

static gboolean
scroll_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);

  if (self->layout == NULL || (guint) self->scroll_word >= hear_transcript_layout_get_n_words (self->layout) ||
      is_comfortable (self, self->scroll_word, TRUE) || self->scroll_frames++ > MAX_SCROLL_FRAMES)
    {
      self->scroll_tick = 0;
      return G_SOURCE_REMOVE;
    }
  if (has_room (self))
    scroll_once (self);

  return G_SOURCE_CONTINUE;
}

static gboolean
away_tick_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);
  gboolean            away = self->paused && self->current >= 0 && !is_comfortable (self, self->current, TRUE);

  self->away_tick = 0;
  if (self->away != away)
    {
      self->away = away;
      hear_transcript_view_notify_away (self);
    }

  return G_SOURCE_REMOVE;
}

/* Only in a frame of its own: scrolling and laying out are done by then. */
void
hear_transcript_view_queue_away (HearTranscriptView *self)
{
  if (self->paused && self->away_tick == 0)
    self->away_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), away_tick_cb, NULL, NULL);
}

static void
adjustment_cb (HearTranscriptView *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  if (adjustment == NULL)
    return;

  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (hear_transcript_view_queue_away), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (hear_transcript_view_queue_away), self, G_CONNECT_SWAPPED);
}

static gboolean
scroll_cb (HearTranscriptView       *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    hear_transcript_view_let_go (self);

  return GDK_EVENT_PROPAGATE;
}

static void
move_cursor_cb (HearTranscriptView *self)
{
  self->pointed = TRUE;
  hear_transcript_view_let_go (self);
}

void
hear_transcript_view_init_follow (HearTranscriptView *self)
{
  GtkEventController *controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  g_signal_connect (self, "move-cursor", G_CALLBACK (move_cursor_cb), NULL);
  g_signal_connect (self, "notify::vadjustment", G_CALLBACK (adjustment_cb), NULL);
}

void
hear_transcript_view_stop_scrolling (HearTranscriptView *self)
{
  if (self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  self->scroll_tick = 0;
}

void
hear_transcript_view_scroll_to (HearTranscriptView *self,
                                int                 word)
{
  self->scroll_word = word;
  self->scroll_frames = 0;
  if (has_room (self))
    scroll_once (self);
  if (self->scroll_tick == 0)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL, NULL);
}

/* Scrolls along, unless the reader went elsewhere, is writing or choosing. */
void
hear_transcript_view_keep_in_view (HearTranscriptView *self)
{
  if (!self->follow || self->paused || self->edit_mode || self->current < 0 || hear_transcript_view_is_menu_open (self))
    {
      hear_transcript_view_queue_away (self);
      return;
    }
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && is_comfortable (self, self->current, FALSE))
    return;

  hear_transcript_view_scroll_to (self, self->current);
}

void
hear_transcript_view_come_back (HearTranscriptView *self)
{
  if (self->paused)
    {
      self->paused = FALSE;
      hear_transcript_view_notify_following (self);
    }
  if (!self->away)
    return;

  self->away = FALSE;
  hear_transcript_view_notify_away (self);
}

/**
 * hear_transcript_view_get_away:
 * @self: a view
 *
 * Returns: whether the reader went elsewhere and cannot see what is heard
 */
gboolean
hear_transcript_view_get_away (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), FALSE);

  return self->away;
}

/**
 * hear_transcript_view_let_go:
 * @self: a view
 *
 * Stops following until [method@TranscriptView.follow_now], because the reader
 * went elsewhere.
 */
void
hear_transcript_view_let_go (HearTranscriptView *self)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));

  hear_transcript_view_stop_scrolling (self);
  if (!self->follow || self->current < 0)
    return;

  if (!self->paused)
    {
      self->paused = TRUE;
      hear_transcript_view_notify_following (self);
    }
  hear_transcript_view_queue_away (self);
}

/**
 * hear_transcript_view_follow_now:
 * @self: a view
 *
 * Goes back to what is heard and stays with it.
 */
void
hear_transcript_view_follow_now (HearTranscriptView *self)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));

  self->walking = FALSE;
  hear_transcript_view_come_back (self);
  hear_transcript_view_keep_in_view (self);
}

/**
 * hear_transcript_view_reveal:
 * @self: a view
 * @position_ms: a moment of the recording
 *
 * Scrolls to the word that is said then.
 */
void
hear_transcript_view_reveal (HearTranscriptView *self,
                             gint64              position_ms)
{
  int word;

  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));

  if (self->layout == NULL)
    return;

  word = hear_transcript_layout_find_time (self->layout, position_ms, NULL);
  if (word >= 0)
    hear_transcript_view_scroll_to (self, word);
}

/**
 * hear_transcript_view_get_following:
 * @self: a view
 *
 * Returns: whether it scrolls along with the sound: it is meant to, and the
 *   reader did not go elsewhere
 */
gboolean
hear_transcript_view_get_following (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), FALSE);

  return self->follow && !self->paused;
}

/**
 * hear_transcript_view_set_following:
 * @self: a view
 * @following: whether it shall scroll along with the sound, now and after the
 *   next seek
 */
void
hear_transcript_view_set_following (HearTranscriptView *self,
                                    gboolean            following)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));

  following = !!following;
  if (hear_transcript_view_get_following (self) == following)
    return;

  self->follow = following;
  if (self->paused)
    hear_transcript_view_come_back (self);
  else
    hear_transcript_view_notify_following (self);
  hear_transcript_view_keep_in_view (self);
}
