/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-scorecard-edit-private.h"

#include <glib/gi18n-lib.h>

#include "hear-digest.h"
#include "hear-enum.h"
#include "hear-error.h"
#include "hear-people-rows-private.h"
#include "hear-record-writer-private.h"
#include "hear-rubric-rows-private.h"
#include "hear-scorecard-rows-private.h"
#include "hear-text.h"

#define SQL_STATE "SELECT state FROM scorecard WHERE id = ?"
#define SQL_ITEM                                                    \
  "SELECT rubric_item.id FROM scorecard JOIN rubric_item"           \
  " ON rubric_item.rubric_version_id = scorecard.rubric_version_id" \
  " WHERE scorecard.id = ?1 AND rubric_item.id = ?2"
#define SQL_RATING                                                        \
  "SELECT id FROM rating WHERE scorecard_id = ?1 AND rubric_item_id = ?2" \
  " AND deleted_at IS NULL ORDER BY id LIMIT 1"
#define SQL_EVIDENCE \
  "SELECT evidence.id, interview_id FROM evidence JOIN quote ON quote.id = quote_id WHERE quote_id = ?"
#define SQL_FLAG                                 \
  "SELECT interview_id FROM flag JOIN scorecard" \
  " ON scorecard.id = scorecard_id WHERE flag.id = ?1 AND user_id = ?2"

/* My scorecard of an interview, and what the audit log needs. */
typedef struct
{
  HearDatabase *database;
  char         *interview_id;
  char         *candidate_id;
  char         *id;
} Card;

static void
card_clear (Card *self)
{
  g_clear_pointer (&self->interview_id, g_free);
  g_clear_pointer (&self->candidate_id, g_free);
  g_clear_pointer (&self->id, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Card, card_clear)

static gboolean
check_draft (Card    *self,
             GError **error)
{
  g_autofree char *state = hear_database_get_text (self->database, SQL_STATE, self->id, NULL, error);

  if (state == NULL)
    return FALSE;
  if (g_str_equal (state, "draft"))
    return TRUE;

  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_FINAL, _ ("The card is handed in and stays as it is"));

  return FALSE;
}

static gboolean
make_card (Card    *self,
           GError **error)
{
  g_autofree char *version_id = hear_rubric_rows_find_version (self->database, self->interview_id, error);
  HearField        fields[] = {
           HEAR_TEXT ("interview_id", self->interview_id),
           HEAR_TEXT ("rubric_version_id", version_id),
           HEAR_TEXT ("user_id", hear_database_get_identity (self->database)->user_id),
           HEAR_TEXT ("state", "draft"),
           HEAR_TEXT ("feedback", ""),
           HEAR_INT ("opened_at", hear_database_get_now (self->database)),
  };
  HearRecord record;

  if (version_id == NULL)
    return FALSE;
  self->id = hear_database_make_id (self->database);
  record = HEAR_RECORD (HEAR_STORE_SCORECARD, self->id, self->candidate_id, fields);

  return hear_record_save (self->database, &record, error);
}

/* Opens my draft of an interview, made if there is none. */
static gboolean
open_card (Card       *self,
           const char *interview_id,
           GError    **error)
{
  HearStep step;

  self->interview_id = g_strdup (interview_id);
  self->candidate_id = hear_people_rows_find_candidate_of (self->database, interview_id, error);
  if (self->candidate_id == NULL)
    return FALSE;
  step = hear_scorecard_rows_find (self->database, interview_id,
                                   hear_database_get_identity (self->database)->user_id, &self->id, error);
  if (step == HEAR_STEP_FAILED)
    return FALSE;

  return step == HEAR_STEP_ROW ? check_draft (self, error) : make_card (self, error);
}

/* The rating of a competency, %NULL without an error if there is none yet. */
static gboolean
find_rating (Card       *self,
             const char *competency_id,
             char      **id,
             GError    **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *item = hear_database_get_text (self->database, SQL_ITEM, self->id, competency_id, &failure);

  if (item != NULL)
    *id = hear_database_get_text (self->database, SQL_RATING, self->id, competency_id, &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (item == NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND,
                 _ ("The card’s rubric has no competency “%s”"), competency_id);
  else
    return TRUE;

  return FALSE;
}

static gboolean
write_rating (Card       *self,
              const char *id,
              HearRating *rating,
              GError    **error)
{
  int         level = hear_rating_get_level (rating);
  const char *state = level > HEAR_RATING_NO_EVIDENCE ? "some" : level == HEAR_RATING_NO_EVIDENCE ? "none"
                                                                                                  : "open";
  const char *note = hear_rating_get_note (rating);
  HearField   fields[] = {
      HEAR_TEXT ("scorecard_id", self->id),
      HEAR_TEXT ("rubric_item_id", hear_rating_get_competency_id (rating)),
    level > HEAR_RATING_NO_EVIDENCE ? HEAR_INT ("level", level) : HEAR_NULL ("level"),
      HEAR_TEXT ("evidence_state", state),
      HEAR_TEXT ("note", note != NULL ? note : ""),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_RATING, id, self->candidate_id, fields);

  return hear_record_save (self->database, &record, error);
}

static gboolean
write_quote (Card      *self,
             HearQuote *quote,
             GError   **error)
{
  g_autofree char *hash = hear_digest_of_text (hear_quote_get_text (quote));
  HearField        fields[] = {
           HEAR_TEXT ("interview_id", self->interview_id),
           HEAR_TEXT ("segment_id", hear_quote_get_segment_id (quote)),
           HEAR_INT ("start_off", hear_quote_get_start (quote)),
           HEAR_TEXT ("end_segment_id", hear_quote_get_end_segment_id (quote)),
           HEAR_INT ("end_off", hear_quote_get_end (quote)),
           HEAR_INT ("start_ms", hear_quote_get_start_ms (quote)),
           HEAR_INT ("end_ms", hear_quote_get_end_ms (quote)),
           HEAR_TEXT ("text", hear_quote_get_text (quote)),
           HEAR_TEXT ("text_hash", hash),
           HEAR_NULL ("deleted_at"),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_QUOTE, hear_quote_get_id (quote), self->candidate_id, fields);

  return hear_record_save (self->database, &record, error);
}

static gboolean
write_evidence (Card       *self,
                const char *quote_id,
                const char *rating_id,
                GError    **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *id = hear_database_get_text (self->database, SQL_EVIDENCE, quote_id, NULL, &failure);
  HearField        fields[] = {
           HEAR_TEXT ("owner_kind", "rating"),
           HEAR_TEXT ("owner_id", rating_id),
           HEAR_TEXT ("quote_id", quote_id),
           HEAR_NULL ("deleted_at"),
  };
  HearRecord record;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (id == NULL)
    id = hear_database_make_id (self->database);
  record = HEAR_RECORD (HEAR_STORE_EVIDENCE, id, self->candidate_id, fields);

  return hear_record_save (self->database, &record, error);
}

/**
 * hear_scorecard_edit_save_rating:
 * @database: the writer's connection, in a transaction
 * @input: a call: interview, rating, and its new quotes
 * @error: where to put %HEAR_ERROR_FINAL or %HEAR_ERROR_INVALID
 *
 * Returns: whether it is saved
 */
gboolean
hear_scorecard_edit_save_rating (HearDatabase *database,
                                 gpointer      input,
                                 GError      **error)
{
  HearCall   *call = input;
  HearRating *rating = HEAR_RATING (call->object);
  g_auto(Card) card = { .database = database };
  g_autofree char *id = NULL;
  int              level = hear_rating_get_level (rating);

  if (level < HEAR_RATING_OPEN || level > HEAR_LEVEL_MAX)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                   _ ("There is no level %d: it goes from 1 to 5, and 0 says that nothing was heard"), level);
      return FALSE;
    }
  if (!open_card (&card, call->id, error) ||
      !find_rating (&card, hear_rating_get_competency_id (rating), &id, error))
    return FALSE;
  if (id == NULL)
    id = hear_database_make_id (database);

  if (!write_rating (&card, id, rating, error))
    return FALSE;
  for (guint i = 0; i < call->list->len; i++)
    {
      HearQuote *quote = g_ptr_array_index (call->list, i);

      if (!write_quote (&card, quote, error) || !write_evidence (&card, hear_quote_get_id (quote), id, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * hear_scorecard_edit_save_quote:
 * @database: the writer's connection, in a transaction
 * @input: a call: interview, competency and quote
 * @error: where to put %HEAR_ERROR_FINAL
 *
 * Returns: whether it is saved
 */
gboolean
hear_scorecard_edit_save_quote (HearDatabase *database,
                                gpointer      input,
                                GError      **error)
{
  HearCall  *call = input;
  HearQuote *quote = HEAR_QUOTE (call->object);
  g_auto(Card) card = { .database = database };
  g_autofree char *id = NULL;

  if (!open_card (&card, call->id, error) || !find_rating (&card, call->other_id, &id, error))
    return FALSE;
  if (id == NULL)
    {
      g_autoptr(HearRating) rating = hear_rating_new ();

      id = hear_database_make_id (database);
      hear_rating_set_competency_id (rating, call->other_id);
      if (!write_rating (&card, id, rating, error))
        return FALSE;
    }

  return write_quote (&card, quote, error) && write_evidence (&card, hear_quote_get_id (quote), id, error);
}

static gboolean
bury (Card          *self,
      HearStoreTable table,
      const char    *id,
      gboolean       buried,
      GError       **error)
{
  HearRecord record = { .table = table, .id = id, .candidate_id = self->candidate_id };

  return hear_record_bury (self->database, &record, buried, error);
}

/**
 * hear_scorecard_edit_bury_quote:
 * @database: the writer's connection, in a transaction
 * @input: a call: quote, and whether it shall be gone
 * @error: where to put %HEAR_ERROR_FINAL or %HEAR_ERROR_NOT_FOUND
 *
 * Returns: whether it is gone, or back
 */
gboolean
hear_scorecard_edit_bury_quote (HearDatabase *database,
                                gpointer      input,
                                GError      **error)
{
  HearCall *call = input;
  g_auto(Card) card = { .database = database };
  g_autofree char *evidence_id = NULL;
  g_autofree char *interview_id = NULL;
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_EVIDENCE, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, call->id);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_DONE)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no quote “%s”"), call->id);
  if (step != HEAR_STEP_ROW)
    return FALSE;
  evidence_id = g_strdup (hear_statement_get_text (row, 0));
  interview_id = g_strdup (hear_statement_get_text (row, 1));

  return open_card (&card, interview_id, error) &&
         bury (&card, HEAR_STORE_EVIDENCE, evidence_id, call->number != 0, error) &&
         bury (&card, HEAR_STORE_QUOTE, call->id, call->number != 0, error);
}

static gboolean
check_flag (Card                *self,
            const HearFlagFacts *facts,
            const char          *reason,
            GError             **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *item = NULL;

  if (*reason == '\0')
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("A flag needs a reason"));
      return FALSE;
    }
  if (facts->competency_id == NULL)
    return TRUE;
  item = hear_database_get_text (self->database, SQL_ITEM, self->id, facts->competency_id, &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (item == NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND,
                 _ ("The card’s rubric has no competency “%s”"), facts->competency_id);

  return item != NULL;
}

/**
 * hear_scorecard_edit_save_flag:
 * @database: the writer's connection, in a transaction
 * @input: a call: interview and flag
 * @error: where to put %HEAR_ERROR_FINAL, %HEAR_ERROR_INVALID or
 *   %HEAR_ERROR_NOT_FOUND
 *
 * Returns: whether it is saved
 */
gboolean
hear_scorecard_edit_save_flag (HearDatabase *database,
                               gpointer      input,
                               GError      **error)
{
  HearCall            *call = input;
  const HearFlagFacts *facts = hear_flag_get_facts (HEAR_FLAG (call->object));
  g_autofree char     *reason = hear_text_clean (facts->reason);
  g_autofree char     *made = facts->id == NULL ? hear_database_make_id (database) : NULL;
  g_auto(Card) card = { .database = database };

  if (!open_card (&card, call->id, error) || !check_flag (&card, facts, reason, error))
    return FALSE;

  HearField fields[] = {
    HEAR_TEXT ("scorecard_id", card.id),
    HEAR_TEXT ("kind", hear_enum_get_nick (HEAR_TYPE_FLAG_KIND, (int) facts->kind)),
    HEAR_TEXT ("rubric_item_id", facts->competency_id),
    facts->at_ms >= 0 ? HEAR_INT ("at_ms", facts->at_ms) : HEAR_NULL ("at_ms"),
    HEAR_TEXT ("reason", reason),
    HEAR_NULL ("deleted_at"),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_FLAG, made != NULL ? made : facts->id, card.candidate_id, fields);

  return hear_record_save (database, &record, error);
}

/**
 * hear_scorecard_edit_bury_flag:
 * @database: the writer's connection, in a transaction
 * @input: a call: flag, and whether it shall be gone
 * @error: where to put %HEAR_ERROR_FINAL or %HEAR_ERROR_NOT_FOUND
 *
 * Returns: whether it is gone, or back
 */
gboolean
hear_scorecard_edit_bury_flag (HearDatabase *database,
                               gpointer      input,
                               GError      **error)
{
  HearCall *call = input;
  g_auto(Card) card = { .database = database };
  g_autoptr(GError) failure = NULL;
  g_autofree char *interview_id =
    hear_database_get_text (database, SQL_FLAG, call->id, hear_database_get_identity (database)->user_id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (interview_id == NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is nothing with the id “%s”"), call->id);

  return interview_id != NULL && open_card (&card, interview_id, error) &&
         bury (&card, HEAR_STORE_FLAG, call->id, call->number != 0, error);
}

static const char *
get_recommendation (HearScorecard *card)
{
  HearRecommendation recommendation = hear_scorecard_get_recommendation (card);

  return recommendation != HEAR_RECOMMENDATION_OPEN ? hear_enum_get_nick (HEAR_TYPE_RECOMMENDATION, (int) recommendation) : NULL;
}

/**
 * hear_scorecard_edit_save:
 * @database: the writer's connection, in a transaction
 * @input: a call: a scorecard
 * @error: where to put %HEAR_ERROR_FINAL
 *
 * Saves the recommendation, the line of feedback and the ticks.
 *
 * Returns: whether they are saved
 */
gboolean
hear_scorecard_edit_save (HearDatabase *database,
                          gpointer      input,
                          GError      **error)
{
  HearCall      *call = input;
  HearScorecard *scorecard = HEAR_SCORECARD (call->object);
  const char    *recommendation = get_recommendation (scorecard);
  const char    *feedback = hear_scorecard_get_feedback (scorecard);
  HearQuality    quality = hear_scorecard_get_quality (scorecard);
  g_auto(Card) card = { .database = database };

  if (!open_card (&card, hear_scorecard_get_interview_id (scorecard), error))
    return FALSE;

  HearField fields[] = {
    HEAR_TEXT ("recommendation", recommendation),
    HEAR_TEXT ("feedback", feedback != NULL ? feedback : ""),
    HEAR_INT ("structure", (quality & HEAR_QUALITY_STRUCTURE) != 0),
    HEAR_INT ("audio", (quality & HEAR_QUALITY_AUDIO) != 0),
    HEAR_INT ("chance", (quality & HEAR_QUALITY_CHANCE) != 0),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_SCORECARD, card.id, card.candidate_id, fields);

  return hear_record_save (database, &record, error);
}

/**
 * hear_scorecard_edit_hand_in:
 * @database: the writer's connection, in a transaction
 * @input: a call: a scorecard
 * @error: where to put %HEAR_ERROR_FINAL or %HEAR_ERROR_INVALID
 *
 * Saves a scorecard's recommendation and feedback, and hands it in.
 *
 * Returns: whether it is handed in
 */
gboolean
hear_scorecard_edit_hand_in (HearDatabase *database,
                             gpointer      input,
                             GError      **error)
{
  HearCall      *call = input;
  HearScorecard *scorecard = HEAR_SCORECARD (call->object);
  g_auto(Card) card = { .database = database };

  if (hear_scorecard_get_recommendation (scorecard) == HEAR_RECOMMENDATION_OPEN)
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("The card says nothing yet about whether to go on: a recommendation is missing"));
      return FALSE;
    }
  if (!hear_scorecard_edit_save (database, input, error) ||
      !open_card (&card, hear_scorecard_get_interview_id (scorecard), error))
    return FALSE;

  HearField fields[] = {
    HEAR_TEXT ("state", "submitted"),
    HEAR_INT ("submitted_at", hear_database_get_now (database)),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_SCORECARD, card.id, card.candidate_id, fields);

  return hear_record_save (database, &record, error);
}
