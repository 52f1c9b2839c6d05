/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-database-private.h"

G_BEGIN_DECLS

HearDatabase *hear_store_opening_create (const char       *path,
                                         HearIdentity     *identity,
                                         GError          **error);
HearDatabase *hear_store_opening_open   (const char       *path,
                                         HearIdentity     *identity,
                                         GError          **error);
HearDatabase *hear_store_opening_read   (const char       *path,
                                         HearIdentity     *identity,
                                         HearDatabaseMode *mode,
                                         GError          **error);
HearDatabase *hear_store_opening_update (const char       *path,
                                         HearIdentity     *identity,
                                         GError          **error);

G_END_DECLS
