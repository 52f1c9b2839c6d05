/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-merge-hunks.h"

G_BEGIN_DECLS

/* What a word of the merged text carries besides its text. */
typedef struct
{
  const char *id;
  const char *speaker;
  gboolean    breaks;
  gboolean    is_placed;
} HearMergePlace;

GArray *hear_merge_places_new (HearMergeHunks *hunks);

G_END_DECLS
