/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-speaker-row.h"
#include "hear-store-interviews.h"

/* What the page saves: corrections, the place. All of it goes
 * through the session's saver, so that nothing overtakes and nothing is lost. */

/* What it offers was done by a key. */
static void
withdraw_toast (HearInterviewPage *self)
{
  AdwToast *toast = self->text_toast;

  if (toast == NULL || g_strcmp0 (self->id, self->text_toast_id) != 0)
    return;
  if (hear_transcript_view_get_undo_at (hear_transcript_pane_get_view (self->transcript_pane)) >= self->text_toast_at)
    return;

  g_clear_weak_pointer (&self->text_toast);
  adw_toast_dismiss (toast);
}

static void
edited_cb (HearInterviewPage *self)
{
  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  withdraw_toast (self);
  if (self->sync == NULL)
    return;

  hear_session_forget_undo (self->session);
  hear_transcript_sync_push (self->sync);
  hear_interview_page_follow_turns (self);
  hear_timeline_set_transcript (self->timeline, hear_transcript_sync_get_transcript (self->sync));
}

/* The fields of the card have no undo of their own: what is typed there is a
 * change of the card. */
static gboolean
is_in_card (HearInterviewPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->card_pane));
}

static gboolean
late_undo_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (widget);

  hear_card_pane_commit (self->card_pane);

  return hear_session_undo (self->session) || hear_interview_page_undo_card (self, FALSE);
}

static gboolean
late_redo_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return hear_interview_page_redo_card (HEAR_INTERVIEW_PAGE (widget));
}

/* Much of the text changed at once. */
typedef struct
{
  HearInterviewPage *page; /* not owned: the closure watches it */
  char              *id;
  guint              serial;
} Changing;

static void
changing_free (gpointer data, GClosure *closure)
{
  Changing *changing = data;

  g_free (changing->id);
  g_free (changing);
}

static void
text_back_cb (AdwToast *toast, gpointer user_data)
{
  Changing           *changing = user_data;
  HearInterviewPage  *self = changing->page;
  HearTranscriptView *view = hear_transcript_pane_get_view (self->transcript_pane);

  if (hear_transcript_view_get_serial (view) != changing->serial)
    {
      hear_session_say (self->session, _ ("The text was changed again. Ctrl+Z goes back step by step"));
      return;
    }
  if (self->interview != NULL && g_strcmp0 (self->id, changing->id) == 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (view), "transcript.undo", NULL);
      return;
    }

  g_free (self->bring_back);
  self->bring_back = g_strdup (changing->id);
  hear_session_open (self->session, changing->id);
}

/**
 * hear_interview_page_offer_text_back:
 * @self: the page
 * @text: what was just done to the transcript
 *
 * Offers to undo it, as long as nothing else was done to it.
 */
void
hear_interview_page_offer_text_back (HearInterviewPage *self, const char *text)
{
  Changing *changing = g_new0 (Changing, 1);
  GClosure *closure = g_cclosure_new (G_CALLBACK (text_back_cb), changing, changing_free);

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));
  g_return_if_fail (text != NULL);

  changing->page = self;
  changing->id = g_strdup (self->id);
  changing->serial = hear_transcript_view_get_serial (hear_transcript_pane_get_view (self->transcript_pane));
  g_object_watch_closure (G_OBJECT (self), closure);
  self->text_toast_at = hear_transcript_view_get_undo_at (hear_transcript_pane_get_view (self->transcript_pane));
  g_free (self->text_toast_id);
  self->text_toast_id = g_strdup (self->id);
  g_set_weak_pointer (&self->text_toast, hear_session_offer_undo (self->session, text, closure));
}

static void
shrunk_cb (HearInterviewPage *self)
{
  hear_interview_page_offer_text_back (self, _ ("Most of the text was removed"));
}

static void
no_speaker_cb (HearInterviewPage *self, int number)
{
  /* Translators: %d is a number from 1 to 9 */
  g_autofree char *text = g_strdup_printf (_ ("There is no speaker %d here"), number);

  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  hear_session_say (self->session, text);
}

/* What was done last is taken back first, unless somebody is typing a name or
 * a note. */
static gboolean
undo_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (widget);
  GtkRoot           *root = gtk_widget_get_root (widget);
  GtkWidget         *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget         *row = focus != NULL ? gtk_widget_get_ancestor (focus, HEAR_TYPE_SPEAKER_ROW) : NULL;

  if (is_in_card (self))
    return late_undo_cb (widget, NULL, NULL);
  if (row != NULL ? hear_speaker_row_is_typing (HEAR_SPEAKER_ROW (row)) : focus != GTK_WIDGET (hear_transcript_pane_get_view (self->transcript_pane)))
    return FALSE;

  if (row == NULL)
    hear_transcript_view_commit (hear_transcript_pane_get_view (self->transcript_pane));

  return hear_session_undo (self->session) || (row == NULL && hear_interview_page_undo_card (self, TRUE));
}

/* The transcript would take the key also if it had nothing to make again. */
static gboolean
redo_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HearInterviewPage  *self = HEAR_INTERVIEW_PAGE (widget);
  HearTranscriptView *view = hear_transcript_pane_get_view (self->transcript_pane);
  GtkRoot            *root = gtk_widget_get_root (widget);

  if (is_in_card (self))
    return hear_interview_page_redo_card (self);
  if (root == NULL || gtk_root_get_focus (root) != GTK_WIDGET (view) || hear_transcript_view_can_redo (view))
    return FALSE;

  return hear_interview_page_redo_card (self);
}

static void
add_keys (HearInterviewPage *self, GtkPropagationPhase phase, GtkShortcutFunc undo, GtkShortcutFunc redo)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  const struct
  {
    const char     *trigger;
    GtkShortcutFunc func;
  } keys[] = { { "<Control>z", undo }, { "<Control><Shift>z", redo }, { "<Control>y", redo } };

  gtk_event_controller_set_propagation_phase (controller, phase);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger), gtk_callback_action_new (keys[i].func, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* Before the transcript, which takes the key always, and after whoever is
 * typing elsewhere. */
static void
add_undo (HearInterviewPage *self)
{
  add_keys (self, GTK_PHASE_CAPTURE, undo_cb, redo_cb);
  add_keys (self, GTK_PHASE_BUBBLE, late_undo_cb, late_redo_cb);
}

typedef struct
{
  char  *id;
  gint64 position_ms;
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->id);
  g_free (place);
}

static gpointer
save_place (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Place *place = data;

  hear_store_set_position (object, place->id, place->position_ms, error);

  return NULL;
}

void
hear_interview_page_save_position (HearInterviewPage *self)
{
  HearWork         work = { .run = save_place, .free_data = place_free };
  HearPlayer      *player;
  g_autofree char *key = NULL;
  Place           *place;

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  player = hear_session_get_player (self->session);
  if (self->interview == NULL || !hear_player_get_ready (player) || hear_player_get_position_ms (player) == self->saved_ms)
    return;

  place = g_new0 (Place, 1);
  place->id = g_strdup (self->id);
  place->position_ms = hear_player_get_position_ms (player);
  self->saved_ms = place->position_ms;
  self->saved_at = g_get_monotonic_time ();
  hear_interview_set_position_ms (self->interview, place->position_ms);
  key = g_strconcat ("position:", self->id, NULL);
  work.data = place;
  hear_saver_push (hear_session_get_saver (self->session), key, work);
}

/**
 * hear_interview_page_keep_history:
 * @self: the page
 *
 * Lets what was done to the transcript be undone when it is shown again.
 */
void
hear_interview_page_keep_history (HearInterviewPage *self)
{
  HearTranscriptView *view;
  HearTranscript     *transcript;
  g_autoptr(HearTranscriptHistory) history = NULL;

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  view = hear_transcript_pane_get_view (self->transcript_pane);
  transcript = hear_transcript_view_get_transcript (view);
  history = hear_transcript_view_save_history (view);
  if (history != NULL && hear_transcript_get_id (transcript) != NULL)
    hear_session_keep (self->session, hear_transcript_get_id (transcript), G_OBJECT (history));
}

void
hear_interview_page_resume_history (HearInterviewPage *self)
{
  HearTranscriptView *view;
  HearTranscript     *transcript;
  g_autoptr(HearTranscriptHistory) history = NULL;
  g_autofree char *wanted = NULL;

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  view = hear_transcript_pane_get_view (self->transcript_pane);
  transcript = hear_transcript_view_get_transcript (view);
  wanted = g_steal_pointer (&self->bring_back);
  if (transcript == NULL || hear_transcript_get_id (transcript) == NULL)
    return;

  history = hear_session_take (self->session, hear_transcript_get_id (transcript));
  if (history == NULL)
    return;

  hear_transcript_view_resume (view, history);
  hear_transcript_pane_update (self->transcript_pane);
  if (g_strcmp0 (wanted, self->id) == 0)
    gtk_widget_activate_action (GTK_WIDGET (view), "transcript.undo", NULL);
}

/**
 * hear_interview_page_watch_edits:
 * @self: the page
 *
 * Saves what is done in its parts.
 */
void
hear_interview_page_watch_edits (HearInterviewPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  g_signal_connect_object (hear_transcript_pane_get_view (self->transcript_pane), "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hear_transcript_pane_get_view (self->transcript_pane), "shrunk", G_CALLBACK (shrunk_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hear_transcript_pane_get_view (self->transcript_pane), "no-speaker", G_CALLBACK (no_speaker_cb), self, G_CONNECT_SWAPPED);
  hear_interview_page_watch_speakers (self);
  add_undo (self);
}
