/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-merge-hunks.h"

G_BEGIN_DECLS

/**
 * HearTestMerge:
 * @base: what both sides began with
 * @mine: one side
 * @theirs: the other
 * @hunks: the three of them, resolved
 *
 * Two segments of which the first is written anew on both sides. A fixture.
 */
typedef struct
{
  GPtrArray     *base;
  GPtrArray     *mine;
  GPtrArray     *theirs;
  HearMergeHunks hunks;
} HearTestMerge;

GPtrArray *hear_test_merge_segments  (const char    *one,
                                      const char    *two);
void       hear_test_merge_set_up    (HearTestMerge *self,
                                      const char    *base,
                                      const char    *mine,
                                      const char    *theirs);
void       hear_test_merge_tear_down (HearTestMerge *self);

G_END_DECLS
