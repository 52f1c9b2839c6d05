/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-csv.h"

#include <string.h>

#include "hear-clock-time.h"
#include "hear-webvtt-time.h"

typedef enum
{
  COLUMN_START,
  COLUMN_END,
  COLUMN_SPEAKER,
  COLUMN_TEXT,
  N_COLUMNS,
} Column;

/* What the columns are called by those who write them. */
static const char *const titles[N_COLUMNS][8] = {
  { "start", "start_ms", "start time", "start_time", "begin", "from", "in", NULL },
  { "end", "end_ms", "end time", "end_time", "stop", "to", "out", NULL },
  { "speaker", "name", "speaker name", "speaker_name", "who", NULL },
  { "text", "transcript", "content", "words", "sentence", "utterance", NULL },
};

/* Where a table is being read. */
typedef struct
{
  const char *p;
  char        delimiter;
  int         columns[N_COLUMNS];
  gboolean    seconds;
} Reader;

/* One cell; stands behind its delimiter afterwards, or at the line's end. */
static char *
read_cell (Reader *reader)
{
  g_autoptr(GString) cell = g_string_new (NULL);
  gboolean quoted = *reader->p == '"';

  if (quoted)
    reader->p++;
  while (*reader->p != '\0')
    {
      if (quoted && reader->p[0] == '"' && reader->p[1] == '"')
        reader->p++;
      else if (quoted && *reader->p == '"')
        {
          quoted = FALSE;
          reader->p++;
          continue;
        }
      else if (!quoted && (*reader->p == reader->delimiter || *reader->p == '\n' || *reader->p == '\r'))
        break;
      g_string_append_c (cell, *reader->p++);
    }

  return g_strdup (cell->str);
}

static GPtrArray *
read_row (Reader *reader)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  while (TRUE)
    {
      g_ptr_array_add (row, read_cell (reader));
      if (*reader->p != reader->delimiter)
        break;
      reader->p++;
    }
  if (*reader->p == '\r')
    reader->p++;
  if (*reader->p == '\n')
    reader->p++;

  return row;
}

static gboolean
is_title (const char *cell,
          Column      column)
{
  g_autofree char *lower = g_strstrip (g_ascii_strdown (cell, -1));

  return g_strv_contains (titles[column], lower);
}

static gboolean
read_titles (Reader     *reader,
             const char *text)
{
  const char delimiters[] = ",;\t";

  for (guint i = 0; delimiters[i] != '\0'; i++)
    {
      g_autoptr(GPtrArray) row = NULL;

      *reader = (Reader){ text, delimiters[i], { -1, -1, -1, -1 }, FALSE };
      row = read_row (reader);
      for (guint j = 0; j < row->len; j++)
        for (Column k = 0; k < N_COLUMNS; k++)
          if (reader->columns[k] < 0 && is_title (g_ptr_array_index (row, j), k))
            reader->columns[k] = (int) j;
      if (row->len > 1 && reader->columns[COLUMN_TEXT] >= 0 && (reader->columns[COLUMN_START] >= 0 || reader->columns[COLUMN_SPEAKER] >= 0))
        return TRUE;
    }

  return FALSE;
}

static const char *
get_cell (Reader    *reader,
          GPtrArray *row,
          Column     column)
{
  int index = reader->columns[column];

  return index >= 0 && (guint) index < row->len ? g_ptr_array_index (row, index) : "";
}

/* A clock's time, else seconds if any number of the table has a fraction,
 * else milliseconds as Whisper writes them. */
static gint64
read_time (Reader     *reader,
           const char *cell)
{
  gint64 ms;
  double number;
  char  *end;

  cell += strspn (cell, " '");
  if (hear_clock_time_parse (cell, &ms) > 0)
    return ms;
  number = g_ascii_strtod (cell, &end);
  if (end == cell)
    return HEAR_CUE_TIME_NONE;

  return hear_cue_from_seconds (reader->seconds ? number : number / 1000);
}

/* Spreadsheets run what begins like a formula: an apostrophe keeps them. */
static const char *
unprotect (const char *cell)
{
  return cell[0] == '\'' && cell[1] != '\0' && strchr ("=+-@\t", cell[1]) != NULL ? cell + 1 : cell;
}

static void
add_row (HearCueFile *file,
         Reader      *reader,
         GPtrArray   *row)
{
  const char *text = unprotect (get_cell (reader, row, COLUMN_TEXT));
  gint64      start_ms = read_time (reader, get_cell (reader, row, COLUMN_START));
  gint64      end_ms = read_time (reader, get_cell (reader, row, COLUMN_END));
  HearCue    *cue;

  if (*text == '\0')
    return;
  if (start_ms != HEAR_CUE_TIME_NONE)
    file->times = HEAR_TRANSCRIPT_TIMES_CUES;
  cue = hear_cue_new (start_ms, end_ms, text);
  g_ptr_array_add (cue->utterances, hear_utterance_new (unprotect (get_cell (reader, row, COLUMN_SPEAKER)),
                                                        MAX (0, start_ms), MAX (start_ms, end_ms), text));
  hear_cue_file_add (file, cue);
}

static gboolean
has_fraction (Reader    *reader,
              GPtrArray *row)
{
  const char *cell = get_cell (reader, row, COLUMN_START);

  return strchr (cell, ':') == NULL && (strchr (cell, '.') != NULL || strchr (get_cell (reader, row, COLUMN_END), '.') != NULL);
}

/**
 * hear_csv_is_likely:
 * @text: a file's text
 *
 * Returns: whether its first line names the columns of a transcript
 */
gboolean
hear_csv_is_likely (const char *text)
{
  g_autofree char *line = NULL;
  Reader           reader;

  g_return_val_if_fail (text != NULL, FALSE);

  line = g_strndup (text, MIN (strcspn (text, "\r\n"), 400));

  return read_titles (&reader, line);
}

/**
 * hear_csv_read:
 * @text: a table whose first line names the columns
 *
 * Returns: (transfer full): what it holds
 */
HearCueFile *
hear_csv_read (const char *text)
{
  g_autoptr(HearCueFile) file = hear_cue_file_new ("csv");
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Reader reader;

  g_return_val_if_fail (text != NULL, NULL);

  if (!read_titles (&reader, text))
    return g_steal_pointer (&file);
  while (*reader.p != '\0')
    {
      GPtrArray *row = read_row (&reader);

      reader.seconds |= has_fraction (&reader, row);
      g_ptr_array_add (rows, row);
    }
  for (guint i = 0; i < rows->len; i++)
    add_row (file, &reader, g_ptr_array_index (rows, i));

  return g_steal_pointer (&file);
}

static void
append_cell (GString    *out,
             const char *cell)
{
  g_string_append_c (out, '"');
  if (*cell != '\0' && strchr ("=+-@\t", *cell) != NULL)
    g_string_append_c (out, '\'');
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *cell);
    }
  g_string_append_c (out, '"');
}

/**
 * hear_csv_write:
 * @transcript: a transcript
 *
 * Returns: (transfer full): the transcript as a table, a row a segment
 */
char *
hear_csv_write (HearTranscript *transcript)
{
  GString *out = g_string_new ("start,end,speaker,text\r\n");

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), g_string_free (out, FALSE));

  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    {
      HearSegment     *segment = hear_transcript_get_segment (transcript, i);
      const char      *name = hear_transcript_get_speaker_name (transcript, segment);
      g_autofree char *start = hear_webvtt_time_format (hear_segment_get_start_ms (segment), '.');
      g_autofree char *end = hear_webvtt_time_format (hear_segment_get_end_ms (segment), '.');

      g_string_append_printf (out, "%s,%s,", start, end);
      append_cell (out, name != NULL ? name : "");
      g_string_append_c (out, ',');
      append_cell (out, hear_segment_get_text (segment));
      g_string_append (out, "\r\n");
    }

  return g_string_free (out, FALSE);
}
