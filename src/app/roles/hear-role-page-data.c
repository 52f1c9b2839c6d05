/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-role-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-entry.h"
#include "hear-format.h"
#include "hear-line-row.h"
#include "hear-role-steps.h"
#include "hear-store-interviews.h"
#include "hear-store-roles.h"
#include "hear-store-rubrics.h"
#include "hear-text.h"
#include "hear-work.h"

/* What a page asks for. */
typedef struct
{
  char *id;
  guint limit;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->id);
  g_free (question);
}

/* What it is made of. */
typedef struct
{
  HearRole  *role;
  GPtrArray *roles;
  GPtrArray *rubrics;
  GPtrArray *interviews;
  gboolean   more;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_object (&answer->role);
  g_clear_pointer (&answer->roles, g_ptr_array_unref);
  g_clear_pointer (&answer->rubrics, g_ptr_array_unref);
  g_clear_pointer (&answer->interviews, g_ptr_array_unref);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gpointer
load (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Question           *question = data;
  HearInterviewFilter filter = { .role_id = question->id };
  g_autofree char    *next = NULL;
  g_autoptr(Answer) answer = g_new0 (Answer, 1);

  answer->role = hear_store_load_role (object, question->id, error);
  answer->roles = answer->role != NULL ? hear_store_count_roles (object, error) : NULL;
  answer->rubrics = answer->roles != NULL ? hear_store_list_rubrics (object, error) : NULL;
  answer->interviews = answer->rubrics != NULL ? hear_store_list_interviews (object, &filter, NULL, question->limit, &next, error) : NULL;
  answer->more = next != NULL;

  return answer->interviews != NULL ? g_steal_pointer (&answer) : NULL;
}

static void
show_text (HearRolePage *self, const char *text)
{
  g_autofree char *shown = NULL;

  g_object_get (self->job_text, "text", &shown, NULL);
  if (g_strcmp0 (shown, text != NULL ? text : "") == 0)
    return;

  /* Nobody takes back what he did not type. */
  gtk_text_buffer_begin_irreversible_action (self->job_text);
  gtk_text_buffer_set_text (self->job_text, text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (self->job_text);
}

static const char *
find_wrong (HearRolePage *self)
{
  g_autofree char *title = hear_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  g_autofree char *folded = hear_text_fold (title);

  if (*folded == '\0')
    return _ ("The title is missing");
  for (guint i = 0; i < self->titles->len; i++)
    if (g_str_equal (self->titles->pdata[i], folded))
      return _ ("Another role is called so");

  return NULL;
}

/* A title that cannot be one stays while somebody is at it. */
static void
show_title (HearRolePage *self)
{
  GtkEditable *entry = GTK_EDITABLE (self->title_row);

  adw_window_title_set_title (self->title, hear_role_get_title (self->role));
  if (find_wrong (self) == NULL || !hear_entry_is_focus (entry))
    hear_entry_show (entry, hear_role_get_title (self->role));
}

static char *
name_competencies (HearRubric *rubric)
{
  GListModel *competencies = hear_rubric_get_competencies (rubric);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) texts = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (competencies); i++)
    {
      HearCompetency *competency = g_list_model_get_item (competencies, i);

      g_ptr_array_add (names, competency);
      g_strv_builder_add (builder, hear_competency_get_name (competency));
    }
  texts = g_strv_builder_end (builder);

  return g_strjoinv (", ", texts);
}

/* The row must not lose its model while it is telling what was chosen. */
static void
name_rubrics (HearRolePage *self)
{
  GListModel *shown = adw_combo_row_get_model (self->rubric);
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  gboolean same = shown != NULL && g_list_model_get_n_items (shown) == self->rubrics->len;

  for (guint i = 0; i < self->rubrics->len; i++)
    {
      const char *title = hear_rubric_get_title (self->rubrics->pdata[i]);

      gtk_string_list_append (titles, title);
      same = same && g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (shown), i), title) == 0;
    }
  if (!same)
    adw_combo_row_set_model (self->rubric, G_LIST_MODEL (titles));
}

static guint
find_rubric (HearRolePage *self)
{
  for (guint i = 0; i < self->rubrics->len; i++)
    if (g_strcmp0 (hear_rubric_get_key (self->rubrics->pdata[i]), hear_role_get_rubric (self->role)) == 0)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
show_rubric (HearRolePage *self)
{
  guint            selected = find_rubric (self);
  g_autofree char *version = NULL;
  g_autofree char *names = NULL;

  name_rubrics (self);
  /* The row itself makes it sensitive with each model. */
  if (hear_store_is_read_only (hear_session_get_store (self->session)))
    gtk_widget_set_sensitive (GTK_WIDGET (self->rubric), FALSE);
  if (adw_combo_row_get_selected (self->rubric) != selected)
    adw_combo_row_set_selected (self->rubric, selected);
  if (selected == GTK_INVALID_LIST_POSITION)
    return;

  names = name_competencies (self->rubrics->pdata[selected]);
  /* Translators: which version of a rubric holds now */
  version = g_strdup_printf (_ ("Version %u"), hear_rubric_get_version (self->rubrics->pdata[selected]));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rubric), version);
  adw_action_row_set_subtitle (self->competencies, names);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->competencies), "s", hear_rubric_get_key (self->rubrics->pdata[selected]));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->competencies), "win.open-rubric");
}

static void
add_interview (HearRolePage *self, HearInterview *interview)
{
  gint64           now = hear_clock_now (hear_session_get_clock (self->session));
  g_autofree char *day = hear_format_day (hear_interview_get_held_at (interview), now);

  hear_line_row_add (self->lines, &(HearLine){
                                    .id = g_strdup (hear_interview_get_id (interview)),
                                    .title = g_strdup (hear_interview_get_candidate_name (interview)),
                                    .subtitle = g_steal_pointer (&day),
                                    .trailing = hear_format_state (interview),
                                    .action = "win.open-interview",
                                  });
}

static void
take_titles (HearRolePage *self, GPtrArray *roles)
{
  g_ptr_array_set_size (self->titles, 0);
  for (guint i = 0; i < roles->len; i++)
    if (g_strcmp0 (hear_role_get_id (roles->pdata[i]), self->id) != 0)
      g_ptr_array_add (self->titles, hear_text_fold (hear_role_get_title (roles->pdata[i])));
}

/* Shows what is known of the role. */
void
hear_role_page_show (HearRolePage *self)
{
  g_return_if_fail (HEAR_IS_ROLE_PAGE (self));

  if (self->role == NULL)
    return;

  self->showing = TRUE;
  show_title (self);
  show_text (self, hear_role_get_job_text (self->role));
  show_rubric (self);
  self->showing = FALSE;
  hear_line_row_fill (self->interviews, self->lines, self->compact);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "role.remove",
                                 hear_role_get_interviews (self->role) == 0 && !hear_store_is_read_only (hear_session_get_store (self->session)));
  hear_role_page_check (self);
  gtk_stack_set_visible_child_name (self->stack, "role");
}

static void
take (HearRolePage *self, Answer *answer)
{
  g_set_object (&self->role, answer->role);
  g_clear_pointer (&self->rubrics, g_ptr_array_unref);
  self->rubrics = g_steal_pointer (&answer->rubrics);
  take_titles (self, answer->roles);
  g_ptr_array_set_size (self->lines, 0);
  for (guint i = 0; i < answer->interviews->len; i++)
    add_interview (self, answer->interviews->pdata[i]);
  if (answer->interviews->len == 0)
    hear_line_row_add (self->lines, &(HearLine){
                                      .title = g_strdup (_ ("No interview yet")),
                                      .subtitle = g_strdup (_ ("Each import asks for which role it is")),
                                    });
  gtk_widget_set_visible (self->more, answer->more);
  hear_role_page_show (self);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Answer) answer = hear_work_finish (object, result, &error);
  HearRolePage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_ROLE_PAGE (user_data);
  if (answer == NULL)
    {
      hear_banner_show (self->banner, error->message, _ ("_Try Again"));
      return;
    }
  hear_banner_hide (self->banner);
  /* Whoever types is not interrupted: it is written down soon, and read again. */
  if (hear_typing_is_waiting (&self->typing))
    {
      self->is_behind = TRUE;
      return;
    }
  hear_role_steps_apply (self->session, answer->role, self->id);
  take (self, answer);
}

/* Reads the role anew; what is on its way into the store comes there first. */
void
hear_role_page_load (HearRolePage *self)
{
  HearWork  work = { .run = load, .free_data = question_free, .free_result = answer_free };
  Question *question;

  g_return_if_fail (HEAR_IS_ROLE_PAGE (self));

  self->is_behind = hear_role_steps_apply (self->session, NULL, self->id);
  if (self->is_behind && self->role != NULL)
    return;

  question = g_new0 (Question, 1);
  question->id = g_strdup (self->id);
  question->limit = self->limit;
  work.data = question;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  hear_work_async (hear_session_get_store (self->session), work, self->loading, loaded_cb, self);
}

/* Reads what could not be taken, once all that was typed is written. */
void
hear_role_page_catch_up (HearRolePage *self)
{
  g_return_if_fail (HEAR_IS_ROLE_PAGE (self));

  if (self->is_behind && self->id != NULL && !hear_typing_is_waiting (&self->typing))
    hear_role_page_load (self);
}

/* Whether the title can be the role's; says so at the place if it cannot. */
gboolean
hear_role_page_check (HearRolePage *self)
{
  const char *wrong;

  g_return_val_if_fail (HEAR_IS_ROLE_PAGE (self), FALSE);

  wrong = find_wrong (self);
  gtk_label_set_label (self->wrong, wrong != NULL ? wrong : "");
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), wrong != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->title_row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (wrong != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->title_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title_row), "error");

  return wrong == NULL;
}
