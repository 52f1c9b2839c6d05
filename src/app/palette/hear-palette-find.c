/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-palette-find.h"

#include <string.h>

#include "hear-format.h"
#include "hear-palette-memory.h"
#include "hear-store-interviews.h"
#include "hear-store-names.h"
#include "hear-store-people.h"
#include "hear-store-roles.h"
#include "hear-store-state.h"
#include "hear-text.h"
#include "hear-word-match.h"
#include "hear-work.h"

#define PAGE_SIZE 30

#define OPEN_INTERVIEW "win.open-interview"
#define OPEN_ROLE "win.open-role"

/* Owns what it says. */
static void
order_free (gpointer data)
{
  HearPaletteOrder *order = data;

  g_free ((char *) order->text);
  g_free ((char *) order->after);
  g_free (order);
}

static guint
match (const char *name, const char *pattern)
{
  g_autofree char *folded = hear_text_fold (name);

  return hear_word_match (folded, pattern);
}

static void
add_interview (GPtrArray *items, HearInterview *interview, const char *pattern, gint64 now_ms)
{
  const char      *name = hear_interview_get_candidate_name (interview);
  g_autofree char *day = hear_format_day (hear_interview_get_held_at (interview), now_ms);
  g_autofree char *detail = g_strdup_printf ("%s · %s", hear_interview_get_role_title (interview), day);
  g_autofree char *action = g_action_print_detailed_name (OPEN_INTERVIEW, g_variant_new_string (hear_interview_get_id (interview)));

  g_ptr_array_add (items, hear_palette_item_new (&(HearPaletteFacts){
                            .kind = HEAR_PALETTE_INTERVIEW, .action = action, .title = name, .detail = detail, .score = match (name, pattern) }));
}

static void
add_role (GPtrArray *items, HearRole *role, guint score)
{
  g_autofree char *action = g_action_print_detailed_name (OPEN_ROLE, g_variant_new_string (hear_role_get_id (role)));

  g_ptr_array_add (items, hear_palette_item_new (&(HearPaletteFacts){
                            .kind = HEAR_PALETTE_ROLE, .action = action, .title = hear_role_get_title (role), .score = score }));
}

/* What is gone since is left out. */
static void
add_used (HearStore *store, const char *used, GPtrArray *items, gint64 now_ms)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;
  const char *id;

  if (!g_action_parse_detailed_name (used, &name, &target, NULL) || target == NULL || !g_variant_is_of_type (target, G_VARIANT_TYPE_STRING))
    return;

  id = g_variant_get_string (target, NULL);
  if (g_str_equal (name, OPEN_INTERVIEW))
    {
      g_autoptr(GPtrArray) found = hear_store_get_interviews (store, &id, 1, NULL);

      if (found != NULL && found->len > 0)
        add_interview (items, g_ptr_array_index (found, 0), "", now_ms);
    }
  else if (g_str_equal (name, OPEN_ROLE))
    {
      g_autoptr(HearRole) role = hear_store_load_role (store, id, NULL);

      if (role != NULL)
        add_role (items, role, match (hear_role_get_title (role), ""));
    }
}

static gboolean
find_used (HearStore *store, const HearPaletteOrder *order, HearPaletteResult *result, GError **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *text = hear_store_get_state (store, HEAR_PALETTE_STATE, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  result->used = hear_palette_memory_read (text);
  for (guint i = 0; result->used[i] != NULL; i++)
    add_used (store, result->used[i], result->items, order->now_ms);

  return TRUE;
}

static gboolean
find_roles (HearStore *store, const char *pattern, HearPaletteResult *result, GError **error)
{
  g_autoptr(GPtrArray) roles = hear_store_list_roles (store, error);

  for (guint i = 0; roles != NULL && i < roles->len; i++)
    {
      HearRole *role = g_ptr_array_index (roles, i);
      guint     score = match (hear_role_get_title (role), pattern);

      if (score > 0)
        add_role (result->items, role, score);
    }

  return roles != NULL;
}

static gboolean
find_named (HearStore *store, const HearPaletteOrder *order, const char *pattern, HearPaletteResult *result, GError **error)
{
  g_autoptr(GPtrArray) interviews = hear_store_find_by_name (store, order->text, order->after, PAGE_SIZE, &result->next, error);

  for (guint i = 0; interviews != NULL && i < interviews->len; i++)
    add_interview (result->items, g_ptr_array_index (interviews, i), pattern, order->now_ms);

  return interviews != NULL;
}

static gpointer
find (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  HearPaletteOrder *order = data;
  g_autofree char  *pattern = hear_text_fold (order->text);
  g_autoptr(HearPaletteResult) result = g_new0 (HearPaletteResult, 1);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  result->items = g_ptr_array_new_with_free_func (g_object_unref);
  if (*pattern == '\0')
    return find_used (object, order, result, error) ? g_steal_pointer (&result) : NULL;
  if (order->after == NULL && !find_roles (object, pattern, result, error))
    return NULL;

  return find_named (object, order, pattern, result, error) ? g_steal_pointer (&result) : NULL;
}

void
hear_palette_result_free (HearPaletteResult *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->next);
  g_strfreev (self->used);
  g_free (self);
}

/**
 * hear_palette_find_async:
 * @store: a store
 * @order: what to look for, copied
 * @cancellable: (nullable): gives up
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Looks for interviews by their candidates, and for roles, in a thread.
 */
void
hear_palette_find_async (HearStore *store, const HearPaletteOrder *order, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  HearWork          work = { .run = find, .free_data = order_free, .free_result = (GDestroyNotify) hear_palette_result_free };
  HearPaletteOrder *copy;

  g_return_if_fail (HEAR_IS_STORE (store));
  g_return_if_fail (order != NULL && order->text != NULL);

  copy = g_memdup2 (order, sizeof *order);
  copy->text = g_strstrip (g_strdup (order->text));
  copy->after = g_strdup (order->after);
  work.data = copy;
  hear_work_async (store, work, cancellable, callback, user_data);
}

/**
 * hear_palette_find_finish:
 * @store: a store
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable): a page of what was found
 */
HearPaletteResult *
hear_palette_find_finish (HearStore *store, GAsyncResult *result, GError **error)
{
  return hear_work_finish (store, result, error);
}
