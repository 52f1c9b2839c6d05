/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-flag-draft.h"

#include "hear-store-state.h"
#include "hear-work.h"

/* Of each kind there is one for an interview, on this machine. */
static char *
make_key (HearFlagKind kind, const char *interview_id)
{
  return g_strdup_printf ("flag-draft:%c:%s", kind == HEAR_FLAG_BIAS ? 'b' : 't', interview_id);
}

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

void
hear_flag_draft_free (HearFlagDraft *self)
{
  if (self == NULL)
    return;

  g_free (self->reason);
  g_free (self);
}

/**
 * hear_flag_draft_save:
 * @card: whose card
 * @interview_id: its interview
 * @kind: what is flagged
 * @draft: (nullable): what was typed so far, %NULL once it is flagged or not to
 *   be
 */
void
hear_flag_draft_save (HearMyCard *card, const char *interview_id, HearFlagKind kind, const HearFlagDraft *draft)
{
  HearWork         work = { .run = save_state, .free_data = (GDestroyNotify) g_strfreev };
  g_autofree char *key = NULL;
  g_autofree char *value = NULL;
  const char      *pair[3] = { NULL };

  g_return_if_fail (HEAR_IS_MY_CARD (card));
  g_return_if_fail (interview_id != NULL);

  key = make_key (kind, interview_id);
  if (draft != NULL && *draft->reason != '\0')
    value = g_strdup_printf ("%u %" G_GINT64_FORMAT "\n%s", draft->about, draft->at_ms, draft->reason);
  pair[0] = key;
  pair[1] = value != NULL ? value : "";
  work.data = g_strdupv ((GStrv) pair);
  hear_saver_push (hear_session_get_saver (hear_my_card_get_session (card)), key, work);
}

/**
 * hear_flag_draft_load:
 * @card: my card
 * @kind: what is to be flagged
 * @cancellable: (nullable): stops it
 * @callback: called with what [func@flag_draft_read] reads
 * @user_data: for @callback
 *
 * Looks for what was being typed when the program ended.
 */
void
hear_flag_draft_load (HearMyCard *card, HearFlagKind kind, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  HearWork         work = { .run = load_state, .free_data = g_free, .free_result = g_free };
  g_autofree char *key = NULL;
  HearSession     *session;
  GStrv            waiting;

  g_return_if_fail (HEAR_IS_MY_CARD (card));

  session = hear_my_card_get_session (card);
  key = make_key (kind, hear_my_card_get_interview (card));
  waiting = hear_saver_find (hear_session_get_saver (session), key);
  if (waiting != NULL)
    work.run = pass_waiting;
  work.data = waiting != NULL ? g_strdup (waiting[1]) : g_steal_pointer (&key);
  hear_work_async (hear_session_get_store (session), work, cancellable, callback, user_data);
}

/**
 * hear_flag_draft_read:
 * @object: what the callback got
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable): what was being typed, if anything was
 */
HearFlagDraft *
hear_flag_draft_read (GObject *object, GAsyncResult *result)
{
  g_autofree char *value = hear_work_finish (object, result, NULL);
  char            *text = value != NULL ? strchr (value, '\n') : NULL;
  char            *rest = NULL;
  HearFlagDraft   *draft;

  if (text == NULL)
    return NULL;

  draft = g_new0 (HearFlagDraft, 1);
  draft->about = (guint) g_ascii_strtoull (value, &rest, 10);
  draft->at_ms = g_ascii_strtoll (rest, NULL, 10);
  draft->reason = g_strdup (text + 1);

  return draft;
}
