/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-rows-private.h"

#include "hear-digest.h"
#include "hear-enum.h"

#define SQL_LOAD "SELECT language, engine, verbatim, times FROM transcript WHERE id = ? AND deleted_at IS NULL"
#define SQL_SEGMENTS                                                           \
  "SELECT id, start_ms, end_ms, speaker_key, text, breaks, words FROM segment" \
  " WHERE transcript_id = ? AND deleted_at IS NULL ORDER BY seq"
#define SQL_PARTICIPANTS                                \
  "SELECT id, speaker_key, name, part FROM participant" \
  " WHERE interview_id = ? AND deleted_at IS NULL ORDER BY position"

/**
 * hear_transcript_rows_save_segment:
 * @database: the writer's connection, in a transaction
 * @row: a segment that has its id, and its place
 * @error: where to put what SQLite says
 *
 * Returns: whether it is saved
 */
gboolean
hear_transcript_rows_save_segment (HearDatabase         *database,
                                   const HearSegmentRow *row,
                                   GError              **error)
{
  HearSegment     *segment = row->segment;
  const char      *text = hear_segment_get_text (segment);
  g_autofree char *hash = hear_digest_of_text (text);
  g_autoptr(GBytes) words = hear_words_pack (hear_segment_get_words (segment));
  HearField fields[] = {
    HEAR_TEXT ("transcript_id", row->transcript_id),
    HEAR_INT ("seq", row->seq),
    HEAR_INT ("start_ms", hear_segment_get_start_ms (segment)),
    HEAR_INT ("end_ms", hear_segment_get_end_ms (segment)),
    HEAR_TEXT ("speaker_key", hear_segment_get_speaker (segment)),
    HEAR_INT ("breaks", hear_segment_get_breaks (segment)),
    HEAR_TEXT ("text", text),
    HEAR_TEXT ("text_hash", hash),
    HEAR_BYTES ("words", words),
    HEAR_NULL ("deleted_at"),
    HEAR_TEXT ("edited_by", hear_database_get_identity (database)->user_id),
    HEAR_INT ("edited_at", row->edited ? hear_database_get_now (database) : 0),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_SEGMENT, hear_segment_get_id (segment), row->candidate_id, fields);

  record.batch = row->batch;
  /* Who edited it is the last pair. */
  if (!row->edited)
    record.n_fields -= 2;

  return hear_record_save (database, &record, error);
}

/**
 * hear_transcript_rows_save_participant:
 * @database: the writer's connection, in a transaction
 * @participant: a speaker who has an id
 * @owner: in which interview
 * @position: its place among the speakers, from 0; -1 to keep the one it has
 * @error: where to put what SQLite says
 *
 * Returns: whether it is saved
 */
gboolean
hear_transcript_rows_save_participant (HearDatabase              *database,
                                       HearParticipant           *participant,
                                       const HearTranscriptOwner *owner,
                                       gint64                     position,
                                       GError                   **error)
{
  const char *key = hear_participant_get_key (participant);
  const char *name = hear_participant_get_name (participant);
  HearField   fields[] = {
      HEAR_TEXT ("interview_id", owner->interview_id),
      HEAR_TEXT ("name", name != NULL ? name : ""),
      HEAR_TEXT ("part", hear_enum_get_nick (HEAR_TYPE_PARTICIPANT_PART, (int) hear_participant_get_part (participant))),
      HEAR_TEXT ("speaker_key", key != NULL ? key : ""),
      HEAR_NULL ("deleted_at"),
      HEAR_INT ("position", position),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_PARTICIPANT, hear_participant_get_id (participant), owner->candidate_id, fields);

  if (position < 0)
    record.n_fields--;

  return hear_record_save (database, &record, error);
}

static gboolean
save_segments (HearDatabase              *database,
               HearTranscript            *transcript,
               const HearTranscriptOwner *owner,
               GError                   **error)
{
  g_autoptr(HearRecordBatch) batch = hear_record_batch_new ();
  HearSegmentRow row = {
    .transcript_id = hear_transcript_get_id (transcript),
    .candidate_id = owner->candidate_id,
    .batch = batch,
  };

  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    {
      row.segment = hear_transcript_get_segment (transcript, i);
      row.seq = (i + 1) * HEAR_SEGMENT_GAP;
      if (!hear_transcript_rows_save_segment (database, &row, error))
        return FALSE;
    }

  return hear_record_batch_finish (batch, database, HEAR_STORE_SEGMENT, row.transcript_id, error);
}

/**
 * hear_transcript_rows_save:
 * @database: the writer's connection, in a transaction
 * @transcript: a transcript all parts of which have ids
 * @owner: whose it is
 * @error: where to put what SQLite says
 *
 * Saves it with its speakers and segments.
 *
 * Returns: whether it is saved
 */
gboolean
hear_transcript_rows_save (HearDatabase              *database,
                           HearTranscript            *transcript,
                           const HearTranscriptOwner *owner,
                           GError                   **error)
{
  GListModel *speakers = hear_transcript_get_speakers (transcript);
  HearField   fields[] = {
      HEAR_TEXT ("interview_id", owner->interview_id),
      HEAR_TEXT ("recording_id", owner->recording_id),
      HEAR_TEXT ("engine", hear_transcript_get_engine (transcript)),
      HEAR_TEXT ("language", hear_transcript_get_language (transcript)),
      HEAR_TEXT ("verbatim", hear_enum_get_nick (HEAR_TYPE_VERBATIM, (int) hear_transcript_get_verbatim (transcript))),
      HEAR_TEXT ("times", hear_enum_get_nick (HEAR_TYPE_TRANSCRIPT_TIMES, (int) hear_transcript_get_times (transcript))),
      HEAR_INT ("created_at", hear_database_get_now (database)),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_TRANSCRIPT, hear_transcript_get_id (transcript), owner->candidate_id, fields);

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      if (!hear_transcript_rows_save_participant (database, speaker, owner, i, error))
        return FALSE;
    }

  return hear_record_save (database, &record, error) && save_segments (database, transcript, owner, error);
}

static gboolean
load_speakers (HearDatabase   *database,
               HearTranscript *transcript,
               const char     *interview_id,
               GError        **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_PARTICIPANTS, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, interview_id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearParticipant *speaker = hear_transcript_add_speaker (transcript, hear_statement_get_text (row, 1),
                                                              hear_statement_get_text (row, 2));

      hear_participant_set_id (speaker, hear_statement_get_text (row, 0));
      hear_participant_set_part (speaker, (HearParticipantPart) hear_enum_from_nick (HEAR_TYPE_PARTICIPANT_PART, hear_statement_get_text (row, 3), 0));
    }

  return step == HEAR_STEP_DONE;
}

static HearSegment *
read_segment (HearStatement *row,
              GError       **error)
{
  const char *text = hear_statement_get_text (row, 4);
  g_autoptr(GBytes) bytes = hear_statement_dup_bytes (row, 6);
  g_autoptr(GArray) words = hear_words_unpack (bytes, text, error);
  HearSegment *segment;

  if (words == NULL)
    return NULL;

  segment = hear_segment_new (hear_statement_get_int (row, 1), hear_statement_get_int (row, 2),
                              hear_statement_get_text (row, 3), text);
  hear_segment_set_id (segment, hear_statement_get_text (row, 0));
  hear_segment_set_breaks (segment, hear_statement_get_int (row, 5) != 0);
  hear_segment_set_words (segment, words);

  return segment;
}

static gboolean
load_segments (HearDatabase   *database,
               HearTranscript *transcript,
               GError        **error)
{
  g_autoptr(GPtrArray) segments = hear_transcript_rows_list_segments (database, hear_transcript_get_id (transcript), error);

  for (guint i = 0; segments != NULL && i < segments->len; i++)
    hear_transcript_append_segment (transcript, g_ptr_array_index (segments, i));

  return segments != NULL;
}

/**
 * hear_transcript_rows_list_segments:
 * @database: a connection
 * @transcript_id: a transcript
 * @error: where to put %HEAR_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable) (element-type HearSegment): its segments
 *   in order
 */
GPtrArray *
hear_transcript_rows_list_segments (HearDatabase *database,
                                    const char   *transcript_id,
                                    GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_SEGMENTS, error);
  g_autoptr(GPtrArray) segments = g_ptr_array_new_with_free_func (g_object_unref);
  HearStep step;

  if (row == NULL)
    return NULL;
  hear_statement_bind_text (row, 1, transcript_id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearSegment *segment = read_segment (row, error);

      if (segment == NULL)
        return NULL;
      g_ptr_array_add (segments, segment);
    }

  return step == HEAR_STEP_DONE ? g_steal_pointer (&segments) : NULL;
}

/**
 * hear_transcript_rows_load:
 * @database: a connection
 * @transcript_id: a transcript
 * @interview_id: whose speakers it has
 * @error: where to put %HEAR_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): the transcript with its speakers and
 *   segments; %NULL without error if it was removed
 */
HearTranscript *
hear_transcript_rows_load (HearDatabase *database,
                           const char   *transcript_id,
                           const char   *interview_id,
                           GError      **error)
{
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_LOAD, error);

  if (row == NULL)
    return NULL;
  hear_statement_bind_text (row, 1, transcript_id);
  if (hear_statement_step (row, error) != HEAR_STEP_ROW)
    return NULL;

  hear_transcript_set_id (transcript, transcript_id);
  hear_transcript_set_language (transcript, hear_statement_get_text (row, 0));
  hear_transcript_set_engine (transcript, hear_statement_get_text (row, 1));
  hear_transcript_set_verbatim (transcript, (HearVerbatim) hear_enum_from_nick (HEAR_TYPE_VERBATIM, hear_statement_get_text (row, 2), 0));
  hear_transcript_set_times (transcript, (HearTranscriptTimes) hear_enum_from_nick (HEAR_TYPE_TRANSCRIPT_TIMES, hear_statement_get_text (row, 3), 0));

  if (!load_speakers (database, transcript, interview_id, error) ||
      !load_segments (database, transcript, error))
    return NULL;

  return g_steal_pointer (&transcript);
}
