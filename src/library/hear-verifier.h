/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-audit.h"

G_BEGIN_DECLS

/**
 * HearVerifyReport:
 * @database: (nullable): what is wrong with the database, %NULL if nothing is
 * @checked: how many recordings were looked at
 * @damaged: (element-type utf8): hashes of recordings that have changed
 * @missing: (element-type utf8): hashes of recordings that are gone
 * @audit: what the check of the audit log found
 *
 * What a check of a library found.
 */
typedef struct
{
  GError         *database;
  guint           checked;
  GPtrArray      *damaged;
  GPtrArray      *missing;
  HearAuditReport audit;
} HearVerifyReport;

HearVerifyReport *hear_verify                 (HearStore              *store,
                                               GCancellable           *cancellable,
                                               GError                **error);
void              hear_verify_report_free     (HearVerifyReport       *self);
gboolean          hear_verify_report_is_clean (const HearVerifyReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearVerifyReport, hear_verify_report_free)

G_END_DECLS
