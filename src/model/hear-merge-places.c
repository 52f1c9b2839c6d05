/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-merge-places.h"

typedef struct
{
  HearMergeHunks *hunks;
  GArray         *places;
  int            *of_mine;
  int            *of_theirs;
} Placing;

static HearMergedWord *
get_word (Placing *self,
          guint    index)
{
  return &g_array_index (self->hunks->words, HearMergedWord, index);
}

static HearMergePlace *
get_place (Placing *self,
           guint    index)
{
  return &g_array_index (self->places, HearMergePlace, index);
}

static HearSegment *
find_segment (HearMergeSide *side,
              int            token)
{
  return token >= 0 ? hear_merge_side_get_segment (side, token) : NULL;
}

static gboolean
is_first (HearMergeSide *side,
          int            token)
{
  return token >= 0 && hear_merge_side_get_token (side, token)->is_first;
}

static gboolean
begins_turn (HearMergeSide *side,
             int            token)
{
  return is_first (side, token) &&
         hear_segment_get_breaks (hear_merge_side_get_segment (side, token));
}

static const char *
get_id (HearSegment *segment)
{
  return segment != NULL ? hear_segment_get_id (segment) : NULL;
}

static const char *
get_speaker (HearSegment *segment)
{
  return segment != NULL ? hear_segment_get_speaker (segment) : NULL;
}

/* A word that is new on one side is looked up on the other by the one that it
 * stands for. */
static HearMergedWord
find_twins (Placing *self,
            guint    index)
{
  HearMergedWord word = *get_word (self, index);

  if (word.stead >= 0 && word.mine < 0)
    word.mine = hear_merge_side_find (self->hunks->mine, word.stead);
  if (word.stead >= 0 && word.theirs < 0)
    word.theirs = hear_merge_side_find (self->hunks->theirs, word.stead);

  return word;
}

static HearMergePlace
merge_place (Placing *self,
             guint    index)
{
  HearMergedWord word = find_twins (self, index);
  HearSegment   *base = find_segment (self->hunks->base, word.stead);
  HearSegment   *mine = find_segment (self->hunks->mine, word.mine);
  HearSegment   *theirs = find_segment (self->hunks->theirs, word.theirs);
  gboolean       same_id = g_strcmp0 (get_id (mine), get_id (base)) == 0;
  gboolean       same_speaker = g_strcmp0 (get_speaker (mine), get_speaker (base)) == 0;
  gboolean       my_breaks = begins_turn (self->hunks->mine, word.mine);
  gboolean       same_breaks = my_breaks == begins_turn (self->hunks->base, word.stead);
  HearMergePlace place = { .is_placed = word.base >= 0 || (mine != NULL && theirs != NULL) };

  /* Who cut here knows better what begins here. */
  if (is_first (self->hunks->theirs, word.theirs) && !is_first (self->hunks->mine, word.mine) && g_strcmp0 (get_id (theirs), get_id (base)) != 0)
    same_id = TRUE;
  place.id = get_id (hear_merge_prefers_mine (&word, same_id) ? mine : theirs);
  place.speaker = get_speaker (hear_merge_prefers_mine (&word, same_speaker) ? mine : theirs);
  place.breaks = hear_merge_prefers_mine (&word, same_breaks) ? my_breaks : begins_turn (self->hunks->theirs, word.theirs);
  /* Of several that stand for one the first begins the turn. */
  if (word.stead >= 0 && index > 0 && get_word (self, index - 1)->stead == word.stead)
    place.breaks = FALSE;

  return place;
}

/* The place of the word beside in the same segment of the same side. */
static HearMergePlace *
find_beside (Placing       *self,
             HearMergeSide *side,
             int            token,
             int            step)
{
  const int      *where = side == self->hunks->mine ? self->of_mine : self->of_theirs;
  int             other = token + step;
  HearMergePlace *place;

  if (token < 0 || other < 0 || other >= (int) side->tokens->len ||
      hear_merge_side_get_segment (side, other) != hear_merge_side_get_segment (side, token) || where[other] < 0)
    return NULL;

  place = get_place (self, (guint) where[other]);

  return place->is_placed ? place : NULL;
}

/* What one side put in stands where its neighbours stand now. */
static void
place_beside (Placing *self,
              guint    index,
              int      step)
{
  HearMergedWord *word = get_word (self, index);
  HearMergePlace *place = get_place (self, index);
  HearMergePlace *beside;

  if (place->is_placed)
    return;

  beside = word->mine >= 0 ? find_beside (self, self->hunks->mine, word->mine, step) : find_beside (self, self->hunks->theirs, word->theirs, step);
  if (beside == NULL)
    return;
  place->id = beside->id;
  place->speaker = beside->speaker;
  place->is_placed = TRUE;
}

/* A segment all of whose words are new may have a new speaker from the other
 * side. */
static void
place_alone (Placing *self,
             guint    index)
{
  HearMergedWord *word = get_word (self, index);
  HearMergePlace *place = get_place (self, index);
  HearSegment    *base = hear_merge_side_find_segment (self->hunks->base, place->id);
  HearSegment    *other = hear_merge_side_find_segment (word->mine >= 0 ? self->hunks->theirs : self->hunks->mine, place->id);

  if (!place->is_placed && base != NULL && other != NULL && g_str_equal (place->speaker, hear_segment_get_speaker (base)))
    place->speaker = hear_segment_get_speaker (other);
}

static void
note_where (Placing *self)
{
  guint n = self->hunks->words->len;

  self->of_mine = g_new (int, MAX (self->hunks->mine->tokens->len, 1));
  self->of_theirs = g_new (int, MAX (self->hunks->theirs->tokens->len, 1));
  for (guint i = 0; i < self->hunks->mine->tokens->len; i++)
    self->of_mine[i] = -1;
  for (guint i = 0; i < self->hunks->theirs->tokens->len; i++)
    self->of_theirs[i] = -1;
  for (guint i = 0; i < n; i++)
    {
      if (get_word (self, i)->mine >= 0)
        self->of_mine[get_word (self, i)->mine] = (int) i;
      if (get_word (self, i)->theirs >= 0)
        self->of_theirs[get_word (self, i)->theirs] = (int) i;
    }
}

/**
 * hear_merge_places_new:
 * @hunks: three sides and the words of the merged text
 *
 * Merges what each word carries besides its text. What both sides know is
 * merged three ways; what one put in goes with the words beside it.
 *
 * Returns: (transfer full) (element-type HearMergePlace): where each word
 *   stands; borrows from the sides
 */
GArray *
hear_merge_places_new (HearMergeHunks *hunks)
{
  guint   n = hunks->words->len;
  Placing self = { hunks, g_array_new (FALSE, FALSE, sizeof (HearMergePlace)), NULL, NULL };

  note_where (&self);
  for (guint i = 0; i < n; i++)
    {
      HearMergePlace place = merge_place (&self, i);

      g_array_append_val (self.places, place);
    }
  for (guint i = 0; i < n; i++)
    place_beside (&self, i, -1);
  for (guint i = n; i > 0; i--)
    place_beside (&self, i - 1, 1);
  for (guint i = 0; i < n; i++)
    place_alone (&self, i);
  g_free (self.of_mine);
  g_free (self.of_theirs);

  return self.places;
}
