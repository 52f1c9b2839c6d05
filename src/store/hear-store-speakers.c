/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-speakers.h"

#include <glib/gi18n-lib.h>

#include "hear-enum.h"
#include "hear-error.h"
#include "hear-object-copy.h"
#include "hear-people-rows-private.h"
#include "hear-store-private.h"
#include "hear-transcript-rows-private.h"

#define SQL_KEY "SELECT speaker_key FROM participant WHERE id = ? AND interview_id = ? AND deleted_at IS NULL"
#define SQL_PART "SELECT part FROM participant WHERE id = ?"
#define SQL_NAME "SELECT name FROM participant WHERE id = ?"
#define SQL_TRANSCRIPT "SELECT transcript_id FROM interview WHERE id = ? AND transcript_id IS NOT NULL"
#define SQL_SAID \
  "SELECT id FROM segment WHERE transcript_id = ? AND speaker_key = ? AND deleted_at IS NULL ORDER BY seq"

/*
 * Two speakers who are one: what one of them said goes to the other, and the
 * one is removed, in one transaction. What went there is remembered by whoever
 * wants to take it back.
 */
typedef struct
{
  HearDatabase *database;
  HearCall     *call;
  char         *candidate_id;
  char         *transcript_id;
  char         *from_key;
  char         *into_key;
} Merge;

static void
merge_clear (Merge *self)
{
  g_clear_pointer (&self->candidate_id, g_free);
  g_clear_pointer (&self->transcript_id, g_free);
  g_clear_pointer (&self->from_key, g_free);
  g_clear_pointer (&self->into_key, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Merge, merge_clear)

/* As hear_database_get_text(), but none is an error. */
static char *
need (Merge      *self,
      const char *sql,
      const char *id,
      const char *second,
      GError    **error)
{
  g_autoptr(GError) failure = NULL;
  char *text = hear_database_get_text (self->database, sql, id, second, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (text == NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no speaker “%s”"), id);

  return text;
}

static gboolean
find_owner (Merge   *self,
            GError **error)
{
  g_autoptr(GError) failure = NULL;

  self->candidate_id = hear_people_rows_find_candidate_of (self->database, self->call->id, error);
  if (self->candidate_id == NULL)
    return FALSE;

  self->transcript_id = hear_database_get_text (self->database, SQL_TRANSCRIPT, self->call->id, NULL, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* The segments of a speaker, in their order. */
static GStrv
list_said (Merge      *self,
           const char *key,
           GError    **error)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(HearStatement) row = hear_database_prepare (self->database, SQL_SAID, error);
  HearStep step;

  if (row == NULL)
    return NULL;
  hear_statement_bind_text (row, 1, self->transcript_id);
  hear_statement_bind_text (row, 2, key);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    g_strv_builder_add (builder, hear_statement_get_text (row, 0));

  return step == HEAR_STEP_DONE ? g_strv_builder_end (builder) : NULL;
}

static gboolean
give (Merge      *self,
      GStrv       segments,
      const char *key,
      GError    **error)
{
  g_autoptr(HearRecordBatch) batch = hear_record_batch_new ();
  HearField fields[] = {
    HEAR_TEXT ("speaker_key", key),
    HEAR_TEXT ("edited_by", hear_database_get_identity (self->database)->user_id),
    HEAR_INT ("edited_at", hear_database_get_now (self->database)),
  };

  for (guint i = 0; segments[i] != NULL; i++)
    {
      HearRecord record = HEAR_RECORD (HEAR_STORE_SEGMENT, segments[i], self->candidate_id, fields);

      record.batch = batch;
      if (!hear_record_save (self->database, &record, error))
        return FALSE;
    }

  return segments[0] == NULL || hear_record_batch_finish (batch, self->database, HEAR_STORE_SEGMENT, self->transcript_id, error);
}

/* Who stays keeps the part, unless nobody has said which it is. */
static gboolean
hand_over_part (Merge   *self,
                GError **error)
{
  const char      *unknown = hear_enum_get_nick (HEAR_TYPE_PARTICIPANT_PART, HEAR_PARTICIPANT_PART_UNKNOWN);
  g_autofree char *from = need (self, SQL_PART, self->call->other_id, NULL, error);
  g_autofree char *into = from != NULL ? need (self, SQL_PART, self->call->text, NULL, error) : NULL;
  HearField        fields[] = { HEAR_TEXT ("part", from) };
  HearRecord       record = HEAR_RECORD (HEAR_STORE_PARTICIPANT, self->call->text, self->candidate_id, fields);

  if (into == NULL)
    return FALSE;

  return g_strcmp0 (into, unknown) != 0 || hear_record_save (self->database, &record, error);
}

static gboolean
merge_speakers (HearDatabase *database,
                gpointer      input,
                GError      **error)
{
  HearCall *call = input;
  g_auto(Merge) self = { .database = database, .call = call };
  g_auto(GStrv) said = NULL;
  HearRecord gone = { .table = HEAR_STORE_PARTICIPANT, .id = call->other_id };

  if (!find_owner (&self, error))
    return FALSE;
  self.from_key = need (&self, SQL_KEY, call->other_id, call->id, error);
  self.into_key = self.from_key != NULL ? need (&self, SQL_KEY, call->text, call->id, error) : NULL;
  if (self.into_key == NULL)
    return FALSE;
  said = list_said (&self, self.from_key, error);
  gone.candidate_id = self.candidate_id;
  if (said == NULL || !give (&self, said, self.into_key, error) || !hand_over_part (&self, error) ||
      !hear_record_bury (database, &gone, TRUE, error))
    return FALSE;
  call->result = g_steal_pointer (&said);
  call->free_result = (GDestroyNotify) g_strfreev;

  return TRUE;
}

static gboolean
save_back (Merge           *self,
           HearParticipant *participant,
           GError         **error)
{
  HearTranscriptOwner owner = { self->call->id, NULL, self->candidate_id };

  return hear_transcript_rows_save_participant (self->database, participant, &owner, -1, error);
}

/* What somebody gave to a third one meanwhile stays there. */
static gboolean
part_speakers (HearDatabase *database,
               gpointer      input,
               GError      **error)
{
  HearCall        *call = input;
  HearParticipant *from = g_ptr_array_index (call->list, 0);
  HearParticipant *into = g_ptr_array_index (call->list, 1);
  g_auto(Merge) self = { .database = database, .call = call };
  g_auto(GStrv) said = NULL;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) back = NULL;

  if (!find_owner (&self, error) || !save_back (&self, from, error) || !save_back (&self, into, error))
    return FALSE;
  said = list_said (&self, hear_participant_get_key (into), error);
  if (said == NULL)
    return FALSE;
  for (guint i = 0; call->strings[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) said, call->strings[i]))
      g_strv_builder_add (builder, call->strings[i]);
  back = g_strv_builder_end (builder);

  return give (&self, back, hear_participant_get_key (from), error);
}

static gboolean
remove_speaker (HearDatabase *database,
                gpointer      input,
                GError      **error)
{
  HearCall *call = input;
  g_auto(Merge) self = { .database = database, .call = call };
  g_auto(GStrv) said = NULL;
  g_autofree char *name = NULL;
  HearRecord       gone = { .table = HEAR_STORE_PARTICIPANT, .id = call->other_id };

  if (!find_owner (&self, error))
    return FALSE;
  self.from_key = need (&self, SQL_KEY, call->other_id, call->id, error);
  name = self.from_key != NULL ? need (&self, SQL_NAME, call->other_id, NULL, error) : NULL;
  said = name != NULL ? list_said (&self, self.from_key, error) : NULL;
  if (said == NULL)
    return FALSE;
  if (said[0] != NULL)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_CONFLICT, _ ("“%s” has turns in the transcript"), name);
      return FALSE;
    }
  gone.candidate_id = self.candidate_id;

  return hear_record_bury (database, &gone, TRUE, error);
}

/**
 * hear_store_merge_speakers:
 * @self: a store
 * @interview_id: an interview
 * @from_id: one of its participants, who goes
 * @into_id: another one, who said all that
 * @moved: (out) (optional) (transfer full): the ids of the segments that changed
 *   hands
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Makes one speaker of two. Who stays takes over the part of who goes, if they
 * had none.
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_merge_speakers (HearStore  *self,
                           const char *interview_id,
                           const char *from_id,
                           const char *into_id,
                           char     ***moved,
                           GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL && from_id != NULL && into_id != NULL, FALSE);
  g_return_val_if_fail (!g_str_equal (from_id, into_id), FALSE);

  call = hear_call_new ();
  call->id = g_strdup (interview_id);
  call->other_id = g_strdup (from_id);
  call->text = g_strdup (into_id);
  if (!hear_store_run_write (self, merge_speakers, call, error))
    return FALSE;
  if (moved != NULL)
    *moved = hear_call_steal (call);

  return TRUE;
}

/**
 * hear_store_part_speakers:
 * @self: a store
 * @interview_id: an interview
 * @from: who went, as they were
 * @into: who stayed, as they were
 * @moved: (array zero-terminated=1): what changed hands
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Takes [method@Store.merge_speakers] back.
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_part_speakers (HearStore       *self,
                          const char      *interview_id,
                          HearParticipant *from,
                          HearParticipant *into,
                          char           **moved,
                          GError         **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL && moved != NULL, FALSE);
  g_return_val_if_fail (HEAR_IS_PARTICIPANT (from) && HEAR_IS_PARTICIPANT (into), FALSE);

  call = hear_call_new ();
  call->id = g_strdup (interview_id);
  call->list = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (call->list, hear_object_copy (from));
  g_ptr_array_add (call->list, hear_object_copy (into));
  call->strings = g_strdupv (moved);

  return hear_store_run_write (self, part_speakers, call, error);
}

/**
 * hear_store_remove_speaker:
 * @self: a store
 * @interview_id: an interview
 * @participant_id: one of its participants
 * @error: where to put %HEAR_ERROR_NOT_FOUND, or %HEAR_ERROR_CONFLICT if they
 *   said something
 *
 * Removes somebody who says nothing.
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_remove_speaker (HearStore  *self,
                           const char *interview_id,
                           const char *participant_id,
                           GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (interview_id != NULL && participant_id != NULL, FALSE);

  call = hear_call_new ();
  call->id = g_strdup (interview_id);
  call->other_id = g_strdup (participant_id);

  return hear_store_run_write (self, remove_speaker, call, error);
}
