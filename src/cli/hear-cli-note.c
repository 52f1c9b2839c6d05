/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "hear-cli-json.h"
#include "hear-cli-verbs.h"
#include "hear-error.h"
#include "hear-interview.h"
#include "hear-json.h"
#include "hear-note.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-text.h"
#include "hear-time.h"

static const HearCliOption add_options[] = {
  { "at", HEAR_CLI_TEXT, "MS", N_ ("where in the recording, in milliseconds"), TRUE },
  { "private", HEAR_CLI_FLAG, NULL, N_ ("nobody else may read it"), FALSE },
  { NULL },
};

static void
add_note (JsonBuilder *builder,
          HearNote    *note)
{
  json_builder_begin_object (builder);
  hear_json_add_text (builder, "note", hear_note_get_id (note));
  hear_json_add_int (builder, "at_ms", hear_note_get_at_ms (note));
  hear_json_add_text (builder, "text", hear_note_get_text (note));
  hear_json_add_text (builder, "user", hear_note_get_user_name (note));
  hear_cli_json_add_bool (builder, "private", hear_note_get_private (note));
  json_builder_end_object (builder);
}

static gboolean
print_notes (HearCliContext *context,
             HearStore      *store,
             const char     *interview_id,
             GError        **error)
{
  g_autoptr(GPtrArray) notes = hear_store_list_notes (store, interview_id, error);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (notes == NULL)
    return FALSE;

  json_builder_begin_object (builder);
  hear_json_open_array (builder, "items");
  for (guint i = 0; i < notes->len; i++)
    {
      HearNote        *note = g_ptr_array_index (notes, i);
      g_autofree char *at = hear_time_format_position (hear_note_get_at_ms (note));

      add_note (builder, note);
      if (!context->json)
        hear_cli_context_print (context, "%8s  %s\n", at, hear_note_get_text (note));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (context->json)
    hear_cli_context_print_json (context, builder);

  return TRUE;
}

static gboolean
run_list (HearCliContext *context,
          GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(HearInterview) interview = NULL;

  if (store == NULL)
    return FALSE;
  interview = hear_store_load_interview (store, hear_cli_arguments_get_place (context->arguments, 0), error);

  return interview != NULL && print_notes (context, store, hear_interview_get_id (interview), error);
}

static gboolean
check_note (HearInterview *interview,
            gint64         at_ms,
            const char    *text,
            GError       **error)
{
  gint64           duration_ms = hear_interview_get_duration_ms (interview);
  g_autofree char *clean = hear_text_clean (text);

  if (*clean == '\0')
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("The note is empty"));
      return FALSE;
    }
  if (duration_ms >= 0 && at_ms > duration_ms)
    {
      g_autofree char *end = hear_time_format_position (duration_ms);

      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                   _ ("The note lies beyond the end of the recording: it ends at %s"), end);
      return FALSE;
    }

  return TRUE;
}

static gboolean
run_add (HearCliContext *context,
         GError        **error)
{
  const char *text = hear_cli_arguments_get_place (context->arguments, 1);
  g_autoptr(HearStore) store = NULL;
  g_autoptr(HearInterview) interview = NULL;
  g_autoptr(HearNote) note = hear_note_new ();
  gint64 at_ms = 0;

  if (!hear_cli_arguments_get_int (context->arguments, "at", 0, &at_ms, error))
    return FALSE;
  store = hear_cli_context_open (context, error);
  if (store == NULL)
    return FALSE;
  interview = hear_store_load_interview (store, hear_cli_arguments_get_place (context->arguments, 0), error);
  if (interview == NULL || !check_note (interview, at_ms, text, error))
    return FALSE;

  hear_note_set_interview_id (note, hear_interview_get_id (interview));
  hear_note_set_at_ms (note, at_ms);
  hear_note_set_text (note, text);
  hear_note_set_private (note, hear_cli_arguments_has (context->arguments, "private"));
  if (!hear_store_save_note (store, note, error))
    return FALSE;

  return print_notes (context, store, hear_interview_get_id (interview), error);
}

const HearCliVerb hear_cli_verb_note_add = {
  "note add", "ID TEXT", N_ ("add a note to a moment of an interview"), run_add, add_options
};
const HearCliVerb hear_cli_verb_note_list = { "note list", "ID", N_ ("list an interview’s notes"), run_list, NULL };
