/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-history.h"

/* What was done to a transcript and can be undone, after the view that showed
 * it shows another. Holds no view and no transcript. */
G_DEFINE_FINAL_TYPE (HearTranscriptHistory, hear_transcript_history, G_TYPE_OBJECT)

static void
hear_transcript_history_finalize (GObject *object)
{
  HearTranscriptHistory *self = HEAR_TRANSCRIPT_HISTORY (object);

  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);
  g_clear_pointer (&self->segments, g_ptr_array_unref);

  G_OBJECT_CLASS (hear_transcript_history_parent_class)->finalize (object);
}

static void
hear_transcript_history_class_init (HearTranscriptHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_transcript_history_finalize;
}

static void
hear_transcript_history_init (HearTranscriptHistory *self)
{
}

/**
 * hear_transcript_history_new:
 * @done: (element-type HearTranscriptEdit): what can be undone
 * @undone: (element-type HearTranscriptEdit): what can be done again
 * @segments: (element-type HearSegment): what the transcript is now
 *
 * Returns: (transfer full): a history, which shares the lists
 */
HearTranscriptHistory *
hear_transcript_history_new (GPtrArray *done,
                             GPtrArray *undone,
                             GPtrArray *segments)
{
  HearTranscriptHistory *self;

  g_return_val_if_fail (done != NULL && undone != NULL && segments != NULL, NULL);

  self = g_object_new (HEAR_TYPE_TRANSCRIPT_HISTORY, NULL);
  self->done = g_ptr_array_ref (done);
  self->undone = g_ptr_array_ref (undone);
  self->segments = g_ptr_array_ref (segments);

  return self;
}
