/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-memory.h"

#include "hear-store-people.h"
#include "hear-store-state.h"
#include "hear-work.h"

#define KEY_ROLE "import.role"
#define KEY_CONSENT "import.consent"

/* More names than anybody recognizes; a library of 100,000 is not read whole
 * for the sake of a list of six. */
#define MOST_CANDIDATES 5000
#define PAGE 500

void
hear_import_memory_free (HearImportMemory *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->candidates);
  g_free (self->role);
  g_free (self->consent);
  g_free (self);
}

static gboolean
load_roles (HearImportMemory *self,
            HearStore        *store,
            GError          **error)
{
  g_autoptr(GPtrArray) roles = hear_store_list_roles (store, error);

  for (guint i = 0; roles != NULL && i < roles->len; i++)
    g_ptr_array_add (self->roles, g_strdup (hear_role_get_title (g_ptr_array_index (roles, i))));

  return roles != NULL;
}

static gboolean
load_candidates (HearImportMemory *self,
                 HearStore        *store,
                 GCancellable     *cancellable,
                 GError          **error)
{
  g_autofree char *after = NULL;

  do
    {
      g_autofree char *next = NULL;
      g_autoptr(GPtrArray) page = hear_store_list_candidates (store, after, PAGE, &next, error);

      if (page == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      for (guint i = 0; i < page->len; i++)
        g_ptr_array_add (self->candidates, g_strdup (hear_candidate_get_name (g_ptr_array_index (page, i))));
      g_free (after);
      after = g_steal_pointer (&next);
    }
  while (after != NULL && self->candidates->len < MOST_CANDIDATES);

  return TRUE;
}

/**
 * hear_import_memory_load:
 * @store: the library
 * @cancellable: (nullable): gives up
 * @error: where to put why it cannot be read
 *
 * Blocks: for threads and tests.
 *
 * Returns: (transfer full) (nullable): what a sheet begins with
 */
HearImportMemory *
hear_import_memory_load (HearStore    *store,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autoptr(HearImportMemory) self = g_new0 (HearImportMemory, 1);

  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);

  self->roles = g_ptr_array_new_with_free_func (g_free);
  self->candidates = g_ptr_array_new_with_free_func (g_free);
  if (!load_roles (self, store, error) || !load_candidates (self, store, cancellable, error))
    return NULL;

  self->role = hear_store_get_state (store, KEY_ROLE, NULL);
  self->consent = hear_store_get_state (store, KEY_CONSENT, NULL);

  return g_steal_pointer (&self);
}

static gpointer
load_in_thread (gpointer      object,
                gpointer      data,
                GCancellable *cancellable,
                GError      **error)
{
  return hear_import_memory_load (object, cancellable, error);
}

/**
 * hear_import_memory_load_async:
 * @store: the library
 * @cancellable: (nullable): gives up
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * [func@import_memory_load] in a thread.
 */
void
hear_import_memory_load_async (HearStore          *store,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  HearWork work = { load_in_thread, NULL, NULL, (GDestroyNotify) hear_import_memory_free };

  g_return_if_fail (HEAR_IS_STORE (store));

  hear_work_async (store, work, cancellable, callback, user_data);
}

/**
 * hear_import_memory_load_finish:
 * @store: the library
 * @result: as the callback got it
 * @error: where to put why it cannot be read
 *
 * Returns: (transfer full) (nullable): what a sheet begins with
 */
HearImportMemory *
hear_import_memory_load_finish (HearStore    *store,
                                GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);

  return hear_work_finish (store, result, error);
}

static void
kept_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      unused)
{
  g_autoptr(GError) error = NULL;

  if (!hear_store_set_state_finish (HEAR_STORE (object), result, &error))
    g_debug ("The wording for the next import is not kept: %s", error->message);
}

/**
 * hear_import_memory_keep:
 * @store: the library
 * @role: the title that is used now
 * @consent: the wording of the consent
 *
 * Keeps what the next sheet shall begin with.
 */
void
hear_import_memory_keep (HearStore  *store,
                         const char *role,
                         const char *consent)
{
  g_return_if_fail (HEAR_IS_STORE (store));

  hear_store_set_state_async (store, KEY_ROLE, role, NULL, kept_cb, NULL);
  hear_store_set_state_async (store, KEY_CONSENT, consent, NULL, kept_cb, NULL);
}
