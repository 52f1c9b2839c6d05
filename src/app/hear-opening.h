/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-backup-list.h"
#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearOpeningMode:
 * @HEAR_OPENING_PLAIN: as it is
 * @HEAR_OPENING_RECOVER: put the newest backup in the place of a damaged file
 * @HEAR_OPENING_SWAP: put the backup that is prepared in the library's place
 *
 * What to do before a library is opened.
 */
typedef enum
{
  HEAR_OPENING_PLAIN,
  HEAR_OPENING_RECOVER,
  HEAR_OPENING_SWAP,
} HearOpeningMode;

/**
 * HearOpening:
 * @store: (nullable): the library, %NULL if it cannot be opened
 * @state: (nullable): how its window was left
 * @error: (nullable): why it cannot be opened
 * @directory: its folder
 * @backup: (nullable): the newest automatic backup, if the library is damaged
 * @kept: (nullable): where the library is that a backup took the place of
 * @swap_error: (nullable): why the backup did not take its place
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
  char       *kept;
  GError     *swap_error;
} HearOpening;

/**
 * HearOpeningOrder:
 * @directory: the library's folder
 * @clock: the clock
 * @mode: what to do before
 * @previous: (nullable): what was open before; closed first
 *
 * What to open and how.
 */
typedef struct
{
  const char *directory;
  HearClock  *clock;
  HearOpeningMode mode;
  HearStore  *previous;
} HearOpeningOrder;

void         hear_opening_free          (HearOpening            *self);
HearOpening *hear_opening_open          (const char             *directory,
                                         HearClock              *clock,
                                         HearOpeningMode         mode);
HearOpening *hear_opening_explain       (const char             *directory,
                                         const char             *message);
void         hear_opening_async         (GObject                *object,
                                         const HearOpeningOrder *order,
                                         GAsyncReadyCallback     callback);
void         hear_opening_explain_async (GObject                *object,
                                         const char             *directory,
                                         const char             *message,
                                         GAsyncReadyCallback     callback);
HearOpening *hear_opening_finish        (GObject                *object,
                                         GAsyncResult           *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearOpening, hear_opening_free)

G_END_DECLS
