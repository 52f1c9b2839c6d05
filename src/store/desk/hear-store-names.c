/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-names.h"

#include "hear-interview-list-private.h"
#include "hear-statement-private.h"
#include "hear-store-private.h"
#include "hear-text.h"
#include "hear-word-match.h"

#define SQL_NAMES "SELECT id, folded FROM candidate WHERE deleted_at IS NULL"
#define SQL_INTERVIEWS                                                                                  \
  "SELECT interview.id, started_at FROM interview JOIN application ON application.id = application_id"  \
  " WHERE candidate_id = ?1 AND interview.deleted_at IS NULL AND (started_at, interview.id) < (?2, ?3)" \
  " ORDER BY started_at DESC, interview.id DESC LIMIT ?4"

/* What is between the parts of a cursor; no name has it. */
#define SEPARATOR "\n"

/* A candidate whose name matches. */
typedef struct
{
  char *id;
  char *name;
  guint score;
} Match;

static void
match_free (gpointer data)
{
  Match *match = data;

  g_free (match->id);
  g_free (match->name);
  g_free (match);
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *one = *(const Match *const *) a;
  const Match *other = *(const Match *const *) b;

  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  if (!g_str_equal (one->name, other->name))
    return g_strcmp0 (one->name, other->name);

  return g_strcmp0 (one->id, other->id);
}

static GPtrArray *
find_matches (HearDatabase *database,
              const char   *pattern,
              GError      **error)
{
  g_autoptr(GPtrArray) matches = g_ptr_array_new_with_free_func (match_free);
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_NAMES, error);
  HearStep step;

  if (row == NULL)
    return NULL;
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      const char *name = hear_statement_get_text (row, 1);
      guint       score = hear_word_match (name, pattern);
      Match      *match;

      if (score == 0)
        continue;
      match = g_new0 (Match, 1);
      match->id = g_strdup (hear_statement_get_text (row, 0));
      match->name = g_strdup (name);
      match->score = score;
      g_ptr_array_add (matches, match);
    }
  if (step != HEAR_STEP_DONE)
    return NULL;
  g_ptr_array_sort (matches, compare_matches);

  return g_steal_pointer (&matches);
}

/* Where a page ended: the row itself, so that what comes or goes before it
 * moves nothing. */
typedef struct
{
  Match  match;
  gint64 started_at;
  char  *interview_id;
} Cursor;

static Cursor *
cursor_parse (const char *text)
{
  g_auto(GStrv) parts = text != NULL ? g_strsplit (text, SEPARATOR, -1) : NULL;
  Cursor *self;

  if (parts == NULL || g_strv_length (parts) != 5)
    return NULL;

  self = g_new0 (Cursor, 1);
  self->match.score = (guint) g_ascii_strtoull (parts[0], NULL, 10);
  self->match.name = g_strdup (parts[1]);
  self->match.id = g_strdup (parts[2]);
  self->started_at = g_ascii_strtoll (parts[3], NULL, 10);
  self->interview_id = g_strdup (parts[4]);

  return self;
}

static void
cursor_free (Cursor *self)
{
  g_free (self->match.name);
  g_free (self->match.id);
  g_free (self->interview_id);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Cursor, cursor_free)

static char *
cursor_format (const Match *match,
               gint64       started_at,
               const char  *interview_id)
{
  return g_strdup_printf ("%u" SEPARATOR "%s" SEPARATOR "%s" SEPARATOR "%" G_GINT64_FORMAT SEPARATOR "%s",
                          match->score, match->name, match->id, started_at, interview_id);
}

/* What is put together: a page of ids, where it ends, and whether there is
 * more. */
typedef struct
{
  GPtrArray *ids;
  guint      limit;
  char      *next;
  gboolean   more;
} Page;

/* A candidate's interviews, behind those that the pages before showed. */
static gboolean
add_interviews (HearDatabase *database,
                const Match  *match,
                const Cursor *cursor,
                Page         *page,
                GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_INTERVIEWS, error);
  gboolean begun = cursor != NULL && g_str_equal (cursor->match.id, match->id);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, match->id);
  hear_statement_bind_int (row, 2, begun ? cursor->started_at : G_MAXINT64);
  hear_statement_bind_text (row, 3, begun ? cursor->interview_id : "");
  hear_statement_bind_int (row, 4, page->limit - page->ids->len + 1);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW && page->ids->len < page->limit)
    {
      g_ptr_array_add (page->ids, g_strdup (hear_statement_get_text (row, 0)));
      g_free (page->next);
      page->next = cursor_format (match, hear_statement_get_int (row, 1), hear_statement_get_text (row, 0));
    }
  page->more = step == HEAR_STEP_ROW;

  return step != HEAR_STEP_FAILED;
}

static gboolean
find_by_name (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  HearCall *call = input;
  g_autoptr(Cursor) cursor = cursor_parse (call->next);
  const Match *begun = cursor != NULL ? &cursor->match : NULL;
  g_autoptr(GPtrArray) matches = find_matches (database, call->text, error);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  Page page = { .ids = ids, .limit = (guint) call->number };

  g_clear_pointer (&call->next, g_free);
  for (guint i = 0; matches != NULL && i < matches->len && !page.more; i++)
    {
      const Match *match = g_ptr_array_index (matches, i);

      if (begun != NULL && compare_matches (&match, &begun) < 0)
        continue;
      if (!add_interviews (database, match, cursor, &page, error))
        {
          g_free (page.next);
          return FALSE;
        }
    }
  if (matches == NULL)
    return FALSE;

  if (page.more)
    call->next = g_steal_pointer (&page.next);
  g_free (page.next);
  g_ptr_array_add (ids, NULL);
  call->strings = g_strdupv ((char **) ids->pdata);

  return hear_interview_list_rows (database, call, error);
}

/**
 * hear_store_find_by_name:
 * @self: a store
 * @text: beginnings of words, as [func@word_match] takes them
 * @after: (nullable): where the page before ended
 * @limit: how many at most
 * @next: (out) (optional) (nullable): where this page ended, %NULL after the
 *   last
 * @error: where to put what SQLite says
 *
 * Returns: (transfer full) (nullable) (element-type HearInterview): a page of
 *   the interviews of the candidates whose names match, what matches best
 *   first, without their parts
 */
GPtrArray *
hear_store_find_by_name (HearStore  *self,
                         const char *text,
                         const char *after,
                         guint       limit,
                         char      **next,
                         GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (limit > 0, NULL);

  call = hear_call_new_list (g_object_unref);
  call->text = hear_text_fold (text);
  call->next = g_strdup (after);
  call->number = limit;
  if (!hear_store_run_read (self, find_by_name, call, error))
    return NULL;
  if (next != NULL)
    *next = g_steal_pointer (&call->next);

  return hear_call_steal (call);
}
