/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-migrations-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-backup-list-private.h"
#include "hear-error.h"
#include "hear-schema-resources.h"

#define RESOURCE_PATH "/org/hearback/Hearback/schema"
#define MAGIC "SQLite format 3"

/* The header of SQLite's files, all numbers with the high byte first. */
#define HEADER_SIZE 100
#define AT_PAGE_SIZE 16
#define AT_CHANGE_COUNTER 24
#define AT_PAGES 28
#define AT_USER_VERSION 60
#define AT_APPLICATION_ID 68
#define AT_VALID_FOR 92

static guint32
get_number (const guint8 *header,
            guint         at)
{
  guint32 number;

  memcpy (&number, header + at, sizeof number);

  return GUINT32_FROM_BE (number);
}

/* A file that is shorter than it says lost its tail, unless the rest is still
 * in the WAL. */
static gboolean
is_cut (const char   *path,
        const guint8 *header)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = NULL;
  guint64 page_size = (guint64) header[AT_PAGE_SIZE] << 8 | header[AT_PAGE_SIZE + 1];

  if (g_file_test (wal, G_FILE_TEST_EXISTS) ||
      get_number (header, AT_CHANGE_COUNTER) != get_number (header, AT_VALID_FOR))
    return FALSE;
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL &&
         (guint64) g_file_info_get_size (info) < (page_size == 1 ? 65536 : page_size) * get_number (header, AT_PAGES);
}

static gboolean
read_header (const char *path,
             guint8     *header,
             gsize      *length,
             GError    **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      *length = 0;
      return TRUE;
    }
  stream = g_file_read (file, NULL, error);

  return stream != NULL && g_input_stream_read_all (G_INPUT_STREAM (stream), header, HEADER_SIZE, length, NULL, error);
}

/* Where backups are, there was a library: an empty file is what is left of
 * it. */
static gboolean
has_backups (const char *path)
{
  g_autofree char *folder = hear_backup_list_get_folder (path);
  g_autoptr(GPtrArray) names = hear_backup_list_names (folder);

  return names->len > 0;
}

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/**
 * hear_migrations_load:
 *
 * Returns: (transfer full) (element-type utf8): the scripts that make the
 *   schema, in order; the first leads from version 0 to 1
 */
GPtrArray *
hear_migrations_load (void)
{
  GResource *resource = hear_schema_get_resource ();
  g_auto(GStrv) names = g_resource_enumerate_children (resource, RESOURCE_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GPtrArray *scripts = g_ptr_array_new_with_free_func (g_free);
  guint      n = names != NULL ? g_strv_length (names) : 0;

  if (n > 0)
    qsort (names, n, sizeof *names, compare_names);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_build_path ("/", RESOURCE_PATH, names[i], NULL);
      g_autoptr(GBytes) bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      gsize       size;
      const char *text = g_bytes_get_data (bytes, &size);

      g_ptr_array_add (scripts, g_strndup (text, size));
    }

  return scripts;
}

/**
 * hear_migrations_get_version:
 *
 * Returns: the version of the schema that this program writes
 */
int
hear_migrations_get_version (void)
{
  g_autoptr(GPtrArray) scripts = hear_migrations_load ();

  return (int) scripts->len;
}

/**
 * hear_migrations_refuse:
 * @path: the library's file
 * @version: its schema's version
 * @error: where to put %HEAR_ERROR_NEWER_SCHEMA
 *
 * Says that the library was written by a newer program.
 */
void
hear_migrations_refuse (const char *path,
                        gint64      version,
                        GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_NEWER_SCHEMA,
               _ ("The library in “%s” was written by a newer Hearback (its schema is %d, this program knows %d). Update Hearback to open it"),
               folder, (int) version, hear_migrations_get_version ());
}

/**
 * hear_migrations_look:
 * @path: the library's file
 * @error: where to put %HEAR_ERROR_NO_LIBRARY, %HEAR_ERROR_NEWER_SCHEMA or
 *   %HEAR_ERROR_DAMAGED
 *
 * Looks at the file's first bytes without SQLite, which would leave traces
 * beside it.
 *
 * Returns: whether it can be opened
 */
gboolean
hear_migrations_look (const char *path,
                      GError    **error)
{
  guint8           header[HEADER_SIZE] = { 0 };
  gsize            length;
  g_autofree char *folder = g_path_get_dirname (path);

  g_return_val_if_fail (path != NULL, FALSE);

  if (!read_header (path, header, &length, error))
    return FALSE;
  if (length == 0 && !has_backups (path))
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY, _ ("There is no library in “%s”. Create one with “hearbackctl init”"), folder);
      return FALSE;
    }
  if (length < HEADER_SIZE || memcmp (header, MAGIC, sizeof MAGIC) != 0 || is_cut (path, header))
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_DAMAGED, _ ("The library in “%s” is damaged"), folder);
      return FALSE;
    }
  if (get_number (header, AT_APPLICATION_ID) == HEAR_SCHEMA_APPLICATION_ID &&
      get_number (header, AT_USER_VERSION) > (guint32) hear_migrations_get_version ())
    {
      hear_migrations_refuse (path, get_number (header, AT_USER_VERSION), error);
      return FALSE;
    }

  return TRUE;
}

/**
 * hear_migrations_is_library:
 * @path: a file
 *
 * Returns: whether its first bytes are those of a library, of any version
 */
gboolean
hear_migrations_is_library (const char *path)
{
  guint8 header[HEADER_SIZE] = { 0 };
  gsize  length;

  g_return_val_if_fail (path != NULL, FALSE);

  return read_header (path, header, &length, NULL) && length == HEADER_SIZE && memcmp (header, MAGIC, sizeof MAGIC) == 0 &&
         get_number (header, AT_APPLICATION_ID) == HEAR_SCHEMA_APPLICATION_ID;
}

/**
 * hear_migrations_guard:
 * @database: the writer's connection, in a transaction
 * @error: where to put %HEAR_ERROR_NEWER_SCHEMA
 *
 * A newer program may have opened the library since this one did.
 *
 * Returns: whether the schema is still one that this program knows
 */
gboolean
hear_migrations_guard (HearDatabase *database,
                       GError      **error)
{
  static gint known;
  gint64      version;

  g_return_val_if_fail (database != NULL, FALSE);

  if (g_atomic_int_get (&known) == 0)
    g_atomic_int_set (&known, hear_migrations_get_version ());
  if (!hear_database_get_number (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version <= g_atomic_int_get (&known))
    return TRUE;

  hear_migrations_refuse (hear_database_get_path (database), version, error);

  return FALSE;
}

/**
 * hear_migrations_check:
 * @database: a connection
 * @version: (out): the schema's version, 0 if there is none
 * @error: where to put %HEAR_ERROR_NEWER_SCHEMA or %HEAR_ERROR_INVALID
 *
 * Returns: whether the file is a library that this program can read, or an
 *   empty one
 */
gboolean
hear_migrations_check (HearDatabase *database,
                       gint64       *version,
                       GError      **error)
{
  gint64           application_id;
  gint64           tables;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (database != NULL, FALSE);

  if (!hear_database_get_number (database, "PRAGMA user_version", version, error) ||
      !hear_database_get_number (database, "PRAGMA application_id", &application_id, error) ||
      !hear_database_get_number (database, "SELECT count (*) FROM sqlite_schema", &tables, error))
    return FALSE;

  folder = g_path_get_dirname (hear_database_get_path (database));
  if (tables > 0 && application_id != HEAR_SCHEMA_APPLICATION_ID)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("“%s” is not a Hearback library"), folder);
      return FALSE;
    }
  if (*version > hear_migrations_get_version ())
    {
      hear_migrations_refuse (hear_database_get_path (database), *version, error);
      return FALSE;
    }

  return TRUE;
}

/**
 * hear_migrations_apply:
 * @database: the writer's connection, in a transaction
 * @scripts: (element-type utf8): all scripts, in order
 * @error: where to put what SQLite says
 *
 * Runs the scripts that the file has not seen.
 *
 * Returns: whether the schema is now that of the last script
 */
gboolean
hear_migrations_apply (HearDatabase *database,
                       GPtrArray    *scripts,
                       GError      **error)
{
  gint64           version;
  g_autofree char *mark = NULL;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (scripts != NULL, FALSE);

  if (!hear_database_get_number (database, "PRAGMA user_version", &version, error))
    return FALSE;
  /* Somebody newer was faster. */
  if (version > scripts->len)
    {
      hear_migrations_refuse (hear_database_get_path (database), version, error);
      return FALSE;
    }
  for (guint i = (guint) version; i < scripts->len; i++)
    if (!hear_database_execute (database, g_ptr_array_index (scripts, i), error))
      return FALSE;

  /* A PRAGMA takes no bound value. */
  mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u;", HEAR_SCHEMA_APPLICATION_ID, scripts->len);

  return hear_database_execute (database, mark, error);
}
