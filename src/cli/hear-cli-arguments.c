/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-arguments.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-error.h"
#include "hear-locale.h"

/*
 * What stood on the command line: options by name, and what stood without a
 * dash, by place. GOption is not used because it converts from the locale's
 * character set, and scripts run in the C locale.
 */
struct _HearCliArguments
{
  GHashTable *options;
  GPtrArray  *places;
};

static const HearCliOption *
find_option (const HearCliOption *options,
             const char          *name,
             gsize                length)
{
  for (guint i = 0; options[i].name != NULL; i++)
    {
      if (strlen (options[i].name) == length && strncmp (options[i].name, name, length) == 0)
        return &options[i];
    }

  return NULL;
}

static gboolean
check_value (const HearCliOption *option,
             const char          *value,
             GError             **error)
{
  if (value == NULL)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("“--%s” needs a value: --%s %s"),
                   option->name, option->name, option->value);
      return FALSE;
    }
  if (option->kind == HEAR_CLI_TEXT && !g_utf8_validate (value, -1, NULL))
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("The value of “--%s” is not UTF-8"), option->name);
      return FALSE;
    }

  return TRUE;
}

/* Takes one option and the value that may follow it; gives the last used. */
static char **
take_option (HearCliArguments    *self,
             const HearCliOption *options,
             char               **argv,
             GError             **error)
{
  const char          *name = *argv + 2;
  const char          *value = strchr (name, '=');
  gsize                length = value != NULL ? (gsize) (value - name) : strlen (name);
  const HearCliOption *option = find_option (options, name, length);

  if (option == NULL || (option->kind == HEAR_CLI_FLAG && value != NULL))
    {
      g_autofree char *shown = g_filename_display_name (*argv);

      g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("Unknown option “%s”"), shown);
      return NULL;
    }

  if (option->kind == HEAR_CLI_FLAG)
    value = "";
  else if (value != NULL)
    value++;
  else
    value = argv[1] != NULL ? *++argv : NULL;
  if (!check_value (option, value, error))
    return NULL;

  g_hash_table_insert (self->options, g_strdup (option->name), g_strdup (value));

  return argv;
}

static gboolean
check_places (HearCliArguments *self,
              const char       *places,
              GError          **error)
{
  g_auto(GStrv) names = g_strsplit (places, " ", -1);
  guint n = g_strv_length (names);

  if (self->places->len > n)
    {
      g_autofree char *shown = g_filename_display_name (g_ptr_array_index (self->places, n));

      g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("“%s” is one argument too many"), shown);
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      gboolean is_path = strstr (names[i], "FILE") != NULL || strstr (names[i], "MEDIA") != NULL;

      if (i >= self->places->len && names[i][0] != '[')
        {
          g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("%s is missing"), names[i]);
          return FALSE;
        }
      if (i < self->places->len && !is_path && !g_utf8_validate (g_ptr_array_index (self->places, i), -1, NULL))
        {
          g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("%s is not UTF-8"), names[i]);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * hear_cli_arguments_new:
 *
 * Returns: (transfer full): nothing yet
 */
HearCliArguments *
hear_cli_arguments_new (void)
{
  HearCliArguments *self = g_new0 (HearCliArguments, 1);

  self->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->places = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * hear_cli_arguments_free:
 * @self: arguments
 */
void
hear_cli_arguments_free (HearCliArguments *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->options);
  g_ptr_array_unref (self->places);
  g_free (self);
}

/**
 * hear_cli_arguments_take:
 * @self: arguments
 * @options: the options that are known, ended by one without a name
 * @argv: (array zero-terminated=1): what stands on the command line
 * @to_first: stop before the first that is no option
 * @error: where to put %HEAR_ERROR_USAGE
 *
 * Reads options and places, in any order; after "--" everything is a place.
 *
 * Returns: (transfer none) (nullable): where in @argv it stopped, or %NULL
 */
char **
hear_cli_arguments_take (HearCliArguments    *self,
                         const HearCliOption *options,
                         char               **argv,
                         gboolean             to_first,
                         GError             **error)
{
  gboolean only_places = FALSE;

  g_return_val_if_fail (self != NULL && options != NULL && argv != NULL, NULL);

  for (; *argv != NULL; argv++)
    {
      if (!only_places && strcmp (*argv, "--") == 0)
        only_places = TRUE;
      else if (!only_places && strcmp (*argv, "-h") == 0)
        g_hash_table_insert (self->options, g_strdup ("help"), g_strdup (""));
      else if (!only_places && g_str_has_prefix (*argv, "--"))
        {
          argv = take_option (self, options, argv, error);
          if (argv == NULL)
            return NULL;
        }
      else if (!only_places && (*argv)[0] == '-' && g_ascii_isalpha ((*argv)[1]))
        return take_option (self, options, argv, error);
      else if (to_first)
        break;
      else
        g_ptr_array_add (self->places, g_strdup (*argv));
    }

  return argv;
}

/**
 * hear_cli_arguments_check:
 * @self: arguments
 * @options: the verb's options
 * @places: the names of its places, divided by spaces, those that may be left
 *   out in brackets; FILE and MEDIA name files
 * @error: where to put %HEAR_ERROR_USAGE
 *
 * Returns: whether everything is there that the verb needs, and no more
 */
gboolean
hear_cli_arguments_check (HearCliArguments    *self,
                          const HearCliOption *options,
                          const char          *places,
                          GError             **error)
{
  g_return_val_if_fail (self != NULL && options != NULL && places != NULL, FALSE);

  for (guint i = 0; options[i].name != NULL; i++)
    {
      if (options[i].required && !hear_cli_arguments_has (self, options[i].name))
        {
          g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE, _ ("“--%s %s” is missing"),
                       options[i].name, options[i].value);
          return FALSE;
        }
    }

  return check_places (self, places, error);
}

/**
 * hear_cli_arguments_has:
 * @self: arguments
 * @name: an option's name
 *
 * Returns: whether it was given
 */
gboolean
hear_cli_arguments_has (HearCliArguments *self,
                        const char       *name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->options, name);
}

/**
 * hear_cli_arguments_get:
 * @self: arguments
 * @name: an option's name
 *
 * Returns: (transfer none) (nullable): its value, or %NULL if it was not given
 */
const char *
hear_cli_arguments_get (HearCliArguments *self,
                        const char       *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->options, name);
}

/**
 * hear_cli_arguments_get_int:
 * @self: arguments
 * @name: an option's name
 * @least: the smallest number that makes sense
 * @number: (inout): its value; left alone if it was not given
 * @error: where to put %HEAR_ERROR_USAGE
 *
 * Returns: whether it was not given or is a whole number from @least
 */
gboolean
hear_cli_arguments_get_int (HearCliArguments *self,
                            const char       *name,
                            gint64            least,
                            gint64           *number,
                            GError          **error)
{
  const char *text = hear_cli_arguments_get (self, name);

  g_return_val_if_fail (number != NULL, FALSE);

  if (text == NULL || g_ascii_string_to_signed (text, 10, least, G_MAXINT64, number, NULL))
    return TRUE;

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_USAGE,
               _ ("“--%s %s” is not a whole number of %d or more"), name, text, (int) least);

  return FALSE;
}

/**
 * hear_cli_arguments_check_language:
 * @self: arguments
 * @error: where to put %HEAR_ERROR_USAGE
 *
 * Returns: whether “--language” is a language tag, or not given
 */
gboolean
hear_cli_arguments_check_language (HearCliArguments *self,
                                   GError          **error)
{
  g_autoptr(GError) failure = NULL;

  if (hear_locale_check_tag (hear_cli_arguments_get (self, "language"), &failure))
    return TRUE;

  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_USAGE, failure->message);

  return FALSE;
}

/**
 * hear_cli_arguments_get_place:
 * @self: arguments
 * @index: a place, from 0
 *
 * Returns: (transfer none) (nullable): what stands there, or %NULL
 */
const char *
hear_cli_arguments_get_place (HearCliArguments *self,
                              guint             index)
{
  g_return_val_if_fail (self != NULL, NULL);

  return index < self->places->len ? g_ptr_array_index (self->places, index) : NULL;
}
