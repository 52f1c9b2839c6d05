/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-window-private.h"

#include "hear-keys.h"
#include "hear-problem-page.h"
#include "hear-store-state.h"
#include "hear-template.h"

/* Of a window that has only to say why there is no library. */
#define PROBLEM_WIDTH 720
#define PROBLEM_HEIGHT 560

/* The window: the list of interviews beside the sidebar, and above both the
 * interview that is open. Keeps in the library how it was left. The signals
 * "retry" and "restore" ask for the library when it could not be opened, "swap"
 * for the backup that is prepared. */
G_DEFINE_FINAL_TYPE (HearWindow, hear_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  RESTORE,
  RETRY,
  SWAP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_interview_open (HearWindow *self)
{
  return self->interview_page != NULL && adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->interview_bin);
}

static void
open_cb (HearWindow *self, const char *id)
{
  g_assert (HEAR_IS_WINDOW (self));

  if (id != NULL)
    hear_window_open_interview (self, id);
  else
    hear_window_show_list (self);
}

static void
toast_cb (HearWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
}

/* For the switcher of tasks. */
static void
show_title (HearWindow *self)
{
  HearInterview   *interview = hear_session_get_interview (self->session);
  const char      *name = interview != NULL ? hear_interview_get_candidate_name (interview) : NULL;
  g_autofree char *title = NULL;

  if (name != NULL && *name != '\0')
    title = g_strdup_printf ("%s – Hearback", name);
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Hearback");
}

static void
write_state (HearWindow *self)
{
  g_autofree char *text = hear_window_state_write (self->state);

  hear_store_set_state_async (hear_session_get_store (self->session), "window", text, NULL, NULL, NULL);
}

static void
keep_part (HearWindow *self, const char *part)
{
  g_autofree char *old = g_steal_pointer (&self->state->part);

  self->state->part = g_strdup (part);
}

/* At once, not at the end: a program that is killed comes back here, too. */
static void
keep_place (HearWindow *self)
{
  const char *id = is_interview_open (self) ? hear_interview_page_get_id (self->interview_page) : NULL;
  const char *page = gtk_stack_get_visible_child_name (self->content_stack);
  const char *part = id != NULL ? hear_interview_page_get_part (self->interview_page) : self->state->part;

  if (g_strcmp0 (self->state->interview, id) == 0 && g_strcmp0 (self->state->page, page) == 0 && g_strcmp0 (self->state->part, part) == 0)
    return;

  g_free (self->state->page);
  self->state->page = g_strdup (page);
  g_free (self->state->interview);
  self->state->interview = g_strdup (id);
  keep_part (self, part);
  write_state (self);
}

/* Its keys are another page's then. */
static void
close_interview (HearWindow *self)
{
  hear_interview_page_close (self->interview_page);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "review", NULL);
}

static void
visible_child_cb (HearWindow *self)
{
  g_assert (HEAR_IS_WINDOW (self));

  /* A swipe goes back without asking anybody. */
  if (adw_leaflet_get_child_transition_running (self->leaflet) || self->interview_page == NULL)
    return;
  if (is_interview_open (self))
    return;
  close_interview (self);
  hear_window_build_page (self);
  keep_place (self);
}

static void
retry_cb (HearWindow *self)
{
  g_signal_emit (self, signals[RETRY], 0);
}

static void
restore_cb (HearWindow *self)
{
  g_signal_emit (self, signals[RESTORE], 0);
}

static void
save_state (HearWindow *self)
{
  self->state->maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  gtk_window_get_default_size (GTK_WINDOW (self), &self->state->width, &self->state->height);
  g_clear_pointer (&self->state->interview, g_free);
  if (is_interview_open (self))
    self->state->interview = g_strdup (hear_interview_page_get_id (self->interview_page));
  if (self->interview_page != NULL)
    {
      hear_interview_page_get_panes (self->interview_page, &self->state->left, &self->state->right);
      keep_part (self, hear_interview_page_get_part (self->interview_page));
    }
  write_state (self);
}

static gboolean
hear_window_close_request (GtkWindow *window)
{
  HearWindow *self = HEAR_WINDOW (window);

  if (self->session != NULL)
    {
      if (!self->leaving)
        save_state (self);
      if (!hear_window_is_ready_to_leave (self))
        return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (hear_window_parent_class)->close_request (window);
}

static void
hear_window_dispose (GObject *object)
{
  HearWindow *self = HEAR_WINDOW (object);

  g_clear_handle_id (&self->leaving_id, g_source_remove);
  g_cancellable_cancel (self->closing);
  g_clear_object (&self->closing);
  if (self->keeper != NULL)
    g_object_run_dispose (G_OBJECT (self->keeper));
  g_clear_object (&self->keeper);
  g_clear_object (&self->duties);
  g_clear_pointer (&self->state, hear_window_state_free);
  g_clear_pointer (&self->candidate_from, g_free);
  g_clear_pointer (&self->candidate_interview, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_window_parent_class)->dispose (object);
}

static void
hear_window_class_init (HearWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = hear_window_close_request;

  signals[RESTORE] = g_signal_new ("restore", HEAR_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RETRY] = g_signal_new ("retry", HEAR_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HEAR_TYPE_SIDEBAR_ROW);
  g_type_ensure (HEAR_TYPE_BANNER);
  signals[SWAP] = g_signal_new ("swap", HEAR_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/hear-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HearWindow, content_stack);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, candidate_bin);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, interview_bin);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, interviews_bin);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, interviews_row);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, library_leaflet);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, problem_bin);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, roles_bin);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, roles_row);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, saving_banner);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, search_bin);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, search_row);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, today_bin);
  gtk_widget_class_bind_template_child (widget_class, HearWindow, today_row);
  gtk_widget_class_bind_template_callback (widget_class, hear_window_retry_saving);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_cb);
  hear_window_install_actions (widget_class);
  hear_window_install_import (widget_class);
  hear_window_install_restore (widget_class);
  hear_window_install_sample (widget_class);
  hear_window_install_search (widget_class);
  hear_window_install_pages (widget_class);
  hear_window_install_palette (widget_class);
}

static void
hear_window_init (HearWindow *self)
{
  self->closing = g_cancellable_new ();
  self->state = hear_window_state_new (NULL);
  hear_template_init (GTK_WIDGET (self));
  hear_template_set_menu (self->menu_button);
  gtk_list_box_select_row (self->sidebar, self->interviews_row);
  adw_leaflet_set_visible_child_name (self->library_leaflet, "content");

  hear_window_take_drops (self);
  hear_window_add_undo (self);
  hear_keys_attach (GTK_WIDGET (self));
}

HearWindow *
hear_window_new (GtkApplication *application)
{
  return g_object_new (HEAR_TYPE_WINDOW, "application", application, NULL);
}

static void
frame_painted_cb (GdkFrameClock *clock, gpointer user_data)
{
  HearWindow *self = HEAR_WINDOW (user_data);

  g_signal_handlers_disconnect_by_func (clock, frame_painted_cb, self);
  if (self->first_frame_passed || self->session == NULL)
    return;

  self->first_frame_passed = TRUE;
  hear_window_settle (self);
}

static void
mapped_cb (HearWindow *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (clock != NULL && !self->first_frame_passed)
    g_signal_connect_object (clock, "after-paint", G_CALLBACK (frame_painted_cb), self, 0);
}

static void
show_style (HearPreferences *preferences)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), hear_preferences_get_color_scheme (preferences));
}

/* Who never chose a style leaves it to the desktop. */
static void
follow_style (HearWindow *self)
{
  HearPreferences *preferences = hear_session_get_preferences (self->session);

  g_signal_connect_object (preferences, "notify::color-scheme", G_CALLBACK (show_style), self, 0);
  if (hear_preferences_get_color_scheme (preferences) != ADW_COLOR_SCHEME_DEFAULT)
    show_style (preferences);
}

/**
 * hear_window_set_session:
 * @self: a window
 * @session: what it works on
 * @state: (nullable): how it was left
 *
 * Shows a library as it was left.
 */
void
hear_window_set_session (HearWindow *self, HearSession *session, const char *state)
{
  g_return_if_fail (HEAR_IS_WINDOW (self));
  g_return_if_fail (HEAR_IS_SESSION (session));

  g_set_object (&self->session, session);
  g_clear_pointer (&self->state, hear_window_state_free);
  self->state = hear_window_state_new (state);
  gtk_window_set_default_size (GTK_WINDOW (self), self->state->width, self->state->height);
  if (self->state->maximized)
    gtk_window_maximize (GTK_WINDOW (self));

  g_signal_connect_object (session, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::interview", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  hear_window_watch_saver (self);
  follow_style (self);
  gtk_stack_set_visible_child_name (self->stack, "library");
  hear_window_count_duties (self);
  hear_window_choose_page (self, self->state->page);
  if (self->state->interview != NULL)
    hear_window_open_interview (self, self->state->interview);
  else
    {
      hear_window_show_list (self);
      gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->sidebar))); /* else it is at the menu */
    }
  hear_window_check_sample (self);
  hear_window_show_read_only (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    mapped_cb (self);
  else
    g_signal_connect_object (self, "map", G_CALLBACK (mapped_cb), self, 0);
}

/**
 * hear_window_show_problem:
 * @self: a window
 * @opening: what came of opening the library, or of looking at it later
 *
 * Says why there is no library to work on. What is under way is saved and
 * stopped.
 */
void
hear_window_show_problem (HearWindow *self, const HearOpening *opening)
{
  GtkWidget *page;

  g_return_if_fail (HEAR_IS_WINDOW (self));
  g_return_if_fail (opening != NULL);

  hear_window_save_pages (self);
  if (self->interview_page != NULL)
    hear_interview_page_close (self->interview_page);
  if (self->session == NULL)
    gtk_window_set_default_size (GTK_WINDOW (self), PROBLEM_WIDTH, PROBLEM_HEIGHT);
  page = adw_bin_get_child (self->problem_bin);
  if (page == NULL)
    {
      page = hear_problem_page_new ();
      g_signal_connect_object (page, "retry", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
      adw_bin_set_child (self->problem_bin, page);
    }
  hear_problem_page_show (HEAR_PROBLEM_PAGE (page), opening);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

/**
 * hear_window_has_session:
 * @self: a window
 *
 * Returns: whether it works on a library, or did
 */
gboolean
hear_window_has_session (HearWindow *self)
{
  g_return_val_if_fail (HEAR_IS_WINDOW (self), FALSE);

  return self->session != NULL;
}

void
hear_window_show_list (HearWindow *self)
{
  g_return_if_fail (HEAR_IS_WINDOW (self));

  hear_window_build_page (self);
  if (is_interview_open (self))
    {
      close_interview (self);
      hear_window_restore_page (self, hear_interview_page_get_id (self->interview_page));
    }
  adw_leaflet_set_visible_child_name (self->leaflet, "library");
  gtk_window_set_title (GTK_WINDOW (self), "Hearback");
  keep_place (self);
}

/**
 * hear_window_open_interview:
 * @self: a window
 * @id: an interview
 */
void
hear_window_open_interview (HearWindow *self, const char *id)
{
  g_return_if_fail (HEAR_IS_WINDOW (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (self->session != NULL);

  if (self->interview_page == NULL)
    {
      self->interview_page = HEAR_INTERVIEW_PAGE (hear_interview_page_new (self->session));
      hear_interview_page_set_panes (self->interview_page, self->state->left, self->state->right);
      hear_interview_page_set_part (self->interview_page, self->state->part);
      adw_bin_set_child (self->interview_bin, GTK_WIDGET (self->interview_page));
      g_signal_connect_object (hear_interview_page_get_actions (self->interview_page), "action-state-changed::side", G_CALLBACK (keep_place),
                               self, G_CONNECT_SWAPPED);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "review", hear_interview_page_get_actions (self->interview_page));
  hear_interview_page_open (self->interview_page, id);
  adw_leaflet_set_visible_child_name (self->leaflet, "interview");
  keep_place (self);
}

/**
 * hear_window_get_review:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what can be done with the interview
 *   that is open
 */
GActionGroup *
hear_window_get_review (HearWindow *self)
{
  g_return_val_if_fail (HEAR_IS_WINDOW (self), NULL);

  return self->interview_page != NULL ? hear_interview_page_get_actions (self->interview_page) : NULL;
}
