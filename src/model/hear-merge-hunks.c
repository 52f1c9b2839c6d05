/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-merge-hunks.h"

/* Words of the base and what a side has in their place. */
typedef struct
{
  int base;
  int base_end;
  int side;
  int side_end;
} Hunk;

/* A side with its hunks; next is the first that is not yet merged. */
typedef struct
{
  HearMergeSide *side;
  GArray        *hunks;
  guint          next;
  int            shift;
} Course;

/* What both sides did to the same words of the base. */
typedef struct
{
  int   base;
  int   base_end;
  guint first;
  guint end;
  int   side;
  int   side_end;
} Part;

static GArray *
list_hunks (HearMergeSide *side,
            HearMergeSide *base)
{
  GArray *hunks = g_array_new (FALSE, FALSE, sizeof (Hunk));
  Hunk    hunk = { 0, 0, 0, 0 };

  for (hunk.base_end = 0; hunk.base_end <= (int) base->tokens->len; hunk.base_end++)
    {
      gboolean is_end = hunk.base_end == (int) base->tokens->len;

      hunk.side_end = is_end ? (int) side->tokens->len : hear_merge_side_find (side, hunk.base_end);
      if (hunk.side_end < 0)
        continue;
      if (hunk.base_end > hunk.base || hunk.side_end > hunk.side)
        g_array_append_val (hunks, hunk);
      hunk.base = hunk.base_end + 1;
      hunk.side = hunk.side_end + 1;
    }

  return hunks;
}

static Hunk *
get_hunk (Course *course,
          guint   index)
{
  return &g_array_index (course->hunks, Hunk, index);
}

static gboolean
is_replacement (const Hunk *hunk)
{
  return hunk->base_end > hunk->base && hunk->side_end > hunk->side;
}

static gboolean
has_replacement (Course *course,
                 Part   *part)
{
  for (guint i = part->first; i < part->end; i++)
    if (is_replacement (get_hunk (course, i)))
      return TRUE;

  return FALSE;
}

static void
add_word (HearMergeHunks *self,
          HearMergedWord  word)
{
  g_array_append_val (self->words, word);
}

/* Which word of the base a side's word is, if it is one of these. */
static int
find_base (HearMergeSide *side,
           Part          *part,
           int            token)
{
  for (int i = part->base; i < part->base_end; i++)
    if (hear_merge_side_find (side, i) == token)
      return i;

  return -1;
}

static void
add_base_words (HearMergeHunks *self,
                int             from,
                int             to)
{
  for (int i = from; i < to; i++)
    add_word (self, (HearMergedWord){ i, hear_merge_side_find (self->mine, i), hear_merge_side_find (self->theirs, i), i });
}

/* Which word of the base a side's new word was written for. */
static int
find_stead (Course *course,
            Part   *part,
            int     token)
{
  for (guint i = part->first; i < part->end; i++)
    {
      Hunk *hunk = get_hunk (course, i);

      if (token >= hunk->side && token < hunk->side_end && is_replacement (hunk))
        return MIN (hunk->base + token - hunk->side, hunk->base_end - 1);
    }

  return -1;
}

/* What a side has; words that the other took out are left out, if it may. */
static void
add_side (HearMergeHunks *self,
          Course         *course,
          Part           *part,
          gboolean        may_lack)
{
  gboolean       is_mine = course->side == self->mine;
  HearMergeSide *other = is_mine ? self->theirs : self->mine;

  for (int i = part->side; i < part->side_end; i++)
    {
      int            base = find_base (course->side, part, i);
      int            twin = base >= 0 ? hear_merge_side_find (other, base) : -1;
      HearMergedWord word = { base, is_mine ? i : twin, is_mine ? twin : i, base >= 0 ? base : find_stead (course, part, i) };

      if (base < 0 || twin >= 0 || !may_lack)
        add_word (self, word);
    }
}

static void
add_insertions (HearMergeHunks *self,
                Course         *course,
                Part           *part)
{
  for (guint i = part->first; i < part->end; i++)
    {
      Hunk *hunk = get_hunk (course, i);

      for (int j = hunk->side; hunk->base == hunk->base_end && j < hunk->side_end; j++)
        add_word (self, (HearMergedWord){ -1, course->side == self->mine ? j : -1, course->side == self->mine ? -1 : j, -1 });
    }
}

static gboolean
is_equal (HearMergeHunks *self,
          Part           *mine,
          Part           *theirs)
{
  if (mine->side_end - mine->side != theirs->side_end - theirs->side)
    return FALSE;
  for (int i = 0; i < mine->side_end - mine->side; i++)
    if (!hear_merge_side_is_same (self->mine, (guint) (mine->side + i), self->theirs, (guint) (theirs->side + i)))
      return FALSE;

  return TRUE;
}

static void
add_both (HearMergeHunks *self,
          Part           *mine,
          Part           *theirs)
{
  for (int i = 0; i < mine->side_end - mine->side; i++)
    {
      int base = find_base (self->theirs, theirs, theirs->side + i);

      add_word (self, (HearMergedWord){ base, mine->side + i, theirs->side + i, base });
    }
}

/* Whether all of it was put in, as the beginning of a segment. */
static gboolean
begins_segment (HearMergeSide *side,
                Part          *part)
{
  return part->base == part->base_end && hear_merge_side_get_token (side, part->side)->is_first;
}

/* Where only one side wrote other words, these stand; what was only put in
 * between stands behind them; and what was only taken out stays out. */
static void
resolve_part (HearMergeHunks *self,
              Course         *mine,
              Course         *theirs,
              Part           *my_part,
              Part           *their_part)
{
  gboolean my_words = has_replacement (mine, my_part);
  gboolean their_words = has_replacement (theirs, their_part);
  guint    at = self->words->len;

  if (is_equal (self, my_part, their_part))
    add_both (self, my_part, their_part);
  else if (!my_words && their_words)
    {
      add_side (self, theirs, their_part, TRUE);
      add_insertions (self, mine, my_part);
    }
  else if (begins_segment (self->mine, my_part) && !begins_segment (self->theirs, their_part))
    {
      add_insertions (self, theirs, their_part);
      add_insertions (self, mine, my_part);
    }
  else
    {
      HearMergeClash clash = { at, 0, their_part->side, their_part->side_end };

      add_side (self, mine, my_part, !their_words);
      clash.n = self->words->len - at;
      if (my_words && their_words)
        g_array_append_val (self->clashes, clash);
      add_insertions (self, theirs, their_part);
    }
}

static Part
begin_part (Course *course,
            int     base,
            int     base_end)
{
  return (Part){ base, base_end, course->next, course->next, base + course->shift, base_end + course->shift };
}

/* Takes in the hunks that reach into the part; tells whether it grew. */
static gboolean
grow_part (Course *course,
           Part   *part,
           Part   *other)
{
  Hunk *hunk;

  if (part->end >= course->hunks->len)
    return FALSE;
  hunk = get_hunk (course, part->end);
  if (hunk->base >= part->base_end && part->end > part->first)
    return FALSE;

  part->end++;
  part->base_end = other->base_end = MAX (part->base_end, hunk->base_end);
  course->shift = hunk->side_end - hunk->base_end;

  return TRUE;
}

/* A hunk that touches none of the other side's. */
static gboolean
is_alone (Course *course,
          Course *other)
{
  Hunk *hunk;
  Hunk *rival;

  if (course->next >= course->hunks->len || other->next >= other->hunks->len)
    return course->next < course->hunks->len;

  hunk = get_hunk (course, course->next);
  rival = get_hunk (other, other->next);
  if (hunk->base_end < rival->base || (hunk->base_end == rival->base && hunk->base < rival->base))
    return TRUE;

  return hunk->base == rival->base && hunk->base == hunk->base_end && rival->base < rival->base_end;
}

static void
take_alone (HearMergeHunks *self,
            Course         *course,
            int            *base)
{
  Hunk *hunk = get_hunk (course, course->next);
  Part  part = { hunk->base, hunk->base_end, course->next, course->next + 1, hunk->side, hunk->side_end };

  add_base_words (self, *base, hunk->base);
  add_side (self, course, &part, FALSE);
  course->shift = hunk->side_end - hunk->base_end;
  course->next++;
  *base = hunk->base_end;
}

static void
take_together (HearMergeHunks *self,
               Course         *mine,
               Course         *theirs,
               int            *base)
{
  int  start = MIN (get_hunk (mine, mine->next)->base, get_hunk (theirs, theirs->next)->base);
  int  end = MAX (get_hunk (mine, mine->next)->base_end, get_hunk (theirs, theirs->next)->base_end);
  Part my_part = begin_part (mine, start, end);
  Part their_part = begin_part (theirs, start, end);

  while (grow_part (mine, &my_part, &their_part) || grow_part (theirs, &their_part, &my_part))
    ;
  my_part.side_end = my_part.base_end + mine->shift;
  their_part.side_end = their_part.base_end + theirs->shift;
  mine->next = my_part.end;
  theirs->next = their_part.end;
  add_base_words (self, *base, start);
  resolve_part (self, mine, theirs, &my_part, &their_part);
  *base = my_part.base_end;
}

/**
 * hear_merge_hunks_resolve:
 * @self: three sides, two of them matched with the base
 *
 * Finds the words that stand in the merged text, and where both sides wrote
 * different words over the same ones.
 */
void
hear_merge_hunks_resolve (HearMergeHunks *self)
{
  g_autoptr(GArray) my_hunks = list_hunks (self->mine, self->base);
  g_autoptr(GArray) their_hunks = list_hunks (self->theirs, self->base);
  Course mine = { self->mine, my_hunks, 0, 0 };
  Course theirs = { self->theirs, their_hunks, 0, 0 };
  int    base = 0;

  while (mine.next < my_hunks->len || theirs.next < their_hunks->len)
    {
      if (is_alone (&theirs, &mine))
        take_alone (self, &theirs, &base);
      else if (is_alone (&mine, &theirs))
        take_alone (self, &mine, &base);
      else
        take_together (self, &mine, &theirs, &base);
    }
  add_base_words (self, base, (int) self->base->tokens->len);
}
