/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-database-private.h"

G_BEGIN_DECLS

/* Cuts texts into words as the index does, by its own tokenizer. */
typedef struct _HearSearchTokens HearSearchTokens;

gboolean          hear_search_tokens_install (HearDatabase     *database,
                                              GError          **error);
HearSearchTokens *hear_search_tokens_new     (HearDatabase     *database,
                                              GError          **error);
void              hear_search_tokens_free    (HearSearchTokens *self);
guint             hear_search_tokens_count   (HearSearchTokens *self,
                                              const char       *text);
GArray           *hear_search_tokens_find    (HearSearchTokens *self,
                                              const char       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearSearchTokens, hear_search_tokens_free)

G_END_DECLS
