/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-competency-row.h"

#include <glib/gi18n-lib.h>

#include "hear-template.h"
#include "hear-text-row.h"

/* Name and definition, then the levels. */
#define FIRST_LEVEL 2
#define N_PARTS (FIRST_LEVEL + HEAR_LEVEL_MAX - HEAR_LEVEL_MIN + 1)

/* A competency of a rubric: its name, and folded out what it is and what its
 * levels look like. "edited" tells that somebody typed, "move" and "remove"
 * what somebody wants done with it. */
struct _HearCompetencyRow
{
  AdwExpanderRow parent_instance;

  HearCompetency     *competency;
  HearCompetencyPlace place;
  gboolean            showing;
  HearTextRow        *parts[N_PARTS]; /* made when they are first seen */

  GtkWidget *down;
  GtkWidget *grip;
  GtkWidget *remove;
  GtkWidget *up;
};

G_DEFINE_FINAL_TYPE (HearCompetencyRow, hear_competency_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  EDITED,
  MOVE,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_part (HearCompetency *competency, int part)
{
  if (part == 0)
    return hear_competency_get_name (competency);
  if (part == 1)
    return hear_competency_get_definition (competency);

  return hear_competency_get_anchor (competency, HEAR_LEVEL_MIN + part - FIRST_LEVEL);
}

static void
set_part (HearCompetency *competency, int part, const char *text)
{
  if (part == 0)
    hear_competency_set_name (competency, text);
  else if (part == 1)
    hear_competency_set_definition (competency, text);
  else
    hear_competency_set_anchor (competency, HEAR_LEVEL_MIN + part - FIRST_LEVEL, text);
}

static char *
name_part (int part)
{
  if (part == 0)
    /* Translators: of a competency */
    return g_strdup (_ ("Name"));
  if (part == 1)
    return g_strdup (_ ("What it is"));

  /* Translators: a level of the scale, and what somebody does who is on it */
  return g_strdup_printf (_ ("Level %d looks like this"), HEAR_LEVEL_MIN + part - FIRST_LEVEL);
}

static gboolean
is_missing (HearCompetency *competency, int part)
{
  const char *text = get_part (competency, part);

  while (text != NULL && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text == NULL || *text == '\0';
}

static guint
count_missing (HearCompetency *competency)
{
  guint n = 0;

  for (int part = 0; part < N_PARTS; part++)
    n += is_missing (competency, part);

  return n;
}

/* What can be read while it is folded up. */
static void
show_head (HearCompetencyRow *self)
{
  const char      *name = hear_competency_get_name (self->competency);
  guint            n = count_missing (self->competency);
  g_autofree char *missing = g_strdup_printf (ngettext ("%u text is missing", "%u texts are missing", n), n);
  const char      *definition = hear_competency_get_definition (self->competency);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name != NULL && *name != '\0' ? name : _ ("New competency"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), n > 0 && self->place.editable ? missing : definition != NULL ? definition
                                                                                                                       : "");
}

static void
show_parts (HearCompetencyRow *self)
{
  if (self->parts[0] == NULL)
    return;

  self->showing = TRUE;
  for (int part = 0; part < N_PARTS; part++)
    {
      gboolean missing = self->place.checked && is_missing (self->competency, part);

      hear_text_row_set_text (self->parts[part], get_part (self->competency, part));
      hear_text_row_set_editable (self->parts[part], self->place.editable);
      hear_text_row_set_missing (self->parts[part], missing ? _ ("This is missing") : NULL);
    }
  self->showing = FALSE;
}

static void
part_changed_cb (HearCompetencyRow *self, HearTextRow *row)
{
  g_autofree char *text = NULL;

  if (self->showing || self->competency == NULL)
    return;

  text = hear_text_row_get_text (row);
  for (int part = 0; part < N_PARTS; part++)
    if (self->parts[part] == row)
      {
        set_part (self->competency, part, text);
        hear_text_row_set_missing (row, self->place.checked && is_missing (self->competency, part) ? _ ("This is missing") : NULL);
      }
  show_head (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
make_parts (HearCompetencyRow *self)
{
  if (self->parts[0] != NULL)
    return;

  for (int part = 0; part < N_PARTS; part++)
    {
      g_autofree char *label = name_part (part);

      self->parts[part] = HEAR_TEXT_ROW (hear_text_row_new (label));
      g_signal_connect_object (self->parts[part], "changed", G_CALLBACK (part_changed_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->parts[part]));
    }
}

/* Twelve times seven texts would be slow to make: only what is seen. */
static void
expanded_cb (HearCompetencyRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  make_parts (self);
  if (self->competency != NULL)
    show_parts (self);
}

static void
ask_move (HearCompetencyRow *self, guint from, guint to)
{
  if (self->place.editable && from < self->place.n && to < self->place.n && from != to)
    g_signal_emit (self, signals[MOVE], 0, from, to);
}

static void
up_cb (HearCompetencyRow *self)
{
  ask_move (self, self->place.position, self->place.position - 1);
}

static void
down_cb (HearCompetencyRow *self)
{
  ask_move (self, self->place.position, self->place.position + 1);
}

static void
remove_cb (HearCompetencyRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0, self->place.position);
}

static gboolean
key_cb (HearCompetencyRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;

  ask_move (self, self->place.position, keyval == GDK_KEY_Up ? self->place.position - 1 : self->place.position + 1);

  return GDK_EVENT_STOP;
}

static GdkContentProvider *
prepare_drag_cb (HearCompetencyRow *self)
{
  return self->place.editable ? gdk_content_provider_new_typed (G_TYPE_UINT, self->place.position) : NULL;
}

static gboolean
drop_cb (HearCompetencyRow *self, const GValue *value)
{
  ask_move (self, g_value_get_uint (value), self->place.position);

  return TRUE;
}

static void
add_drag (HearCompetencyRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->grip, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
hear_competency_row_dispose (GObject *object)
{
  g_clear_object (&HEAR_COMPETENCY_ROW (object)->competency);

  G_OBJECT_CLASS (hear_competency_row_parent_class)->dispose (object);
}

static void
hear_competency_row_class_init (HearCompetencyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_competency_row_dispose;

  signals[EDITED] = g_signal_new ("edited", HEAR_TYPE_COMPETENCY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVE] = g_signal_new ("move", HEAR_TYPE_COMPETENCY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[REMOVE] = g_signal_new ("remove", HEAR_TYPE_COMPETENCY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/roles/hear-competency-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HearCompetencyRow, down);
  gtk_widget_class_bind_template_child (widget_class, HearCompetencyRow, grip);
  gtk_widget_class_bind_template_child (widget_class, HearCompetencyRow, remove);
  gtk_widget_class_bind_template_child (widget_class, HearCompetencyRow, up);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
}

static void
hear_competency_row_init (HearCompetencyRow *self)
{
  hear_template_init (GTK_WIDGET (self));
  add_drag (self);
}

/**
 * hear_competency_row_new:
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
hear_competency_row_new (void)
{
  return g_object_new (HEAR_TYPE_COMPETENCY_ROW, NULL);
}

/**
 * hear_competency_row_show:
 * @self: a row
 * @competency: what to show; what is typed goes into it
 * @place: how
 */
void
hear_competency_row_show (HearCompetencyRow *self, HearCompetency *competency, const HearCompetencyPlace *place)
{
  g_return_if_fail (HEAR_IS_COMPETENCY_ROW (self));
  g_return_if_fail (HEAR_IS_COMPETENCY (competency));
  g_return_if_fail (place != NULL);

  g_set_object (&self->competency, competency);
  self->place = *place;
  gtk_widget_set_visible (self->grip, place->editable);
  gtk_widget_set_visible (self->up, place->editable);
  gtk_widget_set_visible (self->down, place->editable);
  gtk_widget_set_visible (self->remove, place->editable);
  gtk_widget_set_sensitive (self->up, place->position > 0);
  gtk_widget_set_sensitive (self->down, place->position + 1 < place->n);
  show_head (self);
  show_parts (self);
}

/**
 * hear_competency_row_focus:
 * @self: a row
 * @part: 0 for the name, 1 for the definition, then the levels; -1 for the row
 *   itself
 */
void
hear_competency_row_focus (HearCompetencyRow *self, int part)
{
  g_return_if_fail (HEAR_IS_COMPETENCY_ROW (self));
  g_return_if_fail (part < N_PARTS);

  if (part < 0)
    {
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
      return;
    }

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  make_parts (self);
  show_parts (self);
  hear_text_row_focus (self->parts[part]);
}
