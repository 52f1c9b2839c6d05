/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript.h"

G_BEGIN_DECLS

/**
 * HearChannelPeaks:
 * @left: the lowest and the highest sample of each 10 ms of the left channel
 * @right: the same of the right channel
 * @n_pairs: how many pairs each has
 *
 * How loud the two channels of a recording are. Borrows the peaks.
 */
typedef struct
{
  const gint8 *left;
  const gint8 *right;
  gsize        n_pairs;
} HearChannelPeaks;

void hear_transcript_assign_channels (HearTranscript         *transcript,
                                      const HearChannelPeaks *peaks,
                                      const char             *left_key,
                                      const char             *right_key);

G_END_DECLS
