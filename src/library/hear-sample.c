/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-sample.h"

#include "hear-enum.h"
#include "hear-folder.h"
#include "hear-importer.h"
#include "hear-json.h"
#include "hear-sample-source.h"
#include "hear-store-interviews.h"
#include "hear-store-notes.h"
#include "hear-store-state.h"
#include "hear-store-transcripts.h"

/*
 * The sample interviews travel in the program and go into a library as
 * everybody's do. They are known by their recordings' hashes and candidates'
 * names, so that nothing has to be written beside them; the library's local
 * state says of which everything is there, notes too.
 */

typedef int (*SampleWork) (HearStore    *store,
                           GCancellable *cancellable,
                           GError      **error);

/* The interview that was made from a sample, if it is still there. */
static HearInterview *
find_interview (HearStore  *store,
                JsonObject *item)
{
  g_autofree char *sha256 = hear_sample_source_hash (item);
  g_autoptr(GPtrArray) ids = NULL;

  ids = hear_store_find_interviews_of_blob (store, sha256, NULL);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(HearInterview) interview = hear_store_load_interview (store, g_ptr_array_index (ids, i), NULL);
      const char *name = interview != NULL ? hear_interview_get_candidate_name (interview) : NULL;

      if (g_strcmp0 (name, hear_json_get_string (item, "candidate")) == 0)
        return g_steal_pointer (&interview);
    }

  return NULL;
}

static gboolean
add_notes (HearStore  *store,
           JsonObject *item,
           const char *interview_id,
           GError    **error)
{
  g_autoptr(GPtrArray) there = hear_store_list_notes (store, interview_id, error);
  JsonArray *notes = hear_json_get_array (item, "notes");

  if (there == NULL)
    return FALSE;

  /* Somebody may have stopped here before. */
  for (guint i = there->len; notes != NULL && i < json_array_get_length (notes); i++)
    {
      JsonObject *entry = hear_json_get_item (notes, i);
      g_autoptr(HearNote) note = hear_note_new ();

      hear_note_set_interview_id (note, interview_id);
      hear_note_set_at_ms (note, hear_json_get_int (entry, "at_ms", 0));
      hear_note_set_text (note, hear_json_get_string (entry, "text"));
      if (!hear_store_save_note (store, note, error))
        return FALSE;
    }

  return TRUE;
}

static HearParticipantPart
read_part (JsonObject *speaker)
{
  const char *part = hear_json_get_string (speaker, "part");

  return (HearParticipantPart) hear_enum_from_nick (HEAR_TYPE_PARTICIPANT_PART, part, HEAR_PARTICIPANT_PART_UNKNOWN);
}

/* The manifest knows who asks; an import does not guess it. */
static gboolean
name_parts (HearStore  *store,
            JsonObject *item,
            const char *interview_id,
            GError    **error)
{
  g_autoptr(HearInterview) interview = hear_store_load_interview (store, interview_id, error);
  JsonArray      *speakers = hear_json_get_array (item, "speakers");
  HearTranscript *transcript = interview != NULL ? hear_interview_get_transcript (interview) : NULL;
  GListModel     *known = transcript != NULL ? hear_transcript_get_speakers (transcript) : NULL;

  for (guint i = 0; known != NULL && i < g_list_model_get_n_items (known); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (known, i);

      for (guint j = 0; j < json_array_get_length (speakers); j++)
        {
          JsonObject *entry = hear_json_get_item (speakers, j);

          if (g_strcmp0 (hear_json_get_string (entry, "name"), hear_participant_get_name (speaker)) == 0)
            hear_participant_set_part (speaker, read_part (entry));
        }
      if (!hear_store_save_participant (store, interview_id, speaker, error))
        return FALSE;
    }

  return interview != NULL;
}

/* Brings one sample in as anybody's interview; gives its id. */
static char *
import (HearStore    *store,
        JsonObject   *item,
        GCancellable *cancellable,
        GError      **error)
{
  g_autofree char *folder = g_dir_make_tmp ("hearback-sample-XXXXXX", error);
  g_autoptr(HearImportRequest) request = NULL;
  g_autoptr(HearImportResult) result = NULL;

  if (folder == NULL)
    return NULL;

  request = hear_sample_source_make_request (item, folder, error);
  if (request != NULL)
    result = hear_import (store, request, cancellable, error);
  hear_folder_drop (folder, NULL);

  return result != NULL ? g_strdup (result->interview_id) : NULL;
}

static gboolean
ensure (HearStore    *store,
        JsonObject   *item,
        GPtrArray    *added,
        GCancellable *cancellable,
        GError      **error)
{
  g_autoptr(HearInterview) there = find_interview (store, item);
  g_autofree char *key = g_strconcat ("sample.", hear_json_get_string (item, "id"), NULL);
  g_autofree char *complete = hear_store_get_state (store, key, NULL);
  g_autofree char *id = NULL;

  id = there != NULL ? g_strdup (hear_interview_get_id (there)) : import (store, item, cancellable, error);
  if (id == NULL)
    return FALSE;
  if (there == NULL)
    g_ptr_array_add (added, g_strdup (id));
  if (g_strcmp0 (id, complete) == 0)
    return TRUE;

  return name_parts (store, item, id, error) && add_notes (store, item, id, error) &&
         hear_store_set_state (store, key, id, error);
}

static void
sample_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  SampleWork work = (SampleWork) task_data;
  GError    *error = NULL;
  int        n = work (source, cancellable, &error);

  if (n < 0)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, n);
}

static void
start (HearStore          *store,
       SampleWork          work,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  g_autoptr(GTask) task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_source_tag (task, (gpointer) work);
  g_task_set_task_data (task, (gpointer) work, NULL);
  g_task_run_in_thread (task, sample_worker);
}

/* A sample with half of its interviews is none. */
static void
take_back (HearStore *store,
           GPtrArray *added)
{
  for (guint i = 0; i < added->len; i++)
    hear_store_remove_interview (store, g_ptr_array_index (added, i), NULL);
}

/**
 * hear_sample_create:
 * @store: the library
 * @cancellable: (nullable): a cancellable
 * @error: where to put what went wrong
 *
 * Adds the sample interviews that are not there, or none of them. Blocks.
 *
 * Returns: how many of them the library has now, -1 if something went wrong
 */
int
hear_sample_create (HearStore    *store,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr(JsonArray) items = NULL;
  g_autoptr(GPtrArray) added = g_ptr_array_new_with_free_func (g_free);
  int n = 0;

  g_return_val_if_fail (HEAR_IS_STORE (store), -1);

  items = hear_sample_source_load (error);
  if (items == NULL)
    return -1;

  for (guint i = 0; i < json_array_get_length (items); i++, n++)
    {
      if (ensure (store, hear_json_get_item (items, i), added, cancellable, error))
        continue;
      take_back (store, added);
      return -1;
    }

  return n;
}

/**
 * hear_sample_create_async:
 * @store: the library
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Like [func@sample_create] in a thread.
 */
void
hear_sample_create_async (HearStore          *store,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_return_if_fail (HEAR_IS_STORE (store));

  start (store, hear_sample_create, cancellable, callback, user_data);
}

/**
 * hear_sample_create_finish:
 * @store: the library
 * @result: what the callback got
 * @error: where to put what went wrong
 *
 * Returns: how many sample interviews the library has now, -1 if something
 *   went wrong
 */
int
hear_sample_create_finish (HearStore    *store,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), -1);

  return (int) g_task_propagate_int (G_TASK (result), error);
}

/**
 * hear_sample_find:
 * @store: the library
 * @error: where to put what went wrong
 *
 * Blocks.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of the
 *   sample interviews that are in the library
 */
GPtrArray *
hear_sample_find (HearStore *store,
                  GError   **error)
{
  g_autoptr(JsonArray) items = NULL;
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);

  items = hear_sample_source_load (error);
  if (items == NULL)
    return NULL;
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      g_autoptr(HearInterview) there = find_interview (store, hear_json_get_item (items, i));

      if (there != NULL)
        g_ptr_array_add (ids, g_strdup (hear_interview_get_id (there)));
    }

  return g_steal_pointer (&ids);
}

/**
 * hear_sample_remove:
 * @store: the library
 * @cancellable: (nullable): a cancellable
 * @error: where to put what went wrong
 *
 * Takes the sample interviews out of the library, whatever was done to them
 * meanwhile. Blocks.
 *
 * Returns: how many were removed, -1 if something went wrong
 */
int
hear_sample_remove (HearStore    *store,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr(GPtrArray) ids = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (store), -1);

  ids = hear_sample_find (store, error);
  if (ids == NULL)
    return -1;
  for (guint i = 0; i < ids->len; i++)
    if (!hear_store_remove_interview (store, g_ptr_array_index (ids, i), error))
      return -1;

  return (int) ids->len;
}

/**
 * hear_sample_is_there:
 * @store: the library
 * @error: where to put what went wrong
 *
 * Returns: whether the library has at least one of the sample interviews
 */
gboolean
hear_sample_is_there (HearStore *store,
                      GError   **error)
{
  g_autoptr(JsonArray) items = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (store), FALSE);

  items = hear_sample_source_load (error);
  if (items == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      g_autoptr(HearInterview) there = find_interview (store, hear_json_get_item (items, i));

      if (there != NULL)
        return TRUE;
    }

  return FALSE;
}
