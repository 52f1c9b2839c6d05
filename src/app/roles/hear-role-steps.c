/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-role-steps.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-object-copy.h"
#include "hear-store-people.h"
#include "hear-store-roles.h"
#include "hear-undo.h"

/* A role that is being made, and who opens it. */
typedef struct
{
  HearSession *session;
  GtkWidget   *view;
} Step;

static Step *
step_new (HearSession *session, GtkWidget *view)
{
  Step *self = g_new0 (Step, 1);

  self->session = g_object_ref (session);
  self->view = g_object_ref (view);

  return self;
}

static void
step_free (Step *self)
{
  g_object_unref (self->session);
  g_object_unref (self->view);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Step, step_free)

static void
apply (HearRole *role, HearRole *change)
{
  if (hear_role_get_title (change) != NULL)
    hear_role_set_title (role, hear_role_get_title (change));
  if (hear_role_get_rubric (change) != NULL)
    hear_role_set_rubric (role, hear_role_get_rubric (change));
  if (hear_role_get_job_text (change) != NULL)
    hear_role_set_job_text (role, hear_role_get_job_text (change));
}

static char *
make_key (const char *id)
{
  return g_strconcat ("role:", id, NULL);
}

/* What belongs to a role that has gone is dropped. */
static void
save_change (HearStore *store, HearRole *change, GError **error)
{
  GError *failure = NULL;

  if (hear_store_save_role (store, change, &failure))
    return;
  if (g_error_matches (failure, HEAR_ERROR, HEAR_ERROR_NOT_FOUND))
    g_error_free (failure);
  else
    g_propagate_error (error, failure);
}

/* The page says what is wrong with a title before it comes here: only somebody
 * else can have made it so. The rest is saved before the title is refused. */
static gpointer
save (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr(GError) taken = NULL;
  g_autoptr(GError) failure = NULL;

  save_change (object, data, &taken);
  if (g_error_matches (taken, HEAR_ERROR, HEAR_ERROR_EXISTS))
    {
      g_autoptr(HearRole) rest = hear_object_copy (data);

      hear_role_set_title (rest, NULL);
      save_change (object, rest, &failure);
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (taken != NULL)
    g_propagate_error (error, g_steal_pointer (&taken));

  return NULL;
}

static gpointer
add (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return hear_store_add_role (object, data, error) ? g_strdup (hear_role_get_id (data)) : NULL;
}

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Step) step = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = hear_work_finish (object, result, &error);

  if (id != NULL)
    gtk_widget_activate_action (step->view, "win.open-role", "s", id);
  else
    hear_session_say (step->session, error->message);
}

/**
 * hear_role_steps_add:
 * @session: what is open
 * @title: what the role is called
 * @view: who asks: its window opens the role
 *
 * Makes a role and opens it; one of that title is opened as it is.
 */
void
hear_role_steps_add (HearSession *session, const char *title, GtkWidget *view)
{
  HearWork  work = { .run = add, .free_data = g_object_unref, .free_result = g_free };
  HearRole *role;

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (title != NULL);
  g_return_if_fail (GTK_IS_WIDGET (view));

  role = hear_role_new ();
  hear_role_set_title (role, title);
  work.data = role;
  hear_work_async (hear_session_get_store (session), work, NULL, added_cb, step_new (session, view));
}

/**
 * hear_role_steps_save:
 * @session: what is open
 * @change: the id of a role, and what of it is new: a title that no other has,
 *   a rubric, a text of the job
 *
 * Writes down what it says, with what waits to be written of that role. If
 * another is called so after all, the title stays and a toast says so.
 */
void
hear_role_steps_save (HearSession *session, HearRole *change)
{
  HearWork         work = { .run = save, .free_data = g_object_unref };
  g_autofree char *key = NULL;
  HearRole        *waiting;

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (HEAR_IS_ROLE (change));

  key = make_key (hear_role_get_id (change));
  waiting = hear_saver_find (hear_session_get_saver (session), key);
  work.data = waiting != NULL ? hear_object_copy (waiting) : hear_role_new ();
  hear_role_set_id (work.data, hear_role_get_id (change));
  apply (work.data, change);
  hear_saver_push (hear_session_get_saver (session), key, work);
}

/**
 * hear_role_steps_apply:
 * @session: what is open
 * @role: (nullable): a role as the store has it
 * @id: its id
 *
 * Has it say what waits to be written.
 *
 * Returns: whether something waits
 */
gboolean
hear_role_steps_apply (HearSession *session, HearRole *role, const char *id)
{
  g_autofree char *key = NULL;
  HearRole        *waiting;

  g_return_val_if_fail (HEAR_IS_SESSION (session), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  key = make_key (id);
  waiting = hear_saver_find (hear_session_get_saver (session), key);
  if (waiting != NULL && role != NULL)
    apply (role, waiting);

  return waiting != NULL;
}

static gpointer
set_rubric_back (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  char **what = data;
  g_autoptr(HearRole) role = hear_role_new ();

  hear_role_set_id (role, what[0]);
  hear_role_set_rubric (role, what[1]);
  save_change (object, role, error);

  return NULL;
}

/**
 * hear_role_steps_set_rubric:
 * @session: what is open
 * @role: a role
 * @rubric: the key of another rubric
 *
 * Has the role judged by it; a toast offers to undo that.
 */
void
hear_role_steps_set_rubric (HearSession *session, HearRole *role, const char *rubric)
{
  HearWork undo = { .run = set_rubric_back, .free_data = (GDestroyNotify) g_strfreev };
  g_autoptr(HearRole) change = hear_role_new ();

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (HEAR_IS_ROLE (role));
  g_return_if_fail (rubric != NULL);

  undo.data = g_strdupv ((char *[]){ (char *) hear_role_get_id (role), (char *) hear_role_get_rubric (role), NULL });
  hear_role_set_rubric (role, rubric);
  hear_role_set_id (change, hear_role_get_id (role));
  hear_role_set_rubric (change, rubric);
  hear_role_steps_save (session, change);
  hear_undo_offer_save (session, _ ("Rubric changed"), undo);
}
