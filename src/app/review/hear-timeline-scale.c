/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-timeline-scale.h"

#define MIN_VISIBLE_MS 2000.

/* Where the position comes to stand when the view follows it. */
#define REVEAL_AT .1

/*
 * The part of the recording that a timeline shows, and where on it a moment
 * stands. Shared by its layers, which draw anew on "changed".
 */
struct _HearTimelineScale
{
  GObject parent_instance;

  gint64 duration_ms;
  double width;
  double margin;
  double from_ms;
  double visible_ms; /* 0: all of it */
};

G_DEFINE_FINAL_TYPE (HearTimelineScale, hear_timeline_scale, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static double
get_room (HearTimelineScale *self)
{
  return MAX (self->width - 2 * self->margin, 1);
}

static void
show (HearTimelineScale *self,
      double             from_ms,
      double             visible_ms)
{
  double all = (double) self->duration_ms;

  visible_ms = CLAMP (visible_ms, MIN (MIN_VISIBLE_MS, all), all);
  from_ms = CLAMP (from_ms, 0, all - visible_ms);
  if (G_APPROX_VALUE (from_ms, self->from_ms, .01) && G_APPROX_VALUE (visible_ms, hear_timeline_scale_get_visible_ms (self), .01))
    return;

  self->from_ms = from_ms;
  self->visible_ms = G_APPROX_VALUE (visible_ms, all, .5) ? 0 : visible_ms;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
hear_timeline_scale_class_init (HearTimelineScaleClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hear_timeline_scale_init (HearTimelineScale *self)
{
}

/**
 * hear_timeline_scale_new:
 *
 * Returns: (transfer full): a scale of nothing yet
 */
HearTimelineScale *
hear_timeline_scale_new (void)
{
  return g_object_new (HEAR_TYPE_TIMELINE_SCALE, NULL);
}

/**
 * hear_timeline_scale_get_duration_ms:
 * @self: a scale
 *
 * Returns: how long the recording is
 */
gint64
hear_timeline_scale_get_duration_ms (HearTimelineScale *self)
{
  g_return_val_if_fail (HEAR_IS_TIMELINE_SCALE (self), 0);

  return self->duration_ms;
}

/**
 * hear_timeline_scale_set_duration_ms:
 * @self: a scale
 * @duration_ms: how long the recording is; all of it will be shown
 */
void
hear_timeline_scale_set_duration_ms (HearTimelineScale *self,
                                     gint64             duration_ms)
{
  g_return_if_fail (HEAR_IS_TIMELINE_SCALE (self));

  duration_ms = MAX (duration_ms, 0);
  if (self->duration_ms == duration_ms)
    return;

  self->duration_ms = duration_ms;
  self->from_ms = 0;
  self->visible_ms = 0;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * hear_timeline_scale_set_width:
 * @self: a scale
 * @width: of the timeline, in pixels
 * @margin: what stays free at both its ends
 */
void
hear_timeline_scale_set_width (HearTimelineScale *self,
                               double             width,
                               double             margin)
{
  g_return_if_fail (HEAR_IS_TIMELINE_SCALE (self));

  if (G_APPROX_VALUE (self->width, width, .01) && G_APPROX_VALUE (self->margin, margin, .01))
    return;

  self->width = width;
  self->margin = margin;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * hear_timeline_scale_get_margin:
 * @self: a scale
 *
 * Returns: what stays free at both ends
 */
double
hear_timeline_scale_get_margin (HearTimelineScale *self)
{
  g_return_val_if_fail (HEAR_IS_TIMELINE_SCALE (self), 0);

  return self->margin;
}

/**
 * hear_timeline_scale_get_width:
 * @self: a scale
 *
 * Returns: the timeline's width
 */
double
hear_timeline_scale_get_width (HearTimelineScale *self)
{
  g_return_val_if_fail (HEAR_IS_TIMELINE_SCALE (self), 0);

  return self->width;
}

/**
 * hear_timeline_scale_get_from_ms:
 * @self: a scale
 *
 * Returns: the first moment that is shown
 */
double
hear_timeline_scale_get_from_ms (HearTimelineScale *self)
{
  g_return_val_if_fail (HEAR_IS_TIMELINE_SCALE (self), 0);

  return self->from_ms;
}

/**
 * hear_timeline_scale_get_visible_ms:
 * @self: a scale
 *
 * Returns: how much is shown
 */
double
hear_timeline_scale_get_visible_ms (HearTimelineScale *self)
{
  g_return_val_if_fail (HEAR_IS_TIMELINE_SCALE (self), 0);

  return self->visible_ms > 0 ? self->visible_ms : (double) self->duration_ms;
}

/**
 * hear_timeline_scale_to_x:
 * @self: a scale
 * @position_ms: a moment
 *
 * Returns: where it stands, in pixels; may lie outside
 */
double
hear_timeline_scale_to_x (HearTimelineScale *self,
                          double             position_ms)
{
  double visible;

  g_return_val_if_fail (HEAR_IS_TIMELINE_SCALE (self), 0);

  visible = hear_timeline_scale_get_visible_ms (self);
  if (visible <= 0)
    return self->margin;

  return self->margin + (position_ms - self->from_ms) / visible * get_room (self);
}

/**
 * hear_timeline_scale_to_ms:
 * @self: a scale
 * @x: a place in pixels
 *
 * Returns: the moment there, never outside the recording
 */
double
hear_timeline_scale_to_ms (HearTimelineScale *self,
                           double             x)
{
  double ms;

  g_return_val_if_fail (HEAR_IS_TIMELINE_SCALE (self), 0);

  ms = self->from_ms + (x - self->margin) / get_room (self) * hear_timeline_scale_get_visible_ms (self);

  return CLAMP (ms, 0, (double) self->duration_ms);
}

/**
 * hear_timeline_scale_zoom:
 * @self: a scale
 * @factor: above 1 shows more closely
 * @around_x: the place that shall stay where it is, in pixels
 */
void
hear_timeline_scale_zoom (HearTimelineScale *self,
                          double             factor,
                          double             around_x)
{
  double around_ms;
  double visible;

  g_return_if_fail (HEAR_IS_TIMELINE_SCALE (self));
  g_return_if_fail (factor > 0);

  if (self->duration_ms == 0)
    return;

  around_ms = hear_timeline_scale_to_ms (self, around_x);
  visible = hear_timeline_scale_get_visible_ms (self) / factor;
  visible = CLAMP (visible, MIN (MIN_VISIBLE_MS, (double) self->duration_ms), (double) self->duration_ms);
  show (self, around_ms - (around_x - self->margin) / get_room (self) * visible, visible);
}

/**
 * hear_timeline_scale_pan:
 * @self: a scale
 * @pixels: how far; positive shows what comes later
 */
void
hear_timeline_scale_pan (HearTimelineScale *self,
                         double             pixels)
{
  double visible;

  g_return_if_fail (HEAR_IS_TIMELINE_SCALE (self));

  visible = hear_timeline_scale_get_visible_ms (self);
  show (self, self->from_ms + pixels / get_room (self) * visible, visible);
}

/**
 * hear_timeline_scale_reveal:
 * @self: a scale
 * @position_ms: a moment that shall be seen
 */
void
hear_timeline_scale_reveal (HearTimelineScale *self,
                            double             position_ms)
{
  double visible;

  g_return_if_fail (HEAR_IS_TIMELINE_SCALE (self));

  visible = hear_timeline_scale_get_visible_ms (self);
  if (position_ms < self->from_ms || position_ms > self->from_ms + visible)
    show (self, position_ms - REVEAL_AT * visible, visible);
}

/**
 * hear_timeline_scale_get_tick_ms:
 * @self: a scale
 * @min_pixels: how far ticks stand apart at least
 *
 * Returns: a round time between two ticks, 0 if there is nothing to divide
 */
gint64
hear_timeline_scale_get_tick_ms (HearTimelineScale *self,
                                 double             min_pixels)
{
  const gint64 steps[] = { 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000, 36000 };
  double       least;

  g_return_val_if_fail (HEAR_IS_TIMELINE_SCALE (self), 0);

  least = min_pixels / get_room (self) * hear_timeline_scale_get_visible_ms (self);
  for (guint i = 0; i < G_N_ELEMENTS (steps) && least > 0; i++)
    {
      if ((double) (steps[i] * 1000) >= least)
        return steps[i] * 1000;
    }

  return 0;
}
