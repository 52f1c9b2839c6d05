/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-statement-private.h"

G_BEGIN_DECLS

/* Many rows that the audit log names by one entry, with a digest over all of
 * them. */
typedef struct _HearRecordBatch HearRecordBatch;

/* A row to save; borrows everything. The candidate, if it is about one, hides
 * values in the audit log by its salt. */
typedef struct
{
  HearStoreTable   table;
  const char      *id;
  const char      *candidate_id;
  HearRecordBatch *batch;
  const HearField *fields;
  guint            n_fields;
} HearRecord;

#define HEAR_RECORD(kind, row, candidate, columns) \
  ((HearRecord){ .table = (kind), .id = (row), .candidate_id = (candidate), \
                 .fields = (columns), .n_fields = G_N_ELEMENTS (columns) })

gboolean         hear_record_save         (HearDatabase     *database,
                                           const HearRecord *record,
                                           GError          **error);
gboolean         hear_record_bury         (HearDatabase     *database,
                                           const HearRecord *record,
                                           gboolean          buried,
                                           GError          **error);
HearRecordBatch *hear_record_batch_new    (void);
gboolean         hear_record_batch_finish (HearRecordBatch  *self,
                                           HearDatabase     *database,
                                           HearStoreTable    table,
                                           const char       *owner_id,
                                           GError          **error);
void             hear_record_batch_free   (HearRecordBatch  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearRecordBatch, hear_record_batch_free)

G_END_DECLS
