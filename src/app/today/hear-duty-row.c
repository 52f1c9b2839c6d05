/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-duty-row.h"

#include <glib/gi18n-lib.h>

#include "hear-duty.h"
#include "hear-format.h"
#include "hear-template.h"
#include "hear-time.h"

/* One thing that I owe: who waits, for what, by when, how long it takes, and
 * the button that leads there. */
struct _HearDutyRow
{
  AdwActionRow parent_instance;

  HearInterviewItem *item;

  AdwAvatar *avatar;
  GtkButton *button;
  GtkLabel  *due;
  GtkLabel  *minutes;
  GtkWidget *promise;
};

G_DEFINE_FINAL_TYPE (HearDutyRow, hear_duty_row, ADW_TYPE_ACTION_ROW)

static void
hear_duty_row_dispose (GObject *object)
{
  g_clear_object (&HEAR_DUTY_ROW (object)->item);

  G_OBJECT_CLASS (hear_duty_row_parent_class)->dispose (object);
}

static void
hear_duty_row_class_init (HearDutyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_duty_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/today/hear-duty-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HearDutyRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, HearDutyRow, button);
  gtk_widget_class_bind_template_child (widget_class, HearDutyRow, due);
  gtk_widget_class_bind_template_child (widget_class, HearDutyRow, minutes);
  gtk_widget_class_bind_template_child (widget_class, HearDutyRow, promise);
}

static void
hear_duty_row_init (HearDutyRow *self)
{
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_duty_row_new:
 * @item: an interview whose card is to be handed in
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
hear_duty_row_new (HearInterviewItem *item)
{
  HearDutyRow *self = g_object_new (HEAR_TYPE_DUTY_ROW, NULL);

  g_return_val_if_fail (HEAR_IS_INTERVIEW_ITEM (item), GTK_WIDGET (self));

  self->item = g_object_ref (item);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", hear_interview_item_get_id (item));

  return GTK_WIDGET (self);
}

/**
 * hear_duty_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
HearInterviewItem *
hear_duty_row_get_item (HearDutyRow *self)
{
  g_return_val_if_fail (HEAR_IS_DUTY_ROW (self), NULL);

  return self->item;
}

static char *
describe_card (HearInterview *interview)
{
  HearCardState card = hear_interview_get_card (interview);
  const char   *role = hear_interview_get_role_title (interview);

  if (card.rated == 0)
    /* Translators: a role; my card of an interview for it is not begun */
    return g_strdup_printf (_ ("%s · not begun"), role);

  return g_strdup_printf (ngettext ("%s · %u of %u competency rated", "%s · %u of %u competencies rated", card.of), role, card.rated, card.of);
}

static void
set_late (GtkLabel *label, gboolean late)
{
  if (late)
    gtk_widget_add_css_class (GTK_WIDGET (label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "error");
}

/* All that is seen, in the order in which people say it. */
static void
name (HearDutyRow *self, const char *candidate, const char *what)
{
  g_autofree char *label = g_strdup_printf ("%s, %s, %s, %s", candidate, what, gtk_label_get_label (self->due), gtk_label_get_label (self->minutes));

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY); /* its title would be said twice */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, candidate, -1);
}

/**
 * hear_duty_row_show:
 * @self: a row
 * @now_ms: the present
 * @compact: whether there is little room: the promise then stands below the
 *   rest
 *
 * Shows what its item is now.
 */
void
hear_duty_row_show (HearDutyRow *self, gint64 now_ms, gboolean compact)
{
  HearInterview   *interview;
  g_autofree char *what = NULL;
  g_autofree char *due = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *below = NULL;
  gboolean         late;

  g_return_if_fail (HEAR_IS_DUTY_ROW (self));

  interview = hear_interview_item_get_interview (self->item);
  g_return_if_fail (interview != NULL);

  what = describe_card (interview);
  due = hear_format_due (hear_interview_get_held_at (interview), now_ms, &late);
  minutes = hear_time_format_duration ((gint64) hear_duty_count_minutes (interview) * HEAR_DUTY_MINUTE_MS);
  below = g_strdup_printf ("%s\n%s · %s", what, due, minutes);
  adw_avatar_set_text (self->avatar, hear_interview_get_candidate_name (interview));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), hear_interview_get_candidate_name (interview));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), compact ? below : what);
  gtk_label_set_label (self->due, due);
  gtk_label_set_label (self->minutes, minutes);
  set_late (self->due, late);
  gtk_widget_set_visible (self->promise, !compact);
  /* Translators: the button that leads to a card that is begun, or is not */
  gtk_button_set_label (self->button, hear_interview_get_card (interview).rated > 0 ? _ ("Continue") : _ ("Open"));
  name (self, hear_interview_get_candidate_name (interview), what);
}

/**
 * hear_duty_row_set_suggested:
 * @self: a row
 * @suggested: whether it is what to do first
 */
void
hear_duty_row_set_suggested (HearDutyRow *self, gboolean suggested)
{
  g_return_if_fail (HEAR_IS_DUTY_ROW (self));

  if (suggested)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "suggested-action");
}
