/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-notes-pane.h"

#include <glib/gi18n-lib.h>

#include "hear-entry.h"
#include "hear-note-row.h"
#include "hear-template.h"
#include "hear-time.h"
#include "hear-typing.h"

/* The notes on an interview, and at the foot the one that is being written: it
 * belongs to the moment at which it was begun. */
struct _HearNotesPane
{
  GtkWidget parent_instance;

  HearSession  *session;
  HearNoteList *notes;
  gint64        at_ms; /* of the note being written, -1 if there is none */
  HearTyping    typing;
  gboolean      showing;

  GtkWidget  *empty_label;
  GtkEntry   *entry;
  GtkLabel   *moment;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (HearNotesPane, hear_notes_pane, GTK_TYPE_WIDGET)

static void
show_moment (HearNotesPane *self)
{
  g_autofree char *time = NULL;
  g_autofree char *isolated = NULL;

  if (self->at_ms >= 0)
    {
      time = hear_time_format_position (self->at_ms);
      isolated = g_strconcat ("\u2066", time, "\u2069", NULL);
    }
  gtk_label_set_label (self->moment, isolated != NULL ? isolated : "");
  gtk_widget_set_visible (GTK_WIDGET (self->moment), isolated != NULL);
}

static void
save_draft_cb (gpointer user_data)
{
  HearNotesPane *self = HEAR_NOTES_PANE (user_data);

  if (self->notes != NULL)
    hear_note_list_save_draft (self->notes, MAX (self->at_ms, 0), gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
entry_changed_cb (HearNotesPane *self)
{
  gboolean is_empty = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';

  g_assert (HEAR_IS_NOTES_PANE (self));

  if (self->showing)
    return;

  if (is_empty && !gtk_widget_has_focus (GTK_WIDGET (self->entry)))
    self->at_ms = -1;
  else if (!is_empty && self->at_ms < 0)
    self->at_ms = hear_player_get_position_ms (hear_session_get_player (self->session));
  show_moment (self);
  hear_typing_touch (&self->typing, hear_entry_wait (GTK_EDITABLE (self->entry)), save_draft_cb, self);
}

static void
draft_cb (HearNotesPane *self, gint64 at_ms, const char *text)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    return;

  self->showing = TRUE;
  self->at_ms = at_ms;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  show_moment (self);
  self->showing = FALSE;
}

static void
entry_activate_cb (HearNotesPane *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  g_assert (HEAR_IS_NOTES_PANE (self));

  if (*text == '\0' || self->notes == NULL)
    return;

  hear_note_list_add (self->notes, MAX (self->at_ms, 0), text);
  self->at_ms = -1;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  /* Undoing here would write the same note a second time. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), TRUE);
  self->at_ms = -1;
  show_moment (self);
  /* The next letter is a key again. */
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
}

/* Also while my card does not take the key. */
static gboolean
is_accept_key (guint keyval, GdkModifierType state)
{
  return (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK;
}

static gboolean
entry_key_cb (HearNotesPane *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (is_accept_key (keyval, state))
    {
      entry_activate_cb (self);
      return GDK_EVENT_STOP;
    }
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  /* The text stays; so does the moment, while there is text. */
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    self->at_ms = -1;
  show_moment (self);
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);

  return GDK_EVENT_STOP;
}

static void
play_cb (HearNotesPane *self, HearNoteRow *row)
{
  HearPlayer *player = hear_session_get_player (self->session);

  hear_player_seek (player, hear_note_get_at_ms (hear_note_row_get_note (row)));
  hear_player_play (player);
}

static void
save_cb (HearNotesPane *self, HearNoteRow *row)
{
  if (self->notes != NULL)
    hear_note_list_save (self->notes, hear_note_row_get_note (row));
}

static void
remove_cb (HearNotesPane *self, HearNoteRow *row)
{
  hear_note_list_remove (self->notes, hear_note_row_get_note (row));
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  GtkWidget *row = hear_note_row_new (item);

  g_signal_connect_object (row, "play", G_CALLBACK (play_cb), user_data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "save", G_CALLBACK (save_cb), user_data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), user_data, G_CONNECT_SWAPPED);

  if (hear_store_is_read_only (hear_session_get_store (HEAR_NOTES_PANE (user_data)->session)))
    hear_note_row_lock (HEAR_NOTE_ROW (row));

  return row;
}

static void
items_changed_cb (HearNotesPane *self)
{
  gboolean is_empty = self->notes == NULL || g_list_model_get_n_items (hear_note_list_get_model (self->notes)) == 0;

  gtk_widget_set_visible (self->empty_label, is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), !is_empty);
}

static void
hear_notes_pane_dispose (GObject *object)
{
  HearNotesPane *self = HEAR_NOTES_PANE (object);

  hear_typing_stop (&self->typing);
  if (self->rows != NULL)
    gtk_list_box_bind_model (self->rows, NULL, NULL, NULL, NULL);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_NOTES_PANE);
  g_clear_object (&self->notes);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_notes_pane_parent_class)->dispose (object);
}

static void
hear_notes_pane_class_init (HearNotesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_notes_pane_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/review/hear-notes-pane.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HearNotesPane, empty_label);
  gtk_widget_class_bind_template_child (widget_class, HearNotesPane, entry);
  gtk_widget_class_bind_template_child (widget_class, HearNotesPane, moment);
  gtk_widget_class_bind_template_child (widget_class, HearNotesPane, rows);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
}

static void
hear_notes_pane_init (HearNotesPane *self)
{
  self->at_ms = -1;
  hear_template_init (GTK_WIDGET (self));
}

GtkWidget *
hear_notes_pane_new (HearSession *session)
{
  HearNotesPane *self;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);

  self = g_object_new (HEAR_TYPE_NOTES_PANE, NULL);
  self->session = g_object_ref (session);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), !hear_store_is_read_only (hear_session_get_store (session)));

  return GTK_WIDGET (self);
}

void
hear_notes_pane_set_notes (HearNotesPane *self, HearNoteList *notes)
{
  g_return_if_fail (HEAR_IS_NOTES_PANE (self));
  g_return_if_fail (HEAR_IS_NOTE_LIST (notes));

  if (!g_set_object (&self->notes, notes))
    return;

  gtk_list_box_bind_model (self->rows, hear_note_list_get_model (notes), create_row_cb, self, NULL);
  g_signal_connect_object (hear_note_list_get_model (notes), "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notes, "draft", G_CALLBACK (draft_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);
}

/**
 * hear_notes_pane_begin:
 * @self: the pane
 *
 * Begins a note at the present moment, or goes on with the one begun.
 */
void
hear_notes_pane_begin (HearNotesPane *self)
{
  g_return_if_fail (HEAR_IS_NOTES_PANE (self));

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    self->at_ms = hear_player_get_position_ms (hear_session_get_player (self->session));
  show_moment (self);
  gtk_entry_grab_focus_without_selecting (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/**
 * hear_notes_pane_save:
 * @self: the pane
 *
 * Writes down what is being typed.
 */
void
hear_notes_pane_save (HearNotesPane *self)
{
  GtkWidget *row;

  g_return_if_fail (HEAR_IS_NOTES_PANE (self));

  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (HEAR_IS_NOTE_ROW (row))
      hear_note_row_commit (HEAR_NOTE_ROW (row));
  if (hear_typing_stop (&self->typing))
    save_draft_cb (self);
}

/**
 * hear_notes_pane_clear:
 * @self: the pane
 *
 * Empties the entry, before another interview is shown.
 */
void
hear_notes_pane_clear (HearNotesPane *self)
{
  g_return_if_fail (HEAR_IS_NOTES_PANE (self));

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  self->showing = FALSE;
  self->at_ms = -1;
  show_moment (self);
}
