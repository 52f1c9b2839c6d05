/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-quote-row.h"

#include <glib/gi18n-lib.h>

#include "hear-template.h"
#include "hear-time.h"

/* A quote: its moment, which a press plays, and its words. "play" and "remove"
 * ask for it. */
struct _HearQuoteRow
{
  GtkWidget parent_instance;

  HearQuote *quote;

  GtkWidget *remove_button;
  GtkWidget *stale;
  GtkLabel  *text;
  GtkWidget *time_button;
};

G_DEFINE_FINAL_TYPE (HearQuoteRow, hear_quote_row, GTK_TYPE_WIDGET)

enum
{
  PLAY,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_quote (HearQuoteRow *self)
{
  g_autofree char *time = hear_time_format_position (hear_quote_get_start_ms (self->quote));
  g_autofree char *isolated = g_strconcat ("\u2066", time, "\u2069", NULL);
  /* Translators: somebody's words in quotation marks */
  g_autofree char *words = g_strdup_printf (_ ("“%s”"), hear_quote_get_text (self->quote));
  /* Translators: %s is a time like 12:31 */
  g_autofree char *tip = g_strdup_printf (_ ("Play from %s"), isolated);
  gboolean         is_stale = hear_quote_get_state (self->quote) == HEAR_QUOTE_STATE_STALE;

  gtk_button_set_label (GTK_BUTTON (self->time_button), isolated);
  gtk_widget_set_tooltip_text (self->time_button, tip);
  gtk_label_set_label (self->text, words);
  gtk_widget_set_visible (self->stale, is_stale);
}

static void
play_cb (HearQuoteRow *self)
{
  g_signal_emit (self, signals[PLAY], 0);
}

static void
remove_cb (HearQuoteRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
hear_quote_row_dispose (GObject *object)
{
  HearQuoteRow *self = HEAR_QUOTE_ROW (object);

  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_QUOTE_ROW);
  g_clear_object (&self->quote);

  G_OBJECT_CLASS (hear_quote_row_parent_class)->dispose (object);
}

static void
hear_quote_row_class_init (HearQuoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_quote_row_dispose;

  signals[PLAY] = g_signal_new ("play", HEAR_TYPE_QUOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", HEAR_TYPE_QUOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/scores/hear-quote-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HearQuoteRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, HearQuoteRow, stale);
  gtk_widget_class_bind_template_child (widget_class, HearQuoteRow, text);
  gtk_widget_class_bind_template_child (widget_class, HearQuoteRow, time_button);
  gtk_widget_class_bind_template_callback (widget_class, play_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_quote_row_init (HearQuoteRow *self)
{
  hear_template_init (GTK_WIDGET (self));
}

GtkWidget *
hear_quote_row_new (HearQuote *quote)
{
  HearQuoteRow *self;

  g_return_val_if_fail (HEAR_IS_QUOTE (quote), NULL);

  self = g_object_new (HEAR_TYPE_QUOTE_ROW, NULL);
  self->quote = g_object_ref (quote);
  g_signal_connect_object (quote, "notify", G_CALLBACK (show_quote), self, G_CONNECT_SWAPPED);
  show_quote (self);

  return GTK_WIDGET (self);
}

HearQuote *
hear_quote_row_get_quote (HearQuoteRow *self)
{
  g_return_val_if_fail (HEAR_IS_QUOTE_ROW (self), NULL);

  return self->quote;
}

/**
 * hear_quote_row_set_editable:
 * @self: a row
 * @editable: whether the quote can be removed
 */
void
hear_quote_row_set_editable (HearQuoteRow *self, gboolean editable)
{
  g_return_if_fail (HEAR_IS_QUOTE_ROW (self));

  gtk_widget_set_visible (self->remove_button, editable);
}
