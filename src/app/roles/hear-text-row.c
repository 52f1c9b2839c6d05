/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-text-row.h"

#include <string.h>

#include "hear-template.h"

/* A text of one paragraph that is as high as it needs to be, under its label.
 * "changed" tells of what somebody typed. It takes nothing back by itself: that
 * is for whoever knows what else was changed. */
struct _HearTextRow
{
  GtkListBoxRow parent_instance;

  gboolean setting;

  GtkTextBuffer *buffer;
  GtkLabel      *label;
  GtkLabel      *measure;
  GtkLabel      *missing;
  GtkTextView   *text_view;
};

G_DEFINE_FINAL_TYPE (HearTextRow, hear_text_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (HearTextRow *self)
{
  g_autofree char *text = hear_text_row_get_text (self);

  /* GTK 4.8 gives a text view in a list the height of one line: a label that
   * nobody sees says how high it is. */
  gtk_label_set_label (self->measure, *text != '\0' ? text : " ");
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* One paragraph: the Enter key goes on, and a pasted line break is a space. */
static gboolean
key_cb (HearTextRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (!enter || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);

  return GDK_EVENT_STOP;
}

static void
insert_cb (HearTextRow *self, GtkTextIter *place, const char *text, int length)
{
  g_autofree char *line = NULL;

  if (self->setting || memchr (text, '\n', (size_t) length) == NULL)
    return;

  line = g_strndup (text, (gsize) length);
  g_strdelimit (line, "\r\n", ' ');
  g_signal_stop_emission_by_name (self->buffer, "insert-text");
  gtk_text_buffer_insert (self->buffer, place, line, -1);
}

static void
hear_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEAR_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (hear_text_row_parent_class)->dispose (object);
}

static void
hear_text_row_class_init (HearTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_text_row_dispose;

  signals[CHANGED] = g_signal_new ("changed", HEAR_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/roles/hear-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HearTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, HearTextRow, label);
  gtk_widget_class_bind_template_child (widget_class, HearTextRow, measure);
  gtk_widget_class_bind_template_child (widget_class, HearTextRow, missing);
  gtk_widget_class_bind_template_child (widget_class, HearTextRow, text_view);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
hear_text_row_init (HearTextRow *self)
{
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_text_row_new:
 * @label: what the text is about
 *
 * Returns: (transfer floating): a row without text
 */
GtkWidget *
hear_text_row_new (const char *label)
{
  HearTextRow *self;

  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (HEAR_TYPE_TEXT_ROW, NULL);
  gtk_label_set_label (self->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/**
 * hear_text_row_get_text:
 * @self: a row
 *
 * Returns: (transfer full): its text
 */
char *
hear_text_row_get_text (HearTextRow *self)
{
  char *text = NULL;

  g_return_val_if_fail (HEAR_IS_TEXT_ROW (self), NULL);

  g_object_get (self->buffer, "text", &text, NULL);

  return text;
}

/**
 * hear_text_row_set_text:
 * @self: a row
 * @text: (nullable): its text
 *
 * Shows a text; who reads it there keeps the place.
 */
void
hear_text_row_set_text (HearTextRow *self, const char *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (HEAR_IS_TEXT_ROW (self));

  shown = hear_text_row_get_text (self);
  if (g_strcmp0 (shown, text != NULL ? text : "") == 0)
    return;

  self->setting = TRUE;
  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  self->setting = FALSE;
}

void
hear_text_row_set_editable (HearTextRow *self, gboolean editable)
{
  g_return_if_fail (HEAR_IS_TEXT_ROW (self));

  gtk_text_view_set_editable (self->text_view, editable);
  gtk_text_view_set_cursor_visible (self->text_view, editable);
}

/**
 * hear_text_row_set_missing:
 * @self: a row
 * @missing: (nullable): what to write there, while nothing is
 */
void
hear_text_row_set_missing (HearTextRow *self, const char *missing)
{
  g_return_if_fail (HEAR_IS_TEXT_ROW (self));

  gtk_label_set_label (self->missing, missing != NULL ? missing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->missing), missing != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_STATE_INVALID,
                               missing != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
hear_text_row_focus (HearTextRow *self)
{
  g_return_if_fail (HEAR_IS_TEXT_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}
