/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

#include <math.h>

#include "hear-enum.h"
#include "hear-speaker-menu.h"

/* A click on a name opens what can be said about who speaks there. What is
 * chosen is the page's to do and to save: the actions know whom it is about. */

/* A press that moves further than this selects. */
#define CLICK_SLACK 4

typedef struct
{
  HearTranscriptView *view; /* not owned: it owns the actions */
  char               *key;
} About;

static void
about_free (gpointer  data,
            GClosure *closure)
{
  About *about = data;

  g_free (about->key);
  g_free (about);
}

static void
activated_cb (About    *about,
              GVariant *parameter,
              GAction  *action)
{
  const char *name = g_action_get_name (action);

  if (g_str_equal (name, "rename"))
    gtk_widget_activate_action (GTK_WIDGET (about->view), "review.rename-speaker", "s", about->key);
  else
    gtk_widget_activate_action (GTK_WIDGET (about->view), g_str_equal (name, "part") ? "review.set-part" : "review.merge-speakers",
                                "(ss)", about->key, g_variant_get_string (parameter, NULL));
}

static void
add (GSimpleActionGroup *group,
     GSimpleAction      *action,
     About               about)
{
  About *copy = g_new0 (About, 1);

  g_simple_action_set_enabled (action, !about.view->locked);
  copy->view = about.view;
  copy->key = g_strdup (about.key);
  g_signal_connect_data (action, "activate", G_CALLBACK (activated_cb), copy, about_free, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  g_object_unref (action);
}

void
hear_transcript_view_make_speaker_actions (HearTranscriptView *self,
                                           HearParticipant    *speaker)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  const char *part = hear_enum_get_nick (HEAR_TYPE_PARTICIPANT_PART, (int) hear_participant_get_part (speaker));
  About       about = { self, (char *) hear_participant_get_key (speaker) };

  add (group, g_simple_action_new ("rename", NULL), about);
  add (group, g_simple_action_new_stateful ("part", G_VARIANT_TYPE_STRING, g_variant_new_string (part)), about);
  add (group, g_simple_action_new ("merge", G_VARIANT_TYPE_STRING), about);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "speaker", G_ACTION_GROUP (group));
}

/* The turn whose name is there, or -1. */
static int
find_name_at (HearTranscriptView *self,
              double              x,
              double              y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter  iter;
  guint        turn;
  int          buffer_x;
  int          buffer_y;

  if (self->layout == NULL || self->edit_mode)
    return -1;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) floor (x), (int) floor (y), &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y) || gtk_text_iter_get_line (&iter) % HEAR_TURN_LINES != 0)
    return -1;

  turn = (guint) gtk_text_iter_get_line (&iter) / HEAR_TURN_LINES;
  if (turn >= hear_transcript_layout_get_n_turns (self->layout) || hear_transcript_view_get_turn_speaker (self, turn) == NULL)
    return -1;

  return (int) turn;
}

static gboolean
open_cb (gpointer user_data)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (user_data);
  HearParticipant    *speaker = NULL;
  g_autoptr(GMenu) menu = NULL;
  g_autoptr(GMenu) section = g_menu_new ();
  GtkTextIter  iter;
  GtkTextIter  start;
  GtkTextIter  end;
  GdkRectangle area;

  self->speaker_source = 0;
  if (self->layout != NULL && self->pressed_turn >= 0 && (guint) self->pressed_turn < hear_transcript_layout_get_n_turns (self->layout))
    speaker = hear_transcript_view_get_turn_speaker (self, (guint) self->pressed_turn);
  if (speaker == NULL)
    return G_SOURCE_REMOVE;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter, self->pressed_turn * HEAR_TURN_LINES);
  start = iter;
  end = iter;
  gtk_text_iter_forward_to_line_end (&end);
  hear_transcript_view_get_line_area (self, &start, &end, &area);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, area.x, area.y, &area.x, &area.y);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter);
  hear_transcript_view_place_menu (self, &iter);
  hear_transcript_view_make_speaker_actions (self, speaker);
  menu = hear_speaker_menu_new (self->transcript, speaker, FALSE);
  hear_transcript_view_add_speakers (self, section);
  g_menu_insert_section (menu, 1, NULL, G_MENU_MODEL (section));
  hear_transcript_view_open_menu (self, menu, area);

  return G_SOURCE_REMOVE;
}

void
hear_transcript_view_press_speaker (HearTranscriptView *self,
                                    double              x,
                                    double              y)
{
  self->pressed_turn = find_name_at (self, x, y);
}

/* When the text view has done what it does with a click. */
void
hear_transcript_view_release_speaker (HearTranscriptView *self,
                                      double              x,
                                      double              y)
{
  if (self->pressed_turn >= 0 && self->speaker_source == 0 && fabs (x - self->press_x) <= CLICK_SLACK && fabs (y - self->press_y) <= CLICK_SLACK)
    self->speaker_source = g_idle_add (open_cb, self);
}

static void
motion_cb (HearTranscriptView *self,
           double              x,
           double              y)
{
  gboolean over = find_name_at (self, x, y) >= 0;

  if (over == self->over_name)
    return;

  self->over_name = over;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), over ? "pointer" : "text");
}

void
hear_transcript_view_init_speaker (HearTranscriptView *self)
{
  GtkEventController *controller = gtk_event_controller_motion_new ();

  g_signal_connect_object (controller, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
