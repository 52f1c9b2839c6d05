/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-import-item.h"

G_BEGIN_DECLS

#define HEAR_TYPE_IMPORT_QUEUE (hear_import_queue_get_type ())

G_DECLARE_FINAL_TYPE (HearImportQueue, hear_import_queue, HEAR, IMPORT_QUEUE, GObject)

HearImportQueue *hear_import_queue_new        (HearStore               *store,
                                               GListModel              *items,
                                               const HearImportRequest *shared);
void             hear_import_queue_run        (HearImportQueue         *self);
void             hear_import_queue_cancel     (HearImportQueue         *self);
void             hear_import_queue_leave_out  (HearImportQueue         *self,
                                               HearImportItem          *item);
gboolean         hear_import_queue_is_running (HearImportQueue         *self);
guint            hear_import_queue_get_total  (HearImportQueue         *self);
guint            hear_import_queue_get_begun  (HearImportQueue         *self);
guint            hear_import_queue_get_done   (HearImportQueue         *self);
const char      *hear_import_queue_get_newest (HearImportQueue         *self);

G_END_DECLS
