/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

#include <math.h>

/* A press that moves further than this selects instead of seeking. */
#define CLICK_SLACK 4

static void
seek_to_word (HearTranscriptView *self,
              int                 word)
{
  const HearPlacedWord *placed;

  if (word < 0 || hear_transcript_get_times (self->transcript) == HEAR_TRANSCRIPT_TIMES_NONE)
    return;

  placed = hear_transcript_layout_get_word (self->layout, (guint) word);
  hear_transcript_view_come_back (self);
  hear_transcript_view_emit_seek (self, placed->start_ms);
}

/* Correcting begins at the word that was clicked or walked to, else at the one
 * that is heard; what is selected stays selected. */
void
hear_transcript_view_place_cursor (HearTranscriptView *self)
{
  GtkTextBuffer        *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  int                   word = self->pointed || self->current < 0 ? hear_transcript_view_word_at_cursor (self) : self->current;
  const HearPlacedWord *placed;
  GtkTextIter           iter;

  if (word < 0 || gtk_text_buffer_get_has_selection (buffer))
    return;

  placed = hear_transcript_layout_get_word (self->layout, (guint) word);
  hear_transcript_view_get_iter (self, placed->turn, placed->start, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  hear_transcript_view_stop_scrolling (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
}

static gboolean
press_cb (HearTranscriptView *self,
          GdkEvent           *event,
          double              x,
          double              y)
{
  self->pressed_word = -1;
  self->pressed_turn = -1;
  if (self->walking)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->walking = FALSE;
  if (gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY ||
      gdk_event_get_modifier_state (event) & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;

  /* Whoever corrects goes on writing after a click, also after one on a name. */
  if (self->edit_mode)
    return GDK_EVENT_PROPAGATE;

  hear_transcript_view_press_speaker (self, x, y);
  self->pointed = TRUE;
  self->press_x = x;
  self->press_y = y;
  self->pressed_word = hear_transcript_view_find_word_at (self, x, y);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
release_cb (HearTranscriptView *self,
            double              x,
            double              y)
{
  int word = self->pressed_word;

  self->pressed_word = -1;
  if (self->edit_mode)
    hear_transcript_view_leave_heading (self, 1);
  hear_transcript_view_release_speaker (self, x, y);
  if (word >= 0 && fabs (x - self->press_x) <= CLICK_SLACK && fabs (y - self->press_y) <= CLICK_SLACK)
    seek_to_word (self, word);

  return GDK_EVENT_PROPAGATE;
}

/* The text view's own gestures claim each press: only raw events tell of a
 * click that selected nothing. */
static gboolean
event_cb (HearTranscriptView       *self,
          GdkEvent                 *event,
          GtkEventControllerLegacy *controller)
{
  GdkEventType     type = gdk_event_get_event_type (event);
  GtkNative       *native = gtk_widget_get_native (GTK_WIDGET (self));
  graphene_point_t at;
  double           x;
  double           y;
  double           dx;
  double           dy;

  if (type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE)
    return GDK_EVENT_PROPAGATE;

  gdk_event_get_position (event, &x, &y);
  gtk_native_get_surface_transform (native, &dx, &dy);
  if (!gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) (x - dx), (float) (y - dy)), &at))
    return GDK_EVENT_PROPAGATE;

  if (hear_transcript_view_press_menu (self, event, at.x, at.y))
    return GDK_EVENT_STOP;
  if (type == GDK_BUTTON_PRESS)
    return press_cb (self, event, at.x, at.y);

  return release_cb (self, at.x, at.y);
}

static gboolean
seek_at_cursor (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);

  if (self->edit_mode)
    return FALSE;

  seek_to_word (self, hear_transcript_view_word_at_cursor (self));

  return TRUE;
}

static gboolean
play_selection (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);
  HearSpan            span;

  if (self->edit_mode || !hear_transcript_view_get_selected_span (self, &span))
    return FALSE;

  hear_transcript_view_emit_play_span (self, span);

  return TRUE;
}

static void
play_selection_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);
  HearSpan            span;

  if (hear_transcript_view_get_selected_span (self, &span))
    hear_transcript_view_emit_play_span (self, span);
}

static gboolean
start_editing (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);

  if (self->edit_mode || self->transcript == NULL)
    return FALSE;

  hear_transcript_view_set_edit_mode (self, TRUE);

  return TRUE;
}

static gboolean
stop_editing (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);

  if (!self->edit_mode)
    return FALSE;

  hear_transcript_view_set_edit_mode (self, FALSE);

  return TRUE;
}

void
hear_transcript_view_class_input (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, seek_at_cursor, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, seek_at_cursor, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_p, 0, play_selection, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_e, 0, start_editing, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, stop_editing, NULL);
  gtk_widget_class_install_action (widget_class, "transcript.play-selection", NULL, play_selection_action);
  gtk_widget_class_install_property_action (widget_class, "transcript.edit-mode", "edit-mode");
  gtk_widget_class_install_property_action (widget_class, "transcript.follow", "following");
}

void
hear_transcript_view_init_input (HearTranscriptView *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  self->pressed_word = -1;
  self->pressed_turn = -1;
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/**
 * hear_transcript_view_find_word_at:
 * @self: a view
 * @x: a place in it
 * @y: a place in it
 *
 * Returns: the word there, counted through the transcript; -1 beside the text
 */
int
hear_transcript_view_find_word_at (HearTranscriptView *self,
                                   double              x,
                                   double              y)
{
  GtkTextView *view;
  GtkTextIter  iter;
  guint        turn;
  guint        offset;
  int          buffer_x;
  int          buffer_y;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), -1);

  view = GTK_TEXT_VIEW (self);
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) floor (x), (int) floor (y), &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y) ||
      !hear_transcript_view_get_place (self, &iter, &turn, &offset))
    return -1;

  return hear_transcript_layout_find_word (self->layout, turn, offset);
}

static gboolean
find_edge (HearTranscriptView *self,
           GtkTextIter        *iter,
           gboolean            at_end,
           int                *word)
{
  guint turn;
  guint offset;
  guint n = hear_transcript_layout_get_n_turns (self->layout);

  if (!hear_transcript_view_get_place (self, iter, &turn, &offset))
    {
      guint line = (guint) gtk_text_iter_get_line (iter) / HEAR_TURN_LINES;

      /* On a header the selection begins or ends with the turn. */
      turn = at_end ? MIN (line, n) - 1 : line;
      offset = at_end ? G_MAXUINT : 0;
      if (turn >= n)
        return FALSE;
    }

  *word = hear_transcript_layout_find_word (self->layout, turn, at_end && offset != G_MAXUINT && offset > 0 ? offset - 1 : offset);

  return *word >= 0;
}

/**
 * hear_transcript_view_get_selected_span:
 * @self: a view
 * @span: (out): the time of the selected words
 *
 * Returns: whether words are selected
 */
gboolean
hear_transcript_view_get_selected_span (HearTranscriptView *self,
                                        HearSpan           *span)
{
  GtkTextIter start;
  GtkTextIter end;
  int         first;
  int         last;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), FALSE);
  g_return_val_if_fail (span != NULL, FALSE);

  if (self->layout == NULL || hear_transcript_layout_get_n_turns (self->layout) == 0 ||
      !gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &start, &end) ||
      !find_edge (self, &start, FALSE, &first) || !find_edge (self, &end, TRUE, &last))
    return FALSE;

  span->start_ms = hear_transcript_layout_get_word (self->layout, (guint) first)->start_ms;
  span->end_ms = span->start_ms;
  for (int i = first; i <= last; i++)
    span->end_ms = MAX (span->end_ms, hear_transcript_layout_get_word (self->layout, (guint) i)->end_ms);

  return span->end_ms > span->start_ms;
}
