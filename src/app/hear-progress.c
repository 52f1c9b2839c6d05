/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-progress.h"

#include <glib/gi18n-lib.h>

/* Something that takes its time: a toast says how far it has come and calls it
 * off. The thread that does the work holds a reference and reports; everything
 * else happens on the main thread. */
struct _HearProgress
{
  GObject parent_instance;

  HearSession  *session;
  GCancellable *cancellable;
  AdwToast     *toast;
  char         *text;
  int           percent; /* atomic */
};

G_DEFINE_FINAL_TYPE (HearProgress, hear_progress, G_TYPE_OBJECT)

static gboolean
show_cb (gpointer user_data)
{
  HearProgress    *self = HEAR_PROGRESS (user_data);
  g_autofree char *title = NULL;

  if (self->toast == NULL)
    return G_SOURCE_REMOVE;

  /* Translators: what is being done and how much of it is: “Backing up… 40%” */
  title = g_strdup_printf (_ ("%s %d%%"), self->text, g_atomic_int_get (&self->percent));
  adw_toast_set_title (self->toast, title);

  return G_SOURCE_REMOVE;
}

static void
hear_progress_finalize (GObject *object)
{
  HearProgress *self = HEAR_PROGRESS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->toast);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (hear_progress_parent_class)->finalize (object);
}

static void
hear_progress_class_init (HearProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_progress_finalize;
}

static void
hear_progress_init (HearProgress *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * hear_progress_new:
 * @session: where it is shown
 * @text: what is being done
 *
 * Returns: (transfer full): the progress, shown until [method@Progress.end]
 */
HearProgress *
hear_progress_new (HearSession *session, const char *text)
{
  HearProgress *self;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (HEAR_TYPE_PROGRESS, NULL);
  self->session = g_object_ref (session);
  self->text = g_markup_escape_text (text, -1);
  self->toast = adw_toast_new (self->text);
  adw_toast_set_button_label (self->toast, _ ("_Cancel"));
  adw_toast_set_timeout (self->toast, 0);
  g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (g_cancellable_cancel), self->cancellable, G_CONNECT_SWAPPED);
  hear_session_show_toast (session, self->toast);

  return self;
}

/**
 * hear_progress_get_session:
 * @self: a progress
 *
 * Returns: (transfer none): where it is shown
 */
HearSession *
hear_progress_get_session (HearProgress *self)
{
  g_return_val_if_fail (HEAR_IS_PROGRESS (self), NULL);

  return self->session;
}

/**
 * hear_progress_get_cancellable:
 * @self: a progress
 *
 * Returns: (transfer none): says when it was called off
 */
GCancellable *
hear_progress_get_cancellable (HearProgress *self)
{
  g_return_val_if_fail (HEAR_IS_PROGRESS (self), NULL);

  return self->cancellable;
}

/**
 * hear_progress_get_toast:
 * @self: a progress
 *
 * Returns: (transfer none) (nullable): what shows it, %NULL after the end
 */
AdwToast *
hear_progress_get_toast (HearProgress *self)
{
  g_return_val_if_fail (HEAR_IS_PROGRESS (self), NULL);

  return self->toast;
}

/**
 * hear_progress_report:
 * @self: a progress
 * @fraction: how much is done, from 0 to 1
 *
 * Shows it. May be called from any thread.
 */
void
hear_progress_report (HearProgress *self, double fraction)
{
  int percent = (int) (CLAMP (fraction, 0, 1) * 100);

  g_return_if_fail (HEAR_IS_PROGRESS (self));

  if (g_atomic_int_get (&self->percent) == percent)
    return;

  g_atomic_int_set (&self->percent, percent);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_cb, g_object_ref (self), g_object_unref);
}

/**
 * hear_progress_end:
 * @self: a progress
 *
 * Takes the toast away.
 */
void
hear_progress_end (HearProgress *self)
{
  g_return_if_fail (HEAR_IS_PROGRESS (self));

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
}
