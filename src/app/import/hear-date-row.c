/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-date-row.h"

#include <glib/gi18n-lib.h>

#include "hear-template.h"

/* A row with a day, and a calendar to choose another. It stands for an
 * instant: the time of day stays when the day changes. */
struct _HearDateRow
{
  AdwActionRow parent_instance;

  gint64   instant;
  gboolean showing;

  GtkMenuButton *button;
  GtkCalendar   *calendar;
};

G_DEFINE_FINAL_TYPE (HearDateRow, hear_date_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_INSTANT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show (HearDateRow *self)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_local (self->instant / 1000);
  /* Translators: a day, as for strftime: “12 Nov 2024” */
  g_autofree char *day = time != NULL ? g_date_time_format (time, _ ("%-d %b %Y")) : NULL;

  if (day == NULL)
    return;

  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, time);
  self->showing = FALSE;
  gtk_menu_button_set_label (self->button, day);
}

static void
day_cb (HearDateRow *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autoptr(GDateTime) old = g_date_time_new_from_unix_local (self->instant / 1000);
  g_autoptr(GDateTime) new = NULL;

  g_assert (HEAR_IS_DATE_ROW (self));

  if (self->showing || old == NULL)
    return;

  new = g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day),
                               g_date_time_get_hour (old), g_date_time_get_minute (old), g_date_time_get_second (old));
  if (new != NULL)
    hear_date_row_set_instant (self, g_date_time_to_unix (new) * 1000 + self->instant % 1000);
}

static void
hear_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEAR_TYPE_DATE_ROW);

  G_OBJECT_CLASS (hear_date_row_parent_class)->dispose (object);
}

static void
hear_date_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_INSTANT)
    g_value_set_int64 (value, HEAR_DATE_ROW (object)->instant);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
hear_date_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (prop_id == PROP_INSTANT)
    hear_date_row_set_instant (HEAR_DATE_ROW (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
hear_date_row_class_init (HearDateRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_date_row_dispose;
  object_class->get_property = hear_date_row_get_property;
  object_class->set_property = hear_date_row_set_property;

  properties[PROP_INSTANT] = g_param_spec_int64 ("instant", NULL, NULL, 0, G_MAXINT64, 0,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/import/hear-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HearDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, HearDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
}

static void
hear_date_row_init (HearDateRow *self)
{
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_date_row_new:
 *
 * Returns: (transfer floating): a row without a day
 */
GtkWidget *
hear_date_row_new (void)
{
  return g_object_new (HEAR_TYPE_DATE_ROW, NULL);
}

/**
 * hear_date_row_get_instant:
 * @self: a row
 *
 * Returns: milliseconds since 1970, 0 if there is no day yet
 */
gint64
hear_date_row_get_instant (HearDateRow *self)
{
  g_return_val_if_fail (HEAR_IS_DATE_ROW (self), 0);

  return self->instant;
}

/**
 * hear_date_row_set_instant:
 * @self: a row
 * @instant: milliseconds since 1970
 */
void
hear_date_row_set_instant (HearDateRow *self,
                           gint64       instant)
{
  g_return_if_fail (HEAR_IS_DATE_ROW (self));

  if (self->instant == instant)
    return;

  self->instant = instant;
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INSTANT]);
}
