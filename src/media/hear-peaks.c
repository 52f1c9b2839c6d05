/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-peaks.h"

#include "hear-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAGIC "HearPk1"
#define N_LEVELS 32
/* A hundred hours: more is no interview but a forged header. */
#define MAX_LENGTH (100u * 3600u * 1000u / HEAR_PEAKS_MS)

/*
 * The outline of a sound: for each channel and each 10 ms the lowest and the
 * highest sample as a pair of bytes, and above that a pyramid in which each
 * level holds half as many pairs. Immutable; any thread may look at it.
 */
struct _HearPeaks
{
  GObject parent_instance;

  guint  n_channels;
  guint  length;
  gint64 duration_ms;
  gint8 *levels[HEAR_PEAKS_CHANNELS][N_LEVELS];
};

/* What to_bytes() writes first, little-endian; the pairs follow, channel by
 * channel. The pyramid is not stored: building it takes a millisecond an hour. */
typedef struct
{
  char    magic[8];
  guint32 n_channels;
  guint32 length;
  gint64  duration_ms;
} Header;

G_STATIC_ASSERT (sizeof (Header) == 24);

G_DEFINE_FINAL_TYPE (HearPeaks, hear_peaks, G_TYPE_OBJECT)

static guint
halve (guint length)
{
  return (length + 1) / 2;
}

static void
build_level (const gint8 *below,
             guint        length,
             gint8       *level)
{
  for (guint i = 0; i < halve (length); i++)
    {
      guint left = 2 * i;
      guint right = MIN (left + 1, length - 1);

      level[2 * i] = MIN (below[2 * left], below[2 * right]);
      level[2 * i + 1] = MAX (below[2 * left + 1], below[2 * right + 1]);
    }
}

static HearPeaks *
build (guint               n_channels,
       const gint8 *const *pairs,
       guint               length,
       gint64              duration_ms)
{
  HearPeaks *self = g_object_new (HEAR_TYPE_PEAKS, NULL);

  self->n_channels = n_channels;
  self->length = length;
  self->duration_ms = duration_ms;
  for (guint channel = 0; channel < n_channels; channel++)
    {
      gint8 **levels = self->levels[channel];

      levels[0] = g_memdup2 (pairs[channel], 2 * (gsize) length);
      for (guint n = length, k = 1; n > 1; n = halve (n), k++)
        {
          levels[k] = g_malloc (2 * (gsize) halve (n));
          build_level (levels[k - 1], n, levels[k]);
        }
    }

  return self;
}

/* Walks the pyramid like a segment tree: at most two pairs a level, and never
 * one that reaches over the edges. */
static void
widen_by_range (const gint8 *const *levels,
                guint               from,
                guint               to,
                HearPeaksRange     *range)
{
  for (guint k = 0; from < to; k++, from /= 2, to /= 2)
    {
      if (from % 2 == 1)
        {
          range->min = MIN (range->min, levels[k][2 * from]);
          range->max = MAX (range->max, levels[k][2 * from + 1]);
          from++;
        }
      if (to % 2 == 1)
        {
          to--;
          range->min = MIN (range->min, levels[k][2 * to]);
          range->max = MAX (range->max, levels[k][2 * to + 1]);
        }
    }
}

static void
hear_peaks_finalize (GObject *object)
{
  HearPeaks *self = HEAR_PEAKS (object);

  for (guint channel = 0; channel < HEAR_PEAKS_CHANNELS; channel++)
    for (guint k = 0; k < N_LEVELS; k++)
      g_clear_pointer (&self->levels[channel][k], g_free);

  G_OBJECT_CLASS (hear_peaks_parent_class)->finalize (object);
}

static void
hear_peaks_class_init (HearPeaksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_peaks_finalize;
}

static void
hear_peaks_init (HearPeaks *self)
{
}

/**
 * hear_peaks_new_from_pairs:
 * @n_channels: 0, 1 or 2
 * @pairs: (array length=n_channels): for each channel the lowest and highest
 *   sample of each 10 ms in turn, as #gint8
 *
 * Returns: (transfer full): peaks that last as long as the longest channel
 */
HearPeaks *
hear_peaks_new_from_pairs (guint          n_channels,
                           GArray *const *pairs)
{
  guint length = 0;

  g_return_val_if_fail (n_channels <= HEAR_PEAKS_CHANNELS, NULL);

  for (guint i = 0; i < n_channels; i++)
    length = MAX (length, pairs[i]->len / 2);

  return hear_peaks_new_with_duration (n_channels, pairs, (gint64) length * HEAR_PEAKS_MS);
}

/**
 * hear_peaks_new_with_duration:
 * @n_channels: 0, 1 or 2
 * @pairs: (array length=n_channels): as in [ctor@Peaks.new_from_pairs]
 * @duration_ms: how long the sound lasts
 *
 * Returns: (transfer full): peaks; channels are cut to the shortest
 */
HearPeaks *
hear_peaks_new_with_duration (guint          n_channels,
                              GArray *const *pairs,
                              gint64         duration_ms)
{
  const gint8 *data[HEAR_PEAKS_CHANNELS] = { NULL };
  guint        length = n_channels > 0 ? MAX_LENGTH : 0;

  g_return_val_if_fail (n_channels <= HEAR_PEAKS_CHANNELS, NULL);

  for (guint i = 0; i < n_channels; i++)
    {
      g_return_val_if_fail (g_array_get_element_size (pairs[i]) == 1, NULL);
      length = MIN (length, pairs[i]->len / 2);
      data[i] = (const gint8 *) pairs[i]->data;
    }

  return build (n_channels, data, length, duration_ms);
}

static gboolean
check_header (const Header *header,
              gsize         size)
{
  guint32 n_channels = GUINT32_FROM_LE (header->n_channels);
  guint32 length = GUINT32_FROM_LE (header->length);
  gint64  duration_ms = GINT64_FROM_LE (header->duration_ms);

  return memcmp (header->magic, MAGIC, sizeof MAGIC) == 0 &&
         n_channels <= HEAR_PEAKS_CHANNELS && length <= MAX_LENGTH &&
         (n_channels > 0 || length == 0) &&
         duration_ms >= -1 && duration_ms <= (gint64) MAX_LENGTH * HEAR_PEAKS_MS &&
         size == sizeof *header + 2 * (gsize) n_channels * length;
}

/**
 * hear_peaks_new_from_bytes:
 * @bytes: what [method@Peaks.to_bytes] wrote, or anything else
 * @error: where to say why not
 *
 * Expected errors: %HEAR_ERROR_INVALID.
 *
 * Returns: (transfer full) (nullable): the peaks
 */
HearPeaks *
hear_peaks_new_from_bytes (GBytes  *bytes,
                           GError **error)
{
  Header        header = { 0 };
  const gint8  *pairs[HEAR_PEAKS_CHANNELS] = { NULL };
  const guint8 *data;
  gsize         size;
  guint32       length;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (size >= sizeof header)
    memcpy (&header, data, sizeof header);
  if (size < sizeof header || !check_header (&header, size))
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                           _ ("The stored waveform is damaged. It will be read from the recording again."));
      return NULL;
    }

  length = GUINT32_FROM_LE (header.length);
  for (guint i = 0; i < GUINT32_FROM_LE (header.n_channels); i++)
    pairs[i] = (const gint8 *) data + sizeof header + 2 * (gsize) length * i;

  return build (GUINT32_FROM_LE (header.n_channels), pairs, length, GINT64_FROM_LE (header.duration_ms));
}

/**
 * hear_peaks_to_bytes:
 * @self: peaks
 *
 * Returns: (transfer full): them to keep, about 700 KB for an hour of one
 *   channel, the same on every machine
 */
GBytes *
hear_peaks_to_bytes (HearPeaks *self)
{
  Header      header = { MAGIC };
  GByteArray *bytes;

  g_return_val_if_fail (HEAR_IS_PEAKS (self), NULL);

  header.n_channels = GUINT32_TO_LE (self->n_channels);
  header.length = GUINT32_TO_LE (self->length);
  header.duration_ms = GINT64_TO_LE (self->duration_ms);
  bytes = g_byte_array_sized_new (sizeof header + 2 * self->n_channels * self->length);
  g_byte_array_append (bytes, (const guint8 *) &header, sizeof header);
  for (guint i = 0; i < self->n_channels && self->length > 0; i++)
    g_byte_array_append (bytes, (const guint8 *) self->levels[i][0], 2 * self->length);

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * hear_peaks_get_n_channels:
 * @self: peaks
 *
 * Returns: 0 if there is no sound, else 1 or 2
 */
guint
hear_peaks_get_n_channels (HearPeaks *self)
{
  g_return_val_if_fail (HEAR_IS_PEAKS (self), 0);

  return self->n_channels;
}

/**
 * hear_peaks_get_length:
 * @self: peaks
 *
 * Returns: how many pairs a channel has
 */
guint
hear_peaks_get_length (HearPeaks *self)
{
  g_return_val_if_fail (HEAR_IS_PEAKS (self), 0);

  return self->length;
}

/**
 * hear_peaks_get_duration_ms:
 * @self: peaks
 *
 * Returns: how long the sound truly lasts, by its samples
 */
gint64
hear_peaks_get_duration_ms (HearPeaks *self)
{
  g_return_val_if_fail (HEAR_IS_PEAKS (self), -1);

  return self->duration_ms;
}

/**
 * hear_peaks_get_pairs:
 * @self: peaks
 * @channel: a channel
 * @n: (out) (optional): where to put how many pairs there are
 *
 * Returns: (transfer none) (nullable): lowest and highest sample of each 10 ms
 *   in turn; %NULL if there are none
 */
const gint8 *
hear_peaks_get_pairs (HearPeaks *self,
                      guint      channel,
                      gsize     *n)
{
  g_return_val_if_fail (HEAR_IS_PEAKS (self), NULL);
  g_return_val_if_fail (channel < self->n_channels, NULL);

  if (n != NULL)
    *n = self->length;

  return self->levels[channel][0];
}

/**
 * hear_peaks_get_range:
 * @self: peaks
 * @channel: a channel, or -1 for the outline of all
 * @from_ms: where the range starts
 * @to_ms: where it ends
 *
 * Fast for any range: it takes a few steps for each level of the pyramid.
 *
 * Returns: how far the sound swings there, 0 and 0 where there is none
 */
HearPeaksRange
hear_peaks_get_range (HearPeaks *self,
                      int        channel,
                      double     from_ms,
                      double     to_ms)
{
  HearPeaksRange range = { 0, 0 };
  guint          first = channel < 0 ? 0 : (guint) channel;
  guint          last;
  guint          from;
  guint          to;

  g_return_val_if_fail (HEAR_IS_PEAKS (self), range);
  last = channel < 0 ? self->n_channels : first + 1;
  g_return_val_if_fail (last <= self->n_channels, range);

  from = (guint) CLAMP (from_ms / HEAR_PEAKS_MS, 0, (double) self->length);
  to = (guint) CLAMP (to_ms / HEAR_PEAKS_MS + 0.999999, 0, (double) self->length);
  to = MIN (MAX (to, from + 1), self->length);
  if (to_ms <= 0 || from >= to || last == first)
    return range;

  range = (HearPeaksRange){ G_MAXINT8, G_MININT8 };
  for (guint i = first; i < last; i++)
    widen_by_range ((const gint8 *const *) self->levels[i], from, to, &range);

  return range;
}
