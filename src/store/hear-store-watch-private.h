/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-store-private.h"

G_BEGIN_DECLS

HearStoreWatch *hear_store_watch_new          (HearStore      *store,
                                               gint64          version);
void            hear_store_watch_push         (GPtrArray      *changes,
                                               gpointer        user_data);
void            hear_store_watch_push_failure (const GError   *error,
                                               gpointer        user_data);
void            hear_store_watch_free         (HearStoreWatch *self);

G_END_DECLS
