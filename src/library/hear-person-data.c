/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-person-data.h"

#include <json-glib/json-glib.h>

#include "hear-enum.h"
#include "hear-json.h"
#include "hear-store-amendments.h"
#include "hear-store-answers.h"
#include "hear-store-dossier.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-store-scorecards.h"
#include "hear-store-versions.h"
#include "hear-transcript-json.h"

#define PAGE 500

static void
add_consents (JsonBuilder *builder,
              GPtrArray   *consents)
{
  hear_json_open_array (builder, "consents");
  for (guint i = 0; i < consents->len; i++)
    {
      HearDossierConsent *consent = consents->pdata[i];

      json_builder_begin_object (builder);
      hear_json_add_text (builder, "purpose", consent->purpose);
      hear_json_add_text (builder, "state", consent->state);
      hear_json_add_text (builder, "text", consent->text);
      hear_json_add_text (builder, "channel", consent->channel);
      hear_json_add_text (builder, "by", consent->by);
      hear_json_add_instant (builder, "at", consent->at);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_files (JsonBuilder *builder,
           GPtrArray   *files)
{
  hear_json_open_array (builder, "files");
  for (guint i = 0; i < files->len; i++)
    {
      HearDossierFile *file = files->pdata[i];

      json_builder_begin_object (builder);
      hear_json_add_text (builder, "interview", file->interview_id);
      hear_json_add_text (builder, "name", file->name);
      hear_json_add_text (builder, "sha256", file->sha256);
      hear_json_add_int (builder, "bytes", file->bytes);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_events (JsonBuilder *builder,
            GPtrArray   *events)
{
  hear_json_open_array (builder, "events");
  for (guint i = 0; i < events->len; i++)
    {
      HearDossierEvent *event = events->pdata[i];

      json_builder_begin_object (builder);
      hear_json_add_text (builder, "action", event->action);
      hear_json_add_text (builder, "kind", event->table);
      hear_json_add_text (builder, "by", event->by);
      hear_json_add_instant (builder, "at", event->at);
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
  hear_json_open_array (builder, "notes");
  for (guint i = 0; i < notes->len; i++)
    {
      json_builder_begin_object (builder);
      hear_json_add_int (builder, "at_ms", hear_note_get_at_ms (notes->pdata[i]));
      hear_json_add_text (builder, "text", hear_note_get_text (notes->pdata[i]));
      hear_json_add_text (builder, "by", hear_note_get_user_name (notes->pdata[i]));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return TRUE;
}

static gboolean
add_answers (JsonBuilder *builder,
             HearStore   *store,
             const char  *interview_id,
             GError     **error)
{
  g_autoptr(GPtrArray) answers = hear_store_list_answers (store, interview_id, error);

  if (answers == NULL)
    return FALSE;
  hear_json_open_array (builder, "questions");
  for (guint i = 0; i < answers->len; i++)
    {
      gint64 start_ms = hear_answer_get_start_ms (answers->pdata[i]);

      json_builder_begin_object (builder);
      hear_json_add_text (builder, "question", hear_answer_get_question (answers->pdata[i]));
      if (start_ms >= 0)
        hear_json_add_int (builder, "start_ms", start_ms);
      else
        hear_json_add_text (builder, "start_ms", NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return TRUE;
}

/* What was said is in them too, if somebody corrected it elsewhere. */
static gboolean
add_earlier (JsonBuilder *builder,
             HearStore   *store,
             const char  *interview_id,
             GError     **error)
{
  g_autoptr(GPtrArray) transcripts = hear_store_list_other_transcripts (store, interview_id, error);

  if (transcripts == NULL)
    return FALSE;
  hear_json_open_array (builder, "other_transcripts");
  for (guint i = 0; i < transcripts->len; i++)
    {
      json_builder_begin_object (builder);
      hear_json_add_text (builder, "transcript", hear_transcript_get_id (transcripts->pdata[i]));
      hear_json_open_array (builder, "segments");
      for (guint j = 0; j < hear_transcript_get_n_segments (transcripts->pdata[i]); j++)
        {
          HearSegment *segment = hear_transcript_get_segment (transcripts->pdata[i], j);

          json_builder_begin_object (builder);
          hear_json_add_int (builder, "start_ms", hear_segment_get_start_ms (segment));
          hear_json_add_text (builder, "text", hear_segment_get_text (segment));
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return TRUE;
}

static void
add_rating (JsonBuilder    *builder,
            HearCompetency *competency,
            HearRating     *rating)
{
  GListModel *quotes = hear_rating_get_quotes (rating);
  int         level = hear_rating_get_level (rating);

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "competency", hear_competency_get_name (competency));
  if (level > 0)
    hear_json_add_int (builder, "level", level);
  else
    hear_json_add_text (builder, "level", NULL);
  hear_json_add_text (builder, "note", hear_rating_get_note (rating));
  hear_json_open_array (builder, "quotes");
  for (guint i = 0; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr(HearQuote) quote = g_list_model_get_item (quotes, i);

      json_builder_add_string_value (builder, hear_quote_get_text (quote));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static gboolean
add_amendments (JsonBuilder *builder,
                HearStore   *store,
                const char  *interview_id,
                GError     **error)
{
  g_autoptr(GPtrArray) amendments = hear_store_list_amendments (store, interview_id, error);

  if (amendments == NULL)
    return FALSE;
  hear_json_open_array (builder, "amendments");
  for (guint i = 0; i < amendments->len; i++)
    {
      const HearAmendmentFacts *facts = hear_amendment_get_facts (amendments->pdata[i]);

      json_builder_begin_object (builder);
      hear_json_add_text (builder, "part", hear_enum_get_nick (HEAR_TYPE_AMENDMENT_PART, (int) facts->part));
      hear_json_add_text (builder, "before", facts->before);
      hear_json_add_text (builder, "after", facts->after);
      hear_json_add_text (builder, "reason", facts->reason);
      hear_json_add_instant (builder, "at", facts->amended_at);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return TRUE;
}

/* My own, once it is handed in: until then nothing is judged. What others
 * judged is theirs to hand over. */
static gboolean
add_card (JsonBuilder *builder,
          HearStore   *store,
          const char  *interview_id,
          GError     **error)
{
  g_autoptr(HearScorecard) card = hear_store_load_scorecard (store, interview_id, error);
  GListModel *competencies;

  if (card == NULL)
    return FALSE;
  if (hear_scorecard_get_state (card) != HEAR_SCORECARD_STATE_SUBMITTED)
    {
      hear_json_add_text (builder, "card", NULL);
      return TRUE;
    }

  json_builder_set_member_name (builder, "card");
  json_builder_begin_object (builder);
  hear_json_add_text (builder, "by", hear_scorecard_get_user_name (card));
  hear_json_add_instant (builder, "submitted_at", hear_scorecard_get_submitted_at (card));
  hear_json_add_text (builder, "recommendation", hear_enum_get_nick (HEAR_TYPE_RECOMMENDATION, (int) hear_scorecard_get_recommendation (card)));
  hear_json_add_text (builder, "feedback", hear_scorecard_get_feedback (card));
  hear_json_open_array (builder, "ratings");
  competencies = hear_rubric_get_competencies (hear_scorecard_get_rubric (card));
  for (guint i = 0; i < g_list_model_get_n_items (competencies); i++)
    {
      g_autoptr(HearCompetency) competency = g_list_model_get_item (competencies, i);
      HearRating *rating = hear_scorecard_find_rating (card, hear_competency_get_key (competency));

      if (rating != NULL)
        add_rating (builder, competency, rating);
    }
  json_builder_end_array (builder);
  if (!add_amendments (builder, store, interview_id, error))
    return FALSE;
  json_builder_end_object (builder);

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
  hear_json_add_text (builder, "interview", id);
  hear_json_add_text (builder, "role", hear_interview_get_role_title (interview));
  hear_json_add_instant (builder, "held_at", hear_interview_get_held_at (interview));
  if (!add_transcript (builder, hear_interview_get_transcript (interview), error) ||
      !add_earlier (builder, store, id, error) ||
      !add_answers (builder, store, id, error) ||
      !add_notes (builder, store, id, error) ||
      !add_card (builder, store, id, error))
    return FALSE;
  json_builder_end_object (builder);

  return TRUE;
}

static gboolean
add_page (JsonBuilder *builder,
          HearStore   *store,
          GPtrArray   *interviews,
          GError     **error)
{
  for (guint i = 0; i < interviews->len; i++)
    if (!add_interview (builder, store, hear_interview_get_id (interviews->pdata[i]), error))
      return FALSE;

  return TRUE;
}

static gboolean
add_interviews (JsonBuilder *builder,
                HearStore   *store,
                const char  *candidate_id,
                GError     **error)
{
  HearInterviewFilter filter = { .candidate_id = candidate_id };
  g_autofree char    *after = NULL;

  hear_json_open_array (builder, "interviews");
  do
    {
      g_autofree char *next = NULL;
      g_autoptr(GPtrArray) interviews = hear_store_list_interviews (store, &filter, after, PAGE, &next, error);

      if (interviews == NULL || !add_page (builder, store, interviews, error))
        return FALSE;
      g_free (after);
      after = g_steal_pointer (&next);
    }
  while (after != NULL);
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
 * consents, what was asked, said and noted, what I judged once it is handed in,
 * which files are stored and what was done with all that. What others judged
 * is not in it.
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
  hear_json_add_text (builder, "candidate", dossier->id);
  hear_json_add_text (builder, "name", dossier->name);
  hear_json_add_text (builder, "email", dossier->email);
  hear_json_add_text (builder, "phone", dossier->phone);
  hear_json_add_instant (builder, "known_since", dossier->created_at);
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
