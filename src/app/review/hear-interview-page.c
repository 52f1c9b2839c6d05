/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-format.h"
#include "hear-template.h"

/* The heart: an interview with its recording, its transcript that moves along,
 * its speakers and notes. It owns none of what it shows; it connects the parts
 * with the player and the store and places them as there is room. */
G_DEFINE_FINAL_TYPE (HearInterviewPage, hear_interview_page, GTK_TYPE_WIDGET)

static void
size_cb (HearInterviewPage *self)
{
  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  hear_interview_page_arrange (self, hear_layout_get_size (self->layout));
}

static void
go_to_activate_cb (HearInterviewPage *self)
{
  gint64 position;

  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  if (!hear_format_parse (gtk_editable_get_text (GTK_EDITABLE (self->go_to_entry)), &position))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->go_to_entry), "error");
      return;
    }

  gtk_popover_popdown (self->go_to_popover);
  hear_player_seek (hear_session_get_player (self->session), position);
}

/* GTK would put it on whatever comes first. */
static void
go_to_closed_cb (HearInterviewPage *self)
{
  GtkWidget *focus = self->focus_before;

  g_clear_weak_pointer (&self->focus_before);
  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
}

static void
forget (HearInterviewPage *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  self->loop = FALSE;
  self->looking = self->again = self->behind = FALSE;
  g_ptr_array_set_size (self->made, 0);
  g_clear_object (&self->sync);
  g_clear_object (&self->interview);
}

static void
hear_interview_page_dispose (GObject *object)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (object);

  forget (self);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_weak_pointer (&self->text_toast);
  self->side_stack = NULL;
  self->view_stack = NULL;
  for (guint i = 0; i < HEAR_N_PARTS; i++)
    {
      if (self->slots[i] != NULL)
        adw_bin_set_child (self->slots[i], NULL);
      self->slots[i] = NULL;
      g_clear_object (&self->parts[i]);
    }
  if (self->go_to_popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->go_to_popover));
  self->go_to_popover = NULL;
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_INTERVIEW_PAGE);
  g_clear_object (&self->actions);
  g_clear_object (&self->card);
  g_clear_object (&self->notes);
  g_clear_object (&self->pause_skip);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_interview_page_parent_class)->dispose (object);
}

static void
hear_interview_page_finalize (GObject *object)
{
  g_clear_pointer (&HEAR_INTERVIEW_PAGE (object)->id, g_free);
  g_clear_pointer (&HEAR_INTERVIEW_PAGE (object)->bring_back, g_free);
  g_clear_pointer (&HEAR_INTERVIEW_PAGE (object)->part, g_free);
  g_clear_pointer (&HEAR_INTERVIEW_PAGE (object)->text_toast_id, g_free);
  g_ptr_array_unref (HEAR_INTERVIEW_PAGE (object)->made);

  G_OBJECT_CLASS (hear_interview_page_parent_class)->finalize (object);
}

static void
hear_interview_page_class_init (HearInterviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_interview_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = hear_interview_page_finalize;

  g_type_ensure (HEAR_TYPE_BANNER);
  g_type_ensure (HEAR_TYPE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/review/hear-interview-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewPage, content);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewPage, go_to_entry);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewPage, go_to_popover);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewPage, layout);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewPage, media_banner);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewPage, search_button);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewPage, title);
  gtk_widget_class_bind_template_callback (widget_class, go_to_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_to_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_cb);
  hear_interview_page_install_actions (widget_class);
}

static void
make_media (HearInterviewPage *self)
{
  self->stage = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stage), GTK_WIDGET (self->video_view), "picture");
  gtk_stack_add_named (GTK_STACK (self->stage), GTK_WIDGET (self->close_up), "sound");
  gtk_widget_add_css_class (GTK_WIDGET (self->close_up), "hear-close-up");
  gtk_widget_set_valign (GTK_WIDGET (self->close_up), GTK_ALIGN_CENTER);
  hear_timeline_set_compact (self->close_up, TRUE);
  self->media_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->media_box), "hear-media");
  gtk_box_append (self->media_box, self->stage);
  gtk_box_append (self->media_box, GTK_WIDGET (self->transport));
}

static void
hear_interview_page_init (HearInterviewPage *self)
{
  hear_template_init (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->go_to_popover), GTK_WIDGET (self));
  hear_interview_page_make_actions (self);
  hear_interview_page_make_card_actions (self);
  hear_interview_page_make_pauses (self);
  hear_interview_page_make_speaker_actions (self);
  hear_interview_page_make_adding_actions (self);
  hear_interview_page_make_version_actions (self);
}

/**
 * hear_interview_page_new:
 * @session: what it works on
 *
 * Returns: (transfer floating): a page without an interview
 */
GtkWidget *
hear_interview_page_new (HearSession *session)
{
  HearInterviewPage *self;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);

  self = g_object_new (HEAR_TYPE_INTERVIEW_PAGE, NULL);
  self->session = g_object_ref (session);
  self->notes = hear_note_list_new (session);
  self->card = hear_my_card_new (session);
  self->card_pane = g_object_new (HEAR_TYPE_CARD_PANE, NULL);
  self->notes_pane = HEAR_NOTES_PANE (hear_notes_pane_new (session));
  self->questions_pane = HEAR_QUESTIONS_PANE (hear_questions_pane_new (session));
  self->speakers_pane = HEAR_SPEAKERS_PANE (hear_speakers_pane_new ());
  self->close_up = HEAR_TIMELINE (hear_timeline_new ());
  self->timeline = HEAR_TIMELINE (hear_timeline_new ());
  self->transcript_pane = HEAR_TRANSCRIPT_PANE (hear_transcript_pane_new ());
  self->transport = HEAR_TRANSPORT (hear_transport_new ());
  self->video_view = HEAR_VIDEO_VIEW (hear_video_view_new ());
  hear_transport_set_player (self->transport, hear_session_get_player (session));
  hear_video_view_set_player (self->video_view, hear_session_get_player (session));
  make_media (self);
  hear_interview_page_build_parts (self);
  hear_card_pane_set_card (self->card_pane, self->card);
  hear_notes_pane_set_notes (self->notes_pane, self->notes);
  hear_timeline_set_notes (self->timeline, hear_note_list_get_model (self->notes));
  hear_timeline_set_answers (self->timeline, hear_questions_pane_get_answers (self->questions_pane));
  hear_interview_page_watch (self);
  hear_interview_page_watch_card (self);
  hear_interview_page_watch_edits (self);
  hear_interview_page_watch_player (self);
  hear_interview_page_arrange (self, hear_layout_get_size (self->layout));
  if (hear_store_is_read_only (hear_session_get_store (session)))
    hear_interview_page_lock (self);

  return GTK_WIDGET (self);
}

/**
 * hear_interview_page_get_id:
 * @self: the page
 *
 * Returns: (nullable): the interview that it shows or showed last
 */
const char *
hear_interview_page_get_id (HearInterviewPage *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_PAGE (self), NULL);

  return self->id;
}

/**
 * hear_interview_page_open:
 * @self: the page
 * @id: an interview
 *
 * Loads an interview and shows it at the moment where it was left.
 */
void
hear_interview_page_open (HearInterviewPage *self, const char *id)
{
  g_autofree char *copy = NULL;

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));
  g_return_if_fail (id != NULL);

  if (self->interview != NULL && g_strcmp0 (self->id, id) == 0)
    return;

  copy = g_strdup (id);
  hear_interview_page_close (self);
  g_free (self->id);
  self->id = g_steal_pointer (&copy);
  self->wanted_ms = -1;
  self->gone = FALSE;
  self->loading = g_cancellable_new ();
  hear_banner_hide (self->media_banner);
  adw_window_title_set_title (self->title, "");
  adw_window_title_set_subtitle (self->title, "");
  hear_interview_page_load (self);
}

/**
 * hear_interview_page_play_from:
 * @self: the page, with an interview that is open or being opened
 * @position_ms: a moment of it
 *
 * Plays that moment; where there is no sound it shows what is said then.
 */
void
hear_interview_page_play_from (HearInterviewPage *self, gint64 position_ms)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  self->wanted_ms = position_ms;
  if (self->interview != NULL)
    hear_interview_page_go_to_wanted (self);
}

/**
 * hear_interview_page_save:
 * @self: the page
 *
 * Stops, and keeps the place and what is being typed.
 */
void
hear_interview_page_save (HearInterviewPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  if (self->interview == NULL || self->gone)
    return;

  hear_player_pause (hear_session_get_player (self->session));
  hear_interview_page_save_position (self);
  hear_transcript_view_commit (hear_transcript_pane_get_view (self->transcript_pane));
  hear_notes_pane_save (self->notes_pane);
  hear_card_pane_commit (self->card_pane);
}

/**
 * hear_interview_page_close:
 * @self: the page
 *
 * Keeps the place and what is being typed, and stops.
 */
void
hear_interview_page_close (HearInterviewPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  if (self->interview == NULL)
    {
      forget (self);
      return;
    }

  hear_interview_page_save (self);
  hear_interview_page_keep_history (self);
  hear_notes_pane_clear (self->notes_pane);
  forget (self);
  hear_player_close (hear_session_get_player (self->session));
  hear_note_list_set_interview (self->notes, NULL);
  hear_my_card_set_interview (self->card, NULL);
  hear_transcript_pane_set_transcript (self->transcript_pane, NULL);
  hear_timeline_set_transcript (self->timeline, NULL);
  hear_pause_skip_set_peaks (self->pause_skip, NULL);
  hear_timeline_set_peaks (self->timeline, NULL);
  hear_timeline_set_transcript (self->close_up, NULL);
  hear_timeline_set_peaks (self->close_up, NULL);
  hear_speakers_pane_set_transcript (self->speakers_pane, NULL);
  hear_session_set_interview (self->session, NULL);
}

void
hear_interview_page_search (HearInterviewPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  hear_interview_page_show_part (self, "transcript");
  hear_transcript_pane_start_search (self->transcript_pane);
}

/**
 * hear_interview_page_get_actions:
 * @self: the page
 *
 * Returns: (transfer none): the group “review”
 */
GActionGroup *
hear_interview_page_get_actions (HearInterviewPage *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_PAGE (self), NULL);

  return G_ACTION_GROUP (self->actions);
}
