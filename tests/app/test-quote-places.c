/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-quote-finder.h"
#include "hear-quote-places.h"
#include "hear-test-transcript.h"
#include "hear-test-window.h"

static char *
find_places (HearTranscript *transcript, HearQuote *quote)
{
  g_autoptr(HearTranscriptLayout) layout = hear_transcript_layout_new (transcript);
  g_autoptr(GListStore) quotes = g_list_store_new (HEAR_TYPE_QUOTE);
  g_autoptr(GArray) places = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  g_list_store_append (quotes, quote);
  places = hear_quote_places_find (layout, G_LIST_MODEL (quotes));
  for (guint i = 0; i < places->len; i++)
    {
      HearTranscriptHit *place = &g_array_index (places, HearTranscriptHit, i);
      g_autofree char   *words = g_utf8_substring (hear_transcript_layout_get_turn (layout, place->turn)->text, place->start, place->end);

      g_string_append_printf (text, "%s%u: %s", i > 0 ? " | " : "", place->turn, words);
    }

  return g_strdup (text->str);
}

static void
assert_places (HearTranscript *transcript, HearQuote *quote, const char *expected)
{
  g_autofree char *places = find_places (transcript, quote);

  g_assert_cmpstr (places, ==, expected);
}

static void
test_table (void)
{
  const struct
  {
    const char *text;
    const char *places;
  } cases[] = {
    { "had zwölf choices", "1: had zwölf choices." },
    { "I picked THE move", "1: I picked the move." },
    { "choices I", "1: choices. I" },
    { "the move what then we", "1: the move. | 2: What then? | 3: We" },
    { "fünf times", "3: fünf times." },
  };
  g_autoptr(HearTranscript) transcript = hear_test_transcript_new ();
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (transcript);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearQuote) quote = hear_quote_finder_find (finder, cases[i].text);

      g_assert_nonnull (quote);
      assert_places (transcript, quote, cases[i].places);
    }
}

/* The store has not looked for it again yet. */
static void
test_moves_with_an_edit (void)
{
  g_autoptr(HearTranscript) transcript = hear_test_transcript_new ();
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (transcript);
  g_autoptr(HearQuote) quote = hear_quote_finder_find (finder, "zwölf choices");
  g_autoptr(HearTranscriptLayout) layout = hear_transcript_layout_new (transcript);
  HearSegment *segment = hear_transcript_layout_get_segment (layout, hear_transcript_layout_get_turn (layout, 1)->first);

  hear_segment_replace_text (segment, "Well, so we had zwölf choices.");
  assert_places (transcript, quote, "1: zwölf choices.");
  hear_segment_replace_text (segment, "So we had elf choices.");
  assert_places (transcript, quote, "");
}

/* Joined or split: the segment that it names is another one now. */
static void
test_segment_is_gone (void)
{
  g_autoptr(HearTranscript) transcript = hear_test_transcript_new ();
  g_autoptr(HearQuoteFinder) finder = hear_quote_finder_new (transcript);
  g_autoptr(HearQuote) quote = hear_quote_finder_find (finder, "rolled back");

  hear_quote_set_segment_id (quote, "another");
  assert_places (transcript, quote, "3: rolled back,");
  hear_quote_set_text (quote, "…");
  assert_places (transcript, quote, "");
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/quote-places/table", test_table);
  g_test_add_func ("/quote-places/moves-with-an-edit", test_moves_with_an_edit);
  g_test_add_func ("/quote-places/segment-is-gone", test_segment_is_gone);

  return g_test_run ();
}
