/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-item-private.h"

#include <glib/gi18n-lib.h>

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

/**
 * hear_import_item_dup_name:
 * @self: an item
 *
 * Returns: (transfer full): the name of its file
 */
char *
hear_import_item_dup_name (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), NULL);

  return g_filename_display_basename (self->media_path != NULL ? self->media_path : self->transcript_path);
}

const char *
hear_import_item_get_media (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), NULL);

  return self->media_path;
}

const char *
hear_import_item_get_transcript (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), NULL);

  return self->transcript_path;
}

HearImportState
hear_import_item_get_state (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), HEAR_IMPORT_STATE_BROKEN);

  return self->state;
}

const char *
hear_import_item_get_message (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), NULL);

  return self->message;
}

const char *
hear_import_item_get_about (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), NULL);

  return self->probe != NULL ? self->probe->about : NULL;
}

const char *
hear_import_item_get_twin (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), NULL);

  return self->probe != NULL ? self->probe->twin : NULL;
}

const char *
hear_import_item_get_twin_id (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), NULL);

  return self->probe != NULL ? self->probe->twin_id : NULL;
}

/**
 * hear_import_item_get_removed_on:
 * @self: an item
 *
 * Returns: (nullable): the day on which its twin was removed, %NULL if that is
 *   in the library
 */
const char *
hear_import_item_get_removed_on (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), NULL);

  return self->probe != NULL ? self->probe->removed_on : NULL;
}

/**
 * hear_import_item_get_swept:
 * @self: an item
 *
 * Returns: (nullable): the file, if the recording of its twin was tidied away
 *   after that was removed
 */
const char *
hear_import_item_get_swept (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), NULL);

  return self->probe != NULL && self->probe->is_swept ? self->media_path : NULL;
}

gboolean
hear_import_item_is_stereo (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), FALSE);

  return self->probe != NULL && self->probe->channels == 2;
}

/**
 * hear_import_item_is_wanted:
 * @self: an item
 *
 * Returns: whether it shall be imported: it can be, and if the library shows
 *   the recording already, somebody said “again”
 */
gboolean
hear_import_item_is_wanted (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), FALSE);

  if (self->state != HEAR_IMPORT_STATE_READY && self->state != HEAR_IMPORT_STATE_FAILED)
    return FALSE;

  return self->again || hear_import_item_get_twin_id (self) == NULL || hear_import_item_get_removed_on (self) != NULL;
}

gboolean
hear_import_item_is_touched (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), FALSE);

  return self->touched && self->state != HEAR_IMPORT_STATE_DONE;
}

/**
 * hear_import_item_get_problem:
 * @self: an item
 *
 * Returns: (nullable): what is missing before it can be imported
 */
const char *
hear_import_item_get_problem (HearImportItem *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (self), NULL);

  if (self->state == HEAR_IMPORT_STATE_PROBING)
    return _ ("Checking the files…");
  if (self->returning != NULL)
    return _ ("Copying the recording…");
  if (!hear_import_item_is_wanted (self))
    return NULL;
  if (is_blank (self->candidate))
    return _ ("Enter the candidate’s name.");
  if (self->split && (is_blank (self->left) || is_blank (self->right)))
    return _ ("Name the speakers of both channels, or turn the channels off.");

  return NULL;
}

/* NULL leaves it to the importer, which knows the channels. */
static char *
dup_speaker (HearImportItem *self)
{
  g_auto(GStrv) names = hear_import_item_list_speakers (self);
  const char *speaker;

  if (names == NULL)
    return NULL;
  speaker = hear_import_item_find_speaker (self, (const char *const *) names);

  return g_strdup (speaker != NULL ? speaker : "");
}

static char *
dup_typed (const char *text)
{
  return is_blank (text) ? NULL : g_strstrip (g_strdup (text));
}

/**
 * hear_import_item_fill:
 * @self: an item
 * @request: gets what this item has of its own
 */
void
hear_import_item_fill (HearImportItem    *self,
                       HearImportRequest *request)
{
  g_return_if_fail (HEAR_IS_IMPORT_ITEM (self));
  g_return_if_fail (request != NULL);

  request->media_path = g_strdup (self->media_path);
  request->transcript_path = g_strdup (self->transcript_path);
  request->candidate_name = dup_typed (self->candidate);
  request->language = dup_typed (self->language);
  request->held_at = self->held_at;
  request->candidate_speaker = dup_speaker (self);
  if (self->split)
    {
      request->channels = g_new0 (char *, 3);
      request->channels[0] = dup_typed (self->left);
      request->channels[1] = dup_typed (self->right);
    }
}
