/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-backup-list.h"
#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearOpening:
 * @store: (nullable): the library, %NULL if it cannot be opened
 * @state: (nullable): how its window was left
 * @error: (nullable): why it cannot be opened
 * @directory: its folder
 * @backup: (nullable): the newest automatic backup, if the library is damaged
 *
 * What came of opening a library.
 */
typedef struct
{
  HearStore  *store;
  char       *state;
  GError     *error;
  char       *directory;
  HearBackup *backup;
} HearOpening;

/**
 * HearOpeningOrder:
 * @directory: the library's folder
 * @clock: the clock
 * @recover: whether to put the newest backup in the place of a damaged file
 * @previous: (nullable): what was open before; closed first
 *
 * What to open and how.
 */
typedef struct
{
  const char *directory;
  HearClock  *clock;
  gboolean    recover;
  HearStore  *previous;
} HearOpeningOrder;

void         hear_opening_free    (HearOpening         *self);
HearOpening *hear_opening_open    (const char          *directory,
                                   HearClock           *clock,
                                   gboolean             recover);
HearOpening *hear_opening_explain (const char          *directory,
                                   const char          *message);
void         hear_opening_async   (GObject                *object,
                                   const HearOpeningOrder *order,
                                   GAsyncReadyCallback     callback);
void         hear_opening_explain_async (GObject             *object,
                                   const char          *directory,
                                   const char          *message,
                                   GAsyncReadyCallback  callback);
HearOpening *hear_opening_finish  (GObject             *object,
                                   GAsyncResult        *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearOpening, hear_opening_free)

G_END_DECLS
