/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-completion.h"

#include <glib/gi18n-lib.h>

#include "hear-text.h"

#define MOST 6

/* Names that are known, offered below an entry while somebody types: Up and
 * Down go through them, Enter or a click takes one, Escape takes them away.
 * The focus stays in the entry. Belongs to the entry. */
struct _HearCompletion
{
  GObject parent_instance;

  GtkWidget  *editable; /* Not owned: it owns this. */
  GListModel *names;
  GtkWidget  *popover;
  GtkWidget  *rows;
  guint       n_rows;
  gboolean    choosing;
};

G_DEFINE_FINAL_TYPE (HearCompletion, hear_completion, G_TYPE_OBJECT)

static void
choose (HearCompletion *self,
        GtkListBoxRow  *row)
{
  g_autofree char *name = NULL;

  g_assert (GTK_IS_LIST_BOX_ROW (row));

  name = g_strdup (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))));
  self->choosing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->editable), name);
  gtk_editable_set_position (GTK_EDITABLE (self->editable), -1);
  self->choosing = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
add_row (HearCompletion *self,
         const char     *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_append (GTK_LIST_BOX (self->rows), label);
  self->n_rows++;
}

static void
fill (HearCompletion *self,
      const char     *text)
{
  g_autofree char *folded = hear_text_fold (text);
  GtkWidget       *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->rows), row);
  self->n_rows = 0;
  for (guint i = 0; i < g_list_model_get_n_items (self->names) && self->n_rows < MOST; i++)
    {
      g_autoptr(GtkStringObject) item = g_list_model_get_item (self->names, i);
      const char      *name = gtk_string_object_get_string (item);
      g_autofree char *other = hear_text_fold (name);

      if (strstr (other, folded) != NULL && !g_str_equal (name, text))
        add_row (self, name);
    }
}

static gboolean
has_focus (HearCompletion *self)
{
  return (gtk_widget_get_state_flags (self->editable) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
changed_cb (HearCompletion *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->editable));

  g_assert (HEAR_IS_COMPLETION (self));

  if (self->choosing || !has_focus (self))
    return;

  fill (self, text);
  if (*text != '\0' && self->n_rows > 0)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
move (HearCompletion *self,
      int             by)
{
  GtkListBox    *rows = GTK_LIST_BOX (self->rows);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (rows);
  int            at = row != NULL ? gtk_list_box_row_get_index (row) + by : by > 0 ? 0
                                                                                   : (int) self->n_rows - 1;

  gtk_list_box_select_row (rows, gtk_list_box_get_row_at_index (rows, CLAMP (at, 0, (int) self->n_rows - 1)));
}

static gboolean
key_cb (HearCompletion *self,
        guint           keyval)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->rows));

  g_assert (HEAR_IS_COMPLETION (self));

  if (!gtk_widget_get_visible (self->popover))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_Up)
    move (self, keyval == GDK_KEY_Down ? 1 : -1);
  else if (keyval == GDK_KEY_Escape)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  else if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && row != NULL)
    choose (self, row);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
leave_cb (HearCompletion *self)
{
  g_assert (HEAR_IS_COMPLETION (self));

  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
destroyed_cb (HearCompletion *self)
{
  g_assert (HEAR_IS_COMPLETION (self));

  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
hear_completion_dispose (GObject *object)
{
  HearCompletion *self = HEAR_COMPLETION (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->names);

  G_OBJECT_CLASS (hear_completion_parent_class)->dispose (object);
}

static void
hear_completion_class_init (HearCompletionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hear_completion_dispose;
}

static void
hear_completion_init (HearCompletion *self)
{
  self->rows = gtk_list_box_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Known Names"), -1);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->rows), TRUE);
  gtk_widget_set_focusable (self->rows, FALSE);
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->rows);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_add_css_class (self->popover, "menu");
}

static void
watch (HearCompletion *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->editable, keys);
  gtk_widget_add_controller (self->editable, focus);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editable, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editable, "destroy", G_CALLBACK (destroyed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hear_completion_attach:
 * @editable: an entry
 * @names: a model of #GtkStringObject
 *
 * Offers names below an entry.
 *
 * Returns: (transfer none): the completion, owned by the entry
 */
HearCompletion *
hear_completion_attach (GtkWidget  *editable,
                        GListModel *names)
{
  HearCompletion *self;

  g_return_val_if_fail (GTK_IS_EDITABLE (editable), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (names), NULL);

  self = g_object_new (HEAR_TYPE_COMPLETION, NULL);
  self->editable = editable;
  self->names = g_object_ref (names);
  gtk_widget_set_parent (self->popover, editable);
  watch (self);
  g_object_set_data_full (G_OBJECT (editable), "hear-completion", self, g_object_unref);

  return self;
}

/**
 * hear_completion_count:
 * @self: a completion
 *
 * Returns: how many names it offers now
 */
guint
hear_completion_count (HearCompletion *self)
{
  g_return_val_if_fail (HEAR_IS_COMPLETION (self), 0);

  return self->popover != NULL && gtk_widget_get_visible (self->popover) ? self->n_rows : 0;
}
