/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-candidate-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-entry.h"
#include "hear-error.h"
#include "hear-format.h"
#include "hear-line-row.h"
#include "hear-store-dossier.h"
#include "hear-store-interviews.h"
#include "hear-text.h"
#include "hear-work.h"

/* Nobody is interviewed more often. */
#define MAX_INTERVIEWS 100
#define MAX_EVENTS 30

/* What the page is made of. */
typedef struct
{
  HearDossier *dossier;
  GPtrArray   *interviews;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  hear_dossier_free (answer->dossier);
  g_clear_pointer (&answer->interviews, g_ptr_array_unref);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gpointer
load (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  HearInterviewFilter filter = { .candidate_id = data };
  g_autoptr(Answer) answer = g_new0 (Answer, 1);

  answer->dossier = hear_store_load_dossier (object, data, error);
  if (answer->dossier != NULL)
    answer->interviews = hear_store_list_interviews (object, &filter, NULL, MAX_INTERVIEWS, NULL, error);

  return answer->interviews != NULL ? g_steal_pointer (&answer) : NULL;
}

static char *
format_day (HearCandidatePage *self, gint64 at)
{
  return hear_format_day (at, hear_clock_now (hear_session_get_clock (self->session)));
}

static void
take_consents (HearCandidatePage *self)
{
  g_ptr_array_set_size (self->consent_lines, 0);
  for (guint i = 0; i < self->dossier->consents->len; i++)
    {
      HearDossierConsent *consent = self->dossier->consents->pdata[i];
      gboolean            recording = g_strcmp0 (consent->purpose, "recording") == 0;
      gboolean            given = g_strcmp0 (consent->state, "given") == 0;
      g_autofree char    *day = format_day (self, consent->at);
      g_autofree char    *who = NULL;
      g_autofree char    *text = NULL;

      /* Translators: who wrote something down, and when: “Mara, 12 Nov” */
      who = consent->by != NULL ? g_strdup_printf (_ ("%s, %s"), consent->by, day) : g_strdup (day);
      text = g_strconcat (consent->text, "\n", who, NULL);
      hear_line_row_add (self->consent_lines, &(HearLine){
                                                .title = g_strdup (recording ? _ ("Recording and use of the interview") : _ ("Assessment by a machine")),
                                                .subtitle = g_steal_pointer (&text),
                                                .trailing = g_strdup (given ? _ ("Agreed") : _ ("Declined")),
                                              });
    }
}

static void
take_interviews (HearCandidatePage *self, GPtrArray *interviews)
{
  gint64 now = hear_clock_now (hear_session_get_clock (self->session));

  g_ptr_array_set_size (self->interview_lines, 0);
  for (guint i = 0; i < interviews->len; i++)
    {
      HearInterview *interview = interviews->pdata[i];

      hear_line_row_add (self->interview_lines, &(HearLine){
                                                  .id = g_strdup (hear_interview_get_id (interview)),
                                                  .title = g_strdup (hear_interview_get_role_title (interview)),
                                                  .subtitle = hear_format_day (hear_interview_get_held_at (interview), now),
                                                  .trailing = hear_format_state (interview),
                                                  .action = "win.open-interview",
                                                });
    }
}

static void
add_count (HearCandidatePage *self, const char *title, guint n)
{
  hear_line_row_add (self->file_lines, &(HearLine){ .title = g_strdup (title), .trailing = g_strdup_printf ("%u", n) });
}

static void
take_files (HearCandidatePage *self)
{
  g_ptr_array_set_size (self->file_lines, 0);
  for (guint i = 0; i < self->dossier->files->len; i++)
    {
      HearDossierFile *file = self->dossier->files->pdata[i];

      hear_line_row_add (self->file_lines, &(HearLine){
                                             .title = g_strdup (file->name != NULL ? file->name : _ ("Recording")),
                                             .subtitle = g_strndup (file->sha256, 12),
                                             .trailing = g_format_size ((guint64) file->bytes),
                                           });
    }
  add_count (self, _ ("Notes"), self->dossier->notes);
  add_count (self, _ ("My scorecards"), self->dossier->my_cards);
  add_count (self, _ ("Scorecards handed in"), self->dossier->cards);
}

static const char *
name_event (const HearDossierEvent *event)
{
  static const struct
  {
    const char *table;
    const char *action;
    const char *name;
  } names[] = {
    { "candidate", "insert", N_ ("Candidate added") },
    { "candidate", "update", N_ ("Name or contact changed") },
    { "consent", "insert", N_ ("Consent written down") },
    { "application", "insert", N_ ("Application added") },
    { "interview", "insert", N_ ("Interview added") },
    { "interview", "update", N_ ("Interview changed") },
    { "interview", "delete", N_ ("Interview removed") },
    { "interview", "restore", N_ ("Interview put back") },
    { "recording", "insert", N_ ("Recording stored") },
    { "transcript", "insert", N_ ("Transcript added") },
    { "transcript", "update", N_ ("Transcript changed") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].table, event->table) && g_str_equal (names[i].action, event->action))
      return _ (names[i].name);

  return _ ("Something else changed");
}

static void
take_events (HearCandidatePage *self)
{
  g_ptr_array_set_size (self->event_lines, 0);
  for (guint i = 0; i < MIN (self->dossier->events->len, MAX_EVENTS); i++)
    {
      HearDossierEvent *event = self->dossier->events->pdata[i];

      hear_line_row_add (self->event_lines, &(HearLine){
                                              .title = g_strdup (name_event (event)),
                                              .subtitle = g_strdup (event->by),
                                              .trailing = format_day (self, event->at),
                                            });
    }
}

static gboolean
is_name_missing (HearCandidatePage *self)
{
  g_autofree char *name = hear_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  return *name == '\0';
}

/* A name that is missing is left to whoever is writing another. */
static void
show_contact (HearCandidatePage *self)
{
  adw_window_title_set_title (self->title, self->dossier->name);
  if (!is_name_missing (self) || !hear_entry_is_focus (GTK_EDITABLE (self->name)))
    hear_entry_show (GTK_EDITABLE (self->name), self->dossier->name);
  hear_entry_show (GTK_EDITABLE (self->email), self->dossier->email);
  hear_entry_show (GTK_EDITABLE (self->phone), self->dossier->phone);
}

static void
show_lines (GtkListBox *list_box, GPtrArray *lines, gboolean compact)
{
  hear_line_row_fill (list_box, lines, compact);
  gtk_widget_set_visible (GTK_WIDGET (list_box), lines->len > 0);
}

/* As wide as there is room. */
void
hear_candidate_page_show_lines (HearCandidatePage *self)
{
  gboolean compact;

  g_return_if_fail (HEAR_IS_CANDIDATE_PAGE (self));

  compact = hear_layout_get_size (self->layout) == HEAR_LAYOUT_SINGLE;
  show_lines (self->consents, self->consent_lines, compact);
  show_lines (self->interviews, self->interview_lines, compact);
  show_lines (self->files, self->file_lines, compact);
  show_lines (self->events, self->event_lines, compact);
}

static void
take (HearCandidatePage *self, Answer *answer)
{
  hear_dossier_free (self->dossier);
  self->dossier = g_steal_pointer (&answer->dossier);
  hear_candidate_page_apply_waiting (self);
  take_consents (self);
  take_interviews (self, answer->interviews);
  take_files (self);
  take_events (self);
  self->showing = TRUE;
  show_contact (self);
  self->showing = FALSE;
  hear_candidate_page_show_lines (self);
  hear_candidate_page_check (self);
  gtk_stack_set_visible_child_name (self->stack, "candidate");
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Answer) answer = hear_work_finish (object, result, &error);
  HearCandidatePage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_CANDIDATE_PAGE (user_data);
  /* Erased elsewhere. */
  if (g_error_matches (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND))
    {
      hear_candidate_page_forget (self);
      return;
    }
  if (answer == NULL)
    {
      hear_banner_show (self->banner, error->message, _ ("_Try Again"));
      return;
    }
  hear_banner_hide (self->banner);
  /* What is not written down yet is newer than what was read. */
  if (!hear_typing_is_waiting (&self->typing))
    take (self, answer);
  else
    self->is_behind = TRUE;
}

/* Reads all anew; what is on its way into the store comes there first. */
void
hear_candidate_page_load (HearCandidatePage *self)
{
  HearWork work = { .run = load, .free_data = g_free, .free_result = answer_free };

  g_return_if_fail (HEAR_IS_CANDIDATE_PAGE (self));

  self->is_behind = hear_candidate_page_apply_waiting (self);
  if (self->is_behind && self->dossier != NULL)
    return;

  work.data = g_strdup (self->id);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  hear_work_async (hear_session_get_store (self->session), work, self->loading, loaded_cb, self);
}

/* Reads what could not be taken, once all that was typed is written. */
void
hear_candidate_page_catch_up (HearCandidatePage *self)
{
  g_return_if_fail (HEAR_IS_CANDIDATE_PAGE (self));

  if (self->is_behind && self->id != NULL && !hear_typing_is_waiting (&self->typing))
    hear_candidate_page_load (self);
}

/* Whether the name can be one; says so at the place if it cannot. */
gboolean
hear_candidate_page_check (HearCandidatePage *self)
{
  gboolean missing;

  g_return_val_if_fail (HEAR_IS_CANDIDATE_PAGE (self), FALSE);

  missing = is_name_missing (self);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), missing);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_STATE_INVALID,
                               missing ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);

  return !missing;
}
