/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-webvtt-speech.h"

#include <string.h>

#include "hear-speaker-prefix.h"
#include "hear-text.h"
#include "hear-webvtt-rollup.h"
#include "hear-webvtt-text.h"

/* The text from @start on was said by @voice, or begins a turn, or was not
 * timed by anybody. */
typedef struct
{
  gsize       start;
  const char *voice;
  gboolean    breaks;
} VoiceRun;

typedef struct
{
  gsize  at;
  gint64 ms;
} Stamp;

/* What a walk over the tree of a cue gathers. */
typedef struct
{
  GString *plain;
  GArray  *stamps;
  GArray  *runs;
  GArray  *guesses;
} Gathered;

static void
add_run (Gathered   *gathered,
         const char *voice,
         gboolean    breaks)
{
  VoiceRun run = { gathered->plain->len, voice, breaks };

  g_array_append_val (gathered->runs, run);
}

static void gather (Gathered    *gathered,
                    HearCueNode *node,
                    const char  *voice);

static void
gather_children (Gathered    *gathered,
                 HearCueNode *node,
                 const char  *voice)
{
  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    gather (gathered, g_ptr_array_index (node->children, i), voice);
}

static void
gather_class (Gathered    *gathered,
              HearCueNode *node,
              const char  *voice)
{
  HearTextRange guess = { (guint) gathered->plain->len, 0 };

  if (hear_cue_node_has_class (node, "turn"))
    add_run (gathered, voice, TRUE);
  gather_children (gathered, node, voice);
  guess.end = (guint) gathered->plain->len;
  if (hear_cue_node_has_class (node, "estimated"))
    g_array_append_val (gathered->guesses, guess);
}

static void
gather (Gathered    *gathered,
        HearCueNode *node,
        const char  *voice)
{
  Stamp stamp = { gathered->plain->len, node->time_ms };

  switch (node->kind)
    {
    case HEAR_CUE_NODE_TEXT:
      g_string_append (gathered->plain, node->text);
      break;
    case HEAR_CUE_NODE_TIME:
      g_array_append_val (gathered->stamps, stamp);
      break;
    case HEAR_CUE_NODE_VOICE:
      add_run (gathered, node->text, hear_cue_node_has_class (node, "turn"));
      gather_children (gathered, node, node->text);
      add_run (gathered, voice, FALSE);
      break;
    case HEAR_CUE_NODE_CLASS:
      gather_class (gathered, node, voice);
      break;
    case HEAR_CUE_NODE_RUBY_TEXT:
      break;
    case HEAR_CUE_NODE_ROOT:
    case HEAR_CUE_NODE_ITALIC:
    case HEAR_CUE_NODE_BOLD:
    case HEAR_CUE_NODE_UNDERLINE:
    case HEAR_CUE_NODE_RUBY:
    case HEAR_CUE_NODE_LANGUAGE:
    default:
      gather_children (gathered, node, voice);
      break;
    }
}

static gboolean
is_guess (Gathered      *gathered,
          HearTextRange *range)
{
  for (guint i = 0; i < gathered->guesses->len; i++)
    {
      HearTextRange *guess = &g_array_index (gathered->guesses, HearTextRange, i);

      if (guess->start <= range->start && range->end <= guess->end)
        return TRUE;
    }

  return FALSE;
}

/* Words between the same two stamps share the time between them. */
static void
share_time (GArray *words,
            guint   first)
{
  gint64 start_ms;
  gint64 span;
  gint64 total = 0;
  gint64 done = 0;

  if (words->len < first + 2)
    return;
  start_ms = hear_words_index (words, first).start_ms;
  span = hear_words_index (words, first).end_ms - start_ms;
  for (guint i = first; i < words->len; i++)
    total += hear_words_index (words, i).end - hear_words_index (words, i).start + 1;
  for (guint i = first; i < words->len; i++)
    {
      HearWord *word = &hear_words_index (words, i);

      word->start_ms = start_ms + span * done / total;
      done += word->end - word->start + 1;
      word->end_ms = start_ms + span * done / total;
      word->flags = HEAR_WORD_ESTIMATED;
    }
}

static HearWord
time_word (Gathered      *gathered,
           HearCue       *cue,
           HearTextRange *range,
           guint          before,
           guint          behind)
{
  GArray  *stamps = gathered->stamps;
  HearWord word = { range->start, range->end, cue->start_ms, cue->end_ms, -1, HEAR_WORD_NONE };

  if (before > 0)
    word.start_ms = g_array_index (stamps, Stamp, before - 1).ms;
  if (behind < stamps->len)
    word.end_ms = g_array_index (stamps, Stamp, behind).ms;
  word.end_ms = MAX (word.start_ms, word.end_ms);
  if (is_guess (gathered, range) || stamps->len == 0)
    word.flags = HEAR_WORD_ESTIMATED;

  return word;
}

/* A word begins at the last stamp before it and ends at the first behind it:
 * so a stamp on each side of a word keeps the pauses between words. */
static GArray *
time_words (Gathered *gathered,
            HearCue  *cue)
{
  g_autoptr(GArray) ranges = hear_text_find_words (gathered->plain->str);
  GArray *words = hear_words_new ();
  GArray *stamps = gathered->stamps;
  guint   before = 0;
  guint   behind = 0;
  guint   first = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      HearTextRange *range = &g_array_index (ranges, HearTextRange, i);
      guint          last_before = before;
      guint          last_behind = behind;
      HearWord       word;

      while (before < stamps->len && g_array_index (stamps, Stamp, before).at <= range->start)
        before++;
      while (behind < stamps->len && g_array_index (stamps, Stamp, behind).at < range->end)
        behind++;
      if (before != last_before || behind != last_behind)
        {
          share_time (words, first);
          first = words->len;
        }
      word = time_word (gathered, cue, range, before, behind);
      g_array_append_val (words, word);
    }
  share_time (words, first);

  return words;
}

static void
append_word (GString       *text,
             HearUtterance *utterance,
             const char    *plain,
             HearWord       word,
             gboolean       spaced)
{
  g_autofree char *piece = g_strndup (plain + word.start, word.end - word.start);
  g_autofree char *clean = hear_text_clean (piece);

  if (*clean == '\0')
    return;
  if (spaced && text->len > 0)
    g_string_append_c (text, ' ');
  word.start = (guint) text->len;
  g_string_append (text, clean);
  word.end = (guint) text->len;
  g_array_append_val (utterance->words, word);
}

/* The words of one voice, as a text of their own. */
static HearUtterance *
make_utterance (const char *plain,
                GArray     *words,
                guint       first,
                guint       after)
{
  HearUtterance *utterance = hear_utterance_new (NULL, 0, 0, "");
  g_autoptr(GString) text = g_string_new (NULL);

  utterance->words = hear_words_new ();
  for (guint i = first; i < after; i++)
    append_word (text, utterance, plain, hear_words_index (words, i),
                 i == first || hear_words_index (words, i).start > hear_words_index (words, i - 1).end);
  g_free (utterance->text);
  utterance->text = g_strdup (text->str);
  utterance->start_ms = hear_words_index (words, first).start_ms;
  utterance->end_ms = hear_words_index (words, after - 1).end_ms;

  return utterance;
}

static void
add_utterances (HearCue  *cue,
                Gathered *gathered,
                GArray   *words)
{
  guint first = 0;

  for (guint i = 0; i < gathered->runs->len && first < words->len; i++)
    {
      VoiceRun      *run = &g_array_index (gathered->runs, VoiceRun, i);
      gsize          end = gathered->plain->len;
      guint          after = first;
      HearUtterance *utterance;

      if (i + 1 < gathered->runs->len)
        end = g_array_index (gathered->runs, VoiceRun, i + 1).start;
      while (after < words->len && hear_words_index (words, after).start < end)
        after++;
      if (after == first)
        continue;
      utterance = make_utterance (gathered->plain->str, words, first, after);
      hear_utterance_set_speaker (utterance, run->voice);
      utterance->breaks = run->breaks;
      /* The first and the last share the cue's own times. */
      if (first == 0)
        utterance->start_ms = cue->start_ms;
      if (after == words->len)
        utterance->end_ms = cue->end_ms;
      g_ptr_array_add (cue->utterances, utterance);
      first = after;
    }
}

static void
drop_guesses (HearCue *cue)
{
  for (guint i = 0; i < cue->utterances->len; i++)
    {
      HearUtterance *utterance = g_ptr_array_index (cue->utterances, i);

      g_clear_pointer (&utterance->words, g_array_unref);
    }
}

static void
read_cue (HearCue    *cue,
          const char *text)
{
  g_autoptr(HearCueNode) tree = hear_webvtt_text_parse (text);
  g_autoptr(GArray) words = NULL;
  Gathered gathered = {
    g_string_new (NULL),
    g_array_new (FALSE, FALSE, sizeof (Stamp)),
    g_array_new (FALSE, FALSE, sizeof (VoiceRun)),
    g_array_new (FALSE, FALSE, sizeof (HearTextRange)),
  };

  add_run (&gathered, NULL, FALSE);
  gather (&gathered, tree, NULL);
  words = time_words (&gathered, cue);
  add_utterances (cue, &gathered, words);
  if (gathered.stamps->len == 0 && cue->utterances->len == 1)
    drop_guesses (cue);
  g_string_free (gathered.plain, TRUE);
  g_array_unref (gathered.stamps);
  g_array_unref (gathered.runs);
  g_array_unref (gathered.guesses);
}

/**
 * hear_webvtt_speech_read:
 * @file: a WebVTT file whose cues have their text
 *
 * Finds out who says what when in each cue: voices become speakers,
 * timestamps inside a cue become times of words, and lines that a rolling
 * caption repeats are left out.
 */
void
hear_webvtt_speech_read (HearCueFile *file)
{
  g_autoptr(GPtrArray) texts = NULL;
  gboolean measured = FALSE;

  g_return_if_fail (file != NULL);

  texts = hear_webvtt_rollup_strip (file->cues);
  for (guint i = 0; i < file->cues->len; i++)
    {
      HearCue *cue = g_ptr_array_index (file->cues, i);

      read_cue (cue, g_ptr_array_index (texts, i));
      for (guint j = 0; j < cue->utterances->len; j++)
        measured |= hear_utterance_has_measured_words (g_ptr_array_index (cue->utterances, j));
    }
  if (!file->has_times)
    file->times = measured ? HEAR_TRANSCRIPT_TIMES_WORDS : HEAR_TRANSCRIPT_TIMES_CUES;
  hear_speaker_prefix_split (file);
}
