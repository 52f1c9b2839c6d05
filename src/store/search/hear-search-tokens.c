/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-tokens-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-error.h"
#include "hear-text.h"

struct _HearSearchTokens
{
  fts5_tokenizer tokenizer;
  Fts5Tokenizer *instance;
};

static fts5_api *
find_api (HearDatabase *database,
          GError      **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  fts5_api *api = NULL;
  int       code = sqlite3_prepare_v2 (hear_database_get_handle (database), "SELECT fts5 (?)", -1, &stmt, NULL);

  if (code != SQLITE_OK)
    {
      hear_database_fail (database, code, error);
      return NULL;
    }
  sqlite3_bind_pointer (stmt, 1, (gpointer) &api, "fts5_api_ptr", NULL);
  sqlite3_step (stmt);
  if (api == NULL)
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_FAILED, _ ("This SQLite cannot search texts"));

  return api;
}

static void
add_hit (GArray *hits,
         int     a,
         int     b)
{
  gint32 pair[] = { a, b };

  g_array_append_vals (hits, pair, 2);
}

/* Where the words of the query are in the text of the row: first how many
 * phrases there are and the length of each, then pairs of a phrase and the
 * token with which it begins there. */
static void
find_hits (const Fts5ExtensionApi *api,
           Fts5Context            *context,
           sqlite3_context        *result,
           int                     n_values,
           sqlite3_value         **values)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (gint32));
  int     n_phrases = api->xPhraseCount (context);
  int     n_hits = 0;
  gsize   size;

  add_hit (hits, n_phrases, 0);
  for (int i = 0; i < n_phrases; i++)
    add_hit (hits, api->xPhraseSize (context, i), 0);
  api->xInstCount (context, &n_hits);
  for (int i = 0; i < n_hits; i++)
    {
      int phrase = 0;
      int column = 0;
      int token = 0;

      if (api->xInst (context, i, &phrase, &column, &token) == SQLITE_OK && column == 0)
        add_hit (hits, phrase, token);
    }

  size = hits->len * sizeof (gint32);
  sqlite3_result_blob (result, g_array_free (hits, FALSE), (int) size, g_free);
}

/**
 * hear_search_tokens_install:
 * @database: a connection that was just opened
 * @error: where to put what SQLite says
 *
 * Gives the connection the function search_hits(), with which a query asks
 * where its words are.
 *
 * Returns: whether it has it
 */
gboolean
hear_search_tokens_install (HearDatabase *database,
                            GError      **error)
{
  fts5_api *api;
  int       code;

  g_return_val_if_fail (database != NULL, FALSE);

  api = find_api (database, error);
  if (api == NULL)
    return FALSE;
  code = api->xCreateFunction (api, "search_hits", NULL, find_hits, NULL);
  if (code != SQLITE_OK)
    hear_database_fail (database, code, error);

  return code == SQLITE_OK;
}

/**
 * hear_search_tokens_new:
 * @database: a connection
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable): what cuts texts into words; goes before
 *   the connection
 */
HearSearchTokens *
hear_search_tokens_new (HearDatabase *database,
                        GError      **error)
{
  /* As the index of the schema says. */
  const char *arguments[] = { "remove_diacritics", "2" };
  g_autoptr(HearSearchTokens) self = g_new0 (HearSearchTokens, 1);
  fts5_api *api;
  gpointer  data = NULL;
  int       code;

  g_return_val_if_fail (database != NULL, NULL);

  api = find_api (database, error);
  if (api == NULL)
    return NULL;
  code = api->xFindTokenizer (api, "unicode61", &data, &self->tokenizer);
  if (code == SQLITE_OK)
    code = self->tokenizer.xCreate (data, arguments, G_N_ELEMENTS (arguments), &self->instance);
  if (code == SQLITE_OK)
    return g_steal_pointer (&self);

  hear_database_fail (database, code, error);

  return NULL;
}

/**
 * hear_search_tokens_free:
 * @self: (transfer full): what cut texts into words
 */
void
hear_search_tokens_free (HearSearchTokens *self)
{
  if (self->instance != NULL)
    self->tokenizer.xDelete (self->instance);
  g_free (self);
}

static int
count_token (void       *data,
             int         flags,
             const char *token,
             int         length,
             int         start,
             int         end)
{
  guint *n = data;

  if ((flags & FTS5_TOKEN_COLOCATED) == 0)
    ++*n;

  return SQLITE_OK;
}

static int
add_token (void       *data,
           int         flags,
           const char *token,
           int         length,
           int         start,
           int         end)
{
  HearTextRange range = { (guint) start, (guint) end };

  if ((flags & FTS5_TOKEN_COLOCATED) == 0)
    g_array_append_val (data, range);

  return SQLITE_OK;
}

/**
 * hear_search_tokens_count:
 * @self: what cuts texts into words
 * @text: UTF-8
 *
 * Returns: how many words the index sees in it
 */
guint
hear_search_tokens_count (HearSearchTokens *self,
                          const char       *text)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL && text != NULL, 0);

  self->tokenizer.xTokenize (self->instance, &n, FTS5_TOKENIZE_DOCUMENT, text, (int) strlen (text), count_token);

  return n;
}

/**
 * hear_search_tokens_find:
 * @self: what cuts texts into words
 * @text: UTF-8
 *
 * Returns: (transfer full) (element-type HearTextRange): the words that the
 *   index sees in it, in bytes
 */
GArray *
hear_search_tokens_find (HearSearchTokens *self,
                         const char       *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (HearTextRange));

  g_return_val_if_fail (self != NULL && text != NULL, ranges);

  self->tokenizer.xTokenize (self->instance, ranges, FTS5_TOKENIZE_DOCUMENT, text, (int) strlen (text), add_token);

  return ranges;
}
