/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-import-item.h"

G_BEGIN_DECLS

GListModel *hear_import_list_new        (GListModel  *files);
guint       hear_import_list_count      (GListModel  *items,
                                         gboolean   (*holds) (HearImportItem *item));

G_END_DECLS
