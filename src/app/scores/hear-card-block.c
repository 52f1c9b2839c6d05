/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-block.h"

#include <glib/gi18n-lib.h>

#include "hear-entry.h"
#include "hear-level-strip.h"
#include "hear-quote-row.h"
#include "hear-template.h"
#include "hear-typing.h"

/* One competency of my card: level, anchor, quotes and note. "entered" says
 * that somebody turned to it; "quote" asks for a quote, "play" to play one. */
struct _HearCardBlock
{
  GtkWidget parent_instance;

  HearMyCard     *card;
  HearCompetency *competency;
  HearRating     *rating;
  HearTyping      typing;
  gboolean        showing;
  gboolean        all_anchors;

  GtkWidget       *anchors;
  GtkWidget       *ends;
  GtkLabel        *highest;
  GtkLabel        *lowest;
  GtkLabel        *name;
  GtkToggleButton *no_evidence;
  GtkEntry        *note;
  GtkWidget       *quote_button;
  GtkWidget       *quotes;
  GtkLabel        *status;
  HearLevelStrip  *strip;
  GtkWidget       *tools;
};

G_DEFINE_FINAL_TYPE (HearCardBlock, hear_card_block, GTK_TYPE_WIDGET)

enum
{
  ENTERED,
  PLAY,
  QUOTE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
append_anchor (HearCardBlock *self, int level)
{
  /* Translators: a level of a scale and what it looks like */
  g_autofree char *text = g_markup_printf_escaped (_ ("<b>%d</b>  %s"), level, hear_competency_get_anchor (self->competency, level));
  GtkWidget       *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (level != hear_rating_get_level (self->rating))
    gtk_widget_add_css_class (label, "hear-secondary");
  gtk_box_append (GTK_BOX (self->anchors), label);
}

static void
show_anchors (HearCardBlock *self)
{
  int        level = hear_rating_get_level (self->rating);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->anchors)) != NULL)
    gtk_box_remove (GTK_BOX (self->anchors), child);
  for (int i = HEAR_LEVEL_MIN; i <= HEAR_LEVEL_MAX; i++)
    if (self->all_anchors || i == level)
      append_anchor (self, i);
  gtk_widget_set_visible (self->anchors, gtk_widget_get_first_child (self->anchors) != NULL);
  gtk_widget_set_visible (self->ends, !self->all_anchors);
}

static void
show_status (HearCardBlock *self)
{
  guint            n = g_list_model_get_n_items (hear_rating_get_quotes (self->rating));
  int              level = hear_rating_get_level (self->rating);
  g_autofree char *text = NULL;

  if (level == HEAR_RATING_OPEN && n == 0)
    text = g_strdup (_ ("not rated"));
  else if (level == HEAR_RATING_NO_EVIDENCE)
    text = g_strdup (_ ("no evidence"));
  else if (n > 0)
    text = g_strdup_printf (ngettext ("%u quote", "%u quotes", n), n);
  gtk_label_set_label (self->status, text != NULL ? text : "");
}

static void
show_rating (HearCardBlock *self)
{
  gboolean    is_open = hear_my_card_is_open (self->card);
  int         level = hear_rating_get_level (self->rating);
  const char *note = hear_rating_get_note (self->rating);

  self->showing = TRUE;
  hear_level_strip_set_level (self->strip, level);
  hear_level_strip_set_editable (self->strip, is_open);
  gtk_toggle_button_set_active (self->no_evidence, level == HEAR_RATING_NO_EVIDENCE);
  gtk_widget_set_visible (GTK_WIDGET (self->no_evidence), level <= HEAR_RATING_NO_EVIDENCE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->no_evidence), is_open);
  gtk_widget_set_visible (self->quote_button, is_open);
  gtk_editable_set_editable (GTK_EDITABLE (self->note), is_open);
  /* What is being typed is newer than what comes from the store. */
  if (!hear_typing_is_waiting (&self->typing) && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->note)), note != NULL ? note : "") != 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->note), note != NULL ? note : "");
      gtk_editable_set_position (GTK_EDITABLE (self->note), -1);
    }
  gtk_widget_set_visible (self->tools, is_open || (note != NULL && *note != '\0'));
  self->showing = FALSE;
  show_anchors (self);
  show_status (self);
}

static void
play_cb (HearCardBlock *self, HearQuoteRow *row)
{
  g_signal_emit (self, signals[PLAY], 0, hear_quote_row_get_quote (row));
}

static void
remove_cb (HearCardBlock *self, HearQuoteRow *row)
{
  g_autoptr(HearQuote) quote = g_object_ref (hear_quote_row_get_quote (row));

  /* The row goes while it has the focus. */
  gtk_widget_grab_focus (self->quote_button);
  hear_my_card_remove_quote (self->card, self->rating, quote);
}

static void
show_quotes (HearCardBlock *self)
{
  GListModel *quotes = hear_rating_get_quotes (self->rating);
  guint       n = g_list_model_get_n_items (quotes);
  GtkWidget  *child;

  while ((child = gtk_widget_get_first_child (self->quotes)) != NULL)
    gtk_box_remove (GTK_BOX (self->quotes), child);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(HearQuote) quote = g_list_model_get_item (quotes, i);
      GtkWidget *row = hear_quote_row_new (quote);

      hear_quote_row_set_editable (HEAR_QUOTE_ROW (row), hear_my_card_is_open (self->card));
      g_signal_connect_object (row, "play", G_CALLBACK (play_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->quotes), row);
    }
  gtk_widget_set_visible (self->quotes, n > 0);
  show_status (self);
}

static void
show_state (HearCardBlock *self)
{
  show_rating (self);
  for (GtkWidget *row = gtk_widget_get_first_child (self->quotes); row != NULL; row = gtk_widget_get_next_sibling (row))
    hear_quote_row_set_editable (HEAR_QUOTE_ROW (row), hear_my_card_is_open (self->card));
}

static void
chosen_cb (HearCardBlock *self, int level)
{
  hear_card_block_choose (self, level);
}

static void
no_evidence_cb (HearCardBlock *self)
{
  if (!self->showing)
    hear_card_block_choose (self, gtk_toggle_button_get_active (self->no_evidence) ? HEAR_RATING_NO_EVIDENCE : HEAR_RATING_OPEN);
}

static void
quote_cb (HearCardBlock *self)
{
  g_signal_emit (self, signals[QUOTE], 0);
}

static void
save_cb (gpointer user_data)
{
  HearCardBlock *self = HEAR_CARD_BLOCK (user_data);

  hear_card_block_commit (self);
}

static void
note_changed_cb (HearCardBlock *self)
{
  if (!self->showing)
    hear_typing_touch (&self->typing, hear_entry_wait (GTK_EDITABLE (self->note)), save_cb, self);
}

static void
enter_cb (HearCardBlock *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
hear_card_block_dispose (GObject *object)
{
  HearCardBlock *self = HEAR_CARD_BLOCK (object);

  if (hear_typing_is_waiting (&self->typing))
    hear_card_block_commit (self);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_CARD_BLOCK);
  g_clear_object (&self->card);
  g_clear_object (&self->competency);
  g_clear_object (&self->rating);

  G_OBJECT_CLASS (hear_card_block_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HearCardBlock, anchors);
  gtk_widget_class_bind_template_child (widget_class, HearCardBlock, ends);
  gtk_widget_class_bind_template_child (widget_class, HearCardBlock, highest);
  gtk_widget_class_bind_template_child (widget_class, HearCardBlock, lowest);
  gtk_widget_class_bind_template_child (widget_class, HearCardBlock, name);
  gtk_widget_class_bind_template_child (widget_class, HearCardBlock, no_evidence);
  gtk_widget_class_bind_template_child (widget_class, HearCardBlock, note);
  gtk_widget_class_bind_template_child (widget_class, HearCardBlock, quote_button);
  gtk_widget_class_bind_template_child (widget_class, HearCardBlock, quotes);
  gtk_widget_class_bind_template_child (widget_class, HearCardBlock, status);
  gtk_widget_class_bind_template_child (widget_class, HearCardBlock, strip);
  gtk_widget_class_bind_template_child (widget_class, HearCardBlock, tools);
}

static void
hear_card_block_class_init (HearCardBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_card_block_dispose;

  signals[ENTERED] = g_signal_new ("entered", HEAR_TYPE_CARD_BLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PLAY] = g_signal_new ("play", HEAR_TYPE_CARD_BLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, HEAR_TYPE_QUOTE);
  signals[QUOTE] = g_signal_new ("quote", HEAR_TYPE_CARD_BLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HEAR_TYPE_LEVEL_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/scores/hear-card-block.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, hear_card_block_commit);
  gtk_widget_class_bind_template_callback (widget_class, no_evidence_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, quote_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_card_block_init (HearCardBlock *self)
{
  hear_template_init (GTK_WIDGET (self));
}

static void
show_competency (HearCardBlock *self)
{
  const char *name = hear_competency_get_name (self->competency);
  /* Translators: %s is the name of a competency */
  g_autofree char *note = g_strdup_printf (_ ("Note on %s"), name);
  /* Translators: %s is the name of a competency */
  g_autofree char *quote = g_strdup_printf (_ ("Quote for %s"), name);

  gtk_label_set_label (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), hear_competency_get_definition (self->competency));
  gtk_label_set_label (self->lowest, hear_competency_get_anchor (self->competency, HEAR_LEVEL_MIN));
  gtk_label_set_label (self->highest, hear_competency_get_anchor (self->competency, HEAR_LEVEL_MAX));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->lowest), hear_competency_get_anchor (self->competency, HEAR_LEVEL_MIN));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->highest), hear_competency_get_anchor (self->competency, HEAR_LEVEL_MAX));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL, note, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->quote_button), GTK_ACCESSIBLE_PROPERTY_LABEL, quote, -1);
}

/**
 * hear_card_block_new:
 * @card: my card, loaded
 * @position: which of its competencies
 *
 * Returns: (transfer floating): its block
 */
GtkWidget *
hear_card_block_new (HearMyCard *card, guint position)
{
  HearCardBlock *self;
  HearScorecard *scorecard;

  g_return_val_if_fail (HEAR_IS_MY_CARD (card) && hear_my_card_get_scorecard (card) != NULL, NULL);

  scorecard = hear_my_card_get_scorecard (card);
  self = g_object_new (HEAR_TYPE_CARD_BLOCK, NULL);
  self->card = g_object_ref (card);
  self->competency = g_list_model_get_item (hear_rubric_get_competencies (hear_scorecard_get_rubric (scorecard)), position);
  self->rating = g_list_model_get_item (hear_scorecard_get_ratings (scorecard), position);
  g_signal_connect_object (self->rating, "notify", G_CALLBACK (show_rating), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hear_rating_get_quotes (self->rating), "items-changed", G_CALLBACK (show_quotes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scorecard, "notify::state", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_competency (self);
  show_rating (self);
  show_quotes (self);

  return GTK_WIDGET (self);
}

/**
 * hear_card_block_get_rating:
 * @self: a block
 *
 * Returns: (transfer none): what it shows
 */
HearRating *
hear_card_block_get_rating (HearCardBlock *self)
{
  g_return_val_if_fail (HEAR_IS_CARD_BLOCK (self), NULL);

  return self->rating;
}

/**
 * hear_card_block_set_current:
 * @self: a block
 * @current: whether keys go to it
 */
void
hear_card_block_set_current (HearCardBlock *self, gboolean current)
{
  g_return_if_fail (HEAR_IS_CARD_BLOCK (self));

  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}

/**
 * hear_card_block_show_anchors:
 * @self: a block
 * @all: whether to show what each level looks like, not the chosen one alone
 */
void
hear_card_block_show_anchors (HearCardBlock *self, gboolean all)
{
  g_return_if_fail (HEAR_IS_CARD_BLOCK (self));

  if (self->all_anchors == all)
    return;

  self->all_anchors = all;
  show_anchors (self);
}

/**
 * hear_card_block_choose:
 * @self: a block
 * @level: the level to set
 */
void
hear_card_block_choose (HearCardBlock *self, int level)
{
  g_return_if_fail (HEAR_IS_CARD_BLOCK (self));

  if (hear_my_card_is_open (self->card))
    hear_my_card_set_level (self->card, self->rating, level);
}

/**
 * hear_card_block_commit:
 * @self: a block
 *
 * Saves what was typed.
 */
void
hear_card_block_commit (HearCardBlock *self)
{
  g_return_if_fail (HEAR_IS_CARD_BLOCK (self));

  hear_typing_stop (&self->typing);
  if (hear_my_card_is_open (self->card))
    hear_my_card_set_note (self->card, self->rating, gtk_editable_get_text (GTK_EDITABLE (self->note)));
}

/**
 * hear_card_block_grab_note:
 * @self: a block
 *
 * Lets one write the note.
 */
void
hear_card_block_grab_note (HearCardBlock *self)
{
  g_return_if_fail (HEAR_IS_CARD_BLOCK (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}
