/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-session.h"

G_BEGIN_DECLS

void  hear_draft_save        (HearSession        *session,
                              const char         *key,
                              const char         *text);
void  hear_draft_load_async  (HearSession        *session,
                              const char         *key,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
char *hear_draft_load_finish (GObject            *object,
                              GAsyncResult       *result,
                              GError            **error);

G_END_DECLS
