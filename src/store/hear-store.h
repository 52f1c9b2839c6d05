/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hear-clock.h"
#include "hear-store-table.h"

G_BEGIN_DECLS

/**
 * HearStoreStatus:
 * @directory: the library's folder
 * @schema: the version of its schema
 * @user: who works with it
 * @interviews: how many interviews it holds
 * @candidates: how many candidates
 * @roles: how many roles
 * @segments: how many segments of transcripts
 * @bytes_media: size of the media folder
 * @bytes_database: size of the database
 *
 * A library in numbers.
 */
typedef struct
{
  char   *directory;
  int     schema;
  char   *user;
  guint64 interviews;
  guint64 candidates;
  guint64 roles;
  guint64 segments;
  guint64 bytes_media;
  guint64 bytes_database;
} HearStoreStatus;

#define HEAR_TYPE_STORE (hear_store_get_type ())

G_DECLARE_FINAL_TYPE (HearStore, hear_store, HEAR, STORE, GObject)

HearStore       *hear_store_create        (const char      *directory,
                                           const char      *user_name,
                                           HearClock       *clock,
                                           GError         **error);
HearStore       *hear_store_open          (const char      *directory,
                                           HearClock       *clock,
                                           GError         **error);
void             hear_store_close         (HearStore       *self);
const char      *hear_store_get_directory (HearStore       *self);
gboolean         hear_store_is_read_only  (HearStore       *self);
const char      *hear_store_get_user_id   (HearStore       *self);
const char      *hear_store_get_user_name (HearStore       *self);
HearStoreStatus *hear_store_get_status    (HearStore       *self,
                                           GError         **error);
void             hear_store_status_free   (HearStoreStatus *status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearStoreStatus, hear_store_status_free)

G_END_DECLS
