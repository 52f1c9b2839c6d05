/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-writer.h"

#include <glib/gi18n-lib.h>

#include "hear-csv.h"
#include "hear-enum.h"
#include "hear-error.h"
#include "hear-plain-text.h"
#include "hear-subrip.h"
#include "hear-transcript-json.h"
#include "hear-webvtt-writer.h"

G_DEFINE_ENUM_TYPE (HearTranscriptFormat, hear_transcript_format, G_DEFINE_ENUM_VALUE (HEAR_TRANSCRIPT_FORMAT_VTT, "vtt"), G_DEFINE_ENUM_VALUE (HEAR_TRANSCRIPT_FORMAT_SRT, "srt"), G_DEFINE_ENUM_VALUE (HEAR_TRANSCRIPT_FORMAT_TXT, "txt"), G_DEFINE_ENUM_VALUE (HEAR_TRANSCRIPT_FORMAT_JSON, "json"), G_DEFINE_ENUM_VALUE (HEAR_TRANSCRIPT_FORMAT_CSV, "csv"), G_DEFINE_ENUM_VALUE (HEAR_TRANSCRIPT_FORMAT_MD, "md"))

/**
 * hear_transcript_format_from_name:
 * @name: a name such as "vtt"
 * @format: (out): the format
 *
 * Returns: whether there is such a format
 */
gboolean
hear_transcript_format_from_name (const char           *name,
                                  HearTranscriptFormat *format)
{
  int value;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  value = hear_enum_from_nick (HEAR_TYPE_TRANSCRIPT_FORMAT, name, -1);
  if (value < 0)
    return FALSE;
  *format = (HearTranscriptFormat) value;

  return TRUE;
}

/**
 * hear_transcript_write:
 * @transcript: a transcript
 * @format: what it shall become
 * @error: where to put %HEAR_ERROR_UNSUPPORTED
 *
 * Writes a transcript. WebVTT and JSON are read again without loss.
 *
 * Returns: (transfer full) (nullable): the document in UTF-8
 */
char *
hear_transcript_write (HearTranscript      *transcript,
                       HearTranscriptFormat format,
                       GError             **error)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), NULL);

  switch (format)
    {
    case HEAR_TRANSCRIPT_FORMAT_VTT:
      return hear_webvtt_writer_write (transcript);
    case HEAR_TRANSCRIPT_FORMAT_SRT:
      return hear_subrip_write (transcript);
    case HEAR_TRANSCRIPT_FORMAT_TXT:
      return hear_plain_text_write (transcript);
    case HEAR_TRANSCRIPT_FORMAT_JSON:
      return hear_transcript_json_write (transcript);
    case HEAR_TRANSCRIPT_FORMAT_CSV:
      return hear_csv_write (transcript);
    case HEAR_TRANSCRIPT_FORMAT_MD:
      return hear_plain_text_write_markdown (transcript);
    default:
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED, _ ("Transcripts cannot be written in this format"));
      return NULL;
    }
}
