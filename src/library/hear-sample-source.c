/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-sample-source.h"

#include "hear-digest.h"
#include "hear-json.h"
#include "hear-sample-resources.h"

#define PREFIX "/org/hearback/sample"
#define DAY_MS (24 * 60 * 60 * G_GINT64_CONSTANT (1000))

static GBytes *
load_bytes (const char *name,
            GError    **error)
{
  g_autofree char *path = g_strconcat (PREFIX "/", name, NULL);

  return g_resource_lookup_data (hear_sample_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

static char *
extract (const char *folder,
         const char *name,
         GError    **error)
{
  g_autofree char *outside = g_build_filename (folder, name, NULL);
  g_autoptr(GBytes) bytes = load_bytes (name, error);

  if (bytes == NULL ||
      !g_file_set_contents (outside, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error))
    return NULL;

  return g_steal_pointer (&outside);
}

static char **
dup_channels (JsonObject *item)
{
  JsonArray *array = hear_json_get_array (item, "channels");
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (names, json_array_get_string_element (array, i));

  return g_strv_builder_end (names);
}

/**
 * hear_sample_source_load:
 * @error: where to put why it cannot be read
 *
 * Returns: (transfer full) (nullable): the list of sample interviews
 */
JsonArray *
hear_sample_source_load (GError **error)
{
  g_autoptr(GBytes) bytes = load_bytes ("sample.json", error);
  g_autoptr(JsonNode) root = NULL;
  JsonArray *items;

  if (bytes == NULL)
    return NULL;

  root = hear_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
  items = root != NULL ? hear_json_get_array (json_node_get_object (root), "interviews") : NULL;

  return items != NULL ? json_array_ref (items) : NULL;
}

/**
 * hear_sample_source_hash:
 * @item: a sample interview
 *
 * Returns: (transfer full): the hash of its recording
 */
char *
hear_sample_source_hash (JsonObject *item)
{
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  bytes = load_bytes (hear_json_get_string (item, "media"), NULL);

  return bytes != NULL ? hear_digest_of_data (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : g_strdup ("");
}

/**
 * hear_sample_source_make_request:
 * @item: a sample interview
 * @folder: where to put its files
 * @error: where to put why they cannot be written
 *
 * Unpacks a sample interview, so that it can be imported as anybody's.
 *
 * Returns: (transfer full) (nullable): what to import
 */
HearImportRequest *
hear_sample_source_make_request (JsonObject *item,
                                 const char *folder,
                                 GError    **error)
{
  g_autoptr(HearImportRequest) request = hear_import_request_new ();
  const char *transcript;

  g_return_val_if_fail (item != NULL && folder != NULL, NULL);

  transcript = hear_json_get_string (item, "transcript");
  request->candidate_name = g_strdup (hear_json_get_string (item, "candidate"));
  request->role_title = g_strdup (hear_json_get_string (item, "role"));
  request->consent_text = g_strdup (hear_json_get_string (item, "consent"));
  request->language = g_strdup (hear_json_get_string (item, "language"));
  request->assessment_allowed = json_object_get_boolean_member_with_default (item, "assessment_allowed", FALSE);
  request->held_at = g_get_real_time () / 1000 - hear_json_get_int (item, "days_ago", 0) * DAY_MS;
  request->verbatim = HEAR_VERBATIM_YES;
  request->channels = dup_channels (item);
  request->media_path = extract (folder, hear_json_get_string (item, "media"), error);
  if (request->media_path == NULL)
    return NULL;
  if (transcript != NULL)
    {
      request->transcript_path = extract (folder, transcript, error);
      if (request->transcript_path == NULL)
        return NULL;
    }

  return g_steal_pointer (&request);
}
