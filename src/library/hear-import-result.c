/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-result.h"

G_DEFINE_BOXED_TYPE (HearImportResult, hear_import_result, hear_import_result_copy, hear_import_result_free)

static gpointer
copy_text (gconstpointer text,
           gpointer      user_data)
{
  return g_strdup (text);
}

/**
 * hear_import_result_new:
 *
 * Returns: (transfer full): a result without anything in it
 */
HearImportResult *
hear_import_result_new (void)
{
  HearImportResult *self = g_new0 (HearImportResult, 1);

  self->duration_ms = -1;
  self->warnings = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * hear_import_result_copy:
 * @self: a result
 *
 * Returns: (transfer full): the same once more
 */
HearImportResult *
hear_import_result_copy (const HearImportResult *self)
{
  HearImportResult *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->interview_id = g_strdup (self->interview_id);
  copy->candidate_id = g_strdup (self->candidate_id);
  copy->role_id = g_strdup (self->role_id);
  copy->format = g_strdup (self->format);
  copy->times = g_strdup (self->times);
  copy->warnings = g_ptr_array_copy (self->warnings, copy_text, NULL);
  g_ptr_array_set_free_func (copy->warnings, g_free);

  return copy;
}

/**
 * hear_import_result_free:
 * @self: a result
 */
void
hear_import_result_free (HearImportResult *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->interview_id);
  g_free (self->candidate_id);
  g_free (self->role_id);
  g_free (self->format);
  g_free (self->times);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}
