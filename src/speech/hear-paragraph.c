/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-paragraph.h"

#include <string.h>

#include "hear-text.h"

/* A piece ends behind a sentence once it has some words, and at last
 * anywhere: what is highlighted and played at once has to stay short. */
#define SENTENCE_WORDS 25
#define MAX_WORDS 80

static gboolean
ends_sentence (const char    *text,
               HearTextRange *word)
{
  static const char *const ends[] = { ".", "!", "?", "…", "。", "！", "？", ".”", "?”", "!”", ".\"", "?\"", "!\"", ".)", NULL };

  for (guint i = 0; ends[i] != NULL; i++)
    {
      gsize length = strlen (ends[i]);

      if (word->end - word->start >= length && memcmp (text + word->end - length, ends[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

static HearUtterance *
cut (HearUtterance *whole,
     GArray        *ranges,
     guint          first,
     guint          after)
{
  guint            start = g_array_index (ranges, HearTextRange, first).start;
  guint            end = g_array_index (ranges, HearTextRange, after - 1).end;
  g_autofree char *text = g_strndup (whole->text + start, end - start);
  gint64           span = whole->end_ms - whole->start_ms;
  gint64           length = (gint64) strlen (whole->text);

  return hear_utterance_new (whole->speaker, whole->start_ms + span * (gint64) start / length,
                             whole->start_ms + span * (gint64) end / length, text);
}

static void
split (HearCue *cue)
{
  HearUtterance *whole = g_ptr_array_index (cue->utterances, 0);
  g_autoptr(GArray) ranges = hear_text_find_words (whole->text);
  g_autoptr(GPtrArray) pieces = NULL;
  gboolean anchored = whole->end_ms > whole->start_ms;
  guint    first = 0;

  if (ranges->len <= SENTENCE_WORDS)
    return;
  pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_utterance_free);
  for (guint i = 0; i < ranges->len; i++)
    {
      guint n = i + 1 - first;

      if (i + 1 < ranges->len && n < MAX_WORDS &&
          !(n >= SENTENCE_WORDS && ends_sentence (whole->text, &g_array_index (ranges, HearTextRange, i))))
        continue;
      g_ptr_array_add (pieces, cut (whole, ranges, first, i + 1));
      /* A stamp without an end holds for the first piece alone. */
      if (!anchored && first > 0)
        ((HearUtterance *) g_ptr_array_index (pieces, pieces->len - 1))->start_ms = 0;
      first = i + 1;
    }
  ((HearUtterance *) g_ptr_array_index (pieces, 0))->breaks = whole->breaks;
  g_ptr_array_unref (cue->utterances);
  cue->utterances = g_steal_pointer (&pieces);
}

/**
 * hear_paragraph_split:
 * @file: a file whose cues have one utterance each
 *
 * Cuts long paragraphs into pieces of some sentences.
 */
void
hear_paragraph_split (HearCueFile *file)
{
  g_return_if_fail (file != NULL);

  for (guint i = 0; i < file->cues->len; i++)
    split (g_ptr_array_index (file->cues, i));
}
