/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-choices.h"

#include <glib/gi18n-lib.h>

#include "hear-role.h"

/* What a list is narrowed to by a drop-down: all, or one thing with an id. The
 * ids hang on the texts, so that they come and go with them. */
#define IDS "hear-choices-ids"

static const char *
get_id (GListModel *choices, guint index)
{
  GPtrArray *ids = choices != NULL ? g_object_get_data (G_OBJECT (choices), IDS) : NULL;

  return ids != NULL && index < ids->len ? g_ptr_array_index (ids, index) : NULL;
}

/* 0, all of them, where it is not among the choices. */
static guint
find_id (GListModel *choices, const char *id)
{
  for (guint i = 1; id != NULL && i < g_list_model_get_n_items (choices); i++)
    if (g_strcmp0 (get_id (choices, i), id) == 0)
      return i;

  return 0;
}

/**
 * hear_choices_new:
 * @all: the words for all of them, the first choice
 *
 * Returns: (transfer full): choices for a drop-down
 */
GtkStringList *
hear_choices_new (const char *all)
{
  GtkStringList *choices;

  g_return_val_if_fail (all != NULL, NULL);

  choices = gtk_string_list_new (NULL);
  g_object_set_data_full (G_OBJECT (choices), IDS, g_ptr_array_new_with_free_func (g_free), (GDestroyNotify) g_ptr_array_unref);
  hear_choices_add (choices, NULL, all);

  return choices;
}

/**
 * hear_choices_new_roles:
 * @roles: (nullable) (element-type HearRole): roles
 *
 * Returns: (transfer full): all roles, or one of them
 */
GtkStringList *
hear_choices_new_roles (GPtrArray *roles)
{
  GtkStringList *choices = hear_choices_new (_ ("All Roles"));

  for (guint i = 0; roles != NULL && i < roles->len; i++)
    hear_choices_add (choices, hear_role_get_id (g_ptr_array_index (roles, i)), hear_role_get_title (g_ptr_array_index (roles, i)));

  return choices;
}

/**
 * hear_choices_add:
 * @choices: choices that no drop-down shows yet
 * @id: (nullable): what it is known by
 * @text: how it is called
 */
void
hear_choices_add (GtkStringList *choices, const char *id, const char *text)
{
  g_return_if_fail (GTK_IS_STRING_LIST (choices));
  g_return_if_fail (text != NULL);

  g_ptr_array_add (g_object_get_data (G_OBJECT (choices), IDS), g_strdup (id));
  gtk_string_list_append (choices, text);
}

/**
 * hear_choices_show:
 * @choices: choices
 * @drop_down: where one is chosen
 *
 * What was chosen there stays chosen, if it is still among them.
 */
void
hear_choices_show (GtkStringList *choices, GtkDropDown *drop_down)
{
  g_autofree char *chosen = NULL;

  g_return_if_fail (GTK_IS_STRING_LIST (choices));
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  chosen = g_strdup (hear_choices_get_chosen (drop_down));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (choices));
  hear_choices_choose (drop_down, chosen);
}

/**
 * hear_choices_get_chosen:
 * @drop_down: what shows choices
 *
 * Returns: (nullable): the id of the one that is chosen, %NULL for all
 */
const char *
hear_choices_get_chosen (GtkDropDown *drop_down)
{
  g_return_val_if_fail (GTK_IS_DROP_DOWN (drop_down), NULL);

  return get_id (gtk_drop_down_get_model (drop_down), gtk_drop_down_get_selected (drop_down));
}

/**
 * hear_choices_choose:
 * @drop_down: what shows choices
 * @id: (nullable): one of them; all if it is not there
 */
void
hear_choices_choose (GtkDropDown *drop_down, const char *id)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  gtk_drop_down_set_selected (drop_down, find_id (gtk_drop_down_get_model (drop_down), id));
}
