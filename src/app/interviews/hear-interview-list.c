/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-list.h"

/* All interviews that fit a filter, as their ids; the rows that are looked at
 * become items, filled by pages. Lives on the main thread and knows no store:
 * its owner brings what it asks for. */
struct _HearInterviewList
{
  GObject parent_instance;

  GPtrArray        *ids;     /* element-type char* */
  GHashTable       *live;    /* id to HearInterviewItem, not owned */
  GHashTable       *pending; /* first ids of the pages asked for */
  HearInterviewLoad load;
  gpointer          load_data;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HearInterviewList, hear_interview_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
item_gone_cb (gpointer user_data, GObject *item)
{
  GHashTable    *live = user_data;
  GHashTableIter iter;
  gpointer       value;

  /* The item's id is gone with it. Few items live at a time. */
  g_hash_table_iter_init (&iter, live);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (value == (gpointer) item)
      {
        g_hash_table_iter_remove (&iter);
        break;
      }
  g_hash_table_unref (live);
}

static void
request_page (HearInterviewList *self, guint position)
{
  guint       first = position - position % HEAR_INTERVIEW_LIST_PAGE;
  guint       n = MIN (HEAR_INTERVIEW_LIST_PAGE, self->ids->len - first);
  const char *key = g_ptr_array_index (self->ids, first);

  if (self->load == NULL || !g_hash_table_add (self->pending, g_strdup (key)))
    return;

  self->load (self, (const char *const *) self->ids->pdata + first, n, self->load_data);
}

static GType
hear_interview_list_get_item_type (GListModel *model)
{
  return HEAR_TYPE_INTERVIEW_ITEM;
}

static guint
hear_interview_list_get_n_items (GListModel *model)
{
  return HEAR_INTERVIEW_LIST (model)->ids->len;
}

static gpointer
hear_interview_list_get_item (GListModel *model, guint position)
{
  HearInterviewList *self = HEAR_INTERVIEW_LIST (model);
  HearInterviewItem *item;
  const char        *id;

  if (position >= self->ids->len)
    return NULL;

  id = g_ptr_array_index (self->ids, position);
  item = g_hash_table_lookup (self->live, id);
  if (item != NULL)
    return g_object_ref (item);

  item = hear_interview_item_new (id);
  g_hash_table_insert (self->live, g_strdup (id), item);
  g_object_weak_ref (G_OBJECT (item), item_gone_cb, g_hash_table_ref (self->live));
  request_page (self, position);

  return item;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hear_interview_list_get_item_type;
  iface->get_n_items = hear_interview_list_get_n_items;
  iface->get_item = hear_interview_list_get_item;
}

static void
hear_interview_list_finalize (GObject *object)
{
  HearInterviewList *self = HEAR_INTERVIEW_LIST (object);

  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->live, g_hash_table_unref);
  g_clear_pointer (&self->pending, g_hash_table_unref);

  G_OBJECT_CLASS (hear_interview_list_parent_class)->finalize (object);
}

static void
hear_interview_list_class_init (HearInterviewListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_interview_list_finalize;
}

static void
hear_interview_list_init (HearInterviewList *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->live = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pending = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * hear_interview_list_new:
 * @load: (scope forever): asks for a page; its owner outlives the list's use
 * @user_data: for @load
 *
 * Returns: (transfer full): an empty list
 */
HearInterviewList *
hear_interview_list_new (HearInterviewLoad load, gpointer user_data)
{
  HearInterviewList *self = g_object_new (HEAR_TYPE_INTERVIEW_LIST, NULL);

  self->load = load;
  self->load_data = user_data;

  return self;
}

static gboolean
is_same (GPtrArray *a, guint i, GPtrArray *b, guint j)
{
  return g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, j));
}

/**
 * hear_interview_list_set_ids:
 * @self: a list
 * @ids: (element-type utf8): all that fit now, in their order; taken over
 *
 * Changes the list with one signal, which spans only what differs, so that
 * the place and the selection stay when a row comes or goes.
 */
void
hear_interview_list_set_ids (HearInterviewList *self, GPtrArray *ids)
{
  g_autoptr(GPtrArray) old = NULL;
  guint head = 0;
  guint tail = 0;
  guint limit;

  g_return_if_fail (HEAR_IS_INTERVIEW_LIST (self));
  g_return_if_fail (ids != NULL);

  old = g_steal_pointer (&self->ids);
  self->ids = g_ptr_array_ref (ids);
  limit = MIN (old->len, ids->len);
  while (head < limit && is_same (old, head, ids, head))
    head++;
  while (tail < limit - head && is_same (old, old->len - 1 - tail, ids, ids->len - 1 - tail))
    tail++;

  g_hash_table_remove_all (self->pending);
  if (head + tail < MAX (old->len, ids->len))
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail, ids->len - head - tail);
}

/**
 * hear_interview_list_fill:
 * @self: a list
 * @first_id: the first of the ids that were asked for
 * @interviews: (element-type HearInterview): what came
 */
void
hear_interview_list_fill (HearInterviewList *self, const char *first_id, GPtrArray *interviews)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_LIST (self));
  g_return_if_fail (first_id != NULL);
  g_return_if_fail (interviews != NULL);

  g_hash_table_remove (self->pending, first_id);
  for (guint i = 0; i < interviews->len; i++)
    {
      HearInterview     *interview = g_ptr_array_index (interviews, i);
      HearInterviewItem *item = g_hash_table_lookup (self->live, hear_interview_get_id (interview));

      if (item != NULL)
        hear_interview_item_set_interview (item, interview);
    }
}

/**
 * hear_interview_list_fail:
 * @self: a list
 * @ids: (array zero-terminated=1): what was asked for
 * @problem: why it did not come
 *
 * What was there before stays.
 */
void
hear_interview_list_fail (HearInterviewList *self, const char *const *ids, const char *problem)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_LIST (self));
  g_return_if_fail (ids != NULL && ids[0] != NULL);
  g_return_if_fail (problem != NULL);

  g_hash_table_remove (self->pending, ids[0]);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      HearInterviewItem *item = g_hash_table_lookup (self->live, ids[i]);

      if (item != NULL && hear_interview_item_get_interview (item) == NULL)
        hear_interview_item_set_problem (item, problem);
    }
}

static void
ask (HearInterviewList *self, GPtrArray *ids)
{
  for (guint i = 0; i < ids->len; i += HEAR_INTERVIEW_LIST_PAGE)
    self->load (self, (const char *const *) ids->pdata + i, MIN (HEAR_INTERVIEW_LIST_PAGE, ids->len - i), self->load_data);
}

/**
 * hear_interview_list_retry:
 * @self: a list
 *
 * Asks again for what did not come.
 */
void
hear_interview_list_retry (HearInterviewList *self)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer       key;
  gpointer       item;

  g_return_if_fail (HEAR_IS_INTERVIEW_LIST (self));

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, &key, &item))
    if (hear_interview_item_get_problem (item) != NULL)
      g_ptr_array_add (ids, g_strdup (key));
  ask (self, ids);
}

/**
 * hear_interview_list_refresh:
 * @self: a list
 * @id: (nullable): an interview that changed, %NULL for all
 *
 * Asks anew for what is being looked at.
 */
void
hear_interview_list_refresh (HearInterviewList *self, const char *id)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer       key;

  g_return_if_fail (HEAR_IS_INTERVIEW_LIST (self));

  if (self->load == NULL)
    return;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (id == NULL || g_str_equal (id, key))
      g_ptr_array_add (ids, g_strdup (key));

  ask (self, ids);
}

/**
 * hear_interview_list_find:
 * @self: a list
 * @id: an interview
 * @position: (out) (optional): where it stands
 *
 * Returns: whether it is in the list
 */
gboolean
hear_interview_list_find (HearInterviewList *self, const char *id, guint *position)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_LIST (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, position);
}

/**
 * hear_interview_list_count_live:
 * @self: a list
 *
 * Returns: how many items there are in memory
 */
guint
hear_interview_list_count_live (HearInterviewList *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_LIST (self), 0);

  return g_hash_table_size (self->live);
}
