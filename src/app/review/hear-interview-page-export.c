/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-dialogs.h"
#include "hear-exporter.h"

/* A transcript that is written to a file as soon as all corrections of it are
 * in the library. */
typedef struct
{
  HearSession *session;
  char        *id;
  GFile       *file;
  gulong       handler;
} Export;

static void
export_free (Export *export)
{
  g_clear_object (&export->session);
  g_clear_object (&export->file);
  g_free (export->id);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearSession) session = user_data;
  g_autoptr(GError) error = NULL;

  if (hear_export_transcript_finish (HEAR_STORE (object), result, &error))
    hear_session_say (session, _ ("Transcript exported"));
  else
    hear_session_say (session, error->message);
}

static void
start (Export *export)
{
  hear_export_transcript_async (hear_session_get_store (export->session), export->id, export->file,
                                written_cb, g_object_ref (export->session));
}

static void
idle_cb (HearSaver *saver, gpointer user_data)
{
  g_autoptr(Export) export = user_data;

  g_signal_handler_disconnect (saver, export->handler);
  start (export);
}

static void
chosen_cb (GListModel *files, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);
  g_autoptr(Export) export = NULL;
  HearSaver *saver;

  if (self->session == NULL)
    return;

  hear_transcript_view_commit (hear_transcript_pane_get_view (self->transcript_pane));
  export = g_new0 (Export, 1);
  export->session = g_object_ref (self->session);
  export->id = g_strdup (self->id);
  export->file = g_list_model_get_item (files, 0);
  saver = hear_session_get_saver (self->session);
  if (hear_saver_is_idle (saver))
    {
      start (export);
      return;
    }

  export->handler = g_signal_connect (saver, "idle", G_CALLBACK (idle_cb), export);
  g_steal_pointer (&export);
}

/* review.export: asks for a file and writes the transcript there. */
void
hear_interview_page_export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);
  HearFilesRequest   request = { HEAR_FILES_SAVE, _ ("Export Transcript"), NULL };
  g_autofree char   *name = NULL;

  if (self->interview == NULL || hear_interview_get_transcript (self->interview) == NULL)
    {
      hear_session_say (self->session, _ ("There is no transcript yet"));
      return;
    }

  name = g_strdup_printf ("%s.%s", hear_interview_get_candidate_name (self->interview), g_variant_get_string (parameter, NULL));
  g_strdelimit (name, "/\\", '-');
  request.name = name;
  hear_dialogs_choose_files (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), &request, chosen_cb, g_object_ref (self), g_object_unref);
}
