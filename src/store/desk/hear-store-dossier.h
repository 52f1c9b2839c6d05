/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-dossier.h"
#include "hear-store.h"

G_BEGIN_DECLS

HearDossier *hear_store_load_dossier (HearStore         *self,
                                      const char        *candidate_id,
                                      GError           **error);
gboolean     hear_store_save_contact (HearStore         *self,
                                      const HearDossier *contact,
                                      GError           **error);

G_END_DECLS
