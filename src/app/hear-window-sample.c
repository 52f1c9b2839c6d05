/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-window-private.h"

#include <glib/gi18n-lib.h>

#include "hear-progress.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"
#include "hear-work.h"

/* The sample interviews: added to look around, removed when that is done. */

static gpointer
look_for_sample (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hear_sample_is_there (object, error));
}

static void
sample_found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gboolean is_there = GPOINTER_TO_INT (hear_work_finish (object, result, &error));

  if (error != NULL)
    return;

  gtk_widget_action_set_enabled (user_data, "win.add-sample", !is_there);
  gtk_widget_action_set_enabled (user_data, "win.remove-sample", is_there);
}

void
hear_window_check_sample (HearWindow *self)
{
  HearWork work = { .run = look_for_sample };

  g_return_if_fail (HEAR_IS_WINDOW (self));

  if (!hear_store_is_read_only (hear_session_get_store (self->session)))
    hear_work_async (hear_session_get_store (self->session), work, self->closing, sample_found_cb, self);
}

/* What to look at first in a library that has the sample and nothing else: what
 * can be seen, heard and read. */
static gpointer
find_first (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (object, &all, error);

  if (ids == NULL || ids->len != GPOINTER_TO_UINT (data))
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autoptr(HearInterview) interview = hear_store_load_interview (object, id, NULL);
      HearRecording *recording = interview != NULL ? hear_interview_get_recording (interview) : NULL;

      if (recording != NULL && hear_recording_get_video_codec (recording) != NULL)
        return g_strdup (id);
    }

  return NULL;
}

static void
first_found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearWindow) self = user_data;
  g_autofree char *id = hear_work_finish (object, result, NULL);

  if (id != NULL && self->session != NULL)
    hear_window_open_interview (self, id);
}

static void
show_first (HearWindow *self, int n)
{
  HearWork work = { .run = find_first, .data = GINT_TO_POINTER (n), .free_result = g_free };

  hear_work_async (hear_session_get_store (self->session), work, self->closing, first_found_cb, g_object_ref (self));
}

typedef struct
{
  HearWindow   *window;
  HearProgress *progress;
} Adding;

static void
adding_free (Adding *adding)
{
  hear_progress_end (adding->progress);
  g_object_unref (adding->progress);
  g_object_unref (adding->window);
  g_free (adding);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Adding, adding_free)

static void
sample_created_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Adding) adding = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  HearWindow      *self = adding->window;
  int              n = hear_sample_create_finish (HEAR_STORE (object), result, &error);

  if (self->session == NULL)
    return;

  hear_window_check_sample (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (n < 0)
    {
      hear_session_say (self->session, error->message);
      return;
    }

  text = g_strdup_printf (ngettext ("%d sample interview added", "%d sample interviews added", n), n);
  hear_session_say (self->session, text);
  show_first (self, n);
}

static void
add_sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);
  Adding     *adding;

  if (self->session == NULL)
    return;

  gtk_widget_action_set_enabled (widget, "win.add-sample", FALSE);
  adding = g_new0 (Adding, 1);
  adding->window = g_object_ref (self);
  adding->progress = hear_progress_new (self->session, _ ("Adding sample interviews…"));
  hear_sample_create_async (hear_session_get_store (self->session), hear_progress_get_cancellable (adding->progress), sample_created_cb, adding);
}

/* The interviews that were taken out, with all that was written on them. */
typedef struct
{
  HearWindow *window;
  GPtrArray  *ids;
} Removed;

static void
removed_free (gpointer data, GClosure *closure)
{
  Removed *removed = data;

  g_ptr_array_unref (removed->ids);
  g_free (removed);
}

static gpointer
restore_sample (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray *ids = data;

  for (guint i = 0; i < ids->len; i++)
    if (!hear_store_restore_interview (object, g_ptr_array_index (ids, i), error))
      return NULL;

  return NULL;
}

static void
sample_undo_cb (AdwToast *toast, gpointer user_data)
{
  Removed *removed = user_data;
  HearWork work = { .run = restore_sample, .data = g_ptr_array_ref (removed->ids), .free_data = (GDestroyNotify) g_ptr_array_unref };

  hear_saver_push (hear_session_get_saver (removed->window->session), NULL, work);
  gtk_widget_action_set_enabled (GTK_WIDGET (removed->window), "win.remove-sample", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (removed->window), "win.add-sample", FALSE);
}

static gpointer
remove_sample (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr(GPtrArray) ids = hear_sample_find (object, error);

  return ids != NULL && hear_sample_remove (object, cancellable, error) >= 0 ? g_steal_pointer (&ids) : NULL;
}

static void
sample_removed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) ids = hear_work_finish (object, result, &error);
  g_autofree char *text = NULL;
  Removed         *removed;
  GClosure        *closure;

  if (self->session == NULL)
    return;
  hear_window_check_sample (self);
  if (ids == NULL)
    {
      hear_session_say (self->session, error->message);
      return;
    }

  text = g_strdup_printf (ngettext ("%d sample interview removed", "%d sample interviews removed", ids->len), (int) ids->len);
  removed = g_new0 (Removed, 1);
  removed->window = self;
  removed->ids = g_steal_pointer (&ids);
  closure = g_cclosure_new (G_CALLBACK (sample_undo_cb), removed, removed_free);
  g_object_watch_closure (G_OBJECT (self), closure);
  hear_session_offer_undo (self->session, text, closure);
  hear_window_show_list (self);
}

static void
remove_sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);
  HearWork    work = { .run = remove_sample, .free_result = (GDestroyNotify) g_ptr_array_unref };

  gtk_widget_action_set_enabled (widget, "win.remove-sample", FALSE);
  hear_work_async (hear_session_get_store (self->session), work, self->closing, sample_removed_cb, g_object_ref (self));
}

void
hear_window_install_sample (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-sample", NULL, add_sample_action);
  gtk_widget_class_install_action (widget_class, "win.remove-sample", NULL, remove_sample_action);
}
