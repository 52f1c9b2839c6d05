/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-dialogs.h"
#include "hear-erasing.h"
#include "hear-format.h"
#include "hear-import-transcript.h"
#include "hear-removal.h"
#include "hear-store-people.h"
#include "hear-store-versions.h"
#include "hear-undo.h"
#include "hear-work.h"

static HearPlayer *
get_player (gpointer user_data)
{
  return hear_session_get_player (HEAR_INTERVIEW_PAGE (user_data)->session);
}

static HearTranscriptView *
get_view (gpointer user_data)
{
  return hear_transcript_pane_get_view (HEAR_INTERVIEW_PAGE (user_data)->transcript_pane);
}

static GtkWindow *
get_window (gpointer user_data)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (user_data)));
}

static void
toggle_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  hear_player_toggle (get_player (user_data));
}

static void
skip_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  hear_player_skip (get_player (user_data), g_variant_get_int32 (parameter));
}

static void
jump_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  hear_transport_skip (HEAR_INTERVIEW_PAGE (user_data)->transport, g_variant_get_int32 (parameter));
}

static void
frame_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  hear_player_step (get_player (user_data), g_variant_get_int32 (parameter));
}

static void
speed_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  hear_transport_step_rate (HEAR_INTERVIEW_PAGE (user_data)->transport, g_variant_get_int32 (parameter));
}

static void
turn_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  hear_transport_step_turn (HEAR_INTERVIEW_PAGE (user_data)->transport, g_variant_get_int32 (parameter));
}

static void
play_selection_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearSpan span;

  if (hear_transcript_view_get_selected_span (get_view (user_data), &span))
    hear_player_play_span (get_player (user_data), span.start_ms, span.end_ms);
}

static void
loop_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  self->loop = !self->loop && hear_transcript_view_get_selected_span (get_view (self), &self->looped);
  g_simple_action_set_state (action, g_variant_new_boolean (self->loop));
  if (self->loop)
    hear_player_play_span (get_player (self), self->looped.start_ms, self->looped.end_ms);
}

static void
note_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  hear_interview_page_show_part (self, "notes");
  hear_notes_pane_begin (self->notes_pane);
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearTranscriptView *view = get_view (user_data);

  hear_interview_page_show_part (HEAR_INTERVIEW_PAGE (user_data), "transcript");
  hear_transcript_view_set_edit_mode (view, !hear_transcript_view_get_edit_mode (view));
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
replace_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  hear_interview_page_show_part (self, "transcript");
  hear_transcript_pane_start_replace (self->transcript_pane);
}

static void
follow_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearTranscriptView *view = get_view (user_data);

  hear_transcript_view_set_following (view, !hear_transcript_view_get_following (view));
}

static void
go_to_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);
  graphene_rect_t    bounds;

  gtk_editable_set_text (GTK_EDITABLE (self->go_to_entry), "");
  gtk_widget_remove_css_class (GTK_WIDGET (self->go_to_entry), "error");
  g_set_weak_pointer (&self->focus_before, gtk_window_get_focus (get_window (self)));
  /* Below the time that it changes: the page has no room below itself. */
  if (gtk_widget_compute_bounds (GTK_WIDGET (self->transport), GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (self->go_to_popover, &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (self->go_to_popover);
  gtk_widget_grab_focus (GTK_WIDGET (self->go_to_entry));
}

/* A transcript that is read in, and whose place it takes. */
typedef struct
{
  HearSession *session;
  char        *id;
  char        *replaced; /* the transcript, or NULL */
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->session);
  g_free (reading->id);
  g_free (reading->replaced);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Reading) reading = user_data;
  g_autoptr(GError) error = NULL;

  if (!hear_import_transcript_finish (HEAR_STORE (object), result, NULL, &error))
    hear_session_say (reading->session, error->message);
  else if (reading->replaced == NULL)
    hear_session_say (reading->session, _ ("Transcript added"));
  else
    hear_undo_offer_save (reading->session, _ ("Transcript replaced"), hear_interview_page_make_return (reading->id, reading->replaced));
}

static void
transcript_chosen_cb (GListModel *files, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *path = g_file_get_path (file);
  Reading         *reading;

  if (self->session == NULL || self->id == NULL || path == NULL)
    return;

  hear_session_say (self->session, _ ("Reading the transcript…"));
  reading = g_new0 (Reading, 1);
  reading->session = g_object_ref (self->session);
  reading->id = g_strdup (self->id);
  if (self->interview != NULL && hear_interview_get_transcript (self->interview) != NULL)
    reading->replaced = g_strdup (hear_transcript_get_id (hear_interview_get_transcript (self->interview)));
  hear_import_transcript_async (hear_session_get_store (self->session), self->id, path, imported_cb, reading);
}

static void
choose_transcript (HearInterviewPage *self)
{
  HearFilesRequest request = { HEAR_FILES_TRANSCRIPT, _ ("Choose a Transcript"), NULL };

  hear_dialogs_choose_files (get_window (self), &request, transcript_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
transcript_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  choose_transcript (HEAR_INTERVIEW_PAGE (user_data));
}

static void
add_transcript_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_transcript (HEAR_INTERVIEW_PAGE (widget));
}

static gpointer
rename_candidate (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  GStrv pair = data;

  hear_store_rename_candidate (object, pair[0], pair[1], error);

  return NULL;
}

static void
name_chosen_cb (const char *name, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);
  HearWork           work = { .run = rename_candidate, .free_data = (GDestroyNotify) g_strfreev };
  const char        *pair[3] = { NULL };

  if (self->interview == NULL || hear_interview_get_candidate_id (self->interview) == NULL)
    return;

  pair[0] = hear_interview_get_candidate_id (self->interview);
  pair[1] = name;
  work.data = g_strdupv ((GStrv) pair);
  hear_saver_push (hear_session_get_saver (self->session), NULL, work);
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  if (self->interview != NULL)
    hear_dialogs_ask_text (get_window (self), _ ("Rename Candidate"), hear_interview_get_candidate_name (self->interview),
                           g_cclosure_new_object (G_CALLBACK (name_chosen_cb), G_OBJECT (self)));
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);
  g_autofree char   *id = g_strdup (self->id);

  if (id == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
  hear_removal_start (self->session, HEAR_REMOVAL_INTERVIEW, id);
}

static void
candidate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  if (self->interview != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-candidate", "s", hear_interview_get_candidate_id (self->interview));
}

static void
leave_cb (HearInterviewPage *self)
{
  hear_interview_page_leave (self);
}

static void
erase_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  if (self->interview != NULL)
    hear_erasing_start (self->session, hear_interview_get_candidate_id (self->interview), get_window (self),
                        g_cclosure_new_object_swap (G_CALLBACK (leave_cb), G_OBJECT (self)));
}

/**
 * hear_interview_page_make_actions:
 * @self: the page
 *
 * Makes the group “review”: what menus, buttons and keys do here.
 */
void
hear_interview_page_make_actions (HearInterviewPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "toggle", .activate = toggle_cb },
    { .name = "skip", .activate = skip_cb, .parameter_type = "i" },
    { .name = "jump", .activate = jump_cb, .parameter_type = "i" },
    { .name = "frame", .activate = frame_cb, .parameter_type = "i" },
    { .name = "speed", .activate = speed_cb, .parameter_type = "i" },
    { .name = "turn", .activate = turn_cb, .parameter_type = "i" },
    { .name = "play-selection", .activate = play_selection_cb },
    { .name = "loop", .activate = loop_cb, .state = "false" },
    { .name = "note", .activate = note_cb },
    { .name = "edit", .activate = edit_cb },
    { .name = "follow", .activate = follow_cb },
    { .name = "replace", .activate = replace_cb },
    { .name = "go-to", .activate = go_to_cb },
    { .name = "export", .activate = hear_interview_page_export_cb, .parameter_type = "s" },
    { .name = "transcript", .activate = transcript_cb },
    { .name = "candidate", .activate = candidate_cb },
    { .name = "rename", .activate = rename_cb },
    { .name = "remove", .activate = remove_cb },
    { .name = "erase", .activate = erase_cb },
  };

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

static void
allow (HearInterviewPage *self, const char *const *names, gboolean allowed)
{
  for (guint i = 0; names[i] != NULL; i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i])), allowed);
}

/* What cannot be written cannot be changed. */
static void
forbid_changes (HearInterviewPage *self)
{
  static const char *const changes[] = { "note", "edit", "replace", "transcript", "rename", "remove", "erase",
                                         "level", "quote", "card-note", "flag", "recommend", "hand-in", "amend",
                                         "rename-speaker", "set-part", "merge-speakers", "assign-turns",
                                         "add-speaker", "new-speaker", NULL };

  if (hear_store_is_read_only (hear_session_get_store (self->session)))
    allow (self, changes, FALSE);
}

/* What there is nothing for cannot be done. */
void
hear_interview_page_allow_actions (HearInterviewPage *self)
{
  static const char *const of_recording[] = { "toggle", "skip", "jump", "frame", "speed", "go-to", NULL };
  static const char *const of_transcript[] = { "turn", "edit", "follow", "replace", "export", NULL };

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  allow (self, of_recording, self->interview != NULL && hear_interview_get_recording (self->interview) != NULL);
  allow (self, of_transcript, self->interview != NULL && hear_interview_get_transcript (self->interview) != NULL);
  forbid_changes (self);
}

static void
stay_out_cb (HearTranscriptView *view)
{
  hear_transcript_view_set_edit_mode (view, FALSE);
}

/**
 * hear_interview_page_lock:
 * @self: the page, on a library that cannot be written
 *
 * From now on everything can be played, read and exported, nothing changed.
 */
void
hear_interview_page_lock (HearInterviewPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  forbid_changes (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.add-transcript", FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->speakers_pane), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self->transcript_pane), "search.replace", FALSE);
  hear_transcript_view_lock (get_view (self));
  g_signal_connect (get_view (self), "notify::edit-mode", G_CALLBACK (stay_out_cb), NULL);
}

void
hear_interview_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "interview.add-transcript", NULL, add_transcript_action);
}
