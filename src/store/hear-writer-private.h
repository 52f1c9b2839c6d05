/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-call-private.h"

G_BEGIN_DECLS

typedef struct _HearWriter HearWriter;

/* Told on the writer's thread after each commit. */
typedef void (*HearWriterCommitted) (GPtrArray *changes,
                                     gpointer   user_data);

/* Told on the writer's thread of each job that was not done. */
typedef void (*HearWriterFailed) (const GError *error,
                                  gpointer      user_data);

HearWriter *hear_writer_new         (HearDatabase        *database,
                                     HearWork             spare,
                                     HearWriterCommitted  committed,
                                     HearWriterFailed     failed,
                                     gpointer             user_data);
void        hear_writer_free        (HearWriter          *self);
gboolean    hear_writer_run         (HearWriter          *self,
                                     HearWork             work,
                                     gpointer             input,
                                     GError             **error);
void        hear_writer_start       (HearWriter          *self,
                                     HearWork             work,
                                     GTask               *task);
gboolean    hear_writer_transact    (HearDatabase        *database,
                                     HearWork             work,
                                     gpointer             input,
                                     GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearWriter, hear_writer_free)

G_END_DECLS
