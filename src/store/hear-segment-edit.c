/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-segment-edit-private.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-people-rows-private.h"
#include "hear-transcript-rows-private.h"

#define SQL_OWNER "SELECT interview_id FROM transcript WHERE id = ? AND deleted_at IS NULL"
#define SQL_KNOWN "SELECT seq, text FROM segment WHERE id = ? AND transcript_id = ?"
#define SQL_BEFORE \
  "SELECT max (seq) FROM segment WHERE transcript_id = ? AND deleted_at IS NULL AND seq < ?"
#define SQL_AFTER \
  "SELECT min (seq) FROM segment WHERE transcript_id = ? AND deleted_at IS NULL AND seq > ?"
#define SQL_LAST "SELECT max (seq) FROM segment WHERE transcript_id = ? AND deleted_at IS NULL"
#define SQL_ORDER "SELECT id FROM segment WHERE transcript_id = ? AND deleted_at IS NULL ORDER BY seq"

/*
 * One edit of a transcript: what its segments are after it. Segments that are
 * known keep their place; a new one stands behind the segment that is listed
 * before it, else before the one listed after it, else at the end.
 */
typedef struct
{
  HearDatabase    *database;
  const HearCall  *call;
  char            *candidate_id;
  HearRecordBatch *batch;
  gint64           place;
} Edit;

static void
edit_clear (Edit *self)
{
  g_clear_pointer (&self->candidate_id, g_free);
  g_clear_pointer (&self->batch, hear_record_batch_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Edit, edit_clear)

static gboolean
find_owner (Edit    *self,
            GError **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (self->database, SQL_OWNER, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, self->call->id);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_DONE)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no transcript “%s”"), self->call->id);
  if (step != HEAR_STEP_ROW)
    return FALSE;

  self->candidate_id = hear_people_rows_find_candidate_of (self->database, hear_statement_get_text (row, 0), error);

  return self->candidate_id != NULL;
}

/* The place and the text of a segment as it is stored; step tells whether it
 * is. */
static HearStep
find_known (Edit       *self,
            const char *id,
            gint64     *seq,
            char      **text,
            GError    **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (self->database, SQL_KNOWN, error);
  HearStep step;

  if (row == NULL)
    return HEAR_STEP_FAILED;
  hear_statement_bind_text (row, 1, id);
  hear_statement_bind_text (row, 2, self->call->id);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_ROW)
    {
      *seq = hear_statement_get_int (row, 0);
      if (text != NULL)
        *text = g_strdup (hear_statement_get_text (row, 1));
    }

  return step;
}

/* A place beside another; none (FALSE in found) at the end of the transcript. */
static gboolean
find_beside (Edit       *self,
             const char *sql,
             gint64     *place,
             gboolean   *found,
             GError    **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (self->database, sql, error);
  int parameter;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, self->call->id);
  parameter = hear_statement_count (row);
  if (parameter > 1)
    hear_statement_bind_int (row, parameter, *place);
  if (hear_statement_step (row, error) != HEAR_STEP_ROW)
    return FALSE;
  *found = !hear_statement_is_null (row, 0);
  if (*found)
    *place = hear_statement_get_int (row, 0);

  return TRUE;
}

/* Opens gaps again where too many rows were put between two. */
static gboolean
renumber (Edit    *self,
          GError **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (self->database, SQL_ORDER, error);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, self->call->id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    g_ptr_array_add (ids, g_strdup (hear_statement_get_text (row, 0)));
  if (step == HEAR_STEP_FAILED)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      HearField  fields[] = { HEAR_INT ("seq", (i + 1) * HEAR_SEGMENT_GAP) };
      HearRecord record = HEAR_RECORD (HEAR_STORE_SEGMENT, g_ptr_array_index (ids, i), self->candidate_id, fields);

      record.batch = self->batch;
      if (!hear_record_save (self->database, &record, error))
        return FALSE;
    }

  return TRUE;
}

/* The first listed segment behind index that is stored. */
static HearStep
find_listed_after (Edit    *self,
                   guint    index,
                   gint64  *seq,
                   GError **error)
{
  GPtrArray *list = self->call->list;
  HearStep   step = HEAR_STEP_DONE;

  for (guint i = index + 1; step == HEAR_STEP_DONE && i < list->len; i++)
    step = find_known (self, hear_segment_get_id (g_ptr_array_index (list, i)), seq, NULL, error);

  return step;
}

/* Both neighbours of the new segment at index; 0 and MAXINT64 where there is
 * none. */
static gboolean
find_neighbours (Edit    *self,
                 guint    index,
                 gint64  *low,
                 gint64  *high,
                 GError **error)
{
  HearStep step;
  gboolean found;

  *low = *high = self->place;
  if (index > 0)
    {
      if (!find_beside (self, SQL_AFTER, high, &found, error))
        return FALSE;
      if (!found)
        *high = G_MAXINT64;
      return TRUE;
    }

  step = find_listed_after (self, index, high, error);
  if (step == HEAR_STEP_FAILED)
    return FALSE;
  *low = *high;
  if (!find_beside (self, step == HEAR_STEP_ROW ? SQL_BEFORE : SQL_LAST, low, &found, error))
    return FALSE;
  if (!found)
    *low = 0;
  if (step == HEAR_STEP_DONE)
    *high = G_MAXINT64;

  return TRUE;
}

static gboolean
find_place (Edit    *self,
            guint    index,
            GError **error)
{
  gint64 low;
  gint64 high;

  if (!find_neighbours (self, index, &low, &high, error))
    return FALSE;
  if (high != G_MAXINT64 && high - low < 2)
    {
      HearSegment *before = index > 0 ? g_ptr_array_index (self->call->list, index - 1) : NULL;

      if (!renumber (self, error) ||
          (before != NULL && find_known (self, hear_segment_get_id (before), &self->place, NULL, error) != HEAR_STEP_ROW) ||
          !find_neighbours (self, index, &low, &high, error))
        return FALSE;
    }
  self->place = high == G_MAXINT64 ? low + HEAR_SEGMENT_GAP : low + (high - low) / 2;

  return TRUE;
}

static gboolean
log_text (Edit       *self,
          const char *segment_id,
          const char *before,
          const char *after,
          GError    **error)
{
  const char      *user_id = hear_database_get_identity (self->database)->user_id;
  g_autofree char *id = hear_database_make_id (self->database);
  HearField        fields[] = {
           HEAR_TEXT ("segment_id", segment_id),
           HEAR_TEXT ("before", before),
           HEAR_TEXT ("after", after),
           HEAR_TEXT ("by", user_id),
           HEAR_INT ("at", hear_database_get_now (self->database)),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_TEXT_EDIT, id, self->candidate_id, fields);

  return hear_record_save (self->database, &record, error);
}

static gboolean
save_segment (Edit    *self,
              guint    index,
              GError **error)
{
  HearSegment     *segment = g_ptr_array_index (self->call->list, index);
  const char      *id = hear_segment_get_id (segment);
  g_autofree char *before = NULL;
  HearStep         step = find_known (self, id, &self->place, &before, error);
  HearSegmentRow   row = {
      .segment = segment,
      .transcript_id = self->call->id,
      .candidate_id = self->candidate_id,
      .edited = TRUE,
  };

  if (step == HEAR_STEP_FAILED ||
      (step == HEAR_STEP_DONE && !find_place (self, index, error)))
    return FALSE;
  row.seq = self->place;
  if (!hear_transcript_rows_save_segment (self->database, &row, error))
    return FALSE;

  return step == HEAR_STEP_DONE ||
         g_strcmp0 (before, hear_segment_get_text (segment)) == 0 ||
         log_text (self, id, before, hear_segment_get_text (segment), error);
}

static gboolean
remove_segment (Edit       *self,
                const char *id,
                GError    **error)
{
  HearRecord record = { .table = HEAR_STORE_SEGMENT, .id = id, .candidate_id = self->candidate_id };
  gint64     seq;
  HearStep   step = find_known (self, id, &seq, NULL, error);

  if (step == HEAR_STEP_DONE)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no segment “%s”"), id);

  return step == HEAR_STEP_ROW && hear_record_bury (self->database, &record, TRUE, error);
}

/**
 * hear_segment_edit_apply:
 * @database: the writer's connection, in a transaction
 * @input: a #HearCall: the transcript's id, the segments after the edit, the
 *   ids of those that are gone
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Saves an edit, with a record of each text that it changed.
 *
 * Returns: whether it is saved
 */
gboolean
hear_segment_edit_apply (HearDatabase *database,
                         gpointer      input,
                         GError      **error)
{
  g_auto(Edit) self = { .database = database, .call = input, .batch = hear_record_batch_new () };

  if (!find_owner (&self, error))
    return FALSE;
  for (guint i = 0; i < self.call->list->len; i++)
    if (!save_segment (&self, i, error))
      return FALSE;
  for (guint i = 0; self.call->strings != NULL && self.call->strings[i] != NULL; i++)
    if (!remove_segment (&self, self.call->strings[i], error))
      return FALSE;

  return hear_record_batch_finish (self.batch, database, HEAR_STORE_SEGMENT, self.call->id, error);
}
