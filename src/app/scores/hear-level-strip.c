/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-level-strip.h"

#include <glib/gi18n-lib.h>

#include "hear-competency.h"
#include "hear-rating.h"

#define N_LEVELS (HEAR_LEVEL_MAX - HEAR_LEVEL_MIN + 1)

/* Between a line and the steps beside it. */
#define GAP 5

/* The five steps of a rubric's scale on a line, the chosen one filled. Each
 * step is a button, so that it is named and pressed like one. "chosen" says
 * which was pressed, %HEAR_RATING_OPEN if it was the chosen one. */
struct _HearLevelStrip
{
  GtkWidget parent_instance;

  GtkWidget *steps[N_LEVELS];
  int        level;
  gboolean   showing;
};

G_DEFINE_FINAL_TYPE (HearLevelStrip, hear_level_strip, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LEVEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_level (HearLevelStrip *self)
{
  self->showing = TRUE;
  for (int i = 0; i < N_LEVELS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->steps[i]), self->level == HEAR_LEVEL_MIN + i);
  self->showing = FALSE;
}

static void
toggled_cb (HearLevelStrip *self, GtkToggleButton *step)
{
  int level = HEAR_RATING_OPEN;

  if (self->showing)
    return;
  for (int i = 0; i < N_LEVELS; i++)
    if (self->steps[i] == GTK_WIDGET (step) && gtk_toggle_button_get_active (step))
      level = HEAR_LEVEL_MIN + i;

  /* It is whoever listens that sets the level. */
  show_level (self);
  g_signal_emit (self, signals[CHOSEN], 0, level);
}

static GtkWidget *
make_step (HearLevelStrip *self, int level)
{
  g_autofree char *label = g_strdup_printf ("%d", level);
  GtkWidget       *step = gtk_toggle_button_new_with_label (label);
  /* Translators: a step of a scale from 1 to 5 */
  g_autofree char *name = g_strdup_printf (_ ("Level %d"), level);

  gtk_widget_add_css_class (step, "hear-step");
  gtk_widget_add_css_class (step, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (step), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (step, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (step, GTK_WIDGET (self));

  return step;
}

static void
hear_level_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  HearLevelStrip *self = HEAR_LEVEL_STRIP (widget);

  *minimum = *natural = 0;
  for (int i = 0; i < N_LEVELS; i++)
    {
      int least;
      int usual;

      gtk_widget_measure (self->steps[i], orientation, -1, &least, &usual, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum += least + (i > 0 ? GAP : 0);
          *natural += usual * (i > 0 ? 3 : 1);
        }
      else
        {
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, usual);
        }
    }
}

static void
hear_level_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HearLevelStrip *self = HEAR_LEVEL_STRIP (widget);
  gboolean        mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (int i = 0; i < N_LEVELS; i++)
    {
      int           step_width;
      int           step_height;
      GtkAllocation place;

      gtk_widget_measure (self->steps[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &step_width, NULL, NULL);
      gtk_widget_measure (self->steps[i], GTK_ORIENTATION_VERTICAL, -1, NULL, &step_height, NULL, NULL);
      place.x = (width - step_width) * (mirrored ? N_LEVELS - 1 - i : i) / (N_LEVELS - 1);
      place.y = (height - step_height) / 2;
      place.width = step_width;
      place.height = step_height;
      gtk_widget_size_allocate (self->steps[i], &place, -1);
    }
}

static void
hear_level_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HearLevelStrip *self = HEAR_LEVEL_STRIP (widget);
  GdkRGBA         color;
  graphene_rect_t left;
  graphene_rect_t right;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= .2f;
  for (int i = 1; i < N_LEVELS; i++)
    {
      gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
      float    from;
      float    to;
      float    middle;

      if (!gtk_widget_compute_bounds (self->steps[mirrored ? i : i - 1], widget, &left) ||
          !gtk_widget_compute_bounds (self->steps[mirrored ? i - 1 : i], widget, &right))
        continue;
      from = left.origin.x + left.size.width + GAP;
      to = right.origin.x - GAP;
      middle = left.origin.y + left.size.height / 2;
      if (to > from)
        gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (from, middle - 1, to - from, 2));
    }
  GTK_WIDGET_CLASS (hear_level_strip_parent_class)->snapshot (widget, snapshot);
}

static void
hear_level_strip_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LEVEL:
      g_value_set_int (value, HEAR_LEVEL_STRIP (object)->level);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_level_strip_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LEVEL:
      hear_level_strip_set_level (HEAR_LEVEL_STRIP (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_level_strip_dispose (GObject *object)
{
  HearLevelStrip *self = HEAR_LEVEL_STRIP (object);

  for (int i = 0; i < N_LEVELS; i++)
    g_clear_pointer (&self->steps[i], gtk_widget_unparent);

  G_OBJECT_CLASS (hear_level_strip_parent_class)->dispose (object);
}

static void
hear_level_strip_class_init (HearLevelStripClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_level_strip_dispose;
  object_class->get_property = hear_level_strip_get_property;
  object_class->set_property = hear_level_strip_set_property;
  widget_class->measure = hear_level_strip_measure;
  widget_class->size_allocate = hear_level_strip_size_allocate;
  widget_class->snapshot = hear_level_strip_snapshot;

  properties[PROP_LEVEL] = g_param_spec_int ("level", NULL, NULL, HEAR_RATING_OPEN, HEAR_LEVEL_MAX, HEAR_RATING_OPEN,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] = g_signal_new ("chosen", HEAR_TYPE_LEVEL_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "hearlevels");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hear_level_strip_init (HearLevelStrip *self)
{
  self->level = HEAR_RATING_OPEN;
  for (int i = 0; i < N_LEVELS; i++)
    self->steps[i] = make_step (self, HEAR_LEVEL_MIN + i);
}

/**
 * hear_level_strip_get_level:
 * @self: a strip
 *
 * Returns: the step that is filled, 1 to 5, %HEAR_RATING_NO_EVIDENCE or
 *   %HEAR_RATING_OPEN if none is
 */
int
hear_level_strip_get_level (HearLevelStrip *self)
{
  g_return_val_if_fail (HEAR_IS_LEVEL_STRIP (self), HEAR_RATING_OPEN);

  return self->level;
}

/**
 * hear_level_strip_set_level:
 * @self: a strip
 * @level: the step to fill
 */
void
hear_level_strip_set_level (HearLevelStrip *self, int level)
{
  g_return_if_fail (HEAR_IS_LEVEL_STRIP (self));

  if (self->level == level)
    return;

  self->level = level;
  show_level (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}

/**
 * hear_level_strip_set_editable:
 * @self: a strip
 * @editable: whether steps can be pressed
 */
void
hear_level_strip_set_editable (HearLevelStrip *self, gboolean editable)
{
  g_return_if_fail (HEAR_IS_LEVEL_STRIP (self));

  for (int i = 0; i < N_LEVELS; i++)
    {
      gtk_widget_set_can_target (self->steps[i], editable);
      gtk_widget_set_focusable (self->steps[i], editable);
    }
}
