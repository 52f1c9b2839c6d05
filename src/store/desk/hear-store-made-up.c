/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-made-up.h"

#include "hear-answer.h"
#include "hear-enum.h"
#include "hear-record-writer-private.h"
#include "hear-store-import-private.h"

#define SQL_KNOWN "SELECT id FROM interview WHERE id = ?"

/*
 * Interviews that nobody held pass the same door as everybody's. Only who
 * writes and what time it is are theirs: as long as one of them is written the
 * connection has an identity of its own.
 */
typedef struct
{
  HearDatabase *database;
  HearIdentity *user;
  HearIdentity  identity;
  const char   *candidate_id;
  const char   *interview_id;
} Writing;

static void
write_as (Writing          *self,
          HearMadeUpAuthor *author,
          gint64            at)
{
  g_set_object (&self->identity.clock, NULL);
  self->identity.clock = hear_clock_new_fixed (at);
  self->identity.user_id = author->id;
  self->identity.user_name = author->name;
  hear_database_set_identity (self->database, &self->identity);
}

static void
writing_clear (Writing *self)
{
  hear_database_set_identity (self->database, self->user);
  g_clear_object (&self->identity.clock);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, writing_clear)

static gboolean
save_author (Writing *self,
             GError **error)
{
  HearField  fields[] = { HEAR_TEXT ("display_name", self->identity.user_name) };
  HearRecord record = HEAR_RECORD (HEAR_STORE_USER, self->identity.user_id, NULL, fields);

  return hear_record_save (self->database, &record, error);
}

static gboolean
save_answers (Writing   *self,
              GPtrArray *answers,
              GError   **error)
{
  g_autoptr(HearRecordBatch) batch = hear_record_batch_new ();

  for (guint i = 0; i < answers->len; i++)
    {
      HearAnswer *answer = g_ptr_array_index (answers, i);
      HearField   fields[] = {
          HEAR_TEXT ("interview_id", self->interview_id),
          HEAR_TEXT ("question", hear_answer_get_question (answer)),
          HEAR_INT ("position", i),
          HEAR_INT ("start_ms", hear_answer_get_start_ms (answer)),
      };
      HearRecord record = HEAR_RECORD (HEAR_STORE_ANSWER, hear_answer_get_id (answer), self->candidate_id, fields);

      record.batch = batch;
      if (!hear_record_save (self->database, &record, error))
        return FALSE;
    }

  return answers->len == 0 || hear_record_batch_finish (batch, self->database, HEAR_STORE_ANSWER, self->interview_id, error);
}

static gboolean
save_rating (Writing         *self,
             HearRecordBatch *batch,
             const char      *card_id,
             HearRating      *rating,
             GError         **error)
{
  int         level = hear_rating_get_level (rating);
  const char *note = hear_rating_get_note (rating);
  HearField   fields[] = {
      HEAR_TEXT ("scorecard_id", card_id),
      HEAR_TEXT ("rubric_item_id", hear_rating_get_competency_id (rating)),
    level > HEAR_RATING_NO_EVIDENCE ? HEAR_INT ("level", level) : HEAR_NULL ("level"),
      HEAR_TEXT ("evidence_state", level > HEAR_RATING_NO_EVIDENCE ? "some" : "none"),
      HEAR_TEXT ("note", note != NULL ? note : ""),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_RATING, hear_rating_get_id (rating), self->candidate_id, fields);

  record.batch = batch;

  return hear_record_save (self->database, &record, error);
}

static gboolean
save_ratings (Writing       *self,
              HearScorecard *card,
              GError       **error)
{
  GListModel *ratings = hear_scorecard_get_ratings (card);
  g_autoptr(HearRecordBatch) batch = hear_record_batch_new ();

  for (guint i = 0; i < g_list_model_get_n_items (ratings); i++)
    {
      g_autoptr(HearRating) rating = g_list_model_get_item (ratings, i);

      if (!save_rating (self, batch, hear_scorecard_get_id (card), rating, error))
        return FALSE;
    }

  return hear_record_batch_finish (batch, self->database, HEAR_STORE_RATING, hear_scorecard_get_id (card), error);
}

static gboolean
save_card (Writing        *self,
           HearMadeUpCard *item,
           GError        **error)
{
  HearScorecard *card = item->card;
  const char    *recommendation = hear_enum_get_nick (HEAR_TYPE_RECOMMENDATION, (int) hear_scorecard_get_recommendation (card));
  HearField      fields[] = {
         HEAR_TEXT ("interview_id", self->interview_id),
         HEAR_TEXT ("rubric_version_id", hear_rubric_get_version_id (hear_scorecard_get_rubric (card))),
         HEAR_TEXT ("user_id", item->author->id),
         HEAR_TEXT ("state", "submitted"),
         HEAR_TEXT ("recommendation", recommendation),
         HEAR_TEXT ("feedback", hear_scorecard_get_feedback (card)),
         HEAR_INT ("opened_at", hear_scorecard_get_opened_at (card)),
         HEAR_INT ("submitted_at", hear_scorecard_get_submitted_at (card)),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_SCORECARD, hear_scorecard_get_id (card), self->candidate_id, fields);

  write_as (self, item->author, hear_scorecard_get_submitted_at (card));

  return save_author (self, error) && hear_record_save (self->database, &record, error) &&
         save_ratings (self, card, error);
}

static gboolean
save (Writing    *self,
      HearMadeUp *item,
      GError    **error)
{
  HearInterview *interview = item->interview;

  self->identity.dice = item->dice;
  write_as (self, item->author, hear_interview_get_held_at (interview));
  if (!save_author (self, error) || !hear_store_import_write (self->database, interview, error))
    return FALSE;
  self->interview_id = hear_interview_get_id (interview);
  self->candidate_id = hear_interview_get_candidate_id (interview);
  if (!save_answers (self, item->answers, error))
    return FALSE;
  for (guint i = 0; i < item->cards->len; i++)
    if (!save_card (self, g_ptr_array_index (item->cards, i), error))
      return FALSE;

  return TRUE;
}

/* Nobody wants a signal for each of a million rows. */
static void
announce_once (HearDatabase *database)
{
  g_autoptr(GPtrArray) changes = hear_database_steal_changes (database);

  if (changes->len > 0)
    hear_database_announce (database, HEAR_STORE_ALL, NULL);
}

static gboolean
add_items (HearDatabase *database,
           gpointer      input,
           GError      **error)
{
  HearCall     *call = input;
  HearIdentity *user = hear_database_get_identity (database);
  g_auto(Writing) self = { .database = database, .user = user };

  self.identity.library_id = user->library_id;
  self.identity.device_id = user->device_id;
  for (guint i = 0; i < call->list->len; i++)
    {
      HearMadeUp *item = g_ptr_array_index (call->list, i);
      g_autoptr(GError) failure = NULL;
      g_autofree char *known = hear_database_get_text (database, SQL_KNOWN, hear_interview_get_id (item->interview), NULL, &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (known != NULL)
        continue;
      if (!save (&self, item, error))
        return FALSE;
      announce_once (database);
      call->number++;
    }

  return TRUE;
}

/**
 * hear_store_add_made_up:
 * @self: a store
 * @items: (element-type HearMadeUp): interviews that nobody held
 * @error: where to put what SQLite says
 *
 * Takes them in as if those who made them had sat here at the time: all that
 * are not there yet, or none of them. Blocks.
 *
 * Returns: how many were added, -1 if something went wrong
 */
int
hear_store_add_made_up (HearStore *self,
                        GPtrArray *items,
                        GError   **error)
{
  g_autoptr(HearCall) call = hear_call_new ();

  g_return_val_if_fail (HEAR_IS_STORE (self), -1);
  g_return_val_if_fail (items != NULL, -1);

  call->list = g_ptr_array_ref (items);

  return hear_store_run_write (self, add_items, call, error) ? (int) call->number : -1;
}
