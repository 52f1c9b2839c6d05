/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

#include <glib/gi18n-lib.h>

#include "hear-speaker-menu.h"

/* The menu of a place in the text, and the ways to it: a click, a key, a finger
 * that stays. */

/* While text is corrected, plain keys write. */
static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *accelerator)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, action);

  if (accelerator != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accelerator);
  if (g_str_has_prefix (action, "review."))
    g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (menu, item);
}

static GMenu *
begin_section (GMenu *menu)
{
  g_autoptr(GMenu) section = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));

  return section;
}

static void
add_hearing (HearTranscriptView *self,
             GMenu              *menu)
{
  GMenu   *section = begin_section (menu);
  gboolean reading = !self->edit_mode;
  HearSpan span;
  gboolean selected = hear_transcript_view_get_selected_span (self, &span);

  if (hear_transcript_get_times (self->transcript) != HEAR_TRANSCRIPT_TIMES_NONE)
    append (section, _ ("_Play from Here"), "here.play", NULL);
  if (selected)
    append (section, _ ("Play _Selection"), "here.play-selection", reading ? "p" : NULL);
  append (section, _ ("_Loop Selection"), "review.loop", "<Control>l");
  if (self->quotable && selected)
    append (section, _ ("Use as _Quote"), "review.quote", reading ? "q" : NULL);
  else if (self->quotable)
    append (section, _ ("Use as Quote: Select Words First"), "here.select-first", NULL);
}

static void
add_clipboard (HearTranscriptView *self,
               GMenu              *menu)
{
  GMenu *section;

  if (self->edit_mode)
    {
      section = begin_section (menu);
      append (section, _ ("_Undo"), "here.undo", "<Control>z");
      append (section, _ ("_Redo"), "here.redo", "<Control><Shift>z");
    }
  section = begin_section (menu);
  if (self->edit_mode)
    append (section, _ ("Cu_t"), "here.cut", "<Control>x");
  append (section, _ ("_Copy"), "here.copy", "<Control>c");
  if (self->edit_mode)
    append (section, _ ("_Paste"), "here.paste", "<Control>v");
}

static void
append_speaker (GMenu           *menu,
                HearParticipant *speaker,
                guint            number)
{
  g_autofree char *label = hear_speaker_menu_make_label (speaker);
  g_autofree char *accelerator = g_strdup_printf ("<Control>%u", number);
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "here.speaker", "i", (int) number);
  if (number <= HEAR_SPEAKER_KEYS)
    g_menu_item_set_attribute (item, "accel", "s", accelerator);
  g_menu_append_item (menu, item);
}

/* Adds the choice of who speaks here, or all that is selected. */
void
hear_transcript_view_add_speakers (HearTranscriptView *self,
                                   GMenu              *menu)
{
  GListModel *speakers = hear_transcript_get_speakers (self->transcript);
  g_autoptr(GMenu) submenu = g_menu_new ();
  GMenu           *section = begin_section (submenu);
  g_autofree char *label = NULL;
  guint            first;
  guint            n_turns = 1;

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      append_speaker (section, speaker, i + 1);
    }
  append (begin_section (submenu), _ ("_New Speaker"), "review.new-speaker", NULL);
  hear_transcript_view_get_turns (self, &first, &n_turns);
  if (n_turns > 1)
    /* Translators: a menu of those who speak, for so many turns at once */
    label = g_strdup_printf (ngettext ("C_hange Speaker of %u Turn", "C_hange Speaker of %u Turns", n_turns), n_turns);
  g_menu_append_submenu (menu, label != NULL ? label : _ ("C_hange Speaker"), G_MENU_MODEL (submenu));
}

static void
add_speaker (HearTranscriptView *self,
             GMenu              *menu)
{
  guint            turn;
  guint            offset;
  HearParticipant *speaker = hear_transcript_view_get_here (self, &turn, &offset) ? hear_transcript_view_get_turn_speaker (self, turn) : NULL;
  g_autofree char *label = speaker != NULL ? hear_speaker_menu_make_label (speaker) : NULL;
  g_autoptr(GMenu) submenu = speaker != NULL ? hear_speaker_menu_new (self->transcript, speaker, FALSE) : NULL;

  if (speaker == NULL)
    return;

  hear_transcript_view_make_speaker_actions (self, speaker);
  g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
}

static void
add_turn (HearTranscriptView *self,
          GMenu              *menu)
{
  GMenu *section = begin_section (menu);

  append (section, self->edit_mode ? _ ("Finish Corr_ecting") : _ ("Correct the T_ext"), "here.edit", self->edit_mode ? "Escape" : "e");
  append (section, _ ("Spl_it Turn Here"), "here.split", "<Control><Shift>s");
  append (section, _ ("_Join with the Turn Before"), "here.merge", "<Control>j");
  hear_transcript_view_add_speakers (self, section);
  add_speaker (self, section);
}

static GMenu *
make_menu (HearTranscriptView *self)
{
  GMenu *menu = g_menu_new ();

  if (self->edit_mode)
    add_clipboard (self, menu);
  add_hearing (self, menu);
  if (!self->edit_mode)
    add_clipboard (self, menu);
  add_turn (self, menu);

  return menu;
}

static void
ensure_popover (HearTranscriptView *self)
{
  if (self->menu != NULL)
    return;

  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->menu, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? GTK_ALIGN_END : GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

/* Makes what can be done at the mark into the actions of a menu that is about
 * to open. */
static void
prepare (HearTranscriptView *self)
{
  if (self->dirty && !hear_transcript_view_is_at_emptied (self))
    hear_transcript_view_commit (self);
  self->walking = !self->edit_mode;
  hear_transcript_view_stop_scrolling (self);
  hear_transcript_view_make_here_actions (self);
}

void
hear_transcript_view_open_menu (HearTranscriptView *self,
                                GMenu              *menu,
                                GdkRectangle        at)
{
  ensure_popover (self);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show (HearTranscriptView *self,
      GdkRectangle        at)
{
  g_autoptr(GMenu) menu = NULL;

  prepare (self);
  menu = make_menu (self);
  hear_transcript_view_open_menu (self, menu, at);
}

/* Words are what one points to while reading, letters while correcting. */
static void
move_here (HearTranscriptView *self,
           GtkTextIter        *iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter    start;
  GtkTextIter    end;
  guint          turn;
  guint          offset;
  int            word;

  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end) && gtk_text_iter_compare (iter, &start) >= 0 &&
      gtk_text_iter_compare (iter, &end) < 0)
    {
      hear_transcript_view_set_here (self, iter);
      return;
    }

  hear_transcript_view_set_here (self, iter);
  if (!hear_transcript_view_get_here (self, &turn, &offset))
    turn = hear_transcript_layout_get_n_turns (self->layout) - 1;
  word = self->edit_mode ? -1 : hear_transcript_layout_find_word (self->layout, turn, offset);
  hear_transcript_view_get_iter (self, turn, word >= 0 ? hear_transcript_layout_get_word (self->layout, (guint) word)->start : offset, iter);
  hear_transcript_view_set_here (self, iter);
  hear_transcript_view_go_here (self);
}

/* Makes a place the one that a menu is about. */
void
hear_transcript_view_place_menu (HearTranscriptView *self,
                                 GtkTextIter        *iter)
{
  move_here (self, iter);
  prepare (self);
}

static gboolean
has_text (HearTranscriptView *self)
{
  return self->layout != NULL && hear_transcript_layout_get_n_turns (self->layout) > 0;
}

static void
show_at_pointer (HearTranscriptView *self,
                 double              x,
                 double              y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter  iter;
  int          buffer_x;
  int          buffer_y;

  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
  move_here (self, &iter);
  show (self, (GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);
  GtkTextBuffer      *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter         iter;
  GdkRectangle        area;

  if (!has_text (self))
    return;

  if (!self->edit_mode && !self->walking)
    hear_transcript_view_place_cursor (self);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  hear_transcript_view_set_here (self, &iter);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &area);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, area.x, area.y, &area.x, &area.y);
  show (self, area);
}

static void
long_press_cb (HearTranscriptView *self,
               double              x,
               double              y,
               GtkGesture         *gesture)
{
  if (!has_text (self))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_at_pointer (self, x, y);
}

/* Opens the menu when the button is let go. A release that reached the menu
 * itself would be one that GTK 4.8 knows no press of, and warns.
 *
 * Returns whether the event was meant for the menu. */
gboolean
hear_transcript_view_press_menu (HearTranscriptView *self,
                                 GdkEvent           *event,
                                 double              x,
                                 double              y)
{
  gboolean was_pressed = self->menu_pressed;

  self->menu_pressed = gdk_event_triggers_context_menu (event);
  if (was_pressed && !self->menu_pressed && has_text (self))
    show_at_pointer (self, x, y);

  return was_pressed || self->menu_pressed;
}

gboolean
hear_transcript_view_is_menu_open (HearTranscriptView *self)
{
  return self->menu != NULL && gtk_widget_get_mapped (self->menu);
}

void
hear_transcript_view_class_menu (GtkWidgetClass *widget_class)
{
  /* Text views have keys for it, which come before those of their heirs. */
  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, menu_action);
}

void
hear_transcript_view_init_menu (HearTranscriptView *self)
{
  GtkGesture *gesture = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (gesture), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (long_press_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

/**
 * hear_transcript_view_set_quotable:
 * @self: a view
 * @quotable: whether there is a card that words can be quoted on
 */
void
hear_transcript_view_set_quotable (HearTranscriptView *self,
                                   gboolean            quotable)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));

  self->quotable = quotable;
}
