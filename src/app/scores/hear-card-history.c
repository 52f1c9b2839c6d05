/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-history.h"

#include <glib/gi18n-lib.h>

#include "hear-card-review.h"
#include "hear-enum.h"
#include "hear-format.h"
#include "hear-store-amendments.h"
#include "hear-template.h"
#include "hear-work.h"

/* What I thought better of after I handed my card in: what was, what is, why
 * and when. The card above stays as it was handed in. */
struct _HearCardHistory
{
  GtkWidget parent_instance;

  HearMyCard   *card;
  GPtrArray    *amendments; /* HearAmendment, the oldest first */
  GCancellable *loading;

  GtkBox *lines;
};

G_DEFINE_FINAL_TYPE (HearCardHistory, hear_card_history, GTK_TYPE_WIDGET)

static const char *
find_name (HearScorecard *card, const char *competency_id)
{
  HearCompetency *competency = hear_rubric_find_competency_by_id (hear_scorecard_get_rubric (card), competency_id);

  return competency != NULL ? hear_competency_get_name (competency) : _ ("Recommendation");
}

static char *
describe (HearAmendmentPart part, const char *value)
{
  if (part == HEAR_AMENDMENT_RECOMMENDATION)
    return g_strdup (hear_card_review_describe ((HearRecommendation) hear_enum_from_nick (HEAR_TYPE_RECOMMENDATION, value, 0)));
  if (part == HEAR_AMENDMENT_LEVEL && g_str_equal (value, "0"))
    return g_strdup (_ ("no evidence"));
  if (*value == '\0')
    return g_strdup (part == HEAR_AMENDMENT_LEVEL ? _ ("not rated") : _ ("no note"));

  return part == HEAR_AMENDMENT_NOTE ? g_strdup_printf (_ ("“%s”"), value) : g_strdup (value);
}

static void
append_line (HearCardHistory *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, css_class);
    }
  gtk_box_append (self->lines, label);
}

static void
append (HearCardHistory *self, const HearAmendmentFacts *facts)
{
  const char      *name = find_name (hear_my_card_get_scorecard (self->card), facts->competency_id);
  g_autofree char *before = describe (facts->part, facts->before);
  g_autofree char *after = describe (facts->part, facts->after);
  g_autofree char *day = hear_format_day (facts->amended_at, hear_clock_now (hear_session_get_clock (hear_my_card_get_session (self->card))));
  /* Translators: an amendment: what it is about, what was and what is: “Structure: 3 → 4” */
  g_autofree char *change = g_strdup_printf (_ ("%s: %s → %s"), name, before, after);
  g_autofree char *why = g_strdup_printf ("%s · %s", day, facts->reason);

  append_line (self, change, NULL);
  append_line (self, why, "hear-secondary");
}

static void
show_amendments (HearCardHistory *self)
{
  GtkWidget *child;
  guint      n = hear_my_card_get_scorecard (self->card) != NULL ? self->amendments->len : 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  for (guint i = 0; i < n; i++)
    append (self, hear_amendment_get_facts (g_ptr_array_index (self->amendments, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static gpointer
list (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return hear_store_list_amendments (object, data, error);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) amendments = hear_work_finish (object, result, &error);
  HearCardHistory *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_CARD_HISTORY (user_data);
  if (amendments == NULL)
    {
      hear_session_say (hear_my_card_get_session (self->card), error->message);
      return;
    }
  g_ptr_array_unref (self->amendments);
  self->amendments = g_steal_pointer (&amendments);
  show_amendments (self);
}

static void
stop (HearCardHistory *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
load (HearCardHistory *self)
{
  HearScorecard *scorecard = hear_my_card_get_scorecard (self->card);
  HearWork       work = { .run = list, .free_data = g_free, .free_result = (GDestroyNotify) g_ptr_array_unref };

  stop (self);
  if (scorecard == NULL || hear_scorecard_get_state (scorecard) != HEAR_SCORECARD_STATE_SUBMITTED)
    {
      g_ptr_array_set_size (self->amendments, 0);
      show_amendments (self);
      return;
    }
  self->loading = g_cancellable_new ();
  work.data = g_strdup (hear_my_card_get_interview (self->card));
  hear_work_async (hear_session_get_store (hear_my_card_get_session (self->card)), work, self->loading, listed_cb, self);
}

static void
changed_cb (HearCardHistory *self, HearStoreTable table, const char *id)
{
  g_assert (HEAR_IS_CARD_HISTORY (self));

  if (table == HEAR_STORE_AMENDMENT || table == HEAR_STORE_ALL)
    load (self);
}

static void
hear_card_history_dispose (GObject *object)
{
  HearCardHistory *self = HEAR_CARD_HISTORY (object);

  stop (self);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_CARD_HISTORY);
  g_clear_pointer (&self->amendments, g_ptr_array_unref);
  g_clear_object (&self->card);

  G_OBJECT_CLASS (hear_card_history_parent_class)->dispose (object);
}

static void
hear_card_history_class_init (HearCardHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_card_history_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/scores/hear-card-history.ui");
  gtk_widget_class_bind_template_child (widget_class, HearCardHistory, lines);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_card_history_init (HearCardHistory *self)
{
  self->amendments = g_ptr_array_new_with_free_func (g_object_unref);
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_card_history_set_card:
 * @self: a history
 * @card: whose amendments it shows
 */
void
hear_card_history_set_card (HearCardHistory *self, HearMyCard *card)
{
  g_return_if_fail (HEAR_IS_CARD_HISTORY (self) && self->card == NULL);
  g_return_if_fail (HEAR_IS_MY_CARD (card));

  self->card = g_object_ref (card);
  g_signal_connect_object (card, "notify::scorecard", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hear_session_get_store (hear_my_card_get_session (card)), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
}

/**
 * hear_card_history_get_amendments:
 * @self: a history
 *
 * Returns: (transfer none) (element-type HearAmendment): what it shows, the
 *   oldest first
 */
GPtrArray *
hear_card_history_get_amendments (HearCardHistory *self)
{
  g_return_val_if_fail (HEAR_IS_CARD_HISTORY (self), NULL);

  return self->amendments;
}
