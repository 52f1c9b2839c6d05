/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-cli-json.h"
#include "hear-cli-verbs.h"
#include "hear-error.h"
#include "hear-exporter.h"
#include "hear-foreign-file.h"
#include "hear-import-transcript.h"
#include "hear-json.h"
#include "hear-store-interviews.h"
#include "hear-store-versions.h"
#include "hear-time.h"
#include "hear-transcript-parser.h"

static const HearCliOption export_options[] = {
  { "format", HEAR_CLI_TEXT, "vtt|srt|txt|json|csv|md", N_ ("the format"), TRUE },
  { "output", HEAR_CLI_PATH, "FILE", N_ ("write to this file, not to standard output"), FALSE },
  { "force", HEAR_CLI_FLAG, NULL, N_ ("overwrite a file that is there"), FALSE },
  { NULL },
};

static void
print_cues (HearCliContext *context,
            JsonObject     *root)
{
  JsonArray *cues = hear_json_get_array (root, "cues");

  for (guint i = 0; cues != NULL && i < json_array_get_length (cues); i++)
    {
      JsonObject      *cue = hear_json_get_item (cues, i);
      g_autofree char *start = hear_time_format_position (hear_json_get_int (cue, "start_ms", 0));
      const char      *text = hear_json_get_string (cue, "text");

      hear_cli_context_print (context, "%8s  %s\n", start, text != NULL ? text : "");
    }
}

static void
warn_all (JsonObject *root)
{
  JsonArray *warnings = hear_json_get_array (root, "warnings");

  for (guint i = 0; warnings != NULL && i < json_array_get_length (warnings); i++)
    hear_cli_context_warn (json_array_get_string_element (warnings, i));
}

static gboolean
run_parse (HearCliContext *context,
           GError        **error)
{
  const char      *path = hear_cli_arguments_get_place (context->arguments, 0);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(GBytes) bytes = hear_foreign_file_read (path, name, error);
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return FALSE;
  root = hear_transcript_parse (bytes, name, error);
  if (root == NULL)
    return FALSE;

  if (!context->json)
    {
      print_cues (context, json_node_get_object (root));
      warn_all (json_node_get_object (root));
      return TRUE;
    }
  text = hear_json_to_text (root, FALSE);
  hear_cli_context_print (context, "%s\n", text);

  return TRUE;
}

static void
print_imported (HearCliContext     *context,
                HearTranscript     *transcript,
                HearTranscriptInfo *info)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  guint n_words = hear_transcript_count_words (transcript);

  if (!context->json)
    {
      hear_cli_context_print (context, "%s, ", info->format);
      hear_cli_context_print (context, ngettext ("%u word", "%u words", n_words), n_words);
      hear_cli_context_print (context, "\n");
      return;
    }

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "transcript", hear_transcript_get_id (transcript));
  hear_json_add_int (builder, "segments", hear_transcript_get_n_segments (transcript));
  hear_json_add_int (builder, "words", n_words);
  hear_json_add_text (builder, "format", info->format);
  hear_json_add_text (builder, "encoding", info->encoding);
  hear_cli_json_add_enum (builder, "times", HEAR_TYPE_TRANSCRIPT_TIMES, (int) hear_transcript_get_times (transcript));
  hear_cli_json_add_texts (builder, "warnings", info->warnings);
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);
}

static gboolean
has_transcript (HearStore  *store,
                const char *id,
                gboolean   *has,
                GError    **error)
{
  g_autoptr(HearInterview) interview = hear_store_load_interview (store, id, error);

  *has = interview != NULL && hear_interview_get_transcript (interview) != NULL;

  return interview != NULL;
}

static gboolean
run_import (HearCliContext *context,
            GError        **error)
{
  const char *id = hear_cli_arguments_get_place (context->arguments, 0);
  const char *path = hear_cli_arguments_get_place (context->arguments, 1);
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(HearTranscriptInfo) info = NULL;
  g_autoptr(HearInterview) interview = NULL;
  gboolean replaces;

  if (store == NULL || !has_transcript (store, id, &replaces, error) ||
      !hear_import_transcript (store, id, path, &info, NULL, error))
    return FALSE;
  interview = hear_store_load_interview (store, id, error);
  if (interview == NULL)
    return FALSE;

  print_imported (context, hear_interview_get_transcript (interview), info);
  for (guint i = 0; i < info->warnings->len; i++)
    hear_cli_context_warn (g_ptr_array_index (info->warnings, i));
  if (replaces)
    hear_cli_context_warn (_ ("The transcript that was there is kept: “hearbackctl transcript restore” goes back to it"));

  return TRUE;
}

static gboolean
run_restore (HearCliContext *context,
             GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(HearInterview) interview = NULL;
  g_autoptr(HearInterview) restored = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  HearTranscript *transcript;

  if (store == NULL)
    return FALSE;
  interview = hear_store_load_interview (store, hear_cli_arguments_get_place (context->arguments, 0), error);
  if (interview == NULL || !hear_store_return_transcript (store, hear_interview_get_id (interview), NULL, error))
    return FALSE;
  restored = hear_store_load_interview (store, hear_interview_get_id (interview), error);
  transcript = restored != NULL ? hear_interview_get_transcript (restored) : NULL;
  if (transcript == NULL)
    return FALSE;

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "transcript", hear_transcript_get_id (transcript));
  hear_json_add_int (builder, "segments", hear_transcript_get_n_segments (transcript));
  hear_json_add_int (builder, "words", hear_transcript_count_words (transcript));
  json_builder_end_object (builder);
  if (context->json)
    hear_cli_context_print_json (context, builder);
  else
    hear_cli_context_print (context, "%s\n", hear_transcript_get_id (transcript));

  return TRUE;
}

static gboolean
run_export (HearCliContext *context,
            GError        **error)
{
  const char *name = hear_cli_arguments_get (context->arguments, "format");
  const char *output = hear_cli_arguments_get (context->arguments, "output");
  g_autoptr(HearStore) store = NULL;
  g_autofree char     *text = NULL;
  HearTranscriptFormat format;

  if (!hear_transcript_format_from_name (name, &format))
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE,
                   _ ("There is no format “%s”: use vtt, srt, txt, json, csv or md"), name);
      return FALSE;
    }
  store = hear_cli_context_open (context, error);
  if (store == NULL)
    return FALSE;
  text = hear_export_transcript (store, hear_cli_arguments_get_place (context->arguments, 0), format, error);
  if (text == NULL)
    return FALSE;

  if (output != NULL)
    return hear_cli_context_write (context, output, text, error);
  hear_cli_context_print (context, "%s%s", text, g_str_has_suffix (text, "\n") ? "" : "\n");

  return TRUE;
}

const HearCliVerb hear_cli_verb_transcript_parse = {
  "transcript parse", "FILE", N_ ("show what is in a transcript file, without a library"), run_parse, NULL
};
const HearCliVerb hear_cli_verb_transcript_import = {
  "transcript import", "ID FILE", N_ ("add a transcript to an interview"), run_import, NULL
};
const HearCliVerb hear_cli_verb_transcript_restore = {
  "transcript restore", "ID", N_ ("go back to the transcript before the present one"), run_restore, NULL
};
const HearCliVerb hear_cli_verb_transcript_export = {
  "transcript export", "ID", N_ ("write an interview’s transcript"), run_export, export_options
};
