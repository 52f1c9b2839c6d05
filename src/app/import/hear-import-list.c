/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-list.h"

#include "hear-import-names.h"
#include "hear-import-probe.h"

/* Folder and name without the ending: what a recording and its transcript
 * share. */
static char *
dup_stem (const char *path)
{
  const char *slash = strrchr (path, G_DIR_SEPARATOR);
  const char *dot = strrchr (path, '.');

  if (dot == NULL || (slash != NULL && dot <= slash + 1))
    return g_strdup (path);

  return g_strndup (path, (gsize) (dot - path));
}

static GPtrArray *
collect_paths (GListModel *files,
               gboolean    transcripts)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr(GFile) file = g_list_model_get_item (files, i);
      char *path = g_file_get_path (file);

      if (path == NULL || hear_import_probe_is_transcript (path) != transcripts || !g_hash_table_add (seen, path))
        {
          g_free (path);
          continue;
        }
      g_ptr_array_add (paths, path);
    }

  return paths;
}

static HearImportItem *
find_recording (GHashTable *recordings,
                const char *transcript)
{
  g_autofree char *stem = dup_stem (transcript);

  return g_hash_table_lookup (recordings, stem);
}

/* What the files differ in may say more than each alone. */
static void
name_candidates (GListModel *items)
{
  guint                   n = g_list_model_get_n_items (items);
  g_autofree const char **paths = g_new0 (const char *, n + 1);
  g_autoptr(GPtrArray) names = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(HearImportItem) item = g_list_model_get_item (items, i);

      /* The model keeps the item. */
      paths[i] = hear_import_item_get_media (item);
      if (paths[i] == NULL)
        paths[i] = hear_import_item_get_transcript (item);
    }
  names = hear_import_guess_candidates (paths);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(HearImportItem) item = g_list_model_get_item (items, i);

      hear_import_item_offer_candidate (item, g_ptr_array_index (names, i));
    }
}

/**
 * hear_import_list_new:
 * @files: a model of #GFile
 *
 * Makes interviews of files that came together: a recording and the transcript
 * with the same name are one; a transcript alone is an interview of text. A
 * file that came twice counts once.
 *
 * Returns: (transfer full): a model of #HearImportItem
 */
GListModel *
hear_import_list_new (GListModel *files)
{
  g_autoptr(GPtrArray) media = NULL;
  g_autoptr(GPtrArray) transcripts = NULL;
  g_autoptr(GHashTable) recordings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListStore *items;

  g_return_val_if_fail (G_IS_LIST_MODEL (files), NULL);

  items = g_list_store_new (HEAR_TYPE_IMPORT_ITEM);
  media = collect_paths (files, FALSE);
  transcripts = collect_paths (files, TRUE);
  for (guint i = 0; i < media->len; i++)
    {
      g_autoptr(HearImportItem) item = hear_import_item_new (g_ptr_array_index (media, i), NULL);

      g_hash_table_insert (recordings, dup_stem (g_ptr_array_index (media, i)), item);
      g_list_store_append (items, item);
    }
  for (guint i = 0; i < transcripts->len; i++)
    {
      const char     *path = g_ptr_array_index (transcripts, i);
      HearImportItem *recording = find_recording (recordings, path);
      g_autoptr(HearImportItem) item = NULL;

      /* Two transcripts of one recording: the first is taken, the second can
       * be chosen instead. */
      if (recording != NULL)
        {
          hear_import_item_offer_transcript (recording, path);
          continue;
        }
      item = hear_import_item_new (NULL, path);
      g_list_store_append (items, item);
    }

  name_candidates (G_LIST_MODEL (items));

  return G_LIST_MODEL (items);
}

/**
 * hear_import_list_count:
 * @items: a model of #HearImportItem
 * @holds: (scope call): what to count
 *
 * Returns: for how many items it holds
 */
guint
hear_import_list_count (GListModel *items,
                        gboolean (*holds) (HearImportItem *item))
{
  guint n = 0;

  g_return_val_if_fail (G_IS_LIST_MODEL (items), 0);
  g_return_val_if_fail (holds != NULL, 0);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(HearImportItem) item = g_list_model_get_item (items, i);

      n += holds (item) ? 1 : 0;
    }

  return n;
}
