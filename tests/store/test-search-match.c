/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-match-private.h"
#include "hear-test.h"

/* Four pieces of ten words: two of the first turn, two of turns of their own. */
static HearSearchPieces *
make_pieces (void)
{
  static const guint turns[] = { 1, 1, 2, 3 };
  HearSearchPieces  *pieces = hear_search_pieces_new ();

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    hear_search_pieces_add (pieces, &(HearSearchPiece){ .kind = HEAR_SEARCH_SEGMENT, .turn = turns[i], .speaker = turns[i] == 2, .seq = i }, 10);

  return pieces;
}

/* Phrases of one and of two words, and a facet; then pairs of a phrase and its
 * token. Gives the found pieces as digits. */
static char *
find (const gint32 *pairs,
      guint         n_pairs,
      int           speaker)
{
  static const gint32 head[] = { 3, 0, 1, 0, 2, 0, 1, 0 };
  g_autoptr(HearSearchPieces) pieces = make_pieces ();
  g_autoptr(GByteArray) array = g_byte_array_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GPtrArray) matches = NULL;
  GString *found = g_string_new (NULL);

  g_byte_array_append (array, (const guint8 *) head, sizeof head);
  g_byte_array_append (array, (const guint8 *) pairs, n_pairs * 2 * sizeof *pairs);
  bytes = g_bytes_new (array->data, array->len);
  matches = hear_search_match_find (pieces, bytes, 2, speaker);
  for (guint i = 0; i < matches->len; i++)
    {
      HearSearchMatch *match = g_ptr_array_index (matches, i);

      g_string_append_printf (found, "%d", (int) match->piece.seq);
      for (guint j = 0; j < match->marks->len; j++)
        g_string_append_printf (found, "[%u-%u]", g_array_index (match->marks, HearTextRange, j).start,
                                g_array_index (match->marks, HearTextRange, j).end);
    }

  return g_string_free (found, FALSE);
}

#define assert_found(speaker, expected, ...)                                                    \
  G_STMT_START                                                                                  \
  {                                                                                             \
    static const gint32 pairs_here[] = { __VA_ARGS__ };                                         \
    g_autofree char    *found_here = find (pairs_here, G_N_ELEMENTS (pairs_here) / 2, speaker); \
    g_assert_cmpstr (found_here, ==, expected);                                                 \
  }                                                                                             \
  G_STMT_END

static void
test_together (void)
{
  assert_found (-1, "0[3-4][5-7]", 0, 3, 1, 5);
  assert_found (-1, "0[3-4]", 0, 3, 1, 15);
  assert_found (-1, "1[1-2][5-7]", 0, 3, 0, 11, 1, 15);
  assert_found (-1, "2[0-1][1-3]3[0-1][1-3]", 0, 20, 1, 21, 0, 30, 1, 31);
}

static void
test_apart (void)
{
  assert_found (-1, "", 0, 3, 1, 25);
  assert_found (-1, "", 0, 3);
  assert_found (-1, "", 0, 25, 1, 31);
}

/* A phrase runs on into the next segment of a turn, not into another turn. */
static void
test_across (void)
{
  assert_found (-1, "0[8-9][9-10]", 0, 8, 1, 9);
  assert_found (-1, "", 0, 18, 1, 19);
}

static void
test_speaker (void)
{
  assert_found (1, "2[1-2][2-4]", 0, 3, 1, 5, 0, 21, 1, 22);
  assert_found (0, "0[3-4][5-7]", 0, 3, 1, 5, 0, 21, 1, 22);
}

static void
test_facets_are_no_words (void)
{
  assert_found (-1, "", 0, 3, 2, 4);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/search-match/together", test_together);
  g_test_add_func ("/search-match/apart", test_apart);
  g_test_add_func ("/search-match/across", test_across);
  g_test_add_func ("/search-match/speaker", test_speaker);
  g_test_add_func ("/search-match/facets-are-no-words", test_facets_are_no_words);

  return g_test_run ();
}
