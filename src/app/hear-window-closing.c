/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-window-private.h"

#include <glib/gi18n-lib.h>

/* After that a disk that does not answer is something to know about. */
#define LIMIT_SECONDS 10

/* What is still to be written, whichever page it is of: a banner says so if
 * that fails. It is written before the window goes, which hides meanwhile and
 * comes back when that cannot be done. */

static void
stop_waiting (HearWindow *self)
{
  self->leaving = FALSE;
  g_clear_handle_id (&self->leaving_id, g_source_remove);
}

static gboolean
is_written (HearWindow *self)
{
  return hear_saver_is_idle (hear_session_get_saver (self->session));
}

static void
leave (HearWindow *self)
{
  stop_waiting (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
leave_anyway_cb (AdwToast *toast, gpointer user_data)
{
  leave (HEAR_WINDOW (user_data));
}

static void
come_back (HearWindow *self, const char *text)
{
  stop_waiting (self);
  gtk_window_present (GTK_WINDOW (self));
  hear_session_offer (self->session, text, _ ("_Close Anyway"), g_cclosure_new_object (G_CALLBACK (leave_anyway_cb), G_OBJECT (self)));
}

static void
late_cb (gpointer user_data)
{
  HearWindow *self = HEAR_WINDOW (user_data);

  self->leaving_id = 0;
  come_back (self, _ ("The disk does not answer: the last changes are not saved yet"));
}

static void
saved_cb (HearWindow *self)
{
  g_assert (HEAR_IS_WINDOW (self));

  hear_banner_hide (self->saving_banner);
  if (!self->leaving)
    return;

  /* Only now: had the disk been full, everything would still be there. */
  if (self->interview_page != NULL)
    hear_interview_page_close (self->interview_page);
  if (is_written (self))
    leave (self);
}

static void
failed_cb (HearWindow *self, const GError *error)
{
  g_assert (HEAR_IS_WINDOW (self));

  /* What was typed stays in the pages and in the queue. */
  hear_banner_show (self->saving_banner, error->message, _ ("_Try Again"));
  if (self->leaving)
    come_back (self, _ ("The last changes are not saved"));
}

/**
 * hear_window_watch_saver:
 * @self: a window with a session
 *
 * Learns when everything is written, and says when something is not.
 */
void
hear_window_watch_saver (HearWindow *self)
{
  HearSaver *saver = hear_session_get_saver (self->session);

  g_return_if_fail (HEAR_IS_WINDOW (self));

  hear_banner_hide (self->saving_banner);
  g_signal_connect_object (saver, "idle", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (saver, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hear_window_save_pages:
 * @self: a window
 *
 * Has all that is being typed saved, whichever page it is on.
 */
void
hear_window_save_pages (HearWindow *self)
{
  g_return_if_fail (HEAR_IS_WINDOW (self));

  if (self->interview_page != NULL)
    hear_interview_page_save (self->interview_page);
  if (self->candidate_page != NULL)
    hear_candidate_page_save (self->candidate_page);
  if (self->roles_page != NULL)
    hear_roles_page_save (self->roles_page);
}

/**
 * hear_window_retry_saving:
 * @self: a window with a session
 *
 * Tries again to write down what could not be written.
 */
void
hear_window_retry_saving (HearWindow *self)
{
  g_return_if_fail (HEAR_IS_WINDOW (self));

  hear_banner_hide (self->saving_banner);
  hear_saver_retry (hear_session_get_saver (self->session));
}

/**
 * hear_window_is_ready_to_leave:
 * @self: a window
 *
 * Whether everything is written. If not, the window hides and goes by itself.
 *
 * Returns: whether it can be closed at once
 */
gboolean
hear_window_is_ready_to_leave (HearWindow *self)
{
  g_return_val_if_fail (HEAR_IS_WINDOW (self), TRUE);

  if (self->leaving)
    return FALSE;

  hear_window_save_pages (self);
  if (is_written (self) && self->interview_page != NULL)
    hear_interview_page_close (self->interview_page);
  if (is_written (self))
    return TRUE;

  self->leaving = TRUE;
  self->leaving_id = g_timeout_add_once (LIMIT_SECONDS * 1000, late_cb, self);
  gtk_widget_hide (GTK_WIDGET (self));
  hear_saver_retry (hear_session_get_saver (self->session));

  return FALSE;
}
