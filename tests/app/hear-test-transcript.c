/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-transcript.h"

typedef struct
{
  const char *speaker;
  gint64      start_ms;
  gint64      end_ms;
  const char *text;
} Line;

static HearTranscript *
make (const Line *lines,
      guint       n)
{
  HearTranscript *transcript = hear_transcript_new ();

  hear_transcript_set_times (transcript, HEAR_TRANSCRIPT_TIMES_WORDS);
  hear_transcript_add_speaker (transcript, "s1", "Mara Lindt");
  hear_transcript_add_speaker (transcript, "s2", "Ana Lima");
  hear_participant_set_part (hear_transcript_find_speaker (transcript, "s1"), HEAR_PARTICIPANT_PART_INTERVIEWER);
  hear_participant_set_part (hear_transcript_find_speaker (transcript, "s2"), HEAR_PARTICIPANT_PART_CANDIDATE);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(HearSegment) segment = hear_segment_new (lines[i].start_ms, lines[i].end_ms, lines[i].speaker, lines[i].text);
      g_autofree char *id = g_strdup_printf ("segment-%u", i);

      hear_segment_set_id (segment, id);
      hear_transcript_append_segment (transcript, segment);
    }

  return transcript;
}

/**
 * hear_test_transcript_new:
 *
 * Returns: (transfer full): four turns, the second of two segments, with
 *   letters of more than one byte
 */
HearTranscript *
hear_test_transcript_new (void)
{
  const Line lines[] = {
    { "s1", 1000, 4000, "Tell me about it." },
    { "s2", 5000, 9000, "So we had zwölf choices." },
    { "s2", 9000, 12000, "I picked the move." },
    { "s1", 13000, 15000, "What then?" },
    { "s2", 16000, 20000, "We rolled back, fünf times." },
  };

  return make (lines, G_N_ELEMENTS (lines));
}

/**
 * hear_test_transcript_new_drawn:
 *
 * Returns: (transfer full): the words of the drawing in the design pages
 */
HearTranscript *
hear_test_transcript_new_drawn (void)
{
  const Line lines[] = {
    { "s2", 698000, 720000, "That was the year we moved house and the queue on the same weekend. I would not do both again." },
    { "s1", 721000, 728000, "Tell me about a time when a decision you made turned out to be wrong. What did you do?" },
    { "s2", 729000, 751000, "So we had two choices, and I wrote them down, each with what it would cost us: keep the old queue and patch it, or move before the holiday traffic." },
    { "s2", 751500, 782000, "I picked the move. I asked the on-call person to read it first, because she would carry the pager that night. When the numbers went the wrong way we rolled back, in eleven minutes. Nobody outside the team noticed, but I wrote to support anyway." },
    { "s1", 782000, 785000, "What would you do differently today?" },
    { "s2", 786000, 810000, "I would set the stop line first. We had Grafana alerts on queue depth, but not one number that says: here we stop." },
    { "s1", 811000, 814000, "Who would have set that number?" },
    { "s2", 815000, 823000, "Me, together with whoever is on call. It has to be written down before anyone is tired." },
  };
  HearTranscript *transcript = make (lines, G_N_ELEMENTS (lines));
  GArray         *words = hear_segment_get_words (hear_transcript_get_segment (transcript, 5));

  hear_words_index (words, 9).confidence = .3f;
  hear_words_index (words, 12).confidence = .4f;
  hear_words_index (words, 13).confidence = .4f;

  return transcript;
}

/**
 * hear_test_transcript_new_long:
 * @n_turns: how many turns
 * @n_words: how many words in each
 *
 * Returns: (transfer full): a long interview, a word every 300 ms
 */
HearTranscript *
hear_test_transcript_new_long (guint n_turns,
                               guint n_words)
{
  const char *const vocabulary[] = { "so", "queue", "the", "decision", "weekend", "rolled", "a", "number", "measure", "with" };
  HearTranscript   *transcript = make (NULL, 0);
  guint             next = 7;

  for (guint i = 0; i < n_turns; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(HearSegment) segment = NULL;

      for (guint j = 0; j < n_words; j++)
        {
          next = next * 1103515245u + 12345u;
          g_string_append_printf (text, "%s%s", j > 0 ? " " : "", vocabulary[(next >> 16) % G_N_ELEMENTS (vocabulary)]);
        }
      segment = hear_segment_new ((gint64) i * n_words * 300, (gint64) (i + 1) * n_words * 300, i % 2 ? "s2" : "s1", text->str);
      hear_transcript_append_segment (transcript, segment);
    }

  return transcript;
}

/**
 * hear_test_transcript_dump:
 * @transcript: a transcript
 *
 * Returns: (transfer full): its segments, a line each: speaker, text, and the
 *   words' times
 */
char *
hear_test_transcript_dump (HearTranscript *transcript)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    {
      HearSegment *segment = hear_transcript_get_segment (transcript, i);
      GArray      *words = hear_segment_get_words (segment);

      g_string_append_printf (dump, "%s|%s|", hear_segment_get_speaker (segment), hear_segment_get_text (segment));
      for (guint j = 0; j < words->len; j++)
        g_string_append_printf (dump, "%" G_GINT64_FORMAT " ", hear_words_index (words, j).start_ms);
      g_string_append_c (dump, '\n');
    }

  return g_string_free (dump, FALSE);
}

/**
 * hear_test_transcript_dump_turn:
 * @transcript: a transcript
 * @turn: one of its turns
 *
 * Returns: (transfer full): each word of it with its time: "So@5000 we@5444"
 */
char *
hear_test_transcript_dump_turn (HearTranscript *transcript,
                                guint           turn)
{
  g_autoptr(GArray) turns = hear_transcript_list_turns (transcript);
  HearTurn *found = &g_array_index (turns, HearTurn, turn);
  GString  *dump = g_string_new (NULL);

  for (guint i = found->first; i < found->first + found->n_segments; i++)
    {
      HearSegment *segment = hear_transcript_get_segment (transcript, i);
      GArray      *words = hear_segment_get_words (segment);

      for (guint j = 0; j < words->len; j++)
        {
          HearWord        *word = &hear_words_index (words, j);
          g_autofree char *text = g_strndup (hear_segment_get_text (segment) + word->start, word->end - word->start);

          g_string_append_printf (dump, "%s%s@%" G_GINT64_FORMAT, dump->len > 0 ? " " : "", text, word->start_ms);
        }
    }

  return g_string_free (dump, FALSE);
}
