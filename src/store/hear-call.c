/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-call-private.h"

/**
 * hear_call_new:
 *
 * Returns: (transfer full): an operation's values, all empty
 */
HearCall *
hear_call_new (void)
{
  return g_new0 (HearCall, 1);
}

/**
 * hear_call_new_list:
 * @free_item: what frees an item
 *
 * Returns: (transfer full): the same for an operation that gives a list
 */
HearCall *
hear_call_new_list (GDestroyNotify free_item)
{
  HearCall *self = hear_call_new ();

  self->result = g_ptr_array_new_with_free_func (free_item);
  self->free_result = (GDestroyNotify) g_ptr_array_unref;

  return self;
}

/**
 * hear_call_free:
 * @self: (transfer full): an operation's values
 */
void
hear_call_free (HearCall *self)
{
  g_free (self->id);
  g_free (self->other_id);
  g_free (self->text);
  g_free (self->state);
  g_free (self->next);
  g_clear_object (&self->object);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_pointer (&self->base, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_strfreev);
  if (self->result != NULL && self->free_result != NULL)
    self->free_result (self->result);
  g_free (self);
}

/**
 * hear_call_steal:
 * @self: a finished operation's values
 *
 * Returns: (transfer full) (nullable): the result
 */
gpointer
hear_call_steal (HearCall *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_steal_pointer (&self->result);
}
