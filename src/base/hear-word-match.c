/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-word-match.h"

#include <string.h>

#include "hear-text.h"

/* More than a name has; what is beyond is not looked at. */
#define MAX_WORDS 32
#define MAX_LENGTH 64

#define BEST 100
#define SKIPPED 8  /* for each word that is passed over between two that match */
#define DISTANT 4  /* for each word before the first that matches */
#define COMPOSED 3 /* for each further word that a part of the pattern reaches into */

/* One part of the pattern while its way through the words is looked for. */
typedef struct
{
  const char *part;
  gsize       length;
  const char *words[MAX_WORDS];
  gsize       lengths[MAX_WORDS];
  guint       n;
  gboolean    failed[MAX_LENGTH][MAX_WORDS];
} Way;

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* A script without spaces begins a word with each character. */
static void
find_words (Way        *way,
            const char *text)
{
  gboolean inside = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_letter (c))
        {
          inside = FALSE;
          continue;
        }
      if (!inside || hear_text_is_unspaced (c))
        {
          if (way->n == MAX_WORDS)
            return;
          way->words[way->n] = p;
          way->lengths[way->n++] = 0;
        }
      inside = TRUE;
      way->lengths[way->n - 1] += (gsize) (g_utf8_next_char (p) - p);
    }
}

static gsize
count_common (const Way *way,
              gsize      from,
              guint      word)
{
  gsize most = MIN (way->lengths[word], way->length - from);
  gsize n = 0;

  while (n < most && way->part[from + n] == way->words[word][n])
    n++;

  return n;
}

/* What is left of the part begins a word at or after this one, or some of it
 * does and the rest goes on at a later word. */
static gboolean
follow (Way   *way,
        gsize  from,
        guint  word,
        guint *penalty)
{
  if (way->failed[from][word])
    return FALSE;

  for (guint i = word; i < way->n; i++)
    {
      guint own = (i - word) * (from == 0 ? DISTANT : SKIPPED);

      for (gsize n = count_common (way, from, i); n > 0; n--)
        {
          guint rest = 0;

          if (from + n == way->length || (i + 1 < way->n && follow (way, from + n, i + 1, &rest)))
            {
              *penalty = own + rest + (from + n < way->length ? COMPOSED : 0);
              return TRUE;
            }
        }
    }
  way->failed[from][word] = TRUE;

  return FALSE;
}

/* 0 for no. */
static guint
match_part (Way        *way,
            const char *part)
{
  guint penalty = 0;

  way->part = part;
  way->length = strlen (part);
  if (way->n == 0 || way->length > MAX_LENGTH)
    return 0;

  memset (way->failed, 0, way->length * sizeof *way->failed);
  if (!follow (way, 0, 0, &penalty))
    return 0;

  return penalty < BEST ? BEST - penalty : 1;
}

/**
 * hear_word_match:
 * @text: a name or title, folded
 * @pattern: what somebody types, folded
 *
 * Matches by the beginnings of words: each part of the pattern, in any order,
 * begins a word of the text, or is made of the beginnings of words that follow
 * each other: "li an" and "anli" both find "ana lima".
 *
 * Returns: how well it matches, 100 at best; 0 if it does not
 */
guint
hear_word_match (const char *text,
                 const char *pattern)
{
  g_auto(GStrv) parts = NULL;
  Way   way; /* large: only what is needed is cleared, a hundred thousand times */
  guint sum = 0;
  guint n = 0;

  g_return_val_if_fail (text != NULL, 0);
  g_return_val_if_fail (pattern != NULL, 0);

  way.n = 0;
  find_words (&way, text);
  parts = g_strsplit_set (pattern, " \t-'.,", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint score;

      if (*parts[i] == '\0')
        continue;
      score = match_part (&way, parts[i]);
      if (score == 0)
        return 0;
      sum += score;
      n++;
    }

  return n > 0 ? sum / n : BEST;
}
