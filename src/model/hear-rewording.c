/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-rewording.h"

#include <string.h>

#include "hear-text.h"

/*
 * What becomes of the words' times when the text over them is corrected. A
 * pure function over (words, text before, text after).
 */
typedef struct
{
  GArray     *words;
  const char *text;
  GArray     *ranges;
  const char *corrected;
  HearSpan    span;
  guint       head;
  guint       tail;
} Rewording;

static HearTextRange *
get_range (Rewording *self,
           guint      index)
{
  return &g_array_index (self->ranges, HearTextRange, index);
}

static gboolean
same_word (Rewording *self,
           guint      old,
           guint new)
{
  HearWord      *word = &hear_words_index (self->words, old);
  HearTextRange *range = get_range (self, new);
  guint          length = word->end - word->start;

  return range->end - range->start == length &&
         memcmp (self->text + word->start, self->corrected + range->start, length) == 0;
}

/* Finds how many words are the same from the front and from the back. */
static void
compare (Rewording *self)
{
  guint n_old = self->words->len;
  guint n_new = self->ranges->len;
  guint limit = MIN (n_old, n_new);

  while (self->head < limit && same_word (self, self->head, self->head))
    self->head++;
  while (self->tail < limit - self->head && same_word (self, n_old - 1 - self->tail, n_new - 1 - self->tail))
    self->tail++;
}

static void
append_kept (Rewording *self,
             GArray    *result,
             guint      old,
             guint new)
{
  HearWord word = hear_words_index (self->words, old);

  word.start = get_range (self, new)->start;
  word.end = get_range (self, new)->end;
  g_array_append_val (result, word);
}

/* The time that the changed words have to share: that of the words they
 * replace, or the gap where nothing was. */
static HearSpan
find_gap (Rewording *self)
{
  guint    first = self->head;
  guint    after = self->words->len - self->tail;
  HearSpan gap;

  if (first < after)
    return (HearSpan){ hear_words_index (self->words, first).start_ms, hear_words_index (self->words, after - 1).end_ms };

  gap.start_ms = first > 0 ? hear_words_index (self->words, first - 1).end_ms : self->span.start_ms;
  gap.end_ms = after < self->words->len ? hear_words_index (self->words, after).start_ms : self->span.end_ms;
  gap.end_ms = MAX (gap.start_ms, gap.end_ms);

  return gap;
}

static void
append_changed (Rewording *self,
                GArray    *result)
{
  guint            from = get_range (self, self->head)->start;
  guint            to = get_range (self, self->ranges->len - self->tail - 1)->end;
  HearSpan         gap = find_gap (self);
  g_autofree char *changed = g_strndup (self->corrected + from, to - from);
  g_autoptr(GArray) spread = hear_words_spread (changed, gap.start_ms, gap.end_ms);

  for (guint i = 0; i < spread->len; i++)
    {
      HearWord word = hear_words_index (spread, i);

      word.start += from;
      word.end += from;
      /* One word for one word: its times were measured and still hold. */
      if (spread->len == 1 && self->words->len - self->tail - self->head == 1)
        word.flags = hear_words_index (self->words, self->head).flags;
      g_array_append_val (result, word);
    }
}

/**
 * hear_rewording_apply:
 * @words: (element-type HearWord): the words of @text
 * @text: the text as it was
 * @corrected: the text as it shall be
 * @span: the time that both have
 *
 * Words that are the same from the front and from the back keep their times;
 * what changed between them shares the time of the words it replaces, so that
 * no other word moves.
 *
 * Returns: (transfer full) (element-type HearWord): the words of @corrected
 */
GArray *
hear_rewording_apply (GArray     *words,
                      const char *text,
                      const char *corrected,
                      HearSpan    span)
{
  g_autoptr(GArray) ranges = NULL;
  GArray   *result;
  Rewording self = { words, text, NULL, corrected, span, 0, 0 };

  g_return_val_if_fail (words != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (corrected != NULL, NULL);

  self.ranges = ranges = hear_text_find_words (corrected);
  compare (&self);

  result = hear_words_new ();
  for (guint i = 0; i < self.head; i++)
    append_kept (&self, result, i, i);
  if (self.head + self.tail < ranges->len)
    append_changed (&self, result);
  for (guint i = self.tail; i > 0; i--)
    append_kept (&self, result, words->len - i, ranges->len - i);

  return result;
}
