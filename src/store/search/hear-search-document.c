/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-document-private.h"

#include "hear-digest.h"
#include "hear-people-rows-private.h"
#include "hear-search-text.h"

/* A facet is one word of the index: a letter and so much of a hash. */
#define FACET_LENGTH 16

#define SQL_FACETS                                        \
  "SELECT interview.role_id, candidate_id FROM interview" \
  " JOIN application ON application.id = application_id"  \
  " WHERE interview.id = ? AND interview.deleted_at IS NULL"
#define SQL_SEGMENTS                                                                      \
  "SELECT seq, speaker_key, breaks, text,"                                                \
  " (SELECT name FROM participant WHERE participant.interview_id = interview.id"          \
  " AND participant.speaker_key = segment.speaker_key AND participant.deleted_at IS NULL" \
  " ORDER BY position LIMIT 1)"                                                           \
  " FROM interview JOIN segment ON segment.transcript_id = interview.transcript_id"       \
  " WHERE interview.id = ? AND segment.deleted_at IS NULL ORDER BY seq"

/* Somebody else's private notes are nobody's business; their other notes, and
 * their quotes, show what they think before I have made up my mind. */
#define SQL_REMARKS                                                                       \
  "SELECT 1, note.id, text, NULL, at_ms AS moment FROM note"                              \
  " WHERE interview_id = ?1 AND deleted_at IS NULL AND (user_id = ?2 OR (private = 0"     \
  " AND EXISTS (SELECT 1 FROM scorecard AS mine WHERE mine.interview_id = ?1"             \
  " AND mine.user_id = ?2 AND mine.state = 'submitted' AND mine.deleted_at IS NULL)))"    \
  " UNION ALL "                                                                           \
  "SELECT 2, quote.id, quote.text,"                                                       \
  " (SELECT name FROM participant WHERE participant.interview_id = ?1"                    \
  " AND participant.speaker_key = segment.speaker_key AND participant.deleted_at IS NULL" \
  " ORDER BY position LIMIT 1), quote.start_ms FROM quote"                                \
  " JOIN segment ON segment.id = quote.segment_id"                                        \
  " WHERE quote.interview_id = ?1 AND quote.deleted_at IS NULL AND EXISTS"                \
  " (SELECT 1 FROM evidence JOIN rating ON rating.id = owner_id"                          \
  " JOIN scorecard ON scorecard.id = scorecard_id"                                        \
  " WHERE evidence.quote_id = quote.id AND evidence.deleted_at IS NULL"                   \
  " AND rating.deleted_at IS NULL AND scorecard.user_id = ?2)"                            \
  " ORDER BY moment, 2"

/* Documents are put together piece by piece. */
typedef struct
{
  HearSearchDocument *document;
  HearSearchTokens   *tokens;
  GHashTable         *facets; /* of speakers, by name */
} Builder;

/**
 * hear_search_document_write_facet:
 * @kind: what kind of facet
 * @value: an id, or a speaker's folded name
 *
 * Returns: (transfer full): the token that stands for it in the index
 */
char *
hear_search_document_write_facet (char        kind,
                                  const char *value)
{
  g_autofree char *hash = NULL;

  g_return_val_if_fail (value != NULL, NULL);

  hash = hear_digest_of_text (value);

  return g_strdup_printf ("%c%.*s", kind, FACET_LENGTH, hash);
}

static void
add_facet (HearSearchDocument *document,
           const char         *facet)
{
  g_string_append_printf (document->facets, "%s%s", document->facets->len > 0 ? " " : "", facet);
}

/* The number of a speaker, whose facet is worked out once. */
static int
find_speaker (Builder    *builder,
              const char *name)
{
  HearSearchPieces *pieces = builder->document->pieces;
  guint             known = pieces->speakers->len;
  char             *facet;
  int               number;

  if (name == NULL || *name == '\0')
    return -1;
  facet = g_hash_table_lookup (builder->facets, name);
  if (facet == NULL)
    {
      g_autofree char *folded = hear_people_rows_fold (name);

      facet = hear_search_document_write_facet (HEAR_SEARCH_SPEAKER, folded);
      g_hash_table_insert (builder->facets, g_strdup (name), facet);
    }
  number = hear_search_pieces_speak (pieces, facet);
  if (pieces->speakers->len > known)
    add_facet (builder->document, facet);

  return number;
}

static void
add_piece (Builder               *builder,
           const HearSearchPiece *piece,
           const char            *text)
{
  g_autofree char *spread = hear_search_text_spread (text);

  hear_search_pieces_add (builder->document->pieces, piece, hear_search_tokens_count (builder->tokens, spread));
  g_string_append (builder->document->text, spread);
  g_string_append_c (builder->document->text, '\n');
}

static gboolean
load_segments (HearDatabase *database,
               Builder      *builder,
               const char   *interview_id,
               GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_SEGMENTS, error);
  g_autofree char *speaker_key = NULL;
  guint            turn = 0;
  HearStep         step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, interview_id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      const char     *key = hear_statement_get_text (row, 1);
      HearSearchPiece piece = { .kind = HEAR_SEARCH_SEGMENT, .seq = hear_statement_get_int (row, 0) };

      if (g_strcmp0 (key, speaker_key) != 0 || hear_statement_get_int (row, 2) != 0)
        turn++;
      g_free (speaker_key);
      speaker_key = g_strdup (key);
      piece.turn = turn;
      piece.speaker = find_speaker (builder, hear_statement_get_text (row, 4));
      add_piece (builder, &piece, hear_statement_get_text (row, 3));
    }

  return step == HEAR_STEP_DONE;
}

static gboolean
load_remarks (HearDatabase *database,
              Builder      *builder,
              const char   *interview_id,
              GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_REMARKS, error);
  guint    turn = 0;
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, interview_id);
  hear_statement_bind_text (row, 2, hear_database_get_identity (database)->user_id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearSearchPiece piece = {
        .kind = (HearSearchKind) hear_statement_get_int (row, 0),
        .id = hear_statement_get_text (row, 1),
        .turn = ++turn,
      };

      piece.speaker = find_speaker (builder, hear_statement_get_text (row, 3));
      add_piece (builder, &piece, hear_statement_get_text (row, 2));
    }

  return step == HEAR_STEP_DONE;
}

/* Not a row if the interview was removed. */
static HearStep
load_facets (HearDatabase       *database,
             HearSearchDocument *document,
             const char         *interview_id,
             GError            **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_FACETS, error);
  HearStep step;

  if (row == NULL)
    return HEAR_STEP_FAILED;
  hear_statement_bind_text (row, 1, interview_id);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_ROW)
    {
      g_autofree char *role = hear_search_document_write_facet (HEAR_SEARCH_ROLE, hear_statement_get_text (row, 0));
      g_autofree char *candidate = hear_search_document_write_facet (HEAR_SEARCH_CANDIDATE, hear_statement_get_text (row, 1));

      add_facet (document, role);
      add_facet (document, candidate);
    }

  return step;
}

/**
 * hear_search_document_load:
 * @database: the writer's connection, in a transaction
 * @tokens: what cuts texts into words
 * @interview_id: an interview
 * @part: which of its documents
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable): what the index shall say of it, without
 *   pieces if there is nothing to say
 */
HearSearchDocument *
hear_search_document_load (HearDatabase     *database,
                           HearSearchTokens *tokens,
                           const char       *interview_id,
                           HearSearchPart    part,
                           GError          **error)
{
  g_autoptr(HearSearchDocument) document = g_new0 (HearSearchDocument, 1);
  g_autoptr(GHashTable) facets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Builder  builder = { document, tokens, facets };
  HearStep step;
  gboolean ok;

  g_return_val_if_fail (database != NULL && tokens != NULL && interview_id != NULL, NULL);

  document->text = g_string_new (NULL);
  document->facets = g_string_new (NULL);
  document->pieces = hear_search_pieces_new ();
  step = load_facets (database, document, interview_id, error);
  if (step == HEAR_STEP_DONE)
    return g_steal_pointer (&document);

  ok = step == HEAR_STEP_ROW && (part == HEAR_SEARCH_TRANSCRIPT ? load_segments (database, &builder, interview_id, error)
                                                                : load_remarks (database, &builder, interview_id, error));

  return ok ? g_steal_pointer (&document) : NULL;
}

/**
 * hear_search_document_free:
 * @self: (transfer full): a document
 */
void
hear_search_document_free (HearSearchDocument *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  if (self->facets != NULL)
    g_string_free (self->facets, TRUE);
  g_clear_pointer (&self->pieces, hear_search_pieces_free);
  g_free (self);
}
