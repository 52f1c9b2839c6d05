/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-quote-finder.h"

#include <string.h>

#include "hear-text.h"

/* How far a passage may have moved in time and still be the same one. */
#define SAME_PLACE_MS 2000

/* A word of the transcript, with the letters by which it is compared. */
typedef struct
{
  guint    segment;
  HearWord word;
  char    *letters;
} Word;

/*
 * Finds words in a transcript: a quote says exactly what stands there. Words
 * are compared without case and punctuation, because a recogniser chose
 * those, not the speaker.
 */
struct _HearQuoteFinder
{
  HearTranscript *transcript;
  GArray         *words;
};

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_clear_pointer (&word->letters, g_free);
}

static void
add_words (GArray      *words,
           HearSegment *segment,
           guint        index)
{
  const char *text = hear_segment_get_text (segment);
  GArray     *own = hear_segment_get_words (segment);

  for (guint i = 0; i < own->len; i++)
    {
      HearWord word = hear_words_index (own, i);
      Word     entry = { index, word, hear_text_keep_letters (text + word.start, word.end - word.start) };

      g_array_append_val (words, entry);
    }
}

static GPtrArray *
split_letters (const char *text)
{
  g_autoptr(GArray) ranges = hear_text_find_words (text);
  GPtrArray *letters = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ranges->len; i++)
    {
      HearTextRange    range = g_array_index (ranges, HearTextRange, i);
      g_autofree char *word = hear_text_keep_letters (text + range.start, range.end - range.start);

      if (*word != '\0')
        g_ptr_array_add (letters, g_steal_pointer (&word));
    }

  return letters;
}

/* The last word of the passage that begins at a word, or -1 if another
 * begins there. A word that is all punctuation counts for nothing. */
static int
match_at (HearQuoteFinder *self,
          GPtrArray       *letters,
          guint            first)
{
  guint found = 0;
  guint i;

  for (i = first; i < self->words->len && found < letters->len; i++)
    {
      const char *word = g_array_index (self->words, Word, i).letters;

      if (*word == '\0' && found > 0)
        continue;
      if (g_strcmp0 (word, g_ptr_array_index (letters, found)) != 0)
        return -1;
      found++;
    }

  return found == letters->len ? (int) i - 1 : -1;
}

static void
append_segment_text (GString    *text,
                     const char *from,
                     const char *to)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append_len (text, from, to - from);
}

/* What stands between two words. */
static char *
read_text (HearQuoteFinder *self,
           const Word      *first,
           const Word      *last)
{
  GString *text = g_string_new (NULL);

  for (guint i = first->segment; i <= last->segment; i++)
    {
      const char *own = hear_segment_get_text (hear_transcript_get_segment (self->transcript, i));
      const char *from = i == first->segment ? own + first->word.start : own;
      const char *to = i == last->segment ? own + last->word.end : own + strlen (own);

      append_segment_text (text, from, to);
    }

  return g_string_free (text, FALSE);
}

static void
anchor (HearQuoteFinder *self,
        HearQuote       *quote,
        guint            first,
        guint            last)
{
  const Word *from = &g_array_index (self->words, Word, first);
  const Word *to = &g_array_index (self->words, Word, last);

  hear_quote_set_segment_id (quote, hear_segment_get_id (hear_transcript_get_segment (self->transcript, from->segment)));
  hear_quote_set_start (quote, from->word.start);
  hear_quote_set_end_segment_id (quote, hear_segment_get_id (hear_transcript_get_segment (self->transcript, to->segment)));
  hear_quote_set_end (quote, to->word.end);
  hear_quote_set_start_ms (quote, from->word.start_ms);
  hear_quote_set_end_ms (quote, MAX (to->word.end_ms, from->word.start_ms));
}

/* Whether a quote's anchors still hold its words. */
static gboolean
stands (HearQuoteFinder *self,
        HearQuote       *quote,
        guint            first,
        guint            last)
{
  const Word *from = &g_array_index (self->words, Word, first);
  const Word *to = &g_array_index (self->words, Word, last);

  return g_strcmp0 (hear_quote_get_segment_id (quote), hear_segment_get_id (hear_transcript_get_segment (self->transcript, from->segment))) == 0 &&
         hear_quote_get_start (quote) == from->word.start &&
         g_strcmp0 (hear_quote_get_end_segment_id (quote), hear_segment_get_id (hear_transcript_get_segment (self->transcript, to->segment))) == 0 &&
         hear_quote_get_end (quote) == to->word.end;
}

/* The passage where the quote was taken, or else the nearest in time. */
static gboolean
find_again (HearQuoteFinder *self,
            HearQuote       *quote,
            guint           *first,
            guint           *last)
{
  g_autoptr(GPtrArray) letters = split_letters (hear_quote_get_text (quote));
  gint64 start_ms = hear_quote_get_start_ms (quote);
  gint64 best = SAME_PLACE_MS + 1;

  for (guint i = 0; letters->len > 0 && i < self->words->len; i++)
    {
      int    end = match_at (self, letters, i);
      gint64 away = ABS (g_array_index (self->words, Word, i).word.start_ms - start_ms);

      if (end < 0)
        continue;
      if (stands (self, quote, i, (guint) end))
        away = -1;
      if (away < best)
        {
          best = away;
          *first = i;
          *last = (guint) end;
        }
    }

  return best <= SAME_PLACE_MS;
}

/**
 * hear_quote_finder_new:
 * @transcript: a transcript, which must stay as it is
 *
 * Returns: (transfer full): a finder for it
 */
HearQuoteFinder *
hear_quote_finder_new (HearTranscript *transcript)
{
  HearQuoteFinder *self = g_new0 (HearQuoteFinder, 1);

  self->transcript = g_object_ref (transcript);
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (self->words, clear_word);
  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    add_words (self->words, hear_transcript_get_segment (transcript, i), i);

  return self;
}

/**
 * hear_quote_finder_free:
 * @self: (transfer full): a finder
 */
void
hear_quote_finder_free (HearQuoteFinder *self)
{
  g_clear_object (&self->transcript);
  g_clear_pointer (&self->words, g_array_unref);
  g_free (self);
}

/**
 * hear_quote_finder_count_words:
 * @self: a finder
 *
 * Returns: how many words the transcript has
 */
guint
hear_quote_finder_count_words (HearQuoteFinder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->words->len;
}

/**
 * hear_quote_finder_make:
 * @self: a finder
 * @first: a word, counted through the transcript from 0
 * @last: the word at which the quote ends, not before @first
 *
 * Returns: (transfer full): a quote of these words
 */
HearQuote *
hear_quote_finder_make (HearQuoteFinder *self,
                        guint            first,
                        guint            last)
{
  HearQuote       *quote = hear_quote_new ();
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, quote);
  g_return_val_if_fail (first <= last && last < self->words->len, quote);

  text = read_text (self, &g_array_index (self->words, Word, first), &g_array_index (self->words, Word, last));
  anchor (self, quote, first, last);
  hear_quote_set_text (quote, text);

  return quote;
}

/**
 * hear_quote_finder_make_span:
 * @self: a finder
 * @span: a stretch of the recording
 *
 * Returns: (transfer full) (nullable): a quote of the words that are said
 *   within it, %NULL if there are none
 */
HearQuote *
hear_quote_finder_make_span (HearQuoteFinder *self,
                             HearSpan         span)
{
  int first = -1;
  int last = -1;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->words->len; i++)
    {
      const HearWord *word = &g_array_index (self->words, Word, i).word;

      if (word->start_ms < span.start_ms || word->end_ms > span.end_ms)
        continue;
      first = first < 0 ? (int) i : first;
      last = (int) i;
    }

  return first >= 0 ? hear_quote_finder_make (self, (guint) first, (guint) last) : NULL;
}

/**
 * hear_quote_finder_find:
 * @self: a finder
 * @text: what is said to stand in the transcript
 *
 * Looks for a run of words. Case and punctuation do not matter, and a run may
 * go across segments; each word must be there.
 *
 * Returns: (transfer full) (nullable): a quote of the first place that says
 *   so, as the transcript writes it
 */
HearQuote *
hear_quote_finder_find (HearQuoteFinder *self,
                        const char      *text)
{
  g_autoptr(GPtrArray) letters = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  letters = split_letters (text);
  for (guint i = 0; letters->len > 0 && i < self->words->len; i++)
    {
      int last = match_at (self, letters, i);

      if (last >= 0)
        return hear_quote_finder_make (self, i, (guint) last);
    }

  return NULL;
}

/**
 * hear_quote_finder_check:
 * @self: a finder
 * @quote: a quote of the same transcript, maybe as it was earlier
 *
 * Says whether the transcript still has the quote's words where they were
 * taken. If text before them changed, or the segment was split or joined, the
 * quote moves along.
 */
void
hear_quote_finder_check (HearQuoteFinder *self,
                         HearQuote       *quote)
{
  guint first;
  guint last;

  g_return_if_fail (self != NULL);
  g_return_if_fail (HEAR_IS_QUOTE (quote) && hear_quote_get_text (quote) != NULL);

  if (!find_again (self, quote, &first, &last))
    {
      hear_quote_set_state (quote, HEAR_QUOTE_STATE_STALE);
      return;
    }
  anchor (self, quote, first, last);
  hear_quote_set_state (quote, HEAR_QUOTE_STATE_EXACT);
}
