/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-subrip.h"

#include <string.h>

#include "hear-clock-time.h"
#include "hear-lines.h"
#include "hear-speaker-prefix.h"
#include "hear-webvtt-time.h"

/* How far into a file the first times may stand. */
#define MAX_LINES_BEFORE 50

/* Looking farther for a tag's end would make hostile files slow. */
#define MAX_TAG 200

static const char *const tags[] = { "i", "b", "u", "s", "font", "c", "v", "em", "strong", NULL };

static gboolean
read_times (const char *line,
            gint64     *start_ms,
            gint64     *end_ms)
{
  const char *arrow = strstr (line, "-->");
  gsize       length;

  if (arrow == NULL)
    return FALSE;
  line += strspn (line, " \t");
  length = hear_clock_time_parse (line, start_ms);
  if (length == 0 || line + length + strspn (line + length, " \t") != arrow)
    return FALSE;
  arrow += 3;
  arrow += strspn (arrow, " \t");

  return hear_clock_time_parse (arrow, end_ms) > 0;
}

static gboolean
is_number (const char *line)
{
  g_autofree char *number = g_strstrip (g_strdup (line));

  return *number != '\0' && strlen (number) < 10 && number[strspn (number, "0123456789")] == '\0';
}

/* The length of a tag such as <i>, </font> or {\an8}; 0 if it is none. */
static gsize
measure_tag (const char *p)
{
  g_autofree char *name = NULL;
  gsize            length;
  gsize            end;

  if (p[0] == '{' && p[1] == '\\')
    {
      const char *end_of_tag = memchr (p, '}', strnlen (p, MAX_TAG));

      return end_of_tag != NULL ? (gsize) (end_of_tag - p) + 1 : 0;
    }
  if (*p != '<')
    return 0;
  length = 1 + (p[1] == '/');
  end = strspn (p + length, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (end == 0 || end > 6)
    return 0;
  name = g_ascii_strdown (p + length, (gssize) end);
  if (!g_strv_contains (tags, name))
    return 0;
  length += end;
  end = strcspn (p + length, "<>\n");

  return p[length + end] == '>' ? length + end + 1 : 0;
}

static char *
strip_tags (const char *text)
{
  GString *plain = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      gsize length = measure_tag (text);

      if (length == 0)
        g_string_append_c (plain, *text++);
      text += length;
    }

  return g_string_free (plain, FALSE);
}

static gboolean
is_dialogue (char **lines)
{
  guint n = 0;

  for (; lines[n] != NULL; n++)
    if (lines[n][0] != '-' || lines[n][1] == '-')
      return FALSE;

  return n > 1;
}

/* Two people in one entry stand on lines that begin with a dash; they share
 * its time. */
static void
add_utterances (HearCue *cue)
{
  g_autofree char *plain = strip_tags (cue->text);
  g_auto(GStrv) lines = g_strsplit (plain, "\n", 4);
  guint  n = g_strv_length (lines);
  gint64 span = MAX (cue->end_ms - cue->start_ms, 0);

  if (!is_dialogue (lines))
    {
      g_ptr_array_add (cue->utterances, hear_utterance_new (NULL, cue->start_ms, cue->end_ms, plain));
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      HearUtterance *utterance = hear_utterance_new (NULL, cue->start_ms + span * i / n, cue->start_ms + span * (i + 1) / n, lines[i] + 1);

      utterance->breaks = i > 0;
      g_ptr_array_add (cue->utterances, utterance);
    }
}

static void
finish_cue (HearCueFile *file,
            HearCue     *cue,
            GString     *text)
{
  g_free (cue->text);
  cue->text = g_strdup (g_strchomp (text->str));
  add_utterances (cue);
  hear_cue_file_add (file, cue);
}

/* Behind an entry stand blank lines and the number of the next one, or only
 * one of them. */
static guint
find_end (HearLines *lines,
          guint      start,
          char     **id)
{
  guint  end = start;
  gint64 unused;

  while (end < hear_lines_count (lines) && !read_times (hear_lines_get (lines, end), &unused, &unused))
    end++;
  if (end > start && end < hear_lines_count (lines) && is_number (hear_lines_get (lines, end - 1)))
    {
      *id = g_strstrip (g_strdup (hear_lines_get (lines, end - 1)));
      return end - 1;
    }

  return end;
}

/**
 * hear_subrip_is_likely:
 * @text: a file's text
 *
 * Returns: whether it looks like SubRip: two times with an arrow between,
 *   near its start
 */
gboolean
hear_subrip_is_likely (const char *text)
{
  gint64 start_ms;
  gint64 end_ms;

  g_return_val_if_fail (text != NULL, FALSE);

  for (guint i = 0; i < MAX_LINES_BEFORE && *text != '\0'; i++)
    {
      gsize            length = strcspn (text, "\r\n");
      g_autofree char *line = g_strndup (text, MIN (length, 200));

      if (read_times (line, &start_ms, &end_ms))
        return TRUE;
      text += length;
      text += strspn (text, "\r\n");
    }

  return FALSE;
}

/**
 * hear_subrip_read:
 * @text: a file's text
 *
 * Reads SubRip as it is found: numbers that do not count, a dot before the
 * thousandths, no blank line between entries, tags of other formats.
 *
 * Returns: (transfer full): what it holds
 */
HearCueFile *
hear_subrip_read (const char *text)
{
  g_autoptr(HearCueFile) file = hear_cue_file_new ("srt");
  g_autoptr(HearLines) lines = NULL;
  g_autofree char *id = NULL;
  guint            i;

  g_return_val_if_fail (text != NULL, NULL);

  lines = hear_lines_new (text);
  for (i = find_end (lines, 0, &id); i < hear_lines_count (lines);)
    {
      g_autoptr(GString) body = g_string_new (NULL);
      g_autofree char *next_id = NULL;
      HearCue         *cue = hear_cue_new (0, 0, "");
      guint            end;

      while (!read_times (hear_lines_get (lines, i), &cue->start_ms, &cue->end_ms))
        i++;
      if (id != NULL)
        {
          g_free (cue->id);
          cue->id = g_steal_pointer (&id);
        }
      end = find_end (lines, ++i, &next_id);
      for (; i < end; i++)
        if (*hear_lines_get (lines, i) != '\0')
          g_string_append_printf (body, "%s%s", body->len > 0 ? "\n" : "", hear_lines_get (lines, i));
      finish_cue (file, cue, body);
      id = g_steal_pointer (&next_id);
    }
  file->times = HEAR_TRANSCRIPT_TIMES_CUES;
  hear_speaker_prefix_split (file);

  return g_steal_pointer (&file);
}

/**
 * hear_subrip_write:
 * @transcript: a transcript
 *
 * Returns: (transfer full): the transcript as SubRip, names before what was
 *   said
 */
char *
hear_subrip_write (HearTranscript *transcript)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), g_string_free (out, FALSE));

  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    {
      HearSegment     *segment = hear_transcript_get_segment (transcript, i);
      const char      *name = hear_transcript_get_speaker_name (transcript, segment);
      g_autofree char *start = hear_webvtt_time_format (hear_segment_get_start_ms (segment), ',');
      g_autofree char *end = hear_webvtt_time_format (hear_segment_get_end_ms (segment), ',');

      g_string_append_printf (out, "%u\n%s --> %s\n%s%s%s\n\n", i + 1, start, end, name != NULL ? name : "",
                              name != NULL ? ": " : "", hear_segment_get_text (segment));
    }

  return g_string_free (out, FALSE);
}
