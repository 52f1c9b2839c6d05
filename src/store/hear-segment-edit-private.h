/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-call-private.h"

G_BEGIN_DECLS

gboolean hear_segment_edit_apply (HearDatabase  *database,
                                  gpointer       input,
                                  GError       **error);

G_END_DECLS
