/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-erasure-rows-private.h"
#include "hear-store-erasure.h"

G_BEGIN_DECLS

void       hear_erasure_record_count      (HearErasure     *erasure,
                                           HearErasureRows *rows);
gboolean   hear_erasure_record_write      (HearDatabase    *database,
                                           HearErasure     *erasure,
                                           const char      *blobs,
                                           GError         **error);
GPtrArray *hear_erasure_record_list       (HearDatabase    *database,
                                           GError         **error);
char      *hear_erasure_record_blobs      (HearDatabase    *database,
                                           const char      *id,
                                           GError         **error);
gboolean   hear_erasure_record_add_blobs  (HearDatabase    *database,
                                           const char      *id,
                                           const char      *blobs,
                                           GError         **error);
gboolean   hear_erasure_record_drop_blobs (HearDatabase    *database,
                                           const char      *id,
                                           GError         **error);
gboolean   hear_erasure_record_is_dirty   (HearDatabase    *database,
                                           gboolean        *dirty,
                                           GError         **error);
gboolean   hear_erasure_record_close      (HearDatabase    *database,
                                           const char      *id,
                                           GError         **error);

G_END_DECLS
