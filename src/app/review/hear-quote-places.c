/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-quote-places.h"

#include <string.h>

#include "hear-quote.h"
#include "hear-text.h"

/*
 * Where quotes stand in the text that is shown. Words are corrected here before
 * the store looks for the quotes anew, so a place is where a quote's words are
 * now: mostly at its time, or else near it. Pure.
 */

/* How far, in words, a quote may have moved when its segment is gone. */
#define NEAR_WORDS 60

/* A stretch of words, the last one included. */
typedef struct
{
  guint first;
  guint last;
} Words;

static char *
read_letters (HearTranscriptLayout *layout, guint word)
{
  const HearPlacedWord *placed = hear_transcript_layout_get_word (layout, word);
  const char           *line = hear_transcript_layout_get_turn (layout, placed->turn)->text;
  const char           *start = g_utf8_offset_to_pointer (line, placed->start);
  const char           *end = g_utf8_offset_to_pointer (start, (glong) placed->end - (glong) placed->start);

  return hear_text_keep_letters (start, end - start);
}

/* The last word of the passage that begins at a word, or -1 if another does. */
static int
match_at (HearTranscriptLayout *layout, const char *letters, guint first)
{
  guint n = hear_transcript_layout_get_n_words (layout);

  for (guint i = first; i < n; i++)
    {
      g_autofree char *word = read_letters (layout, i);

      if (!g_str_has_prefix (letters, word))
        return -1;
      letters += strlen (word);
      if (*letters == '\0')
        return (int) i;
    }

  return -1;
}

/* The first word of a segment or of one that follows. */
static guint
find_first_word (HearTranscriptLayout *layout, guint segment)
{
  guint low = 0;
  guint high = hear_transcript_layout_get_n_words (layout);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (hear_transcript_layout_get_word (layout, middle)->segment < segment)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
find_segment (HearTranscriptLayout *layout, const char *id, Words *words)
{
  for (guint i = 0; i < hear_transcript_layout_get_n_segments (layout); i++)
    if (g_strcmp0 (hear_segment_get_id (hear_transcript_layout_get_segment (layout, i)), id) == 0)
      {
        guint end = find_first_word (layout, i + 1);

        words->first = find_first_word (layout, i);
        words->last = end - 1;
        return end > words->first;
      }

  return FALSE;
}

static gboolean
find_near (HearTranscriptLayout *layout, gint64 start_ms, Words *words)
{
  int word = hear_transcript_layout_find_time (layout, start_ms, NULL);

  if (word < 0)
    return FALSE;

  words->first = (guint) MAX (word - NEAR_WORDS, 0);
  words->last = MIN ((guint) word + NEAR_WORDS, hear_transcript_layout_get_n_words (layout) - 1);

  return TRUE;
}

/* The passage among those that begin within some words, the nearest in time. */
static gboolean
find_within (HearTranscriptLayout *layout, const char *letters, gint64 start_ms, Words within, Words *found)
{
  gint64 best = G_MAXINT64;

  for (guint i = within.first; i <= within.last; i++)
    {
      gint64 away = ABS (hear_transcript_layout_get_word (layout, i)->start_ms - start_ms);
      int    last = away < best ? match_at (layout, letters, i) : -1;

      if (last < 0)
        continue;
      best = away;
      *found = (Words){ i, (guint) last };
    }

  return best < G_MAXINT64;
}

static gboolean
find_quote (HearTranscriptLayout *layout, HearQuote *quote, Words *found)
{
  g_autofree char *letters = hear_text_keep_letters (hear_quote_get_text (quote), -1);
  gint64           start_ms = hear_quote_get_start_ms (quote);
  Words            within;

  if (*letters == '\0')
    return FALSE;
  if (find_segment (layout, hear_quote_get_segment_id (quote), &within) && find_within (layout, letters, start_ms, within, found))
    return TRUE;

  return find_near (layout, start_ms, &within) && find_within (layout, letters, start_ms, within, found);
}

/* A passage that goes over several turns is a place in each. */
static void
add_places (HearTranscriptLayout *layout, Words words, GArray *places)
{
  for (guint i = words.first; i <= words.last; i++)
    {
      const HearPlacedWord *word = hear_transcript_layout_get_word (layout, i);
      HearTranscriptHit    *last = places->len > 0 ? &g_array_index (places, HearTranscriptHit, places->len - 1) : NULL;
      HearTranscriptHit     place = { word->turn, word->start, word->end };

      if (i > words.first && last->turn == word->turn)
        last->end = word->end;
      else
        g_array_append_val (places, place);
    }
}

/**
 * hear_quote_places_find:
 * @layout: the text that is shown
 * @quotes: (nullable): [class@Quote]s of its transcript
 *
 * Returns: (transfer full) (element-type HearTranscriptHit): where their words
 *   stand; nothing for a quote whose words are not there any more
 */
GArray *
hear_quote_places_find (HearTranscriptLayout *layout, GListModel *quotes)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (HearTranscriptHit));

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_LAYOUT (layout), places);
  g_return_val_if_fail (quotes == NULL || G_IS_LIST_MODEL (quotes), places);

  for (guint i = 0; quotes != NULL && i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr(HearQuote) quote = g_list_model_get_item (quotes, i);
      Words words;

      if (hear_quote_get_text (quote) != NULL && find_quote (layout, quote, &words))
        add_places (layout, words, places);
    }

  return places;
}
