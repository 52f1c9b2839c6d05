/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-flag-row.h"

#include <glib/gi18n-lib.h>

#include "hear-template.h"
#include "hear-time.h"

/* A flag of a card: its moment, which a press plays, what it says, and why.
 * "seek" and "remove" ask for it. */
struct _HearFlagRow
{
  GtkWidget parent_instance;

  HearFlag *flag;

  GtkLabel  *kind;
  GtkLabel  *reason;
  GtkWidget *remove_button;
  GtkWidget *time_button;
};

G_DEFINE_FINAL_TYPE (HearFlagRow, hear_flag_row, GTK_TYPE_WIDGET)

enum
{
  REMOVE,
  SEEK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
describe (const HearFlagFacts *facts, HearScorecard *card)
{
  HearCompetency *competency = hear_rubric_find_competency_by_id (hear_scorecard_get_rubric (card), facts->competency_id);
  const char     *name = competency != NULL ? hear_competency_get_name (competency) : NULL;

  if (facts->kind == HEAR_FLAG_TROUBLE)
    return g_strdup (C_ ("flag", "Trouble"));
  if (name == NULL)
    return g_strdup (C_ ("flag", "Biased"));

  /* Translators: a flag on how a competency is worded: “Biased: Structure” */
  return g_strdup_printf (_ ("Biased: %s"), name);
}

static void
show_time (HearFlagRow *self, gint64 at_ms)
{
  g_autofree char *time = hear_time_format_position (at_ms);
  g_autofree char *isolated = g_strconcat ("\u2066", time, "\u2069", NULL);
  /* Translators: %s is a time like 12:31 */
  g_autofree char *tip = g_strdup_printf (_ ("Play from %s"), isolated);

  gtk_button_set_label (GTK_BUTTON (self->time_button), isolated);
  gtk_widget_set_tooltip_text (self->time_button, tip);
}

static void
remove_cb (HearFlagRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
seek_cb (HearFlagRow *self)
{
  g_signal_emit (self, signals[SEEK], 0, hear_flag_get_facts (self->flag)->at_ms);
}

static void
hear_flag_row_dispose (GObject *object)
{
  HearFlagRow *self = HEAR_FLAG_ROW (object);

  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_FLAG_ROW);
  g_clear_object (&self->flag);

  G_OBJECT_CLASS (hear_flag_row_parent_class)->dispose (object);
}

static void
hear_flag_row_class_init (HearFlagRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_flag_row_dispose;

  signals[REMOVE] = g_signal_new ("remove", HEAR_TYPE_FLAG_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SEEK] = g_signal_new ("seek", HEAR_TYPE_FLAG_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/scores/hear-flag-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HearFlagRow, kind);
  gtk_widget_class_bind_template_child (widget_class, HearFlagRow, reason);
  gtk_widget_class_bind_template_child (widget_class, HearFlagRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, HearFlagRow, time_button);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, seek_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_flag_row_init (HearFlagRow *self)
{
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_flag_row_new:
 * @flag: a flag
 * @card: the scorecard that it is on
 * @editable: whether it can be removed
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
hear_flag_row_new (HearFlag *flag, HearScorecard *card, gboolean editable)
{
  HearFlagRow         *self;
  const HearFlagFacts *facts;
  g_autofree char     *kind = NULL;

  g_return_val_if_fail (HEAR_IS_FLAG (flag), NULL);
  g_return_val_if_fail (HEAR_IS_SCORECARD (card), NULL);

  self = g_object_new (HEAR_TYPE_FLAG_ROW, NULL);
  self->flag = g_object_ref (flag);
  facts = hear_flag_get_facts (flag);
  kind = describe (facts, card);
  gtk_label_set_label (self->kind, kind);
  gtk_label_set_label (self->reason, facts->reason);
  gtk_widget_set_visible (self->remove_button, editable);
  gtk_widget_set_visible (self->time_button, facts->at_ms >= 0);
  if (facts->at_ms >= 0)
    show_time (self, facts->at_ms);

  return GTK_WIDGET (self);
}

HearFlag *
hear_flag_row_get_flag (HearFlagRow *self)
{
  g_return_val_if_fail (HEAR_IS_FLAG_ROW (self), NULL);

  return self->flag;
}
