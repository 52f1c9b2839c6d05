/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-database-private.h"

G_BEGIN_DECLS

typedef enum
{
  HEAR_STEP_FAILED,
  HEAR_STEP_DONE,
  HEAR_STEP_ROW,
} HearStep;

typedef enum
{
  HEAR_FIELD_NULL,
  HEAR_FIELD_TEXT,
  HEAR_FIELD_INT,
  HEAR_FIELD_BYTES,
} HearFieldType;

/* A column's value; borrows what it points at. */
typedef struct
{
  const char   *column;
  HearFieldType type;
  const char   *text;
  gint64        number;
  GBytes       *bytes;
} HearField;

#define HEAR_TEXT(name, value)  ((HearField){ .column = (name), .type = HEAR_FIELD_TEXT, .text = (value) })
#define HEAR_INT(name, value)   ((HearField){ .column = (name), .type = HEAR_FIELD_INT, .number = (value) })
#define HEAR_BYTES(name, value) ((HearField){ .column = (name), .type = HEAR_FIELD_BYTES, .bytes = (value) })
#define HEAR_NULL(name)         ((HearField){ .column = (name), .type = HEAR_FIELD_NULL })

HearStatement *hear_statement_new        (HearDatabase    *database,
                                          sqlite3_stmt    *stmt,
                                          const char      *sql);
void           hear_statement_free       (HearStatement   *self);
void           hear_statement_release    (HearStatement   *self);
const char    *hear_statement_get_sql    (HearStatement   *self);
void           hear_statement_bind_field (HearStatement   *self,
                                          int              parameter,
                                          const HearField *field);
void           hear_statement_bind_text  (HearStatement   *self,
                                          int              parameter,
                                          const char      *text);
void           hear_statement_bind_int   (HearStatement   *self,
                                          int              parameter,
                                          gint64           number);
void           hear_statement_bind_bytes (HearStatement   *self,
                                          int              parameter,
                                          GBytes          *bytes);
int            hear_statement_find       (HearStatement   *self,
                                          const char      *name);
int            hear_statement_count      (HearStatement   *self);
HearStep       hear_statement_step       (HearStatement   *self,
                                          GError         **error);
gboolean       hear_statement_run        (HearStatement   *self,
                                          GError         **error);
gboolean       hear_statement_is_null    (HearStatement   *self,
                                          int              column);
const char    *hear_statement_get_text   (HearStatement   *self,
                                          int              column);
gint64         hear_statement_get_int    (HearStatement   *self,
                                          int              column);
GBytes        *hear_statement_dup_bytes  (HearStatement   *self,
                                          int              column);
gboolean       hear_statement_equals     (HearStatement   *self,
                                          int              column,
                                          const HearField *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearStatement, hear_statement_release)

G_END_DECLS
