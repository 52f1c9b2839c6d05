/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-note.h"
#include "hear-store.h"

G_BEGIN_DECLS

gboolean    hear_store_save_note           (HearStore          *self,
                                            HearNote           *note,
                                            GError            **error);
void        hear_store_save_note_async     (HearStore          *self,
                                            HearNote           *note,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean    hear_store_save_note_finish    (HearStore          *self,
                                            GAsyncResult       *result,
                                            GError            **error);
gboolean    hear_store_remove_note         (HearStore          *self,
                                            const char         *id,
                                            GError            **error);
void        hear_store_remove_note_async   (HearStore          *self,
                                            const char         *id,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean    hear_store_remove_note_finish  (HearStore          *self,
                                            GAsyncResult       *result,
                                            GError            **error);
gboolean    hear_store_restore_note        (HearStore          *self,
                                            const char         *id,
                                            GError            **error);
void        hear_store_restore_note_async  (HearStore          *self,
                                            const char         *id,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean    hear_store_restore_note_finish (HearStore          *self,
                                            GAsyncResult       *result,
                                            GError            **error);
GPtrArray  *hear_store_list_notes          (HearStore          *self,
                                            const char         *interview_id,
                                            GError            **error);
void        hear_store_list_notes_async    (HearStore          *self,
                                            const char         *interview_id,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
GPtrArray  *hear_store_list_notes_finish   (HearStore          *self,
                                            GAsyncResult       *result,
                                            GError            **error);

G_END_DECLS
