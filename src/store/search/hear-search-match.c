/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-match-private.h"

#include "hear-text.h"

/* Words that belong together stand within so many, though not in one segment:
 * captions are cut every few words. */
#define TOGETHER 120

/* What was found in the pieces of a document: a bit for each phrase, and where. */
typedef struct
{
  guint64 mask;
  GArray *marks;
} Found;

static void
found_clear (Found *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
}

/* The piece that has a token, from one on. */
static guint
find_piece (GArray *pieces,
            guint   from,
            guint   token)
{
  while (from < pieces->len && g_array_index (pieces, HearSearchPiece, from).end <= token)
    from++;

  return from;
}

/* A phrase may run on into the next segment, not into what somebody else says.
 * Marks lie in the piece in which it begins. */
static void
add_phrase (GArray       *found,
            GArray       *pieces,
            guint         at,
            guint         phrase,
            HearTextRange tokens)
{
  const HearSearchPiece *piece = &g_array_index (pieces, HearSearchPiece, at);
  guint                  last = find_piece (pieces, at, MAX (tokens.end, tokens.start + 1) - 1);
  HearTextRange          mark = { tokens.start - piece->first, MIN (tokens.end, piece->end) - piece->first };
  Found                 *there = &g_array_index (found, Found, at);

  if (last == pieces->len || g_array_index (pieces, HearSearchPiece, last).turn != piece->turn)
    return;
  if (there->marks == NULL)
    there->marks = g_array_new (FALSE, FALSE, sizeof (HearTextRange));
  there->mask |= G_GUINT64_CONSTANT (1) << phrase;
  g_array_append_val (there->marks, mark);
}

static GArray *
spread (HearSearchPieces *pieces,
        GBytes           *hits,
        guint             n_phrases,
        int               speaker)
{
  GArray       *found = g_array_new (FALSE, TRUE, sizeof (Found));
  gsize         size;
  const gint32 *pairs = g_bytes_get_data (hits, &size);
  guint         n_pairs = (guint) (size / (2 * sizeof *pairs));
  guint         first = n_pairs > 0 ? (guint) pairs[0] + 1 : 0;
  guint         at = 0;

  g_array_set_clear_func (found, (GDestroyNotify) found_clear);
  g_array_set_size (found, pieces->pieces->len);
  for (guint i = first; i < n_pairs; i++)
    {
      guint phrase = (guint) pairs[2 * i];
      guint token = (guint) pairs[2 * i + 1];

      at = find_piece (pieces->pieces, at, token);
      if (at == pieces->pieces->len)
        break;
      if (phrase < n_phrases && (speaker < 0 || g_array_index (pieces->pieces, HearSearchPiece, at).speaker == speaker))
        add_phrase (found, pieces->pieces, at, phrase, (HearTextRange){ token, token + (guint) pairs[2 * (phrase + 1)] });
    }

  return found;
}

static guint
count_bits (guint64 mask)
{
  guint n = 0;

  for (; mask != 0; mask &= mask - 1)
    n++;

  return n;
}

/* Where from one piece on everything is found that was looked for; the number
 * of pieces if it is not. */
static guint
find_whole (GArray *found,
            GArray *pieces,
            guint   from,
            guint64 whole)
{
  const HearSearchPiece *first = &g_array_index (pieces, HearSearchPiece, from);
  guint64                mask = 0;

  for (guint i = from; i < pieces->len; i++)
    {
      const HearSearchPiece *piece = &g_array_index (pieces, HearSearchPiece, i);

      if (piece->turn != first->turn || (i > from && piece->end - first->first > TOGETHER))
        break;
      mask |= g_array_index (found, Found, i).mask;
      if (mask == whole)
        return i;
    }

  return pieces->len;
}

/* Of several the one that says most. */
static guint
find_best (GArray *found,
           guint   from,
           guint   to)
{
  guint best = from;

  for (guint i = from + 1; i <= to; i++)
    if (count_bits (g_array_index (found, Found, i).mask) > count_bits (g_array_index (found, Found, best).mask))
      best = i;

  return best;
}

static HearSearchMatch *
make_match (HearSearchPieces *pieces,
            GArray           *found,
            guint             at)
{
  HearSearchMatch *match = g_new0 (HearSearchMatch, 1);

  match->piece = g_array_index (pieces->pieces, HearSearchPiece, at);
  match->piece.id = g_strdup (match->piece.id);
  match->marks = g_array_ref (g_array_index (found, Found, at).marks);

  return match;
}

/**
 * hear_search_match_find:
 * @pieces: what a document consists of
 * @hits: where SQLite found the phrases of a query
 * @n_phrases: how many of them are words to look for; facets come after
 * @speaker: whose words they shall be, or -1
 *
 * Returns: (transfer full) (element-type HearSearchMatch): the pieces to show,
 *   in order
 */
GPtrArray *
hear_search_match_find (HearSearchPieces *pieces,
                        GBytes           *hits,
                        guint             n_phrases,
                        int               speaker)
{
  GPtrArray *matches = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_search_match_free);
  g_autoptr(GArray) found = NULL;
  guint64 whole;

  g_return_val_if_fail (pieces != NULL && hits != NULL, matches);
  g_return_val_if_fail (n_phrases > 0 && n_phrases < 64, matches);

  whole = (G_GUINT64_CONSTANT (1) << n_phrases) - 1;
  found = spread (pieces, hits, n_phrases, speaker);
  for (guint i = 0; i < found->len;)
    {
      guint end = g_array_index (found, Found, i).mask != 0 ? find_whole (found, pieces->pieces, i, whole) : found->len;

      if (end < found->len)
        g_ptr_array_add (matches, make_match (pieces, found, find_best (found, i, end)));
      i = end < found->len ? end + 1 : i + 1;
    }

  return matches;
}

/**
 * hear_search_match_free:
 * @self: (transfer full): a match
 */
void
hear_search_match_free (HearSearchMatch *self)
{
  g_free ((char *) self->piece.id);
  g_array_unref (self->marks);
  g_free (self);
}
