/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "hear-clock.h"
#include "hear-store-table.h"

G_BEGIN_DECLS

typedef enum
{
  HEAR_DATABASE_READ,
  /* A file that nobody can write: SQLite puts nothing beside it. */
  HEAR_DATABASE_FROZEN,
  HEAR_DATABASE_WRITE,
  HEAR_DATABASE_CREATE,
} HearDatabaseMode;

typedef struct _HearDatabase HearDatabase;
typedef struct _HearStatement HearStatement;

/* Who writes, and when it is. Where there are dice, ids come from them. */
typedef struct
{
  HearClock *clock;
  GRand     *dice;
  char      *library_id;
  char      *device_id;
  char      *user_id;
  char      *user_name;
} HearIdentity;

/* A row that was saved, for the signal after the commit. */
typedef struct
{
  HearStoreTable table;
  char          *id;
} HearChange;

HearIdentity  *hear_identity_new           (HearClock        *clock);
void           hear_identity_free          (HearIdentity     *self);
HearChange    *hear_change_new             (HearStoreTable    table,
                                            const char       *id);
void           hear_change_free            (HearChange       *self);

HearDatabase  *hear_database_open          (const char       *path,
                                            HearDatabaseMode  mode,
                                            GError          **error);
void           hear_database_free          (HearDatabase     *self);
void           hear_database_adopt         (HearDatabase     *self);
sqlite3       *hear_database_get_handle    (HearDatabase     *self);
const char    *hear_database_get_path      (HearDatabase     *self);
HearIdentity  *hear_database_get_identity  (HearDatabase     *self);
void           hear_database_set_identity  (HearDatabase     *self,
                                            HearIdentity     *identity);
gint64         hear_database_get_now       (HearDatabase     *self);
char          *hear_database_make_id       (HearDatabase     *self);
HearStatement *hear_database_prepare       (HearDatabase     *self,
                                            const char       *sql,
                                            GError          **error);
gboolean       hear_database_execute       (HearDatabase     *self,
                                            const char       *sql,
                                            GError          **error);
gboolean       hear_database_get_number    (HearDatabase     *self,
                                            const char       *sql,
                                            gint64           *number,
                                            GError          **error);
char          *hear_database_get_text      (HearDatabase     *self,
                                            const char       *sql,
                                            const char       *first,
                                            const char       *second,
                                            GError          **error);
void           hear_database_take_back     (HearDatabase     *self,
                                            HearStatement    *statement);
void           hear_database_fail          (HearDatabase     *self,
                                            int               code,
                                            GError          **error);
void           hear_database_roll_back     (HearDatabase     *self);
void           hear_database_announce      (HearDatabase     *self,
                                            HearStoreTable    table,
                                            const char       *id);
GPtrArray     *hear_database_steal_changes (HearDatabase     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearDatabase, hear_database_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearIdentity, hear_identity_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close_v2)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

G_END_DECLS
