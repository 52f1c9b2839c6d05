/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-request.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-error.h"
#include "hear-locale.h"
#include "hear-text.h"

/* Longer than any name, title or sentence of consent. */
#define MAX_LENGTH 1000

G_DEFINE_BOXED_TYPE (HearImportRequest, hear_import_request, hear_import_request_copy, hear_import_request_free)

static gboolean
is_empty (const char *text)
{
  g_autofree char *clean = text != NULL ? hear_text_clean (text) : NULL;

  return clean == NULL || *clean == '\0';
}

static gboolean
is_too_long (const char *text)
{
  return text != NULL && g_utf8_strlen (text, -1) > MAX_LENGTH;
}

static gboolean
refuse (GError    **error,
        HearError   code,
        const char *message)
{
  g_set_error_literal (error, HEAR_ERROR, (int) code, message);

  return FALSE;
}

/**
 * hear_import_request_new:
 *
 * Returns: (transfer full): a request that says nothing yet; assessment is
 *   allowed
 */
HearImportRequest *
hear_import_request_new (void)
{
  HearImportRequest *self = g_new0 (HearImportRequest, 1);

  self->assessment_allowed = TRUE;

  return self;
}

/**
 * hear_import_request_copy:
 * @self: a request
 *
 * Returns: (transfer full): the same once more
 */
HearImportRequest *
hear_import_request_copy (const HearImportRequest *self)
{
  HearImportRequest *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (HearImportRequest, 1);
  copy->media_path = g_strdup (self->media_path);
  copy->transcript_path = g_strdup (self->transcript_path);
  copy->candidate_name = g_strdup (self->candidate_name);
  copy->role_title = g_strdup (self->role_title);
  copy->consent_text = g_strdup (self->consent_text);
  copy->assessment_allowed = self->assessment_allowed;
  copy->language = g_strdup (self->language);
  copy->held_at = self->held_at;
  copy->candidate_speaker = g_strdup (self->candidate_speaker);
  copy->verbatim = self->verbatim;
  copy->channels = g_strdupv (self->channels);
  copy->progress = self->progress;
  copy->progress_data = self->progress_data;

  return copy;
}

/**
 * hear_import_request_free:
 * @self: a request
 */
void
hear_import_request_free (HearImportRequest *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->media_path);
  g_free (self->transcript_path);
  g_free (self->candidate_name);
  g_free (self->role_title);
  g_free (self->consent_text);
  g_free (self->language);
  g_free (self->candidate_speaker);
  g_strfreev (self->channels);
  g_free (self);
}

/**
 * hear_import_request_check:
 * @self: a request
 * @error: where to put %HEAR_ERROR_CONSENT or %HEAR_ERROR_INVALID
 *
 * Returns: whether everything is said that an import needs
 */
gboolean
hear_import_request_check (const HearImportRequest *self,
                           GError                 **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (is_empty (self->consent_text))
    return refuse (error, HEAR_ERROR_CONSENT, _ ("The candidate’s consent to the recording is missing"));
  if (self->media_path == NULL && self->transcript_path == NULL)
    return refuse (error, HEAR_ERROR_INVALID, _ ("There is nothing to import: choose a recording or a transcript"));
  if (is_empty (self->candidate_name))
    return refuse (error, HEAR_ERROR_INVALID, _ ("The candidate has no name: say whose interview it is"));
  if (is_empty (self->role_title))
    return refuse (error, HEAR_ERROR_INVALID, _ ("The role has no title: say which role the interview is for"));
  if (!hear_locale_check_tag (self->language, error))
    return FALSE;
  if (is_too_long (self->candidate_name) || is_too_long (self->role_title) || is_too_long (self->consent_text))
    return refuse (error, HEAR_ERROR_INVALID, _ ("A text is too long: use at most 1,000 characters"));
  if (self->channels != NULL &&
      (g_strv_length (self->channels) != 2 || is_empty (self->channels[0]) || is_empty (self->channels[1]) ||
       strcmp (self->channels[0], self->channels[1]) == 0))
    return refuse (error, HEAR_ERROR_INVALID, _ ("The channels need two different names: the left one’s and the right one’s"));

  return TRUE;
}
