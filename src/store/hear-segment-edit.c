/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-segment-edit-private.h"

#include <glib/gi18n-lib.h>

#include "hear-digest.h"
#include "hear-error.h"
#include "hear-people-rows-private.h"
#include "hear-transcript-rows-private.h"

#define SQL_OWNER "SELECT interview_id FROM transcript WHERE id = ? AND deleted_at IS NULL"
#define SQL_KNOWN "SELECT seq, text FROM segment WHERE id = ? AND transcript_id = ?"
#define SQL_STATE \
  "SELECT deleted_at, text_hash, speaker_key, breaks FROM segment WHERE id = ? AND transcript_id = ?"
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
 *
 * Nothing is written over what somebody else did: each segment must stand in
 * the library as the edit found it.
 */
typedef struct
{
  HearDatabase    *database;
  HearCall        *call;
  char            *candidate_id;
  HearRecordBatch *batch;
  GHashTable      *base;
  gint64           place;
} Edit;

static void
edit_clear (Edit *self)
{
  g_clear_pointer (&self->candidate_id, g_free);
  g_clear_pointer (&self->batch, hear_record_batch_free);
  g_clear_pointer (&self->base, g_hash_table_unref);
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
is_unchanged (HearStatement *row,
              HearSegment   *base)
{
  g_autofree char *hash = hear_digest_of_text (hear_segment_get_text (base));

  return g_strcmp0 (hear_statement_get_text (row, 1), hash) == 0 &&
         g_strcmp0 (hear_statement_get_text (row, 2), hear_segment_get_speaker (base)) == 0 &&
         (hear_statement_get_int (row, 3) != 0) == hear_segment_get_breaks (base);
}

/* Whether a segment stands as the edit found it; one that it did not find must
 * not be there. */
static gboolean
check_segment (Edit       *self,
               const char *id,
               GError    **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (self->database, SQL_STATE, error);
  HearSegment *base = g_hash_table_lookup (self->base, id);
  gboolean     is_there;
  HearStep     step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, id);
  hear_statement_bind_text (row, 2, self->call->id);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_FAILED)
    return FALSE;
  if (step == HEAR_STEP_DONE && base != NULL)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no segment “%s”"), id);
      return FALSE;
    }

  is_there = step == HEAR_STEP_ROW && hear_statement_is_null (row, 0);
  if (is_there == (base != NULL) && (base == NULL || is_unchanged (row, base)))
    return TRUE;
  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_CONFLICT, _ ("This text was changed elsewhere meanwhile"));

  return FALSE;
}

/* Before anything is written: a conflict tells what stands there now. */
static gboolean
check_all (Edit    *self,
           GError **error)
{
  g_autoptr(GError) failure = NULL;

  for (guint i = 0; failure == NULL && i < self->call->base->len; i++)
    check_segment (self, hear_segment_get_id (g_ptr_array_index (self->call->base, i)), &failure);
  for (guint i = 0; failure == NULL && i < self->call->list->len; i++)
    check_segment (self, hear_segment_get_id (g_ptr_array_index (self->call->list, i)), &failure);
  if (failure == NULL)
    return TRUE;

  if (g_error_matches (failure, HEAR_ERROR, HEAR_ERROR_CONFLICT))
    {
      HearCall *call = self->call;

      call->result = hear_transcript_rows_list_segments (self->database, call->id, error);
      call->free_result = (GDestroyNotify) g_ptr_array_unref;
      if (call->result == NULL)
        return FALSE;
    }
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
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
  HearSegment     *base = g_hash_table_lookup (self->base, id);
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
  /* Listed for its place alone. */
  if (base != NULL && hear_segment_equal (base, segment))
    return TRUE;
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

  for (guint i = 0; i < self->call->list->len; i++)
    if (g_str_equal (hear_segment_get_id (g_ptr_array_index (self->call->list, i)), id))
      return TRUE;

  return hear_record_bury (self->database, &record, TRUE, error);
}

/**
 * hear_segment_edit_apply:
 * @database: the writer's connection, in a transaction
 * @input: a #HearCall: the transcript's id, the segments that the edit was made
 *   on, and those after it
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_CONFLICT, the
 *   latter with all segments as they are as the call's result
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

  self.base = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self.call->base->len; i++)
    g_hash_table_insert (self.base, (gpointer) hear_segment_get_id (g_ptr_array_index (self.call->base, i)), g_ptr_array_index (self.call->base, i));
  if (!find_owner (&self, error) || !check_all (&self, error))
    return FALSE;
  for (guint i = 0; i < self.call->list->len; i++)
    if (!save_segment (&self, i, error))
      return FALSE;
  for (guint i = 0; i < self.call->base->len; i++)
    if (!remove_segment (&self, hear_segment_get_id (g_ptr_array_index (self.call->base, i)), error))
      return FALSE;

  return hear_record_batch_finish (self.batch, database, HEAR_STORE_SEGMENT, self.call->id, error);
}
