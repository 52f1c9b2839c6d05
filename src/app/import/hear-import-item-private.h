/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-import-item.h"
#include "hear-import-probe.h"

G_BEGIN_DECLS

struct _HearImportItem
{
  GObject parent_instance;

  char           *media_path;
  char           *transcript_path;
  char           *candidate;
  char           *language;
  char           *left;
  char           *right;
  gboolean        split;
  gboolean        again;
  gint64          held_at;
  char          **speakers; /* of the transcript; NULL if nobody knows */
  char           *speaker;  /* that is the candidate; empty for none of them, NULL if nobody said */
  gboolean        touched;
  HearImportState state;
  char           *message;
  char           *what;
  double          fraction;

  HearStore       *store;
  HearImportProbe *probe;
  GCancellable    *probing;
  GCancellable    *reading;
  GCancellable    *returning; /* while the recording of a twin is copied */
};

void hear_import_item_read_speakers (HearImportItem *self);
void hear_import_item_told_speakers (HearImportItem *self,
                                     gboolean        touched);

G_END_DECLS
