/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-error.h"
#include "hear-store-interviews.h"

typedef struct
{
  char  *interview_id;
  GFile *file;
} Order;

static void
order_free (Order *order)
{
  g_free (order->interview_id);
  g_clear_object (&order->file);
  g_free (order);
}

static gboolean
write_file (HearStore *store,
            Order     *order,
            GError   **error)
{
  g_autofree char     *name = g_file_get_basename (order->file);
  g_autofree char     *text = NULL;
  const char          *dot = strrchr (name, '.');
  HearTranscriptFormat format;

  if (dot == NULL || !hear_transcript_format_from_name (dot + 1, &format))
    {
      g_autofree char *shown = g_filename_display_name (name);

      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                   _ ("“%s” does not say which format: use a name that ends in .vtt, .srt, .txt, .json, .csv or .md"), shown);
      return FALSE;
    }
  text = hear_export_transcript (store, order->interview_id, format, error);

  return text != NULL &&
         g_file_replace_contents (order->file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
}

static void
export_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_file (source, task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * hear_export_transcript:
 * @store: the library
 * @interview_id: an interview's id, or at least eight characters of it
 * @format: what to write
 * @error: where to put %HEAR_ERROR_NOT_FOUND if there is no such interview or
 *   it has no transcript
 *
 * Writes the transcript of an interview for other programs. Blocks.
 *
 * Returns: (transfer full) (nullable): the document
 */
char *
hear_export_transcript (HearStore           *store,
                        const char          *interview_id,
                        HearTranscriptFormat format,
                        GError             **error)
{
  g_autoptr(HearInterview) interview = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);
  g_return_val_if_fail (interview_id != NULL, NULL);

  interview = hear_store_load_interview (store, interview_id, error);
  if (interview == NULL)
    return NULL;
  if (hear_interview_get_transcript (interview) == NULL)
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND,
                           _ ("The interview has no transcript: import one first"));
      return NULL;
    }

  return hear_transcript_write (hear_interview_get_transcript (interview), format, error);
}

/**
 * hear_export_transcript_async:
 * @store: the library
 * @interview_id: an interview's id
 * @file: where to; the end of its name says which format
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes the transcript of an interview into a file, in a thread.
 */
void
hear_export_transcript_async (HearStore          *store,
                              const char         *interview_id,
                              GFile              *file,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;
  Order *order;

  g_return_if_fail (HEAR_IS_STORE (store));
  g_return_if_fail (interview_id != NULL);
  g_return_if_fail (G_IS_FILE (file));

  order = g_new0 (Order, 1);
  order->interview_id = g_strdup (interview_id);
  order->file = g_object_ref (file);
  task = g_task_new (store, NULL, callback, user_data);
  g_task_set_source_tag (task, hear_export_transcript_async);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, export_worker);
}

/**
 * hear_export_transcript_finish:
 * @store: the library
 * @result: what the callback got
 * @error: where to put why it was not written
 *
 * Returns: whether it is written
 */
gboolean
hear_export_transcript_finish (HearStore    *store,
                               GAsyncResult *result,
                               GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
