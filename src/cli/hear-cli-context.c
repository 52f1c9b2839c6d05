/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-context.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "hear-archive.h"
#include "hear-clock.h"
#include "hear-error.h"
#include "hear-json.h"
#include "hear-output-file.h"
#include "hear-text.h"

/* Where the second of two columns begins. */
#define FIELD_COLUMN 18

/**
 * hear_cli_context_new:
 *
 * Returns: (transfer full): a context for one verb, on the default library
 */
HearCliContext *
hear_cli_context_new (void)
{
  HearCliContext *self = g_new0 (HearCliContext, 1);

  self->arguments = hear_cli_arguments_new ();
  self->out = g_string_new (NULL);

  return self;
}

/**
 * hear_cli_context_free:
 * @self: a context
 */
void
hear_cli_context_free (HearCliContext *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->directory);
  hear_cli_arguments_free (self->arguments);
  g_string_free (self->out, TRUE);
  g_free (self);
}

/**
 * hear_cli_context_take_common:
 * @self: a context
 *
 * Looks at the options that every verb has: which library, and JSON or not.
 */
void
hear_cli_context_take_common (HearCliContext *self)
{
  const char *wanted;

  g_return_if_fail (self != NULL);

  self->json = hear_cli_arguments_has (self->arguments, "json");
  wanted = hear_cli_arguments_get (self->arguments, "library");
  if (wanted == NULL || *wanted == '\0')
    wanted = g_getenv ("HEARBACK_LIBRARY");

  g_free (self->directory);
  if (wanted != NULL && *wanted != '\0')
    self->directory = g_canonicalize_filename (wanted, NULL);
  else
    self->directory = g_build_filename (g_get_user_data_dir (), "hearback", NULL);
}

/**
 * hear_cli_context_open:
 * @self: a context
 * @error: where to put what [func@Store.open] says
 *
 * Returns: (transfer full) (nullable): the library
 */
HearStore *
hear_cli_context_open (HearCliContext *self,
                       GError        **error)
{
  g_autoptr(HearClock) clock = hear_clock_new ();

  g_return_val_if_fail (self != NULL, NULL);

  hear_archive_drop_rest (self->directory);

  return hear_store_open (self->directory, clock, error);
}

/**
 * hear_cli_context_print:
 * @self: a context
 * @format: like printf's
 * @...: what to insert
 *
 * Adds to what will stand on standard output.
 */
void
hear_cli_context_print (HearCliContext *self,
                        const char     *format,
                        ...)
{
  va_list arguments;

  g_return_if_fail (self != NULL && format != NULL);

  va_start (arguments, format);
  g_string_append_vprintf (self->out, format, arguments);
  va_end (arguments);
}

/**
 * hear_cli_context_print_field:
 * @self: a context
 * @name: what it is, or an empty text for more of the same
 * @value: (nullable): what it says
 *
 * Adds a line of two columns to what will stand on standard output.
 */
void
hear_cli_context_print_field (HearCliContext *self,
                              const char     *name,
                              const char     *value)
{
  glong width;

  g_return_if_fail (self != NULL && name != NULL);

  /* printf counts bytes, which other languages than English have more of. */
  width = g_utf8_strlen (name, -1);
  hear_cli_context_print (self, "%s%*s%s\n", name, (int) MAX (1, FIELD_COLUMN - width), "", value != NULL ? value : "–");
}

/**
 * hear_cli_context_print_json:
 * @self: a context
 * @builder: a complete JSON value
 *
 * Makes @builder's value all that will stand on standard output.
 */
void
hear_cli_context_print_json (HearCliContext *self,
                             JsonBuilder    *builder)
{
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (JSON_IS_BUILDER (builder));

  root = json_builder_get_root (builder);
  text = hear_json_to_text (root, FALSE);
  g_string_assign (self->out, text);
  g_string_append_c (self->out, '\n');
}

/**
 * hear_cli_context_say:
 * @text: what happened
 *
 * Writes one line to standard error.
 */
void
hear_cli_context_say (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (text != NULL);

  valid = g_utf8_make_valid (text, -1);
  line = hear_text_clean (valid);
  fprintf (stderr, "hearbackctl: %s\n", line);
}

/**
 * hear_cli_context_warn:
 * @text: what somebody should know although the verb did what it should
 *
 * Writes one line to standard error.
 */
void
hear_cli_context_warn (const char *text)
{
  g_autofree char *line = NULL;

  g_return_if_fail (text != NULL);

  line = g_strdup_printf (_ ("note: %s"), text);
  hear_cli_context_say (line);
}

/**
 * hear_cli_context_progress:
 * @what: what is being done
 * @fraction: how far it is, -1 if nobody knows
 * @user_data: unused
 *
 * Shows progress on standard error if a person looks at it. A
 * [callback@ImportProgress].
 */
void
hear_cli_context_progress (const char *what,
                           double      fraction,
                           gpointer    user_data)
{
  if (!isatty (STDERR_FILENO))
    return;

  if (fraction < 0)
    fprintf (stderr, "\r\033[K%s …", what);
  else
    fprintf (stderr, "\r\033[K%s … %d %%", what, (int) (fraction * 100));
  if (fraction >= 1)
    fputs ("\r\033[K", stderr);
}

/**
 * hear_cli_context_flush:
 * @self: a context
 * @error: where to put why it could not be written
 *
 * Writes what was printed to standard output.
 *
 * Returns: whether all of it is written
 */
gboolean
hear_cli_context_flush (HearCliContext *self,
                        GError        **error)
{
  int saved;

  g_return_val_if_fail (self != NULL, FALSE);

  if (fwrite (self->out->str, 1, self->out->len, stdout) == self->out->len && fflush (stdout) == 0)
    return TRUE;

  saved = errno;
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (saved),
               _ ("The result cannot be written: %s"), g_strerror (saved));

  return FALSE;
}

/**
 * hear_cli_context_write:
 * @self: a context with “--force” among its arguments
 * @path: a file
 * @text: what to put there
 * @error: where to put what [func@output_file_write] says
 *
 * Writes a document that was asked for with “--output”, and says so in JSON.
 *
 * Returns: whether it is there
 */
gboolean
hear_cli_context_write (HearCliContext *self,
                        const char     *path,
                        const char     *text,
                        GError        **error)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *shown = NULL;

  g_return_val_if_fail (self != NULL && path != NULL && text != NULL, FALSE);

  shown = g_filename_display_name (path);
  if (!hear_output_file_write (path, text, strlen (text), hear_cli_arguments_has (self->arguments, "force"), error))
    return FALSE;
  if (!self->json)
    return TRUE;

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "output", shown);
  json_builder_end_object (builder);
  hear_cli_context_print_json (self, builder);

  return TRUE;
}
