/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-merge.h"

#include <string.h>

#include "hear-merge-places.h"
#include "hear-span.h"

/*
 * Merges three ways, by word: what mine made of the base is done to theirs. A
 * pure function over lists of segments.
 *
 * Each word carries its segment, its speaker and whether a turn begins with
 * it; these are merged as the words are, and segments are put together from
 * them again. So a split here and a word put in there both stand.
 */
typedef struct
{
  HearMergeHunks hunks;
  GArray        *places;
  GHashTable    *used;
  GPtrArray     *result;
} Assembly;

static HearMergedWord *
get_word (Assembly *self,
          guint     index)
{
  return &g_array_index (self->hunks.words, HearMergedWord, index);
}

static HearMergePlace *
get_place (Assembly *self,
           guint     index)
{
  return &g_array_index (self->places, HearMergePlace, index);
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_same_span (const HearWord *one,
              const HearWord *two)
{
  return one->start_ms == two->start_ms && one->end_ms == two->end_ms;
}

static HearMergeToken *
get_token (HearMergeSide *side,
           int            token)
{
  return token >= 0 ? hear_merge_side_get_token (side, token) : NULL;
}

static const HearWord *
get_times (HearMergeSide *side,
           int            token)
{
  HearMergeToken *found = get_token (side, token);

  return found != NULL && found->word >= 0 ? &hear_words_index (hear_segment_get_words (hear_merge_side_get_segment (side, token)), found->word) : NULL;
}

static const HearWord *
merge_times (Assembly       *self,
             HearMergedWord *word)
{
  const HearWord *base = get_times (self->hunks.base, word->base);
  const HearWord *mine = get_times (self->hunks.mine, word->mine);
  const HearWord *theirs = get_times (self->hunks.theirs, word->theirs);

  if (mine == NULL || theirs == NULL)
    return mine != NULL ? mine : theirs;

  return base == NULL || !is_same_span (mine, base) ? mine : theirs;
}

static gboolean
is_same_glue (HearMergeToken *one,
              HearMergeToken *two)
{
  return one->glue_length == two->glue_length && memcmp (one->glue, two->glue, one->glue_length) == 0;
}

static gboolean
follows (Assembly *self,
         guint     index,
         gboolean  in_mine)
{
  int before = in_mine ? get_word (self, index - 1)->mine : get_word (self, index - 1)->theirs;
  int word = in_mine ? get_word (self, index)->mine : get_word (self, index)->theirs;

  return before >= 0 && word == before + 1;
}

/* What stands before a word: as it was, or a space where there was none
 * because another word or a segment's end stood there. */
static void
append_glue (Assembly *self,
             guint     index,
             gboolean  begins,
             GString  *text)
{
  HearMergedWord *word = get_word (self, index);
  HearMergeToken *base = get_token (self->hunks.base, word->base);
  HearMergeToken *mine = get_token (self->hunks.mine, word->mine);
  HearMergeToken *theirs = get_token (self->hunks.theirs, word->theirs);
  gboolean        in_mine = hear_merge_prefers_mine (word, base != NULL && mine != NULL && is_same_glue (mine, base));
  HearMergeToken *token = in_mine ? mine : theirs;

  if (begins ? token->is_first || !is_blank (token->glue, token->glue_length) : token->glue_length > 0)
    g_string_append_len (text, token->glue, (gssize) token->glue_length);
  else if (!begins && (token->is_first || !follows (self, index, in_mine)) && text->len > 0 && !g_ascii_isspace (text->str[text->len - 1]))
    g_string_append_c (text, ' ');
}

static void
append_tail (Assembly *self,
             guint     index,
             gboolean  ends,
             GString  *text)
{
  HearMergedWord *word = get_word (self, index);
  HearMergeToken *base = get_token (self->hunks.base, word->base);
  HearMergeToken *mine = get_token (self->hunks.mine, word->mine);
  HearMergeToken *theirs = get_token (self->hunks.theirs, word->theirs);
  gboolean        same = base != NULL && mine != NULL && mine->is_last && base->is_last && g_str_equal (mine->tail, base->tail);
  HearMergeToken *token = hear_merge_prefers_mine (word, same) ? mine : theirs;

  if (token != NULL && token->is_last && (ends || !is_blank (token->tail, strlen (token->tail))))
    g_string_append (text, token->tail);
}

static GArray *
write_text (Assembly *self,
            guint     first,
            guint     end,
            GString  *text)
{
  GArray *words = hear_words_new ();

  for (guint i = first; i < end; i++)
    {
      HearMergedWord *merged = get_word (self, i);
      HearMergeToken *token = merged->mine >= 0 ? get_token (self->hunks.mine, merged->mine) : get_token (self->hunks.theirs, merged->theirs);
      const HearWord *times = merge_times (self, merged);

      append_glue (self, i, i == first, text);
      if (times != NULL)
        {
          HearWord word = *times;

          word.start = (guint) text->len;
          word.end = word.start + (guint) token->length;
          g_array_append_val (words, word);
        }
      g_string_append_len (text, token->text, (gssize) token->length);
      append_tail (self, i, i + 1 == end, text);
    }

  return words;
}

static HearSpan
merge_span (Assembly   *self,
            const char *id,
            GArray     *words)
{
  HearSegment *base = hear_merge_side_find_segment (self->hunks.base, id);
  HearSegment *mine = hear_merge_side_find_segment (self->hunks.mine, id);
  HearSegment *theirs = hear_merge_side_find_segment (self->hunks.theirs, id);
  HearSegment *chosen = mine != NULL ? mine : theirs;

  if (mine != NULL && theirs != NULL && base != NULL &&
      hear_segment_get_start_ms (mine) == hear_segment_get_start_ms (base) && hear_segment_get_end_ms (mine) == hear_segment_get_end_ms (base))
    chosen = theirs;
  if (chosen != NULL)
    return (HearSpan){ hear_segment_get_start_ms (chosen), hear_segment_get_end_ms (chosen) };

  return words->len > 0 ? (HearSpan){ hear_words_index (words, 0).start_ms, hear_words_index (words, words->len - 1).end_ms } : (HearSpan){ 0, 0 };
}

/* The very segment of a side if it came out as it was there. */
static HearSegment *
find_unchanged (Assembly    *self,
                HearSegment *segment)
{
  HearSegment *theirs = hear_merge_side_find_segment (self->hunks.theirs, hear_segment_get_id (segment));
  HearSegment *mine = hear_merge_side_find_segment (self->hunks.mine, hear_segment_get_id (segment));

  if (mine != NULL && hear_segment_equal (mine, segment))
    return mine;

  return theirs != NULL && hear_segment_equal (theirs, segment) ? theirs : NULL;
}

static void
add_segment (Assembly *self,
             guint     first,
             guint     end)
{
  HearMergePlace *place = get_place (self, first);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GArray) words = write_text (self, first, end, text);
  gboolean known = place->id != NULL && g_hash_table_add (self->used, (gpointer) place->id);
  HearSpan span = merge_span (self, known ? place->id : NULL, words);
  g_autoptr(HearSegment) segment = hear_segment_new (span.start_ms, span.end_ms, place->speaker, text->str);
  HearSegment *unchanged;

  hear_segment_set_words (segment, words);
  hear_segment_set_breaks (segment, place->breaks);
  if (known)
    hear_segment_set_id (segment, place->id);
  unchanged = find_unchanged (self, segment);
  g_ptr_array_add (self->result, g_object_ref (unchanged != NULL ? unchanged : segment));
}

static gboolean
begins_segment (Assembly *self,
                guint     index)
{
  HearMergedWord *word = get_word (self, index);
  HearMergeToken *token = word->mine >= 0 ? get_token (self->hunks.mine, word->mine) : get_token (self->hunks.theirs, word->theirs);
  HearMergePlace *place = get_place (self, index);
  HearMergePlace *before = get_place (self, index - 1);

  return place->breaks || (place->id == NULL && token->is_first) || g_strcmp0 (place->id, before->id) != 0 || !g_str_equal (place->speaker, before->speaker);
}

static void
put_together (Assembly *self)
{
  guint n = self->hunks.words->len;
  guint first = 0;

  for (guint i = 1; i <= n; i++)
    {
      if (i < n && !begins_segment (self, i))
        continue;
      add_segment (self, first, i);
      first = i;
    }
}

static void
conflict_free (gpointer data)
{
  HearMergeConflict *conflict = data;

  g_free (conflict->segment_id);
  g_free (conflict->mine);
  g_free (conflict->theirs);
  g_free (conflict);
}

static void
add_conflict (Assembly       *self,
              HearMergeClash *clash,
              GPtrArray      *conflicts)
{
  HearMergeConflict *conflict = g_new0 (HearMergeConflict, 1);
  g_autoptr(GString) mine = g_string_new (NULL);
  g_autoptr(GString) theirs = g_string_new (NULL);

  g_array_unref (write_text (self, clash->at, clash->at + clash->n, mine));
  for (int i = clash->theirs; i < clash->theirs_end; i++)
    {
      HearMergeToken *token = get_token (self->hunks.theirs, i);

      if (i > clash->theirs)
        g_string_append_len (theirs, token->is_first ? " " : token->glue, token->is_first ? 1 : (gssize) token->glue_length);
      g_string_append_len (theirs, token->text, (gssize) token->length);
    }
  conflict->segment_id = g_strdup (get_place (self, clash->at)->id);
  conflict->mine = g_strstrip (g_strdup (mine->str));
  conflict->theirs = g_strdup (theirs->str);
  g_ptr_array_add (conflicts, conflict);
}

static void
merge_middle (HearTranscriptMerge *result,
              Assembly            *self)
{
  self->hunks.words = g_array_new (FALSE, FALSE, sizeof (HearMergedWord));
  self->hunks.clashes = g_array_new (FALSE, FALSE, sizeof (HearMergeClash));
  self->used = g_hash_table_new (g_str_hash, g_str_equal);
  self->result = result->segments;
  hear_merge_side_match (self->hunks.mine, self->hunks.base);
  hear_merge_side_match (self->hunks.theirs, self->hunks.base);
  hear_merge_hunks_resolve (&self->hunks);
  self->places = hear_merge_places_new (&self->hunks);
  put_together (self);
  for (guint i = 0; i < self->hunks.clashes->len; i++)
    add_conflict (self, &g_array_index (self->hunks.clashes, HearMergeClash, i), result->conflicts);

  g_array_unref (self->hunks.words);
  g_array_unref (self->hunks.clashes);
  g_array_unref (self->places);
  g_hash_table_unref (self->used);
}

static gboolean
is_same_at (GPtrArray *lists[3],
            guint      from_start,
            guint      from_end)
{
  HearSegment *segments[3];

  for (guint i = 0; i < 3; i++)
    {
      guint index = from_end > 0 ? lists[i]->len - from_end : from_start;

      segments[i] = g_ptr_array_index (lists[i], index);
    }

  return hear_segment_equal (segments[0], segments[1]) && hear_segment_equal (segments[0], segments[2]);
}

/**
 * hear_transcript_merge_new:
 * @base: (element-type HearSegment): what both were made from
 * @mine: (element-type HearSegment): what I made of it
 * @theirs: (element-type HearSegment): what somebody else made of it
 *
 * Does both sides' changes. No word that one of them wrote is lost: what both
 * put in at the same place stands one behind the other; what one changed and
 * the other took out stays; and where both changed the same words, mine stand
 * in the text and theirs are told as a conflict. Words that stayed keep their
 * times. Segments that came out as one side had them are that side's objects;
 * new ones have no id.
 *
 * Returns: (transfer full): what comes of it
 */
HearTranscriptMerge *
hear_transcript_merge_new (GPtrArray *base,
                           GPtrArray *mine,
                           GPtrArray *theirs)
{
  HearTranscriptMerge *self;
  GPtrArray           *lists[3] = { base, mine, theirs };
  Assembly             assembly = { 0 };
  guint                limit;
  guint                head = 0;
  guint                tail = 0;

  g_return_val_if_fail (base != NULL && mine != NULL && theirs != NULL, NULL);

  limit = MIN (base->len, MIN (mine->len, theirs->len));
  while (head < limit && is_same_at (lists, head, 0))
    head++;
  while (tail < limit - head && is_same_at (lists, 0, tail + 1))
    tail++;

  self = g_new0 (HearTranscriptMerge, 1);
  self->segments = g_ptr_array_new_with_free_func (g_object_unref);
  self->conflicts = g_ptr_array_new_with_free_func (conflict_free);
  for (guint i = 0; i < head; i++)
    g_ptr_array_add (self->segments, g_object_ref (g_ptr_array_index (mine, i)));
  assembly.hunks.base = hear_merge_side_new (base, head, base->len - tail);
  assembly.hunks.mine = hear_merge_side_new (mine, head, mine->len - tail);
  assembly.hunks.theirs = hear_merge_side_new (theirs, head, theirs->len - tail);
  merge_middle (self, &assembly);
  hear_merge_side_free (assembly.hunks.base);
  hear_merge_side_free (assembly.hunks.mine);
  hear_merge_side_free (assembly.hunks.theirs);
  for (guint i = mine->len - tail; i < mine->len; i++)
    g_ptr_array_add (self->segments, g_object_ref (g_ptr_array_index (mine, i)));

  return self;
}

/**
 * hear_transcript_merge_free:
 * @self: (transfer full): what came of a merge
 */
void
hear_transcript_merge_free (HearTranscriptMerge *self)
{
  g_ptr_array_unref (self->segments);
  g_ptr_array_unref (self->conflicts);
  g_free (self);
}
