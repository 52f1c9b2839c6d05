/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-palette-item.h"
#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearPaletteOrder:
 * @text: what was typed; empty for what was used last
 * @after: (nullable): where the page before ended
 * @now_ms: the present
 *
 * What the palette looks for; borrows everything.
 */
typedef struct
{
  const char *text;
  const char *after;
  gint64      now_ms;
} HearPaletteOrder;

/**
 * HearPaletteResult:
 * @items: (element-type HearPaletteItem): interviews and roles
 * @next: (nullable): where the page ended, %NULL after the last
 * @used: (nullable): what was used last, if it was asked for
 *
 * What the library has for the palette.
 */
typedef struct
{
  GPtrArray *items;
  char      *next;
  GStrv      used;
} HearPaletteResult;

void               hear_palette_result_free (HearPaletteResult      *self);
void               hear_palette_find_async  (HearStore              *store,
                                             const HearPaletteOrder *order,
                                             GCancellable           *cancellable,
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
HearPaletteResult *hear_palette_find_finish (HearStore              *store,
                                             GAsyncResult           *result,
                                             GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearPaletteResult, hear_palette_result_free)

G_END_DECLS
