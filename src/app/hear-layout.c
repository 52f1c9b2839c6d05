/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-layout.h"

#include "hear-draw.h"

#define NARROW_WIDTH 1100
#define SINGLE_WIDTH 720

/* A bin that says how much fits into it, so that views arrange themselves:
 * libadwaita has breakpoints only since 1.4. Widths count at the size of the
 * text: 1280 pixels at 200 % hold as much as 640. */
struct _HearLayout
{
  GtkWidget parent_instance;

  GtkWidget     *child;
  HearLayoutSize size;
  HearLayoutSize wanted;
  guint          change_id;
  int            natural_width;
  int            narrow_width;
};

static void buildable_iface_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HearLayout, hear_layout, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_iface_init))

G_DEFINE_ENUM_TYPE (HearLayoutSize,
                    hear_layout_size,
                    G_DEFINE_ENUM_VALUE (HEAR_LAYOUT_WIDE, "wide"),
                    G_DEFINE_ENUM_VALUE (HEAR_LAYOUT_NARROW, "narrow"),
                    G_DEFINE_ENUM_VALUE (HEAR_LAYOUT_SINGLE, "single"))

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_SIZE,
  PROP_NATURAL_WIDTH,
  PROP_NARROW_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkBuildableIface *parent_buildable_iface;

/* What arranges itself anew must not do so while it is being placed. */
static gboolean
change_cb (gpointer user_data)
{
  HearLayout *self = HEAR_LAYOUT (user_data);

  self->change_id = 0;
  if (self->size != self->wanted)
    {
      self->size = self->wanted;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
    }

  return G_SOURCE_REMOVE;
}

static void
choose_size (HearLayout *self, int width)
{
  double         room = width / hear_draw_get_scale (GTK_WIDGET (self));
  HearLayoutSize size = HEAR_LAYOUT_WIDE;

  if (room < SINGLE_WIDTH)
    size = HEAR_LAYOUT_SINGLE;
  else if (room < self->narrow_width)
    size = HEAR_LAYOUT_NARROW;

  self->wanted = size;
  if (size != self->size && self->change_id == 0)
    self->change_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, change_cb, self, NULL);
}

static void
scale_changed_cb (HearLayout *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
hear_layout_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  HearLayout *self = HEAR_LAYOUT (widget);

  *minimum = 0;
  *natural = 0;
  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* A view that has been wide asks for a minimum that a smaller window could
       * not give it: it arranges itself anew when it gets less. */
      *minimum = 0;
      *natural = MAX (*minimum, self->natural_width > 0 ? self->natural_width : *natural);
    }
}

static void
hear_layout_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HearLayout *self = HEAR_LAYOUT (widget);
  int         minimum_width;
  int         minimum_height;
  int         child_width;

  choose_size (self, width);
  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
  child_width = MAX (width, minimum_width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, child_width, &minimum_height, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, child_width, MAX (height, minimum_height), baseline, NULL);
}

static void
hear_layout_dispose (GObject *object)
{
  HearLayout *self = HEAR_LAYOUT (object);

  g_clear_handle_id (&self->change_id, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (hear_layout_parent_class)->dispose (object);
}

static void
hear_layout_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearLayout *self = HEAR_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_SIZE:
      g_value_set_enum (value, self->size);
      break;
    case PROP_NATURAL_WIDTH:
      g_value_set_int (value, self->natural_width);
      break;
    case PROP_NARROW_WIDTH:
      g_value_set_int (value, self->narrow_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_layout_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearLayout *self = HEAR_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      hear_layout_set_child (self, g_value_get_object (value));
      break;
    case PROP_NATURAL_WIDTH:
      self->natural_width = g_value_get_int (value);
      break;
    case PROP_NARROW_WIDTH:
      self->narrow_width = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_layout_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    hear_layout_set_child (HEAR_LAYOUT (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = hear_layout_add_child;
}

static void
hear_layout_class_init (HearLayoutClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_layout_dispose;
  object_class->get_property = hear_layout_get_property;
  object_class->set_property = hear_layout_set_property;
  widget_class->measure = hear_layout_measure;
  widget_class->size_allocate = hear_layout_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SIZE] = g_param_spec_enum ("size", NULL, NULL, HEAR_TYPE_LAYOUT_SIZE, HEAR_LAYOUT_WIDE,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_NATURAL_WIDTH] = g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW_WIDTH] = g_param_spec_int ("narrow-width", NULL, NULL, 0, G_MAXINT, NARROW_WIDTH,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_layout_init (HearLayout *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  hear_draw_watch (GTK_WIDGET (self), G_CALLBACK (scale_changed_cb));
}

HearLayoutSize
hear_layout_get_size (HearLayout *self)
{
  g_return_val_if_fail (HEAR_IS_LAYOUT (self), HEAR_LAYOUT_WIDE);

  return self->size;
}

/**
 * hear_layout_get_child:
 * @self: a layout
 *
 * Returns: (transfer none) (nullable): what is in it
 */
GtkWidget *
hear_layout_get_child (HearLayout *self)
{
  g_return_val_if_fail (HEAR_IS_LAYOUT (self), NULL);

  return self->child;
}

void
hear_layout_set_child (HearLayout *self, GtkWidget *child)
{
  g_return_if_fail (HEAR_IS_LAYOUT (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}
