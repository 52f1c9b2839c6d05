/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HearWorkFunc:
 * @object: what it works on
 * @data: (nullable): what it needs besides
 * @cancellable: (nullable): says when nobody waits any more
 * @error: return location for an error
 *
 * A piece of blocking work for a thread.
 *
 * Returns: (transfer full) (nullable): what came of it
 */
typedef gpointer (*HearWorkFunc) (gpointer       object,
                                  gpointer       data,
                                  GCancellable  *cancellable,
                                  GError       **error);

/**
 * HearWork:
 * @run: does it
 * @data: for @run
 * @free_data: (nullable): frees @data
 * @free_result: (nullable): frees what came of it
 *
 * Work and what it needs.
 */
typedef struct
{
  HearWorkFunc   run;
  gpointer       data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} HearWork;

void     hear_work_async  (gpointer              object,
                           HearWork              work,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data);
gpointer hear_work_finish (gpointer              object,
                           GAsyncResult         *result,
                           GError              **error);

G_END_DECLS
