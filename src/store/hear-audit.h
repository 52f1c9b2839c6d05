/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearAuditReport:
 * @entries: how many entries the audit log has
 * @first_broken: the number of the first entry that is not as it was written
 *   (changed, missing, slipped in or cut off), -1 if all are
 *
 * What a check of the audit log found.
 */
typedef struct
{
  guint64 entries;
  gint64  first_broken;
} HearAuditReport;

gboolean hear_store_verify_audit (HearStore       *self,
                                  HearAuditReport *report,
                                  GError         **error);

G_END_DECLS
