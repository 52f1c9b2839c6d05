/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-edit.h"

#include "hear-id.h"
#include "hear-transcript-typing.h"

/*
 * One change of a transcript: the segments that stood somewhere before and
 * those that stand there after it. Segments are never changed in place, so
 * that undoing puts back the very ones that were there.
 */
struct _HearTranscriptEdit
{
  GObject parent_instance;

  guint      at;
  gint64     made_at; /* on the monotonic clock */
  GPtrArray *before;
  GPtrArray *after;
  gboolean   foreign;
};

G_DEFINE_FINAL_TYPE (HearTranscriptEdit, hear_transcript_edit, G_TYPE_OBJECT)

static HearTranscriptEdit *
edit_new (guint at)
{
  HearTranscriptEdit *self = g_object_new (HEAR_TYPE_TRANSCRIPT_EDIT, NULL);

  self->at = at;

  return self;
}

static void
add_before (HearTranscriptEdit   *self,
            HearTranscriptLayout *layout,
            guint                 turn)
{
  const HearPlacedTurn *placed = hear_transcript_layout_get_turn (layout, turn);

  for (guint i = placed->first; i < placed->first + placed->n_segments; i++)
    g_ptr_array_add (self->before, g_object_ref (hear_transcript_layout_get_segment (layout, i)));
}

/* What begins a turn goes on doing so, whoever speaks before it now. */
static HearSegment *
keep_apart (HearTranscriptEdit   *self,
            HearTranscriptLayout *layout,
            HearSegment          *segment)
{
  HearSegment *last = NULL;
  HearSegment *copy;

  if (self->after->len > 0)
    last = g_ptr_array_index (self->after, self->after->len - 1);
  else if (self->at > 0)
    last = hear_transcript_layout_get_segment (layout, self->at - 1);
  if (last == NULL || hear_segment_get_breaks (segment) ||
      !g_str_equal (hear_segment_get_speaker (last), hear_segment_get_speaker (segment)))
    return g_object_ref (segment);

  copy = hear_segment_copy (segment);
  hear_segment_set_breaks (copy, TRUE);

  return copy;
}

static void
add_after (HearTranscriptEdit   *self,
           HearTranscriptLayout *layout,
           GPtrArray            *segments)
{
  for (guint i = 0; i < segments->len; i++)
    {
      HearSegment *segment = g_ptr_array_index (segments, i);
      gboolean     known = *hear_segment_get_speaker (segment) != '\0';

      g_ptr_array_add (self->after, i == 0 && known ? keep_apart (self, layout, segment) : g_object_ref (segment));
    }
}

/* The turn behind the change must not run into the one before. */
static void
add_next (HearTranscriptEdit   *self,
          HearTranscriptLayout *layout,
          guint                 turn)
{
  HearSegment *segment;

  if (turn >= hear_transcript_layout_get_n_turns (layout))
    return;

  segment = hear_transcript_layout_get_segment (layout, hear_transcript_layout_get_turn (layout, turn)->first);
  g_ptr_array_add (self->before, g_object_ref (segment));
  g_ptr_array_add (self->after, keep_apart (self, layout, segment));
}

/* Leaves out what did not change at either end; nothing at all is no edit. */
static HearTranscriptEdit *
finish (HearTranscriptEdit *edit)
{
  g_autoptr(HearTranscriptEdit) self = edit;

  while (self->before->len > 0 && self->after->len > 0 &&
         g_ptr_array_index (self->before, 0) == g_ptr_array_index (self->after, 0))
    {
      g_ptr_array_remove_index (self->before, 0);
      g_ptr_array_remove_index (self->after, 0);
      self->at++;
    }
  while (self->before->len > 0 && self->after->len > 0 &&
         g_ptr_array_index (self->before, self->before->len - 1) == g_ptr_array_index (self->after, self->after->len - 1))
    {
      g_ptr_array_remove_index (self->before, self->before->len - 1);
      g_ptr_array_remove_index (self->after, self->after->len - 1);
    }

  return self->before->len + self->after->len > 0 ? g_steal_pointer (&self) : NULL;
}

static guint
count_before (HearTranscriptLayout *layout,
              guint                 word)
{
  guint segment = hear_transcript_layout_get_word (layout, word)->segment;
  guint n = 0;

  while (n < word && hear_transcript_layout_get_word (layout, word - n - 1)->segment == segment)
    n++;

  return n;
}

static void
hear_transcript_edit_finalize (GObject *object)
{
  HearTranscriptEdit *self = HEAR_TRANSCRIPT_EDIT (object);

  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_clear_pointer (&self->after, g_ptr_array_unref);

  G_OBJECT_CLASS (hear_transcript_edit_parent_class)->finalize (object);
}

static void
hear_transcript_edit_class_init (HearTranscriptEditClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_transcript_edit_finalize;
}

static void
hear_transcript_edit_init (HearTranscriptEdit *self)
{
  self->made_at = g_get_monotonic_time ();
  self->before = g_ptr_array_new_with_free_func (g_object_unref);
  self->after = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * hear_transcript_edit_type:
 * @layout: where everything stands
 * @turn: the first turn that was typed into
 * @lines: what it and those after it read now; a blank one is gone
 *
 * Returns: (transfer full) (nullable): the change, %NULL if nothing changed
 */
HearTranscriptEdit *
hear_transcript_edit_type (HearTranscriptLayout *layout,
                           guint                 turn,
                           const char *const    *lines)
{
  HearTranscriptEdit *self;
  gboolean            gone = FALSE;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_LAYOUT (layout), NULL);
  g_return_val_if_fail (lines != NULL, NULL);

  self = edit_new (hear_transcript_layout_get_turn (layout, turn)->first);
  for (; *lines != NULL; lines++, turn++)
    {
      g_autoptr(GPtrArray) segments = hear_transcript_typing_list_segments (layout, turn, *lines);

      add_before (self, layout, turn);
      if (hear_transcript_typing_is_blank (*lines))
        gone = TRUE;
      else
        add_after (self, layout, segments);
    }
  if (gone)
    add_next (self, layout, turn);

  return finish (self);
}

/**
 * hear_transcript_edit_split:
 * @layout: where everything stands
 * @turn: a turn
 * @offset: the character at whose word a new turn shall begin
 *
 * Returns: (transfer full) (nullable): the change, %NULL at a turn's beginning
 */
HearTranscriptEdit *
hear_transcript_edit_split (HearTranscriptLayout *layout,
                            guint                 turn,
                            guint                 offset)
{
  const HearPlacedTurn *placed;
  const HearPlacedWord *word;
  HearTranscriptEdit   *self;
  HearSegment          *half;
  g_autoptr(HearSegment) segment = NULL;
  int found = hear_transcript_layout_find_word (layout, turn, offset);

  if (found < 0)
    return NULL;

  placed = hear_transcript_layout_get_turn (layout, turn);
  word = hear_transcript_layout_get_word (layout, (guint) found);
  /* Behind a word its successor is meant. */
  if (offset >= word->end && (guint) found + 1 < placed->first_word + placed->n_words)
    word = hear_transcript_layout_get_word (layout, (guint) ++found);
  if ((guint) found == placed->first_word)
    return NULL;

  self = edit_new (word->segment);
  segment = hear_segment_copy (hear_transcript_layout_get_segment (layout, word->segment));
  g_ptr_array_add (self->before, g_object_ref (hear_transcript_layout_get_segment (layout, word->segment)));
  half = hear_segment_split (segment, count_before (layout, (guint) found));
  if (half == NULL)
    hear_segment_set_breaks (segment, TRUE);
  g_ptr_array_add (self->after, g_steal_pointer (&segment));
  if (half != NULL)
    g_ptr_array_add (self->after, half);

  return finish (self);
}

/**
 * hear_transcript_edit_merge:
 * @layout: where everything stands
 * @turn: a turn that shall go on the one before
 *
 * Returns: (transfer full) (nullable): the change, %NULL for the first turn
 */
HearTranscriptEdit *
hear_transcript_edit_merge (HearTranscriptLayout *layout,
                            guint                 turn)
{
  const HearPlacedTurn *placed;
  HearTranscriptEdit   *self;
  HearSegment          *last;

  if (turn == 0 || turn >= hear_transcript_layout_get_n_turns (layout))
    return NULL;

  placed = hear_transcript_layout_get_turn (layout, turn);
  last = hear_transcript_layout_get_segment (layout, placed->first - 1);
  self = edit_new (placed->first - 1);
  g_ptr_array_add (self->before, g_object_ref (last));
  add_before (self, layout, turn);
  /* Where nobody knows who speaks, a pause alone would part them again. */
  g_ptr_array_add (self->after, hear_transcript_typing_join (last, hear_transcript_layout_get_segment (layout, placed->first)));
  for (guint i = placed->first + 1; i < placed->first + placed->n_segments; i++)
    {
      HearSegment *copy = hear_segment_copy (hear_transcript_layout_get_segment (layout, i));

      hear_segment_set_speaker (copy, hear_segment_get_speaker (last));
      g_ptr_array_add (self->after, copy);
    }
  add_next (self, layout, turn + 1);

  return finish (self);
}

static gboolean
is_said_by (HearTranscriptLayout *layout,
            guint                 first,
            guint                 end,
            const char           *key)
{
  for (guint i = first; i < end; i++)
    if (!g_str_equal (hear_segment_get_speaker (hear_transcript_layout_get_segment (layout, i)), key))
      return FALSE;

  return TRUE;
}

/**
 * hear_transcript_edit_speaker:
 * @layout: where everything stands
 * @turn: a turn
 * @n_turns: how many from there on, at least one
 * @key: who speaks them
 *
 * Where nobody knew who speaks, pauses parted the turns: they stay apart.
 *
 * Returns: (transfer full) (nullable): the change, %NULL if it was so before
 */
HearTranscriptEdit *
hear_transcript_edit_speaker (HearTranscriptLayout *layout,
                              guint                 turn,
                              guint                 n_turns,
                              const char           *key)
{
  const HearPlacedTurn *placed = hear_transcript_layout_get_turn (layout, turn);
  const HearPlacedTurn *last = hear_transcript_layout_get_turn (layout, turn + n_turns - 1);
  HearTranscriptEdit   *self;

  g_return_val_if_fail (placed != NULL && last != NULL && key != NULL, NULL);

  if (is_said_by (layout, placed->first, last->first + last->n_segments, key))
    return NULL;

  self = edit_new (placed->first);
  for (guint i = 0; i < n_turns; i++)
    {
      placed = hear_transcript_layout_get_turn (layout, turn + i);
      add_before (self, layout, turn + i);
      for (guint j = placed->first; j < placed->first + placed->n_segments; j++)
        {
          HearSegment *copy = hear_segment_copy (hear_transcript_layout_get_segment (layout, j));

          if (i > 0 && j == placed->first && *hear_segment_get_speaker (copy) == '\0')
            hear_segment_set_breaks (copy, TRUE);
          hear_segment_set_speaker (copy, key);
          g_ptr_array_add (self->after, copy);
        }
    }

  return finish (self);
}

/**
 * hear_transcript_edit_replace:
 * @layout: where everything stands
 * @hits: (element-type HearTranscriptHit): places in order, at least one
 * @with: what shall stand there
 *
 * Each place is an edit of its own for the words around it: none of them moves.
 * Segments that share a place become one.
 *
 * Returns: (transfer full) (nullable): the change, %NULL if nothing changes
 */
HearTranscriptEdit *
hear_transcript_edit_replace (HearTranscriptLayout *layout,
                              GArray               *hits,
                              const char           *with)
{
  HearTranscriptEdit *self;
  guint               first;
  guint               last;
  guint               hit = 0;
  gboolean            gone = FALSE;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_LAYOUT (layout), NULL);
  g_return_val_if_fail (hits != NULL && hits->len > 0, NULL);
  g_return_val_if_fail (with != NULL, NULL);

  first = g_array_index (hits, HearTranscriptHit, 0).turn;
  last = g_array_index (hits, HearTranscriptHit, hits->len - 1).turn;
  self = edit_new (hear_transcript_layout_get_turn (layout, first)->first);
  for (guint turn = first; turn <= last; turn++)
    {
      g_autoptr(GPtrArray) segments = NULL;
      guint from = hit;

      while (hit < hits->len && g_array_index (hits, HearTranscriptHit, hit).turn == turn)
        hit++;
      segments = hear_transcript_typing_replace (layout, turn, &g_array_index (hits, HearTranscriptHit, from), hit - from, with);
      add_before (self, layout, turn);
      add_after (self, layout, segments);
      gone = gone || segments->len == 0;
    }
  if (gone)
    add_next (self, layout, last + 1);

  return finish (self);
}

/**
 * hear_transcript_edit_between:
 * @before: (element-type HearSegment): a transcript's segments
 * @after: (element-type HearSegment): these as they shall be
 *
 * Returns: (transfer full) (nullable): the change that leads from one to the
 *   other, %NULL if they are the same
 */
HearTranscriptEdit *
hear_transcript_edit_between (GPtrArray *before,
                              GPtrArray *after)
{
  HearTranscriptEdit *self;
  guint               limit = MIN (before->len, after->len);
  guint               head = 0;
  guint               tail = 0;

  while (head < limit && hear_segment_equal (g_ptr_array_index (before, head), g_ptr_array_index (after, head)))
    head++;
  while (tail < limit - head &&
         hear_segment_equal (g_ptr_array_index (before, before->len - 1 - tail), g_ptr_array_index (after, after->len - 1 - tail)))
    tail++;

  self = edit_new (head);
  for (guint i = head; i < before->len - tail; i++)
    g_ptr_array_add (self->before, g_object_ref (g_ptr_array_index (before, i)));
  for (guint i = head; i < after->len - tail; i++)
    g_ptr_array_add (self->after, g_object_ref (g_ptr_array_index (after, i)));

  return finish (self);
}

/**
 * hear_transcript_edit_get_foreign:
 * @self: a change
 *
 * Returns: whether it was made elsewhere: it is not for us to undo
 */
gboolean
hear_transcript_edit_get_foreign (HearTranscriptEdit *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_EDIT (self), FALSE);

  return self->foreign;
}

void
hear_transcript_edit_set_foreign (HearTranscriptEdit *self,
                                  gboolean            foreign)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT_EDIT (self));

  self->foreign = foreign;
}

/**
 * hear_transcript_edit_apply_list:
 * @self: a change
 * @segments: (element-type HearSegment): a transcript's segments, as they were
 *   when the change was made or undone
 * @undo: whether to go back
 */
void
hear_transcript_edit_apply_list (HearTranscriptEdit *self,
                                 GPtrArray          *segments,
                                 gboolean            undo)
{
  GPtrArray *gone;
  GPtrArray *come;

  g_return_if_fail (HEAR_IS_TRANSCRIPT_EDIT (self));
  g_return_if_fail (segments != NULL);

  gone = undo ? self->after : self->before;
  come = undo ? self->before : self->after;
  g_return_if_fail (self->at + gone->len <= segments->len);

  if (gone->len > 0)
    g_ptr_array_remove_range (segments, self->at, gone->len);
  for (guint i = 0; i < come->len; i++)
    g_ptr_array_insert (segments, (int) (self->at + i), g_object_ref (g_ptr_array_index (come, i)));
}

/**
 * hear_transcript_edit_apply:
 * @self: a change
 * @transcript: the transcript, as it was when the change was made or undone
 * @undo: whether to go back
 */
void
hear_transcript_edit_apply (HearTranscriptEdit *self,
                            HearTranscript     *transcript,
                            gboolean            undo)
{
  GPtrArray *gone;
  GPtrArray *come;

  g_return_if_fail (HEAR_IS_TRANSCRIPT_EDIT (self));
  g_return_if_fail (HEAR_IS_TRANSCRIPT (transcript));

  gone = undo ? self->after : self->before;
  come = undo ? self->before : self->after;
  for (guint i = 0; i < gone->len; i++)
    hear_transcript_remove_segment (transcript, self->at);
  for (guint i = 0; i < come->len; i++)
    hear_transcript_insert_segment (transcript, self->at + i, g_ptr_array_index (come, i));
}

/**
 * hear_transcript_edit_name:
 * @self: a change
 * @unix_ms: the time
 *
 * Gives an id to each segment that has none, so that later changes of it are
 * known to be the same segment's.
 */
void
hear_transcript_edit_name (HearTranscriptEdit *self,
                           gint64              unix_ms)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT_EDIT (self));

  for (guint i = 0; i < self->after->len; i++)
    {
      HearSegment     *segment = g_ptr_array_index (self->after, i);
      g_autofree char *id = NULL;

      if (hear_segment_get_id (segment) != NULL)
        continue;
      id = hear_id_new (unix_ms);
      hear_segment_set_id (segment, id);
    }
}

/**
 * hear_transcript_edit_get_made_at:
 * @self: a change
 *
 * Returns: when it was made, on the monotonic clock
 */
gint64
hear_transcript_edit_get_made_at (HearTranscriptEdit *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_EDIT (self), 0);

  return self->made_at;
}

/**
 * hear_transcript_edit_list_changed:
 * @self: a change
 * @undo: whether it was undone
 *
 * Returns: (transfer none) (element-type HearSegment): the segments that stand
 *   there now
 */
GPtrArray *
hear_transcript_edit_list_changed (HearTranscriptEdit *self,
                                   gboolean            undo)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_EDIT (self), NULL);

  return undo ? self->before : self->after;
}

/**
 * hear_transcript_edit_list_removed:
 * @self: a change
 * @undo: whether it was undone
 *
 * Returns: (transfer full): the ids of the segments that are there no more
 */
char **
hear_transcript_edit_list_removed (HearTranscriptEdit *self,
                                   gboolean            undo)
{
  g_autoptr(GStrvBuilder) removed = g_strv_builder_new ();
  g_autoptr(GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *gone;
  GPtrArray *come;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_EDIT (self), NULL);

  gone = undo ? self->after : self->before;
  come = undo ? self->before : self->after;
  for (guint i = 0; i < come->len; i++)
    {
      const char *id = hear_segment_get_id (g_ptr_array_index (come, i));

      if (id != NULL)
        g_hash_table_add (kept, (gpointer) id);
    }
  for (guint i = 0; i < gone->len; i++)
    {
      const char *id = hear_segment_get_id (g_ptr_array_index (gone, i));

      if (id != NULL && !g_hash_table_contains (kept, id))
        g_strv_builder_add (removed, id);
    }

  return g_strv_builder_end (removed);
}
