/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-rows-private.h"

#include <string.h>

#include "hear-search-text.h"
#include "hear-words.h"

#define SQL_OWNER                                                                                      \
  "SELECT candidate.name, role.title, started_at FROM interview"                                       \
  " JOIN application ON application.id = application_id JOIN candidate ON candidate.id = candidate_id" \
  " JOIN role ON role.id = interview.role_id WHERE interview.id = ? AND interview.deleted_at IS NULL"

/* id, segment, text, moment, who, words */
#define SQL_SEGMENT                                                                       \
  "SELECT segment.id, segment.id, text, start_ms,"                                        \
  " (SELECT name FROM participant WHERE participant.interview_id = interview.id"          \
  " AND participant.speaker_key = segment.speaker_key AND participant.deleted_at IS NULL" \
  " ORDER BY position LIMIT 1), words"                                                    \
  " FROM interview JOIN segment ON segment.transcript_id = interview.transcript_id"       \
  " WHERE interview.id = ?1 AND seq = ?2 AND segment.deleted_at IS NULL LIMIT 1"
#define SQL_NOTE                                                                                   \
  "SELECT note.id, NULL, text, at_ms, display_name, NULL FROM note JOIN user ON user.id = user_id" \
  " WHERE interview_id = ?1 AND note.id = ?2 AND note.deleted_at IS NULL"
#define SQL_QUOTE                                                                         \
  "SELECT quote.id, segment_id, quote.text, quote.start_ms,"                              \
  " (SELECT name FROM participant WHERE participant.interview_id = ?1"                    \
  " AND participant.speaker_key = segment.speaker_key AND participant.deleted_at IS NULL" \
  " ORDER BY position LIMIT 1), NULL FROM quote JOIN segment ON segment.id = segment_id"  \
  " WHERE quote.interview_id = ?1 AND quote.id = ?2 AND quote.deleted_at IS NULL"

static const char *const queries[] = { SQL_SEGMENT, SQL_NOTE, SQL_QUOTE };

/* Tokens of the index as bytes of the text. Marks touch where a phrase was
 * found twice; the index's order is that of the text. */
static GArray *
find_marks (HearSearchTokens *tokens,
            const char       *text,
            GArray           *found)
{
  g_autofree char *spread = hear_search_text_spread (text);
  g_autoptr(GArray) words = hear_search_tokens_find (tokens, spread);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (HearTextRange));
  guint   end = 0;

  for (guint i = 0; i < found->len; i++)
    {
      HearTextRange piece = g_array_index (found, HearTextRange, i);
      HearTextRange mark;

      /* Somebody may have changed the text since it was indexed. */
      if (piece.end > words->len || piece.start >= piece.end)
        continue;
      mark.start = hear_search_text_unspread (text, g_array_index (words, HearTextRange, piece.start).start);
      mark.end = hear_search_text_unspread (text, g_array_index (words, HearTextRange, piece.end - 1).end);
      mark.start = MAX (mark.start, end);
      if (mark.start >= mark.end)
        continue;
      end = mark.end;
      g_array_append_val (marks, mark);
    }

  return marks;
}

/* The moment of the first mark, if the words have times. */
static gint64
find_moment (HearStatement *row,
             const char    *text,
             GArray        *marks)
{
  g_autoptr(GBytes) bytes = hear_statement_dup_bytes (row, 5);
  g_autoptr(GArray) words = NULL;
  guint at;

  if (hear_statement_is_null (row, 5) || marks->len == 0)
    return hear_statement_get_int (row, 3);
  at = g_array_index (marks, HearTextRange, 0).start;
  words = hear_words_unpack (bytes, text, NULL);
  for (guint i = 0; words != NULL && i < words->len; i++)
    if (hear_words_index (words, i).end > at)
      return hear_words_index (words, i).start_ms;

  return hear_statement_get_int (row, 3);
}

/**
 * hear_search_rows_load_owner:
 * @database: a connection
 * @interview_id: an interview
 * @owner: (inout): what it is filled into; its id stays %NULL if the interview
 *   was removed
 * @error: where to put what SQLite says
 *
 * Returns: whether nothing went wrong
 */
gboolean
hear_search_rows_load_owner (HearDatabase    *database,
                             const char      *interview_id,
                             HearSearchOwner *owner,
                             GError         **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_OWNER, error);
  HearStep step;

  hear_search_owner_clear (owner);
  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, interview_id);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_ROW)
    {
      owner->id = g_strdup (interview_id);
      owner->candidate = g_strdup (hear_statement_get_text (row, 0));
      owner->role = g_strdup (hear_statement_get_text (row, 1));
      owner->held_at = hear_statement_get_int (row, 2);
    }

  return step != HEAR_STEP_FAILED;
}

/**
 * hear_search_owner_clear:
 * @self: an interview
 */
void
hear_search_owner_clear (HearSearchOwner *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->candidate, g_free);
  g_clear_pointer (&self->role, g_free);
}

/**
 * hear_search_rows_load:
 * @database: a connection
 * @tokens: what cuts texts into words
 * @owner: the interview
 * @match: where something was found
 * @error: where to put what SQLite says; not set if it is no longer there
 *
 * Returns: (transfer full) (nullable): the hit
 */
HearSearchHit *
hear_search_rows_load (HearDatabase          *database,
                       HearSearchTokens      *tokens,
                       const HearSearchOwner *owner,
                       const HearSearchMatch *match,
                       GError               **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, queries[match->piece.kind], error);
  g_autoptr(GArray) marks = NULL;
  g_autofree char *text = NULL;
  g_autofree char *snippet = NULL;
  HearSearchFacts  facts = {
     .interview_id = owner->id,
     .candidate = owner->candidate,
     .role = owner->role,
     .held_at = owner->held_at,
     .kind = match->piece.kind,
  };

  if (row == NULL)
    return NULL;
  hear_statement_bind_text (row, 1, owner->id);
  if (match->piece.kind == HEAR_SEARCH_SEGMENT)
    hear_statement_bind_int (row, 2, match->piece.seq);
  else
    hear_statement_bind_text (row, 2, match->piece.id);
  if (hear_statement_step (row, error) != HEAR_STEP_ROW)
    return NULL;

  text = g_strdup (hear_statement_get_text (row, 2));
  marks = find_marks (tokens, text, match->marks);
  facts.start_ms = find_moment (row, text, marks);
  snippet = hear_search_text_cut (text, marks);
  g_strdelimit (snippet, "\n\r\t", ' ');
  facts.id = hear_statement_get_text (row, 0);
  facts.segment_id = hear_statement_get_text (row, 1);
  facts.speaker = hear_statement_get_text (row, 4);
  facts.snippet = snippet;

  return hear_search_hit_new (&facts, marks);
}
