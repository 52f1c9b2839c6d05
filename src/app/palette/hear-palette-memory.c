/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-palette-memory.h"

#include "hear-store-state.h"
#include "hear-work.h"

/* So many are remembered. */
#define MOST 12

static gboolean
is_action (const char *text)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  return g_action_parse_detailed_name (text, &name, &target, NULL);
}

/**
 * hear_palette_memory_read:
 * @text: (nullable): what [func@palette_memory_write] wrote
 *
 * Returns: (transfer full): what was used last, the last first
 */
GStrv
hear_palette_memory_read (const char *text)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", MOST + 1);

  for (guint i = 0; i < MOST && lines[i] != NULL; i++)
    if (is_action (lines[i]))
      g_strv_builder_add (builder, lines[i]);

  return g_strv_builder_end (builder);
}

/**
 * hear_palette_memory_add:
 * @names: what was used last
 * @name: what was used now
 *
 * Returns: (transfer full): both, the last first
 */
GStrv
hear_palette_memory_add (const char *const *names, const char *name)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (names != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_strv_builder_add (builder, name);
  for (guint i = 0, n = 1; names[i] != NULL && n < MOST; i++)
    if (!g_str_equal (names[i], name))
      {
        g_strv_builder_add (builder, names[i]);
        n++;
      }

  return g_strv_builder_end (builder);
}

/**
 * hear_palette_memory_write:
 * @names: what was used last
 *
 * Returns: (transfer full): it as text
 */
char *
hear_palette_memory_write (const char *const *names)
{
  g_return_val_if_fail (names != NULL, NULL);

  return g_strjoinv ("\n", (GStrv) names);
}

static gpointer
keep (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *known = hear_store_get_state (object, HEAR_PALETTE_STATE, &failure);
  g_auto(GStrv) names = hear_palette_memory_read (known);
  g_auto(GStrv) more = hear_palette_memory_add ((const char *const *) names, data);
  g_autofree char *text = hear_palette_memory_write ((const char *const *) more);

  /* Nothing is lost that somebody would miss. */
  if (failure == NULL)
    hear_store_set_state (object, HEAR_PALETTE_STATE, text, NULL);

  return NULL;
}

/**
 * hear_palette_memory_keep:
 * @store: a store
 * @name: what was used now
 *
 * Adds it in a thread to what the store remembers.
 */
void
hear_palette_memory_keep (HearStore *store, const char *name)
{
  HearWork work = { .run = keep, .free_data = g_free };

  g_return_if_fail (HEAR_IS_STORE (store));
  g_return_if_fail (name != NULL);

  work.data = g_strdup (name);
  hear_work_async (store, work, NULL, NULL, NULL);
}

/**
 * hear_palette_memory_rank:
 * @names: what was used last
 * @name: an action
 *
 * Returns: how lately it was used: the higher, the later; 0 for not at all
 */
guint
hear_palette_memory_rank (const char *const *names, const char *name)
{
  g_return_val_if_fail (names != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  for (guint i = 0; i < MOST && names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return MOST - i;

  return 0;
}
