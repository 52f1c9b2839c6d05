/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-dossier.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-audit-private.h"
#include "hear-duty-sql-private.h"
#include "hear-error.h"
#include "hear-people-rows-private.h"
#include "hear-record-writer-private.h"
#include "hear-store-private.h"

/* More than anybody reads. */
#define MAX_EVENTS 200

#define SQL_CANDIDATE \
  "SELECT name, email, phone, created_at FROM candidate WHERE id = ? AND deleted_at IS NULL"
#define SQL_CONSENTS                                                                                \
  "SELECT purpose, state, text, channel, user.display_name, at FROM consent"                        \
  " LEFT JOIN user ON user.id = collected_by WHERE candidate_id = ? AND consent.deleted_at IS NULL" \
  " ORDER BY purpose DESC, at DESC, consent.id"
/* Also of interviews that were removed, as long as they are stored. */
#define SQL_INTERVIEWS                                                                      \
  "(SELECT interview.id FROM interview JOIN application ON application.id = application_id" \
  " WHERE candidate_id = ?1)"
#define SQL_FILES                                                         \
  "SELECT interview_id, source_name, blob_id, bytes FROM recording"       \
  " JOIN blob ON blob.id = blob_id WHERE interview_id IN " SQL_INTERVIEWS \
  " AND recording.deleted_at IS NULL ORDER BY recording.id"
#define SQL_NOTES                                                                 \
  "SELECT count (*) FROM note JOIN interview ON interview.id = note.interview_id" \
  " WHERE interview.id IN " SQL_INTERVIEWS " AND interview.deleted_at IS NULL"    \
  " AND note.deleted_at IS NULL AND " HEAR_SQL_MY_NOTE
#define SQL_MY_CARDS                                                      \
  "SELECT count (*) FROM scorecard WHERE interview_id IN " SQL_INTERVIEWS \
  " AND user_id = " HEAR_SQL_ME " AND deleted_at IS NULL"
#define SQL_CARDS                                                                              \
  "SELECT count (*) FROM scorecard AS card JOIN interview ON interview.id = card.interview_id" \
  " WHERE interview.id IN " SQL_INTERVIEWS " AND card.state = 'submitted'"                     \
  " AND card.deleted_at IS NULL AND " HEAR_SQL_MY_SUBMITTED
/* Cards, notes and quotes are not among them: they would tell who judges. */
#define SQL_EVENTS                                                                                                                             \
  "SELECT action, object, user.display_name, at FROM audit LEFT JOIN user ON user.id = actor"                                                  \
  " WHERE object IN (SELECT ?2 UNION ALL SELECT 'interview/' || value FROM (SELECT id AS value FROM interview WHERE id IN " SQL_INTERVIEWS ")" \
  " UNION ALL SELECT 'consent/' || id FROM consent WHERE candidate_id = ?1"                                                                    \
  " UNION ALL SELECT 'application/' || id FROM application WHERE candidate_id = ?1"                                                            \
  " UNION ALL SELECT 'recording/' || id FROM recording WHERE interview_id IN " SQL_INTERVIEWS                                                  \
  " UNION ALL SELECT 'transcript/' || id FROM transcript WHERE interview_id IN " SQL_INTERVIEWS                                                \
  ") ORDER BY n DESC LIMIT ?3"

static gboolean
fail_not_found (const char *id,
                GError    **error)
{
  g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is nothing with the id “%s”"), id);

  return FALSE;
}

static gboolean
load_candidate (HearDatabase *database,
                HearDossier  *dossier,
                GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_CANDIDATE, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, dossier->id);
  step = hear_statement_step (row, error);
  if (step != HEAR_STEP_ROW)
    return step == HEAR_STEP_DONE && fail_not_found (dossier->id, error);

  dossier->name = g_strdup (hear_statement_get_text (row, 0));
  dossier->email = g_strdup (hear_statement_get_text (row, 1));
  dossier->phone = g_strdup (hear_statement_get_text (row, 2));
  dossier->created_at = hear_statement_get_int (row, 3);

  return TRUE;
}

static gboolean
load_consents (HearDatabase *database,
               HearDossier  *dossier,
               GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_CONSENTS, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, dossier->id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearDossierConsent *consent = g_new0 (HearDossierConsent, 1);

      consent->purpose = g_strdup (hear_statement_get_text (row, 0));
      consent->state = g_strdup (hear_statement_get_text (row, 1));
      consent->text = g_strdup (hear_statement_get_text (row, 2));
      consent->channel = g_strdup (hear_statement_get_text (row, 3));
      consent->by = g_strdup (hear_statement_get_text (row, 4));
      consent->at = hear_statement_get_int (row, 5);
      g_ptr_array_add (dossier->consents, consent);
    }

  return step == HEAR_STEP_DONE;
}

static gboolean
load_files (HearDatabase *database,
            HearDossier  *dossier,
            GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_FILES, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, dossier->id);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearDossierFile *file = g_new0 (HearDossierFile, 1);

      file->interview_id = g_strdup (hear_statement_get_text (row, 0));
      file->name = g_strdup (hear_statement_get_text (row, 1));
      file->sha256 = g_strdup (hear_statement_get_text (row, 2));
      file->bytes = hear_statement_get_int (row, 3);
      g_ptr_array_add (dossier->files, file);
    }

  return step == HEAR_STEP_DONE;
}

static gboolean
count (HearDatabase *database,
       const char   *sql,
       const char   *candidate_id,
       guint        *n,
       GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, sql, error);

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, candidate_id);
  if (hear_statement_step (row, error) != HEAR_STEP_ROW)
    return FALSE;
  *n = (guint) hear_statement_get_int (row, 0);

  return TRUE;
}

static HearDossierEvent *
read_event (HearStatement *row)
{
  HearDossierEvent *event = g_new0 (HearDossierEvent, 1);
  const char       *object = hear_statement_get_text (row, 1);
  const char       *slash = strchr (object, '/');

  event->action = g_strdup (hear_statement_get_text (row, 0));
  event->table = g_strndup (object, slash != NULL ? (gsize) (slash - object) : strlen (object));
  event->by = g_strdup (hear_statement_get_text (row, 2));
  event->at = hear_statement_get_int (row, 3);

  return event;
}

/* The log knows the candidate by a name that only the salt leads to. */
static gboolean
load_events (HearDatabase *database,
             HearDossier  *dossier,
             GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GBytes) salt = hear_audit_load_salt (database, dossier->id, &failure);
  g_autofree char *sealed = salt != NULL ? hear_audit_seal (salt, dossier->id, strlen (dossier->id)) : NULL;
  g_autofree char *object = g_strconcat ("candidate/", sealed, NULL);
  g_autoptr(HearStatement) row = NULL;
  HearStep step;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  row = hear_database_prepare (database, SQL_EVENTS, error);
  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, dossier->id);
  hear_statement_bind_text (row, 2, object);
  hear_statement_bind_int (row, 3, MAX_EVENTS);
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    g_ptr_array_add (dossier->events, read_event (row));

  return step == HEAR_STEP_DONE;
}

static gboolean
load_dossier (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  HearCall *call = input;
  g_autoptr(HearDossier) dossier = hear_dossier_new ();

  dossier->id = g_strdup (call->id);
  if (!load_candidate (database, dossier, error) ||
      !load_consents (database, dossier, error) ||
      !load_files (database, dossier, error) ||
      !count (database, SQL_NOTES, call->id, &dossier->notes, error) ||
      !count (database, SQL_MY_CARDS, call->id, &dossier->my_cards, error) ||
      !count (database, SQL_CARDS, call->id, &dossier->cards, error) ||
      !load_events (database, dossier, error))
    return FALSE;
  call->free_result = (GDestroyNotify) hear_dossier_free;
  call->result = g_steal_pointer (&dossier);

  return TRUE;
}

static gboolean
save_contact (HearDatabase *database,
              gpointer      input,
              GError      **error)
{
  HearCall        *call = input;
  g_autofree char *known = hear_people_rows_ensure_candidate (database, call->id, NULL, error);
  HearField        fields[2];
  HearRecord       record = { .table = HEAR_STORE_CANDIDATE, .id = call->id, .candidate_id = call->id, .fields = fields };

  if (call->other_id != NULL)
    fields[record.n_fields++] = HEAR_TEXT ("email", call->other_id);
  if (call->state != NULL)
    fields[record.n_fields++] = HEAR_TEXT ("phone", call->state);

  return known != NULL && (call->text == NULL || hear_people_rows_rename_candidate (database, known, call->text, error)) &&
         (record.n_fields == 0 || hear_record_save (database, &record, error));
}

/**
 * hear_store_load_dossier:
 * @self: a store
 * @candidate_id: a candidate
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Gathers what the library knows of a candidate. What others judged is counted
 * only where my card is handed in.
 *
 * Returns: (transfer full) (nullable): what is known
 */
HearDossier *
hear_store_load_dossier (HearStore  *self,
                         const char *candidate_id,
                         GError    **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), NULL);
  g_return_val_if_fail (candidate_id != NULL, NULL);

  call = hear_call_new ();
  call->id = g_strdup (candidate_id);

  return hear_store_read_pointer (self, load_dossier, call, error);
}

/**
 * hear_store_save_contact:
 * @self: a store
 * @contact: a candidate's id, name, e-mail address and telephone number; what
 *   is %NULL of these stays as it is, the rest is not looked at
 * @error: where to put %HEAR_ERROR_NOT_FOUND, or %HEAR_ERROR_INVALID for an
 *   empty name
 *
 * Returns: whether it is saved
 */
gboolean
hear_store_save_contact (HearStore         *self,
                         const HearDossier *contact,
                         GError           **error)
{
  g_autoptr(HearCall) call = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (contact != NULL && contact->id != NULL, FALSE);

  call = hear_call_new ();
  call->id = g_strdup (contact->id);
  call->text = g_strdup (contact->name);
  call->other_id = g_strdup (contact->email);
  call->state = g_strdup (contact->phone);

  return hear_store_run_write (self, save_contact, call, error);
}
