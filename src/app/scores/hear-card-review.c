/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-review.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hear-card-check.h"
#include "hear-card-ticks.h"
#include "hear-dialogs.h"
#include "hear-template.h"

/* My card at a glance before it is handed in: levels and what they rest on,
 * what is missing, what I advise, the line of feedback and the interview itself,
 * which can still be said here. */
struct _HearCardReview
{
  GtkWidget parent_instance;

  HearMyCard *card;

  GtkEntry      *feedback;
  GtkLabel      *hint;
  GtkWidget     *missing;
  GtkLabel      *recommendation;
  GtkGrid       *rows;
  HearCardTicks *ticks;
};

G_DEFINE_FINAL_TYPE (HearCardReview, hear_card_review, GTK_TYPE_WIDGET)

static char *
describe_level (int level)
{
  if (level == HEAR_RATING_OPEN)
    return g_strdup (_ ("not rated"));

  return level == HEAR_RATING_NO_EVIDENCE ? g_strdup (_ ("no evidence")) : g_strdup_printf ("%d", level);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_row (HearCardReview *self, HearCompetency *competency, HearRating *rating, int row)
{
  guint            n = g_list_model_get_n_items (hear_rating_get_quotes (rating));
  const char      *note = hear_rating_get_note (rating);
  g_autofree char *level = describe_level (hear_rating_get_level (rating));
  g_autofree char *quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", n), n);
  GtkWidget       *name = make_label (hear_competency_get_name (competency), NULL);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_grid_attach (self->rows, name, 0, row, 1, 1);
  gtk_grid_attach (self->rows, make_label (level, hear_rating_get_level (rating) > HEAR_RATING_NO_EVIDENCE ? "heading" : "hear-secondary"), 1, row, 1, 1);
  if (n > 0)
    gtk_grid_attach (self->rows, make_label (quotes, "hear-secondary"), 2, row, 1, 1);
  if (note != NULL && *note != '\0')
    gtk_grid_attach (self->rows, make_label (_ ("Note"), "hear-secondary"), 3, row, 1, 1);
}

static void
show_rows (HearCardReview *self, HearScorecard *scorecard)
{
  GListModel *ratings = hear_scorecard_get_ratings (scorecard);
  GListModel *competencies = hear_rubric_get_competencies (hear_scorecard_get_rubric (scorecard));

  for (guint i = 0; i < g_list_model_get_n_items (ratings); i++)
    {
      g_autoptr(HearRating) rating = g_list_model_get_item (ratings, i);
      g_autoptr(HearCompetency) competency = g_list_model_get_item (competencies, i);

      add_row (self, competency, rating, (int) i);
    }
}

static void
show_missing (HearCardReview *self)
{
  HearScorecard *scorecard = hear_my_card_get_scorecard (self->card);
  g_autoptr(GPtrArray) missing = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->missing)) != NULL)
    gtk_box_remove (GTK_BOX (self->missing), child);
  missing = hear_card_check_list (scorecard);
  for (guint i = 0; i < missing->len; i++)
    {
      g_autofree char *text = g_strconcat ("• ", g_ptr_array_index (missing, i), NULL);

      gtk_box_append (GTK_BOX (self->missing), make_label (text, NULL));
    }
  gtk_widget_set_visible (self->missing, missing->len > 0);
}

static void
show_hint (HearCardReview *self)
{
  const char *hint = hear_card_check_feedback (gtk_editable_get_text (GTK_EDITABLE (self->feedback)));

  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

static void
feedback_changed_cb (HearCardReview *self)
{
  show_hint (self);
  hear_card_review_commit (self);
}

static void
hear_card_review_dispose (GObject *object)
{
  HearCardReview *self = HEAR_CARD_REVIEW (object);

  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_CARD_REVIEW);
  g_clear_object (&self->card);

  G_OBJECT_CLASS (hear_card_review_parent_class)->dispose (object);
}

static void
hear_card_review_class_init (HearCardReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_card_review_dispose;

  g_type_ensure (HEAR_TYPE_CARD_TICKS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/scores/hear-card-review.ui");
  gtk_widget_class_bind_template_child (widget_class, HearCardReview, feedback);
  gtk_widget_class_bind_template_child (widget_class, HearCardReview, hint);
  gtk_widget_class_bind_template_child (widget_class, HearCardReview, missing);
  gtk_widget_class_bind_template_child (widget_class, HearCardReview, recommendation);
  gtk_widget_class_bind_template_child (widget_class, HearCardReview, rows);
  gtk_widget_class_bind_template_child (widget_class, HearCardReview, ticks);
  gtk_widget_class_bind_template_callback (widget_class, feedback_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_card_review_init (HearCardReview *self)
{
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_card_review_describe:
 * @recommendation: what somebody advises
 *
 * Returns: (transfer none): it in words
 */
const char *
hear_card_review_describe (HearRecommendation recommendation)
{
  switch (recommendation)
    {
    case HEAR_RECOMMENDATION_DEFINITELY_NOT:
      return C_ ("recommendation", "Definitely not");
    case HEAR_RECOMMENDATION_NO:
      return C_ ("recommendation", "No");
    case HEAR_RECOMMENDATION_NO_DECISION:
      return C_ ("recommendation", "Cannot say");
    case HEAR_RECOMMENDATION_YES:
      return C_ ("recommendation", "Yes");
    case HEAR_RECOMMENDATION_STRONG_YES:
      return C_ ("recommendation", "Strong yes");
    case HEAR_RECOMMENDATION_OPEN:
    default:
      return C_ ("recommendation", "Not chosen yet");
    }
}

/**
 * hear_card_review_new:
 * @card: my card, open
 *
 * Returns: (transfer floating): what is on it
 */
GtkWidget *
hear_card_review_new (HearMyCard *card)
{
  HearCardReview *self;
  HearScorecard  *scorecard;
  const char     *feedback;

  g_return_val_if_fail (HEAR_IS_MY_CARD (card) && hear_my_card_is_open (card), NULL);

  self = g_object_new (HEAR_TYPE_CARD_REVIEW, NULL);
  scorecard = hear_my_card_get_scorecard (card);
  feedback = hear_scorecard_get_feedback (scorecard);
  show_rows (self, scorecard);
  gtk_label_set_label (self->recommendation, hear_card_review_describe (hear_scorecard_get_recommendation (scorecard)));
  gtk_editable_set_text (GTK_EDITABLE (self->feedback), feedback != NULL ? feedback : "");
  self->card = g_object_ref (card);
  hear_card_ticks_set_card (self->ticks, card);
  g_signal_connect_object (card, "changed", G_CALLBACK (show_missing), self, G_CONNECT_SWAPPED);
  show_hint (self);
  show_missing (self);

  return GTK_WIDGET (self);
}

/**
 * hear_card_review_commit:
 * @self: a review
 *
 * Saves the line of feedback.
 */
void
hear_card_review_commit (HearCardReview *self)
{
  g_return_if_fail (HEAR_IS_CARD_REVIEW (self));

  if (self->card != NULL && hear_my_card_is_open (self->card))
    hear_my_card_set_feedback (self->card, gtk_editable_get_text (GTK_EDITABLE (self->feedback)));
}

static void
response_cb (HearCardReview *self, const char *response)
{
  hear_card_review_commit (self);
  if (g_str_equal (response, "accept") && hear_my_card_is_open (self->card))
    hear_my_card_hand_in (self->card);
}

/**
 * hear_card_review_present:
 * @card: my card, open and with a recommendation
 * @parent: the window that asks
 *
 * Shows the review and asks whether to hand the card in.
 */
void
hear_card_review_present (HearMyCard *card, GtkWindow *parent)
{
  GtkWidget *dialog;
  GtkWidget *review;

  g_return_if_fail (HEAR_IS_MY_CARD (card) && hear_my_card_is_open (card));

  dialog = hear_dialogs_ask (parent, _ ("Hand In Card?"), _ ("A card that is handed in stays as it is."), _ ("_Hand In"));
  review = hear_card_review_new (card);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), review);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "accept", ADW_RESPONSE_SUGGESTED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), review, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (HEAR_CARD_REVIEW (review)->feedback));
}
