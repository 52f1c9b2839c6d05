/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

#include "hear-transcript-merge.h"

/*
 * Changes from elsewhere while somebody works here. Undoing is about what was
 * done here: a foreign change lies between the steps, and what is undone under
 * it is merged with it by word.
 */

static GPtrArray *
list_segments (HearTranscript *transcript)
{
  GPtrArray *segments = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    g_ptr_array_add (segments, g_object_ref (hear_transcript_get_segment (transcript, i)));

  return segments;
}

static gpointer
copy_ref (gconstpointer segment,
          gpointer      user_data)
{
  return g_object_ref ((gpointer) segment);
}

static GPtrArray *
copy_list (GPtrArray *segments)
{
  GPtrArray *copy = g_ptr_array_copy (segments, copy_ref, NULL);

  g_ptr_array_set_free_func (copy, g_object_unref);

  return copy;
}

/* A step is laid down where there is something that it lies upon. */
static void
lay_down (GPtrArray          *steps,
          HearTranscriptEdit *edit)
{
  if (steps->len == 0 || edit == NULL)
    return;

  hear_transcript_edit_set_foreign (edit, TRUE);
  g_ptr_array_add (steps, g_object_ref (edit));
}

static guint
count_foreign (GPtrArray *steps)
{
  guint n = 0;

  while (n < steps->len && hear_transcript_edit_get_foreign (g_ptr_array_index (steps, steps->len - 1 - n)))
    n++;

  return n;
}

/**
 * hear_transcript_view_move_rebased:
 * @self: a view
 * @from: (element-type HearTranscriptEdit): what is undone or done again
 * @to: (element-type HearTranscriptEdit): where it goes
 * @undo: whether it is undone
 *
 * Does so for a step that foreign changes lie upon.
 *
 * Returns: whether there were any
 */
gboolean
hear_transcript_view_move_rebased (HearTranscriptView *self,
                                   GPtrArray          *from,
                                   GPtrArray          *to,
                                   gboolean            undo)
{
  guint n = count_foreign (from);
  g_autoptr(GPtrArray) now = NULL;
  g_autoptr(GPtrArray) base = NULL;
  g_autoptr(GPtrArray) mine = NULL;
  g_autoptr(HearTranscriptMerge) merge = NULL;
  g_autoptr(HearTranscriptEdit) edit = NULL;
  g_autoptr(HearTranscriptEdit) back = NULL;
  g_autoptr(HearTranscriptEdit) foreign = NULL;

  if (n == 0)
    return FALSE;

  now = list_segments (self->transcript);
  base = copy_list (now);
  for (guint i = 0; i < n; i++)
    hear_transcript_edit_apply_list (g_ptr_array_index (from, from->len - 1 - i), base, TRUE);
  mine = copy_list (base);
  hear_transcript_edit_apply_list (g_ptr_array_index (from, from->len - 1 - n), mine, undo);
  merge = hear_transcript_merge_new (base, mine, now);
  edit = hear_transcript_edit_between (now, merge->segments);
  if (edit != NULL)
    hear_transcript_edit_name (edit, g_get_real_time () / 1000);
  foreign = hear_transcript_edit_between (mine, merge->segments);
  g_ptr_array_set_size (from, (int) (from->len - n - 1));
  lay_down (from, foreign);
  if (edit == NULL)
    return TRUE;

  back = undo ? hear_transcript_edit_between (merge->segments, now) : g_object_ref (edit);
  g_ptr_array_add (to, g_steal_pointer (&back));
  hear_transcript_view_run (self, edit, FALSE);

  return TRUE;
}

/**
 * hear_transcript_view_join_steps:
 * @self: a view
 *
 * Makes one step of the last two that were done.
 */
void
hear_transcript_view_join_steps (HearTranscriptView *self)
{
  g_autoptr(GPtrArray) now = list_segments (self->transcript);
  g_autoptr(GPtrArray) before = copy_list (now);
  HearTranscriptEdit *joined;

  for (guint i = 0; i < 2; i++)
    hear_transcript_edit_apply_list (g_ptr_array_index (self->done, self->done->len - 1 - i), before, TRUE);
  joined = hear_transcript_edit_between (before, now);
  g_ptr_array_set_size (self->done, (int) self->done->len - 2);
  if (joined != NULL)
    g_ptr_array_add (self->done, joined);
}

/**
 * hear_transcript_view_is_waiting:
 * @self: a view
 *
 * Returns: whether a turn was emptied and something else may be typed there at
 *   any moment: nothing else should change now
 */
gboolean
hear_transcript_view_is_waiting (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), FALSE);

  return hear_transcript_view_is_at_emptied (self);
}

/**
 * hear_transcript_view_take:
 * @self: a view
 * @segments: (element-type HearSegment): the transcript's segments as they are
 *   now, after a change from elsewhere
 *
 * Shows them. Whoever is typing goes on where they are; what was done here can
 * still be undone. Nothing is to be saved for it.
 */
void
hear_transcript_view_take (HearTranscriptView *self,
                           GPtrArray          *segments)
{
  g_autoptr(GPtrArray) now = NULL;
  g_autoptr(HearTranscriptEdit) edit = NULL;

  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));
  g_return_if_fail (self->transcript != NULL && segments != NULL);

  now = list_segments (self->transcript);
  edit = hear_transcript_edit_between (now, segments);
  if (edit == NULL)
    return;

  lay_down (self->done, edit);
  lay_down (self->undone, edit);
  hear_transcript_edit_apply (edit, self->transcript, FALSE);
  self->taking = TRUE;
  hear_transcript_view_rebuild (self);
  self->taking = FALSE;
}

/**
 * hear_transcript_view_change:
 * @self: a view
 * @segments: (element-type HearSegment): the transcript's segments as they
 *   shall be
 *
 * Changes them as if somebody had typed it, and with it as one step to undo.
 */
void
hear_transcript_view_change (HearTranscriptView *self,
                             GPtrArray          *segments)
{
  g_autoptr(GPtrArray) now = NULL;
  g_autoptr(HearTranscriptEdit) edit = NULL;

  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));
  g_return_if_fail (self->transcript != NULL && segments != NULL);

  hear_transcript_view_commit (self);
  now = list_segments (self->transcript);
  edit = hear_transcript_edit_between (now, segments);
  hear_transcript_view_perform (self, edit);
}

/**
 * hear_transcript_view_get_can_undo:
 * @self: a view
 *
 * Returns: whether something was done here that can be undone
 */
gboolean
hear_transcript_view_get_can_undo (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), FALSE);

  return self->done->len > 0;
}

/**
 * hear_transcript_view_save_history:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): what can be undone or done again, if
 *   there is anything
 */
HearTranscriptHistory *
hear_transcript_view_save_history (HearTranscriptView *self)
{
  g_autoptr(GPtrArray) done = NULL;
  g_autoptr(GPtrArray) undone = NULL;
  g_autoptr(GPtrArray) now = NULL;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), NULL);

  hear_transcript_view_commit (self);
  if (self->transcript == NULL || self->done->len + self->undone->len == 0)
    return NULL;

  done = copy_list (self->done);
  undone = copy_list (self->undone);
  now = list_segments (self->transcript);

  return hear_transcript_history_new (done, undone, now);
}

/**
 * hear_transcript_view_resume:
 * @self: a view, in which nothing was done yet
 * @history: what was done to its transcript when it was shown before
 *
 * Lets it be undone. What was changed elsewhere meanwhile lies upon it, as if
 * it had come while the transcript was shown.
 */
void
hear_transcript_view_resume (HearTranscriptView    *self,
                             HearTranscriptHistory *history)
{
  g_autoptr(GPtrArray) now = NULL;
  g_autoptr(HearTranscriptEdit) foreign = NULL;

  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));
  g_return_if_fail (HEAR_IS_TRANSCRIPT_HISTORY (history));
  g_return_if_fail (self->transcript != NULL && self->done->len + self->undone->len == 0);

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  self->done = copy_list (history->done);
  self->undone = copy_list (history->undone);
  now = list_segments (self->transcript);
  foreign = hear_transcript_edit_between (history->segments, now);
  lay_down (self->done, foreign);
  lay_down (self->undone, foreign);
}

/**
 * hear_transcript_view_get_serial:
 * @self: a view
 *
 * Returns: what changes with every step that is done or undone here
 */
guint
hear_transcript_view_get_serial (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), 0);

  return self->serial;
}
