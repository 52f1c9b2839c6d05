/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-note-row.h"

#include <glib/gi18n-lib.h>

#include "hear-template.h"
#include "hear-time.h"
#include "hear-typing.h"

/* A note: its moment, which a press plays, and its text, which is edited where
 * it stands. The signals "play", "save" and "remove" ask for it. */
struct _HearNoteRow
{
  GtkListBoxRow parent_instance;

  HearNote  *note;
  HearTyping typing;
  gboolean   showing;
  gboolean   locked;

  GtkWidget   *lock;
  GtkLabel    *measure; /* unseen: a text view does not know its height */
  GtkWidget   *time_button;
  GtkTextView *text_view;
};

G_DEFINE_FINAL_TYPE (HearNoteRow, hear_note_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_PRIVATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  PLAY,
  REMOVE,
  SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
get_text (HearNoteRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_note (HearNoteRow *self)
{
  g_autofree char *time = hear_time_format_position (hear_note_get_at_ms (self->note));
  g_autofree char *isolated = g_strconcat ("\u2066", time, "\u2069", NULL);
  g_autofree char *tip = NULL;
  g_autofree char *name = NULL;
  g_autofree char *old = get_text (self);
  const char      *text = hear_note_get_text (self->note);

  gtk_button_set_label (GTK_BUTTON (self->time_button), isolated);
  /* Translators: %s is a time like 12:31 */
  tip = g_strdup_printf (_ ("Play from %s"), isolated);
  gtk_widget_set_tooltip_text (self->time_button, tip);
  /* Translators: what a screen reader calls a note; %s is a time like 12:31 */
  name = g_strdup_printf (_ ("Note at %s"), isolated);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (gtk_widget_get_visible (self->lock) != hear_note_get_private (self->note))
    {
      gtk_widget_set_visible (self->lock, hear_note_get_private (self->note));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRIVATE]);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.remove", !self->locked && hear_note_get_id (self->note) != NULL);

  /* What is being typed is newer than what comes from the store. */
  if (hear_typing_is_waiting (&self->typing) || g_strcmp0 (old, text) == 0)
    return;
  self->showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), text != NULL ? text : "", -1);
  self->showing = FALSE;
}

static void
save_cb (gpointer user_data)
{
  hear_note_row_commit (HEAR_NOTE_ROW (user_data));
}

static void
text_changed_cb (HearNoteRow *self)
{
  g_autofree char *text = get_text (self);
  g_autofree char *whole = g_strconcat (text, "\u200b", NULL);
  int              position;

  g_assert (HEAR_IS_NOTE_ROW (self));

  gtk_label_set_label (self->measure, whole);
  if (self->showing)
    return;

  g_object_get (gtk_text_view_get_buffer (self->text_view), "cursor-position", &position, NULL);
  hear_typing_touch (&self->typing, hear_typing_wait_after (text, position), save_cb, self);
}

static void
play_cb (HearNoteRow *self)
{
  g_signal_emit (self, signals[PLAY], 0);
}

static gboolean
key_cb (HearNoteRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (keyval != GDK_KEY_Escape && (!enter || (state & GDK_SHIFT_MASK) != 0))
    return GDK_EVENT_PROPAGATE;

  hear_note_row_finish (self);

  return GDK_EVENT_STOP;
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (HEAR_NOTE_ROW (widget)->text_view));
}

static void
hear_note_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearNoteRow *self = HEAR_NOTE_ROW (object);

  switch (prop_id)
    {
    case PROP_PRIVATE:
      g_value_set_boolean (value, self->note != NULL && hear_note_get_private (self->note));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_note_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearNoteRow *self = HEAR_NOTE_ROW (object);

  switch (prop_id)
    {
    case PROP_PRIVATE:
      if (self->note == NULL || hear_note_get_private (self->note) == g_value_get_boolean (value))
        return;
      hear_note_set_private (self->note, g_value_get_boolean (value));
      g_signal_emit (self, signals[SAVE], 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_note_row_dispose (GObject *object)
{
  HearNoteRow *self = HEAR_NOTE_ROW (object);

  if (hear_typing_is_waiting (&self->typing))
    hear_note_row_commit (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEAR_TYPE_NOTE_ROW);
  g_clear_object (&self->note);

  G_OBJECT_CLASS (hear_note_row_parent_class)->dispose (object);
}

static void
hear_note_row_class_init (HearNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_note_row_dispose;
  G_OBJECT_CLASS (klass)->get_property = hear_note_row_get_property;
  G_OBJECT_CLASS (klass)->set_property = hear_note_row_set_property;

  properties[PROP_PRIVATE] = g_param_spec_boolean ("private", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  signals[PLAY] = g_signal_new ("play", HEAR_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", HEAR_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAVE] = g_signal_new ("save", HEAR_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/review/hear-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HearNoteRow, lock);
  gtk_widget_class_bind_template_child (widget_class, HearNoteRow, measure);
  gtk_widget_class_bind_template_child (widget_class, HearNoteRow, text_view);
  gtk_widget_class_bind_template_child (widget_class, HearNoteRow, time_button);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, hear_note_row_commit);
  gtk_widget_class_bind_template_callback (widget_class, play_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_install_action (widget_class, "note.edit", NULL, edit_action);
  gtk_widget_class_install_property_action (widget_class, "note.private", "private");
  gtk_widget_class_install_action (widget_class, "note.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "note.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "note.edit", NULL);
}

static void
hear_note_row_init (HearNoteRow *self)
{
  hear_template_init (GTK_WIDGET (self));
}

GtkWidget *
hear_note_row_new (HearNote *note)
{
  HearNoteRow *self;

  g_return_val_if_fail (HEAR_IS_NOTE (note), NULL);

  self = g_object_new (HEAR_TYPE_NOTE_ROW, NULL);
  self->note = g_object_ref (note);
  g_signal_connect_object (note, "notify", G_CALLBACK (show_note), self, G_CONNECT_SWAPPED);
  show_note (self);

  return GTK_WIDGET (self);
}

HearNote *
hear_note_row_get_note (HearNoteRow *self)
{
  g_return_val_if_fail (HEAR_IS_NOTE_ROW (self), NULL);

  return self->note;
}

/**
 * hear_note_row_lock:
 * @self: a row
 *
 * From now on the note can be read and played, not changed.
 */
void
hear_note_row_lock (HearNoteRow *self)
{
  g_return_if_fail (HEAR_IS_NOTE_ROW (self));

  self->locked = TRUE;
  gtk_text_view_set_editable (self->text_view, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.edit", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.private", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.remove", FALSE);
}

/**
 * hear_note_row_commit:
 * @self: a row
 *
 * Asks to save what was typed, if it differs.
 */
void
hear_note_row_commit (HearNoteRow *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (HEAR_IS_NOTE_ROW (self));

  hear_typing_stop (&self->typing);
  text = get_text (self);
  if (g_strcmp0 (text, hear_note_get_text (self->note)) == 0)
    return;

  hear_note_set_text (self->note, text);
  g_signal_emit (self, signals[SAVE], 0);
}

/**
 * hear_note_row_finish:
 * @self: a row
 *
 * Saves what was typed, and stops typing.
 */
void
hear_note_row_finish (HearNoteRow *self)
{
  g_return_if_fail (HEAR_IS_NOTE_ROW (self));

  hear_note_row_commit (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
