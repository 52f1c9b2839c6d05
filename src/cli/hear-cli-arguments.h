/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearCliKind:
 * @HEAR_CLI_FLAG: is there or is not
 * @HEAR_CLI_TEXT: takes a text, which must be UTF-8
 * @HEAR_CLI_PATH: takes the name of a file, which may be any bytes
 *
 * What an option takes.
 */
typedef enum
{
  HEAR_CLI_FLAG,
  HEAR_CLI_TEXT,
  HEAR_CLI_PATH,
} HearCliKind;

/**
 * HearCliOption:
 * @name: without its dashes; %NULL ends a table
 * @kind: what it takes
 * @value: how the help calls its value, %NULL for a flag
 * @help: one line of help, marked with N_()
 * @required: whether the verb does nothing without it
 *
 * An option of a verb.
 */
typedef struct
{
  const char *name;
  HearCliKind kind;
  const char *value;
  const char *help;
  gboolean    required;
} HearCliOption;

typedef struct _HearCliArguments HearCliArguments;

HearCliArguments *hear_cli_arguments_new            (void);
void              hear_cli_arguments_free           (HearCliArguments    *self);
char *           *hear_cli_arguments_take           (HearCliArguments    *self,
                                                     const HearCliOption *options,
                                                     char               **argv,
                                                     gboolean             to_first,
                                                     GError             **error);
gboolean          hear_cli_arguments_check          (HearCliArguments    *self,
                                                     const HearCliOption *options,
                                                     const char          *places,
                                                     GError             **error);
gboolean          hear_cli_arguments_has            (HearCliArguments    *self,
                                                     const char          *name);
const char       *hear_cli_arguments_get            (HearCliArguments    *self,
                                                     const char          *name);
gboolean          hear_cli_arguments_get_int        (HearCliArguments    *self,
                                                     const char          *name,
                                                     gint64               least,
                                                     gint64              *number,
                                                     GError             **error);
gboolean          hear_cli_arguments_check_language (HearCliArguments    *self,
                                                     GError             **error);
const char       *hear_cli_arguments_get_place      (HearCliArguments    *self,
                                                     guint                index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearCliArguments, hear_cli_arguments_free)

G_END_DECLS
