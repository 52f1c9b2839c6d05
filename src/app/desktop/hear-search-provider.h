/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hear-clock.h"
#include "hear-store.h"

G_BEGIN_DECLS

#define HEAR_TYPE_SEARCH_PROVIDER (hear_search_provider_get_type ())

G_DECLARE_FINAL_TYPE (HearSearchProvider, hear_search_provider, HEAR, SEARCH_PROVIDER, GObject)

HearSearchProvider *hear_search_provider_new       (GApplication       *application,
                                                    HearClock          *clock);
gboolean            hear_search_provider_export    (HearSearchProvider *self,
                                                    GDBusConnection    *connection,
                                                    const char         *path,
                                                    GError            **error);
void                hear_search_provider_unexport  (HearSearchProvider *self,
                                                    GDBusConnection    *connection);
void                hear_search_provider_set_store (HearSearchProvider *self,
                                                    HearStore          *store);
void                hear_search_provider_give_up   (HearSearchProvider *self);

G_END_DECLS
