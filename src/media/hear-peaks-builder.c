/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-peaks-builder.h"

/* So many samples are compared side by side, each with those that lie a
 * multiple of this before it: a compiler makes vectors of that. A multiple of
 * every number of channels. */
#define LANES 4

/*
 * Grows the outline of a sound while its samples come. Not locked: whoever
 * shares it between threads does that.
 */
struct _HearPeaksBuilder
{
  guint   n_channels;
  guint   rate;
  guint64 frames;   /* taken so far */
  guint64 to_skip;  /* left of what skip() asked for */
  guint64 n_pairs;  /* finished */
  guint64 boundary; /* the frame at which the open pair ends */
  float   min[HEAR_PEAKS_CHANNELS];
  float   max[HEAR_PEAKS_CHANNELS];
  GArray *pairs[HEAR_PEAKS_CHANNELS];
};

/* Rates are not always multiples of 100: pairs of 110 and 111 frames take
 * turns at 11,025 Hz. */
static void
open_pair (HearPeaksBuilder *self)
{
  self->boundary = (self->n_pairs + 1) * self->rate * HEAR_PEAKS_MS / 1000;
  for (guint i = 0; i < HEAR_PEAKS_CHANNELS; i++)
    {
      self->min[i] = G_MAXFLOAT;
      self->max[i] = -G_MAXFLOAT;
    }
}

static gint8
to_byte (float sample)
{
  float scaled = sample * 127.0f;

  /* The comparison is false for a NaN. */
  if (!(scaled >= -127.0f))
    return -127;

  return scaled >= 127.0f ? 127 : (gint8) (scaled < 0 ? scaled - 0.5f : scaled + 0.5f);
}

static void
append_pair (HearPeaksBuilder *self)
{
  for (guint i = 0; i < self->n_channels; i++)
    {
      gboolean    empty = self->min[i] > self->max[i];
      const gint8 pair[2] = { empty ? 0 : to_byte (self->min[i]), empty ? 0 : to_byte (self->max[i]) };

      g_array_append_vals (self->pairs[i], pair, 2);
    }
}

static void
close_pair (HearPeaksBuilder *self)
{
  append_pair (self);
  self->n_pairs++;
  open_pair (self);
}

static void
widen (HearPeaksBuilder *self,
       guint             channel,
       float             min,
       float             max)
{
  self->min[channel] = MIN (self->min[channel], min);
  self->max[channel] = MAX (self->max[channel], max);
}

static void
widen_by_s16 (HearPeaksBuilder *self,
              const gint16     *samples,
              gsize             n_frames)
{
  gsize  n = n_frames * self->n_channels;
  gsize  at = 0;
  gint16 min[LANES];
  gint16 max[LANES];

  for (guint lane = 0; lane < LANES; lane++)
    {
      min[lane] = G_MAXINT16;
      max[lane] = G_MININT16;
    }
  for (; at + LANES <= n; at += LANES)
    for (guint lane = 0; lane < LANES; lane++)
      {
        min[lane] = MIN (min[lane], samples[at + lane]);
        max[lane] = MAX (max[lane], samples[at + lane]);
      }
  for (guint lane = 0; at + lane < n; lane++)
    {
      min[lane] = MIN (min[lane], samples[at + lane]);
      max[lane] = MAX (max[lane], samples[at + lane]);
    }
  for (guint lane = 0; lane < MIN (LANES, n); lane++)
    widen (self, lane % self->n_channels, (float) min[lane] / 32768.0f, (float) max[lane] / 32768.0f);
}

static void
widen_by_f32 (HearPeaksBuilder *self,
              const float      *samples,
              gsize             n_frames)
{
  gsize n = n_frames * self->n_channels;
  gsize at = 0;
  float min[LANES];
  float max[LANES];

  for (guint lane = 0; lane < LANES; lane++)
    {
      min[lane] = G_MAXFLOAT;
      max[lane] = -G_MAXFLOAT;
    }
  /* A NaN is smaller than nothing: it never wins. */
  for (; at + LANES <= n; at += LANES)
    for (guint lane = 0; lane < LANES; lane++)
      {
        min[lane] = MIN (samples[at + lane], min[lane]);
        max[lane] = MAX (samples[at + lane], max[lane]);
      }
  for (guint lane = 0; at + lane < n; lane++)
    {
      min[lane] = MIN (samples[at + lane], min[lane]);
      max[lane] = MAX (samples[at + lane], max[lane]);
    }
  for (guint lane = 0; lane < MIN (LANES, n); lane++)
    widen (self, lane % self->n_channels, min[lane], max[lane]);
}

/* How many frames at once: not beyond the open pair's end. */
static gsize
next_step (HearPeaksBuilder *self,
           gsize             n_frames)
{
  return (gsize) MIN ((guint64) n_frames, self->boundary - self->frames);
}

static void
advance (HearPeaksBuilder *self,
         gsize             n_frames)
{
  self->frames += n_frames;
  if (self->frames == self->boundary)
    close_pair (self);
}

static gsize
take_skipped (HearPeaksBuilder *self,
              gsize             n_frames)
{
  gsize skipped = (gsize) MIN ((guint64) n_frames, self->to_skip);

  self->to_skip -= skipped;

  return skipped;
}

/**
 * hear_peaks_builder_new:
 * @n_channels: 1 or 2
 * @rate: frames a second
 *
 * Returns: (transfer full): a builder of peaks
 */
HearPeaksBuilder *
hear_peaks_builder_new (guint n_channels,
                        guint rate)
{
  HearPeaksBuilder *self;

  g_return_val_if_fail (n_channels >= 1 && n_channels <= HEAR_PEAKS_CHANNELS, NULL);
  g_return_val_if_fail (rate >= 1000 / HEAR_PEAKS_MS, NULL);

  self = g_new0 (HearPeaksBuilder, 1);
  self->n_channels = n_channels;
  self->rate = rate;
  for (guint i = 0; i < n_channels; i++)
    self->pairs[i] = g_array_new (FALSE, FALSE, 1);
  open_pair (self);

  return self;
}

/**
 * hear_peaks_builder_free:
 * @self: a builder
 */
void
hear_peaks_builder_free (HearPeaksBuilder *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_channels; i++)
    g_array_unref (self->pairs[i]);
  g_free (self);
}

/**
 * hear_peaks_builder_skip:
 * @self: a builder
 * @n_frames: how many of the next frames do not count
 */
void
hear_peaks_builder_skip (HearPeaksBuilder *self,
                         guint64           n_frames)
{
  g_return_if_fail (self != NULL);

  self->to_skip = n_frames;
}

/**
 * hear_peaks_builder_add_s16:
 * @self: a builder
 * @samples: frames, channels in turn
 * @n_frames: how many
 */
void
hear_peaks_builder_add_s16 (HearPeaksBuilder *self,
                            const gint16     *samples,
                            gsize             n_frames)
{
  gsize at;

  g_return_if_fail (self != NULL);

  at = take_skipped (self, n_frames);
  while (at < n_frames)
    {
      gsize step = next_step (self, n_frames - at);

      widen_by_s16 (self, samples + at * self->n_channels, step);
      advance (self, step);
      at += step;
    }
}

/**
 * hear_peaks_builder_add_f32:
 * @self: a builder
 * @samples: frames, channels in turn
 * @n_frames: how many
 */
void
hear_peaks_builder_add_f32 (HearPeaksBuilder *self,
                            const float      *samples,
                            gsize             n_frames)
{
  gsize at;

  g_return_if_fail (self != NULL);

  at = take_skipped (self, n_frames);
  while (at < n_frames)
    {
      gsize step = next_step (self, n_frames - at);

      widen_by_f32 (self, samples + at * self->n_channels, step);
      advance (self, step);
      at += step;
    }
}

/**
 * hear_peaks_builder_add_silence:
 * @self: a builder
 * @n_frames: how many frames are missing here
 */
void
hear_peaks_builder_add_silence (HearPeaksBuilder *self,
                                guint64           n_frames)
{
  g_return_if_fail (self != NULL);

  while (n_frames > 0)
    {
      gsize step = next_step (self, (gsize) MIN (n_frames, G_MAXSIZE));

      for (guint channel = 0; channel < self->n_channels; channel++)
        widen (self, channel, 0, 0);
      advance (self, step);
      n_frames -= step;
    }
}

/**
 * hear_peaks_builder_get_frames:
 * @self: a builder
 *
 * Returns: how many frames were taken
 */
guint64
hear_peaks_builder_get_frames (HearPeaksBuilder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->frames;
}

/**
 * hear_peaks_builder_build:
 * @self: a builder
 * @duration_ms: how long the sound lasts, or -1 to count the frames
 *
 * Returns: (transfer full): the peaks of what came so far
 */
HearPeaks *
hear_peaks_builder_build (HearPeaksBuilder *self,
                          gint64            duration_ms)
{
  gboolean   open;
  HearPeaks *peaks;

  g_return_val_if_fail (self != NULL, NULL);

  open = self->frames > self->n_pairs * self->rate * HEAR_PEAKS_MS / 1000;
  if (open)
    append_pair (self);
  if (duration_ms < 0)
    duration_ms = (gint64) (self->frames * 1000 / self->rate);
  peaks = hear_peaks_new_with_duration (self->n_channels, self->pairs, duration_ms);
  for (guint i = 0; open && i < self->n_channels; i++)
    g_array_set_size (self->pairs[i], self->pairs[i]->len - 2);

  return peaks;
}
