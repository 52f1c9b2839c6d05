/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cue-opener.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-csv.h"
#include "hear-error.h"
#include "hear-plain-text.h"
#include "hear-subrip.h"
#include "hear-text-decoder.h"
#include "hear-transcript-json.h"
#include "hear-webvtt-file.h"

static gboolean
is_named (const char *file_name,
          const char *ending)
{
  g_autofree char *lower = file_name != NULL ? g_ascii_strdown (file_name, -1) : NULL;

  return lower != NULL && g_str_has_suffix (lower, ending);
}

static gboolean
starts_as_webvtt (GBytes *bytes)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }

  return size >= 6 && memcmp (data, "WEBVTT", 6) == 0;
}

/* An object, or an array of objects or of nothing yet: "[12:31]" begins a line
 * of text. */
static gboolean
starts_as_json (const char *data,
                gsize       size)
{
  gsize at = 0;

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    at = 3;
  while (at < size && data[at] != '\0' && strchr (" \t\r\n", data[at]) != NULL)
    at++;
  if (at == size || data[at] != '[')
    return at < size && data[at] == '{' && !(at + 1 < size && data[at + 1] == '\\');
  at++;
  while (at < size && data[at] != '\0' && strchr (" \t\r\n", data[at]) != NULL)
    at++;

  return at < size && data[at] != '\0' && strchr ("{[", data[at]) != NULL;
}

static HearCueFile *
read_rest (const char *text,
           const char *file_name,
           GError    **error)
{
  const char *endings[] = { ".srt", ".json", ".csv", ".tsv" };
  g_autoptr(HearCueFile) file = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (is_named (file_name, endings[i]))
      {
        g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("The file’s content does not match its extension %s"), endings[i]);
        return NULL;
      }
  file = hear_plain_text_read (text);
  if (file->cues->len == 0)
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("The file contains no transcript"));
      return NULL;
    }

  return g_steal_pointer (&file);
}

static HearCueFile *
read_text (const char *text,
           const char *file_name,
           GError    **error)
{
  if (is_named (file_name, ".vtt") || hear_webvtt_file_has_signature (text))
    return hear_webvtt_file_parse (text);
  if (starts_as_json (text, strlen (text)))
    return hear_transcript_json_read (text, error);
  if (hear_subrip_is_likely (text))
    return hear_subrip_read (text);
  if (hear_csv_is_likely (text))
    return hear_csv_read (text);

  return read_rest (text, file_name, error);
}

/**
 * hear_cue_opener_open:
 * @bytes: the content of a file
 * @file_name: (nullable): its name
 * @error: where to put %HEAR_ERROR_INVALID or %HEAR_ERROR_UNSUPPORTED
 *
 * Finds out what a transcript file is and reads it. The content decides, the
 * name breaks ties.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
HearCueFile *
hear_cue_opener_open (GBytes     *bytes,
                      const char *file_name,
                      GError    **error)
{
  g_autofree char *text = NULL;
  g_autofree char *encoding = NULL;
  HearCueFile     *file;
  gsize            size;
  const char      *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  /* These two are UTF-8 by their definitions. */
  if (is_named (file_name, ".vtt") || starts_as_webvtt (bytes) || starts_as_json (data, size))
    text = hear_text_decoder_decode_utf8 (bytes, &encoding, error);
  else
    text = hear_text_decoder_decode (bytes, &encoding, error);
  if (text == NULL)
    return NULL;

  file = read_text (text, file_name, error);
  if (file != NULL)
    file->encoding = g_steal_pointer (&encoding);

  return file;
}
