/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-palette-memory.h"

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
