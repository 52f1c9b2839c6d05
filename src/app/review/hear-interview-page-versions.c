/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-store-versions.h"
#include "hear-undo.h"

/* The transcript that another took the place of: the page goes back to it, also
 * when nobody remembers the toast that offered it, and forth again. */

typedef struct
{
  HearSession *session; /* of one that somebody asked for; an undo has none */
  char        *id;
  char        *transcript_id; /* where to; NULL for the newest of the others */
  char        *left_id;       /* where from */
} Return;

static void
return_free (gpointer data)
{
  Return *self = data;

  g_clear_object (&self->session);
  g_free (self->id);
  g_free (self->transcript_id);
  g_free (self->left_id);
  g_free (self);
}

static gpointer
return_transcript (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Return *self = data;

  hear_store_return_transcript (object, self->id, self->transcript_id, error);

  return NULL;
}

/**
 * hear_interview_page_make_return:
 * @id: an interview
 * @transcript_id: (nullable): one of its transcripts, %NULL for the newest
 *   that is not shown
 *
 * Returns: what goes back to that transcript
 */
HearWork
hear_interview_page_make_return (const char *id, const char *transcript_id)
{
  HearWork work = { .run = return_transcript, .free_data = return_free };
  Return  *data = g_new0 (Return, 1);

  data->id = g_strdup (id);
  data->transcript_id = g_strdup (transcript_id);
  work.data = data;

  return work;
}

static void
returned_cb (gpointer data, const GError *refusal)
{
  Return *self = data;

  if (refusal == NULL)
    hear_undo_offer_save (self->session, _ ("Back to the earlier transcript"), hear_interview_page_make_return (self->id, self->left_id));
}

static void
earlier_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage  *self = HEAR_INTERVIEW_PAGE (user_data);
  HearTranscriptView *view = hear_transcript_pane_get_view (self->transcript_pane);
  HearTranscript     *left = hear_transcript_view_get_transcript (view);
  HearWork            work;

  if (self->id == NULL)
    return;

  work = hear_interview_page_make_return (self->id, NULL);
  ((Return *) work.data)->session = g_object_ref (self->session);
  ((Return *) work.data)->left_id = left != NULL ? g_strdup (hear_transcript_get_id (left)) : NULL;
  hear_transcript_view_set_edit_mode (view, FALSE);
  hear_transcript_view_commit (view);
  /* A second press would go forth again, until it shows that it went back. */
  g_simple_action_set_enabled (action, FALSE);
  hear_saver_push_told (hear_session_get_saver (self->session), NULL, work, returned_cb);
}

static gpointer
look (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hear_store_has_other_transcript (object, data, error));
}

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gboolean some = GPOINTER_TO_INT (hear_work_finish (object, result, &error));
  GAction *action;

  if (error != NULL)
    return;

  action = g_action_map_lookup_action (G_ACTION_MAP (HEAR_INTERVIEW_PAGE (user_data)->actions), "earlier-transcript");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), some);
}

/**
 * hear_interview_page_check_versions:
 * @self: the page
 *
 * Looks whether there is a transcript to go back to.
 */
void
hear_interview_page_check_versions (HearInterviewPage *self)
{
  HearWork work = { .run = look, .free_data = g_free };
  GAction *action;

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "earlier-transcript");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), FALSE);
  if (hear_store_is_read_only (hear_session_get_store (self->session)))
    return;

  work.data = g_strdup (self->id);
  hear_work_async (hear_session_get_store (self->session), work, self->loading, looked_cb, self);
}

/**
 * hear_interview_page_make_version_actions:
 * @self: the page
 *
 * Adds to the group “review” what changes the transcript for an earlier one.
 */
void
hear_interview_page_make_version_actions (HearInterviewPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "earlier-transcript", .activate = earlier_cb },
  };

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "earlier-transcript")), FALSE);
}
