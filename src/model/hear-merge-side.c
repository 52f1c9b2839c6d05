/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-merge-side.h"

#include <string.h>

/* More pairs of words than this are not compared one by one: whoever rewrote
 * so much at once replaced it. */
#define MAX_PAIRS 1000000

/* A piece of both sides that is still to be compared. */
typedef struct
{
  guint base;
  guint base_end;
  guint side;
  guint side_end;
} Gap;

static void
add_words (HearMergeSide *self,
           guint          index)
{
  HearSegment *segment = g_ptr_array_index (self->segments, index);
  const char  *text = hear_segment_get_text (segment);
  GArray      *words = hear_segment_get_words (segment);
  guint        end = 0;

  for (guint i = 0; i < words->len; i++)
    {
      HearWord      *word = &hear_words_index (words, i);
      HearMergeToken token = { index, (int) i, text + word->start, word->end - word->start, text + end, word->start - end,
                               text + word->end, i == 0, i + 1 == words->len };

      end = word->end;
      g_array_append_val (self->tokens, token);
    }
  if (words->len == 0)
    {
      HearMergeToken token = { index, -1, text, strlen (text), "", 0, "", TRUE, TRUE };

      g_array_append_val (self->tokens, token);
    }
}

static void
set_same (HearMergeSide *self,
          guint          base_token,
          guint          token)
{
  g_array_index (self->of_base, int, base_token) = (int) token;
}

/* The longest run of words in the same order that both have, by the table of
 * all pairs. */
static void
match_pairs (HearMergeSide *self,
             HearMergeSide *base,
             Gap            gap)
{
  guint             n = gap.base_end - gap.base;
  guint             m = gap.side_end - gap.side;
  gsize             width = (gsize) m + 1;
  g_autofree guint *best = NULL;

  if (n == 0 || m == 0 || (guint64) n * m > MAX_PAIRS)
    return;

  best = g_new0 (guint, ((gsize) n + 1) * width);
  for (guint i = n; i > 0; i--)
    for (guint j = m; j > 0; j--)
      {
        gsize at = (i - 1) * width + j - 1;

        if (hear_merge_side_is_same (self, gap.side + j - 1, base, gap.base + i - 1))
          best[at] = best[at + width + 1] + 1;
        else
          best[at] = MAX (best[at + width], best[at + 1]);
      }

  for (guint i = 0, j = 0; i < n && j < m;)
    {
      gsize at = i * width + j;

      if (hear_merge_side_is_same (self, gap.side + j, base, gap.base + i) && best[at] == best[at + width + 1] + 1)
        set_same (self, gap.base + i++, gap.side + j++);
      else if (best[at + width] >= best[at + 1])
        i++;
      else
        j++;
    }
}

static void
match_gap (HearMergeSide *self,
           HearMergeSide *base,
           Gap            gap)
{
  while (gap.base < gap.base_end && gap.side < gap.side_end && hear_merge_side_is_same (self, gap.side, base, gap.base))
    set_same (self, gap.base++, gap.side++);
  while (gap.base < gap.base_end && gap.side < gap.side_end && hear_merge_side_is_same (self, gap.side_end - 1, base, gap.base_end - 1))
    set_same (self, --gap.base_end, --gap.side_end);
  match_pairs (self, base, gap);
}

static guint
count_tokens (HearMergeSide *self,
              guint          segment)
{
  return MAX (hear_segment_get_words (g_ptr_array_index (self->segments, segment))->len, 1);
}

static gboolean
is_anchor (HearSegment *segment,
           HearSegment *other)
{
  return hear_segment_get_words (segment)->len == hear_segment_get_words (other)->len &&
         g_str_equal (hear_segment_get_text (segment), hear_segment_get_text (other));
}

/**
 * hear_merge_side_new:
 * @segments: (element-type HearSegment): a transcript's segments
 * @first: the first that counts
 * @end: the one after the last that counts
 *
 * Returns: (transfer full): them as words; borrows @segments
 */
HearMergeSide *
hear_merge_side_new (GPtrArray *segments,
                     guint      first,
                     guint      end)
{
  HearMergeSide *self = g_new0 (HearMergeSide, 1);

  self->segments = g_ptr_array_new ();
  self->tokens = g_array_new (FALSE, FALSE, sizeof (HearMergeToken));
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->of_base = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = first; i < end; i++)
    {
      HearSegment *segment = g_ptr_array_index (segments, i);

      g_ptr_array_add (self->segments, segment);
      if (hear_segment_get_id (segment) != NULL)
        g_hash_table_insert (self->by_id, (gpointer) hear_segment_get_id (segment), segment);
      add_words (self, i - first);
    }

  return self;
}

/**
 * hear_merge_side_match:
 * @self: mine or theirs
 * @base: what both were made from
 *
 * Finds which of the base's words are still there. Segments that did not
 * change are not looked into.
 */
void
hear_merge_side_match (HearMergeSide *self,
                       HearMergeSide *base)
{
  g_autoptr(GHashTable) places = g_hash_table_new (g_direct_hash, g_direct_equal);
  Gap gap = { 0, 0, 0, 0 };

  g_array_set_size (self->of_base, base->tokens->len);
  for (guint i = 0; i < base->tokens->len; i++)
    {
      HearMergeToken *token = hear_merge_side_get_token (base, (int) i);

      g_array_index (self->of_base, int, i) = -1;
      if (token->is_first)
        g_hash_table_insert (places, g_ptr_array_index (base->segments, token->segment), GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < self->segments->len; gap.side_end += count_tokens (self, i++))
    {
      HearSegment *segment = g_ptr_array_index (self->segments, i);
      HearSegment *same = hear_merge_side_find_segment (base, hear_segment_get_id (segment));
      guint        n = count_tokens (self, i);

      gap.base_end = same != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (places, same)) : 0;
      if (same == NULL || !is_anchor (segment, same) || gap.base_end < gap.base)
        continue;
      match_gap (self, base, gap);
      for (guint j = 0; j < n; j++)
        set_same (self, gap.base_end + j, gap.side_end + j);
      gap.base = gap.base_end + n;
      gap.side = gap.side_end + n;
    }
  gap.base_end = base->tokens->len;
  gap.side_end = self->tokens->len;
  match_gap (self, base, gap);
}

/**
 * hear_merge_side_get_token:
 * @self: a side
 * @token: below the number of its tokens
 *
 * Returns: (transfer none): the token
 */
HearMergeToken *
hear_merge_side_get_token (HearMergeSide *self,
                           int            token)
{
  return &g_array_index (self->tokens, HearMergeToken, token);
}

/**
 * hear_merge_side_get_segment:
 * @self: a side
 * @token: below the number of its tokens
 *
 * Returns: (transfer none): where the token stands
 */
HearSegment *
hear_merge_side_get_segment (HearMergeSide *self,
                             int            token)
{
  return g_ptr_array_index (self->segments, hear_merge_side_get_token (self, token)->segment);
}

/**
 * hear_merge_side_find_segment:
 * @self: a side
 * @id: (nullable): a segment's id
 *
 * Returns: (transfer none) (nullable): the segment
 */
HearSegment *
hear_merge_side_find_segment (HearMergeSide *self,
                              const char    *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/**
 * hear_merge_side_find:
 * @self: a side that was matched
 * @base_token: a token of the base
 *
 * Returns: the same one here, or -1
 */
int
hear_merge_side_find (HearMergeSide *self,
                      int            base_token)
{
  return g_array_index (self->of_base, int, base_token);
}

/**
 * hear_merge_side_is_same:
 * @self: a side
 * @token: one of its tokens
 * @other: another side
 * @other_token: one of that one's
 *
 * Returns: whether both are the same word
 */
gboolean
hear_merge_side_is_same (HearMergeSide *self,
                         guint          token,
                         HearMergeSide *other,
                         guint          other_token)
{
  HearMergeToken *one = hear_merge_side_get_token (self, (int) token);
  HearMergeToken *two = hear_merge_side_get_token (other, (int) other_token);

  return one->length == two->length && memcmp (one->text, two->text, one->length) == 0;
}

/**
 * hear_merge_side_free:
 * @self: (transfer full): a side
 */
void
hear_merge_side_free (HearMergeSide *self)
{
  g_ptr_array_unref (self->segments);
  g_array_unref (self->tokens);
  g_hash_table_unref (self->by_id);
  g_array_unref (self->of_base);
  g_free (self);
}
