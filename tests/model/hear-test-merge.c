/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-merge.h"

/**
 * hear_test_merge_segments:
 * @one: what the first says
 * @two: what the second says
 *
 * Returns: (transfer full) (element-type HearSegment): "1" and "2"
 */
GPtrArray *
hear_test_merge_segments (const char *one,
                          const char *two)
{
  GPtrArray   *segments = g_ptr_array_new_with_free_func (g_object_unref);
  HearSegment *first = hear_segment_new (0, 1000, "a", one);
  HearSegment *second = hear_segment_new (1000, 2000, "b", two);

  hear_segment_set_id (first, "1");
  hear_segment_set_id (second, "2");
  g_ptr_array_add (segments, first);
  g_ptr_array_add (segments, second);

  return segments;
}

/**
 * hear_test_merge_set_up:
 * @self: a fixture
 * @base: the first segment's words
 * @mine: what one side made of them
 * @theirs: what the other did
 */
void
hear_test_merge_set_up (HearTestMerge *self,
                        const char    *base,
                        const char    *mine,
                        const char    *theirs)
{
  self->base = hear_test_merge_segments (base, "end");
  self->mine = hear_test_merge_segments (mine, "end");
  self->theirs = hear_test_merge_segments (theirs, "end");
  self->hunks.base = hear_merge_side_new (self->base, 0, 2);
  self->hunks.mine = hear_merge_side_new (self->mine, 0, 2);
  self->hunks.theirs = hear_merge_side_new (self->theirs, 0, 2);
  self->hunks.words = g_array_new (FALSE, FALSE, sizeof (HearMergedWord));
  self->hunks.clashes = g_array_new (FALSE, FALSE, sizeof (HearMergeClash));
  hear_merge_side_match (self->hunks.mine, self->hunks.base);
  hear_merge_side_match (self->hunks.theirs, self->hunks.base);
  hear_merge_hunks_resolve (&self->hunks);
}

/**
 * hear_test_merge_tear_down:
 * @self: a fixture
 */
void
hear_test_merge_tear_down (HearTestMerge *self)
{
  hear_merge_side_free (self->hunks.base);
  hear_merge_side_free (self->hunks.mine);
  hear_merge_side_free (self->hunks.theirs);
  g_array_unref (self->hunks.words);
  g_array_unref (self->hunks.clashes);
  g_ptr_array_unref (self->base);
  g_ptr_array_unref (self->mine);
  g_ptr_array_unref (self->theirs);
}
