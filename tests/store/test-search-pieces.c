/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-pieces-private.h"
#include "hear-test.h"

static GBytes *
pack (void)
{
  g_autoptr(HearSearchPieces) pieces = hear_search_pieces_new ();
  int ida = hear_search_pieces_speak (pieces, "s1");

  g_assert_cmpint (hear_search_pieces_speak (pieces, "s2"), ==, 1);
  g_assert_cmpint (hear_search_pieces_speak (pieces, "s1"), ==, ida);
  hear_search_pieces_add (pieces, &(HearSearchPiece){ .kind = HEAR_SEARCH_SEGMENT, .turn = 1, .speaker = ida, .seq = 1000 }, 5);
  hear_search_pieces_add (pieces, &(HearSearchPiece){ .kind = HEAR_SEARCH_SEGMENT, .turn = 1, .speaker = 1, .seq = 500000 }, 0);
  hear_search_pieces_add (pieces, &(HearSearchPiece){ .kind = HEAR_SEARCH_QUOTE, .turn = 2, .speaker = -1, .id = "quote" }, 300);

  return hear_search_pieces_pack (pieces);
}

static void
test_round_trip (void)
{
  g_autoptr(GBytes) bytes = pack ();
  g_autoptr(HearSearchPieces) pieces = hear_search_pieces_unpack (bytes);
  const HearSearchPiece *piece;

  g_assert_nonnull (pieces);
  g_assert_cmpuint (pieces->pieces->len, ==, 3);
  g_assert_cmpint (hear_search_pieces_find (pieces, "s2"), ==, 1);
  g_assert_cmpint (hear_search_pieces_find (pieces, "s3"), ==, -1);
  piece = &g_array_index (pieces->pieces, HearSearchPiece, 1);
  g_assert_cmpint (piece->seq, ==, 500000);
  g_assert_cmpint (piece->speaker, ==, 1);
  g_assert_cmpuint (piece->turn, ==, 1);
  piece = &g_array_index (pieces->pieces, HearSearchPiece, 2);
  g_assert_cmpint (piece->kind, ==, HEAR_SEARCH_QUOTE);
  g_assert_cmpstr (piece->id, ==, "quote");
  g_assert_cmpuint (piece->first, ==, 5);
  g_assert_cmpuint (piece->end, ==, 305);
  g_assert_cmpuint (piece->turn, ==, 2);
  g_assert_cmpint (piece->speaker, ==, -1);
}

/* However it is cut, nothing is read behind its end. */
static void
test_cut (void)
{
  g_autoptr(GBytes) bytes = pack ();

  for (gsize length = 0; length < g_bytes_get_size (bytes); length++)
    {
      g_autoptr(GBytes) shorter = g_bytes_new (g_bytes_get_data (bytes, NULL), length);

      g_assert_null (hear_search_pieces_unpack (shorter));
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/search-pieces/round-trip", test_round_trip);
  g_test_add_func ("/search-pieces/cut", test_cut);

  return g_test_run ();
}
