/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-peaks.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

/* What is read is written the same, and every stretch of it can be asked for. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPeaks) peaks = hear_peaks_new_from_bytes (bytes, &error);
  g_autoptr(GBytes) back = NULL;

  g_assert_true ((peaks == NULL) == (error != NULL));
  if (peaks == NULL)
    return 0;

  back = hear_peaks_to_bytes (peaks);
  g_assert_true (g_bytes_equal (bytes, back));
  for (guint i = 0; i < 50; i++)
    hear_peaks_get_range (peaks, i % 2 == 0 ? -1 : (int) hear_peaks_get_n_channels (peaks) - 1, i * 7.0, i * i * 11.0);

  return 0;
}
