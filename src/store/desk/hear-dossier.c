/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-dossier.h"

static void
consent_free (gpointer data)
{
  HearDossierConsent *consent = data;

  g_free (consent->purpose);
  g_free (consent->state);
  g_free (consent->text);
  g_free (consent->channel);
  g_free (consent->by);
  g_free (consent);
}

static void
file_free (gpointer data)
{
  HearDossierFile *file = data;

  g_free (file->interview_id);
  g_free (file->name);
  g_free (file->sha256);
  g_free (file);
}

static void
event_free (gpointer data)
{
  HearDossierEvent *event = data;

  g_free (event->action);
  g_free (event->table);
  g_free (event->by);
  g_free (event);
}

/**
 * hear_dossier_new:
 *
 * Returns: (transfer full): nothing known yet
 */
HearDossier *
hear_dossier_new (void)
{
  HearDossier *self = g_new0 (HearDossier, 1);

  self->consents = g_ptr_array_new_with_free_func (consent_free);
  self->files = g_ptr_array_new_with_free_func (file_free);
  self->events = g_ptr_array_new_with_free_func (event_free);

  return self;
}

/**
 * hear_dossier_free:
 * @self: (transfer full) (nullable): a dossier
 */
void
hear_dossier_free (HearDossier *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self->email);
  g_free (self->phone);
  g_ptr_array_unref (self->consents);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->events);
  g_free (self);
}
