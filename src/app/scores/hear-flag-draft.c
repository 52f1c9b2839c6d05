/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-flag-draft.h"

#include "hear-draft.h"

#define NO_COMPETENCY "-"

/* Of each kind there is one for an interview, on this machine. */
static char *
make_key (HearFlagKind kind, const char *interview_id)
{
  return g_strdup_printf ("flag-draft:%c:%s", kind == HEAR_FLAG_BIAS ? 'b' : 't', interview_id);
}

void
hear_flag_draft_free (HearFlagDraft *self)
{
  if (self == NULL)
    return;

  g_free (self->competency_id);
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
  g_autofree char *key = NULL;
  g_autofree char *value = NULL;

  g_return_if_fail (HEAR_IS_MY_CARD (card));
  g_return_if_fail (interview_id != NULL);

  key = make_key (kind, interview_id);
  if (draft != NULL && *draft->reason != '\0')
    value = g_strdup_printf ("%s %" G_GINT64_FORMAT "\n%s", draft->competency_id != NULL ? draft->competency_id : NO_COMPETENCY, draft->at_ms, draft->reason);
  hear_draft_save (hear_my_card_get_session (card), key, value);
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
  g_autofree char *key = NULL;

  g_return_if_fail (HEAR_IS_MY_CARD (card));

  key = make_key (kind, hear_my_card_get_interview (card));
  hear_draft_load_async (hear_my_card_get_session (card), key, cancellable, callback, user_data);
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
  g_autofree char *value = hear_draft_load_finish (object, result, NULL);
  char            *text = value != NULL ? strchr (value, '\n') : NULL;
  char            *moment = text != NULL ? memchr (value, ' ', (gsize) (text - value)) : NULL;
  HearFlagDraft   *draft;

  if (moment == NULL)
    return NULL;

  *moment = '\0';
  draft = g_new0 (HearFlagDraft, 1);
  draft->competency_id = g_str_equal (value, NO_COMPETENCY) ? NULL : g_strdup (value);
  draft->at_ms = g_ascii_strtoll (moment + 1, NULL, 10);
  draft->reason = g_strdup (text + 1);

  return draft;
}
