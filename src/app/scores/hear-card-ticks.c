/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-ticks.h"

#include "hear-template.h"

/* What I say of the interview itself, by ticks. */
struct _HearCardTicks
{
  GtkWidget parent_instance;

  HearMyCard *card;
  gboolean    showing;

  GtkCheckButton *audio;
  GtkCheckButton *chance;
  GtkCheckButton *structure;
};

G_DEFINE_FINAL_TYPE (HearCardTicks, hear_card_ticks, GTK_TYPE_WIDGET)

static HearQuality
get_quality (HearCardTicks *self)
{
  HearQuality quality = 0;

  if (gtk_check_button_get_active (self->structure))
    quality |= HEAR_QUALITY_STRUCTURE;
  if (gtk_check_button_get_active (self->audio))
    quality |= HEAR_QUALITY_AUDIO;
  if (gtk_check_button_get_active (self->chance))
    quality |= HEAR_QUALITY_CHANCE;

  return quality;
}

static void
show_quality (HearCardTicks *self)
{
  HearScorecard *scorecard = hear_my_card_get_scorecard (self->card);
  HearQuality    quality;

  if (scorecard == NULL)
    return;

  quality = hear_scorecard_get_quality (scorecard);
  self->showing = TRUE;
  gtk_check_button_set_active (self->structure, (quality & HEAR_QUALITY_STRUCTURE) != 0);
  gtk_check_button_set_active (self->audio, (quality & HEAR_QUALITY_AUDIO) != 0);
  gtk_check_button_set_active (self->chance, (quality & HEAR_QUALITY_CHANCE) != 0);
  self->showing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self), hear_my_card_is_open (self->card));
}

static void
toggled_cb (HearCardTicks *self)
{
  if (!self->showing && self->card != NULL && hear_my_card_is_open (self->card))
    hear_my_card_set_quality (self->card, get_quality (self));
}

static void
hear_card_ticks_dispose (GObject *object)
{
  HearCardTicks *self = HEAR_CARD_TICKS (object);

  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_CARD_TICKS);
  g_clear_object (&self->card);

  G_OBJECT_CLASS (hear_card_ticks_parent_class)->dispose (object);
}

static void
hear_card_ticks_class_init (HearCardTicksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_card_ticks_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/scores/hear-card-ticks.ui");
  gtk_widget_class_bind_template_child (widget_class, HearCardTicks, audio);
  gtk_widget_class_bind_template_child (widget_class, HearCardTicks, chance);
  gtk_widget_class_bind_template_child (widget_class, HearCardTicks, structure);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_card_ticks_init (HearCardTicks *self)
{
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_card_ticks_set_card:
 * @self: the ticks
 * @card: what they belong to
 */
void
hear_card_ticks_set_card (HearCardTicks *self, HearMyCard *card)
{
  g_return_if_fail (HEAR_IS_CARD_TICKS (self) && self->card == NULL);
  g_return_if_fail (HEAR_IS_MY_CARD (card));

  self->card = g_object_ref (card);
  g_signal_connect_object (card, "notify::scorecard", G_CALLBACK (show_quality), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "changed", G_CALLBACK (show_quality), self, G_CONNECT_SWAPPED);
  show_quality (self);
}
