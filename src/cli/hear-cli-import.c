/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-cli-json.h"
#include "hear-cli-verbs.h"
#include "hear-error.h"
#include "hear-importer.h"
#include "hear-json.h"
#include "hear-time.h"

static const HearCliOption options[] = {
  { "candidate", HEAR_CLI_TEXT, "NAME", N_ ("the candidate’s name"), TRUE },
  { "role", HEAR_CLI_TEXT, "TITLE", N_ ("the role’s title; created if it is new"), TRUE },
  { "consent", HEAR_CLI_TEXT, "TEXT", N_ ("how the candidate agreed to the recording and to machine assessment"), FALSE },
  { "no-assessment", HEAR_CLI_FLAG, NULL, N_ ("the candidate did not agree to machine assessment"), FALSE },
  { "transcript", HEAR_CLI_PATH, "FILE", N_ ("what was said: WebVTT, SRT, text, JSON or CSV"), FALSE },
  { "language", HEAR_CLI_TEXT, "TAG", N_ ("the language spoken, like “en” or “de-CH”"), FALSE },
  { "at", HEAR_CLI_TEXT, "INSTANT", N_ ("when it was held, like 2026-11-21 or 2026-11-21T14:00:00Z"), FALSE },
  { "candidate-speaker", HEAR_CLI_TEXT, "NAME", N_ ("which speaker of the transcript is the candidate"), FALSE },
  { "verbatim", HEAR_CLI_TEXT, "yes|no", N_ ("whether the transcript keeps every “um”"), FALSE },
  { "channels", HEAR_CLI_TEXT, "NAME,NAME", N_ ("who speaks on the left and on the right channel"), FALSE },
  { NULL },
};

static gboolean
read_verbatim (const char   *text,
               HearVerbatim *verbatim,
               GError      **error)
{
  if (text == NULL)
    return TRUE;
  if (strcmp (text, "yes") != 0 && strcmp (text, "no") != 0)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("“--verbatim %s” is neither “yes” nor “no”"), text);
      return FALSE;
    }

  *verbatim = *text == 'y' ? HEAR_VERBATIM_YES : HEAR_VERBATIM_NO;

  return TRUE;
}

static gboolean
read_channels (const char *text,
               char     ***channels,
               GError    **error)
{
  g_auto(GStrv) names = NULL;

  if (text == NULL)
    return TRUE;

  names = g_strsplit (text, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    g_strstrip (names[i]);
  if (g_strv_length (names) != 2 || *names[0] == '\0' || *names[1] == '\0' || strcmp (names[0], names[1]) == 0)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE,
                   _ ("“--channels %s” does not name two speakers: write it as --channels LEFT,RIGHT"), text);
      return FALSE;
    }

  *channels = g_steal_pointer (&names);

  return TRUE;
}

static gboolean
read_instant (const char *text,
              gint64     *unix_ms,
              GError    **error)
{
  g_autoptr(GError) local = NULL;

  if (text == NULL || hear_time_parse_instant (text, unix_ms, &local))
    return TRUE;

  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_USAGE, local->message);

  return FALSE;
}

static HearImportRequest *
make_request (HearCliArguments *arguments,
              GError          **error)
{
  g_autoptr(HearImportRequest) request = hear_import_request_new ();

  request->media_path = g_strdup (hear_cli_arguments_get_place (arguments, 0));
  request->transcript_path = g_strdup (hear_cli_arguments_get (arguments, "transcript"));
  request->candidate_name = g_strdup (hear_cli_arguments_get (arguments, "candidate"));
  request->role_title = g_strdup (hear_cli_arguments_get (arguments, "role"));
  request->consent_text = g_strdup (hear_cli_arguments_get (arguments, "consent"));
  request->assessment_allowed = !hear_cli_arguments_has (arguments, "no-assessment");
  request->language = g_strdup (hear_cli_arguments_get (arguments, "language"));
  request->candidate_speaker = g_strdup (hear_cli_arguments_get (arguments, "candidate-speaker"));
  request->progress = hear_cli_context_progress;

  if (request->media_path == NULL && request->transcript_path == NULL)
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("Neither MEDIA nor “--transcript FILE” is given"));
      return NULL;
    }
  if (!hear_cli_arguments_check_language (arguments, error) ||
      !read_verbatim (hear_cli_arguments_get (arguments, "verbatim"), &request->verbatim, error) ||
      !read_channels (hear_cli_arguments_get (arguments, "channels"), &request->channels, error) ||
      !read_instant (hear_cli_arguments_get (arguments, "at"), &request->held_at, error))
    return NULL;

  return g_steal_pointer (&request);
}

static void
print_result_json (HearCliContext   *context,
                   HearImportResult *result)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "interview", result->interview_id);
  hear_json_add_text (builder, "candidate", result->candidate_id);
  hear_json_add_text (builder, "role", result->role_id);
  hear_cli_json_add_time (builder, "duration_ms", result->duration_ms);
  hear_json_add_int (builder, "segments", result->segments);
  hear_json_add_int (builder, "words", result->words);
  hear_json_add_text (builder, "format", result->format);
  hear_json_add_text (builder, "times", result->times);
  hear_cli_json_add_bool (builder, "media_was_there", result->media_was_there);
  hear_cli_json_add_texts (builder, "warnings", result->warnings);
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);
}

static void
print_result (HearCliContext   *context,
              HearImportResult *result)
{
  hear_cli_context_print_field (context, _ ("Interview"), result->interview_id);
  if (result->duration_ms >= 0)
    {
      g_autofree char *duration = hear_time_format_position (result->duration_ms);

      hear_cli_context_print_field (context, _ ("Duration"), duration);
    }
  if (result->format != NULL)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%u word", "%u words", result->words), result->words);
      g_autofree char *transcript = g_strdup_printf ("%s, %s", result->format, words);

      hear_cli_context_print_field (context, _ ("Transcript"), transcript);
    }
}

static gboolean
run_import (HearCliContext *context,
            GError        **error)
{
  g_autoptr(HearImportRequest) request = make_request (context->arguments, error);
  g_autoptr(HearStore) store = NULL;
  g_autoptr(HearImportResult) result = NULL;

  if (request == NULL)
    return FALSE;
  store = hear_cli_context_open (context, error);
  if (store == NULL)
    return FALSE;
  result = hear_import (store, request, NULL, error);
  if (result == NULL)
    return FALSE;

  if (context->json)
    print_result_json (context, result);
  else
    print_result (context, result);
  for (guint i = 0; i < result->warnings->len; i++)
    hear_cli_context_warn (g_ptr_array_index (result->warnings, i));

  return TRUE;
}

const HearCliVerb hear_cli_verb_import = {
  "import", "[MEDIA]", N_ ("import an interview into the library"), run_import, options
};
