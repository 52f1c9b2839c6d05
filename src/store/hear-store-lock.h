/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearStoreLockMode:
 * @HEAR_STORE_LOCK_SHARED: the library is worked with
 * @HEAR_STORE_LOCK_EXCLUSIVE: its file is replaced
 *
 * What a library is held for.
 */
typedef enum
{
  HEAR_STORE_LOCK_SHARED,
  HEAR_STORE_LOCK_EXCLUSIVE,
} HearStoreLockMode;

typedef struct _HearStoreLock HearStoreLock;

HearStoreLock *hear_store_lock_new  (const char         *directory,
                                     HearStoreLockMode   mode,
                                     GError            **error);
void           hear_store_lock_free (HearStoreLock      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearStoreLock, hear_store_lock_free)

G_END_DECLS
