/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

#include <glib/gi18n-lib.h>

/* What can be done at a place in the text. The group of actions "here" is made
 * anew each time the menu opens: what cannot be done there is grey in it, while
 * the keys go on by themselves. The mark stays at the place, also if the text
 * is changed from elsewhere while the menu is open. */

#define MARK "menu"

typedef struct
{
  const char *name;   /* in the group "here" */
  const char *action; /* of the view */
} Way;

static const Way ways[] = {
  { "undo", "transcript.undo" },
  { "redo", "transcript.redo" },
  { "split", "transcript.split" },
  { "merge", "transcript.merge" },
  { "play-selection", "transcript.play-selection" },
};

static GtkTextMark *
get_mark (HearTranscriptView *self)
{
  return gtk_text_buffer_get_mark (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), MARK);
}

static void
set_mark (HearTranscriptView *self,
          const GtkTextIter  *iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  if (get_mark (self) == NULL)
    gtk_text_buffer_create_mark (buffer, MARK, iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer, get_mark (self), iter);
}

/* The turn and the place in it; in a header its turn's beginning. */
static gboolean
get_here (HearTranscriptView *self,
          guint              *turn,
          guint              *offset)
{
  GtkTextIter iter;

  if (self->layout == NULL || get_mark (self) == NULL)
    return FALSE;

  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter, get_mark (self));
  if (!hear_transcript_view_get_place (self, &iter, turn, offset))
    {
      *turn = (guint) gtk_text_iter_get_line (&iter) / HEAR_TURN_LINES;
      *offset = 0;
    }

  return *turn < hear_transcript_layout_get_n_turns (self->layout);
}

static int
find_word_here (HearTranscriptView *self)
{
  guint turn;
  guint offset;

  return get_here (self, &turn, &offset) ? hear_transcript_layout_find_word (self->layout, turn, offset) : -1;
}

/* What is done to a turn is done where the menu was opened, not at the end of
 * what is selected. */
static void
go_here (HearTranscriptView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter    iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, get_mark (self));
  gtk_text_buffer_place_cursor (buffer, &iter);
  self->pointed = TRUE;
}

static void
way_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (user_data);
  const char         *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "split") || g_str_equal (name, "merge"))
    go_here (self);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (ways[i].name, name))
      gtk_widget_activate_action (GTK_WIDGET (self), ways[i].action, NULL);
}

static void
clipboard_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  g_autofree char *name = g_strconcat (g_action_get_name (G_ACTION (action)), "-clipboard", NULL);

  g_signal_emit_by_name (user_data, name);
}

static void
play_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (user_data);
  int                 word = find_word_here (self);

  if (word < 0)
    return;

  hear_transcript_view_come_back (self);
  hear_transcript_view_emit_play_from (self, hear_transcript_layout_get_word (self->layout, (guint) word)->start_ms);
}

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (user_data);

  self->pointed = TRUE;
  hear_transcript_view_set_edit_mode (self, !self->edit_mode);
}

static void
speaker_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (user_data);

  go_here (self);
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "transcript.speaker", parameter);
}

/* The number of who speaks there, as the keys count them; 0 for nobody. */
static int
find_speaker (HearTranscriptView *self,
              guint               turn)
{
  guint       first = hear_transcript_layout_get_turn (self->layout, turn)->first;
  const char *key = hear_segment_get_speaker (hear_transcript_layout_get_segment (self->layout, first));
  GListModel *speakers = hear_transcript_get_speakers (self->transcript);

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      if (g_strcmp0 (hear_participant_get_key (speaker), key) == 0)
        return (int) i + 1;
    }

  return 0;
}

static void
allow (GSimpleActionGroup *group,
       const char         *name,
       gboolean            allowed)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), name)), allowed);
}

static void
allow_turn (HearTranscriptView *self,
            GSimpleActionGroup *group)
{
  guint    turn = 0;
  guint    offset = 0;
  gboolean there = !self->dirty && get_here (self, &turn, &offset);
  g_autoptr(HearTranscriptEdit) split = there ? hear_transcript_edit_split (self->layout, turn, offset) : NULL;

  allow (group, "split", split != NULL);
  allow (group, "merge", there && turn > 0);
  allow (group, "speaker", there);
  if (there)
    g_action_change_state (g_action_map_lookup_action (G_ACTION_MAP (group), "speaker"), g_variant_new_int32 (find_speaker (self, turn)));
}

static void
make_actions (HearTranscriptView *self)
{
  static const GActionEntry entries[] = {
    { .name = "copy", .activate = clipboard_cb },
    { .name = "cut", .activate = clipboard_cb },
    { .name = "edit", .activate = edit_cb },
    { .name = "paste", .activate = clipboard_cb },
    { .name = "play", .activate = play_cb },
    { .name = "select-first" },
    { .name = "speaker", .activate = speaker_cb, .parameter_type = "i", .state = "0" },
  };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  gboolean           selected = gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
  GdkContentFormats *formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (self)));

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      const GActionEntry entry = { .name = ways[i].name, .activate = way_cb };

      g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, self);
    }
  allow (group, "copy", selected);
  allow (group, "cut", selected);
  allow (group, "paste", gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) || gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8"));
  allow (group, "play", find_word_here (self) >= 0);
  allow (group, "undo", hear_transcript_view_get_can_undo (self) || self->dirty);
  allow (group, "redo", hear_transcript_view_can_redo (self));
  allow (group, "select-first", FALSE);
  allow_turn (self, group);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "here", G_ACTION_GROUP (group));
}

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

/* Names may hold an underscore, which is no mnemonic there. */
static void
add_speakers (HearTranscriptView *self,
              GMenu              *menu)
{
  GListModel *speakers = hear_transcript_get_speakers (self->transcript);
  g_autoptr(GMenu) submenu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);
      const char *name = hear_participant_get_name (speaker);
      g_auto(GStrv) parts = g_strsplit (name != NULL ? name : "", "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autofree char *accelerator = g_strdup_printf ("<Control>%u", i + 1);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "here.speaker", "i", (int) i + 1);
      if (i < HEAR_SPEAKER_KEYS)
        g_menu_item_set_attribute (item, "accel", "s", accelerator);
      g_menu_append_item (submenu, item);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (submenu)) > 0)
    g_menu_append_submenu (menu, _ ("C_hange Speaker"), G_MENU_MODEL (submenu));
}

static void
add_turn (HearTranscriptView *self,
          GMenu              *menu)
{
  GMenu *section = begin_section (menu);

  append (section, self->edit_mode ? _ ("Finish Corr_ecting") : _ ("Correct the T_ext"), "here.edit", self->edit_mode ? "Escape" : "e");
  append (section, _ ("Spl_it Turn Here"), "here.split", "<Control><Shift>s");
  append (section, _ ("_Join with the Turn Before"), "here.merge", "<Control>j");
  add_speakers (self, section);
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

static void
show (HearTranscriptView *self,
      GdkRectangle        at)
{
  g_autoptr(GMenu) menu = NULL;

  if (self->dirty && !hear_transcript_view_is_at_emptied (self))
    hear_transcript_view_commit (self);
  self->walking = !self->edit_mode;
  hear_transcript_view_stop_scrolling (self);
  ensure_popover (self);
  make_actions (self);
  menu = make_menu (self);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
      set_mark (self, iter);
      return;
    }

  set_mark (self, iter);
  if (!get_here (self, &turn, &offset))
    turn = hear_transcript_layout_get_n_turns (self->layout) - 1;
  word = self->edit_mode ? -1 : hear_transcript_layout_find_word (self->layout, turn, offset);
  hear_transcript_view_get_iter (self, turn, word >= 0 ? hear_transcript_layout_get_word (self->layout, (guint) word)->start : offset, iter);
  set_mark (self, iter);
  go_here (self);
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
  set_mark (self, &iter);
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
