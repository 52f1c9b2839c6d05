/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-webvtt-rollup.h"

#include <string.h>

#include "hear-cue.h"
#include "hear-text.h"

/* How far apart two cues may be for one to repeat the other. */
#define NEAR_MS 200

/* A line without its tags. */
static char *
strip_tags (const char *line,
            gsize       length)
{
  g_autoptr(GString) plain = g_string_sized_new (length);
  gboolean inside = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (line[i] == '<')
        inside = TRUE;
      if (!inside)
        g_string_append_c (plain, line[i]);
      if (line[i] == '>')
        inside = FALSE;
    }

  return hear_text_clean (plain->str);
}

static char *
get_first_line (const char *text)
{
  return strip_tags (text, strcspn (text, "\n"));
}

static char *
get_last_line (const char *text)
{
  const char *end = text + strlen (text);
  const char *start;

  while (end > text && strchr (" \t\n", end[-1]) != NULL)
    end--;
  start = end;
  while (start > text && start[-1] != '\n')
    start--;

  return strip_tags (start, (gsize) (end - start));
}

static gboolean
repeats (HearCue *before,
         HearCue *cue)
{
  g_autofree char *last = NULL;
  g_autofree char *first = NULL;

  if (ABS (cue->start_ms - before->end_ms) > NEAR_MS)
    return FALSE;
  last = get_last_line (before->text);
  first = get_first_line (cue->text);

  return *first != '\0' && strcmp (last, first) == 0;
}

/**
 * hear_webvtt_rollup_strip:
 * @cues: (element-type HearCue): the cues of a file
 *
 * Rolling captions (YouTube's) show each line twice: new, then above the next
 * one. Where most of a file is like that, the repeated line is left out.
 *
 * Returns: (transfer full) (element-type utf8): the text of each cue
 */
GPtrArray *
hear_webvtt_rollup_strip (GPtrArray *cues)
{
  GPtrArray *texts;
  g_autoptr(GArray) repeated = g_array_new (FALSE, TRUE, sizeof (gboolean));
  guint n = 0;

  g_return_val_if_fail (cues != NULL, NULL);

  texts = g_ptr_array_new_with_free_func (g_free);
  g_array_set_size (repeated, cues->len);
  for (guint i = 1; i < cues->len; i++)
    {
      g_array_index (repeated, gboolean, i) = repeats (g_ptr_array_index (cues, i - 1), g_ptr_array_index (cues, i));
      n += (guint) g_array_index (repeated, gboolean, i);
    }
  for (guint i = 0; i < cues->len; i++)
    {
      HearCue    *cue = g_ptr_array_index (cues, i);
      const char *text = cue->text;

      if (g_array_index (repeated, gboolean, i) && n >= 3 && n * 2 >= cues->len)
        {
          text += strcspn (text, "\n");
          text += *text == '\n';
        }
      g_ptr_array_add (texts, g_strdup (text));
    }

  return texts;
}
