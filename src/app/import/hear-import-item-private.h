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
  gboolean        touched;
  HearImportState state;
  char           *message;
  char           *what;
  double          fraction;

  HearImportProbe *probe;
  GCancellable    *probing;
};

G_END_DECLS
