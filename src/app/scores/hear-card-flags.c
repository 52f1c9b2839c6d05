/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-flags.h"

#include "hear-flag-row.h"
#include "hear-template.h"

/* The flags of my card, and how to set another. "seek" asks for the moment of
 * one. */
struct _HearCardFlags
{
  GtkWidget parent_instance;

  HearMyCard *card;
  GPtrArray  *shown; /* HearFlag */

  GtkBox    *rows;
  GtkWidget *tools;
};

G_DEFINE_FINAL_TYPE (HearCardFlags, hear_card_flags, GTK_TYPE_WIDGET)

enum
{
  SEEK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
remove_cb (HearCardFlags *self, HearFlagRow *row)
{
  if (hear_my_card_is_open (self->card))
    hear_my_card_remove_flag (self->card, hear_flag_row_get_flag (row));
}

static void
seek_cb (HearCardFlags *self, gint64 at_ms)
{
  g_signal_emit (self, signals[SEEK], 0, at_ms);
}

static void
clear (HearCardFlags *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->shown, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
}

static void
append (HearCardFlags *self, HearScorecard *scorecard, HearFlag *flag)
{
  GtkWidget *row = hear_flag_row_new (flag, scorecard, hear_my_card_is_open (self->card));

  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "seek", G_CALLBACK (seek_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->rows, row);
  g_ptr_array_add (self->shown, g_object_ref (flag));
}

/* Rows that are the same stay, so that none loses the focus for nothing. */
static gboolean
is_shown (HearCardFlags *self, GListModel *flags)
{
  gboolean same = self->shown->len == g_list_model_get_n_items (flags) &&
                  gtk_widget_get_visible (self->tools) == hear_my_card_is_open (self->card);

  for (guint i = 0; same && i < self->shown->len; i++)
    {
      g_autoptr(HearFlag) flag = g_list_model_get_item (flags, i);

      same = flag == g_ptr_array_index (self->shown, i);
    }

  return same;
}

static void
show_flags (HearCardFlags *self)
{
  HearScorecard *scorecard = hear_my_card_get_scorecard (self->card);
  GListModel    *flags;

  if (scorecard == NULL)
    {
      clear (self);
      return;
    }
  flags = G_LIST_MODEL (hear_scorecard_get_flags (scorecard));
  if (is_shown (self, flags))
    return;

  clear (self);
  for (guint i = 0; i < g_list_model_get_n_items (flags); i++)
    {
      g_autoptr(HearFlag) flag = g_list_model_get_item (flags, i);

      append (self, scorecard, flag);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rows), self->shown->len > 0);
  gtk_widget_set_visible (self->tools, hear_my_card_is_open (self->card));
  gtk_widget_set_visible (GTK_WIDGET (self), self->shown->len > 0 || hear_my_card_is_open (self->card));
}

static void
hear_card_flags_dispose (GObject *object)
{
  HearCardFlags *self = HEAR_CARD_FLAGS (object);

  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_CARD_FLAGS);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->card);

  G_OBJECT_CLASS (hear_card_flags_parent_class)->dispose (object);
}

static void
hear_card_flags_class_init (HearCardFlagsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_card_flags_dispose;

  signals[SEEK] = g_signal_new ("seek", HEAR_TYPE_CARD_FLAGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/scores/hear-card-flags.ui");
  gtk_widget_class_bind_template_child (widget_class, HearCardFlags, rows);
  gtk_widget_class_bind_template_child (widget_class, HearCardFlags, tools);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_card_flags_init (HearCardFlags *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_card_flags_set_card:
 * @self: the flags
 * @card: what they are on
 */
void
hear_card_flags_set_card (HearCardFlags *self, HearMyCard *card)
{
  g_return_if_fail (HEAR_IS_CARD_FLAGS (self) && self->card == NULL);
  g_return_if_fail (HEAR_IS_MY_CARD (card));

  self->card = g_object_ref (card);
  g_signal_connect_object (card, "notify::scorecard", G_CALLBACK (show_flags), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "changed", G_CALLBACK (show_flags), self, G_CONNECT_SWAPPED);
  show_flags (self);
}
