/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-loading.h"

#include <glib/gi18n-lib.h>

/* What comes sooner needs no spinner, which would only flash. */
#define PATIENCE_MS 300

#define SPINNER_SIZE 32

/* The place of what is being loaded: empty, and a spinner when that takes its
 * time. */
struct _HearLoading
{
  AdwBin parent_instance;

  GtkSpinner *spinner;
  guint       wait_id;
};

G_DEFINE_FINAL_TYPE (HearLoading, hear_loading, ADW_TYPE_BIN)

static void
late_cb (gpointer user_data)
{
  HearLoading *self = HEAR_LOADING (user_data);

  self->wait_id = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  gtk_spinner_start (self->spinner);
}

static void
hear_loading_map (GtkWidget *widget)
{
  HearLoading *self = HEAR_LOADING (widget);

  GTK_WIDGET_CLASS (hear_loading_parent_class)->map (widget);

  if (self->wait_id == 0)
    self->wait_id = g_timeout_add_once (PATIENCE_MS, late_cb, self);
}

static void
hear_loading_unmap (GtkWidget *widget)
{
  HearLoading *self = HEAR_LOADING (widget);

  g_clear_handle_id (&self->wait_id, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);

  GTK_WIDGET_CLASS (hear_loading_parent_class)->unmap (widget);
}

static void
hear_loading_dispose (GObject *object)
{
  g_clear_handle_id (&HEAR_LOADING (object)->wait_id, g_source_remove);

  G_OBJECT_CLASS (hear_loading_parent_class)->dispose (object);
}

static void
hear_loading_class_init (HearLoadingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hear_loading_dispose;
  GTK_WIDGET_CLASS (klass)->map = hear_loading_map;
  GTK_WIDGET_CLASS (klass)->unmap = hear_loading_unmap;
}

static void
hear_loading_init (HearLoading *self)
{
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->spinner), SPINNER_SIZE, SPINNER_SIZE);
  gtk_widget_set_halign (GTK_WIDGET (self->spinner), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->spinner), GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (GTK_WIDGET (self->spinner), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Loading"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->spinner));
}
