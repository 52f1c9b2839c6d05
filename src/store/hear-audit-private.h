/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-audit.h"
#include "hear-statement-private.h"

G_BEGIN_DECLS

/* What an entry says; borrows everything. */
typedef struct
{
  const char *action;
  const char *object;
  const char *detail;
} HearAuditEntry;

gboolean  hear_audit_append       (HearDatabase         *database,
                                   const HearAuditEntry *entry,
                                   GError              **error);
GBytes   *hear_audit_load_salt    (HearDatabase         *database,
                                   const char           *candidate_id,
                                   GError              **error);
GBytes   *hear_audit_make_salt    (HearDatabase         *database,
                                   const char           *candidate_id,
                                   GError              **error);
char     *hear_audit_seal         (GBytes               *salt,
                                   const char           *data,
                                   gsize                 length);

G_END_DECLS
