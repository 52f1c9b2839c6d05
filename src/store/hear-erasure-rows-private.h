/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-statement-private.h"

G_BEGIN_DECLS

/* The rows of one candidate in a database, of whatever schema. */
typedef struct _HearErasureRows HearErasureRows;

HearErasureRows *hear_erasure_rows_new          (HearDatabase    *database,
                                                 const char      *candidate_id,
                                                 GError         **error);
void             hear_erasure_rows_free         (HearErasureRows *self);
guint            hear_erasure_rows_count        (HearErasureRows *self,
                                                 const char      *table);
GPtrArray       *hear_erasure_rows_list         (HearErasureRows *self,
                                                 const char      *table);
GPtrArray       *hear_erasure_rows_list_rubrics (HearErasureRows *self,
                                                 GError         **error);
char            *hear_erasure_rows_dup_blobs    (HearErasureRows *self);
gboolean         hear_erasure_rows_delete       (HearErasureRows *self,
                                                 GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearErasureRows, hear_erasure_rows_free)

G_END_DECLS
