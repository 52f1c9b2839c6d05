/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript-edit.h"

G_BEGIN_DECLS

GArray *hear_quote_places_find (HearTranscriptLayout *layout,
                                GListModel           *quotes);

G_END_DECLS
