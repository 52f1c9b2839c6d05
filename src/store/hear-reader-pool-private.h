/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-call-private.h"

G_BEGIN_DECLS

typedef struct _HearReaderPool HearReaderPool;

HearReaderPool *hear_reader_pool_new  (const char      *path,
                                       HearDatabaseMode mode);
void            hear_reader_pool_free (HearReaderPool  *self);
gboolean        hear_reader_pool_run  (HearReaderPool  *self,
                                       HearWork         work,
                                       gpointer         input,
                                       GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearReaderPool, hear_reader_pool_free)

G_END_DECLS
