/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-plain-text.h"

#include <string.h>

#include "hear-clock-time.h"
#include "hear-lines.h"
#include "hear-markdown.h"
#include "hear-paragraph.h"
#include "hear-speaker-prefix.h"
#include "hear-text.h"
#include "hear-time.h"

#define MAX_NAME 60

/* Without an end, a turn lasts as long as its words take to say. */
#define MS_PER_WORD 400

/* Lines that services write around a transcript. */
static const char *const boilerplate[] = {
  "transcribed by https://otter.ai", "transcription ended after", "this editable transcript was computer generated",
  "meeting ended after", "transcript powered by", NULL
};

/* What holds for the lines to come. */
typedef struct
{
  HearCueFile *file;
  char        *speaker;
  gint64       stamp_ms;
  gint64       base_ms;
  gboolean     markdown;
} Reader;

static gboolean
is_boilerplate (const char *line)
{
  g_autofree char *folded = hear_text_fold (line);

  for (guint i = 0; boilerplate[i] != NULL; i++)
    if (g_str_has_prefix (folded, boilerplate[i]))
      return TRUE;

  return FALSE;
}

/* "[12:31]", "(0:12:31)", "12:31 -" or "00:05:00" at the start of a line. */
static gsize
read_stamp (const char *line,
            gint64     *ms)
{
  gsize    at = strspn (line, "*_");
  gboolean open = line[at] == '[' || line[at] == '(';
  gsize    length = hear_clock_time_parse (line + at + open, ms);

  if (length == 0)
    return 0;
  at += open + length;
  if (open && line[at] != ']' && line[at] != ')')
    return 0;
  at += open;
  at += strspn (line + at, "*_");
  if (line[at] != '\0' && line[at] != ' ' && line[at] != '\t')
    return 0;
  at += strspn (line + at, " \t");
  if (line[at] == '-' && line[at + 1] == ' ')
    at += 2;

  return at + strspn (line + at, " \t");
}

/* With one space before the time, only words that all begin upper-case are a
 * name: "We met at 12:30" is a sentence. */
static gboolean
is_capitalized (const char *name)
{
  g_auto(GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_unichar_isupper (g_utf8_get_char (words[i])))
      return FALSE;

  return TRUE;
}

/* "Name  0:02" as Otter writes it, "[Name] 10:02:33" as Zoom does; nothing
 * else may stand on the line. */
static char *
read_header (const char *line,
             gint64     *ms,
             gboolean   *bracketed)
{
  const char      *end = line + strlen (line);
  const char      *time = end;
  g_autofree char *name = NULL;
  gsize            length;

  while (time > line && strchr ("0123456789:.", time[-1]) != NULL)
    time--;
  if (time == end || time == line || strchr (" \t", time[-1]) == NULL || time - line > MAX_NAME)
    return NULL;
  length = hear_clock_time_parse (time, ms);
  if (length == 0 || time + length != end)
    return NULL;
  name = g_strstrip (g_strndup (line, (gsize) (time - line)));
  *bracketed = *name == '[' && g_str_has_suffix (name, "]");
  if (*bracketed)
    {
      name[strlen (name) - 1] = '\0';
      *name = ' ';
      g_strchug (name);
    }
  if (*name == '\0' || strpbrk (name, ":,;!?") != NULL || !g_unichar_isupper (g_utf8_get_char (name)))
    return NULL;
  if (!*bracketed && (time - line < 2 || time[-2] != ' ') && !is_capitalized (name))
    return NULL;

  return g_steal_pointer (&name);
}

static gboolean
take_markdown_header (Reader     *reader,
                      const char *line)
{
  char *name;

  if (!hear_markdown_read_header (line, &name, &reader->stamp_ms))
    return FALSE;
  g_free (reader->speaker);
  reader->speaker = name;
  reader->markdown = TRUE;

  return TRUE;
}

static gboolean
take_header (Reader     *reader,
             const char *line)
{
  gboolean bracketed = FALSE;
  gint64   ms;
  char    *name = read_header (line, &ms, &bracketed);

  if (name == NULL)
    return FALSE;
  g_free (reader->speaker);
  reader->speaker = name;
  /* Zoom writes the time of day: counted from the first. */
  if (bracketed && reader->base_ms < 0)
    reader->base_ms = ms;
  reader->stamp_ms = bracketed ? MAX (0, ms - reader->base_ms) : ms;

  return TRUE;
}

static void
add_line (Reader     *reader,
          const char *line)
{
  gint64   ms = HEAR_CUE_TIME_NONE;
  gsize    length = read_stamp (line, &ms);
  HearCue *cue;

  if (length > 0)
    reader->stamp_ms = ms;
  line += length;
  if (*line == '\0')
    return;
  cue = hear_cue_new (reader->stamp_ms, HEAR_CUE_TIME_NONE, line);
  g_ptr_array_add (cue->utterances, hear_utterance_new (reader->speaker, 0, 0, line));
  hear_cue_file_add (reader->file, cue);
  reader->stamp_ms = HEAR_CUE_TIME_NONE;
}

/* Google Meet puts title, date and attendees before the line "Transcript". */
static guint
skip_heading (HearLines *lines)
{
  guint limit = MIN (hear_lines_count (lines), 30);

  for (guint i = 0; i < limit; i++)
    {
      g_autofree char *folded = hear_text_fold (hear_lines_get (lines, i));
      char            *title = g_strstrip (folded);

      title += strspn (title, "#* ");
      if (strcmp (title, "transcript") == 0)
        return i + 1;
    }

  return 0;
}

/* A line without a name goes on with what the last speaker said. */
static void
continue_speakers (HearCueFile *file)
{
  const char *speaker = NULL;

  for (guint i = 0; i < file->cues->len; i++)
    {
      HearCue       *cue = g_ptr_array_index (file->cues, i);
      HearUtterance *utterance = g_ptr_array_index (cue->utterances, 0);

      if (utterance->speaker == NULL)
        hear_utterance_set_speaker (utterance, speaker);
      speaker = utterance->speaker;
    }
}

/* A name on a line of its own hands its stamp on. */
static void
drop_empty (HearCueFile *file)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_cue_free);
  gint64     stamp_ms = HEAR_CUE_TIME_NONE;

  for (guint i = 0; i < file->cues->len; i++)
    {
      HearCue       *cue = g_ptr_array_index (file->cues, i);
      HearUtterance *utterance = g_ptr_array_index (cue->utterances, 0);

      if (cue->start_ms == HEAR_CUE_TIME_NONE)
        cue->start_ms = stamp_ms;
      stamp_ms = *utterance->text == '\0' ? cue->start_ms : HEAR_CUE_TIME_NONE;
      if (*utterance->text == '\0')
        hear_cue_free (cue);
      else
        g_ptr_array_add (kept, cue);
    }
  g_ptr_array_set_free_func (file->cues, NULL);
  g_ptr_array_unref (file->cues);
  file->cues = kept;
}

static gint64
find_end (HearCueFile *file,
          guint        i)
{
  HearCue *cue = g_ptr_array_index (file->cues, i);
  g_autoptr(GArray) words = NULL;

  if (i + 1 < file->cues->len)
    return MAX (cue->start_ms, ((HearCue *) g_ptr_array_index (file->cues, i + 1))->start_ms);
  words = hear_text_find_words (cue->text);

  return cue->start_ms + MS_PER_WORD * (gint64) words->len;
}

/* Stamps on every line are times of cues; on some, they are only hints for
 * spreading the text. */
static void
apply_stamps (HearCueFile *file)
{
  gboolean all = file->cues->len > 0;

  for (guint i = 0; i < file->cues->len; i++)
    all &= ((HearCue *) g_ptr_array_index (file->cues, i))->start_ms != HEAR_CUE_TIME_NONE;
  if (all)
    file->times = HEAR_TRANSCRIPT_TIMES_CUES;
  for (guint i = 0; i < file->cues->len; i++)
    {
      HearCue       *cue = g_ptr_array_index (file->cues, i);
      HearUtterance *utterance = g_ptr_array_index (cue->utterances, 0);

      if (all)
        cue->end_ms = find_end (file, i);
      utterance->start_ms = MAX (0, cue->start_ms);
      utterance->end_ms = MAX (utterance->start_ms, cue->end_ms);
    }
}

/**
 * hear_plain_text_read:
 * @text: a file's text
 *
 * Reads text as people write it down, as [func@plain_text_write_markdown]
 * writes it, and as Otter, Google Meet and Zoom export it: a name before what is said or on a line of its own, with or
 * without times; or nothing but words.
 *
 * Returns: (transfer full): what it holds
 */
HearCueFile *
hear_plain_text_read (const char *text)
{
  g_autoptr(HearCueFile) file = hear_cue_file_new ("txt");
  g_autoptr(HearLines) lines = NULL;
  Reader reader = { file, NULL, HEAR_CUE_TIME_NONE, -1, FALSE };

  g_return_val_if_fail (text != NULL, NULL);

  lines = hear_lines_new (text);
  for (guint i = skip_heading (lines); i < hear_lines_count (lines); i++)
    {
      char *line = g_strstrip (hear_lines_get (lines, i));

      if (*line == '\0' || is_boilerplate (line) || take_markdown_header (&reader, line) || take_header (&reader, line))
        continue;
      if (reader.markdown)
        hear_markdown_unescape (line);
      add_line (&reader, line);
    }
  g_free (reader.speaker);
  hear_speaker_prefix_split (file);
  continue_speakers (file);
  drop_empty (file);
  apply_stamps (file);
  hear_paragraph_split (file);

  return g_steal_pointer (&file);
}

static char *
join_turn (HearTranscript *transcript,
           HearTurn       *turn)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < turn->n_segments; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", hear_segment_get_text (hear_transcript_get_segment (transcript, turn->first + i)));

  return g_string_free (text, FALSE);
}

static char *
format_stamp (HearTranscript *transcript,
              HearSegment    *segment)
{
  if (hear_transcript_get_times (transcript) == HEAR_TRANSCRIPT_TIMES_NONE)
    return NULL;

  return hear_time_format_position (hear_segment_get_start_ms (segment));
}

/**
 * hear_plain_text_write:
 * @transcript: a transcript
 *
 * Returns: (transfer full): the transcript as text, a line a turn
 */
char *
hear_plain_text_write (HearTranscript *transcript)
{
  g_autoptr(GArray) turns = NULL;
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), g_string_free (out, FALSE));

  turns = hear_transcript_list_turns (transcript);
  for (guint i = 0; i < turns->len; i++)
    {
      HearTurn        *turn = &g_array_index (turns, HearTurn, i);
      HearSegment     *segment = hear_transcript_get_segment (transcript, turn->first);
      const char      *name = hear_transcript_get_speaker_name (transcript, segment);
      g_autofree char *stamp = format_stamp (transcript, segment);
      g_autofree char *text = join_turn (transcript, turn);

      if (stamp != NULL)
        g_string_append_printf (out, "[%s] ", stamp);
      if (name != NULL)
        g_string_append_printf (out, "%s: ", name);
      g_string_append_printf (out, "%s\n", text);
    }

  return g_string_free (out, FALSE);
}

/**
 * hear_plain_text_write_markdown:
 * @transcript: a transcript
 *
 * Returns: (transfer full): the transcript as Markdown, a paragraph a turn
 */
char *
hear_plain_text_write_markdown (HearTranscript *transcript)
{
  g_autoptr(GArray) turns = NULL;
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), g_string_free (out, FALSE));

  turns = hear_transcript_list_turns (transcript);
  for (guint i = 0; i < turns->len; i++)
    {
      HearTurn        *turn = &g_array_index (turns, HearTurn, i);
      HearSegment     *segment = hear_transcript_get_segment (transcript, turn->first);
      const char      *name = hear_transcript_get_speaker_name (transcript, segment);
      g_autofree char *stamp = format_stamp (transcript, segment);
      g_autofree char *text = join_turn (transcript, turn);

      g_string_append (out, i > 0 ? "\n" : "");
      if (name != NULL)
        {
          g_string_append (out, "**");
          hear_markdown_append (out, name);
          g_string_append (out, "**");
        }
      if (stamp != NULL)
        g_string_append_printf (out, "%s`%s`", name != NULL ? " " : "", stamp);
      g_string_append (out, name != NULL || stamp != NULL ? "\n\n" : "");
      hear_markdown_append (out, text);
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}
