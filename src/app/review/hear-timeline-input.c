/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STEP_MS 2000
#define PAGE_MS 10000

#define ZOOM_STEP 1.25
#define PAN_STEP 60

#define HOVER_CHARS 60

static gint64
get_ms (HearTimeline *self,
        double        x)
{
  return (gint64) llround (hear_timeline_scale_to_ms (self->scale, x));
}

static void
scrub_to (HearTimeline *self,
          const char   *signal,
          double        x)
{
  gint64 position_ms = get_ms (self, x);

  hear_timeline_set_position_ms (self, position_ms);
  hear_timeline_emit (self, signal, position_ms);
}

static gboolean
is_at (HearTimeline *self,
       GtkWidget    *layer,
       double        y)
{
  graphene_rect_t area;

  return gtk_widget_compute_bounds (layer, GTK_WIDGET (self), &area) &&
         y >= (double) area.origin.y && y <= (double) (area.origin.y + area.size.height);
}

static HearNote *
find_note (HearTimeline *self,
           double        x,
           double        y)
{
  return is_at (self, self->notes, y) ? hear_note_layer_find_note (HEAR_NOTE_LAYER (self->notes), x) : NULL;
}

static HearQuote *
find_quote (HearTimeline *self,
            double        x,
            double        y)
{
  return is_at (self, self->quotes, y) ? hear_quote_layer_find_quote (HEAR_QUOTE_LAYER (self->quotes), x) : NULL;
}

static HearAnswer *
find_answer (HearTimeline *self,
             double        x,
             double        y)
{
  return gtk_widget_get_visible (self->chapters) && is_at (self, self->chapters, y)
           ? hear_chapter_layer_find_answer (HEAR_CHAPTER_LAYER (self->chapters), x)
           : NULL;
}

/* Discs lie above pencils. */
static gboolean
press_mark (HearTimeline *self,
            double        x,
            double        y)
{
  g_autoptr(HearQuote) quote = find_quote (self, x, y);
  g_autoptr(HearNote) note = quote == NULL ? find_note (self, x, y) : NULL;
  g_autoptr(HearAnswer) answer = find_answer (self, x, y);

  if (answer != NULL)
    hear_timeline_emit (self, "seek", hear_answer_get_start_ms (answer));
  else if (quote != NULL)
    hear_timeline_emit_quote (self, quote);
  else if (note != NULL)
    hear_timeline_emit_note (self, note);

  return answer != NULL || quote != NULL || note != NULL;
}

static char *
describe_mark (HearTimeline *self,
               double        x,
               double        y)
{
  g_autoptr(HearQuote) quote = find_quote (self, x, y);
  g_autoptr(HearNote) note = quote == NULL ? find_note (self, x, y) : NULL;
  g_autoptr(HearAnswer) answer = find_answer (self, x, y);

  if (answer != NULL)
    return g_strdup (hear_answer_get_question (answer));
  if (quote != NULL)
    /* Translators: somebody's words in quotation marks */
    return g_strdup_printf (_ ("“%s”"), hear_quote_get_text (quote));

  return note != NULL ? g_strdup (hear_note_get_text (note)) : NULL;
}

static void
drag_begin_cb (HearTimeline   *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  gtk_popover_popdown (GTK_POPOVER (self->hover));
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (press_mark (self, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  if (hear_timeline_get_duration_ms (self) == 0)
    return;

  self->dragging = TRUE;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  scrub_to (self, "scrub-begin", x);
}

static void
drag_update_cb (HearTimeline   *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  double x;

  if (self->dragging && gtk_gesture_drag_get_start_point (gesture, &x, NULL))
    scrub_to (self, "scrub", x + dx);
}

static void
drag_end_cb (HearTimeline   *self,
             double          dx,
             double          dy,
             GtkGestureDrag *gesture)
{
  if (!self->dragging)
    return;

  self->dragging = FALSE;
  hear_timeline_emit (self, "scrub-end", self->position_ms);
}

static gboolean
scroll_cb (HearTimeline             *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    {
      hear_timeline_scale_pan (self->scale, (dx + dy) * PAN_STEP);
      return GDK_EVENT_STOP;
    }

  hear_timeline_scale_zoom (self->scale, pow (ZOOM_STEP, -dy), self->pointer_x);

  return GDK_EVENT_STOP;
}

static void
show_hover (HearTimeline *self,
            double        x,
            double        y)
{
  g_autofree char *text = describe_mark (self, x, y);

  if (text == NULL)
    text = hear_timeline_describe (self, get_ms (self, x));
  gtk_label_set_label (GTK_LABEL (self->hover_label), text != NULL ? text : "");
  gtk_popover_set_pointing_to (GTK_POPOVER (self->hover), &(GdkRectangle){ (int) x, 0, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->hover));
}

static void
motion_cb (HearTimeline *self,
           double        x,
           double        y)
{
  self->pointer_x = x;
  if (!self->dragging && hear_timeline_get_duration_ms (self) > 0)
    show_hover (self, x, y);
}

static void
leave_cb (HearTimeline *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->hover));
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  HearTimeline *self = HEAR_TIMELINE (widget);
  gint64        by = g_variant_get_int64 (args);
  gint64        target = CLAMP (self->position_ms + by, 0, hear_timeline_get_duration_ms (self));

  hear_timeline_set_position_ms (self, target);
  hear_timeline_emit (self, "seek", target);

  return TRUE;
}

static gboolean
zoom_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  HearTimeline *self = HEAR_TIMELINE (widget);
  double        factor = g_variant_get_double (args);

  hear_timeline_scale_zoom (self->scale, factor, hear_timeline_scale_to_x (self->scale, (double) self->position_ms));

  return TRUE;
}

static void
add_move (GtkWidgetClass *widget_class,
          guint           keyval,
          gint64          by)
{
  gtk_widget_class_add_binding (widget_class, keyval, 0, move_cb, "x", by);
}

static void
add_zoom (GtkWidgetClass *widget_class,
          guint           keyval,
          double          factor)
{
  gtk_widget_class_add_binding (widget_class, keyval, GDK_CONTROL_MASK, zoom_cb, "d", factor);
}

void
hear_timeline_class_input (GtkWidgetClass *widget_class)
{
  /* Far enough to reach either end from anywhere. */
  const gint64 all = G_MAXINT32;

  add_move (widget_class, GDK_KEY_Left, -STEP_MS);
  add_move (widget_class, GDK_KEY_Right, STEP_MS);
  add_move (widget_class, GDK_KEY_Page_Up, -PAGE_MS);
  add_move (widget_class, GDK_KEY_Page_Down, PAGE_MS);
  add_move (widget_class, GDK_KEY_Home, -all);
  add_move (widget_class, GDK_KEY_End, all);
  add_zoom (widget_class, GDK_KEY_plus, ZOOM_STEP);
  add_zoom (widget_class, GDK_KEY_equal, ZOOM_STEP);
  add_zoom (widget_class, GDK_KEY_KP_Add, ZOOM_STEP);
  add_zoom (widget_class, GDK_KEY_minus, 1 / ZOOM_STEP);
  add_zoom (widget_class, GDK_KEY_KP_Subtract, 1 / ZOOM_STEP);
  add_zoom (widget_class, GDK_KEY_0, 1. / G_MAXINT16);
}

static void
init_hover (HearTimeline *self)
{
  self->hover = gtk_popover_new ();
  self->hover_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->hover_label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->hover_label), HOVER_CHARS);
  gtk_widget_add_css_class (self->hover_label, "numeric");
  gtk_widget_add_css_class (self->hover, "hear-hover");
  gtk_popover_set_autohide (GTK_POPOVER (self->hover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->hover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->hover), GTK_POS_TOP);
  gtk_popover_set_child (GTK_POPOVER (self->hover), self->hover_label);
  gtk_widget_set_can_target (self->hover, FALSE);
  gtk_widget_set_can_focus (self->hover, FALSE);
  gtk_widget_set_parent (self->hover, GTK_WIDGET (self));
}

void
hear_timeline_init_input (HearTimeline *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  init_hover (self);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
