/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-banner.h"

#include "hear-template.h"

/* A line above a view that says what went wrong and offers what to do about
 * it: libadwaita has one only since 1.3. The signal "pressed" comes when the
 * button is; closing it is the reader's own affair. */
struct _HearBanner
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *title;
  GtkButton   *button;
};

G_DEFINE_FINAL_TYPE (HearBanner, hear_banner, GTK_TYPE_WIDGET)

enum
{
  PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
button_clicked_cb (HearBanner *self)
{
  g_assert (HEAR_IS_BANNER (self));

  g_signal_emit (self, signals[PRESSED], 0);
}

static void
hear_banner_dispose (GObject *object)
{
  hear_template_dispose (GTK_WIDGET (object), HEAR_TYPE_BANNER);

  G_OBJECT_CLASS (hear_banner_parent_class)->dispose (object);
}

static void
hear_banner_class_init (HearBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_banner_dispose;

  signals[PRESSED] = g_signal_new ("pressed", HEAR_TYPE_BANNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/hear-banner.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HearBanner, button);
  gtk_widget_class_bind_template_child (widget_class, HearBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, HearBanner, title);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, hear_banner_hide);
}

static void
hear_banner_init (HearBanner *self)
{
  hear_template_init (GTK_WIDGET (self));
}

GtkWidget *
hear_banner_new (void)
{
  return g_object_new (HEAR_TYPE_BANNER, NULL);
}

/**
 * hear_banner_show:
 * @self: a banner
 * @title: what happened, what it means and what to do
 * @button_label: (nullable): what its button does, with its underlined letter,
 *   none without
 */
void
hear_banner_show (HearBanner *self, const char *title, const char *button_label)
{
  g_return_if_fail (HEAR_IS_BANNER (self));
  g_return_if_fail (title != NULL);

  gtk_label_set_label (self->title, title);
  gtk_button_set_label (self->button, button_label != NULL ? button_label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->button), button_label != NULL);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

void
hear_banner_hide (HearBanner *self)
{
  g_return_if_fail (HEAR_IS_BANNER (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

gboolean
hear_banner_is_on (HearBanner *self)
{
  g_return_val_if_fail (HEAR_IS_BANNER (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

const char *
hear_banner_get_title (HearBanner *self)
{
  g_return_val_if_fail (HEAR_IS_BANNER (self), NULL);

  return gtk_label_get_label (self->title);
}
