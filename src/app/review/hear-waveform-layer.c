/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-waveform-layer.h"

#include <math.h>
#include <stdlib.h>

#include "hear-draw.h"

/* Sizes at the usual text size, in pixels. */
#define PITCH 4
#define BAR 2
#define HEIGHT 44

#define FULL_SCALE 128.

/* A quiet recording is drawn larger, up to so much: all but one slice in so
 * many fill this part of the height. */
#define N_SLICES 200
#define FEW 50
#define USUAL .9
#define MOST_GAIN 12.

/* Where nobody speaks or nothing is known yet. */
#define NOBODY G_MAXUINT

/* From when on somebody speaks. */
typedef struct
{
  gint64 start_ms;
  guint  speaker;
} Voice;

/*
 * The sound as bars, each in the colour of who speaks. One node, painted anew
 * only when the sound, the speakers or the scale change: what is played is
 * told apart by the veil of the playhead's layer.
 */
struct _HearWaveformLayer
{
  GtkWidget parent_instance;

  HearTimelineScale *scale;
  HearPeaks         *peaks;
  HearTranscript    *transcript;
  GArray            *voices;
  GPtrArray         *keys;
  double             gain;
  guint              n_draws;
};

G_DEFINE_FINAL_TYPE (HearWaveformLayer, hear_waveform_layer, GTK_TYPE_WIDGET)

static int
compare_voices (gconstpointer a,
                gconstpointer b)
{
  const Voice *one = a;
  const Voice *two = b;

  return one->start_ms < two->start_ms ? -1 : one->start_ms > two->start_ms;
}

static guint
find_key (HearWaveformLayer *self,
          const char        *key)
{
  guint index;

  if (!g_ptr_array_find_with_equal_func (self->keys, key, g_str_equal, &index))
    {
      index = self->keys->len;
      g_ptr_array_add (self->keys, g_strdup (key));
    }

  return index;
}

static guint
find_voice (HearWaveformLayer *self,
            double             position_ms)
{
  guint low = 0;
  guint high = self->voices->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if ((double) g_array_index (self->voices, Voice, middle).start_ms <= position_ms)
        low = middle + 1;
      else
        high = middle;
    }
  if (self->voices->len == 0)
    return NOBODY;

  return g_array_index (self->voices, Voice, low > 0 ? low - 1 : 0).speaker;
}

static double
measure_loudness (HearWaveformLayer *self,
                  double             from_ms,
                  double             to_ms)
{
  HearPeaksRange range;

  if (self->peaks == NULL || from_ms >= (double) hear_peaks_get_length (self->peaks) * HEAR_PEAKS_MS)
    return 0;

  range = hear_peaks_get_range (self->peaks, -1, from_ms, to_ms);

  return MAX (-(double) range.min, (double) range.max) / FULL_SCALE;
}

static int
compare_loudness (gconstpointer a,
                  gconstpointer b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return (one > two) - (one < two);
}

/* One bang does not count. */
static double
find_gain (HearWaveformLayer *self)
{
  double slices[N_SLICES];
  double step;

  if (self->peaks == NULL)
    return 1;

  step = (double) hear_peaks_get_length (self->peaks) * HEAR_PEAKS_MS / N_SLICES;
  for (guint i = 0; i < N_SLICES; i++)
    slices[i] = measure_loudness (self, i * step, (i + 1) * step);
  qsort (slices, N_SLICES, sizeof *slices, compare_loudness);

  return CLAMP (USUAL / MAX (slices[N_SLICES - 1 - N_SLICES / FEW], .001), 1, MOST_GAIN);
}

static void
add_bars (HearWaveformLayer *self,
          cairo_t           *cr,
          guint              voice)
{
  double scale = hear_draw_get_scale (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double margin = hear_timeline_scale_get_margin (self->scale);
  double end = hear_timeline_scale_get_width (self->scale) - margin;
  double pitch = PITCH * scale;

  for (double x = margin; x + BAR * scale <= end; x += pitch)
    {
      double from_ms = hear_timeline_scale_to_ms (self->scale, x);
      double to_ms = hear_timeline_scale_to_ms (self->scale, x + pitch);
      double tall;

      if (find_voice (self, (from_ms + to_ms) / 2) != voice)
        continue;
      tall = MAX (BAR * scale, round (MIN (measure_loudness (self, from_ms, to_ms) * self->gain, 1) * height));
      cairo_rectangle (cr, round (x), round ((height - tall) / 2), BAR * scale, tall);
    }
}

static void
hear_waveform_layer_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  HearWaveformLayer *self = HEAR_WAVEFORM_LAYER (widget);
  int                width = gtk_widget_get_width (widget);
  int                height = gtk_widget_get_height (widget);
  cairo_t           *cr;

  self->n_draws++;
  if (width <= 0 || height <= 0 || hear_timeline_scale_get_duration_ms (self->scale) == 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  for (guint i = 0; i < self->keys->len; i++)
    {
      GdkRGBA color = hear_draw_get_speaker_color (self->transcript, g_ptr_array_index (self->keys, i));

      gdk_cairo_set_source_rgba (cr, &color);
      add_bars (self, cr, i);
      cairo_fill (cr);
    }
  if (self->keys->len == 0)
    {
      GdkRGBA color = hear_draw_get_color (widget, HEAR_PAINT_SECONDARY);

      gdk_cairo_set_source_rgba (cr, &color);
      add_bars (self, cr, NOBODY);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
}

static void
style_changed_cb (HearWaveformLayer *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, (int) (HEIGHT * hear_draw_get_scale (GTK_WIDGET (self))));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
hear_waveform_layer_dispose (GObject *object)
{
  HearWaveformLayer *self = HEAR_WAVEFORM_LAYER (object);

  g_clear_object (&self->scale);
  g_clear_object (&self->peaks);
  g_clear_object (&self->transcript);

  G_OBJECT_CLASS (hear_waveform_layer_parent_class)->dispose (object);
}

static void
hear_waveform_layer_finalize (GObject *object)
{
  HearWaveformLayer *self = HEAR_WAVEFORM_LAYER (object);

  g_clear_pointer (&self->voices, g_array_unref);
  g_clear_pointer (&self->keys, g_ptr_array_unref);

  G_OBJECT_CLASS (hear_waveform_layer_parent_class)->finalize (object);
}

static void
hear_waveform_layer_class_init (HearWaveformLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_waveform_layer_dispose;
  G_OBJECT_CLASS (klass)->finalize = hear_waveform_layer_finalize;
  widget_class->snapshot = hear_waveform_layer_snapshot;
}

static void
hear_waveform_layer_init (HearWaveformLayer *self)
{
  self->voices = g_array_new (FALSE, FALSE, sizeof (Voice));
  self->keys = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  hear_draw_watch (GTK_WIDGET (self), G_CALLBACK (style_changed_cb));
  style_changed_cb (self);
}

/**
 * hear_waveform_layer_new:
 * @scale: the timeline's scale
 *
 * Returns: (transfer floating): a layer without sound
 */
GtkWidget *
hear_waveform_layer_new (HearTimelineScale *scale)
{
  HearWaveformLayer *self = g_object_new (HEAR_TYPE_WAVEFORM_LAYER, NULL);

  self->scale = g_object_ref (scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * hear_waveform_layer_set_peaks:
 * @self: a layer
 * @peaks: (nullable): the sound, as far as it is known
 */
void
hear_waveform_layer_set_peaks (HearWaveformLayer *self,
                               HearPeaks         *peaks)
{
  g_return_if_fail (HEAR_IS_WAVEFORM_LAYER (self));

  if (!g_set_object (&self->peaks, peaks))
    return;

  self->gain = find_gain (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hear_waveform_layer_set_transcript:
 * @self: a layer
 * @transcript: (nullable): who speaks when; also the same one after it changed
 */
void
hear_waveform_layer_set_transcript (HearWaveformLayer *self,
                                    HearTranscript    *transcript)
{
  g_return_if_fail (HEAR_IS_WAVEFORM_LAYER (self));

  g_set_object (&self->transcript, transcript);
  g_array_set_size (self->voices, 0);
  g_ptr_array_set_size (self->keys, 0);
  if (transcript != NULL && hear_transcript_get_times (transcript) != HEAR_TRANSCRIPT_TIMES_NONE)
    {
      for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
        {
          HearSegment *segment = hear_transcript_get_segment (transcript, i);
          Voice        voice = { hear_segment_get_start_ms (segment), find_key (self, hear_segment_get_speaker (segment)) };

          g_array_append_val (self->voices, voice);
        }
      g_array_sort (self->voices, compare_voices);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hear_waveform_layer_get_n_draws:
 * @self: a layer
 *
 * Returns: how often it was drawn, for tests and benches
 */
guint
hear_waveform_layer_get_n_draws (HearWaveformLayer *self)
{
  g_return_val_if_fail (HEAR_IS_WAVEFORM_LAYER (self), 0);

  return self->n_draws;
}
