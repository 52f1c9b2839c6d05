/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-pane.h"

#include <glib/gi18n-lib.h>

#include "hear-card-amend.h"
#include "hear-card-block.h"
#include "hear-card-check.h"
#include "hear-card-flags.h"
#include "hear-card-history.h"
#include "hear-card-review.h"
#include "hear-card-ticks.h"
#include "hear-entry.h"
#include "hear-flag-ask.h"
#include "hear-loading.h"
#include "hear-template.h"
#include "hear-typing.h"

/* My card: a block for each competency, what I advise, the line of feedback,
 * the interview itself, and at the foot what is missing. "quote" asks for a
 * quote for the current block, "play" to play one, "seek" for a moment. */
struct _HearCardPane
{
  GtkWidget parent_instance;

  HearMyCard *card;
  GPtrArray  *items; /* HearCardBlock, in their box */
  guint       current;
  HearTyping  typing;
  gboolean    showing;
  GWeakRef    asking; /* HearFlagAsk */

  GtkWidget         *amend_button;
  GtkWidget         *blocks;
  GtkWidget         *closing;
  GtkEntry          *feedback;
  HearCardFlags     *flags;
  GtkWidget         *foot;
  GtkWidget         *hand_in_button;
  GtkLabel          *hint;
  HearCardHistory   *history;
  GtkWidget         *loading;
  GtkLabel          *missing;
  GtkLabel          *progress;
  GtkDropDown       *recommendation;
  GtkScrolledWindow *scroller;
  HearCardTicks     *ticks;
};

G_DEFINE_FINAL_TYPE (HearCardPane, hear_card_pane, GTK_TYPE_WIDGET)

enum
{
  PLAY,
  QUOTE,
  SEEK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static HearScorecard *
get_scorecard (HearCardPane *self)
{
  return self->card != NULL ? hear_my_card_get_scorecard (self->card) : NULL;
}

static HearCardBlock *
get_block (HearCardPane *self)
{
  return self->current < self->items->len ? g_ptr_array_index (self->items, self->current) : NULL;
}

static void
show_foot (HearCardPane *self)
{
  HearScorecard   *scorecard = get_scorecard (self);
  gboolean         is_open = hear_my_card_is_open (self->card);
  gboolean         is_draft = hear_scorecard_get_state (scorecard) == HEAR_SCORECARD_STATE_DRAFT;
  g_autofree char *progress = NULL;
  g_autoptr(GPtrArray) missing = NULL;

  if (is_draft)
    progress = hear_card_check_progress (scorecard);
  else
    progress = g_strdup (_ ("Handed in"));
  if (is_open)
    missing = hear_card_check_list (scorecard);
  gtk_label_set_label (self->progress, progress);
  gtk_label_set_label (self->missing, missing != NULL && missing->len > 0 ? g_ptr_array_index (missing, 0) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->missing), missing != NULL && missing->len > 0);
  gtk_widget_set_visible (self->amend_button, !is_draft);
  gtk_widget_set_visible (self->hand_in_button, is_open);
}

static void
show_hint (HearCardPane *self)
{
  const char *hint = NULL;

  if (self->card != NULL && hear_my_card_is_open (self->card))
    hint = hear_card_check_feedback (gtk_editable_get_text (GTK_EDITABLE (self->feedback)));
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

static void
show_closing (HearCardPane *self)
{
  HearScorecard *scorecard = get_scorecard (self);
  const char    *feedback;

  if (scorecard == NULL)
    return;

  feedback = hear_scorecard_get_feedback (scorecard);
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->recommendation, hear_scorecard_get_recommendation (scorecard));
  gtk_widget_set_sensitive (GTK_WIDGET (self->recommendation), hear_my_card_is_open (self->card));
  gtk_editable_set_editable (GTK_EDITABLE (self->feedback), hear_my_card_is_open (self->card));
  if (!hear_typing_is_waiting (&self->typing) && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->feedback)), feedback != NULL ? feedback : "") != 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->feedback), feedback != NULL ? feedback : "");
      gtk_editable_set_position (GTK_EDITABLE (self->feedback), -1);
    }
  self->showing = FALSE;
  show_hint (self);
  show_foot (self);
}

static void
set_current (HearCardPane *self, guint index)
{
  self->current = index;
  for (guint i = 0; i < self->items->len; i++)
    hear_card_block_set_current (g_ptr_array_index (self->items, i), i == index);
}

static void
entered_cb (HearCardPane *self, HearCardBlock *block)
{
  guint index;

  if (g_ptr_array_find (self->items, block, &index))
    set_current (self, index);
}

static void
play_cb (HearCardPane *self, HearQuote *quote)
{
  g_signal_emit (self, signals[PLAY], 0, quote);
}

static void
quote_cb (HearCardPane *self, HearCardBlock *block)
{
  entered_cb (self, block);
  g_signal_emit (self, signals[QUOTE], 0);
}

static void
seek_cb (HearCardPane *self, gint64 at_ms)
{
  g_signal_emit (self, signals[SEEK], 0, at_ms);
}

static void
clear_blocks (HearCardPane *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->items, 0);
  while ((child = gtk_widget_get_first_child (self->blocks)) != NULL)
    gtk_box_remove (GTK_BOX (self->blocks), child);
}

static void
build_blocks (HearCardPane *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *block = hear_card_block_new (self->card, i);

      g_signal_connect_object (block, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (block, "play", G_CALLBACK (play_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (block, "quote", G_CALLBACK (quote_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->blocks), block);
      gtk_box_append (GTK_BOX (self->blocks), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      g_ptr_array_add (self->items, block);
    }
  set_current (self, 0);
}

static void
show_scorecard (HearCardPane *self)
{
  HearScorecard *scorecard = get_scorecard (self);

  hear_typing_stop (&self->typing);
  clear_blocks (self);
  gtk_widget_set_visible (self->loading, scorecard == NULL);
  gtk_widget_set_visible (self->closing, scorecard != NULL);
  gtk_widget_set_visible (self->foot, scorecard != NULL);
  if (scorecard == NULL)
    return;

  build_blocks (self, g_list_model_get_n_items (hear_scorecard_get_ratings (scorecard)));
  show_closing (self);
}

static void
recommendation_cb (HearCardPane *self)
{
  if (!self->showing && self->card != NULL && hear_my_card_is_open (self->card))
    hear_my_card_set_recommendation (self->card, (HearRecommendation) gtk_drop_down_get_selected (self->recommendation));
}

static void
commit_feedback (HearCardPane *self)
{
  hear_typing_stop (&self->typing);
  if (self->card != NULL && hear_my_card_is_open (self->card))
    hear_my_card_set_feedback (self->card, gtk_editable_get_text (GTK_EDITABLE (self->feedback)));
}

static void
save_cb (gpointer user_data)
{
  HearCardPane *self = HEAR_CARD_PANE (user_data);

  commit_feedback (self);
}

static void
feedback_changed_cb (HearCardPane *self)
{
  if (!self->showing)
    hear_typing_touch (&self->typing, hear_entry_wait (GTK_EDITABLE (self->feedback)), save_cb, self);
}

static void
hear_card_pane_dispose (GObject *object)
{
  HearCardPane *self = HEAR_CARD_PANE (object);

  if (hear_typing_is_waiting (&self->typing))
    commit_feedback (self);
  g_weak_ref_clear (&self->asking);
  if (self->items != NULL)
    clear_blocks (self);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_CARD_PANE);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->card);

  G_OBJECT_CLASS (hear_card_pane_parent_class)->dispose (object);
}

static void
hear_card_pane_class_init (HearCardPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_card_pane_dispose;

  signals[PLAY] = g_signal_new ("play", HEAR_TYPE_CARD_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, HEAR_TYPE_QUOTE);
  signals[QUOTE] = g_signal_new ("quote", HEAR_TYPE_CARD_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SEEK] = g_signal_new ("seek", HEAR_TYPE_CARD_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (HEAR_TYPE_CARD_FLAGS);
  g_type_ensure (HEAR_TYPE_CARD_HISTORY);
  g_type_ensure (HEAR_TYPE_CARD_TICKS);
  g_type_ensure (HEAR_TYPE_LOADING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/scores/hear-card-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, amend_button);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, blocks);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, closing);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, feedback);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, flags);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, foot);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, hand_in_button);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, hint);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, history);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, loading);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, missing);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, progress);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, recommendation);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, HearCardPane, ticks);
  gtk_widget_class_bind_template_callback (widget_class, commit_feedback);
  gtk_widget_class_bind_template_callback (widget_class, feedback_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, hear_card_pane_amend);
  gtk_widget_class_bind_template_callback (widget_class, hear_card_pane_hand_in);
  gtk_widget_class_bind_template_callback (widget_class, recommendation_cb);
  gtk_widget_class_bind_template_callback (widget_class, seek_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_card_pane_init (HearCardPane *self)
{
  self->items = g_ptr_array_new ();
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_card_pane_set_card:
 * @self: a pane
 * @card: what it shows
 */
void
hear_card_pane_set_card (HearCardPane *self, HearMyCard *card)
{
  g_return_if_fail (HEAR_IS_CARD_PANE (self) && self->card == NULL);
  g_return_if_fail (HEAR_IS_MY_CARD (card));

  self->card = g_object_ref (card);
  hear_card_history_set_card (self->history, card);
  hear_card_ticks_set_card (self->ticks, card);
  hear_card_flags_set_card (self->flags, card);
  g_signal_connect_object (card, "notify::scorecard", G_CALLBACK (show_scorecard), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "changed", G_CALLBACK (show_closing), self, G_CONNECT_SWAPPED);
  show_scorecard (self);
}

/**
 * hear_card_pane_get_current:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the rating that keys go to
 */
HearRating *
hear_card_pane_get_current (HearCardPane *self)
{
  HearCardBlock *block;

  g_return_val_if_fail (HEAR_IS_CARD_PANE (self), NULL);

  block = get_block (self);

  return block != NULL ? hear_card_block_get_rating (block) : NULL;
}

/* Scrolls so that a block is seen as a whole, or else its beginning. */
static void
reveal (HearCardPane *self, GtkWidget *block)
{
  GtkAdjustment  *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;
  double          top;
  double          bottom;
  double          value = gtk_adjustment_get_value (adjustment);

  if (!gtk_widget_compute_bounds (block, gtk_widget_get_parent (self->blocks), &bounds))
    return;
  top = (double) bounds.origin.y;
  bottom = top + (double) bounds.size.height;
  if (bottom > value + gtk_adjustment_get_page_size (adjustment))
    value = bottom - gtk_adjustment_get_page_size (adjustment);
  if (top < value)
    value = top;
  gtk_adjustment_set_value (adjustment, value);
}

/**
 * hear_card_pane_move:
 * @self: a pane
 * @steps: how many competencies onwards, negative for back
 */
void
hear_card_pane_move (HearCardPane *self, int steps)
{
  g_return_if_fail (HEAR_IS_CARD_PANE (self));

  if (self->items->len == 0)
    return;

  set_current (self, (guint) CLAMP ((int) self->current + steps, 0, (int) self->items->len - 1));
  reveal (self, GTK_WIDGET (get_block (self)));
}

/**
 * hear_card_pane_choose:
 * @self: a pane
 * @level: the level for the current competency
 */
void
hear_card_pane_choose (HearCardPane *self, int level)
{
  HearCardBlock *block;

  g_return_if_fail (HEAR_IS_CARD_PANE (self));

  block = get_block (self);
  if (block == NULL)
    return;
  hear_card_block_choose (block, level);
  reveal (self, GTK_WIDGET (block));
}

/**
 * hear_card_pane_show_anchors:
 * @self: a pane
 * @all: whether the current block shows what each level looks like
 */
void
hear_card_pane_show_anchors (HearCardPane *self, gboolean all)
{
  g_return_if_fail (HEAR_IS_CARD_PANE (self));

  for (guint i = 0; i < self->items->len; i++)
    hear_card_block_show_anchors (g_ptr_array_index (self->items, i), all && i == self->current);
}

/**
 * hear_card_pane_grab_note:
 * @self: a pane
 *
 * Lets one write the note of the current competency.
 */
void
hear_card_pane_grab_note (HearCardPane *self)
{
  g_return_if_fail (HEAR_IS_CARD_PANE (self));

  if (get_block (self) != NULL)
    hear_card_block_grab_note (get_block (self));
}

/**
 * hear_card_pane_grab_recommendation:
 * @self: a pane
 *
 * Lets one choose what to advise.
 */
void
hear_card_pane_grab_recommendation (HearCardPane *self)
{
  g_return_if_fail (HEAR_IS_CARD_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->recommendation));
}

/**
 * hear_card_pane_flag:
 * @self: a pane
 * @kind: what to flag
 * @at_ms: where in the recording, or %HEAR_FLAG_NOWHERE
 *
 * Asks why, and flags it.
 */
void
hear_card_pane_flag (HearCardPane *self, HearFlagKind kind, gint64 at_ms)
{
  g_return_if_fail (HEAR_IS_CARD_PANE (self));

  if (self->card == NULL || !hear_my_card_is_open (self->card))
    return;
  reveal (self, GTK_WIDGET (self->flags));
  g_weak_ref_set (&self->asking, hear_flag_ask_present (self->card, kind, at_ms, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)))));
}

/**
 * hear_card_pane_commit:
 * @self: a pane
 *
 * Saves what was typed, also as the reason of a flag.
 */
void
hear_card_pane_commit (HearCardPane *self)
{
  g_autoptr(HearFlagAsk) asking = NULL;

  g_return_if_fail (HEAR_IS_CARD_PANE (self));

  for (guint i = 0; i < self->items->len; i++)
    hear_card_block_commit (g_ptr_array_index (self->items, i));
  commit_feedback (self);
  asking = g_weak_ref_get (&self->asking);
  if (asking != NULL)
    hear_flag_ask_save (asking);
}

/**
 * hear_card_pane_hand_in:
 * @self: a pane
 *
 * Shows the card as a whole and asks whether to hand it in. Without a
 * recommendation it leads there instead.
 */
void
hear_card_pane_hand_in (HearCardPane *self)
{
  g_return_if_fail (HEAR_IS_CARD_PANE (self));

  if (self->card == NULL || !hear_my_card_is_open (self->card))
    return;
  hear_card_pane_commit (self);
  if (hear_scorecard_get_recommendation (get_scorecard (self)) == HEAR_RECOMMENDATION_OPEN)
    {
      hear_card_pane_grab_recommendation (self);
      return;
    }

  hear_card_review_present (self->card, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

/**
 * hear_card_pane_amend:
 * @self: a pane
 *
 * Asks what the card that was handed in shall say from now on about the current
 * competency or as a whole.
 */
void
hear_card_pane_amend (HearCardPane *self)
{
  g_return_if_fail (HEAR_IS_CARD_PANE (self));

  if (get_scorecard (self) == NULL || hear_my_card_is_open (self->card) || get_block (self) == NULL)
    return;

  hear_card_amend_present (self->card, hear_card_history_get_amendments (self->history), hear_card_block_get_rating (get_block (self)),
                           GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}
