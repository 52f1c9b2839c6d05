/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

/* What is done to a whole turn: cut in two, joined, said by somebody else. */

static gboolean
get_cursor (HearTranscriptView *self,
            guint              *turn,
            guint              *offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter    iter;
  gboolean       gone = hear_transcript_view_is_at_emptied (self);

  hear_transcript_view_commit (self);
  if (gone)
    return FALSE;

  /* In a header its turn is meant. */
  *turn = G_MAXUINT;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));

  hear_transcript_view_get_place (self, &iter, turn, offset);

  return *turn != G_MAXUINT;
}

static void
split_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);
  g_autoptr(HearTranscriptEdit) edit = NULL;
  GtkTextIter iter;
  guint       turn;
  guint       offset;

  if (!get_cursor (self, &turn, &offset))
    return;

  edit = hear_transcript_edit_split (self->layout, turn, offset);
  hear_transcript_view_perform (self, edit);
  if (edit == NULL)
    return;

  /* The cursor goes along with the words behind it. */
  hear_transcript_view_get_iter (self, turn + 1, 0, &iter);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter);
}

static void
merge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);
  g_autoptr(HearTranscriptEdit) edit = NULL;
  GtkTextIter iter;
  guint       turn;
  guint       offset;
  guint       length;

  if (!get_cursor (self, &turn, &offset) || turn == 0)
    return;

  length = (guint) g_utf8_strlen (hear_transcript_layout_get_turn (self->layout, turn - 1)->text, -1);
  edit = hear_transcript_edit_merge (self->layout, turn);
  hear_transcript_view_perform (self, edit);
  hear_transcript_view_get_iter (self, turn - 1, length + (length > 0 ? 1 : 0) + offset, &iter);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter);
}

/* The turns that are selected, be it in part; without a selection the one with
 * the cursor. */
gboolean
hear_transcript_view_get_turns (HearTranscriptView *self,
                                guint              *first,
                                guint              *n_turns)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  guint          n = self->layout != NULL ? hear_transcript_layout_get_n_turns (self->layout) : 0;
  GtkTextIter    start;
  GtkTextIter    end;
  guint          last;

  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    gtk_text_iter_backward_char (&end);
  *first = (guint) gtk_text_iter_get_line (&start) / HEAR_TURN_LINES;
  last = (guint) gtk_text_iter_get_line (&end) / HEAR_TURN_LINES;
  if (*first >= n)
    return FALSE;

  *n_turns = MIN (last, n - 1) - *first + 1;

  return TRUE;
}

static void
speaker_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);
  guint               index = (guint) g_variant_get_int32 (parameter) - 1;
  g_autoptr(HearTranscriptEdit) edit = NULL;
  g_autoptr(HearParticipant) speaker = NULL;
  guint turn;
  guint offset;
  guint n_turns;

  if (!get_cursor (self, &turn, &offset) || !hear_transcript_view_get_turns (self, &turn, &n_turns))
    return;

  speaker = g_list_model_get_item (hear_transcript_get_speakers (self->transcript), index);
  if (speaker == NULL)
    {
      hear_transcript_view_emit_no_speaker (self, (int) index + 1);
      return;
    }

  edit = hear_transcript_edit_speaker (self->layout, turn, n_turns, hear_participant_get_key (speaker));
  hear_transcript_view_perform (self, edit);
}

/* NULL if nobody knows. */
HearParticipant *
hear_transcript_view_get_turn_speaker (HearTranscriptView *self,
                                       guint               turn)
{
  guint first = hear_transcript_layout_get_turn (self->layout, turn)->first;

  return hear_transcript_find_speaker (self->transcript, hear_segment_get_speaker (hear_transcript_layout_get_segment (self->layout, first)));
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);
  HearParticipant    *speaker;
  guint               turn;
  guint               offset;

  if (!get_cursor (self, &turn, &offset))
    return;

  speaker = hear_transcript_view_get_turn_speaker (self, turn);
  if (speaker != NULL)
    gtk_widget_activate_action (widget, "review.rename-speaker", "s", hear_participant_get_key (speaker));
}

void
hear_transcript_view_class_turns (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "transcript.split", NULL, split_action);
  gtk_widget_class_install_action (widget_class, "transcript.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "transcript.speaker", "i", speaker_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "transcript.split", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, GDK_CONTROL_MASK, "transcript.merge", NULL);
  gtk_widget_class_install_action (widget_class, "transcript.rename-speaker", NULL, rename_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "transcript.rename-speaker", NULL);
  for (int i = 1; i <= HEAR_SPEAKER_KEYS; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + (guint) i, GDK_CONTROL_MASK, "transcript.speaker", "i", i);
}

/**
 * hear_transcript_view_lock:
 * @self: a view
 *
 * From now on nothing can be done to the turns, nor to who speaks: neither by
 * keys nor by a menu.
 */
void
hear_transcript_view_lock (HearTranscriptView *self)
{
  static const char *const actions[] = { "transcript.split", "transcript.merge", "transcript.speaker", "transcript.rename-speaker" };

  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));

  self->locked = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], FALSE);
}

gboolean
hear_transcript_view_get_locked (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), FALSE);

  return self->locked;
}

/**
 * hear_transcript_view_assign:
 * @self: a view
 * @key: somebody who speaks
 * @selected: whether only the selected turns, or the one with the cursor
 *
 * Gives all turns to them, as one step to undo.
 *
 * Returns: whether anything changed
 */
gboolean
hear_transcript_view_assign (HearTranscriptView *self,
                             const char         *key,
                             gboolean            selected)
{
  g_autoptr(HearTranscriptEdit) edit = NULL;
  guint first = 0;
  guint n_turns = 0;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  hear_transcript_view_commit (self);
  if (self->layout == NULL || (selected && !hear_transcript_view_get_turns (self, &first, &n_turns)))
    return FALSE;
  if (!selected)
    n_turns = hear_transcript_layout_get_n_turns (self->layout);
  if (n_turns == 0)
    return FALSE;

  edit = hear_transcript_edit_speaker (self->layout, first, n_turns, key);
  hear_transcript_view_perform (self, edit);

  return edit != NULL;
}
