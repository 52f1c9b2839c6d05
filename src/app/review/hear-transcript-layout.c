/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-layout.h"

#include <string.h>

/* Three bytes and one character, like the separators that it replaces. */
#define EM_SPACE "\u2003"
#define LINE_SEPARATOR "\u2028"
#define PARAGRAPH_SEPARATOR "\u2029"

/*
 * The map between a transcript and the text that shows it: turns as lines,
 * words as (turn, characters), and words by time. Made anew after each edit,
 * from the one before it where nothing changed, and never changed; knows no
 * widget.
 */
struct _HearTranscriptLayout
{
  GObject parent_instance;

  GPtrArray *segments;
  GArray    *turns;
  GArray    *words;
  GArray    *by_time;
};

/* So many words may come to a transcript in one change without a larger move. */
#define MORE_WORDS 64

G_DEFINE_FINAL_TYPE (HearTranscriptLayout, hear_transcript_layout, G_TYPE_OBJECT)

static void
clear_turn (gpointer data)
{
  HearPlacedTurn *turn = data;

  g_clear_pointer (&turn->text, g_ref_string_release);
  g_clear_pointer (&turn->name, g_ref_string_release);
}

static guint
count_chars (const char *text,
             guint       from,
             guint       to)
{
  return to > from ? (guint) g_utf8_strlen (text + from, to - from) : 0;
}

static void
place_words (HearTranscriptLayout *self,
             guint                 index,
             guint                 offset)
{
  HearSegment *segment = g_ptr_array_index (self->segments, index);
  const char  *text = hear_segment_get_text (segment);
  GArray      *words = hear_segment_get_words (segment);
  guint        byte = 0;

  for (guint i = 0; i < words->len; i++)
    {
      HearWord      *word = &hear_words_index (words, i);
      HearPlacedWord placed = { index, self->turns->len - 1, 0, 0, word->start_ms, word->end_ms, word->confidence };

      offset += count_chars (text, byte, word->start);
      placed.start = offset;
      offset += count_chars (text, word->start, word->end);
      placed.end = offset;
      byte = word->end;
      g_array_append_val (self->words, placed);
    }
}

/* Reads the segments of the last turn. */
static void
place_text (HearTranscriptLayout *self)
{
  HearPlacedTurn *turn = &g_array_index (self->turns, HearPlacedTurn, self->turns->len - 1);
  g_autoptr(GString) line = g_string_new (NULL);
  guint offset = 0;

  for (guint i = turn->first; i < turn->first + turn->n_segments; i++)
    {
      g_autofree char *text = hear_transcript_layout_make_line (hear_segment_get_text (g_ptr_array_index (self->segments, i)));
      const char      *separator = hear_transcript_layout_get_separator (line->str, text);

      g_string_append (line, separator);
      offset += (guint) strlen (separator);
      place_words (self, i, offset);
      g_string_append (line, text);
      offset += (guint) g_utf8_strlen (text, -1);
    }

  turn->n_words = self->words->len - turn->first_word;
  turn->text = g_ref_string_new (line->str);
}

/* Takes the last turn from where its segments stood before. */
static void
copy_text (HearTranscriptLayout *self,
           HearTranscriptLayout *old,
           const HearPlacedTurn *was)
{
  HearPlacedTurn *turn = &g_array_index (self->turns, HearPlacedTurn, self->turns->len - 1);

  turn->n_words = was->n_words;
  turn->text = g_ref_string_acquire (was->text);
  if (was->n_words == 0)
    return;

  g_array_append_vals (self->words, &g_array_index (old->words, HearPlacedWord, was->first_word), was->n_words);
  for (guint i = turn->first_word; i < self->words->len; i++)
    {
      HearPlacedWord *word = &g_array_index (self->words, HearPlacedWord, i);

      word->segment = word->segment - was->first + turn->first;
      word->turn = self->turns->len - 1;
    }
}

/* Segments are never changed in place: what has the same ones reads the same. */
static gboolean
has_same_segments (HearTranscriptLayout *self,
                   const HearTurn       *turn,
                   HearTranscriptLayout *old,
                   const HearPlacedTurn *was)
{
  if (turn->n_segments != was->n_segments)
    return FALSE;

  return memcmp (&g_ptr_array_index (self->segments, turn->first), &g_ptr_array_index (old->segments, was->first),
                 turn->n_segments * sizeof (gpointer)) == 0;
}

/* Where it stood before, counted from the beginning or from the end. */
static const HearPlacedTurn *
find_before (HearTranscriptLayout *self,
             GArray               *turns,
             guint                 index,
             HearTranscriptLayout *old)
{
  const guint places[] = { index, index + old->turns->len - turns->len };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const HearPlacedTurn *was = places[i] < old->turns->len ? &g_array_index (old->turns, HearPlacedTurn, places[i]) : NULL;

      if (was != NULL && has_same_segments (self, &g_array_index (turns, HearTurn, index), old, was))
        return was;
    }

  return NULL;
}

/* Many turns, few speakers: @names has those that were asked for. */
static char *
get_name (HearTranscript *transcript,
          HearSegment    *segment,
          GHashTable     *names)
{
  const char *key = hear_segment_get_speaker (segment);
  char       *name = g_hash_table_lookup (names, key);
  const char *called;

  if (name != NULL)
    return g_ref_string_acquire (name);

  called = hear_transcript_get_speaker_name (transcript, segment);
  if (called == NULL)
    return NULL;

  name = g_ref_string_new (called);
  g_hash_table_insert (names, (gpointer) key, name);

  return g_ref_string_acquire (name);
}

static void
place_turns (HearTranscriptLayout *self,
             HearTranscript       *transcript,
             HearTranscriptLayout *old)
{
  g_autoptr(GArray) turns = hear_transcript_list_turns (transcript);
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ref_string_release);

  self->words = g_array_sized_new (FALSE, FALSE, sizeof (HearPlacedWord), old != NULL ? old->words->len + MORE_WORDS : 0);
  for (guint i = 0; i < turns->len; i++)
    {
      const HearTurn       *turn = &g_array_index (turns, HearTurn, i);
      const HearPlacedTurn *was = old != NULL ? find_before (self, turns, i, old) : NULL;
      HearPlacedTurn        placed = { turn->first, turn->n_segments, self->words->len, 0, NULL, NULL };

      placed.name = get_name (transcript, g_ptr_array_index (self->segments, turn->first), names);
      g_array_append_val (self->turns, placed);
      if (was != NULL)
        copy_text (self, old, was);
      else
        place_text (self);
    }
}

static int
compare_by_time (gconstpointer a,
                 gconstpointer b,
                 gpointer      words)
{
  guint           one = *(const guint *) a;
  guint           two = *(const guint *) b;
  HearPlacedWord *first = &g_array_index ((GArray *) words, HearPlacedWord, one);
  HearPlacedWord *second = &g_array_index ((GArray *) words, HearPlacedWord, two);

  if (first->start_ms != second->start_ms)
    return first->start_ms < second->start_ms ? -1 : 1;

  return one < two ? -1 : one > two;
}

/* Speakers who talk at the same time make the order of the text and that of
 * the clock two different things. */
static void
sort_by_time (HearTranscriptLayout *self)
{
  gboolean sorted = TRUE;
  gint64   last = G_MININT64;

  g_array_set_size (self->by_time, self->words->len);
  for (guint i = 0; i < self->words->len; i++)
    {
      gint64 start = g_array_index (self->words, HearPlacedWord, i).start_ms;

      g_array_index (self->by_time, guint, i) = i;
      sorted = sorted && last <= start;
      last = start;
    }

  if (!sorted)
    g_array_sort_with_data (self->by_time, compare_by_time, self->words);
}

static gint64
get_time (HearTranscriptLayout *self,
          guint                 rank)
{
  return hear_transcript_layout_get_word (self, g_array_index (self->by_time, guint, rank))->start_ms;
}

static void
hear_transcript_layout_finalize (GObject *object)
{
  HearTranscriptLayout *self = HEAR_TRANSCRIPT_LAYOUT (object);

  g_clear_pointer (&self->segments, g_ptr_array_unref);
  g_clear_pointer (&self->turns, g_array_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->by_time, g_array_unref);

  G_OBJECT_CLASS (hear_transcript_layout_parent_class)->finalize (object);
}

static void
hear_transcript_layout_class_init (HearTranscriptLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_transcript_layout_finalize;
}

static void
hear_transcript_layout_init (HearTranscriptLayout *self)
{
  self->segments = g_ptr_array_new_with_free_func (g_object_unref);
  self->turns = g_array_new (FALSE, FALSE, sizeof (HearPlacedTurn));
  g_array_set_clear_func (self->turns, clear_turn);
  self->by_time = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * hear_transcript_layout_new:
 * @transcript: a transcript
 *
 * Returns: (transfer full): where everything of it stands now
 */
HearTranscriptLayout *
hear_transcript_layout_new (HearTranscript *transcript)
{
  return hear_transcript_layout_new_after (transcript, NULL);
}

/**
 * hear_transcript_layout_new_after:
 * @transcript: a transcript
 * @old: (nullable): where everything stood before it was changed
 *
 * Is quick: only turns with other segments than before are read.
 *
 * Returns: (transfer full): where everything of it stands now
 */
HearTranscriptLayout *
hear_transcript_layout_new_after (HearTranscript       *transcript,
                                  HearTranscriptLayout *old)
{
  HearTranscriptLayout *self;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), NULL);
  g_return_val_if_fail (old == NULL || HEAR_IS_TRANSCRIPT_LAYOUT (old), NULL);

  self = g_object_new (HEAR_TYPE_TRANSCRIPT_LAYOUT, NULL);
  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    g_ptr_array_add (self->segments, g_object_ref (hear_transcript_get_segment (transcript, i)));
  place_turns (self, transcript, old);
  if (hear_transcript_get_times (transcript) != HEAR_TRANSCRIPT_TIMES_NONE)
    sort_by_time (self);

  return self;
}

/**
 * hear_transcript_layout_get_n_turns:
 * @self: a layout
 *
 * Returns: how many turns there are
 */
guint
hear_transcript_layout_get_n_turns (HearTranscriptLayout *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_LAYOUT (self), 0);

  return self->turns->len;
}

/**
 * hear_transcript_layout_get_turn:
 * @self: a layout
 * @turn: below the number of turns
 *
 * Returns: (transfer none): the turn
 */
const HearPlacedTurn *
hear_transcript_layout_get_turn (HearTranscriptLayout *self,
                                 guint                 turn)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_LAYOUT (self), NULL);
  g_return_val_if_fail (turn < self->turns->len, NULL);

  return &g_array_index (self->turns, HearPlacedTurn, turn);
}

/**
 * hear_transcript_layout_get_n_words:
 * @self: a layout
 *
 * Returns: how many words there are
 */
guint
hear_transcript_layout_get_n_words (HearTranscriptLayout *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_LAYOUT (self), 0);

  return self->words->len;
}

/**
 * hear_transcript_layout_get_word:
 * @self: a layout
 * @word: below the number of words
 *
 * Returns: (transfer none): the word
 */
const HearPlacedWord *
hear_transcript_layout_get_word (HearTranscriptLayout *self,
                                 guint                 word)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_LAYOUT (self), NULL);
  g_return_val_if_fail (word < self->words->len, NULL);

  return &g_array_index (self->words, HearPlacedWord, word);
}

/**
 * hear_transcript_layout_get_n_segments:
 * @self: a layout
 *
 * Returns: how many segments there are
 */
guint
hear_transcript_layout_get_n_segments (HearTranscriptLayout *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_LAYOUT (self), 0);

  return self->segments->len;
}

/**
 * hear_transcript_layout_get_segment:
 * @self: a layout
 * @segment: below the number of segments
 *
 * Returns: (transfer none): the segment as it was when the layout was made
 */
HearSegment *
hear_transcript_layout_get_segment (HearTranscriptLayout *self,
                                    guint                 segment)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_LAYOUT (self), NULL);
  g_return_val_if_fail (segment < self->segments->len, NULL);

  return g_ptr_array_index (self->segments, segment);
}

/**
 * hear_transcript_layout_find_time:
 * @self: a layout
 * @position_ms: a moment of the recording
 * @valid: (out) (optional): as long as the moment is in here, the answer holds
 *
 * Returns: the word that began last, or -1 before the first
 */
int
hear_transcript_layout_find_time (HearTranscriptLayout *self,
                                  gint64                position_ms,
                                  HearSpan             *valid)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_LAYOUT (self), -1);

  high = self->by_time->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_time (self, middle) <= position_ms)
        low = middle + 1;
      else
        high = middle;
    }

  if (valid != NULL)
    {
      valid->start_ms = low > 0 ? get_time (self, low - 1) : G_MININT64;
      valid->end_ms = low < self->by_time->len ? get_time (self, low) : G_MAXINT64;
    }

  return low > 0 ? (int) g_array_index (self->by_time, guint, low - 1) : -1;
}

/**
 * hear_transcript_layout_find_word:
 * @self: a layout
 * @turn: below the number of turns
 * @offset: a character of the turn's line
 *
 * Returns: the word there, else the one before, else the turn's first; -1 if
 *   the turn has none
 */
int
hear_transcript_layout_find_word (HearTranscriptLayout *self,
                                  guint                 turn,
                                  guint                 offset)
{
  const HearPlacedTurn *placed;
  guint                 low;
  guint                 high;

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_LAYOUT (self), -1);
  g_return_val_if_fail (turn < self->turns->len, -1);

  placed = hear_transcript_layout_get_turn (self, turn);
  if (placed->n_words == 0)
    return -1;

  low = placed->first_word;
  high = placed->first_word + placed->n_words;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (hear_transcript_layout_get_word (self, middle)->start <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return (int) (low > placed->first_word ? low - 1 : low);
}

/**
 * hear_transcript_layout_make_line:
 * @text: a text
 *
 * Returns: (transfer full): the text with as many bytes and characters, but
 *   nothing in it that would begin a new line
 */
char *
hear_transcript_layout_make_line (const char *text)
{
  char *line;

  g_return_val_if_fail (text != NULL, NULL);

  line = g_strdup (text);
  for (char *p = line; *p != '\0'; p++)
    if (*p == '\n' || *p == '\r')
      *p = ' ';
  for (char *p = line; (p = strstr (p, LINE_SEPARATOR)) != NULL;)
    memcpy (p, EM_SPACE, strlen (LINE_SEPARATOR));
  for (char *p = line; (p = strstr (p, PARAGRAPH_SEPARATOR)) != NULL;)
    memcpy (p, EM_SPACE, strlen (PARAGRAPH_SEPARATOR));

  return line;
}

/**
 * hear_transcript_layout_get_separator:
 * @before: the line so far
 * @after: what follows
 *
 * Returns: what stands between two segments of a turn
 */
const char *
hear_transcript_layout_get_separator (const char *before,
                                      const char *after)
{
  return *before != '\0' && *after != '\0' ? " " : "";
}
