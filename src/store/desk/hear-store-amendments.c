/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-amendments.h"

#include <glib/gi18n-lib.h>

#include "hear-enum.h"
#include "hear-error.h"
#include "hear-people-rows-private.h"
#include "hear-record-writer-private.h"
#include "hear-scorecard-rows-private.h"
#include "hear-scorecard.h"
#include "hear-store-private.h"
#include "hear-text.h"

/* Each follows the one before it, whatever the clock said. */
#define SQL_LIST                                                                      \
  "SELECT id, part, rubric_item_id, before, after, reason, amended_at FROM amendment" \
  " WHERE scorecard_id = ? AND deleted_at IS NULL ORDER BY amendment.rowid"
#define SQL_INTERVIEW \
  "SELECT interview_id FROM amendment JOIN scorecard ON scorecard.id = scorecard_id WHERE amendment.id = ?"

static GPtrArray *
list_of_card (HearDatabase *database,
              const char   *card_id,
              GError      **error)
{
  g_autoptr(GPtrArray) amendments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_LIST, error);
  HearStep step;

  if (row == NULL)
    return NULL;
  hear_statement_bind_text (row, 1, card_id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearAmendmentFacts facts = {
        .id = hear_statement_get_text (row, 0),
        .part = (HearAmendmentPart) hear_enum_from_nick (HEAR_TYPE_AMENDMENT_PART, hear_statement_get_text (row, 1), 0),
        .competency_id = hear_statement_get_text (row, 2),
        .before = hear_statement_get_text (row, 3),
        .after = hear_statement_get_text (row, 4),
        .reason = hear_statement_get_text (row, 5),
        .amended_at = hear_statement_get_int (row, 6),
      };

      g_ptr_array_add (amendments, hear_amendment_new (&facts));
    }

  return step == HEAR_STEP_DONE ? g_steal_pointer (&amendments) : NULL;
}

static gboolean
list (HearDatabase *database,
      gpointer      input,
      GError      **error)
{
  HearCall        *call = input;
  g_autofree char *card_id = NULL;
  HearStep         step = hear_scorecard_rows_find (database, call->id, call->other_id, &card_id, error);

  if (step == HEAR_STEP_FAILED)
    return FALSE;
  if (step == HEAR_STEP_ROW)
    {
      g_ptr_array_unref (call->result);
      call->result = list_of_card (database, card_id, error);
    }

  return call->result != NULL;
}

/* What was handed in. */
static char *
get_original (HearScorecard            *card,
              const HearAmendmentFacts *facts,
              GError                  **error)
{
  HearRating *rating = hear_scorecard_rows_find_rating (card, facts->competency_id);
  const char *note;

  if (facts->part == HEAR_AMENDMENT_RECOMMENDATION)
    return g_strdup (hear_enum_get_nick (HEAR_TYPE_RECOMMENDATION, (int) hear_scorecard_get_recommendation (card)));
  if (rating == NULL)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND,
                   _ ("The card’s rubric has no competency “%s”"), facts->competency_id != NULL ? facts->competency_id : "");
      return NULL;
    }
  if (facts->part == HEAR_AMENDMENT_LEVEL)
    return hear_amendment_from_level (hear_rating_get_level (rating));
  note = hear_rating_get_note (rating);

  return g_strdup (note != NULL ? note : "");
}

static gboolean
is_valid (const HearAmendmentFacts *facts)
{
  if (facts->part == HEAR_AMENDMENT_LEVEL)
    return facts->after[0] >= '0' && facts->after[0] <= '0' + HEAR_LEVEL_MAX && facts->after[1] == '\0';
  if (facts->part == HEAR_AMENDMENT_RECOMMENDATION)
    return facts->competency_id == NULL && hear_enum_from_nick (HEAR_TYPE_RECOMMENDATION, facts->after, HEAR_RECOMMENDATION_OPEN) != HEAR_RECOMMENDATION_OPEN;

  return TRUE;
}

static gboolean
check (HearScorecard            *card,
       const HearAmendmentFacts *facts,
       GError                  **error)
{
  g_autofree char *reason = hear_text_clean (facts->reason);
  const char      *problem = NULL;

  if (hear_scorecard_get_state (card) != HEAR_SCORECARD_STATE_SUBMITTED)
    problem = _ ("The card is not handed in yet: change it instead");
  else if (*reason == '\0')
    problem = _ ("An amendment needs a reason");
  else if (!is_valid (facts))
    problem = _ ("A card cannot say that");
  if (problem != NULL)
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, problem);

  return problem == NULL;
}

static gboolean
write_amendment (HearDatabase             *database,
                 HearScorecard            *card,
                 const HearAmendmentFacts *facts,
                 const char               *before,
                 GError                  **error)
{
  g_autofree char *made = facts->id == NULL ? hear_database_make_id (database) : NULL;
  g_autofree char *candidate_id = hear_people_rows_find_candidate_of (database, hear_scorecard_get_interview_id (card), error);
  g_autofree char *reason = hear_text_clean (facts->reason);
  HearField        fields[] = {
           HEAR_TEXT ("scorecard_id", hear_scorecard_get_id (card)),
           HEAR_TEXT ("part", hear_enum_get_nick (HEAR_TYPE_AMENDMENT_PART, (int) facts->part)),
           HEAR_TEXT ("rubric_item_id", facts->competency_id),
           HEAR_TEXT ("before", before),
           HEAR_TEXT ("after", facts->after),
           HEAR_TEXT ("reason", reason),
           HEAR_INT ("amended_at", hear_database_get_now (database)),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_AMENDMENT, made != NULL ? made : facts->id, candidate_id, fields);

  return candidate_id != NULL && hear_record_save (database, &record, error);
}

static gboolean
amend_one (HearDatabase             *database,
           const char               *interview_id,
           const HearAmendmentFacts *facts,
           GError                  **error)
{
  g_autoptr(HearScorecard) card = hear_scorecard_rows_load (database, interview_id, hear_database_get_identity (database)->user_id, error);
  g_autoptr(GPtrArray) earlier = NULL;
  g_autofree char *before = NULL;
  HearAmendment   *last;

  if (card == NULL || !check (card, facts, error))
    return FALSE;
  earlier = list_of_card (database, hear_scorecard_get_id (card), error);
  before = earlier != NULL ? get_original (card, facts, error) : NULL;
  if (before == NULL)
    return FALSE;
  last = hear_amendment_find_last (earlier, facts->part, facts->competency_id);
  if (last != NULL)
    {
      g_free (before);
      before = g_strdup (hear_amendment_get_facts (last)->after);
    }
  if (g_str_equal (before, facts->after))
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("The card says that already"));
      return FALSE;
    }

  return write_amendment (database, card, facts, before, error);
}

static gboolean
amend (HearDatabase *database,
       gpointer      input,
       GError      **error)
{
  HearCall *call = input;

  for (guint i = 0; i < call->list->len; i++)
    if (!amend_one (database, call->id, hear_amendment_get_facts (g_ptr_array_index (call->list, i)), error))
      return FALSE;

  return TRUE;
}

static gboolean
bury_one (HearDatabase *database,
          const char   *id,
          gboolean      buried,
          GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *interview_id = hear_database_get_text (database, SQL_INTERVIEW, id, NULL, &failure);
  g_autofree char *candidate_id = NULL;
  HearRecord       record = { .table = HEAR_STORE_AMENDMENT, .id = id };

  if (interview_id == NULL)
    {
      if (failure != NULL)
        g_propagate_error (error, g_steal_pointer (&failure));
      else
        g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is nothing with the id “%s”"), id);
      return FALSE;
    }
  candidate_id = hear_people_rows_find_candidate_of (database, interview_id, error);
  record.candidate_id = candidate_id;

  return candidate_id != NULL && hear_record_bury (database, &record, buried, error);
}

static gboolean
bury (HearDatabase *database,
      gpointer      input,
      GError      **error)
{
  HearCall *call = input;

  for (guint i = 0; call->strings[i] != NULL; i++)
    if (!bury_one (database, call->strings[i], call->number != 0, error))
      return FALSE;

  return TRUE;
}

/**
 * hear_store_amend:
 * @self: a store
 * @interview_id: an interview
 * @amendments: (element-type HearAmendment): what my card of it shall say from
 *   now on, and why
 * @error: where to put %HEAR_ERROR_INVALID for a card that is not handed in,
 *   without a reason or without a change, or %HEAR_ERROR_NOT_FOUND
 *
 * What was handed in stays; the amendments stand beside it.
 *
 * Returns: whether all of them are saved; if not, none is
 */
gboolean
hear_store_amend (HearStore  *self,
                  const char *interview_id,
                  GPtrArray  *amendments,
                  GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL, FALSE);
  g_return_val_if_fail (amendments != NULL, FALSE);

  call = hear_call_new ();
  call->id = g_strdup (interview_id);
  call->list = g_ptr_array_ref (amendments);

  return hear_store_run_write (self, amend, call, error);
}

/**
 * hear_store_bury_amendments:
 * @self: a store
 * @ids: (array zero-terminated=1): amendments
 * @buried: whether they shall be gone
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Takes amendments back, or brings them back. The audit log keeps both.
 *
 * Returns: whether it is done
 */
gboolean
hear_store_bury_amendments (HearStore         *self,
                            const char *const *ids,
                            gboolean           buried,
                            GError           **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  call = hear_call_new ();
  call->strings = g_strdupv ((char **) ids);
  call->number = buried;

  return hear_store_run_write (self, bury, call, error);
}

/**
 * hear_store_list_amendments:
 * @self: a store
 * @interview_id: an interview
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable) (element-type HearAmendment): those of my
 *   card of it, the oldest first
 */
GPtrArray *
hear_store_list_amendments (HearStore  *self,
                            const char *interview_id,
                            GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (interview_id != NULL, NULL);

  call = hear_call_new_list (g_object_unref);
  call->id = g_strdup (interview_id);
  call->other_id = g_strdup (hear_store_get_user_id (self));

  return hear_store_read_pointer (self, list, call, error);
}
