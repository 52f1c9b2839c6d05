/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-waveform-thumb.h"

#include "hear-draw.h"

#define BAR_WIDTH 2
#define BAR_STEP 3
#define HEIGHT 30
#define REST_ALPHA .62f

/* The shape of a recording in a list's row: what was heard in full colour, the
 * rest paler. Takes plain heights, one byte a bar. */
struct _HearWaveformThumb
{
  GtkWidget parent_instance;

  GBytes *bars;
  double  played;
};

G_DEFINE_FINAL_TYPE (HearWaveformThumb, hear_waveform_thumb, GTK_TYPE_WIDGET)

static void
hear_waveform_thumb_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 0 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? HEAR_WAVEFORM_THUMB_BARS * BAR_STEP : HEIGHT;
}

static void
hear_waveform_thumb_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HearWaveformThumb *self = HEAR_WAVEFORM_THUMB (widget);
  GdkRGBA            color = hear_draw_get_part_color (HEAR_PARTICIPANT_PART_CANDIDATE);
  GdkRGBA            rest = color;
  const guint8      *heights;
  gsize              n;

  if (self->bars == NULL)
    return;

  rest.alpha *= REST_ALPHA;
  heights = g_bytes_get_data (self->bars, &n);
  for (gsize i = 0; i < n; i++)
    {
      float    x = (float) (i * BAR_STEP);
      float    height = MAX (2, (float) (HEIGHT * heights[i]) / 255);
      gboolean heard = (double) i < self->played * (double) n;

      if (x + BAR_WIDTH > (float) gtk_widget_get_width (widget))
        break;
      gtk_snapshot_append_color (snapshot, heard ? &color : &rest, &GRAPHENE_RECT_INIT (x, (HEIGHT - height) / 2, BAR_WIDTH, height));
    }
}

static void
hear_waveform_thumb_finalize (GObject *object)
{
  g_clear_pointer (&HEAR_WAVEFORM_THUMB (object)->bars, g_bytes_unref);

  G_OBJECT_CLASS (hear_waveform_thumb_parent_class)->finalize (object);
}

static void
hear_waveform_thumb_class_init (HearWaveformThumbClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hear_waveform_thumb_finalize;
  widget_class->measure = hear_waveform_thumb_measure;
  widget_class->snapshot = hear_waveform_thumb_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hear_waveform_thumb_init (HearWaveformThumb *self)
{
  hear_draw_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
hear_waveform_thumb_new (void)
{
  return g_object_new (HEAR_TYPE_WAVEFORM_THUMB, NULL);
}

/**
 * hear_waveform_thumb_set_bars:
 * @self: a thumb
 * @bars: (nullable): a height from 0 to 255 for each bar
 */
void
hear_waveform_thumb_set_bars (HearWaveformThumb *self, GBytes *bars)
{
  g_return_if_fail (HEAR_IS_WAVEFORM_THUMB (self));

  if (self->bars == bars)
    return;

  g_clear_pointer (&self->bars, g_bytes_unref);
  if (bars != NULL)
    self->bars = g_bytes_ref (bars);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hear_waveform_thumb_set_played:
 * @self: a thumb
 * @played: how much of it was heard, from 0 to 1
 */
void
hear_waveform_thumb_set_played (HearWaveformThumb *self, double played)
{
  g_return_if_fail (HEAR_IS_WAVEFORM_THUMB (self));

  self->played = played;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
