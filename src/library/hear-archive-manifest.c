/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-archive-manifest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-digest.h"
#include "hear-error.h"
#include "hear-json.h"
#include "hear-time.h"

#define FORMAT "hearback-library"
#define VERSION 1

struct _HearArchiveManifest
{
  GHashTable *hashes;
};

static gboolean
is_hash (const char *text,
         gsize       length)
{
  return length == HEAR_DIGEST_LENGTH && strspn (text, "0123456789abcdef") == length;
}

static gboolean
fail (GError **error,
      char    *what)
{
  /* Translators: %s is one of the reasons that begin with “it” or “its”, the backup */
  g_set_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED, _ ("The backup cannot be used: %s"), what);
  g_free (what);

  return FALSE;
}

static gboolean
read_files (HearArchiveManifest *self,
            JsonArray           *files)
{
  for (guint i = 0; i < json_array_get_length (files); i++)
    {
      JsonObject *file = hear_json_get_item (files, i);
      const char *path = hear_json_get_string (file, "path");
      const char *sha256 = hear_json_get_string (file, "sha256");

      if (path == NULL || sha256 == NULL || !is_hash (sha256, strlen (sha256)) ||
          !hear_archive_manifest_is_ours (path))
        return FALSE;
      hear_archive_manifest_add (self, path, sha256);
    }

  return TRUE;
}

/**
 * hear_archive_manifest_new:
 *
 * Returns: (transfer full): a manifest without files
 */
HearArchiveManifest *
hear_archive_manifest_new (void)
{
  HearArchiveManifest *self = g_new0 (HearArchiveManifest, 1);

  self->hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * hear_archive_manifest_parse:
 * @text: (array length=length): what stands in an archive
 * @length: its length
 * @error: where to put %HEAR_ERROR_DAMAGED, or %HEAR_ERROR_NEWER_SCHEMA
 *
 * Returns: (transfer full) (nullable): the manifest
 */
HearArchiveManifest *
hear_archive_manifest_parse (const char *text,
                             gsize       length,
                             GError    **error)
{
  g_autoptr(HearArchiveManifest) self = hear_archive_manifest_new ();
  g_autoptr(JsonNode) root = hear_json_parse (text, length, NULL);
  JsonObject *object;

  object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  if (object == NULL || g_strcmp0 (hear_json_get_string (object, "format"), FORMAT) != 0)
    {
      fail (error, g_strdup (_ ("it was not made by Hearback")));
      return NULL;
    }
  if (hear_json_get_int (object, "version", 0) > VERSION)
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_NEWER_SCHEMA,
                           _ ("The backup was made by a newer Hearback: restore it with that one"));
      return NULL;
    }
  if (hear_json_get_array (object, "files") == NULL || !read_files (self, hear_json_get_array (object, "files")))
    {
      fail (error, g_strdup (_ ("its list of files is damaged")));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * hear_archive_manifest_free:
 * @self: a manifest
 */
void
hear_archive_manifest_free (HearArchiveManifest *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->hashes);
  g_free (self);
}

/**
 * hear_archive_manifest_to_text:
 * @self: a manifest
 * @created_at: when the archive is made, in milliseconds since 1970
 *
 * Returns: (transfer full): the manifest as JSON
 */
char *
hear_archive_manifest_to_text (HearArchiveManifest *self,
                               gint64               created_at)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GList) paths = NULL;
  g_autofree char *instant = hear_time_format_instant (created_at);

  g_return_val_if_fail (self != NULL, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  json_builder_set_member_name (builder, "created_at");
  json_builder_add_string_value (builder, instant);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  paths = g_list_sort (g_hash_table_get_keys (self->hashes), (GCompareFunc) strcmp);
  for (GList *item = paths; item != NULL; item = item->next)
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "path");
      json_builder_add_string_value (builder, item->data);
      json_builder_set_member_name (builder, "sha256");
      json_builder_add_string_value (builder, g_hash_table_lookup (self->hashes, item->data));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return hear_json_to_text (root, TRUE);
}

/**
 * hear_archive_manifest_add:
 * @self: a manifest
 * @path: a file's path in the archive
 * @sha256: the hash of what is in it
 */
void
hear_archive_manifest_add (HearArchiveManifest *self,
                           const char          *path,
                           const char          *sha256)
{
  g_return_if_fail (self != NULL && path != NULL && sha256 != NULL);

  g_hash_table_insert (self->hashes, g_strdup (path), g_strdup (sha256));
}

/**
 * hear_archive_manifest_has:
 * @self: a manifest
 * @path: a file's path in the archive
 *
 * Returns: whether it lists the file
 */
gboolean
hear_archive_manifest_has (HearArchiveManifest *self,
                           const char          *path)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->hashes, path);
}

/**
 * hear_archive_manifest_get:
 * @self: a manifest
 * @path: a file's path in the archive
 *
 * Returns: (nullable): the hash of what is in it
 */
const char *
hear_archive_manifest_get (HearArchiveManifest *self,
                           const char          *path)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->hashes, path);
}

/**
 * hear_archive_manifest_check:
 * @self: what an archive says it holds
 * @found: what it held
 * @error: where to put %HEAR_ERROR_DAMAGED
 *
 * Returns: whether the two are the same, and a database is among them
 */
gboolean
hear_archive_manifest_check (HearArchiveManifest *self,
                             HearArchiveManifest *found,
                             GError             **error)
{
  GHashTableIter iter;
  gpointer       path;
  gpointer       sha256;

  g_return_val_if_fail (self != NULL && found != NULL, FALSE);

  if (!hear_archive_manifest_has (self, HEAR_ARCHIVE_DATABASE))
    return fail (error, g_strdup (_ ("there is no database in it")));

  g_hash_table_iter_init (&iter, found->hashes);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    {
      if (!hear_archive_manifest_has (self, path))
        return fail (error, g_strdup_printf (_ ("it does not list “%s”"), (const char *) path));
    }

  g_hash_table_iter_init (&iter, self->hashes);
  while (g_hash_table_iter_next (&iter, &path, &sha256))
    {
      const char *other = g_hash_table_lookup (found->hashes, path);

      if (other == NULL)
        return fail (error, g_strdup_printf (_ ("“%s” is missing"), (const char *) path));
      if (strcmp (other, sha256) != 0)
        return fail (error, g_strdup_printf (_ ("“%s” was changed or is damaged"), (const char *) path));
    }

  return TRUE;
}

/**
 * hear_archive_manifest_is_ours:
 * @path: a path in an archive
 *
 * Returns: whether a library has such a file: its database, or a medium under
 *   its hash
 */
gboolean
hear_archive_manifest_is_ours (const char *path)
{
  gsize length;

  g_return_val_if_fail (path != NULL, FALSE);

  length = strlen (path);
  if (strcmp (path, HEAR_ARCHIVE_DATABASE) == 0)
    return TRUE;

  /* media/ab/<sha256>, where ab begins the hash */
  return length == strlen ("media/ab/") + HEAR_DIGEST_LENGTH && g_str_has_prefix (path, "media/") && path[8] == '/' &&
         is_hash (path + 9, length - 9) && path[6] == path[9] && path[7] == path[10];
}
