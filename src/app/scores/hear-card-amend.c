/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-amend.h"

#include <glib/gi18n-lib.h>

#include "hear-dialogs.h"
#include "hear-enum.h"
#include "hear-id.h"
#include "hear-store-amendments.h"
#include "hear-template.h"
#include "hear-text.h"
#include "hear-undo.h"

/* Asks what a card that was handed in shall say from now on: level and note of
 * a competency, the recommendation, and why. What is left as it is makes no
 * amendment. */
struct _HearCardAmend
{
  GtkWidget parent_instance;

  HearMyCard       *card;
  GPtrArray        *amendments;
  HearRating       *rating;
  AdwMessageDialog *dialog; /* has this within */

  GtkDropDown *level;
  GtkLabel    *name;
  GtkEntry    *note;
  GtkEntry    *reason;
  GtkDropDown *recommendation;
};

G_DEFINE_FINAL_TYPE (HearCardAmend, hear_card_amend, GTK_TYPE_WIDGET)

/* Amendments on their way to the store. */
typedef struct
{
  HearSession *session;
  char        *interview_id;
  GPtrArray   *amendments;
} Change;

static void
strv_free (gpointer data)
{
  g_strfreev (data);
}

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->session);
  g_free (change->interview_id);
  g_ptr_array_unref (change->amendments);
  g_free (change);
}

static gpointer
save (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Change *change = data;

  hear_store_amend (object, change->interview_id, change->amendments, error);

  return NULL;
}

static gpointer
take_back (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  hear_store_bury_amendments (object, data, TRUE, error);

  return NULL;
}

/* What takes them back must not hold the session, whose undo it is. */
static void
saved_cb (gpointer data, const GError *refusal)
{
  Change  *change = data;
  HearWork undo = { .run = take_back, .free_data = strv_free };
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (refusal != NULL)
    return;

  for (guint i = 0; i < change->amendments->len; i++)
    g_strv_builder_add (builder, hear_amendment_get_facts (g_ptr_array_index (change->amendments, i))->id);
  undo.data = g_strv_builder_end (builder);
  hear_undo_offer_save (change->session, _ ("Card amended"), undo);
}

/* What is valid now. */
static char *
get_now (HearCardAmend *self, HearAmendmentPart part)
{
  const char    *competency_id = part == HEAR_AMENDMENT_RECOMMENDATION ? NULL : hear_rating_get_competency_id (self->rating);
  HearAmendment *last = hear_amendment_find_last (self->amendments, part, competency_id);
  const char    *note = hear_rating_get_note (self->rating);

  if (last != NULL)
    return g_strdup (hear_amendment_get_facts (last)->after);
  if (part == HEAR_AMENDMENT_LEVEL)
    return hear_amendment_from_level (hear_rating_get_level (self->rating));
  if (part == HEAR_AMENDMENT_NOTE)
    return g_strdup (note != NULL ? note : "");

  return g_strdup (hear_enum_get_nick (HEAR_TYPE_RECOMMENDATION, (int) hear_scorecard_get_recommendation (hear_my_card_get_scorecard (self->card))));
}

/* What is chosen here. */
static char *
get_wish (HearCardAmend *self, HearAmendmentPart part)
{
  guint level = gtk_drop_down_get_selected (self->level);

  if (part == HEAR_AMENDMENT_LEVEL)
    return level == GTK_INVALID_LIST_POSITION ? g_strdup ("") : hear_amendment_from_level ((int) level);
  if (part == HEAR_AMENDMENT_NOTE)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note)));

  return g_strdup (hear_enum_get_nick (HEAR_TYPE_RECOMMENDATION, (int) gtk_drop_down_get_selected (self->recommendation) + 1));
}

static GPtrArray *
list_changes (HearCardAmend *self)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);

  for (int part = HEAR_AMENDMENT_LEVEL; part <= HEAR_AMENDMENT_RECOMMENDATION; part++)
    {
      g_autofree char   *now = get_now (self, (HearAmendmentPart) part);
      g_autofree char   *wish = get_wish (self, (HearAmendmentPart) part);
      g_autofree char   *id = hear_id_new (hear_clock_now (hear_session_get_clock (hear_my_card_get_session (self->card))));
      HearAmendmentFacts facts = { .id = id, .part = (HearAmendmentPart) part, .after = wish };

      if (g_strcmp0 (now, wish) == 0)
        continue;
      if (part != HEAR_AMENDMENT_RECOMMENDATION)
        facts.competency_id = hear_rating_get_competency_id (self->rating);
      facts.reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
      g_ptr_array_add (changes, hear_amendment_new (&facts));
    }

  return changes;
}

static void
changed_cb (HearCardAmend *self)
{
  g_autoptr(GPtrArray) changes = NULL;
  g_autofree char *reason = NULL;

  if (self->dialog == NULL)
    return;

  changes = list_changes (self);
  reason = hear_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)));
  adw_message_dialog_set_response_enabled (self->dialog, "accept", changes->len > 0 && *reason != '\0');
}

static void
response_cb (HearCardAmend *self, const char *response)
{
  HearSession *session = hear_my_card_get_session (self->card);
  Change      *change;

  self->dialog = NULL;
  if (!g_str_equal (response, "accept"))
    return;

  change = g_new0 (Change, 1);
  change->session = g_object_ref (session);
  change->interview_id = g_strdup (hear_my_card_get_interview (self->card));
  change->amendments = list_changes (self);
  hear_saver_push_told (hear_session_get_saver (session), NULL, (HearWork){ .run = save, .data = change, .free_data = change_free }, saved_cb);
}

static void
hear_card_amend_dispose (GObject *object)
{
  HearCardAmend *self = HEAR_CARD_AMEND (object);

  self->dialog = NULL;
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_CARD_AMEND);
  g_clear_object (&self->card);
  g_clear_object (&self->rating);
  g_clear_pointer (&self->amendments, g_ptr_array_unref);

  G_OBJECT_CLASS (hear_card_amend_parent_class)->dispose (object);
}

static void
hear_card_amend_class_init (HearCardAmendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_card_amend_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/scores/hear-card-amend.ui");
  gtk_widget_class_bind_template_child (widget_class, HearCardAmend, level);
  gtk_widget_class_bind_template_child (widget_class, HearCardAmend, name);
  gtk_widget_class_bind_template_child (widget_class, HearCardAmend, note);
  gtk_widget_class_bind_template_child (widget_class, HearCardAmend, reason);
  gtk_widget_class_bind_template_child (widget_class, HearCardAmend, recommendation);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_card_amend_init (HearCardAmend *self)
{
  hear_template_init (GTK_WIDGET (self));
}

static void
fill (HearCardAmend *self)
{
  HearRubric      *rubric = hear_scorecard_get_rubric (hear_my_card_get_scorecard (self->card));
  HearCompetency  *competency = hear_rubric_find_competency_by_id (rubric, hear_rating_get_competency_id (self->rating));
  g_autofree char *level = get_now (self, HEAR_AMENDMENT_LEVEL);
  g_autofree char *note = get_now (self, HEAR_AMENDMENT_NOTE);
  g_autofree char *recommendation = get_now (self, HEAR_AMENDMENT_RECOMMENDATION);
  int              value = hear_amendment_to_level (level);

  if (competency != NULL)
    gtk_label_set_label (self->name, hear_competency_get_name (competency));
  gtk_drop_down_set_selected (self->level, value == HEAR_RATING_OPEN ? GTK_INVALID_LIST_POSITION : (guint) value);
  gtk_editable_set_text (GTK_EDITABLE (self->note), note);
  gtk_drop_down_set_selected (self->recommendation,
                              (guint) hear_enum_from_nick (HEAR_TYPE_RECOMMENDATION, recommendation, HEAR_RECOMMENDATION_NO_DECISION) - 1);
}

/**
 * hear_card_amend_present:
 * @card: my card, handed in
 * @amendments: (element-type HearAmendment): those it has, the oldest first
 * @rating: what it is about
 * @parent: the window that asks
 *
 * Asks for an amendment; a toast offers to take it back.
 */
void
hear_card_amend_present (HearMyCard *card, GPtrArray *amendments, HearRating *rating, GtkWindow *parent)
{
  HearCardAmend *self;
  GtkWidget     *dialog;

  g_return_if_fail (HEAR_IS_MY_CARD (card) && hear_my_card_get_scorecard (card) != NULL);
  g_return_if_fail (amendments != NULL);
  g_return_if_fail (HEAR_IS_RATING (rating));

  self = g_object_new (HEAR_TYPE_CARD_AMEND, NULL);
  self->card = g_object_ref (card);
  self->amendments = g_ptr_array_ref (amendments);
  self->rating = g_object_ref (rating);
  fill (self);
  dialog = hear_dialogs_ask (parent, _ ("Amend My Card"), _ ("What was handed in stays as it is; the amendment stands beside it."), _ ("_Amend"));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), GTK_WIDGET (self));
  self->dialog = ADW_MESSAGE_DIALOG (dialog);
  changed_cb (self);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->level));
}
