/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearImportMemory:
 * @roles: (element-type utf8): the titles of the roles there are
 * @candidates: (element-type utf8): names of candidates there are
 * @role: (nullable): the title that was used last
 * @consent: (nullable): the wording of the consent that was used last
 *
 * What an import sheet begins with.
 */
typedef struct
{
  GPtrArray *roles;
  GPtrArray *candidates;
  char      *role;
  char      *consent;
} HearImportMemory;

HearImportMemory *hear_import_memory_load        (HearStore           *store,
                                                  GCancellable        *cancellable,
                                                  GError             **error);
void              hear_import_memory_free        (HearImportMemory    *self);
void              hear_import_memory_load_async  (HearStore           *store,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
HearImportMemory *hear_import_memory_load_finish (HearStore           *store,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void              hear_import_memory_keep        (HearStore           *store,
                                                  const char          *role,
                                                  const char          *consent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearImportMemory, hear_import_memory_free)

G_END_DECLS
