/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-feedback-check.h"

#include "hear-feedback-words.h"
#include "hear-text.h"

/* With fewer words nobody has said yet what they saw. Scripts without spaces
 * have no general words here either: their lines pass. */
#define WORDS_MIN 4

/* A line in general terms that is longer than this is let pass. */
#define WORDS_MAX 24

/**
 * hear_feedback_check:
 * @line: (nullable): a line of feedback to a candidate
 *
 * Looks whether it names anything concrete. A hint only: it knows words, not
 * what they mean. Pure.
 *
 * Returns: what may be better about it; nothing for an empty line
 */
HearFeedbackHint
hear_feedback_check (const char *line)
{
  g_autoptr(GArray) ranges = NULL;
  guint words = 0;
  guint general = 0;

  if (line == NULL || *line == '\0')
    return HEAR_FEEDBACK_HINT_NONE;

  ranges = hear_text_find_words (line);
  for (guint i = 0; i < ranges->len; i++)
    {
      HearTextRange    range = g_array_index (ranges, HearTextRange, i);
      g_autofree char *word = hear_text_keep_letters (line + range.start, range.end - range.start);

      if (*word == '\0')
        continue;
      words++;
      general += hear_feedback_words_are_general (word);
    }

  if (words == 0)
    return HEAR_FEEDBACK_HINT_NONE;
  if (general == words && words <= WORDS_MAX)
    return HEAR_FEEDBACK_HINT_GENERAL;

  return words < WORDS_MIN ? HEAR_FEEDBACK_HINT_SHORT : HEAR_FEEDBACK_HINT_NONE;
}
