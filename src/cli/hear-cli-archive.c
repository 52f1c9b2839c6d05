/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "hear-archive.h"
#include "hear-cli-json.h"
#include "hear-cli-library.h"
#include "hear-cli-verbs.h"
#include "hear-error.h"
#include "hear-json.h"
#include "hear-store-erasure.h"
#include "hear-time.h"

static const HearCliOption backup_options[] = {
  { "replace", HEAR_CLI_FLAG, NULL, N_ ("overwrite a file that is there"), FALSE },
  { NULL },
};

static const HearCliOption restore_options[] = {
  { "replace", HEAR_CLI_FLAG, NULL, N_ ("replace a library that is not empty"), FALSE },
  { NULL },
};

static gboolean
check_target (HearCliContext *context,
              const char     *path,
              GError        **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (hear_cli_arguments_has (context->arguments, "replace") || !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_EXISTS,
               _ ("“%s” already exists: choose another name, or use --replace to overwrite it"), shown);

  return FALSE;
}

static gboolean
print_backup (HearCliContext *context,
              const char     *path,
              GPtrArray      *warnings,
              GError        **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (info == NULL)
    return FALSE;
  if (!context->json)
    {
      g_autofree char *size = g_format_size ((guint64) g_file_info_get_size (info));

      hear_cli_context_print (context, "%s  %s\n", shown, size);
      return TRUE;
    }

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "file", shown);
  hear_json_add_int (builder, "bytes", g_file_info_get_size (info));
  hear_cli_json_add_texts (builder, "warnings", warnings);
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);

  return TRUE;
}

static gboolean
run_backup (HearCliContext *context,
            GError        **error)
{
  const char *path = hear_cli_arguments_get_place (context->arguments, 0);
  g_autoptr(HearStore) store = NULL;
  g_autoptr(GPtrArray) warnings = NULL;

  if (!check_target (context, path, error))
    return FALSE;
  store = hear_cli_context_open (context, error);
  if (store == NULL)
    return FALSE;
  warnings = hear_archive_backup (store, path, hear_cli_context_progress, NULL, NULL, error);
  if (warnings == NULL)
    return FALSE;

  /* Somebody has to know. */
  for (guint i = 0; i < warnings->len; i++)
    hear_cli_context_warn (g_ptr_array_index (warnings, i));

  return print_backup (context, path, warnings, error);
}

static void
warn_left_out (HearErasure *erasure)
{
  g_autofree char *at = hear_time_format_instant (erasure->at);
  /* Translators: a name, and a date like 2026-11-21 */
  g_autofree char *text = g_strdup_printf (_ ("“%s” was erased on %.10s and is left out"), erasure->name, at);

  hear_cli_context_warn (text);
}

static gboolean
run_restore (HearCliContext *context,
             GError        **error)
{
  g_autoptr(HearStore) store = NULL;
  g_autoptr(GPtrArray) left_out = NULL;
  gboolean replace = hear_cli_arguments_has (context->arguments, "replace");

  left_out = hear_archive_restore (hear_cli_arguments_get_place (context->arguments, 0), context->directory, replace, NULL, error);
  if (left_out == NULL)
    return FALSE;
  for (guint i = 0; i < left_out->len; i++)
    warn_left_out (g_ptr_array_index (left_out, i));
  store = hear_cli_context_open (context, error);

  return store != NULL && hear_cli_library_print_status (context, store, left_out, error);
}

const HearCliVerb hear_cli_verb_backup = {
  "backup", "FILE", N_ ("write the whole library into one file"), run_backup, backup_options
};
const HearCliVerb hear_cli_verb_restore = {
  "restore", "FILE", N_ ("restore the library from a backup"), run_restore, restore_options
};
