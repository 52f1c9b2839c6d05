/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

#include <string.h>

#include "hear-transcript-typing.h"

/* What is typed without a pause like this is undone at once. */
#define PAUSE_US G_USEC_PER_SEC

/* So few are soon said again. */
#define FEW_WORDS 8

static char *
get_line (HearTranscriptView *self,
          guint               turn)
{
  GtkTextIter start;
  GtkTextIter end;

  hear_transcript_view_get_iter (self, turn, 0, &start);
  hear_transcript_view_get_iter (self, turn, G_MAXINT, &end);

  return gtk_text_iter_get_text (&start, &end);
}

static gboolean
is_emptied (HearTranscriptView *self,
            guint               turn)
{
  g_autofree char *line = NULL;

  if (!self->dirty || turn < self->dirty_first || turn > self->dirty_last)
    return FALSE;

  line = get_line (self, turn);

  return hear_transcript_typing_is_blank (line);
}

static gboolean
has_emptied (HearTranscriptView *self)
{
  for (guint i = self->dirty_first; self->dirty && i <= self->dirty_last; i++)
    {
      if (is_emptied (self, i))
        return TRUE;
    }

  return FALSE;
}

gboolean
hear_transcript_view_is_at_emptied (HearTranscriptView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter    iter;
  guint          turn;
  guint          offset;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));

  return hear_transcript_view_get_place (self, &iter, &turn, &offset) && is_emptied (self, turn);
}

/* A turn without text goes when the cursor has left it: until then something
 * else may be typed there. */
static void
pause_cb (gpointer user_data)
{
  HearTranscriptView *self = user_data;

  if (!hear_transcript_view_is_at_emptied (self))
    hear_transcript_view_commit (self);
}

static void
touch (HearTranscriptView *self,
       guint               turn,
       int                 wait_ms)
{
  if (!self->dirty)
    self->dirty_first = self->dirty_last = turn;
  self->dirty_first = MIN (self->dirty_first, turn);
  self->dirty_last = MAX (self->dirty_last, turn);
  self->dirty = TRUE;
  self->typed_at = g_get_monotonic_time ();
  hear_typing_touch (&self->typing, wait_ms, pause_cb, self);
}

/* Writing goes on where it stopped, or what was written is an edit of its own;
 * but what one key or paste does in several places is one. */
static void
come_to (HearTranscriptView *self,
         int                 start,
         int                 end)
{
  gboolean is_elsewhere = self->place < start || self->place > end;
  gboolean is_late = g_get_monotonic_time () - self->typed_at > PAUSE_US;

  if (!self->acted && self->dirty && is_elsewhere && !has_emptied (self))
    hear_transcript_view_commit (self);
  if (!self->acted && !self->dirty && (is_elsewhere || is_late))
    self->step = NULL;
  self->acted = self->acting;
}

static void
action_begun_cb (HearTranscriptView *self)
{
  self->acting = TRUE;
  self->acted = FALSE;
}

static void
action_ended_cb (HearTranscriptView *self)
{
  self->acting = FALSE;
  self->acted = FALSE;
}

static gboolean
breaks_line (const char *text,
             int         length)
{
  g_autofree char *copy = g_strndup (text, (gsize) length);

  return strpbrk (copy, "\n\r") != NULL || strstr (copy, "\u2028") != NULL || strstr (copy, "\u2029") != NULL;
}

static void
insert_text_cb (GtkTextBuffer      *buffer,
                GtkTextIter        *iter,
                char               *text,
                int                 length,
                HearTranscriptView *self)
{
  guint turn;
  guint offset;

  if (self->loading)
    return;

  if (!hear_transcript_view_get_place (self, iter, &turn, &offset))
    {
      g_signal_stop_emission_by_name (buffer, "insert-text");
      return;
    }

  if (breaks_line (text, length))
    {
      g_autofree char *copy = g_strndup (text, (gsize) length);
      g_autofree char *line = hear_transcript_layout_make_line (copy);

      g_signal_stop_emission_by_name (buffer, "insert-text");
      gtk_text_buffer_insert (buffer, iter, line, -1);
      return;
    }

  come_to (self, gtk_text_iter_get_offset (iter), gtk_text_iter_get_offset (iter));
  /* The cursor will tell that it moved before the text is said to be there. */
  self->place = gtk_text_iter_get_offset (iter) + (int) g_utf8_strlen (text, length);
}

static void
text_inserted_cb (GtkTextBuffer      *buffer,
                  GtkTextIter        *iter,
                  char               *text,
                  int                 length,
                  HearTranscriptView *self)
{
  if (self->loading)
    return;

  self->place = gtk_text_iter_get_offset (iter);
  touch (self, (guint) gtk_text_iter_get_line (iter) / HEAR_TURN_LINES, hear_typing_wait_after (text, (int) g_utf8_strlen (text, length)));
}

/* Deletes what lies in the text of one turn. */
static void
delete_in_turn (HearTranscriptView *self,
                guint               turn,
                int                 from,
                int                 to)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter    start;
  GtkTextIter    end;

  hear_transcript_view_get_iter (self, turn, 0, &start);
  hear_transcript_view_get_iter (self, turn, G_MAXINT, &end);
  if (gtk_text_iter_get_offset (&start) < from)
    gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  if (gtk_text_iter_get_offset (&end) > to)
    gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  if (gtk_text_iter_compare (&start, &end) < 0)
    gtk_text_buffer_delete (buffer, &start, &end);
}

/* Headers and line ends stay, whatever is deleted across them. */
static void
delete_range_cb (GtkTextBuffer      *buffer,
                 GtkTextIter        *start,
                 GtkTextIter        *end,
                 HearTranscriptView *self)
{
  int   from = gtk_text_iter_get_offset (start);
  int   to = gtk_text_iter_get_offset (end);
  int   length = gtk_text_buffer_get_char_count (buffer);
  guint first = (guint) gtk_text_iter_get_line (start) / HEAR_TURN_LINES;
  guint last = (guint) gtk_text_iter_get_line (end) / HEAR_TURN_LINES;

  if (self->loading || self->layout == NULL)
    return;

  if (!self->clipping)
    come_to (self, from, to);
  self->place = from;
  if (gtk_text_iter_get_line (start) == gtk_text_iter_get_line (end) && gtk_text_iter_get_line (start) % HEAR_TURN_LINES == 1)
    return;

  g_signal_stop_emission_by_name (buffer, "delete-range");
  self->clipping = TRUE;
  last = MIN (last, hear_transcript_layout_get_n_turns (self->layout) - 1);
  for (guint i = last + 1; i > first; i--)
    delete_in_turn (self, i - 1, from, to);
  self->clipping = FALSE;
  /* Behind what stays: who deletes piece by piece must come forward. */
  gtk_text_buffer_get_iter_at_offset (buffer, start, to - (length - gtk_text_buffer_get_char_count (buffer)));
  *end = *start;
}

static void
range_deleted_cb (GtkTextBuffer      *buffer,
                  GtkTextIter        *start,
                  GtkTextIter        *end,
                  HearTranscriptView *self)
{
  if (self->loading || self->layout == NULL)
    return;

  self->place = gtk_text_iter_get_offset (start);
  /* What is taken out can wait for what is written in its place. */
  touch (self, (guint) gtk_text_iter_get_line (start) / HEAR_TURN_LINES, HEAR_TYPING_LIMIT_MS);
}

static void
cursor_moved_cb (HearTranscriptView *self,
                 GParamSpec         *pspec,
                 GtkTextBuffer      *buffer)
{
  int position;

  if (self->loading || self->acting || self->clipping)
    return;

  g_object_get (buffer, "cursor-position", &position, NULL);
  if (position == self->place)
    return;
  if (!self->dirty)
    {
      self->step = NULL;
      return;
    }

  if (!has_emptied (self))
    {
      hear_transcript_view_commit (self);
      self->step = NULL;
      return;
    }
  /* Lines will go, and whoever moved the cursor holds places in them. */
  hear_typing_stop (&self->typing);
  hear_typing_touch (&self->typing, 0, pause_cb, self);
}

static void
focus_left_cb (HearTranscriptView *self)
{
  hear_transcript_view_commit (self);
  self->step = NULL;
}

void
hear_transcript_view_run (HearTranscriptView *self,
                          HearTranscriptEdit *edit,
                          gboolean            undo)
{
  g_auto(GStrv) removed = hear_transcript_edit_list_removed (edit, undo);

  self->serial++;
  hear_transcript_edit_apply (edit, self->transcript, undo);
  hear_transcript_view_rebuild (self);
  hear_transcript_view_emit_edited (self, hear_transcript_edit_list_changed (edit, undo), removed);
}

void
hear_transcript_view_perform (HearTranscriptView *self,
                              HearTranscriptEdit *edit)
{
  guint n_words;

  if (edit == NULL)
    return;

  n_words = hear_transcript_layout_get_n_words (self->layout);
  self->step = NULL;
  hear_transcript_edit_name (edit, g_get_real_time () / 1000);
  g_ptr_array_add (self->done, g_object_ref (edit));
  g_ptr_array_set_size (self->undone, 0);
  hear_transcript_view_run (self, edit, FALSE);
  if (n_words > FEW_WORDS && hear_transcript_layout_get_n_words (self->layout) < n_words / 2)
    hear_transcript_view_emit_shrunk (self);
}

static void
move_edit (HearTranscriptView *self,
           GPtrArray          *from,
           GPtrArray          *to,
           gboolean            undo)
{
  HearTranscriptEdit *edit;

  hear_transcript_view_commit (self);
  self->step = NULL;
  self->reverting = TRUE;
  if (!hear_transcript_view_move_rebased (self, from, to, undo) && from->len > 0)
    {
      edit = g_ptr_array_steal_index (from, from->len - 1);
      g_ptr_array_add (to, edit);
      hear_transcript_view_run (self, edit, undo);
    }
  self->reverting = FALSE;
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);

  move_edit (self, self->done, self->undone, TRUE);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);

  move_edit (self, self->undone, self->done, FALSE);
}

void
hear_transcript_view_class_edit (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "transcript.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "transcript.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "transcript.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "transcript.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "transcript.redo", NULL);
}

void
hear_transcript_view_init_edit (HearTranscriptView *self)
{
  GtkTextBuffer      *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->done = g_ptr_array_new_with_free_func (g_object_unref);
  self->undone = g_ptr_array_new_with_free_func (g_object_unref);
  /* Undoing is the transcript's matter: it knows times and speakers too. */
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_text_cb), self, 0);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (text_inserted_cb), self, G_CONNECT_AFTER);
  g_signal_connect_object (buffer, "delete-range", G_CALLBACK (delete_range_cb), self, 0);
  g_signal_connect_object (buffer, "delete-range", G_CALLBACK (range_deleted_cb), self, G_CONNECT_AFTER);
  g_signal_connect_object (buffer, "begin-user-action", G_CALLBACK (action_begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "end-user-action", G_CALLBACK (action_ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

void
hear_transcript_view_forget_edits (HearTranscriptView *self)
{
  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
  self->step = NULL;
}

/* Saving is quick, so that little is lost with the power; a step is what was
 * written in one go. */
static void
perform_typed (HearTranscriptView *self,
               HearTranscriptEdit *edit)
{
  gboolean goes_on = self->step != NULL && self->done->len > 0 && self->step == g_ptr_array_index (self->done, self->done->len - 1);

  if (edit == NULL)
    return;

  hear_transcript_view_perform (self, edit);
  if (goes_on)
    hear_transcript_view_join_steps (self);
  self->step = self->done->len > 0 ? g_ptr_array_index (self->done, self->done->len - 1) : NULL;
}

/**
 * hear_transcript_view_commit:
 * @self: a view
 *
 * Brings what was typed into the transcript without waiting for a pause.
 */
void
hear_transcript_view_commit (HearTranscriptView *self)
{
  g_autoptr(GStrvBuilder) builder = NULL;
  g_autoptr(HearTranscriptEdit) edit = NULL;
  g_auto(GStrv) lines = NULL;

  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));

  hear_typing_stop (&self->typing);
  if (!self->dirty)
    return;

  self->dirty = FALSE;
  builder = g_strv_builder_new ();
  for (guint i = self->dirty_first; i <= self->dirty_last; i++)
    {
      g_autofree char *line = get_line (self, i);

      g_strv_builder_add (builder, line);
    }
  lines = g_strv_builder_end (builder);
  edit = hear_transcript_edit_type (self->layout, self->dirty_first, (const char *const *) lines);
  perform_typed (self, edit);
}

/**
 * hear_transcript_view_get_undo_at:
 * @self: a view
 *
 * Returns: when the change was made that it would take back, on the monotonic
 *   clock; 0 if there is none
 */
gint64
hear_transcript_view_get_undo_at (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), 0);

  return self->done->len > 0 ? hear_transcript_edit_get_made_at (g_ptr_array_index (self->done, self->done->len - 1)) : 0;
}

/**
 * hear_transcript_view_can_redo:
 * @self: a view
 *
 * Returns: whether a change was taken back that it could make again
 */
gboolean
hear_transcript_view_can_redo (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), FALSE);

  return self->undone->len > 0;
}
