/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-tokens.h"

#include <string.h>

#include "hear-json.h"
#include "hear-text.h"

/* How far behind the last word the next one is looked for. */
#define WINDOW 200

/* Where a long run of one speaker is cut: behind a sentence once it has some
 * words, at a pause, and at last anywhere. */
#define SENTENCE_WORDS 20
#define PAUSE_MS 1500
#define MAX_WORDS 80

static void
clear_token (gpointer data)
{
  HearToken *token = data;

  g_clear_pointer (&token->text, g_free);
  g_clear_pointer (&token->speaker, g_free);
}

static gint64
read_time (JsonObject *word,
           const char *ms_name,
           const char *name,
           double      ms_per_unit)
{
  double value;

  if (hear_json_get_number (word, ms_name, &value))
    return hear_cue_from_seconds (value / 1000);
  if (hear_json_get_number (word, name, &value))
    return hear_cue_from_seconds (value * ms_per_unit / 1000);

  return HEAR_CUE_TIME_NONE;
}

static float
read_confidence (JsonObject *word)
{
  const char *names[] = { "confidence", "score", "probability", "prob" };
  double      value;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (hear_json_get_number (word, names[i], &value))
      return hear_tokens_clamp_confidence (value);

  return -1;
}

/* The tokens' own spaces tell where words begin; if there are none, each token
 * is a word. */
static char *
join (GArray *tokens)
{
  GString *text = g_string_new (NULL);
  gboolean spaced = FALSE;

  for (guint i = 1; i < tokens->len; i++)
    spaced |= *hear_tokens_index (tokens, i).text == ' ';
  for (guint i = 0; i < tokens->len; i++)
    {
      if (!spaced && i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, hear_tokens_index (tokens, i).text);
    }

  return g_string_free (text, FALSE);
}

/* Finds each token in the text. What is not there is left out. */
static GArray *
locate (GArray     *tokens,
        const char *text)
{
  GArray *words = hear_words_new ();
  gsize   length = strlen (text);
  gsize   at = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      HearToken       *token = &hear_tokens_index (tokens, i);
      g_autofree char *clean = hear_text_clean (token->text);
      gsize            size = strlen (clean);
      const char      *found = size > 0 ? memmem (text + at, MIN (length - at, size + WINDOW), clean, size) : NULL;
      HearWord         word = { 0, 0, token->start_ms, token->end_ms, token->confidence, HEAR_WORD_NONE };

      if (found == NULL)
        continue;
      word.start = (guint) (found - text);
      word.end = word.start + (guint) size;
      at = word.end;
      if (token->estimated)
        word.flags = HEAR_WORD_ESTIMATED;
      if (word.start_ms == HEAR_CUE_TIME_NONE || word.end_ms == HEAR_CUE_TIME_NONE)
        word.start_ms = word.end_ms = HEAR_CUE_TIME_NONE;
      word.end_ms = MAX (word.start_ms, word.end_ms);
      g_array_append_val (words, word);
    }

  return words;
}

static gboolean
covers (GArray     *words,
        const char *text)
{
  gsize at = 0;

  for (guint i = 0; i < words->len; i++)
    {
      for (; at < hear_words_index (words, i).start; at++)
        if (text[at] != ' ')
          return FALSE;
      at = hear_words_index (words, i).end;
    }

  return text[at] == '\0';
}

/* The words of the text, each with the times of the tokens that lie in it. */
static GArray *
spread_over_words (GArray     *found,
                   const char *text)
{
  g_autoptr(GArray) ranges = hear_text_find_words (text);
  GArray *words = hear_words_new ();
  guint   next = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      HearTextRange *range = &g_array_index (ranges, HearTextRange, i);
      HearWord       word = { range->start, range->end, HEAR_CUE_TIME_NONE, HEAR_CUE_TIME_NONE, -1, HEAR_WORD_NONE };

      while (next > 0 && next <= found->len && hear_words_index (found, next - 1).end > range->start)
        next--;
      for (; next < found->len && hear_words_index (found, next).start < range->end; next++)
        {
          HearWord *token = &hear_words_index (found, next);

          if (token->start_ms == HEAR_CUE_TIME_NONE)
            continue;
          if (word.start_ms == HEAR_CUE_TIME_NONE)
            word.start_ms = token->start_ms;
          word.end_ms = MAX (word.end_ms, token->end_ms);
          word.confidence = MAX (word.confidence, token->confidence);
          word.flags |= token->flags;
        }
      g_array_append_val (words, word);
    }

  return words;
}

/* Words without times share what their neighbours leave them. */
static void
interpolate (GArray *words,
             gint64  start_ms,
             gint64  end_ms)
{
  for (guint i = 0; i < words->len; i++)
    {
      guint  after = i;
      gint64 from = i > 0 ? hear_words_index (words, i - 1).end_ms : start_ms;
      gint64 to;
      gint64 total = 0;
      gint64 done = 0;

      for (; after < words->len && hear_words_index (words, after).start_ms == HEAR_CUE_TIME_NONE; after++)
        total += hear_words_index (words, after).end - hear_words_index (words, after).start + 1;
      to = MAX (from, after < words->len ? hear_words_index (words, after).start_ms : end_ms);
      for (; i < after; i++)
        {
          HearWord *word = &hear_words_index (words, i);

          word->start_ms = from + (to - from) * done / total;
          done += word->end - word->start + 1;
          word->end_ms = from + (to - from) * done / total;
          word->flags = HEAR_WORD_ESTIMATED;
        }
    }
}

static gboolean
ends_sentence (const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && strchr (" \"')", text[length - 1]) != NULL)
    length--;

  return length > 0 && strchr (".?!", text[length - 1]) != NULL;
}

static gboolean
begins_utterance (GArray *run,
                  GArray *tokens,
                  guint   i)
{
  HearToken *before = &hear_tokens_index (tokens, i - 1);
  HearToken *token = &hear_tokens_index (tokens, i);

  return g_strcmp0 (before->speaker, token->speaker) != 0 || run->len >= MAX_WORDS ||
         (run->len >= SENTENCE_WORDS && ends_sentence (before->text)) ||
         (before->end_ms != HEAR_CUE_TIME_NONE && token->start_ms - before->end_ms >= PAUSE_MS);
}

static void
flush (HearCueFile *file,
       GArray      *run)
{
  gint64   start_ms = 0;
  gint64   end_ms = 0;
  HearCue *cue;

  for (guint i = run->len; i > 0; i--)
    if (hear_tokens_index (run, i - 1).start_ms != HEAR_CUE_TIME_NONE)
      start_ms = hear_tokens_index (run, i - 1).start_ms;
  for (guint i = 0; i < run->len; i++)
    end_ms = MAX (end_ms, hear_tokens_index (run, i).end_ms);
  cue = hear_tokens_to_cue (run, NULL, start_ms, MAX (start_ms, end_ms));
  if (cue != NULL)
    hear_cue_file_add (file, cue);
  g_array_set_size (run, 0);
}

/**
 * hear_tokens_new:
 *
 * Returns: (transfer full) (element-type HearToken): no tokens yet
 */
GArray *
hear_tokens_new (void)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (HearToken));

  g_array_set_clear_func (tokens, clear_token);

  return tokens;
}

/**
 * hear_tokens_clamp_confidence:
 * @confidence: what an engine says
 *
 * Returns: the confidence, between 0 and 1
 */
float
hear_tokens_clamp_confidence (double confidence)
{
  return (float) CLAMP (confidence, 0, 1);
}

/**
 * hear_tokens_name_speaker:
 * @item: (nullable): a word or an utterance
 *
 * Services number their speakers from zero or name them by a letter.
 *
 * Returns: (transfer full) (nullable): the name of its `speaker`
 */
char *
hear_tokens_name_speaker (JsonObject *item)
{
  const char *name = hear_json_get_string (item, "speaker");
  double      number;

  if (name != NULL)
    return strlen (name) == 1 ? g_strconcat ("Speaker ", name, NULL) : g_strdup (name);
  if (hear_json_get_number (item, "speaker", &number))
    return g_strdup_printf ("Speaker %d", (int) CLAMP (number, 0, 9999));

  return NULL;
}

/**
 * hear_tokens_name:
 * @tokens: (element-type HearToken): words
 * @speaker: (nullable): who said those of which nothing is known
 */
void
hear_tokens_name (GArray     *tokens,
                  const char *speaker)
{
  g_return_if_fail (tokens != NULL);

  for (guint i = 0; i < tokens->len; i++)
    if (hear_tokens_index (tokens, i).speaker == NULL)
      hear_tokens_index (tokens, i).speaker = g_strdup (speaker);
}

/**
 * hear_tokens_read:
 * @tokens: (element-type HearToken): what gets the words
 * @words: (nullable): words as engines write them: `word` or `text`, `start`
 *   and `end` or `start_ms` and `end_ms`, a confidence and a speaker
 * @ms_per_unit: what `start` and `end` count
 */
void
hear_tokens_read (GArray    *tokens,
                  JsonArray *words,
                  double     ms_per_unit)
{
  const char *names[] = { "punctuated_word", "word", "text" };

  g_return_if_fail (tokens != NULL);

  for (guint i = 0; words != NULL && i < json_array_get_length (words); i++)
    {
      JsonObject *word = hear_json_get_item (words, i);
      const char *text = NULL;
      HearToken   token = { NULL };

      for (guint j = 0; j < G_N_ELEMENTS (names) && text == NULL; j++)
        text = hear_json_get_string (word, names[j]);
      if (text == NULL)
        continue;
      token.text = g_strdup (text);
      token.speaker = hear_tokens_name_speaker (word);
      token.start_ms = read_time (word, "start_ms", "start", ms_per_unit);
      token.end_ms = read_time (word, "end_ms", "end", ms_per_unit);
      token.confidence = read_confidence (word);
      token.estimated = json_object_has_member (word, "estimated");
      g_array_append_val (tokens, token);
    }
}

/**
 * hear_tokens_to_cue:
 * @tokens: (element-type HearToken): its words
 * @text: (nullable): its text, which the words are found in; the words joined
 *   if %NULL
 * @start_ms: when it begins
 * @end_ms: when it ends
 *
 * Makes a cue of what one speaker says, with as many times of words as the
 * tokens have; words without get interpolated ones.
 *
 * Returns: (transfer full) (nullable): the cue, or %NULL if nothing is said
 */
HearCue *
hear_tokens_to_cue (GArray     *tokens,
                    const char *text,
                    gint64      start_ms,
                    gint64      end_ms)
{
  g_autofree char *joined = NULL;
  g_autoptr(HearUtterance) utterance = NULL;
  g_autoptr(GArray) found = NULL;
  HearCue *cue;

  g_return_val_if_fail (tokens != NULL, NULL);

  joined = text == NULL ? join (tokens) : NULL;
  utterance = hear_utterance_new (tokens->len > 0 ? hear_tokens_index (tokens, 0).speaker : NULL, start_ms, end_ms,
                                  text != NULL ? text : joined);
  if (*utterance->text == '\0')
    return NULL;

  found = locate (tokens, utterance->text);
  if (found->len > 0)
    {
      utterance->words = covers (found, utterance->text) ? g_steal_pointer (&found) : spread_over_words (found, utterance->text);
      interpolate (utterance->words, start_ms, end_ms);
    }
  cue = hear_cue_new (start_ms, end_ms, utterance->text);
  g_ptr_array_add (cue->utterances, g_steal_pointer (&utterance));

  return cue;
}

/**
 * hear_tokens_add_to_file:
 * @tokens: (element-type HearToken): all words of a recording or a channel
 * @file: what gets the cues
 *
 * Cuts a stream of words into cues: where the speaker changes, at pauses, and
 * behind sentences.
 */
void
hear_tokens_add_to_file (GArray      *tokens,
                         HearCueFile *file)
{
  g_autoptr(GArray) run = NULL;

  g_return_if_fail (tokens != NULL);
  g_return_if_fail (file != NULL);

  run = g_array_new (FALSE, FALSE, sizeof (HearToken));
  for (guint i = 0; i < tokens->len; i++)
    {
      if (run->len > 0 && begins_utterance (run, tokens, i))
        flush (file, run);
      g_array_append_val (run, hear_tokens_index (tokens, i));
    }
  if (run->len > 0)
    flush (file, run);
}
