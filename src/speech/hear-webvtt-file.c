/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-webvtt-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-json.h"
#include "hear-lines.h"
#include "hear-webvtt-speech.h"
#include "hear-webvtt-time.h"

#define SIGNATURE "WEBVTT"
#define WHITESPACE " \t\f\n\r"
#define NOTE "NOTE hearback "

/* The lines still to read, and what came of those read. */
typedef struct
{
  char       **line;
  HearCueFile *file;
  GPtrArray   *regions;
} Reader;

/* One block: its lines, or the lines after the times of its cue. */
typedef struct
{
  GString    *buffer;
  HearCue    *cue;
  const char *special;
  gboolean    arrow;
} Block;

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, WHITESPACE)] == '\0';
}

static HearCue *
read_timings (Reader     *reader,
              const char *line)
{
  HearCue *cue;
  gint64   start_ms;
  gint64   end_ms;

  line += strspn (line, WHITESPACE);
  if (!hear_webvtt_time_parse (&line, &start_ms))
    return NULL;
  line += strspn (line, WHITESPACE);
  if (!g_str_has_prefix (line, "-->"))
    return NULL;
  line += 3;
  line += strspn (line, WHITESPACE);
  if (!hear_webvtt_time_parse (&line, &end_ms))
    return NULL;

  cue = hear_cue_new (start_ms, end_ms, "");
  hear_cue_settings_parse (&cue->settings, line, reader->regions);

  return cue;
}

/* A block that is a style sheet or a region says so on its first line. */
static void
check_special (Block *block)
{
  const char *names[] = { "STYLE", "REGION" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (block->buffer->str, names[i]) && is_blank (block->buffer->str + strlen (names[i])))
      {
        block->special = names[i];
        g_string_truncate (block->buffer, 0);
        return;
      }
}

static gboolean
take_arrow (Reader  *reader,
            Block   *block,
            guint    n_lines,
            gboolean in_header)
{
  if (in_header || !(n_lines == 1 || (n_lines == 2 && !block->arrow)))
    return FALSE;

  block->arrow = TRUE;
  block->cue = read_timings (reader, *reader->line);
  if (block->cue != NULL)
    {
      g_free (block->cue->id);
      block->cue->id = g_strdup (block->buffer->str);
      g_string_truncate (block->buffer, 0);
    }

  return TRUE;
}

static void
collect_block (Reader  *reader,
               Block   *block,
               gboolean in_header)
{
  for (guint n_lines = 1; *reader->line != NULL; n_lines++, reader->line++)
    {
      const char *line = *reader->line;

      if (strstr (line, "-->") != NULL)
        {
          if (!take_arrow (reader, block, n_lines, in_header))
            return;
          continue;
        }
      if (*line == '\0')
        return;
      if (!in_header && n_lines == 2 && block->cue == NULL)
        check_special (block);
      if (block->buffer->len > 0)
        g_string_append_c (block->buffer, '\n');
      g_string_append (block->buffer, line);
    }
}

static void
add_region (Reader     *reader,
            const char *text)
{
  g_auto(GStrv) settings = g_strsplit_set (text, WHITESPACE, -1);
  const char *id = "";

  for (guint i = 0; settings[i] != NULL; i++)
    if (g_str_has_prefix (settings[i], "id:") && settings[i][3] != '\0')
      id = settings[i] + 3;
  g_ptr_array_add (reader->regions, g_strdup (id));
}

static void
read_note (Reader     *reader,
           const char *text)
{
  g_autoptr(JsonNode) meta = hear_json_parse (text, strlen (text), NULL);

  if (meta != NULL && JSON_NODE_HOLDS_OBJECT (meta))
    hear_cue_file_read_meta (reader->file, json_node_get_object (meta));
}

static void
finish_block (Reader *reader,
              Block  *block)
{
  if (block->cue != NULL)
    {
      g_free (block->cue->text);
      block->cue->text = g_strdup (block->buffer->str);
      hear_cue_file_add (reader->file, g_steal_pointer (&block->cue));
    }
  else if (g_strcmp0 (block->special, "REGION") == 0)
    add_region (reader, block->buffer->str);
  else if (block->special == NULL && g_str_has_prefix (block->buffer->str, NOTE))
    read_note (reader, block->buffer->str + strlen (NOTE));
}

static void
read_block (Reader  *reader,
            gboolean in_header)
{
  Block block = { g_string_new (NULL), NULL, NULL, FALSE };

  collect_block (reader, &block, in_header);
  finish_block (reader, &block);
  g_string_free (block.buffer, TRUE);
}

/**
 * hear_webvtt_file_has_signature:
 * @text: a file's text
 *
 * Returns: whether it begins as a WebVTT file has to
 */
gboolean
hear_webvtt_file_has_signature (const char *text)
{
  gsize length = strlen (SIGNATURE);

  g_return_val_if_fail (text != NULL, FALSE);

  return g_str_has_prefix (text, SIGNATURE) && (text[length] == '\0' || strchr (" \t\n\r", text[length]) != NULL);
}

/**
 * hear_webvtt_file_parse:
 * @text: a file's text
 *
 * Reads a WebVTT file by the W3C's algorithm. Without the signature there are
 * no cues, and a warning.
 *
 * Returns: (transfer full): what it holds
 */
HearCueFile *
hear_webvtt_file_parse (const char *text)
{
  g_autoptr(HearCueFile) file = hear_cue_file_new ("vtt");
  g_autoptr(GPtrArray) regions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(HearLines) lines = NULL;
  Reader reader;

  g_return_val_if_fail (text != NULL, NULL);

  if (!hear_webvtt_file_has_signature (text))
    {
      hear_cue_file_warn (file, *text == '\0' ? _ ("The file is empty") : _ ("The file does not begin with WEBVTT, as a WebVTT file must"));
      return g_steal_pointer (&file);
    }

  lines = hear_lines_new (text);
  reader = (Reader){ (char **) lines->lines->pdata + 1, file, regions };
  if (*reader.line != NULL && **reader.line != '\0')
    read_block (&reader, TRUE);
  while (*reader.line != NULL)
    {
      if (**reader.line == '\0')
        reader.line++;
      else
        read_block (&reader, FALSE);
    }
  file->n_regions = regions->len;
  hear_webvtt_speech_read (file);

  return g_steal_pointer (&file);
}
