/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-transcript.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "hear-import-speakers.h"
#include "hear-json.h"
#include "hear-peaks-cache.h"
#include "hear-store-interviews.h"
#include "hear-store-transcripts.h"
#include "hear-transcript-loader.h"

typedef struct
{
  char               *interview_id;
  char               *path;
  HearTranscriptInfo *info;
} Order;

static void
order_free (Order *order)
{
  g_free (order->interview_id);
  g_free (order->path);
  g_clear_pointer (&order->info, hear_transcript_info_free);
  g_free (order);
}

/* Who speaks on which channel, as the recording's import said it. */
static char **
read_channel_map (const char *text)
{
  g_autoptr(JsonNode) root = text != NULL ? json_from_string (text, NULL) : NULL;
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  JsonArray *array;

  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    return NULL;

  array = json_node_get_array (root);
  if (json_array_get_length (array) != 2)
    return NULL;
  for (guint i = 0; i < 2; i++)
    g_strv_builder_add (names, json_array_get_string_element (array, i));

  return g_strv_builder_end (names);
}

static HearTranscript *
load (HearStore           *store,
      HearInterview       *interview,
      const char          *path,
      HearTranscriptInfo **info,
      GError             **error)
{
  HearRecording *recording = hear_interview_get_recording (interview);
  g_autoptr(HearTranscript) transcript = NULL;
  g_autoptr(HearPeaks) peaks = NULL;
  g_auto(GStrv) names = NULL;
  gint64 duration_ms = 0;

  if (recording != NULL)
    {
      duration_ms = hear_recording_get_duration_ms (recording);
      names = read_channel_map (hear_recording_get_channel_map (recording));
      /* Without sound the text is spread over the whole length. */
      peaks = hear_peaks_cache_ensure (store, hear_recording_get_blob (recording), NULL, NULL);
    }
  transcript = hear_transcript_loader_load (path, peaks, duration_ms, info, error);
  if (transcript == NULL)
    return NULL;

  if (names != NULL && peaks != NULL)
    hear_import_speakers_assign_channels (transcript, peaks, (const char *const *) names);
  if (!hear_import_speakers_find_parts (transcript, hear_interview_get_candidate_name (interview), NULL, error))
    return NULL;

  return g_steal_pointer (&transcript);
}

static void
import_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Order  *order = task_data;
  GError *error = NULL;

  if (hear_import_transcript (source, order->interview_id, order->path, &order->info, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * hear_import_transcript:
 * @store: the library
 * @interview_id: an interview's id, or at least eight characters of it
 * @path: a transcript that somebody else made
 * @info: (out): what the file was
 * @cancellable: (nullable): a cancellable
 * @error: where to put why it was not imported: what the readers say,
 *   %HEAR_ERROR_NOT_FOUND, %HEAR_ERROR_AMBIGUOUS
 *
 * Gives an interview a transcript, which becomes the one that is shown. Text
 * without times is spread over the voiced parts of the recording. Blocks.
 *
 * Returns: whether it is there
 */
gboolean
hear_import_transcript (HearStore           *store,
                        const char          *interview_id,
                        const char          *path,
                        HearTranscriptInfo **info,
                        GCancellable        *cancellable,
                        GError             **error)
{
  g_autoptr(HearInterview) interview = NULL;
  g_autoptr(HearTranscript) transcript = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (store), FALSE);
  g_return_val_if_fail (interview_id != NULL && path != NULL && info != NULL, FALSE);

  interview = hear_store_load_interview (store, interview_id, error);
  if (interview == NULL)
    return FALSE;
  transcript = load (store, interview, path, info, error);

  return transcript != NULL && !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         hear_store_set_transcript (store, hear_interview_get_id (interview), transcript, error);
}

/**
 * hear_import_transcript_async:
 * @store: the library
 * @interview_id: an interview's id
 * @path: a transcript that somebody else made
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Like [func@import_transcript] in a thread.
 */
void
hear_import_transcript_async (HearStore          *store,
                              const char         *interview_id,
                              const char         *path,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;
  Order *order;

  g_return_if_fail (HEAR_IS_STORE (store));
  g_return_if_fail (interview_id != NULL && path != NULL);

  order = g_new0 (Order, 1);
  order->interview_id = g_strdup (interview_id);
  order->path = g_strdup (path);
  task = g_task_new (store, NULL, callback, user_data);
  g_task_set_source_tag (task, hear_import_transcript_async);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, import_worker);
}

/**
 * hear_import_transcript_finish:
 * @store: the library
 * @result: what the callback got
 * @info: (out) (optional): what the file was
 * @error: where to put why it was not imported
 *
 * Returns: whether it is there
 */
gboolean
hear_import_transcript_finish (HearStore           *store,
                               GAsyncResult        *result,
                               HearTranscriptInfo **info,
                               GError             **error)
{
  Order *order;

  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  order = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (info != NULL)
    *info = g_steal_pointer (&order->info);

  return TRUE;
}
