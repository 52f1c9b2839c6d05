/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-draft.h"

#include "hear-store-state.h"
#include "hear-work.h"

/* What is being typed and is not yet part of anything: kept on this machine
 * until it is done, by a key that says what it is for. */

static gpointer
save_state (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  GStrv pair = data;

  hear_store_set_state (object, pair[0], pair[1], error);

  return NULL;
}

static gpointer
load_state (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return hear_store_get_state (object, data, NULL);
}

/* What is on its way there is newer than what the store has. */
static gpointer
pass_waiting (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return g_strdup (data);
}

/**
 * hear_draft_save:
 * @session: whose saver
 * @key: what it is for
 * @text: (nullable): what was typed so far, %NULL to forget it
 */
void
hear_draft_save (HearSession *session, const char *key, const char *text)
{
  HearWork    work = { .run = save_state, .free_data = (GDestroyNotify) g_strfreev };
  const char *pair[] = { key, text, NULL };

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (key != NULL);

  work.data = g_strdupv ((GStrv) pair);
  hear_saver_push (hear_session_get_saver (session), key, work);
}

/**
 * hear_draft_load_async:
 * @session: whose saver and store
 * @key: what it is for
 * @cancellable: (nullable): stops it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Looks for what was being typed when the program ended.
 */
void
hear_draft_load_async (HearSession *session, const char *key, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  HearWork work = { .run = load_state, .free_data = g_free, .free_result = g_free };
  GStrv    waiting;

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (key != NULL);

  waiting = hear_saver_find (hear_session_get_saver (session), key);
  if (waiting != NULL)
    work.run = pass_waiting;
  work.data = g_strdup (waiting != NULL ? waiting[1] : key);
  hear_work_async (hear_session_get_store (session), work, cancellable, callback, user_data);
}

/**
 * hear_draft_load_finish:
 * @object: what the callback was given
 * @result: what the callback was given
 * @error: where to put that it was stopped
 *
 * Returns: (transfer full) (nullable): what was typed, if anything was
 */
char *
hear_draft_load_finish (GObject *object, GAsyncResult *result, GError **error)
{
  return hear_work_finish (object, result, error);
}
