/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-merge-side.h"

G_BEGIN_DECLS

/* A word of the merged text: which one it is of each side; -1 where a side
 * does not have it. A word that is new may stand for one of the base. */
typedef struct
{
  int base;
  int mine;
  int theirs;
  int stead;
} HearMergedWord;

/* Words that both sides changed: from where in the merged text mine stand, and
 * what theirs would have been. */
typedef struct
{
  guint at;
  guint n;
  int   theirs;
  int   theirs_end;
} HearMergeClash;

/* The three sides, and the words that come of them. */
typedef struct
{
  HearMergeSide *base;
  HearMergeSide *mine;
  HearMergeSide *theirs;
  GArray        *words;
  GArray        *clashes;
} HearMergeHunks;

/* Of a value that may differ on each side: mine, unless only theirs changed. */
static inline gboolean
hear_merge_prefers_mine (const HearMergedWord *word,
                         gboolean              mine_is_base)
{
  return word->theirs < 0 || (word->mine >= 0 && (word->stead < 0 || !mine_is_base));
}

void hear_merge_hunks_resolve (HearMergeHunks *self);

G_END_DECLS
