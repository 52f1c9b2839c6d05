/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearOpening:
 * @store: (nullable): the library, %NULL if it cannot be opened
 * @state: (nullable): how its window was left
 * @error: (nullable): why it cannot be opened
 * @directory: its folder
 * @backup: (nullable): the newest automatic backup, if the library is damaged
 * @backup_at: when that was made, in milliseconds since 1970
 *
 * What came of opening a library.
 */
typedef struct
{
  HearStore *store;
  char      *state;
  GError    *error;
  char      *directory;
  char      *backup;
  gint64     backup_at;
} HearOpening;

void         hear_opening_free    (HearOpening         *self);
HearOpening *hear_opening_open    (const char          *directory,
                                   HearClock           *clock,
                                   gboolean             recover);
void         hear_opening_async   (GObject             *object,
                                   const char          *directory,
                                   HearClock           *clock,
                                   gboolean             recover,
                                   GAsyncReadyCallback  callback);
HearOpening *hear_opening_finish  (GObject             *object,
                                   GAsyncResult        *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearOpening, hear_opening_free)

G_END_DECLS
