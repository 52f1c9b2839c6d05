/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-reader.h"

#include <glib/gi18n-lib.h>

#include "hear-cue-opener.h"
#include "hear-error.h"

/**
 * hear_transcript_info_free:
 * @self: (transfer full): what was found out
 */
void
hear_transcript_info_free (HearTranscriptInfo *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->format);
  g_free (self->encoding);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

static HearTranscriptInfo *
make_info (HearCueFile *file)
{
  HearTranscriptInfo *info = g_new0 (HearTranscriptInfo, 1);

  info->format = g_strdup (file->format);
  info->encoding = g_strdup (file->encoding);
  info->warnings = g_ptr_array_ref (file->warnings);

  return info;
}

/**
 * hear_transcript_read:
 * @bytes: the content of a file
 * @file_name: (nullable): its name, which breaks ties
 * @info: (out) (optional): what was found out
 * @error: where to put %HEAR_ERROR_INVALID or %HEAR_ERROR_UNSUPPORTED
 *
 * Reads a transcript of any format and encoding. The segments are sorted,
 * their times make sense, and each speaker's name has a key.
 *
 * Returns: (transfer full) (nullable): the transcript
 */
HearTranscript *
hear_transcript_read (GBytes              *bytes,
                      const char          *file_name,
                      HearTranscriptInfo **info,
                      GError             **error)
{
  g_autoptr(HearCueFile) file = NULL;
  g_autoptr(HearTranscript) transcript = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  file = hear_cue_opener_open (bytes, file_name, error);
  if (file == NULL)
    return NULL;

  transcript = hear_cue_file_to_transcript (file);
  if (hear_transcript_get_n_segments (transcript) == 0)
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                           file->warnings->len > 0 ? g_ptr_array_index (file->warnings, 0) : _ ("The file contains no transcript"));
      return NULL;
    }
  if (info != NULL)
    *info = make_info (file);

  return g_steal_pointer (&transcript);
}
