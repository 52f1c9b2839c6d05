/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

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

void
hear_transcript_view_set_here (HearTranscriptView *self,
                               const GtkTextIter  *iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  if (get_mark (self) == NULL)
    gtk_text_buffer_create_mark (buffer, MARK, iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer, get_mark (self), iter);
}

/* The turn and the place in it; in a header its turn's beginning. */
gboolean
hear_transcript_view_get_here (HearTranscriptView *self,
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

  return hear_transcript_view_get_here (self, &turn, &offset) ? hear_transcript_layout_find_word (self->layout, turn, offset) : -1;
}

/* What is done to a turn is done where the menu was opened, not at the end of
 * what is selected. */
void
hear_transcript_view_go_here (HearTranscriptView *self)
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
    hear_transcript_view_go_here (self);
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

  gtk_widget_activate_action_variant (GTK_WIDGET (self), "transcript.speaker", parameter);
}

/* The number of who speaks there, as the keys count them; 0 for nobody. */
static int
find_speaker (HearTranscriptView *self,
              guint               turn)
{
  HearParticipant *speaker = hear_transcript_view_get_turn_speaker (self, turn);
  GListModel      *speakers = hear_transcript_get_speakers (self->transcript);

  for (guint i = 0; speaker != NULL && i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) other = g_list_model_get_item (speakers, i);

      if (other == speaker)
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
  gboolean there = !self->locked && !self->dirty && hear_transcript_view_get_here (self, &turn, &offset);
  g_autoptr(HearTranscriptEdit) split = there ? hear_transcript_edit_split (self->layout, turn, offset) : NULL;

  allow (group, "split", split != NULL);
  allow (group, "merge", there && turn > 0);
  allow (group, "speaker", there);
  if (there)
    g_action_change_state (g_action_map_lookup_action (G_ACTION_MAP (group), "speaker"), g_variant_new_int32 (find_speaker (self, turn)));
}

void
hear_transcript_view_make_here_actions (HearTranscriptView *self)
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
  allow (group, "edit", !self->locked);
  allow (group, "play", find_word_here (self) >= 0);
  allow (group, "undo", hear_transcript_view_get_can_undo (self) || self->dirty);
  allow (group, "redo", hear_transcript_view_can_redo (self));
  allow (group, "select-first", FALSE);
  allow_turn (self, group);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "here", G_ACTION_GROUP (group));
}
