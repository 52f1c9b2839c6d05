/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-item-private.h"

#include "hear-compat.h"
#include "hear-import-speakers.h"

static void
speakers_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(HearImportItem) self = user_data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) speakers = hear_import_probe_speakers_finish (HEAR_STORE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* What is wrong with a transcript its import says. */
  g_clear_object (&self->reading);
  self->speakers = g_steal_pointer (&speakers);
  hear_import_item_told_speakers (self, FALSE);
}

/* Begins to look who speaks in the transcript there is now. */
void
hear_import_item_read_speakers (HearImportItem *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->speakers != NULL)
    {
      g_clear_pointer (&self->speakers, g_strfreev);
      hear_import_item_told_speakers (self, FALSE);
    }
  if (self->store == NULL || self->transcript_path == NULL)
    return;

  self->reading = g_cancellable_new ();
  hear_import_probe_speakers_async (self->store, self->transcript_path, self->reading, speakers_cb, g_object_ref (self));
}

/**
 * hear_import_item_list_speakers:
 * @self: an item
 *
 * Returns: (transfer full) (nullable): those who may be the candidate, %NULL if
 *   there is nothing to choose: nobody knows who speaks, one alone does, or
 *   the channels say who
 */
char **
hear_import_item_list_speakers (HearImportItem *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), NULL);

  if (self->speakers == NULL || self->split)
    return NULL;

  for (guint i = 0; self->speakers[i] != NULL; i++)
    {
      if (*self->speakers[i] != '\0' && g_hash_table_add (seen, self->speakers[i]))
        g_strv_builder_add (builder, self->speakers[i]);
    }

  return g_hash_table_size (seen) > 1 ? g_strv_builder_end (builder) : NULL;
}

/**
 * hear_import_item_find_speaker:
 * @self: an item
 * @names: those who may be the candidate
 *
 * Returns: (nullable): who of @names is the candidate as far as somebody said
 *   or can be guessed, %NULL for none of them
 */
const char *
hear_import_item_find_speaker (HearImportItem    *self,
                               const char *const *names)
{
  guint at = HEAR_IMPORT_SPEAKERS_NONE;

  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), NULL);
  g_return_val_if_fail (names != NULL, NULL);

  if (self->speaker != NULL && *self->speaker == '\0')
    return NULL;
  for (guint i = 0; self->speaker != NULL && names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], self->speaker))
        return names[i];
    }

  at = hear_import_speakers_guess (names, self->candidate);

  return at != HEAR_IMPORT_SPEAKERS_NONE ? names[at] : NULL;
}

/**
 * hear_import_item_set_speaker:
 * @self: an item
 * @name: the speaker who is the candidate; empty for none of them
 */
void
hear_import_item_set_speaker (HearImportItem *self,
                              const char     *name)
{
  g_return_if_fail (HEAR_IS_IMPORT_ITEM (self));
  g_return_if_fail (name != NULL);

  if (hear_set_str (&self->speaker, name))
    hear_import_item_told_speakers (self, TRUE);
}
