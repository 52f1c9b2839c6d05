/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cue-opener.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-error.h"
#include "hear-subrip.h"
#include "hear-text-decoder.h"
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

static HearCueFile *
read_text (const char *text,
           const char *file_name,
           GError    **error)
{
  if (is_named (file_name, ".vtt") || hear_webvtt_file_has_signature (text))
    return hear_webvtt_file_parse (text);
  if (hear_subrip_is_likely (text))
    return hear_subrip_read (text);

  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("The file holds no transcript"));

  return NULL;
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

  g_return_val_if_fail (bytes != NULL, NULL);

  if (is_named (file_name, ".vtt") || starts_as_webvtt (bytes))
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
