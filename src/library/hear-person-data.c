/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-person-data.h"

#include <json-glib/json-glib.h>

#include "hear-json.h"
#include "hear-store-dossier.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-time.h"
#include "hear-transcript-json.h"

/* More interviews than anybody has. */
#define MAX_INTERVIEWS 1000

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_int (JsonBuilder *builder,
         const char  *name,
         gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_instant (JsonBuilder *builder,
             const char  *name,
             gint64       at)
{
  g_autofree char *text = hear_time_format_instant (at);

  add_text (builder, name, text);
}

static void
open_array (JsonBuilder *builder,
            const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static void
add_consents (JsonBuilder *builder,
              GPtrArray   *consents)
{
  open_array (builder, "consents");
  for (guint i = 0; i < consents->len; i++)
    {
      HearDossierConsent *consent = consents->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "purpose", consent->purpose);
      add_text (builder, "state", consent->state);
      add_text (builder, "text", consent->text);
      add_text (builder, "channel", consent->channel);
      add_text (builder, "by", consent->by);
      add_instant (builder, "at", consent->at);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_files (JsonBuilder *builder,
           GPtrArray   *files)
{
  open_array (builder, "files");
  for (guint i = 0; i < files->len; i++)
    {
      HearDossierFile *file = files->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "interview", file->interview_id);
      add_text (builder, "name", file->name);
      add_text (builder, "sha256", file->sha256);
      add_int (builder, "bytes", file->bytes);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_events (JsonBuilder *builder,
            GPtrArray   *events)
{
  open_array (builder, "events");
  for (guint i = 0; i < events->len; i++)
    {
      HearDossierEvent *event = events->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "action", event->action);
      add_text (builder, "kind", event->table);
      add_text (builder, "by", event->by);
      add_instant (builder, "at", event->at);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static gboolean
add_transcript (JsonBuilder    *builder,
                HearTranscript *transcript,
                GError        **error)
{
  g_autofree char *text = transcript != NULL ? hear_transcript_json_write (transcript) : g_strdup ("null");
  g_autoptr(JsonNode) node = json_from_string (text, error);

  if (node == NULL)
    return FALSE;
  json_builder_set_member_name (builder, "transcript");
  json_builder_add_value (builder, g_steal_pointer (&node));

  return TRUE;
}

static gboolean
add_notes (JsonBuilder *builder,
           HearStore   *store,
           const char  *interview_id,
           GError     **error)
{
  g_autoptr(GPtrArray) notes = hear_store_list_notes (store, interview_id, error);

  if (notes == NULL)
    return FALSE;
  open_array (builder, "notes");
  for (guint i = 0; i < notes->len; i++)
    {
      json_builder_begin_object (builder);
      add_int (builder, "at_ms", hear_note_get_at_ms (notes->pdata[i]));
      add_text (builder, "text", hear_note_get_text (notes->pdata[i]));
      add_text (builder, "by", hear_note_get_user_name (notes->pdata[i]));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return TRUE;
}

static gboolean
add_interview (JsonBuilder *builder,
               HearStore   *store,
               const char  *id,
               GError     **error)
{
  g_autoptr(HearInterview) interview = hear_store_load_interview (store, id, error);

  if (interview == NULL)
    return FALSE;
  json_builder_begin_object (builder);
  add_text (builder, "interview", id);
  add_text (builder, "role", hear_interview_get_role_title (interview));
  add_instant (builder, "held_at", hear_interview_get_held_at (interview));
  if (!add_transcript (builder, hear_interview_get_transcript (interview), error) || !add_notes (builder, store, id, error))
    return FALSE;
  json_builder_end_object (builder);

  return TRUE;
}

static gboolean
add_interviews (JsonBuilder *builder,
                HearStore   *store,
                const char  *candidate_id,
                GError     **error)
{
  HearInterviewFilter filter = { .candidate_id = candidate_id };
  g_autoptr(GPtrArray) interviews = hear_store_list_interviews (store, &filter, NULL, MAX_INTERVIEWS, NULL, error);

  if (interviews == NULL)
    return FALSE;
  open_array (builder, "interviews");
  for (guint i = 0; i < interviews->len; i++)
    if (!add_interview (builder, store, hear_interview_get_id (interviews->pdata[i]), error))
      return FALSE;
  json_builder_end_array (builder);

  return TRUE;
}

/**
 * hear_person_data_write:
 * @store: a store
 * @candidate_id: a candidate
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Writes down what the library knows of a candidate, for the candidate: contact,
 * consents, what was said and noted, which files are stored and what was done
 * with all that. Judgements are not in it: they belong to who judged, and to
 * the feedback.
 *
 * Returns: (transfer full) (nullable): JSON, with a line break at the end
 */
char *
hear_person_data_write (HearStore  *store,
                        const char *candidate_id,
                        GError    **error)
{
  g_autoptr(HearDossier) dossier = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);
  g_return_val_if_fail (candidate_id != NULL, NULL);

  dossier = hear_store_load_dossier (store, candidate_id, error);
  if (dossier == NULL)
    return NULL;
  json_builder_begin_object (builder);
  add_text (builder, "candidate", dossier->id);
  add_text (builder, "name", dossier->name);
  add_text (builder, "email", dossier->email);
  add_text (builder, "phone", dossier->phone);
  add_instant (builder, "known_since", dossier->created_at);
  add_consents (builder, dossier->consents);
  if (!add_interviews (builder, store, candidate_id, error))
    return NULL;
  add_files (builder, dossier->files);
  add_events (builder, dossier->events);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = hear_json_to_text (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}
