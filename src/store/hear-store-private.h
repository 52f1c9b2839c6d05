/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-call-private.h"
#include "hear-store.h"

G_BEGIN_DECLS

typedef struct _HearStoreWatch HearStoreWatch;

/* An operation that runs beside its caller. */
typedef struct
{
  HearWork            work;
  gpointer            tag;
  GCancellable       *cancellable;
  GAsyncReadyCallback callback;
  gpointer            user_data;
} HearOperation;

HearIdentity *hear_store_get_identity    (HearStore           *self);
char         *hear_store_make_id         (HearStore           *self);
gboolean      hear_store_run_write       (HearStore           *self,
                                          HearWork             work,
                                          gpointer             input,
                                          GError             **error);
gboolean      hear_store_run_read        (HearStore           *self,
                                          HearWork             work,
                                          gpointer             input,
                                          GError             **error);
gpointer      hear_store_read_pointer    (HearStore           *self,
                                          HearWork             work,
                                          HearCall            *call,
                                          GError             **error);
void          hear_store_start_write     (HearStore           *self,
                                          const HearOperation *operation,
                                          HearCall            *call);
void          hear_store_skip_write      (HearStore           *self,
                                          const HearOperation *operation,
                                          HearCall            *call);
void          hear_store_queue_write     (HearStore           *self,
                                          HearWork             work,
                                          GTask               *task);
void          hear_store_start_read      (HearStore           *self,
                                          const HearOperation *operation,
                                          HearCall            *call);
gboolean      hear_store_finish          (HearStore           *self,
                                          GAsyncResult        *result,
                                          gpointer             tag,
                                          GError             **error);
gpointer      hear_store_finish_pointer  (HearStore           *self,
                                          GAsyncResult        *result,
                                          gpointer             tag,
                                          GError             **error);
char         *hear_store_build_path      (const char          *directory);
void          hear_store_announce        (HearStore           *self,
                                          HearStoreTable       table,
                                          const char          *id);
void          hear_store_announce_damage (HearStore           *self,
                                          const char          *message);

G_END_DECLS
