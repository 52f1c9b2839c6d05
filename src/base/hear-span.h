/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearSpan:
 * @start_ms: its first millisecond, from the recording's start
 * @end_ms: the millisecond after its last
 *
 * A stretch of a recording. A value: passed and kept as it is.
 */
typedef struct
{
  gint64 start_ms;
  gint64 end_ms;
} HearSpan;

static inline gint64
hear_span_duration (HearSpan span)
{
  return span.end_ms - span.start_ms;
}

static inline gboolean
hear_span_contains (HearSpan span,
                    gint64   position_ms)
{
  return span.start_ms <= position_ms && position_ms < span.end_ms;
}

G_END_DECLS
