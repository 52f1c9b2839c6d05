/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-preferences-window.h"

#include "hear-template.h"

/* A row for each preference. What is chosen holds at once. */
struct _HearPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  GtkSwitch   *follow_switch;
  AdwComboRow *skip_row;
  AdwComboRow *speed_row;
  AdwComboRow *style_row;
};

G_DEFINE_FINAL_TYPE (HearPreferencesWindow, hear_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* What the rows of a list stand for. */
typedef struct
{
  guint  n;
  double values[8];
} Choices;

static const Choices skips = { 4, { 5, 10, 15, 30 } };
static const Choices speeds = { 5, { .75, 1, 1.25, 1.5, 2 } };
static const Choices styles = { 3, { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK } };

static double
get_number (const GValue *value)
{
  if (G_VALUE_HOLDS_ENUM (value))
    return g_value_get_enum (value);
  if (G_VALUE_HOLDS_UINT (value))
    return g_value_get_uint (value);

  return g_value_get_double (value);
}

static gboolean
to_row (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const Choices *choices = user_data;
  double         number = get_number (from);
  guint          nearest = 0;

  for (guint i = 1; i < choices->n; i++)
    if (ABS (choices->values[i] - number) < ABS (choices->values[nearest] - number))
      nearest = i;
  g_value_set_uint (to, nearest);

  return TRUE;
}

static gboolean
from_row (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const Choices *choices = user_data;
  guint          selected = g_value_get_uint (from);

  if (selected >= choices->n)
    return FALSE;
  if (G_VALUE_HOLDS_ENUM (to))
    g_value_set_enum (to, (int) choices->values[selected]);
  else if (G_VALUE_HOLDS_UINT (to))
    g_value_set_uint (to, (guint) choices->values[selected]);
  else
    g_value_set_double (to, choices->values[selected]);

  return TRUE;
}

static void
bind_row (HearPreferences *preferences, const char *name, AdwComboRow *row, const Choices *choices)
{
  g_object_bind_property_full (preferences, name, row, "selected", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               to_row, from_row, (gpointer) choices, NULL);
}

static void
hear_preferences_window_class_init (HearPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/preferences/hear-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HearPreferencesWindow, follow_switch);
  gtk_widget_class_bind_template_child (widget_class, HearPreferencesWindow, skip_row);
  gtk_widget_class_bind_template_child (widget_class, HearPreferencesWindow, speed_row);
  gtk_widget_class_bind_template_child (widget_class, HearPreferencesWindow, style_row);
}

static void
hear_preferences_window_init (HearPreferencesWindow *self)
{
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_preferences_window_present:
 * @parent: (nullable): the window that asks
 * @preferences: what to show, and to change
 *
 * Returns: (transfer none): the window, shown
 */
GtkWidget *
hear_preferences_window_present (GtkWindow *parent, HearPreferences *preferences)
{
  HearPreferencesWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (HEAR_IS_PREFERENCES (preferences), NULL);

  self = g_object_new (HEAR_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);
  bind_row (preferences, "skip-seconds", self->skip_row, &skips);
  bind_row (preferences, "speed", self->speed_row, &speeds);
  bind_row (preferences, "color-scheme", self->style_row, &styles);
  g_object_bind_property (preferences, "follow", self->follow_switch, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
