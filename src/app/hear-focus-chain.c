/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-focus-chain.h"

/* The order in which the Tab key goes, where that is not the order in which
 * things stand. Belongs to the widget around them all. */
typedef struct
{
  GtkWidget *needed; /* a part of the widget, as all of them */
  guint      n;
  GtkWidget *chain[];
} Chain;

static gboolean
has_focus (GtkWidget *widget, GtkWidget *focus)
{
  return focus == widget || gtk_widget_is_ancestor (focus, widget);
}

/* Where the focus is, or n. */
static guint
find_place (Chain *self, GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  guint      i;

  for (i = 0; i < self->n; i++)
    if (focus != NULL && has_focus (self->chain[i], focus))
      break;

  return i;
}

static gboolean
move (Chain *self, guint from, gboolean back)
{
  GtkDirectionType direction = back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;
  int              step = back ? -1 : 1;

  for (int i = (int) from; i >= 0 && i < (int) self->n; i += step)
    if (gtk_widget_get_mapped (self->chain[i]) && gtk_widget_child_focus (self->chain[i], direction))
      return TRUE;

  return FALSE;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, Chain *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  gboolean   back = (state & GDK_SHIFT_MASK) != 0;
  guint      place;

  if ((keyval != GDK_KEY_Tab && keyval != GDK_KEY_ISO_Left_Tab) || (state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (!gtk_widget_get_visible (self->needed))
    return GDK_EVENT_PROPAGATE;

  place = find_place (self, widget);

  return place < self->n && move (self, place, back) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
chain_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

/**
 * hear_focus_chain_watch:
 * @widget: what is around them
 * @chain: (array length=n): its parts in the order of the Tab key
 * @n: how many
 * @needed: which of them has to be visible: without it they go as they stand
 *
 * Lets the Tab key go from one to the next, and Shift+Tab back the same way.
 * Before the first and behind the last it goes on as always.
 */
void
hear_focus_chain_watch (GtkWidget *widget, GtkWidget *const *chain, guint n, GtkWidget *needed)
{
  GtkEventController *controller;
  Chain              *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (chain != NULL && GTK_IS_WIDGET (needed));

  self = g_malloc0 (sizeof *self + n * sizeof *chain);
  self->needed = needed;
  self->n = n;
  for (guint i = 0; i < n; i++)
    self->chain[i] = chain[i];
  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (key_cb), self, chain_free, 0);
  gtk_widget_add_controller (widget, controller);
}
