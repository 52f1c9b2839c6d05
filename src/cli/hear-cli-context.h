/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "hear-cli-arguments.h"
#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearCliContext:
 * @directory: the library's folder
 * @json: print JSON, not text for people
 * @arguments: what stood on the command line
 * @out: what goes to standard output once the verb is done
 * @exit_status: what the program ends with if the verb gives no error
 *
 * What a verb works with.
 */
typedef struct
{
  char             *directory;
  gboolean          json;
  HearCliArguments *arguments;
  GString          *out;
  int               exit_status;
} HearCliContext;

HearCliContext *hear_cli_context_new         (void);
void            hear_cli_context_free        (HearCliContext *self);
void            hear_cli_context_take_common (HearCliContext *self);
HearStore      *hear_cli_context_open        (HearCliContext *self,
                                              GError        **error);
void            hear_cli_context_print       (HearCliContext *self,
                                              const char     *format,
                                              ...) G_GNUC_PRINTF (2, 3);
void     hear_cli_context_print_field (HearCliContext *self,
                                       const char     *name,
                                       const char     *value);
void     hear_cli_context_print_json  (HearCliContext *self,
                                       JsonBuilder    *builder);
void     hear_cli_context_say         (const char     *text);
void     hear_cli_context_warn        (const char     *text);
void     hear_cli_context_progress    (const char     *what,
                                       double          fraction,
                                       gpointer        user_data);
gboolean hear_cli_context_write       (HearCliContext *self,
                                       const char     *path,
                                       const char     *text,
                                       GError        **error);
gboolean hear_cli_context_flush       (HearCliContext *self,
                                       GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearCliContext, hear_cli_context_free)

G_END_DECLS
